// Cell contents that are no words: formulas kept as text, and the error values of Sheets.

import { isErrorText } from '../domain/cell.js';

/** True for text that begins like a formula or is an error value (`#N/A`); such a cell is never quoted to anyone. */
export function sheetErrorText(text: string): boolean {
  return /^\s*[=+@]/.test(text) || isErrorText(text);
}

/** A sentence repeats no more of what was typed than it takes to find it again. */
const LONGEST_QUOTE = 60;

/** What stood in a cell, as a sentence names it: in quotes and shortened, or "ô lỗi" for an error value. */
export function quotedCell(text: string): string {
  if (isErrorText(text)) return 'ô lỗi';
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text}”`;
}
