// The tabs that people type on, asked before anything is written: can each still be read by its head?

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import {
  directoryColumns,
  entryColumnsWithSelfAssessment,
  ledgerColumns,
  settingsColumns,
  trackingColumns,
} from '../../text/columns.js';
import { roundColumns } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import { taskEntryColumns } from '../../text/task-columns.js';
import {
  directoryMark,
  entryMark,
  ledgerMark,
  roundsMark,
  settingsMark,
  taskEntryMark,
  trackingMark,
} from '../workbook/marks.js';
import { unreadableHead } from '../workbook/unreadable-head.js';

const typedTabs = {
  settings: { mark: settingsMark, columns: settingsColumns },
  directory: { mark: directoryMark, columns: directoryColumns },
  entry: { mark: entryMark, columns: entryColumnsWithSelfAssessment },
  taskEntry: { mark: taskEntryMark, columns: taskEntryColumns },
  rounds: { mark: roundsMark, columns: roundColumns },
  tracking: { mark: trackingMark, columns: trackingColumns },
  ledger: { mark: ledgerMark, columns: ledgerColumns },
} as const;

/** What keeps tabs from being read, each with tab and cell. `standing`: marks of the tabs that are there → their ids. */
export function unreadableTabs(
  standing: ReadonlyMap<string, number>,
  cellsOf: (tabId: number) => Grid,
): readonly Problem[] {
  const keys = Object.keys(typedTabs) as (keyof typeof typedTabs)[];
  return keys.flatMap((key) => {
    const { mark, columns } = typedTabs[key];
    const id = standing.get(mark);
    return id === undefined ? [] : unreadableHead({ tab: mark, columns }, cellsOf(id), tabNames[key]);
  });
}
