// Whether a tab can still be read: what is missing at its head, with the cell, before anything is written below it.

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { isUnreadable, readKeyedTable } from '../../domain/reading/keyed-table.js';
import type { Column } from '../../text/column.js';
import { roundOnlyKeys } from '../../text/columns.js';
import { cellName } from './a1.js';
import { ROWS_ABOVE } from './table-model.js';

export interface HeadedTab {
  /** Mark of the tab. */
  readonly tab: string;
  readonly columns: readonly Column[];
}

/** What keeps the tab from being read; nothing for a tab that is empty or can be repaired. `sheet`: its name. */
export function unreadableHead({ tab, columns }: HeadedTab, values: Grid, sheet: string): readonly Problem[] {
  const shape = { tab, columns, roundOnly: roundOnlyKeys, rowsAboveData: ROWS_ABOVE };
  const { table, problems } = readKeyedTable(values, shape);
  return problems.filter(isUnreadable).map((problem) => {
    const at = columns.findIndex(({ header }) => header === problem.params?.header);
    const before = columns.slice(0, Math.max(0, at)).map(({ key }) => table.columnOf.get(key) ?? -1);
    const column = Math.max(-1, ...before) + 1;
    const row = Math.max(0, table.firstRow - 1);
    return { ...problem, sheet, cell: problem.code === 'head-gone' ? cellName(0, 0) : cellName(row, column) };
  });
}
