// Reads rectangles of cells once per calculation and remembers where each value of a row or column stands.

import { lookupKey } from './coerce.js';
import { bothVolatile, STEADY, type Volatility } from './scope.js';
import type { Atom, Grid, Reference } from './value.js';

/** Where single cells come from, and what they depend on. */
interface CellSource {
  cell(sheetId: number, row: number, column: number): Atom;
  volatility: Volatility;
  circles(): number;
}

/** Reads of rectangles; see `CellReader`. */
export interface RangeReader {
  grid(area: Reference): Grid;
  places(area: Reference): ReadonlyMap<string | number, readonly number[]>;
}

/** A reader of rectangles over a reader of cells. What a rectangle depends on is handed on at every read. */
export function rangeReader(source: CellSource): RangeReader {
  const grids = new Map<string, { readonly grid: Grid; readonly volatility: Volatility }>();
  const indexes = new Map<string, ReadonlyMap<string | number, readonly number[]>>();

  function grid(area: Reference): Grid {
    const key = areaKey(area);
    const known = grids.get(key);
    if (known !== undefined) {
      source.volatility = bothVolatile(source.volatility, known.volatility);
      return known.grid;
    }
    const before = source.volatility;
    source.volatility = STEADY;
    const circles = source.circles();
    const rows = cellsOf(area);
    if (source.circles() === circles) grids.set(key, { grid: rows, volatility: source.volatility });
    source.volatility = bothVolatile(before, source.volatility);
    return rows;
  }

  function cellsOf({ sheetId, row, column, rows, columns }: Reference): Atom[][] {
    const lines: Atom[][] = [];
    for (let r = row; r < row + rows; r++) {
      const line: Atom[] = [];
      for (let c = column; c < column + columns; c++) line.push(source.cell(sheetId, r, c));
      lines.push(line);
    }
    return lines;
  }

  function places(area: Reference): ReadonlyMap<string | number, readonly number[]> {
    const values = grid(area);
    const key = areaKey(area);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = placesByKey(values.flat());
    if (grids.has(key)) indexes.set(key, index);
    return index;
  }

  return { grid, places };
}

function placesByKey(values: readonly Atom[]): Map<string | number, number[]> {
  const places = new Map<string | number, number[]>();
  for (const [place, atom] of values.entries()) {
    const key = lookupKey(atom);
    if (key === undefined) continue;
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  }
  return places;
}

function areaKey({ sheetId, row, column, rows, columns }: Reference): string {
  return `${sheetId} ${row} ${column} ${rows} ${columns}`;
}
