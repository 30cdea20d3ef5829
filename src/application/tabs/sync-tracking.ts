// Brings `Theo dõi báo cáo` to its rows: every agency of the yearly round, then those of each further round.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { obligedAgencies } from '../../domain/agencies/obliged-agencies.js';
import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import { suppliersOf } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { isRemembered, withoutFirstValues } from '../reading/remembered-registers.js';
import type { WholeTypedBook } from '../reading/typed-book.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { resultTables } from '../results/result-row.js';
import { type FollowedRound, followedCellOps, followedRound } from '../rounds/followed-rounds.js';
import type { RoundInfo } from '../rounds/round-register.js';
import { trackingKey } from '../rounds/tracking.js';
import type { TableSync } from '../workbook/table-sync.js';
import type { Bringing } from '../writing/bring-to.js';
import { broughtTable } from '../writing/brought-table.js';
import type { CountedAgency } from './agency-cells.js';
import { trackedAgencies, trackingTab } from './tracking-tab.js';

export interface SyncedTracking {
  readonly sync: TableSync;
  /** The rounds as they stand on the tab now. */
  readonly rounds: readonly FollowedRound[];
}

/** The yearly round of a year that is past, with its own rows; final figures still come. */
export interface PastRound {
  readonly info: RoundInfo;
  readonly typed: Pick<WholeTypedBook, 'book' | 'settings' | 'entry'>;
}

/** Makes and repairs the rows of the rounds; typed cells and the rows of other rounds stay as they are. */
export function syncTracking(
  tabs: Bringing,
  book: Book,
  settings: Settings,
  { entry, directory, memory, registers }: Pick<WholeTypedBook, 'entry' | 'directory' | 'memory' | 'registers'>,
  tabId: number,
  rounds: readonly RoundInfo[],
  today: LocalDate,
  past: readonly PastRound[] = [],
): SyncedTracking {
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const { termless } = directory.read;
  const followed = () => {
    const tracked = tabs.standing(tabId).cells();
    const lost = registers.waiting;
    const sources = { settings, entry, tracked, tasks: new Map(), today, bookLink: '', nameOf, termless, lost };
    const ofPast = past.map(({ info, typed }) => followedRound(typed.book, info, { ...sources, ...typed }));
    return [...rounds.map((info) => followedRound(book, info, sources)), ...ofPast];
  };
  const model = trackingTab(book, settings, entry, followed(), {
    tables: resultTables(book),
    asked: askedTables(book, settings),
    agencies: agenciesOf(book, settings, entry),
    today,
    isRemembered: (round) => isRemembered(memory, 'tracking', trackingKey(round, '')),
  });
  const sync = broughtTable(tabs, tabId, withoutFirstValues(model, memory));
  const after = followed();
  // Rows that were made just now say themselves what they lost.
  if (registers.waiting.length > 0)
    tabs.send(
      tabId,
      after.flatMap((round) => followedCellOps(round, settings, today)),
    );
  return { sync, rounds: after.slice(0, rounds.length) };
}

/** The agencies of the yearly round, in the order in which they are counted on `Tính toán`. */
export function agenciesOf(book: Book, settings: Settings, entry: EntryState): readonly CountedAgency[] {
  const suppliers = suppliersOf(entry.reporting);
  const obliged = obligedAgencies(book, settings.round);
  return trackedAgencies(book, settings, entry).map(({ code, name }) => ({
    code,
    name,
    isSupplier: suppliers.has(code),
    isObliged: suppliers.has(code) || obliged.has(code),
    isOwn: code === settings.soAgency,
  }));
}

/** Keys of the tables whose results the figures of the yearly round are counted from. */
function askedTables(book: Book, settings: Settings): ReadonlySet<string> {
  return new Set(
    resultTables(book)
      .filter(({ plan }) => settings.round.plans.includes(plan.code))
      .map(({ key }) => key),
  );
}
