// Writes a formula of an earlier state anew where its references stand today.

import { rewritten } from './rewrite-references.js';
import { sheetNameOf } from './scan-formula.js';

/** Where a cell of the earlier state stands today; null where it is gone. */
export type Today = (place: readonly [row: number, column: number]) => readonly [row: number, column: number] | null;

/**
 * The formula with every reference where its cells stand today: a range shrinks to what is left of it, one of which
 * nothing is left becomes `#REF!`. `todayOn` answers for a sheet by name; undefined leaves references to it as they are.
 */
export function carriedFormula(
  formula: string,
  sheetOfFormula: string,
  todayOn: (sheet: string) => Today | undefined,
): string {
  return rewritten(formula, (prefix, corners) => {
    const today = todayOn(prefix === '' ? sheetOfFormula : sheetNameOf(prefix));
    const [first, last = first] = corners;
    if (!today || !first || !last) return corners;
    const rows = spanToday(first.row, last.row, (row) => {
      return (today([row, first.column ?? 1]) ?? today([row, last.column ?? 1]))?.[0];
    });
    const columns = spanToday(first.column, last.column, (column) => {
      return (today([first.row ?? 1, column]) ?? today([last.row ?? 1, column]))?.[1];
    });
    if (!rows || !columns) return undefined;
    return corners.map((one, i) => ({ ...one, row: rows[i === 0 ? 0 : 1], column: columns[i === 0 ? 0 : 1] }));
  });
}

type Span = readonly [first: number | undefined, last: number | undefined];

function spanToday(
  first: number | undefined,
  last: number | undefined,
  today: (line: number) => number | undefined,
): Span | undefined {
  let [start, stop] = [first, last];
  while (start !== undefined && today(start) === undefined) {
    start += 1;
    if (start > (last ?? first ?? 0)) return undefined;
  }
  while (stop !== undefined && today(stop) === undefined) {
    stop -= 1;
    if (stop < (first ?? 1)) return undefined;
  }
  const at = (line: number | undefined) => (line === undefined ? undefined : today(line));
  return [at(start), at(stop)];
}
