// Cells of the registers in which something was typed and nothing stands now, or whose whole row is gone.

import type { Cell } from '../cell.js';
import type { TypedCells, TypedMemory, TypedRow } from './typed-memory.js';

/** A tab whose rows are known by a key, as the memory sees it. */
export interface RememberedTab {
  /** Mark of the tab. */
  readonly tab: string;
  /** Keys of columns, and of rows, that a person empties in the course of work: one such cell alone was not lost. */
  readonly emptied: ReadonlySet<string>;
}

/**
 * In front of the key of a cell that was asked about when it was remembered: to empty it was one of the answers. No column
 * has a key that begins so.
 */
const ASKED = '?';

/** A row with the cells marked that are asked about. */
export function withAsked(row: TypedRow, isAsked: (key: string) => boolean): TypedRow {
  const cells = Object.entries(row.cells).map(([key, cell]) => [isAsked(key) ? `${ASKED}${key}` : key, cell] as const);
  return { ...row, cells: Object.fromEntries(cells) };
}

/** What is remembered of a row, whether it was asked about or not. */
export function withoutAskedMarks(cells: TypedCells): TypedCells {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [plainKey(key), cell]));
}

function plainKey(key: string): string {
  return key.startsWith(ASKED) ? key.slice(ASKED.length) : key;
}

/** What a row lost. */
export interface LostRow {
  readonly id: string;
  readonly code: string;
  readonly tab: string;
  /** 0-based row of the sheet; null where the row itself is gone. */
  readonly row: number | null;
  readonly cells: TypedCells;
  /** Keys of cells of the row that were typed since: they stay. */
  readonly newer: readonly string[];
}

/** So many rows that lost the same column, or something at all, were not emptied one by one. */
const MANY_ROWS = 3;

/**
 * What the rows of a tab lost since they were remembered. A cell that people empty in the course of work, or that was asked
 * about, counts where its row is gone or lost another cell, where its column was emptied in several rows, or where much of
 * the tab is gone.
 */
export function lostCells(
  { tab, emptied }: RememberedTab,
  memory: TypedMemory,
  rows: readonly TypedRow[],
): readonly LostRow[] {
  const standing = new Map(rows.map((row) => [row.id, row]));
  const gone = [...memory].flatMap(([id, remembered]): GoneRow[] => {
    if (!id.startsWith(`${tab}:`)) return [];
    const code = id.slice(tab.length + 1);
    const row = standing.get(id);
    const away = Object.entries(remembered).filter(([key]) => row?.cells[plainKey(key)] === undefined);
    if (away.length === 0) return [];
    const isLost = row === undefined || away.some(([key]) => !isIdle(key, code, emptied));
    const cells = Object.fromEntries(away.map(([key, cell]) => [plainKey(key), cell]));
    const newer = Object.keys(remembered)
      .map(plainKey)
      .filter((key) => row?.cells[key] !== undefined && !isSame(row.cells[key], remembered, key));
    return [{ isLost, lost: { id, code, tab, row: row?.row ?? null, cells, newer } }];
  });
  const isMuch = gone.filter(({ isLost }) => isLost).length >= MANY_ROWS;
  const keys = gone.flatMap(({ lost }) => Object.keys(lost.cells));
  const isRemembered = (id: string, key: string) => memory.get(id)?.[key] !== undefined;
  const left = new Set(rows.flatMap(({ id, cells }) => Object.keys(cells).filter((key) => isRemembered(id, key))));
  const isColumnLost = (key: string) => keys.filter((each) => each === key).length >= MANY_ROWS && !left.has(key);
  return gone
    .filter(({ isLost, lost }) => isMuch || isLost || Object.keys(lost.cells).some(isColumnLost))
    .map(({ lost }) => lost);
}

interface GoneRow {
  readonly isLost: boolean;
  readonly lost: LostRow;
}

function isSame(cell: Cell | undefined, remembered: TypedCells, key: string): boolean {
  const before = remembered[key] ?? remembered[`${ASKED}${key}`];
  return JSON.stringify(cell) === JSON.stringify(before);
}

function isIdle(key: string, code: string, emptied: ReadonlySet<string>): boolean {
  return key.startsWith(ASKED) || emptied.has(key) || emptied.has(code);
}

/**
 * The memory of a tab after a run: what stands in its rows, and beside it what they lost; rows that are gone stay in it. Each
 * row keeps its place, without cells where nothing is remembered of it: a run cut while it is stored mixes up no two rows.
 */
export function memoryWithLost(
  tab: string,
  memory: TypedMemory,
  rows: readonly TypedRow[],
  lost: readonly LostRow[],
): TypedMemory {
  const lostOf = new Map(lost.map((row) => [row.id, row.cells]));
  const after = rows.map(({ id, cells }) => [id, { ...lostOf.get(id), ...cells }] as const);
  return new Map([
    ...[...memory].map(([id, cells]) => [id, id.startsWith(`${tab}:`) ? (lostOf.get(id) ?? {}) : cells] as const),
    ...after.filter(([id, cells]) => memory.has(id) || Object.keys(cells).length > 0),
  ]);
}
