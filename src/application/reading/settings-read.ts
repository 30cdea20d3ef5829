// The settings of a workbook: the rows of `Thiết lập`, the row of the yearly round, and what fills their empty cells.

import type { Book } from '../../domain/book/plan.js';
import { type Cell, type Grid, isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { shownPlanName } from '../../domain/reading/plan-names.js';
import { readYear } from '../../domain/reading/setting-number.js';
import { ladder } from '../../domain/reminding/milestones.js';
import { isAskedKey, isOfYearlyRound, yearlyCells } from '../../domain/round/setting-table.js';
import { dayOfStamp, readSettings, type Settings } from '../../domain/round/settings.js';
import { yearlyRoundOf } from '../../domain/round/yearly-round.js';
import { officialDate } from '../../text/date-words.js';
import { roundHeader } from '../../text/round-words.js';
import { settingAdvice } from '../../text/setting-words.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { unreadableHead } from '../workbook/unreadable-head.js';
import { movedProblems } from './moved-settings.js';
import { type OwnAsTyped, ownNamesAt } from './own-agency.js';
import { settingRows } from './setting-rows.js';
import { keptCode, type YearlyRow, yearlyColumns, yearlyRowOf } from './yearly-row.js';

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

/** All values of the tabs that hold settings; `[]` for one that is not there. */
export interface SettingTabs {
  readonly settings: Grid;
  readonly rounds: Grid;
  /** The last year that the workbook has gone on from, by the tabs it knows; null or none before the first turn. */
  readonly passed?: number | null;
}

/** The settings, and what of them could not be read. The coordinator's own office is settled with `Danh bạ`: `withOwnAgency`. */
export interface SettingsRead extends OwnAsTyped {
  /** The row of the yearly round; null before a set-up has put it into the register, and while it is asked which row it is. */
  readonly yearly: YearlyRow | null;
  /** What was read. */
  readonly tabs: SettingTabs;
}

/**
 * The settings of a workbook; before its first set-up the template's values. Empty cells of `Thiết lập` are filled from the
 * year of the yearly round, else from that of the day of calculation, else of `today`; those of the round's row stay empty. A
 * workbook of before, whose round still stands in `Thiết lập`, is read there. One that was set up and has no yearly round,
 * or two, asks which it is (`yearlyRound`), and nothing stands for it. `ofYear`: the round is that of a year that may be past.
 */
export function settingsFrom(
  book: Book,
  tabs: SettingTabs,
  today: LocalDate,
  ofYear: number | null = null,
): SettingsRead {
  const heads = [
    unreadableHead(fixedTabs.settings, tabs.settings),
    unreadableHead(fixedTabs.rounds, tabs.rounds),
  ].flat();
  const rows = settingRows(tabs.settings);
  const places = new Map<string, { readonly sheet: string; readonly cell: string }>();
  for (const [key, row] of rows.rowOf) places.set(key, { sheet: tabNames.settings, cell: cellName(row, rows.column) });
  const { yearly, problems: unsure } = yearlyRowOf(book, tabs.rounds, ofYear, tabs.passed ?? null);
  const isOfBefore = [...rows.cells.keys()].some(isOfYearlyRound);
  const isDoubtful = unsure.some(({ code }) => code === 'yearly-doubtful');
  const isAsked = yearly === null && (isDoubtful || (rows.cells.size > 0 && !isOfBefore));
  const typed = new Map<string, Cell>(rows.cells);
  const moved = yearly === null ? [] : movedProblems(rows, yearly);
  if (yearly !== null || isAsked) for (const key of rows.cells.keys()) if (isOfYearlyRound(key)) typed.delete(key);
  typed.set('roundCode', keptCode(String(typed.get('roundCode') ?? '')));
  let names: Map<string, string> | null = null;
  if (yearly !== null) {
    names = new Map();
    for (const column of yearlyColumns) {
      const key = yearlyCells[column];
      typed.set(key, yearly.cells.get(key) ?? '');
      places.set(key, { sheet: tabNames.rounds, cell: cellName(yearly.row, yearly.table.columnOf.get(column) ?? 0) });
      names.set(key, roundHeader(column));
    }
  }
  const defaults = settingDefaults(book, yearOfDefaults(book, typed, today));
  const read = readSettings(typed, defaults, book, ladder, today, names);
  const beside = isAsked || yearly !== null ? unsure : [];
  const besides = beside.map(({ params }) => String(params?.holds)).filter(isAskedKey);
  const settings: Settings = { ...read.settings, asked: [...read.settings.asked, ...new Set(besides)] };
  const placed = read.problems.map((problem): Problem => {
    const place = places.get(String(problem.params?.key)) ?? { sheet: tabNames.settings };
    return { ...problem, ...place };
  });
  const all = [...placed, ...beside].map((problem) => ({
    ...problem,
    params: { ...problem.params, ...settingAdvice(problem.params ?? {}) },
  }));
  const own = places.get('soAgency');
  const ownCell = own === undefined || isBlank(typed.get('soAgency') ?? '') ? null : own;
  return { settings, problems: [...heads, ...all, ...moved], ownCell, yearly, tabs };
}

function yearOfDefaults(book: Book, typed: ReadonlyMap<string, Cell>, today: LocalDate): number {
  const words = (key: string) => String(typed.get(key) ?? '').trim();
  const known = book.rounds.find(({ code }) => code === words('roundCode'));
  if (known !== undefined) return known.year;
  return readYear(typed.get('roundYear') ?? '') ?? Number((dayOfStamp(words('stamp')) ?? today).slice(0, 4));
}
