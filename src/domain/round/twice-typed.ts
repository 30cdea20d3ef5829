// Rows that carry one code and say different things: nobody can tell which is right, so neither counts.

import { cellAt, type KeyedTable } from '../reading/keyed-table.js';
import type { EntryRow } from './entry-table.js';
import { cellMark, type StandingRow } from './moved-rows.js';
import type { RowIdentity } from './reporting-row.js';
import { isOwnKey, typedIn } from './typed-memory.js';

/** The row of a code that would count, and a second one that says otherwise. */
export interface TwiceTyped {
  readonly row: StandingRow;
  /** 0-based row of the sheet of the second one. */
  readonly again: number;
}

/**
 * By code: rows of which a second one holds something that the first does not hold. A second row that is empty, or says
 * the same, takes nothing away from the first. `keys`: the columns that people fill.
 */
export function twiceTyped(
  tab: string,
  table: KeyedTable,
  rows: readonly EntryRow<RowIdentity>[],
  keys: readonly string[],
): ReadonlyMap<string, TwiceTyped> {
  const told = keys.filter(isOwnKey);
  const found = new Map<string, TwiceTyped>();
  for (const { state, row: again, code, countedRow } of rows) {
    if (state !== 'repeated' || countedRow === null || found.has(code)) continue;
    const cells = (row: number) => typedIn(keys, (key) => cellAt(table, row, key));
    const [first, second] = [cells(countedRow), cells(again)];
    const differs = told.some((key) => second[key] !== undefined && !isSame(first[key], second[key]));
    if (differs) found.set(code, { row: { id: `${tab}:${code}`, code, row: countedRow, cells: first }, again });
  }
  return found;
}

function isSame(first: StandingRow['cells'][string] | undefined, second: StandingRow['cells'][string]): boolean {
  return first !== undefined && cellMark(first) === cellMark(second);
}
