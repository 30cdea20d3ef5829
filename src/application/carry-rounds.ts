// Set-up's care for the yearly round: its row stands in the register before `Thiết lập` does, and what stood there moves once.

import type { Book } from '../domain/book/plan.js';
import type { LocalDate } from '../domain/local-date.js';
import { isOfYearlyRound, waitsFor } from '../domain/round/setting-table.js';
import type { Settings } from '../domain/round/settings.js';
import { tabNames } from '../text/tab-names.js';
import type { Ports, TabInfo } from './ports.js';
import { settingRows } from './reading/setting-rows.js';
import { type SettingsRead, settingDefaults, settingsFrom } from './reading/settings-read.js';
import { yearlyRowOf } from './reading/yearly-row.js';
import { roundTab } from './tabs/round-tab.js';
import { clearedSettingOps, yearlyRowOps } from './tabs/yearly-tab-row.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import { tabTable } from './workbook/tab-table.js';
import type { Bringing } from './writing/bring-to.js';
import { broughtTable } from './writing/brought-table.js';
import { ensureMoreTabs } from './writing/tab-registry.js';

/** True where the register needs a hand before anything else: rows of before to move, or no row that is the yearly round. */
export function mustCarry({ settings, tabs }: SettingsRead): boolean {
  return waitsFor(settings.asked, 'rows') || [...settingRows(tabs.settings).cells.keys()].some(isOfYearlyRound);
}

/** The id of the register, which is made where it is gone: nobody could type the round otherwise. Null where it cannot be. */
export function registerTab(ports: Ports): number | null {
  const tab = fixedTabs.rounds;
  const index = (standing: readonly TabInfo[]) => standing.findIndex(({ name }) => name === tabNames.tracking) + 1;
  const { ids } = ensureMoreTabs(ports, [{ tab, index }]);
  return ids.get(tab.mark) ?? null;
}

/**
 * Moves the rows of before into the register: first the whole row of the round, then, one by one, what stands there goes
 * from `Thiết lập`. Broken anywhere and run again it ends the same.
 */
export function carryRounds(
  tabs: Bringing,
  book: Book,
  { settings, yearly }: SettingsRead,
  settingsTab: number,
  roundsTab: number,
  openedOn: LocalDate,
): void {
  broughtTable(tabs, roundsTab, roundTab(settings));
  const before = settingRows(tabs.standing(settingsTab).cells());
  if (yearly === null && !settings.asked.includes('yearlyRound'))
    putYearlyRow(tabs, book, before, settings, roundsTab, openedOn);
  tabs.flush();
  const found = yearlyRowOf(book, tabs.standing(roundsTab).cells()).yearly;
  let left = Number.POSITIVE_INFINITY;
  while (found !== null) {
    const rows = settingRows(tabs.freshStanding(settingsTab).cells());
    const [op] = clearedSettingOps(rows, found);
    // A rehearsal takes nothing away.
    if (op === undefined || rows.cells.size >= left) return;
    left = rows.cells.size;
    tabs.send(settingsTab, [op]);
  }
}

/** Writes the row of the yearly round below what stands in the register. */
export function putYearlyRow(
  tabs: Bringing,
  book: Book,
  before: ReturnType<typeof settingRows>,
  { round }: Settings,
  roundsTab: number,
  openedOn: LocalDate,
): void {
  const { table } = tabTable(fixedTabs.rounds, tabs.freshStanding(roundsTab).cells());
  tabs.send(roundsTab, yearlyRowOps(table, before, settingDefaults(book, round.year), openedOn));
}

/** The settings as both tabs have them now. */
export function settingsOnTabs(
  tabs: Bringing,
  ids: { readonly settings: number | null; readonly rounds: number | null; readonly passed: number | null },
  book: Book,
  today: LocalDate,
): SettingsRead {
  const values = (tab: number | null) => (tab === null ? [] : tabs.standing(tab).cells());
  return settingsFrom(book, { settings: values(ids.settings), rounds: values(ids.rounds), passed: ids.passed }, today);
}
