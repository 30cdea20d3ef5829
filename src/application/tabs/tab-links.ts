// Where tabs find each other's cells: results, letters and typed rows, as ranges that formulas name.

import type { AppendixTable, Book } from '../../domain/book/plan.js';
import { lastDayInTime } from '../../domain/reminding/reminder-standing.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { roundColumns } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import { taskEntryColumns } from '../../text/task-columns.js';
import { entryColumnsOf } from '../reading/typed-tabs.js';
import type { ResultLinks } from '../results/result-lookup.js';
import { type ResultTable, unassignedCode } from '../results/result-row.js';
import { partsWithoutResults, type TypedState } from '../results/typed-parts.js';
import { trackingKey } from '../rounds/tracking.js';
import { fixedRange, inLiteral, quotedTab } from '../workbook/a1.js';
import type { Area } from '../workbook/sheet-op.js';
import { ROWS_ABOVE, type TablePlace } from '../workbook/table-model.js';
import type { LetterLinks } from './agency-cells.js';
import { countOverFigures, type PastSaved, resultLinks, type TypedParts } from './calculation-tab.js';
import { resultKeysOnEntry } from './entry-tab.js';
import { resultKeysOnTasks } from './task-entry-tab.js';

/** The blocks of every table, worked out once however many rows ask. */
export function knownLinks(
  tables: readonly ResultTable[],
  pastSaved: PastSaved | null = null,
): (key: string) => ResultLinks {
  const links = new Map(tables.map(({ key }) => [key, resultLinks(tables, key, pastSaved)]));
  return (key) => links.get(key) ?? resultLinks(tables, key, pastSaved);
}

/** All of a tab from its first cell to the last row that formulas should take in. */
export function wholeOf(place: TablePlace, lastKey: string): Area {
  return { row: 0, column: 0, rows: place.lastRow + 1, columns: place.column(lastKey) + 1 };
}

/**
 * What functions are handed of the rounds: the hidden keys of the register, and the row of the yearly round, looked up by
 * its code, so that it is found wherever the rows are sorted to.
 */
export function yearlyLinks({ round }: Settings, place: TablePlace): readonly string[] {
  const columns = Math.max(...roundColumns.map(({ key }) => place.column(key))) + 1;
  const rows = place.lastRow - place.firstRow + 1;
  const at = (area: Area) => `${quotedTab(tabNames.rounds)}!${fixedRange(area)}`;
  const all = at({ row: place.firstRow, column: 0, rows, columns });
  const codes = at({ row: place.firstRow, column: place.column('key'), rows, columns: 1 });
  return [
    at({ row: place.firstRow - ROWS_ABOVE, column: 0, rows: 1, columns }),
    `INDEX(${all};MATCH("${inLiteral(round.code)}";${codes};0);0)`,
  ];
}

/** Where `Theo dõi báo cáo` has what the counts of letters rest on. */
export function letterLinks(settings: Settings, place: TablePlace): LetterLinks {
  const rows = place.lastRow - place.firstRow + 1;
  const { asked, includeDeadlineDay } = settings;
  const { code, deadline } = settings.round;
  return {
    column: (key) =>
      `${quotedTab(tabNames.tracking)}!${fixedRange({ row: place.firstRow, column: place.column(key), rows, columns: 1 })}`,
    rowKey: (agency) => trackingKey(code, agency),
    lastDay: waitsFor(asked, 'lateness') ? null : lastDayInTime(deadline, null, includeDeadlineDay),
  };
}

/** Where a table's rows are typed, for the calls that are handed them; null for tasks where nobody types any. */
export function typedParts(
  book: Book,
  settings: Settings,
  { entry, tasks }: TypedState,
  entryPlace: TablePlace,
  taskPlace: TablePlace | null,
): (table: AppendixTable) => TypedParts | null {
  const columns = entryColumnsOf(book, settings);
  const figures = {
    tab: tabNames.entry,
    parts: partsWithoutResults(columns, resultKeysOnEntry, entryPlace, entry.table.values),
  };
  const ofTasks =
    taskPlace === null
      ? null
      : {
          tab: tabNames.taskEntry,
          parts: partsWithoutResults(taskEntryColumns, resultKeysOnTasks, taskPlace, tasks.table.values),
        };
  return (table) => (table.kind === 'tasks' ? ofTasks : figures);
}

/** A formula without `=`: the owed figures that no office answers for. */
export function unassignedOwed(tables: readonly ResultTable[]): string {
  return countOverFigures(
    tables,
    (block) => `COUNTIFS(${block.column('agency')};"${unassignedCode}";${block.column('owed')};"x")`,
  );
}
