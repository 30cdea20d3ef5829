// What every use case starts from: the rows of the round, read once under the settings.

import { type Membership, membership } from '../../domain/agencies/membership.js';
import { plansOfRound, sectionStanding } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import type { TypedMarks } from '../../domain/round/moved-rows.js';
import { type ReportingRow, reportingRows } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { type TaskRow, taskRows } from '../../domain/tasks/task-rows.js';
import type { Column } from '../../text/column.js';
import { entryColumns, entryColumnsWithSelfAssessment } from '../../text/columns.js';
import { asksSelfAssessment } from '../../text/plan-columns.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import type { CarriedFigures } from './carried-figures.js';
import type { DirectoryState } from './directory.js';
import { entryDoubts, type RowDoubts, taskDoubts } from './row-doubts.js';
import type { SeenFigures } from './seen-figures.js';
import { type SupplyBefore, supplyAfter, typedSupply, typedTaskAgencies } from './typed-supply.js';

/** A typed tab as a table, with the rows that belong on it in the open round. */
export interface TableState<R> {
  readonly table: KeyedTable;
  readonly reporting: readonly R[];
  readonly problems: readonly Problem[];
  /** Name of the tab, as people are told of its rows. */
  readonly sheet: string;
  /** Rows whose typed cells last stood at another code, or left for one, and rows of which a second one says otherwise. */
  readonly doubts: RowDoubts;
}

/** `seen`: what `Bản lưu` remembers of its rows; `carried`: what they take over from the year before. */
export interface EntryState extends TableState<ReportingRow> {
  readonly seen: SeenFigures;
  readonly carried: CarriedFigures;
}
export type TaskState = TableState<TaskRow>;

/** The entry tab as a table, with the reporting rows of the round after the coordinator's decisions there and in `Danh bạ`. */
export function entryStateFrom(
  book: Book,
  settings: Settings,
  values: Grid,
  membership: Membership,
  remembered: Pick<EntryState, 'seen' | 'carried'>,
  marks: TypedMarks,
  sheet: string = fixedTabs.entry.name,
  before: SupplyBefore | null = null,
): EntryState {
  const { seen, carried } = remembered;
  const tab = { ...fixedTabs.entry, name: sheet, columns: entryColumnsOf(book, settings) };
  const { table, problems } = typedTable(tab, values);
  const reporting = reportingRows(book, settings.round, {
    ...(before === null ? typedSupply(book, table) : supplyAfter(typedSupply(book, table), table, before)),
    coordinator: settings.soAgency,
    membership,
  });
  return { table, reporting, problems, sheet, seen, carried, doubts: entryDoubts(marks, table, reporting) };
}

/** The groups as the coordinator keeps them in `Danh bạ`; none before there is one. */
export function membershipFrom(book: Book, settings: Settings, { table, read }: DirectoryState): Membership {
  const cells = new Map([...read.codeAt].map(([row, code]) => [code, textAt(table, row, 'groups')]));
  return membership(book.agencies, cells, settings.round.cutOff);
}

/** Columns of the entry tab: lead agencies judge themselves where a table of the round says so. */
export function entryColumnsOf(book: Book, settings: Settings): readonly Column[] {
  const { year } = settings.round;
  const isAsked = plansOfRound(book, settings.round).some((plan) =>
    plan.tables.some(
      (table) =>
        table.kind === 'indicators' &&
        asksSelfAssessment(table) &&
        table.sections.some((section) => sectionStanding(section, year) === 'in-force'),
    ),
  );
  return isAsked ? entryColumnsWithSelfAssessment : entryColumns;
}

/** `Nhập nhiệm vụ` as a table, with the tasks of the round; `[]` where there is no such tab. */
export function taskStateFrom(
  book: Book,
  settings: Settings,
  values: Grid,
  marks: TypedMarks,
  sheet: string = fixedTabs.taskEntry.name,
): TaskState {
  const { table, problems } = typedTable({ ...fixedTabs.taskEntry, name: sheet }, values);
  const { agencyOf, questionOf } = typedTaskAgencies(book, table);
  const reporting = taskRows(book, settings.round, agencyOf, questionOf);
  return { table, reporting, problems, sheet, doubts: taskDoubts(marks, table, reporting) };
}

/** Nothing is missing of a tab that is not there. */
function typedTable(tab: KeyedTab, values: Grid): ReturnType<typeof tabTable> {
  const { table, problems } = tabTable(tab, values);
  return { table, problems: values.length === 0 ? [] : problems };
}
