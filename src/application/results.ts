// The results of one table of indicators: what `DANH_GIA` returns, what the saved copy keeps, what every use case judges by.

import { type EntryRow, entryRows, typedCells } from '../domain/entry-table.js';
import type { GroupTotal } from '../domain/group-total.js';
import { itemJudgement, type Judgement, type JudgementTerms, judgement } from '../domain/judgement.js';
import { cellAt } from '../domain/keyed-table.js';
import type { LocalDate } from '../domain/local-date.js';
import type { AppendixTable, Book, Plan } from '../domain/plan.js';
import {
  type PlacedTarget,
  placedTargets,
  type ReportingRow,
  type RowIdentity,
  type SectionStanding,
  sectionStanding,
} from '../domain/reporting-row.js';
import type { Settings } from '../domain/settings.js';
import type { TypedFigure } from '../domain/typed-figure.js';
import { unitTotal } from '../domain/unit-total.js';
import { attainmentText, explanation, recordedText } from '../text/explanation.js';
import { groupText, reachedUnitsText, unitsLostText } from '../text/group-text.js';
import { reviewQuestion } from '../text/question-text.js';
import { rowStateText } from '../text/row-state-text.js';
import { notAskedText } from '../text/standing-text.js';
import { paceWord, verdictWord } from '../text/verdict-text.js';
import type { EntryState, TableState } from './context.js';
import { itemResultKey, targetResultKey } from './echo.js';
import {
  blankResult,
  firstRowOfCode,
  type ResultRow,
  strayResults,
  unassignedCode,
  unjudgedWords,
} from './result-row.js';

/** A target of a plan with its row on the entry tab and what is to be thought of it. */
export interface JudgedTarget {
  readonly placed: PlacedTarget;
  /** `not-asked`: its section is in force, but no plan of the round asks for the figure. */
  readonly standing: SectionStanding | 'not-asked';
  /** The row that supplies the figure; null when it is not on the sheet. */
  readonly row: EntryRow | null;
  /** Null when the figure is not asked this year, or no row of the sheet can be trusted to supply it. */
  readonly judgement: Judgement | null;
  /** For a figure that units report for themselves: their rows judged, and their total. */
  readonly units: readonly JudgedUnit[];
  readonly total: GroupTotal | null;
}

/** The row of one unit; null where it is not on the sheet or cannot be trusted. */
export interface JudgedUnit {
  readonly reporting: ReportingRow;
  readonly row: EntryRow | null;
  readonly judgement: Judgement | null;
}

/** Terms of judgement of the open round on a day. */
export function termsOf(settings: Settings, today: LocalDate): JudgementTerms {
  return { round: settings.round, today, thresholds: settings.thresholds };
}

/**
 * Judges every target of a plan from the typed cells. The one place where verdicts come from. A figure that another plan
 * asks for is judged against this plan's own target too.
 */
export function judgedTargets(
  plan: Plan,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
): readonly JudgedTarget[] {
  const rows = entryRows(entry.table, entry.reporting);
  const own = new Map(rows.filter((row) => row.state === 'own').map((row) => [row.code, row]));
  const asked = new Map(entry.reporting.map((row) => [row.code, row]));
  const lost = new Map<string, EntryRow>();
  for (const row of rows) {
    const code = row.state === 'misplaced' ? row.reporting?.code : undefined;
    if (code !== undefined && !lost.has(code)) lost.set(code, row);
  }
  const terms = termsOf(settings, today);
  return placedTargets(plan).map((placed): JudgedTarget => {
    const { target, section } = placed;
    const inYear = sectionStanding(section, settings.round.year);
    const reporting = asked.get(target.indicator);
    const standing = inYear === 'in-force' && reporting === undefined ? 'not-asked' : inYear;
    const row = own.get(target.indicator) ?? null;
    if (standing !== 'in-force' || row === null || reporting === undefined) {
      return { placed, standing, row: lost.get(target.indicator) ?? null, judgement: null, units: [], total: null };
    }
    const { indicator } = reporting;
    const cells = typedCells(entry.table, row.row);
    if (reporting.units.length === 0) {
      const judged = judgement(target, indicator, cells, terms);
      return { placed, standing, row, judgement: judged, units: [], total: null };
    }
    const judgedUnits = reporting.units.map((unit): JudgedUnit => {
      const at = own.get(unit.code) ?? null;
      const judged = at === null ? null : judgement(target, indicator, typedCells(entry.table, at.row), terms);
      return { reporting: unit, row: at, judgement: judged };
    });
    const members = reporting.units.map((unit) => ({
      agency: unit.agency,
      judgement: judgement(target, indicator, soFarCells(entry, own.get(unit.code)), terms),
    }));
    const whole = unitTotal(target, indicator, members, reporting.isMembershipConfirmed, cells, terms);
    return {
      placed,
      standing,
      row,
      judgement: whole?.judgement ?? null,
      units: judgedUnits,
      total: whole?.total ?? null,
    };
  });
}

/** By the id of the target that they are judged against: the province's rows of the round. */
function primaryRows(entry: EntryState): ReadonlyMap<string, ReportingRow> {
  const units = new Set(entry.reporting.flatMap((row) => row.units));
  return new Map(entry.reporting.filter((row) => !units.has(row)).map((row) => [row.target.id, row]));
}

/** Every row in which a figure is typed because this plan asks for it first, judged: the units' rows, not their totals. */
export function judgedRows(plan: Plan, settings: Settings, entry: EntryState, today: LocalDate): readonly JudgedUnit[] {
  const primary = primaryRows(entry);
  return judgedTargets(plan, settings, entry, today).flatMap(({ placed, row, judgement: judged, units }) => {
    const reporting = primary.get(placed.target.id);
    if (reporting === undefined) return [];
    return units.length > 0 ? units : [{ reporting, row, judgement: judged }];
  });
}

/** A unit's cells for the total: with its parts typed, an estimate in percent cannot be added and is left out. */
function soFarCells(entry: EntryState, row: EntryRow | undefined): TypedFigure {
  const cells = typedCells(entry.table, row === undefined ? -1 : row.row);
  return cells.numerator === '' ? cells : { ...cells, estimate: '' };
}

/**
 * All result rows of a table of indicators: one per target, one per item, and, where the table asks for figures of its
 * own, one for each row of the entry tab that belongs nowhere. `echoOf` gives the echo of an entry row.
 */
export function resultRows(
  book: Book,
  plan: Plan,
  table: AppendixTable,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
  echoOf: (row: number) => string,
): readonly ResultRow[] {
  const terms = termsOf(settings, today);
  const judged = judgedTargets(plan, settings, entry, today).filter(({ placed }) => placed.table === table);
  const rows = entryRows(entry.table, entry.reporting);
  const primary = primaryRows(entry);
  const firstRow = firstRowOfCode(rows);
  const echoOfTarget = (target: JudgedTarget): string => {
    if (target.standing === 'not-yet' || target.standing === 'over') return '';
    const row = firstRow.get(target.placed.target.indicator);
    return row === undefined ? '' : echoOf(row);
  };
  const found: ResultRow[] = judged.flatMap((target) => {
    const { id } = target.placed.target;
    const key = targetResultKey(id, echoOfTarget(target));
    const reporting = primary.get(id);
    if (target.judgement === null) {
      return [{ ...blankResult, key, ...unjudgedWords(unjudgedSentence(target, settings)) }];
    }
    if (target.total !== null) {
      const whole = { ...totalWords(book, target, target.judgement, target.total, terms), key };
      return reporting === undefined ? [whole] : [whole, ...unitRows(target, firstRow, echoOf, terms)];
    }
    return [
      {
        ...judgedWords(target.judgement, terms),
        key,
        agency: reporting === undefined ? '' : reporting.agency || unassignedCode,
        owed: reporting !== undefined && target.judgement.owed ? 'x' : '',
      },
    ];
  });
  for (const [itemId, parts] of groupedByItem(judged)) {
    found.push({ ...itemWords(parts), key: itemResultKey(itemId, parts.map(echoOfTarget)) });
  }
  const isAsked = judged.some(({ placed }) => primary.has(placed.target.id));
  if (!isAsked) return found;
  const keys = found.map((row) => row.key);
  return [...found, ...strayResults(entry, rows, keys, echoOf)];
}

function judgedWords(judged: Judgement, terms: JudgementTerms): ResultRow {
  return {
    ...blankResult,
    recorded: recordedText(judged),
    attainment: attainmentText(judged),
    verdict: verdictWord(judged.verdict, judged.figureKind),
    pace: paceWord(judged.pace),
    explanation: explanation(judged, terms),
    review: reviewQuestion(judged),
    kind: judged.figureKind ?? '',
  };
}

/** The province's line over its units: its verdict, and how complete it is. */
function totalWords(
  book: Book,
  { units }: JudgedTarget,
  judged: Judgement,
  total: GroupTotal,
  terms: JudgementTerms,
): ResultRow {
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? code;
  const complete = groupText(total, nameOf, judged.indicator.method);
  const own = judgedWords(judged, terms);
  if (judged.indicator.method === 'each') {
    return { ...own, explanation: `${reachedUnitsText(total)} ${complete}`, recorded: '', attainment: '' };
  }
  const isOpen = judged.noData === 'not-entered';
  const lost = units.some((unit) => unit.row === null) ? ` ${unitsLostText}` : '';
  return { ...own, explanation: `${isOpen ? complete : `${own.explanation} ${complete}`}${lost}` };
}

/** One answer per unit row on the sheet. */
function unitRows(
  { placed, units }: JudgedTarget,
  firstRow: ReadonlyMap<string, number>,
  echoOf: (row: number) => string,
  terms: JudgementTerms,
): readonly ResultRow[] {
  return units.flatMap(({ reporting, judgement: judged }): readonly ResultRow[] => {
    const at = firstRow.get(reporting.code);
    if (at === undefined || judged === null) return [];
    const key = targetResultKey(placed.target.id, echoOf(at));
    return [{ ...judgedWords(judged, terms), key, agency: reporting.agency, owed: judged.owed ? 'x' : '' }];
  });
}

function unjudgedSentence({ placed, standing, row }: JudgedTarget, settings: Settings): string {
  const { section, target } = placed;
  if (standing !== 'in-force') {
    const { fromYear, toYear } = section;
    return notAskedText({ standing, fromYear, toYear, round: settings.round.name }, 'figure');
  }
  const code = target.indicator;
  return row === null
    ? rowStateText({ state: 'absent', code })
    : rowStateText({ state: 'misplaced', code, row: row.row + 1 });
}

function itemWords(parts: readonly JudgedTarget[]): ResultRow {
  const judged = parts.flatMap((part) => (part.judgement === null ? [] : [part.judgement]));
  const whole = itemJudgement(judged);
  // A part that is not asked, or whose row is lost, leaves the item open unless another part already settles it.
  const known = judged.length === parts.length || whole.verdict === 'not-reached';
  const verdict = known ? whole.verdict : 'not-judged';
  const kind = known ? whole.figureKind : null;
  return {
    ...blankResult,
    verdict: verdictWord(verdict, kind),
    pace: paceWord(known ? whole.pace : 'not-judged'),
    kind: verdict === 'not-judged' ? '' : (kind ?? ''),
  };
}

function groupedByItem(judged: readonly JudgedTarget[]): ReadonlyMap<string, readonly JudgedTarget[]> {
  const items = new Map<string, JudgedTarget[]>();
  for (const target of judged) {
    const parts = items.get(target.placed.item.id);
    if (parts === undefined) items.set(target.placed.item.id, [target]);
    else parts.push(target);
  }
  return items;
}

/** The echo that stands in a row of the sheet, for `DANH_GIA`, which hands it back unread. */
export function standingEcho<R extends RowIdentity>(state: TableState<R>, row: number): string {
  const cell = cellAt(state.table, row, 'echo');
  return typeof cell === 'string' ? cell : '';
}
