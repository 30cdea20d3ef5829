// From what a script asks for to a rectangle on the grid, with Google's refusals: the grid never grows by itself.

import { contains, type Rect, rectOfA1, splitSheetName } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { gridRect } from '../world/sheet-data.js';
import type { Book } from '../world/world.js';
import { knownSheet } from './sheet-access.js';

/** The rectangle, counted from 1 and inside the grid, or the refusal that Google words. */
export function requireRect(
  run: RunContext,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Rect {
  const sheet = knownSheet(run, sheetId);
  if (row < 1) throw run.refuse('rowTooSmall');
  if (column < 1) throw run.refuse('columnTooSmall');
  if (rows < 1) throw run.refuse('rowsAtLeastOne');
  if (columns < 1) throw run.refuse('columnsAtLeastOne');
  const rect = { row, column, rows, columns };
  if (!contains(gridRect(sheet), rect)) throw run.refuse('outside');
  return rect;
}

/** The place that an A1 text or a range's name stands for; `onSheet` where the text names no sheet. */
export function requireA1(run: RunContext, book: Book, a1: string, onSheet: number): { sheetId: number; rect: Rect } {
  const named = Object.hasOwn(book.named, a1) ? book.named[a1] : undefined;
  if (named) {
    const { sheetId, row, column, rows, columns } = named;
    return { sheetId, rect: { row, column, rows, columns } };
  }
  const { sheet: name, rest } = splitSheetName(a1);
  const sheet = name === null ? knownSheet(run, onSheet) : book.sheets.find((one) => one.name === name);
  const rect = sheet && rectOfA1(rest, { rows: sheet.rowCount, columns: sheet.columnCount });
  if (!sheet || !rect || rect.row < 1 || rect.column < 1) throw run.refuse('rangeNotFound');
  if (!contains(gridRect(sheet), rect)) throw run.refuse('outside');
  return { sheetId: sheet.id, rect };
}
