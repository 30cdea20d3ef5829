// The daily run's care for the years that are past: their results as of today in their saved copies, their counts on `Theo dõi báo cáo`.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import type { Ports } from '../ports.js';
import type { WholeTypedBook } from '../reading/typed-book.js';
import { followedCellOps, followedRound } from '../rounds/followed-rounds.js';
import { pageValueOps } from '../workbook/page-model.js';
import { oldTabOf, pastYears } from '../workbook/year-tabs.js';
import { closedYears } from '../writing/closed-years.js';
import { findTab, knownTabs, tabsStanding } from '../writing/tab-registry.js';
import { carriedAlong } from './carry-figures.js';
import { type PastYear, pastPage, pastRound, pastTabs, pastYear } from './past-years.js';

/** The past years as they stand now, but those whose tabs are closed; nothing is asked of the workbook where there is none. `typed`: the year of the book. */
export function pastNow(ports: Ports, printed: Book, typed: WholeTypedBook): readonly PastYear[] {
  const closed = closedYears(ports);
  if (pastYears(knownTabs(ports).keys()).every((year) => closed.has(year))) return [];
  const years = yearsOn(ports, printed, typed, tabsStanding(ports, ports.workbook.tabs()));
  return carriedAlong(years, ports.clock.now().date);
}

/** The years whose tabs are closed, as these stand now: to be asked for where a person wants to know. */
export function closedNow(ports: Ports, printed: Book, typed: WholeTypedBook): readonly PastYear[] {
  const closed = closedYears(ports);
  if (closed.size === 0) return [];
  const ids = new Set(ports.workbook.tabs().map(({ id }) => id));
  const isClosed = (mark: string) => closed.has(oldTabOf(mark)?.year ?? 0);
  const standing = new Map([...knownTabs(ports)].filter(([mark, id]) => isClosed(mark) && ids.has(id)));
  return yearsOn(ports, printed, typed, standing);
}

function yearsOn(
  { workbook, clock }: Ports,
  printed: Book,
  { settingTabs, directory }: WholeTypedBook,
  standing: ReadonlyMap<string, number>,
): readonly PastYear[] {
  const sources = { settingTabs, directory: directory.table.values, cells: workbook.read };
  return pastTabs(standing).map((of) => pastYear(printed, of, sources, clock.now().date));
}

/** True for a year whose tabs invite figures, and can be read; they do so until a set-up has closed them. */
export function isFollowed({ state, typed: { entry, tasks } }: PastYear): boolean {
  return state !== 'asked' && ![...entry.problems, ...tasks.problems].some(isUnreadable);
}

/** Works out those that are followed. */
export function renewPast(ports: Ports, years: readonly PastYear[], typed: WholeTypedBook): void {
  const { date } = ports.clock.now();
  for (const past of years) {
    if (!isFollowed(past) || past.ids.saved === null) continue;
    ports.workbook.apply(past.ids.saved, pageValueOps(pastPage(past, date)));
    renewTracking(ports, past, typed);
  }
}

function renewTracking(ports: Ports, { typed: past }: PastYear, { directory, registers }: WholeTypedBook): void {
  const tracking = findTab(ports, 'tracking');
  if (tracking === null) return;
  const { book, settings, entry } = past;
  const today = ports.clock.now().date;
  const round = followedRound(book, pastRound({ typed: past }), {
    ...{ settings, entry, today, tasks: new Map(), bookLink: '' },
    tracked: registers.values.tracking,
    nameOf: (code) => agencyName(book.agencies, code),
    termless: directory.read.termless,
    lost: registers.waiting,
  });
  ports.workbook.apply(tracking, followedCellOps(round, settings, today));
}
