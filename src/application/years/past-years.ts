// The years that are past: each is read by the same code as the year of the book, over tabs of its own.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { TypedMarks } from '../../domain/round/moved-rows.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { type Settings, stampText } from '../../domain/round/settings.js';
import { calculatedNextRun, changedSinceClosed } from '../../text/entry-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { type SettingTabs, settingsFrom } from '../reading/settings-read.js';
import { type TypedBook, typedBook } from '../reading/typed-book.js';
import { isClosedRow } from '../reading/yearly-row.js';
import type { ResultLinks } from '../results/result-lookup.js';
import { type ResultTable, resultTables } from '../results/result-row.js';
import { type RoundInfo, yearlyRound } from '../rounds/round-register.js';
import { pastSavedPage } from '../tabs/saved-page.js';
import { knownLinks } from '../tabs/tab-links.js';
import type { WantedTab } from '../workbook/fixed-tabs.js';
import type { PageModel } from '../workbook/page-model.js';
import { oldTabOf, pastYears, tabsOfYear, type YearKey, type YearTabs } from '../workbook/year-tabs.js';
import { closedYears } from '../writing/closed-years.js';
import { knownTabs } from '../writing/tab-registry.js';

/**
 * `open`: final figures still come, runs work its results out. `closed`: its round is, and the next set-up closes its tabs,
 * after which no run looks at it (`closedYears`). `asked`: its round is gone from `Đợt báo cáo`, stands there twice or cannot
 * be read; until a person has answered nothing is written.
 */
export type PastState = 'open' | 'closed' | 'asked';

export interface PastYear {
  readonly year: number;
  readonly state: PastState;
  readonly tabs: YearTabs;
  /** Ids of its tabs; null for one that is not there. */
  readonly ids: Readonly<Record<YearKey, number | null>>;
  readonly typed: TypedBook;
  readonly tables: readonly ResultTable[];
  /** Where the visible cells of the year find a result of a table. */
  results(tableKey: string): ResultLinks;
}

/** The tabs of a past year, by what is known of them. */
export interface PastTabs {
  readonly year: number;
  readonly tabs: YearTabs;
  readonly ids: Readonly<Record<YearKey, number | null>>;
}

/** Past years whose tabs stand, the latest first; `standing`: marks of the tabs that are there → their ids. */
export function pastTabs(standing: ReadonlyMap<string, number>): readonly PastTabs[] {
  return pastYears(standing.keys()).map((year) => {
    const tabs = tabsOfYear(year);
    const id = (key: YearKey) => standing.get(tabs[key].mark) ?? null;
    return { year, tabs, ids: { entry: id('entry'), taskEntry: id('taskEntry'), saved: id('saved') } };
  });
}

/** Ids of the tabs that stand and are not looked at: those of these years, and of all that are closed. */
export function passedIds(ports: Pick<Ports, 'properties'>, years: readonly PastTabs[]): ReadonlySet<number> {
  const closed = closedYears(ports);
  const ofClosed = [...knownTabs(ports)].flatMap(([mark, id]) => (closed.has(oldTabOf(mark)?.year ?? 0) ? [id] : []));
  return new Set([...years.flatMap(({ ids }) => Object.values(ids).flatMap((id) => id ?? [])), ...ofClosed]);
}

/** What a past year is read from: the tabs that serve all years, and its own. */
export interface PastSources {
  readonly settingTabs: SettingTabs;
  readonly directory: Grid;
  cells(tabId: number): Grid;
}

/** One past year as its tabs say now; `marks` as in `TypedValues`. */
export function pastYear(
  printed: Book,
  of: PastTabs,
  sources: PastSources,
  today: LocalDate,
  marks?: TypedMarks,
): PastYear {
  const { year, tabs, ids } = of;
  const cells = (id: number | null): Grid => (id === null ? [] : sources.cells(id));
  const read = settingsFrom(printed, sources.settingTabs, today, year);
  const settings: Settings = { ...read.settings, stamp: stampText(today, read.settings) };
  const values = {
    directory: sources.directory,
    entry: cells(ids.entry),
    tasks: cells(ids.taskEntry),
    saved: cells(ids.saved),
    ...(marks !== undefined && { marks }),
  };
  const typed = typedBook(printed, { ...read, settings }, values, tabs);
  const tables = resultTables(typed.book, typed.entry.reporting);
  const isClosed = read.yearly !== null && isClosedRow(read.yearly.table, read.yearly.row);
  const state = isClosed ? 'closed' : read.yearly === null || waitsFor(settings.asked, 'rows') ? 'asked' : 'open';
  const pending = state === 'closed' ? changedSinceClosed : calculatedNextRun;
  return { ...of, state, typed, tables, results: knownLinks(tables, { name: tabs.saved.name, pending }) };
}

/** The last word of every echo of a past year. */
export function pastStamp({ year }: Pick<PastYear, 'year'>): string {
  return String(year);
}

/** Its saved copy, worked out as of a day. */
export function pastPage({ tabs, tables, typed, year }: PastYear, today: LocalDate): PageModel {
  return pastSavedPage(tables, typed, today, { mark: tabs.saved.mark, stamp: pastStamp({ year }) });
}

/** Its round, as `Theo dõi báo cáo` keeps its rows: counted by runs, since `Tính toán` counts the year of the book. */
export function pastRound({ typed }: Pick<PastYear, 'typed'>): RoundInfo {
  return { ...yearlyRound(typed.settings), isYearly: false };
}

/** The tabs that past years are to have: those that people typed on are never made anew, empty; the copy beside them is. */
export function wantedOfPast(past: readonly PastTabs[]): readonly WantedTab[] {
  return past.flatMap(({ tabs, ids }) => [tabs.entry, ...(ids.taskEntry === null ? [] : [tabs.taskEntry]), tabs.saved]);
}

/**
 * What keeps past years from being worked out or shown: a tab that is gone, a round that nobody can read. `standing`: ids of
 * all tabs that are there.
 */
export function pastProblems(
  ports: Pick<Ports, 'properties'>,
  printed: Book,
  standing: ReadonlySet<number>,
  sources: PastSources,
  today: LocalDate,
): readonly Problem[] {
  const known = knownTabs(ports);
  return pastYears(known.keys()).flatMap((year): Problem[] => {
    const tabs = tabsOfYear(year);
    const ids = { entry: null, taskEntry: null, saved: null };
    const { state } = pastYear(printed, { year, tabs, ids }, sources, today);
    const params = { year, saved: tabs.saved.name };
    if (state === 'asked') return [{ code: 'past-round-gone', sheet: tabNames.rounds, params }];
    const gone = [tabs.entry, tabs.taskEntry].filter(
      ({ mark }) => known.has(mark) && !standing.has(known.get(mark) ?? -1),
    );
    const code = state === 'closed' ? 'closed-tab-gone' : 'past-tab-gone';
    return gone.map(({ name }) => ({ code, sheet: name, params }));
  });
}
