// The daily run's care for the years that are past: their results as of today in their saved copies, their counts on `Theo dõi báo cáo`.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import type { Ports } from '../ports.js';
import type { WholeTypedBook } from '../reading/typed-book.js';
import { followedCellOps, followedRound } from '../rounds/followed-rounds.js';
import { pageValueOps } from '../workbook/page-model.js';
import { pastYears } from '../workbook/year-tabs.js';
import { findTab, knownTabs } from '../writing/tab-registry.js';
import { type PastYear, pastPage, pastRound, pastTabs, pastYear } from './past-years.js';

/** Works out what is not closed; nothing is asked of the workbook where there is no past year. `typed`: the year of the book. */
export function renewPast(ports: Ports, printed: Book, typed: WholeTypedBook): void {
  const { workbook } = ports;
  const known = knownTabs(ports);
  if (pastYears(known.keys()).length === 0) return;
  const { date } = ports.clock.now();
  const standing = new Map(workbook.tabs().flatMap(({ id }) => [...known].filter((entry) => entry[1] === id)));
  const sources = {
    settingTabs: typed.settingTabs,
    directory: typed.directory.table.values,
    cells: workbook.read,
  };
  for (const of of pastTabs(standing)) {
    const past = pastYear(printed, of, sources, date);
    const { entry, tasks } = past.typed;
    const isRead = ![...entry.problems, ...tasks.problems].some(isUnreadable);
    if (past.state !== 'open' || past.ids.saved === null || !isRead) continue;
    workbook.apply(past.ids.saved, pageValueOps(pastPage(past, date)));
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
