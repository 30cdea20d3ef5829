// A tab with keyed columns as a table, and what is missing of it.

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { type KeyedTable, readKeyedTable } from '../../domain/reading/keyed-table.js';
import type { KeyedTab } from './fixed-tabs.js';
import { ROWS_ABOVE } from './table-model.js';

/** The table in all values of a tab; the problems name the tab. */
export function tabTable(
  { mark, name, ...columns }: KeyedTab,
  values: Grid,
): { readonly table: KeyedTable; readonly problems: readonly Problem[] } {
  const { table, problems } = readKeyedTable(values, { tab: mark, ...columns, rowsAboveData: ROWS_ABOVE });
  return { table, problems: problems.map((problem) => ({ ...problem, sheet: name })) };
}
