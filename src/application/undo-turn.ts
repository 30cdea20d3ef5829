// Menu `Đợt báo cáo → Quay lại năm cũ`: undoes the turn of the year while nothing was typed in the new one.

import type { Book } from '../domain/book/plan.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { setUpText } from '../text/set-up-text.js';
import { tabNames } from '../text/tab-names.js';
import { backPreview, backProblems } from '../text/year-words.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { settingsFrom } from './reading/settings-read.js';
import { isClosedRow } from './reading/yearly-row.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import { setUp } from './set-up.js';
import { closedYears } from './writing/closed-years.js';
import { findTabs, tabsStanding } from './writing/tab-registry.js';
import { typedInTracking, typedOn } from './years/back-writes.js';
import { tasksCarried } from './years/carry-tasks.js';
import { pastTabs, pastYear } from './years/past-years.js';
import { keepIntent, type YearIntent, yearIntent } from './years/year-intent.js';

const LOCK_WAIT_MS = 30_000;

type Ready = { readonly ok: true; readonly intent: YearIntent } | { readonly ok: false; readonly text: string };

/** Nothing is written before the yes; what broke is completed without another question. */
export function undoTurnAsked(ports: Ports, book: Book): void {
  const title = menuWords.undoTurn;
  const refused = refusal(ports, book, false);
  const begun = yearIntent(ports);
  const ready: Ready =
    refused !== null
      ? { ok: false, text: problemText(refused) }
      : begun !== null && begun.dropped !== null
        ? { ok: true, intent: begun }
        : readyToUndo(ports, book);
  if (!ready.ok) {
    ports.dialog.tell(title, ready.text);
    return;
  }
  if (begun === null && ports.dialog.ask(title, backPreview(ready.intent)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  ports.lock.alone('script', LOCK_WAIT_MS, () => {
    ports.lock.alone('document', LOCK_WAIT_MS, () => {
      text = undone(ports, book);
    });
  });
  ports.dialog.tell(title, text);
}

/** Whether anything was typed is asked again alone: until now others could write. */
function undone(ports: Ports, book: Book): string {
  if (yearIntent(ports) === null) {
    const now = readyToUndo(ports, book);
    if (!now.ok) return now.text;
    keepIntent(ports, now.intent);
  }
  return setUpText(setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`)));
}

function readyToUndo(ports: Ports, book: Book): Ready {
  if (yearIntent(ports) !== null) return { ok: false, text: problemText({ code: 'year-turning' }) };
  const closed = closedTabsProblem(ports);
  if (closed !== null) return { ok: false, text: problemText(closed) };
  const tabs = findTabs(ports, ['settings', 'rounds', 'entry', 'taskEntry', 'saved', 'directory']);
  const { settings, rounds } = tabs;
  if (settings === null || rounds === null || tabs.entry === null) {
    const missing = (['settings', 'rounds', 'entry'] as const).find((key) => tabs[key] === null) ?? 'entry';
    return { ok: false, text: problemText({ code: 'tab-missing', sheet: tabNames[missing] }) };
  }
  const { workbook } = ports;
  const values = { settings: workbook.read(settings), rounds: workbook.read(rounds) };
  const { round } = settingsFrom(book, values, ports.clock.now().date).settings;
  const [last] = pastTabs(tabsStanding(ports, workbook.tabs()));
  if (closedYears(ports).has(round.year - 1)) return { ok: false, text: backProblems.roundGone(round.year - 1) };
  if (last === undefined || last.year !== round.year - 1) return { ok: false, text: backProblems.nothing };
  const old = settingsFrom(book, values, ports.clock.now().date, last.year);
  if (old.yearly === null || isClosedRow(old.yearly.table, old.yearly.row))
    return { ok: false, text: backProblems.roundGone(last.year) };
  const directory = tabs.directory === null ? [] : workbook.read(tabs.directory);
  const past = pastYear(book, last, { settingTabs: values, directory, cells: workbook.read }, ports.clock.now().date);
  const carried = tasksCarried(past.typed);
  const typed = [
    { sheet: tabNames.entry, cell: typedOn(ports, tabs.entry, carried) },
    { sheet: tabNames.taskEntry, cell: tabs.taskEntry === null ? null : typedOn(ports, tabs.taskEntry, carried) },
    { sheet: tabNames.tracking, cell: typedInTracking(ports, round.code) },
  ].find(({ cell }) => cell !== null);
  if (typed !== undefined) return { ok: false, text: backProblems.typed(round.year, typed.sheet, typed.cell ?? '') };
  const dropped = [tabs.entry, tabs.taskEntry, tabs.saved].flatMap((id) => id ?? []);
  return { ok: true, intent: { from: last.year, to: round.year, dropped } };
}
