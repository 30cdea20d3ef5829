// Rows, columns and cells that came, went or moved on a sheet: where a cell stands after it, and how it is taken back.

import {
  type CellShift,
  followMove,
  type LineMove,
  placeAfterMove,
  type StructuralEdit,
  shiftCellsInFormula,
  shiftFormula,
} from '../formula/references.js';
import { editStructure } from './edits.js';
import { moveLines } from './move.js';
import type { Shift } from './sheet-data.js';
import { deleteCells, insertCells } from './shift-cells.js';
import type { Book } from './world.js';

export type Place = readonly [row: number, column: number];

/** Where a cell stands after it; null where it is gone. */
export function placeAfter(shift: Shift, [row, column]: Place): Place | null {
  switch (shift.kind) {
    case 'moveRows':
      return [placeAfterMove(row, shift), column];
    case 'moveColumns':
      return [row, placeAfterMove(column, shift)];
    case 'insertCells':
    case 'deleteCells': {
      const down = shift.direction === 'down';
      const [across, low, width] = down ? [column, shift.column, shift.columns] : [row, shift.row, shift.rows];
      if (across < low || across >= low + width) return [row, column];
      const edit = down ? { at: shift.row, count: shift.rows } : { at: shift.column, count: shift.columns };
      const moved = lineAfter(shift.kind === 'insertCells', edit, down ? row : column);
      return moved === null ? null : down ? [moved, column] : [row, moved];
    }
    default: {
      const rows = shift.kind.endsWith('Rows');
      const moved = lineAfter(shift.kind.startsWith('insert'), shift, rows ? row : column);
      return moved === null ? null : rows ? [moved, column] : [row, moved];
    }
  }
}

function lineAfter(
  inserts: boolean,
  { at, count }: { readonly at: number; readonly count: number },
  line: number,
): number | null {
  if (line < at) return line;
  if (inserts) return line + count;
  return line < at + count ? null : line - count;
}

/** Where a cell stands after all of them, in order; null where it is gone. */
export function placeAfterAll(shifts: readonly Shift[], place: Place): Place | null {
  return shifts.reduce<Place | null>((now, shift) => now && placeAfter(shift, now), place);
}

/** The formula of a cell on `sheet` after it. */
export function formulaAfter(shift: Shift, formula: string, sheet: string): string {
  switch (shift.kind) {
    case 'moveRows':
    case 'moveColumns':
      return followMove(formula, sheet, shift satisfies LineMove);
    case 'insertCells':
    case 'deleteCells':
      return shiftCellsInFormula(formula, sheet, shift satisfies CellShift);
    default:
      return shiftFormula(formula, sheet, shift satisfies StructuralEdit);
  }
}

const opposite = {
  insertRows: 'deleteRows',
  deleteRows: 'insertRows',
  insertColumns: 'deleteColumns',
  deleteColumns: 'insertColumns',
  insertCells: 'deleteCells',
  deleteCells: 'insertCells',
} as const;

/** What takes it back: everything that still stands goes where it stood. */
export function inverse(shift: Shift): Shift {
  switch (shift.kind) {
    case 'moveRows':
    case 'moveColumns': {
      const { from, count, to } = shift;
      const start = to > from ? to - count : to;
      return { ...shift, from: start, to: from > start ? from + count : from };
    }
    case 'insertCells':
    case 'deleteCells':
      return { ...shift, kind: opposite[shift.kind] };
    default:
      return { ...shift, kind: opposite[shift.kind] };
  }
}

/** Does it to the sheet, with everything that follows. */
export function applyShift(book: Book, sheetId: number, shift: Shift): void {
  if ('to' in shift) moveLines(book, sheetId, shift.kind, shift.from, shift.count, shift.to);
  else if ('direction' in shift) {
    (shift.kind === 'insertCells' ? insertCells : deleteCells)(book, sheetId, shift, shift.direction);
  } else editStructure(book, sheetId, shift.kind, shift.at, shift.count);
}
