// Cell contents that are no words: formulas kept as text, and the error values of Sheets.

import { isErrorText } from '../domain/cell.js';

/** True for text that begins like a formula or is an error value (`#N/A`); such a cell is never quoted to anyone. */
export function sheetErrorText(text: string): boolean {
  return /^\s*[=+@]/.test(text) || isErrorText(text);
}

/** What stood in a cell, as a sentence names it: in quotes, or "ô lỗi" for an error value. */
export function quotedCell(text: string): string {
  return isErrorText(text) ? 'ô lỗi' : `“${text}”`;
}
