// Once a day: the day of calculation, the saved results and the memory beside them are brought up to date.

import type { Book } from '../domain/book/plan.js';
import { isUnreadable } from '../domain/reading/keyed-table.js';
import { hasFigures } from '../domain/round/entry-table.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { frozenText, type Settings, stampText } from '../domain/round/settings.js';
import { keepJournal, momentNow } from './journal/keep-journal.js';
import { seenTyped } from './journal/seen-typed.js';
import type { Ports } from './ports.js';
import { readTypedBook } from './reading/typed-book.js';
import { resultTables } from './results/result-row.js';
import { savedPage } from './tabs/saved-page.js';
import { keptThresholdOps } from './tabs/yearly-tab-row.js';
import { lostProperty } from './workbook/marks.js';
import { pageValueOps } from './workbook/page-model.js';
import { bringing } from './writing/bring-to.js';
import { settingOps } from './writing/setting-cell.js';
import { findTabs, madeTab } from './writing/tab-registry.js';
import { carriedInto, carrying } from './years/carry-figures.js';
import { passedIds } from './years/past-years.js';
import { isFollowed, pastNow, renewPast } from './years/renew-past.js';

/**
 * Judges every row as of today and keeps the results, under the document lock; leaves it to the next run when somebody
 * else holds it or a tab is missing. Writes into `Nhật ký` what changed since the look before. Keeps whether the registers lost something. The stamp comes last: a run cut short is done again.
 */
export function renewResults(ports: Ports, book: Book): void {
  ports.lock.alone('document', 0, () => renewAlone(ports, book));
}

function renewAlone(ports: Ports, printed: Book): void {
  const { workbook } = ports;
  const tabs = findTabs(ports, [
    'settings',
    'directory',
    'entry',
    'taskEntry',
    'saved',
    'rounds',
    'tracking',
    'journal',
  ]);
  const { settings: settingsTab, directory, entry: entryTab, saved } = tabs;
  if (settingsTab === null || directory === null || entryTab === null || saved === null) return;
  const began = momentNow(ports);
  const date = began.slice(0, 10);
  const read = readTypedBook(ports, printed, { ...tabs, settings: settingsTab, directory, entry: entryTab });
  const { book, settings: before, entry } = read;
  const heads = [read.settingProblems, entry.problems, read.tasks.problems, read.directory.problems];
  if (before.stamp === '' || waitsFor(before.asked, 'rows') || heads.flat().some(isUnreadable)) return;
  const past = pastNow(ports, printed, read);
  const typed = carrying(read, carriedInto(read, past[0], date));
  keepJournal(ports, bringing(ports), {
    seen: seenTyped(printed, typed, typed.registers, tabs, past.filter(isFollowed)),
    passed: passedIds(
      ports,
      past.filter((year) => !isFollowed(year)),
    ),
    ...{ began, remembered: typed, tabId: madeTab(ports, 'journal'), editors: before.coordinators },
  });
  const settings: Settings = { ...before, stamp: stampText(date, before) };
  const page = savedPage(book, resultTables(book, entry.reporting), settings, typed, date);
  workbook.apply(saved, pageValueOps(page));
  renewPast(ports, past, typed);
  workbook.flush();
  const isLost = settings.asked.includes('lostCells');
  const mayFreeze = !settings.areThresholdsFrozen && !isLost && !waitsFor(settings.asked, 'pace');
  const doesFreeze = mayFreeze && hasFigures(entry.table);
  // Read again: set-up may have put rows in since, where timed runs cannot hold its lock.
  if (doesFreeze && tabs.rounds !== null)
    workbook.apply(tabs.rounds, keptThresholdOps(printed, workbook.read(tabs.rounds), frozenText(settings)));
  workbook.apply(settingsTab, settingOps(workbook.read(settingsTab), 'stamp', settings.stamp));
  const isKept = ports.properties.get(lostProperty) !== null;
  const hasLost = typed.registers.waiting.length > 0;
  if (hasLost && !isKept) ports.properties.set(lostProperty, '1');
  if (!hasLost && isKept) ports.properties.remove(lostProperty);
}
