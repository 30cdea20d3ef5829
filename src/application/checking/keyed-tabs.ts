// Our tabs that have rows under keyed columns, as the checks find columns and heads on them.

import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import type { Column } from '../../text/column.js';
import {
  directoryColumns,
  entryColumnsWithSelfAssessment,
  ledgerColumns,
  settingsColumns,
  trackingColumns,
} from '../../text/columns.js';
import { roundColumns } from '../../text/round-words.js';
import { taskEntryColumns } from '../../text/task-columns.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import { baseMark } from '../workbook/year-tabs.js';
import type { SeenTab } from './seen-book.js';

interface ColumnsOfTab extends KeyedTab {
  readonly columns: readonly Column[];
}

const keyedTabs: readonly ColumnsOfTab[] = [
  { ...fixedTabs.entry, columns: entryColumnsWithSelfAssessment },
  { ...fixedTabs.taskEntry, columns: taskEntryColumns },
  { ...fixedTabs.tracking, columns: trackingColumns },
  { ...fixedTabs.rounds, columns: roundColumns },
  { ...fixedTabs.directory, columns: directoryColumns },
  { ...fixedTabs.ledger, columns: ledgerColumns },
  { ...fixedTabs.settings, columns: settingsColumns },
];

export interface KeyedSheet {
  readonly table: KeyedTable;
  readonly columns: readonly Column[];
  /** The column that stands in a place of the sheet; undefined for one that is people's. */
  at(column: number): Column | undefined;
}

/** The tab read by its keys; null for a page, which has none. */
export function keyedSheet({ mark, standing }: SeenTab): KeyedSheet | null {
  const tab = keyedTabs.find((each) => each.mark === baseMark(mark));
  if (tab === undefined) return null;
  const { table } = tabTable(tab, standing.cells());
  const keyAt = new Map([...table.columnOf].map(([key, column]) => [column, key]));
  return { table, columns: tab.columns, at: (column) => tab.columns.find(({ key }) => key === keyAt.get(column)) };
}
