// One row of results, whatever is judged: what `DANH_GIA` returns and what the saved copy keeps.

import type { AppendixTable, Book, Plan } from '../../domain/book/plan.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import type { EntryRow } from '../../domain/round/entry-table.js';
import type { ReportingRow, RowIdentity } from '../../domain/round/reporting-row.js';
import { type RowState, rowStateText } from '../../text/row-state-text.js';
import { paceWord, verdictWord } from '../../text/verdict-text.js';
import { isMoved, type RowDoubt } from '../reading/row-doubts.js';
import type { TableState } from '../reading/typed-tabs.js';
import { planMark } from '../workbook/marks.js';
import { doubtState } from './doubt-state.js';
import { rowResultKey } from './echo.js';

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
  'target',
  // Of a target: the figure so far (or final) and the estimate, as leaders read them.
  'done',
  'expected',
  // Of an item: id of the target that decides its pace.
  'deciding',
  // Of an item: `x` where only a lowered target is reached.
  'adjusted',
] as const;

export type ResultColumn = (typeof resultColumns)[number];
export type ResultRow = Readonly<Record<ResultColumn, string>>;

/** How many rows that are not the table's own (repeated, misplaced, foreign) get an answer. */
export const strayLimit = 100;

/** Stands for "no agency yet" in the column `agency`, which formulas count by. */
export const unassignedCode = '-';

export const blankResult: ResultRow = {
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
  target: '',
  done: '',
  expected: '',
  deciding: '',
  adjusted: '',
};

/** An appendix table of the book with the key by which `DANH_GIA` is asked for it. */
export interface ResultTable {
  readonly key: string;
  readonly plan: Plan;
  readonly table: AppendixTable;
  /** Rows of `Nhập số liệu` in which units report for themselves what this table asks for. */
  readonly unitRows: number;
}

/** Every table of every plan, in the order of their tabs: each has one `DANH_GIA` call. `reporting`: the rows of the round. */
export function resultTables(
  book: Pick<Book, 'plans'>,
  reporting: readonly ReportingRow[] = [],
): readonly ResultTable[] {
  const unitRows = (table: AppendixTable) =>
    reporting.reduce((sum, row) => sum + (row.table === table ? row.units.length : 0), 0);
  return book.plans.flatMap((plan) =>
    plan.tables.map((table) => ({ key: planMark(plan.code, table.code), plan, table, unitRows: unitRows(table) })),
  );
}

/** Verdict, pace and sentence of a row that nobody can judge. */
export function unjudgedWords(explanation: string): Partial<ResultRow> {
  return { verdict: verdictWord('not-judged', null), pace: paceWord('not-judged'), explanation };
}

/** First row of a typed tab that carries each code, 0-based: the row whose echo stands for it on the plan tabs. */
export function firstRowOfCode<R extends RowIdentity>(rows: readonly EntryRow<R>[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const row of rows) if (row.code !== '' && !first.has(row.code)) first.set(row.code, row.row);
  return first;
}

/** Answers for rows of a typed tab that are repeated, misplaced or foreign; `taken` are the keys answered already. */
export function strayResults<R extends RowIdentity>(
  state: TableState<R>,
  rows: readonly EntryRow<R>[],
  taken: Iterable<string>,
  echoOf: (row: number) => string,
): readonly ResultRow[] {
  const keys = new Set(taken);
  const found: ResultRow[] = [];
  const strays = rows.filter((row) => row.state === 'repeated' || row.state === 'misplaced' || row.state === 'foreign');
  for (const row of strays.slice(0, strayLimit)) {
    const assigned = cellAt(state.table, row.row, 'assignedTarget');
    const key = rowResultKey(textAt(state.table, row.row, 'targetId'), assigned, echoOf(row.row));
    if (keys.has(key)) continue;
    keys.add(key);
    found.push({ ...blankResult, ...strayWords(row, state.doubts.get(row.code), state.sheet), key });
  }
  return found;
}

function strayWords<R extends RowIdentity>(
  row: EntryRow<R>,
  doubt: RowDoubt | undefined,
  tab: string,
): Partial<ResultRow> {
  const sentence = rowStateText(strayState(row, doubt), tab);
  return { ...unjudgedWords(sentence), review: sentence };
}

function strayState<R extends RowIdentity>(
  { state, code, row, countedRow }: EntryRow<R>,
  doubt: RowDoubt | undefined,
): RowState {
  if (state !== 'repeated') return { state: state === 'foreign' ? 'foreign' : 'misplaced', code, row: row + 1 };
  if (doubt !== undefined && !isMoved(doubt)) return doubtState(doubt);
  return { state: 'repeated', code, row: (countedRow ?? 0) + 1 };
}

/** A result row as the cells of a sheet row. */
export function resultCells(row: ResultRow): string[] {
  return resultColumns.map((column) => row[column]);
}
