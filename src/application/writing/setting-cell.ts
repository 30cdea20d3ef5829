// One value of `Thiết lập` written in its row, wherever that stands.

import type { Grid } from '../../domain/cell.js';
import { dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** The operation for the tab as it was read; none where the row or its column is gone. */
export function settingOps(values: Grid, key: string, value: string): readonly SheetOp[] {
  const { table } = tabTable(fixedTabs.settings, values);
  const column = table.columnOf.get('value');
  if (column === undefined) return [];
  const row = dataRows(table).find((at) => textAt(table, at, 'key') === key);
  return row === undefined ? [] : [{ op: 'values', row, column, cells: [[value]] }];
}
