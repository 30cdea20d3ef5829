// What was last seen in every typed row, as marks beside the other memory of `Bản lưu`, and the rows that moves put in doubt.

import type { ReadDirectory } from '../../domain/agencies/directory-rows.js';
import type { Grid } from '../../domain/cell.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { figureKeys } from '../../domain/reading/typed-figure.js';
import { type EntryRow, entryRows, typedKeys } from '../../domain/round/entry-table.js';
import {
  type CellMarks,
  type DoubtfulRow,
  doubtfulRows,
  type MoveKeys,
  marksOf,
  movesSince,
  type StandingRow,
  type TypedMarks,
} from '../../domain/round/moved-rows.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import { type TwiceTyped, twiceTyped } from '../../domain/round/twice-typed.js';
import { type TypedRow, typedIn } from '../../domain/round/typed-memory.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import { directoryKeys } from './directory-keys.js';

/** Columns of the marks, found by their keys; calls are handed them, so that sheet and runs think the same of a row. */
export const markColumns = ['markRow', 'markCells', 'markProof'] as const;

const GIVEN = [...figureKeys, 'priorYear', 'adjustedTarget', 'assignedTarget'];
const entryMoves: MoveKeys = { together: new Set([...GIVEN, 'asOf', 'special', 'notDone']), telling: new Set(GIVEN) };
const taskMoves: MoveKeys = { together: new Set(typedTaskKeys), telling: new Set() };

const PEOPLE = ['mail', 'account', 'officialMailbox', 'phone'];
const directoryMoves: MoveKeys = { together: new Set(directoryKeys), telling: new Set(PEOPLE) };

/** Why a row that is what it says cannot be trusted all the same. */
export type RowDoubt = DoubtfulRow | TwiceTyped;

/** By code: the rows of a tab that are in doubt. */
export type RowDoubts = ReadonlyMap<string, RowDoubt>;

/** True for a row that a move put in doubt. */
export function isMoved(doubt: RowDoubt): doubt is DoubtfulRow {
  return 'came' in doubt;
}

/** By what cells of a tab are known again in another row; tabs whose rows have keys of their own have none. */
export const moveKeys: Partial<Record<string, MoveKeys>> = {
  entry: entryMoves,
  taskEntry: taskMoves,
  directory: directoryMoves,
};

/** The marks from all values of `Bản lưu`, or of its part; null where it has no place for them yet. */
export function typedMarksFrom(values: Grid): TypedMarks | null {
  const columns = markColumns.map((key) => ({ key, header: key }));
  const { table } = tabTable({ ...fixedTabs.saved, columns }, values);
  if (!table.columnOf.has('markRow')) return null;
  const marks = new Map<string, CellMarks>();
  for (const row of dataRows(table)) {
    const [id = '', text = '', proof = ''] = markColumns.map((key) => textAt(table, row, key));
    if (id === '' || proof !== shortHash(`${id}\n${text}`)) continue;
    marks.set(id, Object.fromEntries(text.split(' ').map((part) => part.split(':'))));
  }
  return marks;
}

/** The marks as rows of `Bản lưu`. */
export function typedMarkCells(marks: TypedMarks): readonly (readonly string[])[] {
  return [...marks].map(([id, cells]) => {
    const text = Object.entries(cells)
      .map((part) => part.join(':'))
      .join(' ');
    return [id, text, shortHash(`${id}\n${text}`)];
  });
}

/** The marks after a run: as the rows stand, but for those in doubt (`doubtful`, by id). */
export function typedMarksAfter(
  marks: TypedMarks,
  rows: readonly TypedRow[],
  doubtful: ReadonlySet<string>,
): TypedMarks {
  const after = new Map(marks);
  for (const { id, cells } of rows) {
    if (doubtful.has(id)) continue;
    if (Object.keys(cells).length === 0) after.delete(id);
    else after.set(id, marksOf(cells));
  }
  return after;
}

/** Rows of `Nhập số liệu` in doubt. */
export function entryDoubts(marks: TypedMarks, table: KeyedTable, reporting: readonly RowIdentity[]): RowDoubts {
  return typedDoubts(fixedTabs.entry.mark, marks, table, reporting, typedKeys, entryMoves);
}

/** Rows of `Nhập nhiệm vụ` in doubt. */
export function taskDoubts(marks: TypedMarks, table: KeyedTable, reporting: readonly RowIdentity[]): RowDoubts {
  return typedDoubts(fixedTabs.taskEntry.mark, marks, table, reporting, typedTaskKeys, taskMoves);
}

function typedDoubts(
  tab: string,
  marks: TypedMarks,
  table: KeyedTable,
  reporting: readonly RowIdentity[],
  keys: readonly string[],
  moves: MoveKeys,
): RowDoubts {
  const rows = entryRows<RowIdentity>(table, reporting, keys);
  return new Map<string, RowDoubt>([
    ...doubts(marks, standingRows(tab, table, rows, keys), moves),
    ...twiceTyped(tab, table, rows, keys),
  ]);
}

/** Rows of `Danh bạ` in doubt; of rows that are torn or second ones the cells are not looked at. */
export function directoryDoubts(
  marks: TypedMarks,
  table: KeyedTable,
  { codeAt, torn }: Pick<ReadDirectory, 'codeAt' | 'torn'>,
): ReadonlyMap<string, DoubtfulRow> {
  const rows = dataRows(table).map((row): StandingRow => {
    const code = torn.has(row) ? '' : (codeAt.get(row) ?? '');
    const isRead = code !== '' || textAt(table, row, 'key') === '';
    const cells = isRead ? typedIn(directoryKeys, (key) => cellAt(table, row, key)) : {};
    return { id: code === '' ? '' : `${fixedTabs.directory.mark}:${code}`, code, row, cells };
  });
  return doubts(marks, rows, directoryMoves);
}

function doubts(marks: TypedMarks, rows: readonly StandingRow[], keys: MoveKeys): ReadonlyMap<string, DoubtfulRow> {
  const found = doubtfulRows(movesSince(marks, rows, keys));
  return new Map([...found.values()].map((each) => [each.row.code, each]));
}

/** All rows in their order; of rows that are not what they say, and of second ones, the cells are not looked at. */
function standingRows(
  tab: string,
  table: KeyedTable,
  rows: readonly EntryRow<RowIdentity>[],
  keys: readonly string[],
): readonly StandingRow[] {
  return rows.map(({ state, row, code }) => {
    const isCoded = state === 'own' || (state === 'foreign' && code !== '');
    const isRead = isCoded || state === 'heading' || state === 'blank' || state === 'foreign';
    const cells = isRead ? typedIn(keys, (key) => cellAt(table, row, key)) : {};
    return { id: isCoded ? `${tab}:${code}` : '', code: isCoded ? code : '', row, cells };
  });
}

/** Ids of all rows in doubt. */
export function doubtfulIds(
  typed: {
    readonly [tab in 'entry' | 'tasks' | 'directory']: { readonly doubts: RowDoubts };
  },
): ReadonlySet<string> {
  const tabs = [typed.entry, typed.tasks, typed.directory];
  return new Set(tabs.flatMap(({ doubts }) => [...doubts.values()].map(({ row }) => row.id)));
}
