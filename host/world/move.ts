// Rows and columns that change places within a sheet.

import { columnFor, type SheetData } from './sheet-data.js';
import { type Book, writable } from './world.js';

/** Moves `count` rows so that they stand before what is now row `before`. */
export function moveRowsTo(book: Book, sheetId: number, first: number, count: number, before: number): void {
  const sheet = writable(book, sheetId);
  if (!sheet) return;
  while (sheet.rows.length < Math.max(first + count - 1, before - 1)) sheet.rows.push(null);
  moveWithin(sheet.rows, first, count, before);
}

/** Moves `count` columns so that they stand before what is now column `before`. */
export function moveColumnsTo(book: Book, sheetId: number, first: number, count: number, before: number): void {
  const sheet = writable(book, sheetId);
  if (!sheet) return;
  const reach = Math.max(first + count - 1, before - 1);
  columnFor(sheet, reach);
  moveWithin(sheet.columns, first, count, before);
  for (const row of sheet.rows) {
    if (!row) continue;
    while (row.cells.length < reach) row.cells.push(null);
    moveWithin(row.cells, first, count, before);
  }
}

function moveWithin<T>(list: T[], first: number, count: number, before: number): void {
  const moved = list.splice(first - 1, count);
  list.splice((before > first ? before - count : before) - 1, 0, ...moved);
}

/** Rows of the sheet in another order; `order` lists the old row numbers from `first` on. */
export function reorderRows(sheet: SheetData, first: number, order: readonly number[]): void {
  const rows = order.map((row) => sheet.rows[row - 1] ?? null);
  while (sheet.rows.length < first - 1) sheet.rows.push(null);
  rows.forEach((row, index) => {
    sheet.rows[first - 1 + index] = row;
  });
}
