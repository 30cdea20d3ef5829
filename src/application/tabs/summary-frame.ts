// What the blocks of `Tổng hợp` share: columns, titles, counts over plan tabs, words that change with the end of the year.

import type { Grid } from '../../domain/cell.js';
import { palette } from '../../text/palette.js';
import { type InYear, summaryWords } from '../../text/summary-text.js';
import { inLiteral } from '../workbook/a1.js';
import { header, type PageCell } from '../workbook/page-model.js';
import type { Look } from '../workbook/sheet-op.js';
import { columnRange, type PlanPlace } from './plan-tab.js';

/** Of all columns but those of the ranks. */
export const WIDTHS = [22, 62, 250, 74, 104, 64, 120, 56, 56, 56, 60, 60, 70, 60, 60];
/** Column of what the list of block 2 has come to in each row; hidden, as all behind it. */
export const HELPER = 13;
/** Widths of the columns that people see. */
export const shownWidths: readonly number[] = WIDTHS.slice(0, HELPER);
/** Row of the sheet that names the last closing. */
export const closingRow = 4;
/** Column that says of each plan whether its results are there. */
export const READY = 14;
/** From here one column per plan: the ranks of its rows, the gravest first. */
export const RANKS = 15;
/** Rows of the list of what calls for a decision. */
export const RED_ROWS = 8;

/** Row of the sheet, as the page stands, on which it says what changed: the last of block 1; null where nobody knows. */
export function changeRow(values: Grid): number | null {
  const next = values.findIndex(([words]) => words === summaryWords.direct || words === summaryWords.agencies);
  return next < 2 ? null : next - 2;
}

export function blockTitle(words: string): readonly PageCell[] {
  const look: Look = { bold: true, background: palette.band, colour: palette.head, wrap: false };
  return WIDTHS.slice(0, HELPER).map((_, column) => ({ value: column === 0 ? words : null, look }));
}

/** A header row; the last word runs on over the empty cells behind it. */
export function headerCells(words: readonly string[]): readonly PageCell[] {
  return WIDTHS.slice(0, HELPER).map((_, column) => {
    const cell = header(words[column] ?? '');
    const runsOn = column === words.length - 1 && column < HELPER - 1;
    return runsOn ? { ...cell, look: { ...cell.look, align: 'left', wrap: false } } : cell;
  });
}

export function countOf(place: PlanPlace, key: string, words: readonly string[], pillar: string): string {
  const range = columnRange(place, key);
  return words
    .map((word) =>
      pillar === ''
        ? `COUNTIF(${range};"${inLiteral(word)}")`
        : `COUNTIFS(${columnRange(place, 'pillar')};"${inLiteral(pillar)}";${range};"${inLiteral(word)}")`,
    )
    .join('+');
}

/** Words as a formula without `=`: nothing is expected any more of a year that is over. */
export function byYearEnd({ during, after }: InYear, year: number): string {
  return during === after ? `"${during}"` : `IF(${isYearOver(year)};"${after}";"${during}")`;
}

export function isYearOver(year: number): string {
  return `TODAY()>DATE(${year};12;31)`;
}
