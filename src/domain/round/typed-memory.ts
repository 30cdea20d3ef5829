// What people typed, per row, as the workbook last saw it, and what is gone since.

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
function isUntyped(cells: TypedCells): boolean {
  return Object.keys(cells).every((key) => PREFILLED.has(key));
}

/**
 * Rows that lost what was typed in them: the first of the remembered cells is gone, and what still stands is what is
 * remembered. A row that was given back in part is one of them: its first cell is the last to be written.
 */
export function emptiedRows(memory: TypedMemory, rows: readonly TypedRow[]): readonly TypedRow[] {
  return rows.filter(({ id, cells }) => isEmptied(cells, memory.get(id) ?? {}));
}

function isEmptied(cells: TypedCells, remembered: TypedCells): boolean {
  const first = Object.keys(remembered).find(isOwnKey);
  if (first === undefined || cells[first] !== undefined) return false;
  const left = Object.keys(cells).filter(isOwnKey);
  return left.every((key) => JSON.stringify(cells[key]) === JSON.stringify(remembered[key]));
}

/**
 * The memory after a run: it advances for rows in which something is typed and nothing was lost, never for one that a move puts in doubt
 * (`doubtful`, by id). What is asked about (`asked`) is no better than what is remembered: it is taken in where nothing is.
 */
export function memoryAfter(
  memory: TypedMemory,
  rows: readonly TypedRow[],
  { doubtful, asked }: { readonly doubtful: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): TypedMemory {
  const seen = rows.filter(
    ({ id, cells }) =>
      !isUntyped(cells) &&
      !isEmptied(cells, memory.get(id) ?? {}) &&
      !doubtful.has(id) &&
      !(asked.has(id) && memory.has(id)),
  );
  return new Map([...memory, ...seen.map(({ id, cells }) => [id, cells] as const)]);
}

/** True for cells that people alone fill. */
export function isOwnKey(key: string): boolean {
  return !PREFILLED.has(key);
}
