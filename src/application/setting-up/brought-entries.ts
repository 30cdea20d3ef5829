// The typed tabs of this year and of those before, and what stands on them once they are as they should be.

import type { Grid } from '../../domain/cell.js';
import type { TypedMarks } from '../../domain/round/moved-rows.js';
import { tabNames } from '../../text/tab-names.js';
import type { CarriedFigures } from '../reading/carried-figures.js';
import { doubtfulIds, typedMarksAfter } from '../reading/row-doubts.js';
import { typedBook, type WholeTypedBook } from '../reading/typed-book.js';
import { lastMarks, typedRowsOf } from '../reading/typed-memory.js';
import { typedSupply } from '../reading/typed-supply.js';
import { type ResultTable, resultTables } from '../results/result-row.js';
import { accountsByAgency, blockRights } from '../rights/block-rights.js';
import { roomForResults } from '../tabs/calculation-tab.js';
import { carriedLinks } from '../tabs/carried-links.js';
import { entryTab } from '../tabs/entry-tab.js';
import { knownLinks } from '../tabs/tab-links.js';
import { taskEntryTab } from '../tabs/task-entry-tab.js';
import type { TypedLinks } from '../tabs/typed-links.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import type { TableSync } from '../workbook/table-sync.js';
import { currentTabs } from '../workbook/year-tabs.js';
import { everyTab } from '../writing/tab-registry.js';
import { type BroughtPast, broughtAlong, broughtPast, pastAgain } from '../years/bring-past.js';
import { carriedInto } from '../years/carry-figures.js';
import { beginnings, tasksCarried } from '../years/carry-tasks.js';
import { type PastSources, type PastYear, pastTabs, pastYear } from '../years/past-years.js';
import type { BroughtRegisters } from './brought-registers.js';
import type { FoundBook } from './found-book.js';
import type { MadeBook } from './made-tabs.js';
import type { SetUpRun } from './set-up-run.js';

export interface BroughtEntries {
  /** As the rows stood before this run wrote beside them. */
  readonly before: WholeTypedBook;
  /** As they stand now; whoever moved rows meanwhile is found out by what stood at each code before. */
  readonly typed: WholeTypedBook;
  readonly tables: readonly ResultTable[];
  readonly links: TypedLinks;
  readonly entrySync: TableSync;
  readonly taskSync: TableSync | null;
  readonly past: readonly BroughtPast[];
  readonly pastSources: PastSources;
}

export function broughtEntries(
  run: SetUpRun,
  found: FoundBook,
  made: MadeBook,
  registers: BroughtRegisters,
): BroughtEntries {
  const { printed, tabs, date, turning } = run;
  const { years, saved } = made;
  const { book, settings } = registers;
  const directory: Grid = registers.reviewed.values;
  const pastSources: PastSources = {
    ...{ settingTabs: { settings: found.read.tabs.settings, rounds: found.read.tabs.rounds }, directory },
    cells: (tabId: number) => tabs.standing(tabId).cells(),
  };
  const pastOf = (year: number, among = years): PastYear | undefined => {
    const of = among.find((each) => each.year === year);
    return of === undefined ? undefined : pastYear(printed, of, pastSources, date);
  };
  const turnsFrom = turning?.dropped === null ? turning.from : null;
  const oldEntry = years.find(({ year }) => year === turnsFrom)?.ids.entry ?? null;
  const decided =
    oldEntry === null ? null : typedSupply(book, tabTable(fixedTabs.entry, tabs.standing(oldEntry).cells()).table);
  const typedNow = (marks: TypedMarks, carried?: CarriedFigures): WholeTypedBook => ({
    ...typedBook(printed, registers.read, {
      ...{ directory, saved, marks },
      entry: made.cells('entry'),
      tasks: made.hasTasks ? made.cells('taskEntry') : [],
      ...(carried !== undefined && { carried }),
      ...(decided !== null && { before: decided }),
    }),
    registers: made.registers,
  });
  const before = typedNow(lastMarks(saved));
  const tables = resultTables(book, before.entry.reporting);
  const rights = blockRights(registers.entryRights, accountsByAgency(before.directory));
  const carried = carriedLinks(tables, before.entry.reporting.length, tabNames.saved);
  const links: TypedLinks = {
    ...{ tabs: currentTabs, results: knownLinks(tables), carried, settings, rights, isClosed: false },
    stamp: registers.stampCell,
  };
  tabs.makeRoom(made.tab('calculation'), roomForResults(tables, 'calculation'));
  tabs.makeRoom(made.tab('saved'), roomForResults(tables, 'saved', carried.rows));
  run.step(tabNames.entry);
  const isUngiven = (code: string) => decided?.supplierOf(code) === '';
  const entrySync = made.syncBlocks(made.tab('entry'), entryTab(book, before.entry.reporting, links, isUngiven));
  let taskSync: TableSync | null = null;
  if (made.hasTasks) {
    run.step(tabNames.taskEntry);
    const old = turnsFrom === null ? undefined : pastOf(turnsFrom);
    const begun = old === undefined ? undefined : beginnings(tasksCarried(old.typed));
    taskSync = made.syncBlocks(made.tab('taskEntry'), taskEntryTab(book, before.tasks.reporting, links, begun));
  }
  const begun = years.flatMap((year) => {
    run.step(year.tabs.entry.name);
    return broughtPast(tabs, printed, year, pastSources, rights, made.syncBlocks, date) ?? [];
  });
  tabs.flush();

  const again = begun.map((each) => pastAgain(printed, each, pastSources, date));
  const past = broughtAlong(again, pastOf, date);
  const lastYear = settings.round.year - 1;
  // A closed year is looked at once more where `Bản lưu` has forgotten what it gave.
  const among = before.entry.carried.size > 0 ? years : pastTabs(everyTab(run.ports, found.present));
  const yearBefore = past.find((each) => each.past.year === lastYear)?.past ?? pastOf(lastYear, among);
  const marks = typedMarksAfter(before.marks, typedRowsOf(before), doubtfulIds(before));
  const typed = typedNow(marks, carriedInto(before, yearBefore, date));
  return { before, typed, tables, links, entrySync, taskSync, past, pastSources };
}
