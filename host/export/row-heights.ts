// Heights of rows with wrapped text. Sheets fits such rows by itself; a file must say how high they are.

import { columnLetters } from '../formula/expression.js';
import { cellsOf } from './a1-cells.js';
import type { XlsxCell, XlsxSheet } from './xlsx-book.js';

const DEFAULT_COLUMN_PX = 100;
const PADDING_PX = 6;
const DEFAULT_SIZE = 10;
const PX_PER_PT = 4 / 3;
/** Height of a row of one line, as Sheets makes it. */
const SINGLE_ROW_PT = 15.75;

/** Widths of the letters of Arial in parts of its size (its published metrics); all others are as wide as a digit. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/, 0.222],
  [/[ftI.,:;/!\s]/, 0.278],
  [/[r()-]/, 0.333],
  [/[ckvsxyzJ]/, 0.5],
  [/[FTZ]/, 0.611],
  [/[ABEKPSVXY&]/, 0.667],
  [/[CDHNRUw]/, 0.722],
  [/[GOQ]/, 0.778],
  [/[mM]/, 0.833],
  [/[W%]/, 0.92],
];
const DIGIT_WIDTH = 0.556;

/**
 * Heights in points of the rows that hold wrapped text of more than one line and have no height of their own. As in
 * Sheets, hidden columns and merged cells make no row higher.
 */
export function fittedRowHeights(sheet: XlsxSheet): ReadonlyMap<number, number> {
  const widths = new Map(sheet.columnWidths?.map(({ column, px }) => [column, px]));
  const given = new Set(sheet.rowHeights?.map(({ row }) => row));
  const hidden = new Set(sheet.hiddenColumns);
  const merged = new Set(sheet.merges?.flatMap((a1) => cellsOf(a1)));
  const heights = new Map<number, number>();
  for (const cell of sheet.cells) {
    if (!cell.style?.wrap || typeof cell.value !== 'string' || given.has(cell.row)) continue;
    if (hidden.has(cell.column) || merged.has(`${columnLetters(cell.column)}${cell.row}`)) continue;
    const height = heightOf(cell, cell.value, widths.get(cell.column) ?? DEFAULT_COLUMN_PX);
    if (height > (heights.get(cell.row) ?? SINGLE_ROW_PT)) heights.set(cell.row, height);
  }
  return heights;
}

function heightOf(cell: XlsxCell, text: string, columnPx: number): number {
  const size = cell.style?.fontSize ?? DEFAULT_SIZE;
  const em = size * PX_PER_PT * (cell.style?.bold ? 1.07 : 1);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, (columnPx - PADDING_PX) / em), 0);
  return Math.ceil((lines * size * 1.27 + 3) * 4) / 4;
}

/** The number of lines text takes when words are kept whole where they fit; `width` is in parts of the font size. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    const gap = used === 0 ? 0 : widthOf(' ');
    if (used + gap + wide <= width) {
      used += gap + wide;
      continue;
    }
    if (used > 0) lines += 1;
    const broken = Math.max(0, Math.ceil(wide / width) - 1);
    lines += broken;
    used = wide - broken * width;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    width += WIDTHS.find(([look]) => look.test(letter))?.[1] ?? DIGIT_WIDTH;
  }
  return width;
}
