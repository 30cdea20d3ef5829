// Cells that left their rows, put back as they were last seen; what was typed since stays and is named.

import type { Cell } from '../cell.js';
import { cellMark, type DoubtfulRow, type StandingRow, type TypedMarks } from './moved-rows.js';
import { isOwnKey, type TypedMemory } from './typed-memory.js';

/** What is to be written in one row of a tab, by column key; `''` empties a cell. */
export interface RowPutBack {
  readonly code: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Keys of cells that were typed since: they stay. */
  readonly newer: readonly string[];
  /** Keys of cells that hold what stands in a row beyond doubt too: copies, that go. */
  readonly copies: readonly string[];
}

/**
 * The rows in doubt as they were last seen: each cell from where it stands now, else from the memory. A cell that stood in
 * no row was typed since. Cells that were pushed beside no code are taken from there.
 */
export function putBack(doubts: readonly DoubtfulRow[], marks: TypedMarks, memory: TypedMemory): readonly RowPutBack[] {
  const strays = doubts.flatMap(({ stray }) => (stray === null ? [] : [stray]));
  const standing = new Map<string, Cell>();
  for (const { cells } of [...doubts.map(({ row }) => row), ...strays]) {
    for (const [key, cell] of Object.entries(cells)) standing.set(`${key}=${cellMark(cell)}`, cell);
  }
  const known = new Set(
    doubts.flatMap(({ row }) => Object.entries(marks.get(row.id) ?? {}).map(([key, mark]) => `${key}=${mark}`)),
  );
  const [tab = ''] = doubts.map(({ row }) => row.id.slice(0, -row.code.length));
  const elsewhere = new Set(
    [...marks].flatMap(([id, cells]) =>
      id.startsWith(tab) ? Object.entries(cells).map(([key, mark]) => `${key}=${mark}`) : [],
    ),
  );
  const back = (row: StandingRow): RowPutBack => {
    const before = marks.get(row.id) ?? {};
    const keys = [...new Set([...Object.keys(before), ...Object.keys(row.cells)])].filter(isOwnKey);
    const cells: Record<string, Cell> = {};
    const newer: string[] = [];
    const copies: string[] = [];
    for (const key of keys) {
      const now = row.cells[key];
      const mark = now === undefined ? undefined : cellMark(now);
      if (mark === before[key]) continue;
      const isOfDoubt = mark === undefined || known.has(`${key}=${mark}`);
      if (!isOfDoubt && !elsewhere.has(`${key}=${mark}`)) {
        newer.push(key);
        continue;
      }
      if (!isOfDoubt) copies.push(key);
      if (before[key] === undefined) cells[key] = '';
      else {
        const cell = standing.get(`${key}=${before[key]}`) ?? memory.get(row.id)?.[key];
        if (cell !== undefined) cells[key] = cell;
      }
    }
    return { code: row.code, row: row.row, cells, newer, copies };
  };
  return [...doubts.map(({ row }) => back(row)), ...strays.map(back)];
}
