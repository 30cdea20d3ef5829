// The rows of `Thiết lập` by their keys, as they stand.

import type { Cell, Grid } from '../../domain/cell.js';
import { cellAt, dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

/** What the rows of `Thiết lập` say, by key, the first row of each. */
export interface SettingRows {
  readonly cells: ReadonlyMap<string, Cell>;
  /** Key → 0-based row. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Column of the values, 0-based. */
  readonly column: number;
}

export function settingRows(values: Grid): SettingRows {
  const cells = new Map<string, Cell>();
  const rowOf = new Map<string, number>();
  const { table } = tabTable(fixedTabs.settings, values);
  for (const row of values.length === 0 ? [] : dataRows(table)) {
    const key = textAt(table, row, 'key');
    if (key === '' || cells.has(key)) continue;
    cells.set(key, cellAt(table, row, 'value'));
    rowOf.set(key, row);
  }
  return { cells, rowOf, column: table.columnOf.get('value') ?? 0 };
}
