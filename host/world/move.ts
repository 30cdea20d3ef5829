// Rows and columns that change places within a sheet, and what follows them.

import type { Rect } from '../a1.js';
import { followMove, type LineMove, placeAfterMove } from '../formula/references.js';
import { rewriteFormulas } from './edits.js';
import { columnFor, recordShift, type SheetData } from './sheet-data.js';
import { type Book, writable } from './world.js';

/** Moves `count` rows or columns so that they stand before what is now number `to`; formulas, names and rectangles follow. */
export function moveLines(
  book: Book,
  sheetId: number,
  kind: LineMove['kind'],
  from: number,
  count: number,
  to: number,
): void {
  const sheet = writable(book, sheetId);
  if (!sheet || (to >= from && to <= from + count)) return;
  if (kind === 'moveRows') moveRowRecords(sheet, from, count, to);
  else moveColumnRecords(sheet, from, count, to);
  const move: LineMove = { sheet: sheet.name, kind, from, count, to };
  recordShift(sheet, move);
  const follow = (rect: Rect) => movedRect(rect, move);
  sheet.merges = sheet.merges.map(follow);
  sheet.rules = sheet.rules.map((rule) => ({ ...rule, ranges: rule.ranges.map(follow) }));
  sheet.protections = sheet.protections.map((data) => ({
    ...data,
    range: data.range && follow(data.range),
    unprotected: data.unprotected.map(follow),
  }));
  for (const [name, range] of Object.entries(book.named)) {
    if (range.sheetId === sheetId) book.named[name] = { sheetId, ...follow(range) };
  }
  rewriteFormulas(book, sheet.name, (formula, on) => followMove(formula, on, move));
}

function moveRowRecords(sheet: SheetData, from: number, count: number, to: number): void {
  while (sheet.rows.length < Math.max(from + count - 1, to - 1)) sheet.rows.push(null);
  moveWithin(sheet.rows, from, count, to);
}

function moveColumnRecords(sheet: SheetData, from: number, count: number, to: number): void {
  const reach = Math.max(from + count - 1, to - 1);
  columnFor(sheet, reach);
  moveWithin(sheet.columns, from, count, to);
  for (const row of sheet.rows) {
    if (!row) continue;
    while (row.cells.length < reach) row.cells.push(null);
    moveWithin(row.cells, from, count, to);
  }
}

function moveWithin<T>(list: T[], from: number, count: number, to: number): void {
  const moved = list.splice(from - 1, count);
  list.splice((to > from ? to - count : to) - 1, 0, ...moved);
}

function movedRect({ row, column, rows, columns }: Rect, move: LineMove): Rect {
  const alongRows = move.kind === 'moveRows';
  const [start, size] = alongRows ? [row, rows] : [column, columns];
  const ends = [placeAfterMove(start, move), placeAfterMove(start + size - 1, move)].sort((a, b) => a - b);
  const [first = start, last = start] = ends;
  return alongRows
    ? { row: first, column, rows: last - first + 1, columns }
    : { row, column: first, rows, columns: last - first + 1 };
}
