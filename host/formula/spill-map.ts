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
  /** A1 name of the first cell of an array that is taken: an empty string takes a cell, and so does another array. */
  taken(formula: FormulaCell, grid: Grid): string | undefined;
  /** Fills the cells of an array below and right of its formula. */
  place(formula: FormulaCell, grid: Grid): void;
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
    taken(formula, grid) {
      const { sheetId } = formula;
      const cells = cellsOf(sheetId);
      const first = besideOwn(formula, grid).find(
        ({ row, column }) =>
          cells.has(cellKey(row, column)) ||
          index.at(sheetId, row, column) !== undefined ||
          world.literal(sheetId, row, column) !== null,
      );
      return first && index.a1(first.row, first.column);
    },
    place(formula, grid) {
      const { sheetId, row, column } = formula;
      const cells = cellsOf(sheetId);
      for (const cell of besideOwn(formula, grid)) {
        cells.set(cellKey(cell.row, cell.column), { atom: cell.atom, of: formula });
      }
      const extent = extents.get(sheetId) ?? NOTHING;
      const [rows, columns] = [row + grid.length - 1, column + (grid[0]?.length ?? 1) - 1];
      extents.set(sheetId, { rows: Math.max(extent.rows, rows), columns: Math.max(extent.columns, columns) });
    },
    extent: (sheetId) => extents.get(sheetId) ?? NOTHING,
  };
}

/** The cells of an array but its own first one. */
function besideOwn({ row, column }: FormulaCell, grid: Grid): { row: number; column: number; atom: Atom }[] {
  return grid.flatMap((line, r) => line.map((atom, c) => ({ row: row + r, column: column + c, atom }))).slice(1);
}
