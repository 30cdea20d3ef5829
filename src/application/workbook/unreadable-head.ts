// Whether a tab can still be read: what is missing at its head, with the cell, before anything is written below it.

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { isUnreadable, readKeyedTable } from '../../domain/reading/keyed-table.js';
import { cellName } from './a1.js';
import type { KeyedTab } from './fixed-tabs.js';
import { ROWS_ABOVE } from './table-model.js';

/** What keeps the tab from being read; nothing for a tab that is empty or can be repaired. */
export function unreadableHead({ mark, name, ...shape }: KeyedTab, values: Grid): readonly Problem[] {
  const { table, problems } = readKeyedTable(values, { tab: mark, ...shape, rowsAboveData: ROWS_ABOVE });
  return problems.filter(isUnreadable).map((problem) => {
    const at = shape.columns.findIndex(({ header }) => header === problem.params?.header);
    const before = shape.columns.slice(0, Math.max(0, at)).map(({ key }) => table.columnOf.get(key) ?? -1);
    const column = Math.max(-1, ...before) + 1;
    const row = Math.max(0, table.firstRow - 1);
    return { ...problem, sheet: name, cell: problem.code === 'head-gone' ? cellName(0, 0) : cellName(row, column) };
  });
}
