// Where a setting stands on `Thiết lập`, by its key.

import { dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import type { SeenBook } from './seen-book.js';

/** Tab and cell of its value; the tab alone where its row is gone. */
export function settingCell({ ids, ports }: SeenBook, key: string): { readonly sheet: string; readonly cell?: string } {
  const sheet = tabNames.settings;
  if (ids.settings === null) return { sheet };
  const { table } = tabTable(fixedTabs.settings, ports.workbook.read(ids.settings));
  const row = dataRows(table).find((at) => textAt(table, at, 'key') === key);
  const column = table.columnOf.get('value');
  return row === undefined || column === undefined ? { sheet } : { sheet, cell: cellName(row, column) };
}
