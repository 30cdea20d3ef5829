// Writes into `Nhật ký` what changed on the typed tabs since the look before; the journal itself is what it knows of them.

import { foundBy } from '../../domain/history/journal-changes.js';
import {
  type JournalEvent,
  type KnownRow,
  type KnownTabs,
  knownAfter,
  lastNumber,
  lostNumbers,
} from '../../domain/history/journal-entry.js';
import { entryWords, type JournalNames, journalTitle } from '../../text/journal-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { journalProperty } from '../workbook/marks.js';
import { recordTabOps } from '../workbook/record-tab.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';
import type { Bringing } from '../writing/bring-to.js';
import { ensureMoreTabs } from '../writing/tab-registry.js';
import { printOf, type Remembered, rowsBefore } from './journal-beginning.js';
import { journalFrom, journalOps, type StoredJournal, type WordedEntry } from './journal-store.js';
import type { NamedTab } from './seen-typed.js';

/** What is kept of the looks beside the journal. */
export interface JournalMemory {
  /** Local time at which the last look began, `''` where nobody knows. */
  readonly look: string;
  /** Number of the last entry. */
  readonly last: number;
  /** While there is no journal: ids of tabs → print of what stood there. */
  readonly prints: ReadonlyMap<number, string>;
}

export function journalMemory(ports: Pick<Ports, 'properties'>): JournalMemory {
  const [look = '', last = '', prints = ''] = (ports.properties.get(journalProperty) ?? '').split('|');
  const pairs = prints.split(' ').map((pair) => pair.split(':'));
  return { look, last: Number(last), prints: new Map(pairs.map(([tabId, print = '']) => [Number(tabId), print])) };
}

function remember(ports: Pick<Ports, 'properties'>, { look, last, prints }: JournalMemory): void {
  const pairs = [...prints].map((pair) => pair.join(':')).join(' ');
  const text = `${look}|${last}|${pairs}`;
  if (ports.properties.get(journalProperty) !== text) ports.properties.set(journalProperty, text);
}

/** Local time now, to the minute. */
export function momentNow({ clock }: Pick<Ports, 'clock'>): string {
  const { date, time } = clock.now();
  return `${date}T${time}`;
}

/** One look at the typed tabs. */
export interface Look {
  readonly seen: readonly NamedTab[];
  /** When the run began to read. */
  readonly began: string;
  /** What `Bản lưu` said before this run. */
  readonly remembered: Remembered;
  /** Id of `Nhật ký`; null while there is none. */
  readonly tabId: number | null;
  readonly editors: readonly string[];
  /** Ids of tabs that stand and are not looked at any more: nothing is said of them. */
  readonly passed?: ReadonlySet<number>;
}

/**
 * Adds what a look found, making the tab with the first entry; the caller holds the document lock, and writes what `Bản lưu` says
 * afterwards. Nothing is written where nobody knows which column is which, and the look then does not count as one. What is
 * kept beside the journal comes last: a run cut before it has at worst called a look older than it was.
 */
export function keepJournal(ports: Ports, tabs: Bringing, look: Look): void {
  const memory = journalMemory(ports);
  const values = look.tabId === null ? [] : tabs.standing(look.tabId).cells();
  const stored = journalFrom(values);
  if (stored.isUnreadable) return;
  const entries = entriesFound(stored, memory, look, () => momentNow(ports));
  if (entries.length > 0) {
    const tabId = look.tabId ?? newTab(ports);
    if (tabId === null) return;
    if (stored.table.columnOf.size === 0) {
      bringJournalTab(tabs, tabId, look.editors);
      tabs.flush();
    }
    tabs.send(tabId, journalOps(journalFrom(tabs.standing(tabId).cells()), entries));
    tabs.flush();
  }
  const isBegun = look.tabId !== null || entries.length > 0;
  remember(ports, {
    look: look.began,
    last: entries.slice(-1)[0]?.entry.number ?? memory.last,
    prints: new Map(isBegun ? [] : look.seen.map((tab) => [tab.seen.tabId, printOf(tab)])),
  });
}

/** Gives the tab its head and closes it; nothing of one whose columns nobody can tell. */
export function bringJournalTab(tabs: Bringing, tabId: number, editors: readonly string[]): void {
  const stored = journalFrom(tabs.standing(tabId).cells());
  if (stored.isUnreadable) return;
  const { values } = stored.table;
  const width = Math.max(0, ...stored.table.columnOf.values()) + 1;
  const last = values[values.length - 1]?.[width - 1] ?? '';
  // Named with what stands at the end, so that the tab counts as being of the extent that it is to have.
  const end = { op: 'values', row: values.length - 1, column: width - 1, cells: [[String(last)]] } as const;
  const isLonger = values.length > ROWS_ABOVE && typeof last === 'string' && last !== '';
  tabs.bring(
    tabId,
    [...recordTabOps(fixedTabs.journal, journalTitle, stored.table, editors), ...(isLonger ? [end] : [])],
    false,
  );
}

function newTab(ports: Ports): number | null {
  const { ids } = ensureMoreTabs(ports, [
    { tab: fixedTabs.journal, index: (standing) => standing.findIndex(({ name }) => name === tabNames.ledger) + 1 },
  ]);
  return ids.get(fixedTabs.journal.mark) ?? null;
}

/** The entries that a look adds to what stands; none at the first look of all. */
export function entriesFound(
  stored: StoredJournal,
  memory: JournalMemory,
  look: Pick<Look, 'seen' | 'remembered' | 'passed'>,
  now: () => string,
): readonly WordedEntry[] {
  const standing = stored.entries.map(({ entry }) => entry);
  const isBegun = standing.length > 0 || memory.last > 0;
  if (!isBegun && memory.look === '') return [];
  const begin = isBegun ? new Map() : beginning(memory, look);
  const all = isBegun ? knownAfter(standing) : begin;
  const known = new Map([...all].filter(([tabId]) => look.passed?.has(tabId) !== true));
  const lost = lostNumbers(standing, memory.last);
  const seen = look.seen.map((tab) => tab.seen);
  const found = foundBy(known, seen, { lastLook: memory.look, lost });
  if (found.length === 0) return [];
  const at = now();
  const first = [...begin].map(([tabId, rows]: readonly [number, ReadonlyMap<string, KnownRow>]) => ({
    ...{ tabId, since: '' },
    event: {
      kind: 'rows',
      rows: Object.fromEntries([...rows].map(([code, { cells }]) => [code, cells])),
    } as JournalEvent,
  }));
  const next = lastNumber(standing, memory.last) + 1;
  return [...first, ...found].map(({ tabId, since, event }, place): WordedEntry => {
    const own = look.seen.find((tab) => tab.seen.tabId === tabId);
    const isFirst = !isBegun || known.get(tabId) === undefined;
    const names: JournalNames = { ...(own?.names ?? namesOfGone(stored, tabId)), isFirst };
    const words = entryWords(event, names, (code) => known.get(tabId)?.get(code)?.cells ?? {});
    return { entry: { number: next + place, at, since, tabId, event }, tab: names.tab, words };
  });
}

/** What is known before the first entry: tabs whose look before is proven by what `Bản lưu` remembers. */
function beginning({ prints }: JournalMemory, { seen, remembered }: Pick<Look, 'seen' | 'remembered'>): KnownTabs {
  return new Map(
    seen.flatMap((tab) => {
      const rows = rowsBefore(tab, remembered, prints.get(tab.seen.tabId));
      if (rows === null) return [];
      return [[tab.seen.tabId, new Map(rows.map(({ code, cells }) => [code, { cells, awaySince: null }]))] as const];
    }),
  );
}

/** A tab that is not there any more goes by the name it last had, its rows and columns by their codes. */
function namesOfGone({ entries }: StoredJournal, tabId: number): Omit<JournalNames, 'isFirst'> {
  const tab = entries.filter(({ entry }) => entry.tabId === tabId).slice(-1)[0]?.tab ?? '';
  return { tab, row: (code) => code, unit: () => '', header: (key) => key, who: () => 'unknown' };
}
