// The results of one table of indicators: what `DANH_GIA` returns, what the saved copy keeps, what every use case judges by.

import { type EntryRow, entryRows, typedCells } from '../domain/entry-table.js';
import { itemJudgement, type Judgement, type JudgementTerms, judgement } from '../domain/judgement.js';
import { cellAt } from '../domain/keyed-table.js';
import type { LocalDate } from '../domain/local-date.js';
import type { AppendixTable, Book, Plan } from '../domain/plan.js';
import {
  type PlacedTarget,
  placedTargets,
  type RowIdentity,
  type SectionStanding,
  sectionStanding,
} from '../domain/reporting-row.js';
import type { Settings } from '../domain/settings.js';
import { attainmentText, explanation, recordedText } from '../text/explanation.js';
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
  book: Book,
  plan: Plan,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
): readonly JudgedTarget[] {
  const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = entryRows(entry.table, entry.reporting);
  const own = new Map(rows.filter((row) => row.state === 'own').map((row) => [row.code, row]));
  const asked = new Set(entry.reporting.map((row) => row.code));
  const lost = new Map<string, EntryRow>();
  for (const row of rows) {
    const code = row.state === 'misplaced' ? row.reporting?.code : undefined;
    if (code !== undefined && !lost.has(code)) lost.set(code, row);
  }
  const terms = termsOf(settings, today);
  return placedTargets(plan).map((placed) => {
    const { indicator: code } = placed.target;
    const inYear = sectionStanding(placed.section, settings.round.year);
    const standing = inYear === 'in-force' && !asked.has(code) ? 'not-asked' : inYear;
    const indicator = indicators.get(code);
    const row = own.get(code) ?? null;
    if (standing !== 'in-force' || row === null || indicator === undefined) {
      return { placed, standing, row: lost.get(code) ?? null, judgement: null };
    }
    const cells = typedCells(entry.table, row.row);
    return { placed, standing, row, judgement: judgement(placed.target, indicator, cells, terms) };
  });
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
  const judged = judgedTargets(book, plan, settings, entry, today).filter(({ placed }) => placed.table === table);
  const rows = entryRows(entry.table, entry.reporting);
  const primary = new Map(entry.reporting.map((row) => [row.target.id, row]));
  const firstRow = firstRowOfCode(rows);
  const echoOfTarget = (target: JudgedTarget): string => {
    if (target.standing === 'not-yet' || target.standing === 'over') return '';
    const row = firstRow.get(target.placed.target.indicator);
    return row === undefined ? '' : echoOf(row);
  };
  const found: ResultRow[] = judged.map((target) => {
    const { id } = target.placed.target;
    const key = targetResultKey(id, echoOfTarget(target));
    const reporting = primary.get(id);
    if (target.judgement === null) {
      return { ...blankResult, key, ...unjudgedWords(unjudgedSentence(target, settings)) };
    }
    return {
      ...judgedWords(target.judgement, terms),
      key,
      agency: reporting === undefined ? '' : reporting.agency || unassignedCode,
      owed: reporting !== undefined && target.judgement.owed ? 'x' : '',
    };
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
