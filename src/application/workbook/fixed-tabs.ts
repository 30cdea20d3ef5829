// The tabs that every workbook has, in the order in which they stand: the mark by which each is known, its name, its columns.

import type { TableShape } from '../../domain/reading/keyed-table.js';
import {
  directoryColumns,
  entryColumns,
  ledgerColumns,
  roundOnlyKeys,
  settingsColumns,
  trackingColumns,
} from '../../text/columns.js';
import { registerColumns } from '../../text/history-columns.js';
import { journalColumns } from '../../text/journal-columns.js';
import { roundColumns } from '../../text/round-words.js';
import { type TabKey, tabNames } from '../../text/tab-names.js';
import { taskEntryColumns } from '../../text/task-columns.js';

/** A tab as it is looked for: the mark in its key row stays when a person gives it another name. */
export interface WantedTab {
  readonly mark: string;
  readonly name: string;
}

/** A tab with rows under keyed columns. */
export interface KeyedTab extends WantedTab {
  readonly columns: TableShape['columns'];
  /** Keys of columns that only some rounds ask for. */
  readonly roundOnly?: ReadonlySet<string>;
}

/** All but the tabs of plans, which take mark and name from the plan. Marks stand in workbooks and never change. */
export const fixedTabs = {
  summary: { mark: 'tong-hop', name: tabNames.summary },
  closed: { mark: 'tong-hop-da-chot', name: tabNames.closed },
  series: { mark: 'chuoi-so-lieu', name: tabNames.series },
  entry: { mark: 'nhap-so-lieu', name: tabNames.entry, columns: entryColumns, roundOnly: roundOnlyKeys },
  taskEntry: { mark: 'nhap-nhiem-vu', name: tabNames.taskEntry, columns: taskEntryColumns },
  tracking: { mark: 'theo-doi', name: tabNames.tracking, columns: trackingColumns },
  rounds: { mark: 'dot-bao-cao', name: tabNames.rounds, columns: roundColumns },
  register: { mark: 'so-so-lieu', name: tabNames.register, columns: registerColumns },
  directory: { mark: 'danh-ba', name: tabNames.directory, columns: directoryColumns },
  ledger: { mark: 'don-doc', name: tabNames.ledger, columns: ledgerColumns },
  journal: { mark: 'nhat-ky', name: tabNames.journal, columns: journalColumns },
  settings: { mark: 'thiet-lap', name: tabNames.settings, columns: settingsColumns },
  guide: { mark: 'huong-dan', name: tabNames.guide },
  calculation: { mark: 'tinh-toan', name: tabNames.calculation },
  saved: { mark: 'ban-luu', name: tabNames.saved },
} as const satisfies Readonly<Record<TabKey, WantedTab | KeyedTab>>;
