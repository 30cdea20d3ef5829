// The cells that array formulas fill beside their own.

import type { CalcWorld, FormulaCell } from './calc-world.js';
import { cellKey, type FormulaIndex } from './formula-index.js';
import type { Atom, Grid } from './value.js';

/** A cell filled by the array formula of another. */
export interface SpilledCell {
  readonly atom: Atom;
  readonly of: FormulaCell;
}

/** What array formulas have filled so far in one calculation. */
export interface SpillMap {
  at(sheetId: number, row: number, column: number): SpilledCell | undefined;
  /**
   * Fills the cells of an array below and right of its formula, or none of them: then it returns the A1 name of the
   * first one that is taken. An empty string takes a cell, and so does another array.
   */
  place(formula: FormulaCell, grid: Grid): string | undefined;
  /** Last row and column filled on a sheet. */
  extent(sheetId: number): { rows: number; columns: number };
}

const NOTHING = { rows: 0, columns: 0 };

/** A map with nothing spilled yet. */
export function emptySpillMap(world: CalcWorld, index: FormulaIndex): SpillMap {
  const sheets = new Map<number, Map<number, SpilledCell>>();
  const extents = new Map<number, { rows: number; columns: number }>();
  const cellsOf = (sheetId: number) => {
    let cells = sheets.get(sheetId);
    if (cells === undefined) {
      cells = new Map();
      sheets.set(sheetId, cells);
    }
    return cells;
  };
  return {
    at: (sheetId, row, column) => sheets.get(sheetId)?.get(cellKey(row, column)),
    place(formula, grid) {
      const { sheetId, row, column } = formula;
      const cells = cellsOf(sheetId);
      const others = grid
        .flatMap((line, r) => line.map((atom, c) => ({ row: row + r, column: column + c, atom })))
        .slice(1);
      const taken = others.find(
        (cell) =>
          cells.has(cellKey(cell.row, cell.column)) ||
          index.at(sheetId, cell.row, cell.column) !== undefined ||
          world.literal(sheetId, cell.row, cell.column) !== null,
      );
      if (taken !== undefined) return index.a1(taken.row, taken.column);
      for (const cell of others) cells.set(cellKey(cell.row, cell.column), { atom: cell.atom, of: formula });
      const extent = extents.get(sheetId) ?? NOTHING;
      const [rows, columns] = [row + grid.length - 1, column + (grid[0]?.length ?? 1) - 1];
      extents.set(sheetId, { rows: Math.max(extent.rows, rows), columns: Math.max(extent.columns, columns) });
      return undefined;
    },
    extent: (sheetId) => extents.get(sheetId) ?? NOTHING,
  };
}
