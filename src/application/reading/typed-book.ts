// The typed tabs of a workbook as values, made once a run: whose settings, which offices, what stands in the rows of the round.

import type { Membership } from '../../domain/agencies/membership.js';
import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { TypedMarks } from '../../domain/round/moved-rows.js';
import type { Settings } from '../../domain/round/settings.js';
import type { TypedMemory } from '../../domain/round/typed-memory.js';
import type { Ports } from '../ports.js';
import { currentTabs, type YearTabs } from '../workbook/year-tabs.js';
import { passedYear } from '../writing/tab-registry.js';
import { type CarriedFigures, carriedFrom } from './carried-figures.js';
import { bookWithDirectory, type DirectoryState, directoryState } from './directory.js';
import { withLostCells } from './lost-cells-asked.js';
import { withOwnAgency } from './own-agency.js';
import { type RegistersState, registersState } from './remembered-registers.js';
import { seenFiguresFrom } from './seen-figures.js';
import { type SettingsRead, type SettingTabs, settingsFrom } from './settings-read.js';
import { lastMarks, memoryFrom } from './typed-memory.js';
import type { SupplyBefore } from './typed-supply.js';
import { type EntryState, entryStateFrom, membershipFrom, type TaskState, taskStateFrom } from './typed-tabs.js';

export interface TypedBook {
  /** The book of templates with the offices that were pasted into `Danh bạ`. */
  readonly book: Book;
  readonly settings: Settings;
  readonly settingProblems: readonly Problem[];
  /** `Thiết lập` and `Đợt báo cáo` as they were read. */
  readonly settingTabs: SettingTabs;
  readonly directory: DirectoryState;
  /** The groups as the coordinator keeps them in `Danh bạ`. */
  readonly membership: Membership;
  readonly entry: EntryState;
  readonly tasks: TaskState;
  /** What was typed, as the workbook last saw it. */
  readonly memory: TypedMemory;
  /** What stood in the typed rows when the workbook last looked, empty ones too. */
  readonly marks: TypedMarks;
}

/** The same with the registers held against the memory. */
export interface WholeTypedBook extends TypedBook {
  readonly registers: RegistersState;
}

/** All values of the tabs that hold rows, `[]` for one that is not there; of `Bản lưu` the part that remembers will do. */
export interface TypedValues {
  readonly directory: Grid;
  readonly entry: Grid;
  readonly tasks: Grid;
  readonly saved: Grid;
  /** What stood at every code when the workbook last looked, where that is later than what `Bản lưu` says. */
  readonly marks?: TypedMarks;
  /** What the rows take over from the year before, where it was looked at; else what `Bản lưu` remembers of that. */
  readonly carried?: CarriedFigures;
  /** What was decided on the tab of the year before, while the book turns from it. */
  readonly before?: SupplyBefore;
}

/** Ids of the tabs; null for one that is not there, or whose content does not bear on what is asked. */
export interface TypedTabs {
  readonly settings: number;
  readonly directory: number;
  readonly entry: number;
  readonly taskEntry: number | null;
  readonly saved: number | null;
  readonly rounds: number | null;
  readonly tracking: number | null;
}

/** What the `tabs` of a year say under settings that were read before them; whose office is the coordinator's `Danh bạ` says. */
export function typedBook(
  printed: Book,
  read: SettingsRead,
  values: TypedValues,
  tabs: YearTabs = currentTabs,
): TypedBook {
  const { year } = read.settings.round;
  const book = bookWithDirectory(printed, year, values.directory);
  const { settings, problems } = withOwnAgency(book, read);
  const marks = values.marks ?? lastMarks(values.saved);
  const directory = directoryState(book, year, values.directory, marks);
  const membership = membershipFrom(book, settings, directory);
  return {
    book,
    settings,
    settingProblems: problems,
    settingTabs: read.tabs,
    directory,
    membership,
    entry: entryStateFrom(
      book,
      settings,
      values.entry,
      membership,
      { seen: seenFiguresFrom(values.saved), carried: values.carried ?? carriedFrom(values.saved, year) },
      marks,
      tabs.entry.name,
      values.before ?? null,
    ),
    tasks: taskStateFrom(book, settings, values.tasks, marks, tabs.taskEntry.name),
    memory: memoryFrom(values.saved),
    marks,
  };
}

/** The settings alone, with the coordinator's own office as all of `Danh bạ` says; `[]` before there is one. */
export function settledSettings(printed: Book, read: SettingsRead, directory: Grid): ReturnType<typeof withOwnAgency> {
  return withOwnAgency(bookWithDirectory(printed, read.settings.round.year, directory), read);
}

/** Reads the typed tabs, each in one call. */
export function readTypedBook(
  ports: Pick<Ports, 'workbook' | 'clock' | 'properties'>,
  printed: Book,
  tabs: TypedTabs,
): WholeTypedBook {
  const { workbook, clock } = ports;
  const standing = (tab: number | null): Grid => (tab === null ? [] : workbook.read(tab));
  const settingTabs = {
    settings: workbook.read(tabs.settings),
    rounds: standing(tabs.rounds),
    passed: passedYear(ports),
  };
  const saved = standing(tabs.saved);
  const registers = registersState(ports, printed, memoryFrom(saved), {
    ...settingTabs,
    tracking: standing(tabs.tracking),
  });
  const read = withLostCells(printed, settingsFrom(printed, settingTabs, clock.now().date), registers);
  const typed = typedBook(printed, read, {
    directory: workbook.read(tabs.directory),
    entry: workbook.read(tabs.entry),
    tasks: standing(tabs.taskEntry),
    saved,
  });
  return { ...typed, registers };
}

/** The rows as they stand now, read again under the settings, the directory and the memory of before. */
export function rowsReadAgain(ports: Pick<Ports, 'workbook'>, typed: WholeTypedBook, tabs: TypedTabs): WholeTypedBook {
  const { book, settings, membership, entry, tasks, marks } = typed;
  const { workbook } = ports;
  return {
    ...typed,
    entry: entryStateFrom(book, settings, workbook.read(tabs.entry), membership, entry, marks),
    tasks: tabs.taskEntry === null ? tasks : taskStateFrom(book, settings, workbook.read(tabs.taskEntry), marks),
  };
}
