// What a cell can hold once the platform's own types are left behind.

import type { LocalDate } from './local-date.js';
import { plainText, seenText } from './reading/plain-text.js';

/** A cell of a sheet: text as typed, a number, a tick, or a calendar day. An empty cell is `''`. */
export type Cell = string | number | boolean | DateCell;

/** A day that Sheets stored as a date (pasted from elsewhere); read in the workbook's time zone. */
export interface DateCell {
  readonly date: LocalDate;
}

/** True for a cell with nothing in it that a person sees: white space (NBSP included), invisible signs. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && (cell === '' || plainText(cell) === '');
}

/** What every error value is read as: which one it is depends on the way by which the cell was read. */
export const errorCell = '#ERROR!';

/** True for the text of an error value of Sheets (`#N/A`, `#DIV/0!`). */
export function isErrorText(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/.test(seenText(text));
}

/** Cells of a tab or of a part of it, row by row. */
export type Grid = readonly (readonly Cell[])[];
