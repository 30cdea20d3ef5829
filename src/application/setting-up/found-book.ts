// What a set-up finds: tabs, years, settings; or why it stops before anything is made.

import type { Grid } from '../../domain/cell.js';
import { isLocalDate } from '../../domain/local-date.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { stampText } from '../../domain/round/settings.js';
import type { SetUpReport } from '../../text/set-up-text.js';
import { carryRounds, mustCarry, registerTab, settingsOnTabs } from '../carry-rounds.js';
import { lostHeads } from '../lost-heads.js';
import type { TabInfo } from '../ports.js';
import { lostName } from '../reading/lost-cells-asked.js';
import { registersState } from '../reading/remembered-registers.js';
import type { SettingsRead } from '../reading/settings-read.js';
import { memoryFrom } from '../reading/typed-memory.js';
import { unreadableTabs } from '../reading/unreadable-tabs.js';
import { emptiedTabs } from '../restore-typed.js';
import { registerFrom } from '../rounds/round-register.js';
import { roundNotes } from '../tabs/round-tab.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { openedProperty } from '../workbook/marks.js';
import { closedYears } from '../writing/closed-years.js';
import { findTab, passedYear, tabsStanding } from '../writing/tab-registry.js';
import { followMarks } from '../years/follow-marks.js';
import { reopenYears } from '../years/reopen-years.js';
import { noteSettings } from './note-settings.js';
import { failure } from './set-up-report.js';
import type { SetUpRun } from './set-up-run.js';

export interface FoundBook {
  readonly present: readonly TabInfo[];
  /** Marks of the tabs that stand → their ids. */
  readonly there: ReadonlyMap<string, number>;
  readonly read: SettingsRead;
  /** All of `Thiết lập`; null where there is none. */
  readonly settingValues: Grid | null;
  /** Years that were closed before this run, and those that it opened again. */
  readonly closedBefore: ReadonlySet<number>;
  readonly reopened: readonly number[];
  /** A tab that stood before the run; nothing where its head is lost. */
  cells(tabId: number): Grid;
}

/** A report where nobody can say what the rows are to be: nothing was made then. */
export function foundBook(run: SetUpRun): FoundBook | SetUpReport {
  const { ports, printed, tabs, date } = run;
  const { workbook, properties } = ports;
  const present = workbook.tabs();
  const closedBefore = closedYears(ports);
  const reopened = reopenYears(ports, printed, present, (tabId) => tabs.standing(tabId).cells());
  if (run.turning === null) followMarks(ports, present, (tabId) => tabs.standing(tabId).cells());
  const there = tabsStanding(ports, present);
  const heads = lostHeads(there, tabs);
  const cells = (tabId: number): Grid => (heads.has(tabId) ? [] : tabs.standing(tabId).cells());
  const unreadable = unreadableTabs(there, cells);
  if (unreadable.length > 0) return failure(unreadable);
  const settingsTab = there.get(fixedTabs.settings.mark) ?? findTab(ports, 'settings');
  const passed = passedYear(ports);
  const readNow = (rounds: number | null) =>
    settingsOnTabs(tabs, { settings: settingsTab, rounds, passed }, printed, date);
  let roundsTab = there.get(fixedTabs.rounds.mark) ?? null;
  let read = readNow(roundsTab);
  const isCarried = settingsTab !== null && mustCarry(read);
  if (isCarried) {
    roundsTab = registerTab(ports);
    if (roundsTab !== null) {
      const opened = properties.get(openedProperty(read.settings.round.code)) ?? '';
      carryRounds(tabs, printed, read, settingsTab, roundsTab, isLocalDate(opened) ? opened : date);
    }
  }
  const presentNow = isCarried ? workbook.tabs() : present;
  if (isCarried) read = readNow(roundsTab);
  if (read.settings.stamp === stampText(date, read.settings)) run.noteSameDay();
  if (settingsTab !== null && waitsFor(read.settings.asked, 'rows')) {
    return waitingForRows(run, there, read, settingsTab, roundsTab);
  }
  for (const [tabId, ops] of heads) tabs.send(tabId, ops);
  const settingValues = settingsTab === null ? null : read.tabs.settings;
  return { present: presentNow, there, read, settingValues, closedBefore, reopened, cells };
}

/** Which year or plans the rows are of is asked: the questions are written beside the cells, and no tab is touched. */
function waitingForRows(
  { ports, printed, tabs, date }: SetUpRun,
  there: ReadonlyMap<string, number>,
  read: SettingsRead,
  settingsTab: number,
  roundsTab: number | null,
): SetUpReport {
  noteSettings(tabs, settingsTab, read.problems);
  if (roundsTab !== null) {
    const register = registerFrom(printed, read.settings, read.tabs.rounds, date);
    tabs.send(roundsTab, roundNotes(register, read.problems));
  }
  tabs.flush();
  const standing = (mark: string): Grid => {
    const tabId = there.get(mark);
    return tabId === undefined ? [] : tabs.standing(tabId).cells();
  };
  const lost = registersState(ports, printed, memoryFrom(standing(fixedTabs.saved.mark)), {
    ...read.tabs,
    tracking: standing(fixedTabs.tracking.mark),
  });
  const emptied = lost.waiting.map((row) => ({ ...row, name: lostName(printed, lost, row) }));
  return { ...failure(read.problems), emptied: emptiedTabs(emptied) };
}
