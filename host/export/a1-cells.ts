// A1 ranges taken apart into the names of their cells.

import { columnLetters, columnNumber } from '../formula/expression.js';

/** The cells of a closed A1 range, row by row: `A1:B2` is A1, B1, A2, B2. Anything else is an empty list. */
export function cellsOf(a1: string): string[] {
  const match = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/.exec(a1);
  if (match === null) return [];
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [c0, c1] = [columnNumber(left), columnNumber(right)];
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = c0; column <= c1; column++) cells.push(`${columnLetters(column)}${row}`);
  }
  return cells;
}
