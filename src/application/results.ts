// The results of one plan: what `DANH_GIA` returns, what the saved copy keeps, what every use case judges by.

import { type EntryRow, entryRows, typedCells } from '../domain/entry-table.js';
import { itemJudgement, type Judgement, type JudgementTerms, judgement } from '../domain/judgement.js';
import { cellAt, textAt } from '../domain/keyed-table.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Book, Plan } from '../domain/plan.js';
import { type PlacedTarget, placedTargets } from '../domain/reporting-row.js';
import type { Settings } from '../domain/settings.js';
import { attainmentText, explanation, recordedText } from '../text/explanation.js';
import { reviewQuestion } from '../text/question-text.js';
import { rowStateText } from '../text/row-state-text.js';
import { paceWord, verdictWord } from '../text/verdict-text.js';
import type { EntryState } from './context.js';
import { itemResultKey, targetResultKey } from './echo.js';

/** Columns of a result row, in order. */
export const resultColumns = [
  'key',
  'recorded',
  'attainment',
  'verdict',
  'pace',
  'explanation',
  'review',
  'kind',
  'agency',
  'owed',
] as const;

export type ResultColumn = (typeof resultColumns)[number];
export type ResultRow = Readonly<Record<ResultColumn, string>>;

/** How many rows that are not the plan's own (repeated, misplaced, foreign) get an answer. */
export const strayLimit = 100;

/** Stands for "no agency yet" in the column `agency`, which formulas count by. */
export const unassignedCode = '-';

const blankRow: ResultRow = {
  key: '',
  recorded: '',
  attainment: '',
  verdict: '',
  pace: '',
  explanation: '',
  review: '',
  kind: '',
  agency: '',
  owed: '',
};

/** A target of a plan with its row on the entry tab and what is to be thought of it. */
export interface JudgedTarget {
  readonly placed: PlacedTarget;
  /** The row that supplies the figure; null when it is not on the sheet. */
  readonly row: EntryRow | null;
  /** Null when no row of the sheet can be trusted to supply the figure. */
  readonly judgement: Judgement | null;
}

/** Terms of judgement of the open round on a day. */
export function termsOf(settings: Settings, today: LocalDate): JudgementTerms {
  return { round: settings.round, today, thresholds: settings.thresholds };
}

/** Judges every target of a plan from the typed cells. The one place where verdicts come from. */
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
  const lost = new Map<string, EntryRow>();
  for (const row of rows) {
    const code = row.state === 'misplaced' ? row.reporting?.code : undefined;
    if (code !== undefined && !lost.has(code)) lost.set(code, row);
  }
  const terms = termsOf(settings, today);
  return placedTargets(plan, settings.round).map((placed) => {
    const indicator = indicators.get(placed.target.indicator);
    const row = own.get(placed.target.indicator) ?? null;
    if (row === null || indicator === undefined) {
      return { placed, row: lost.get(placed.target.indicator) ?? null, judgement: null };
    }
    const cells = typedCells(entry.table, row.row);
    return { placed, row, judgement: judgement(placed.target, indicator, cells, terms) };
  });
}

/**
 * All result rows of a plan: one per target, one per item, and one for each row of the entry tab that is not the
 * plan's own. `echoOf` gives the echo of an entry row.
 */
export function resultRows(
  book: Book,
  plan: Plan,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
  echoOf: (row: number) => string,
): readonly ResultRow[] {
  const terms = termsOf(settings, today);
  const judged = judgedTargets(book, plan, settings, entry, today);
  const rows = entryRows(entry.table, entry.reporting);
  const primary = new Map(entry.reporting.map((row) => [row.target.id, row]));
  const found: ResultRow[] = [];
  const firstWithCode = new Map<string, number>();
  for (const row of rows) if (row.code !== '' && !firstWithCode.has(row.code)) firstWithCode.set(row.code, row.row);
  const echoOfTarget = (target: JudgedTarget): string => {
    const row = firstWithCode.get(target.placed.target.indicator);
    return row === undefined ? '' : echoOf(row);
  };
  for (const target of judged) {
    const { id, indicator } = target.placed.target;
    const key = targetResultKey(id, echoOfTarget(target));
    const reporting = primary.get(id);
    found.push(
      target.judgement === null
        ? { ...blankRow, key, ...unjudgedWords(target, indicator) }
        : {
            ...judgedWords(target.judgement, terms),
            key,
            agency: reporting === undefined ? '' : reporting.agency || unassignedCode,
            owed: reporting !== undefined && target.judgement.owed ? 'x' : '',
          },
    );
  }
  for (const [itemId, parts] of groupedByItem(judged)) {
    found.push({ ...itemWords(parts), key: itemResultKey(itemId, parts.map(echoOfTarget)) });
  }
  const keys = new Set(found.map((row) => row.key));
  const strays = rows.filter((row) => row.state === 'repeated' || row.state === 'misplaced' || row.state === 'foreign');
  for (const row of strays.slice(0, strayLimit)) {
    const key = targetResultKey(textAt(entry.table, row.row, 'targetId'), echoOf(row.row));
    if (keys.has(key)) continue;
    keys.add(key);
    found.push({ ...blankRow, ...strayWords(row), key });
  }
  return found;
}

function judgedWords(judged: Judgement, terms: JudgementTerms): ResultRow {
  return {
    ...blankRow,
    recorded: recordedText(judged),
    attainment: attainmentText(judged),
    verdict: verdictWord(judged.verdict, judged.figureKind),
    pace: paceWord(judged.pace),
    explanation: explanation(judged, terms),
    review: reviewQuestion(judged),
    kind: judged.figureKind ?? '',
  };
}

function unjudgedWords(target: JudgedTarget, code: string): Partial<ResultRow> {
  const sentence =
    target.row === null
      ? rowStateText({ state: 'absent', code })
      : rowStateText({ state: 'misplaced', code, row: target.row.row + 1 });
  return { verdict: verdictWord('not-judged', null), pace: paceWord('not-judged'), explanation: sentence };
}

function strayWords(row: EntryRow): Partial<ResultRow> {
  const sentence =
    row.state === 'repeated'
      ? rowStateText({ state: 'repeated', code: row.code, row: (row.countedRow ?? 0) + 1 })
      : rowStateText({ state: row.state === 'foreign' ? 'foreign' : 'misplaced', code: row.code, row: row.row + 1 });
  return {
    verdict: verdictWord('not-judged', null),
    pace: paceWord('not-judged'),
    explanation: sentence,
    review: sentence,
  };
}

function itemWords(parts: readonly JudgedTarget[]): ResultRow {
  const judged = parts.flatMap((part) => (part.judgement === null ? [] : [part.judgement]));
  const whole = itemJudgement(judged);
  // A part whose row is lost leaves the item without information, unless another part already settles it.
  const known = judged.length === parts.length || whole.verdict === 'not-reached';
  const verdict = known ? whole.verdict : 'not-judged';
  const kind = known ? whole.figureKind : null;
  return {
    ...blankRow,
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

/** A result row as the cells of a sheet row. */
export function resultCells(row: ResultRow): string[] {
  return resultColumns.map((column) => row[column]);
}

/** The echo that stands in a row of the sheet, for `DANH_GIA`, which hands it back unread. */
export function standingEcho(entry: EntryState, row: number): string {
  const cell = cellAt(entry.table, row, 'echo');
  return typeof cell === 'string' ? cell : '';
}
