// What people typed, per row, as the workbook last saw it: what is gone since, and what stands at another row's code.

import { type Cell, isBlank } from '../cell.js';

/** Cells of a row in which something is typed, by column key. */
export type TypedCells = Readonly<Record<string, Cell>>;

/** Identity of a row (tab and code) → what was typed in it. */
export type TypedMemory = ReadonlyMap<string, TypedCells>;

/** A row that is what it says: its words, its code and its agency agree. */
export interface TypedRow {
  readonly id: string;
  readonly code: string;
  /** Mark of its tab. */
  readonly tab: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly cells: TypedCells;
}

/** Keys whose cells the workbook fills when it makes a row: they say nothing of whether somebody typed there. */
const PREFILLED: ReadonlySet<string> = new Set([
  ...['supplier', 'method', 'groups'],
  ...['activeFrom', 'activeTo', 'successor'],
]);

/** The cells of a row in which something is typed. */
export function typedIn(keys: readonly string[], cellOf: (key: string) => Cell): TypedCells {
  return Object.fromEntries(keys.map((key) => [key, cellOf(key)] as const).filter(([, cell]) => !isBlank(cell)));
}

/** True where nothing stands in a row but what the workbook put there. */
export function isUntyped(cells: TypedCells): boolean {
  return Object.keys(cells).every((key) => PREFILLED.has(key));
}

/** Rows in which nothing is typed any more and something was. */
export function emptiedRows(memory: TypedMemory, rows: readonly TypedRow[]): readonly TypedRow[] {
  return rows.filter(({ id, cells }) => isUntyped(cells) && !isUntyped(memory.get(id) ?? {}));
}

/** A row that holds, whole, what the workbook last saw in another one. */
export interface MovedRow {
  readonly row: TypedRow;
  /** The row in which it last stood. */
  readonly from: TypedRow;
}

/**
 * Rows whose typed cells are, all of them, those of another row of the tab, which holds something else now. One cell alone
 * moves no row: two offices may report the same number.
 */
export function movedRows(memory: TypedMemory, rows: readonly TypedRow[]): readonly MovedRow[] {
  const before = new Map<string, TypedRow[]>();
  for (const row of rows) {
    const cells = memory.get(row.id);
    if (cells === undefined || ownKeys(cells).length < 2) continue;
    const text = tupleText(row.tab, cells);
    before.set(text, [...(before.get(text) ?? []), row]);
  }
  return rows.flatMap((row) => {
    const text = tupleText(row.tab, row.cells);
    if (ownKeys(row.cells).length < 2 || text === tupleText(row.tab, memory.get(row.id) ?? {})) return [];
    const from = (before.get(text) ?? []).find((each) => tupleText(each.tab, each.cells) !== text);
    return from === undefined ? [] : [{ row, from }];
  });
}

/** The memory after a run: it advances for rows in which something is typed and nothing is suspected. */
export function memoryAfter(memory: TypedMemory, rows: readonly TypedRow[]): TypedMemory {
  const suspected = new Set(movedRows(memory, rows).flatMap(({ row, from }) => [row.id, from.id]));
  const seen = rows.filter(({ id, cells }) => !isUntyped(cells) && !suspected.has(id));
  return new Map([...memory, ...seen.map(({ id, cells }) => [id, cells] as const)]);
}

function ownKeys(cells: TypedCells): readonly string[] {
  return Object.keys(cells).filter((key) => !PREFILLED.has(key));
}

function tupleText(tab: string, cells: TypedCells): string {
  return JSON.stringify([tab, ...[...ownKeys(cells)].sort().map((key) => [key, cells[key]])]);
}
