// What every use case starts from: the book of templates, the settings and the rows of the round, read once.

import { type Membership, membership } from '../../domain/agencies/membership.js';
import { plansOfRound, sectionStanding } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import { type Cell, type Grid, isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { shownPlanName } from '../../domain/reading/plan-names.js';
import { readYear } from '../../domain/reading/setting-number.js';
import { ladder } from '../../domain/reminding/milestones.js';
import type { TypedMarks } from '../../domain/round/moved-rows.js';
import { type ReportingRow, reportingRows } from '../../domain/round/reporting-row.js';
import { dayOfStamp, readSettings, type Settings } from '../../domain/round/settings.js';
import { yearlyRoundOf } from '../../domain/round/yearly-round.js';
import { type TaskRow, taskRows } from '../../domain/tasks/task-rows.js';
import type { Column } from '../../text/column.js';
import { entryColumns, entryColumnsWithSelfAssessment } from '../../text/columns.js';
import { officialDate } from '../../text/date-words.js';
import { asksSelfAssessment } from '../../text/plan-columns.js';
import { settingAdvice } from '../../text/setting-words.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import { unreadableHead } from '../workbook/unreadable-head.js';
import type { DirectoryState } from './directory.js';
import { type OwnAsTyped, ownNamesAt } from './own-agency.js';
import { entryDoubts, type RowDoubts, taskDoubts } from './row-doubts.js';
import type { SeenFigures } from './seen-figures.js';
import { typedSupply, typedTaskAgencies } from './typed-supply.js';

/** First values of all settings: the defaults, with the coordinator's office of the round's time. */
export function firstSettingValues(book: Book, year: number): ReadonlyMap<string, string> {
  const round = yearlyRoundOf(book, year);
  return new Map([...settingDefaults(book, year), ...Object.entries(round ? ownNamesAt(book, round.cutOff) : {})]);
}

/** What fills empty settings: the template's values, with the round of a year. */
export function settingDefaults(book: Book, year: number): ReadonlyMap<string, string> {
  const values = new Map(book.settings.map((row) => [row.key, row.value]));
  const round = yearlyRoundOf(book, year);
  if (round === null) return values;
  const ofRound = {
    roundCode: round.code,
    roundName: round.name,
    roundYear: String(round.year),
    roundCutOff: officialDate(round.cutOff),
    roundDeadline: officialDate(round.deadline),
    roundSummaryDeadline: officialDate(round.summaryDeadline),
    roundPlans: plansWords(book, round.plans),
    roundBasis: round.basis.join('\n'),
  };
  for (const [key, value] of Object.entries(ofRound)) if (!values.get(key)) values.set(key, value);
  // Days off of other years are no answer to the question which days of this one are.
  if (!values.get('holidays')?.includes(String(year))) values.set('holidays', '');
  return values;
}

/** The plans as their cell shows them: by the names of their tabs. */
function plansWords(book: Pick<Book, 'plans'>, codes: readonly string[]): string {
  const plans = codes.map((code) => book.plans.find((plan) => plan.code === code));
  return plans.map((plan, at) => (plan === undefined ? codes[at] : shownPlanName(plan))).join('; ');
}

/** The settings, and what of them could not be read. The coordinator's own office is settled with `Danh bạ`: `withOwnAgency`. */
export type SettingsRead = OwnAsTyped;

/**
 * The settings of a workbook from all values of `Thiết lập` (`[]` before there is one: the template's values). Empty cells
 * are filled from the round whose code or year stands there, else from that of the day of calculation, else of `today`.
 */
export function settingsFrom(book: Book, values: Grid, today: LocalDate): SettingsRead {
  const typed = new Map<string, Cell>();
  const places = new Map<string, string>();
  const unreadable = unreadableHead(fixedTabs.settings, values);
  if (values.length > 0) {
    const { table } = tabTable(fixedTabs.settings, values);
    for (const row of dataRows(table)) {
      const key = textAt(table, row, 'key');
      if (key === '' || typed.has(key)) continue;
      typed.set(key, cellAt(table, row, 'value'));
      places.set(key, cellName(row, table.columnOf.get('value') ?? 0));
    }
  }
  const defaults = settingDefaults(book, yearOfDefaults(book, typed, today));
  const { settings, problems } = readSettings(typed, defaults, book, ladder, today);
  const placed = problems.map((problem) => {
    const key = String(problem.params?.key);
    const cell = places.get(key);
    const params = { ...problem.params, ...settingAdvice(problem.params ?? {}) };
    return { ...problem, params, sheet: tabNames.settings, ...(cell === undefined ? {} : { cell }) };
  });
  const cell = places.get('soAgency');
  const isOwnTyped = cell !== undefined && !isBlank(typed.get('soAgency') ?? '');
  const ownCell = isOwnTyped ? { sheet: tabNames.settings, cell } : null;
  return { settings, problems: [...unreadable, ...placed], ownCell };
}

function yearOfDefaults(book: Book, typed: ReadonlyMap<string, Cell>, today: LocalDate): number {
  const words = (key: string) => String(typed.get(key) ?? '').trim();
  const known = book.rounds.find(({ code }) => code === words('roundCode'));
  if (known !== undefined) return known.year;
  return readYear(typed.get('roundYear') ?? '') ?? Number((dayOfStamp(words('stamp')) ?? today).slice(0, 4));
}

/** A typed tab as a table, with the rows that belong on it in the open round. */
export interface TableState<R> {
  readonly table: KeyedTable;
  readonly reporting: readonly R[];
  readonly problems: readonly Problem[];
  /** Rows whose typed cells last stood at another code, or left for one. */
  readonly doubts: RowDoubts;
}

/** `seen`: what `Bản lưu` remembers of its rows. */
export interface EntryState extends TableState<ReportingRow> {
  readonly seen: SeenFigures;
}
export type TaskState = TableState<TaskRow>;

/** The entry tab as a table, with the reporting rows of the round after the coordinator's decisions there and in `Danh bạ`. */
export function entryStateFrom(
  book: Book,
  settings: Settings,
  values: Grid,
  membership: Membership,
  seen: SeenFigures,
  marks: TypedMarks,
): EntryState {
  const { table, problems } = typedTable({ ...fixedTabs.entry, columns: entryColumnsOf(book, settings) }, values);
  const reporting = reportingRows(book, settings.round, {
    ...typedSupply(book, table),
    coordinator: settings.soAgency,
    membership,
  });
  return { table, reporting, problems, seen, doubts: entryDoubts(marks, table, reporting) };
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
export function taskStateFrom(book: Book, settings: Settings, values: Grid, marks: TypedMarks): TaskState {
  const { table, problems } = typedTable(fixedTabs.taskEntry, values);
  const { agencyOf, questionOf } = typedTaskAgencies(book, table);
  const reporting = taskRows(book, settings.round, agencyOf, questionOf);
  return { table, reporting, problems, doubts: taskDoubts(marks, table, reporting) };
}

/** Nothing is missing of a tab that is not there. */
function typedTable(tab: KeyedTab, values: Grid): ReturnType<typeof tabTable> {
  const { table, problems } = tabTable(tab, values);
  return { table, problems: values.length === 0 ? [] : problems };
}
