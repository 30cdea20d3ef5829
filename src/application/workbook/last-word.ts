// Operations that follow each other on the same cells: the last one decides what stands.

import type { Area, SheetOp } from './sheet-op.js';

type GridOp = Extract<SheetOp, { op: 'values' | 'formats' | 'looks' }>;

/** True for a cell of an operation on which a later one of its kind has the last word. */
export function isRedone(op: GridOp, later: readonly SheetOp[], row: number, column: number): boolean {
  return lastWord(op, later, row, column) !== undefined;
}

/** The last of the later operations of the same kind on a cell, and where in it the cell stands. */
export function lastWord<O extends GridOp>(
  op: O,
  later: readonly SheetOp[],
  row: number,
  column: number,
): { readonly op: O; readonly row: number; readonly column: number } | undefined {
  for (let at = later.length - 1; at >= 0; at--) {
    const other = later[at];
    if (other?.op !== op.op) continue;
    const same = other as O;
    const { rows, columns } = extent(same);
    const [r, c] = [op.row + row - same.row, op.column + column - same.column];
    if (r >= 0 && r < rows && c >= 0 && c < columns) return { op: same, row: r, column: c };
  }
  return undefined;
}

function extent(op: GridOp): { rows: number; columns: number } {
  const grid: readonly (readonly unknown[])[] =
    op.op === 'values' ? op.cells : op.op === 'formats' ? op.formats : op.looks;
  return { rows: grid.length, columns: grid[0]?.length ?? 0 };
}

/** An area of a grid, with each cell as the last operation on it wants it: a block may take in cells that are redone. */
export function partOf<T>(
  grid: readonly (readonly T[])[],
  { row, column, rows, columns }: Area,
  last: (cell: T, at: readonly [number, number]) => T,
): readonly (readonly T[])[] {
  return grid
    .slice(row, row + rows)
    .map((line, r) => line.slice(column, column + columns).map((cell, c) => last(cell, [row + r, column + c])));
}
