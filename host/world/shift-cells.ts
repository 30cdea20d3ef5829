// Cells that come or go within a sheet, their neighbours making room or closing up.

import type { Rect } from '../a1.js';
import { shiftCellsInFormula } from '../formula/references.js';
import { rewriteFormulas } from './edits.js';
import { type Cell, cellAt, putCell, recordShift, type SheetData } from './sheet-data.js';
import { type Book, writable } from './world.js';

/** Inserts empty cells at `rect`, pushing those below down or those right of it to the right; the grid grows where needed. */
export function insertCells(book: Book, sheetId: number, rect: Rect, direction: 'down' | 'right'): void {
  shift(book, sheetId, rect, direction, 'insertCells');
}

/** Takes the cells of `rect` away; those below move up (`down`) or those right of it move left (`right`). */
export function deleteCells(book: Book, sheetId: number, rect: Rect, direction: 'down' | 'right'): void {
  shift(book, sheetId, rect, direction, 'deleteCells');
}

function shift(
  book: Book,
  sheetId: number,
  rect: Rect,
  direction: 'down' | 'right',
  kind: 'insertCells' | 'deleteCells',
) {
  const sheet = writable(book, sheetId);
  if (!sheet) return;
  const inserts = kind === 'insertCells';
  const down = direction === 'down';
  const by = (down ? rect.rows : rect.columns) * (inserts ? 1 : -1);
  const lines = down ? rect.columns : rect.rows;
  const used = down ? sheet.rows.length : Math.max(0, ...sheet.rows.map((row) => row?.cells.length ?? 0));
  const start = down ? rect.row : rect.column;
  for (let line = 0; line < lines; line++) {
    const at = (place: number): [number, number] => (down ? [place, rect.column + line] : [rect.row + line, place]);
    const before: Cell[] = [];
    for (let place = start; place <= used; place++) before.push(cellAt(sheet, ...at(place)));
    const after = inserts ? [...Array.from({ length: by }, (): Cell => ({})), ...before] : before.slice(-by);
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length; index++) {
      const [row, column] = at(start + index);
      putCell(sheet, row, column, after[index] ?? {});
    }
  }
  grow(sheet);
  const cellShift = { ...rect, sheet: sheet.name, kind, direction };
  recordShift(sheet, cellShift);
  rewriteFormulas(book, sheet.name, (formula, on) => shiftCellsInFormula(formula, on, cellShift));
}

/** The grid holds whatever was pushed beyond its edge, and loses empty records there. */
function grow(sheet: SheetData): void {
  const holds = (cell: Cell | null | undefined) => cell?.value !== undefined || cell?.formula !== undefined;
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    row.cells.forEach((cell, at) => {
      if (!holds(cell)) return;
      sheet.rowCount = Math.max(sheet.rowCount, index + 1);
      sheet.columnCount = Math.max(sheet.columnCount, at + 1);
    });
    row.cells.length = Math.min(row.cells.length, sheet.columnCount);
  });
  sheet.rows.length = Math.min(sheet.rows.length, sheet.rowCount);
}
