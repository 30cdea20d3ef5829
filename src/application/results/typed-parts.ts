// What `DANH_GIA` is handed of a typed tab, and how the results of a table are worked out from typed tabs without it.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { LocalDate } from '../../domain/local-date.js';
import { entryRows, judgedKeys } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { judgedTaskKeys } from '../../domain/tasks/task-judgement.js';
import type { Column } from '../../text/column.js';
import type { EntryState, TaskState } from '../reading/typed-tabs.js';
import type { Area } from '../workbook/sheet-op.js';
import type { TablePlace } from '../workbook/table-model.js';
import { echoSeparator, echoText } from './echo.js';
import { firstRowOfCode, type ResultRow, type ResultTable } from './result-row.js';
import { resultRows } from './results.js';
import { taskResultRows } from './task-results.js';

/** The typed tabs of a round, read. */
export interface TypedState {
  readonly entry: EntryState;
  readonly tasks: TaskState;
}

/** How the echo of a row of each typed tab is had: read from the sheet, or worked out. */
export interface Echoes {
  readonly entry: (row: number) => string;
  readonly tasks: (row: number) => string;
}

/** The results of one table of a plan, whatever it holds. */
export function tableResults(
  book: Book,
  { plan, table }: Pick<ResultTable, 'plan' | 'table'>,
  settings: Settings,
  { entry, tasks }: TypedState,
  today: LocalDate,
  echoes: Echoes,
): readonly ResultRow[] {
  return table.kind === 'tasks'
    ? taskResultRows(plan, table, settings, tasks, today, echoes.tasks)
    : resultRows(book, plan, table, settings, entry, today, echoes.entry);
}

/** Echoes worked out from the typed cells, for the saved copy. */
export function workedOutEchoes({ entry, tasks }: TypedState, stamp: string): Echoes {
  const firstRow = firstRowOfCode(entryRows(entry.table, entry.reporting));
  const own = (row: number) => echoText(entry.table, row, stamp, judgedKeys);
  const unitsAt = new Map(entry.reporting.map((each) => [firstRow.get(each.code), each.units]));
  return {
    entry: (row) =>
      [row, ...(unitsAt.get(row) ?? []).map((unit) => firstRow.get(unit.code))]
        .map((at) => (at === undefined ? '!' : own(at)))
        .join(echoSeparator),
    tasks: (row) => echoText(tasks.table, row, stamp, judgedTaskKeys),
  };
}

/** The parts of a typed tab between the columns that are made from results, which a call must not be given. */
export function partsWithoutResults(
  columns: readonly Column[],
  results: ReadonlySet<string>,
  place: TablePlace,
  values: Grid,
): readonly Area[] {
  const taken = new Set([...results].map((key) => place.column(key)));
  const last = Math.max(...columns.map((column) => place.column(column.key)));
  const areas: Area[] = [];
  let from = 0;
  const rows = Math.max(place.lastRow + 1, values.length);
  for (let column = 0; column <= last + 1; column++) {
    if (column <= last && !taken.has(column)) continue;
    if (column > from) areas.push({ row: 0, column: from, rows, columns: column - from });
    from = column + 1;
  }
  return areas;
}
