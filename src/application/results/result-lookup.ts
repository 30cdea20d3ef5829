// How a visible cell finds its result: in the live block, else in the saved one, else it says that it is on its way.

import type { ResultColumn } from './result-row.js';

/** Where the results of a table stand, tab included. */
export interface ResultBlock {
  /** Fixed range of one column of the block. */
  column(key: ResultColumn): string;
}

/** `live: null` for a year that is past: nothing is calculated for it but by runs, into its saved copy. */
export interface ResultLinks {
  readonly live: ResultBlock | null;
  readonly saved: ResultBlock;
  /** What stands for a verdict while there is none: that it is on its way, or which run brings it. */
  readonly pending: string;
}

/** Formula text of the place of a result: positive in the live block, negative in the saved one; `none` where it is in neither. */
export function placeOfResult({ live, saved }: ResultLinks, key: string, none: string): string {
  if (live === null) return `IFERROR(-MATCH(${key};${saved.column('key')};0);${none})`;
  return `IFERROR(MATCH(${key};${live.column('key')};0);IFERROR(-MATCH(${key};${saved.column('key')};0);${none}))`;
}

/** What a cell shows while there is no result at all, and what it adds to a saved one that stands in for a live one. */
export interface Lateness {
  readonly none: string;
  readonly saved: string;
}

/** Formula text of one column of the result at a place. */
export function shownResult({ live, saved }: ResultLinks, column: ResultColumn, place: string, late: Lateness): string {
  if (live === null) return `IF(${place}<0;INDEX(${saved.column(column)};-${place})&"";"${late.none}")`;
  return (
    `IF(${place}>0;INDEX(${live.column(column)};${place})&"";` +
    `IF(${place}<0;INDEX(${saved.column(column)};-${place})&"${late.saved}";"${late.none}"))`
  );
}
