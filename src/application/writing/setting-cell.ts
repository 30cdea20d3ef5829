// One value of `Thiết lập` written in its row, wherever that stands.

import type { Grid } from '../../domain/cell.js';
import { dataRows, readKeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { settingsColumns } from '../../text/columns.js';
import { settingsMark } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';

/** The operation for the tab as it was read; none where the row or its column is gone. */
export function settingOps(values: Grid, key: string, value: string): readonly SheetOp[] {
  const { table } = readKeyedTable(values, { tab: settingsMark, columns: settingsColumns, rowsAboveData: ROWS_ABOVE });
  const column = table.columnOf.get('value');
  if (column === undefined) return [];
  const row = dataRows(table).find((at) => textAt(table, at, 'key') === key);
  return row === undefined ? [] : [{ op: 'values', row, column, cells: [[value]] }];
}
