// Menu `Tạo, cập nhật trang kế hoạch`: makes and repairs every tab, as often as one likes, and never touches a typed cell.

import type { Book } from '../domain/book/plan.js';
import type { Problem } from '../domain/checked.js';
import { nextStepWords } from '../text/first-steps-words.js';
import type { SetUpReport } from '../text/set-up-text.js';
import { tabNames } from '../text/tab-names.js';
import type { Ports, TabInfo } from './ports.js';
import { emptiedTabs, emptiedUnasked } from './restore-typed.js';
import {
  askedTaskProblems,
  figureProblems,
  rowProblems,
  supplyProblems,
  taskProblems,
} from './results/row-problems.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import { coordinatorProblems, keepRefused } from './rights/refused-accounts.js';
import { type BroughtEntries, broughtEntries } from './setting-up/brought-entries.js';
import { broughtPages } from './setting-up/brought-pages.js';
import { type BroughtRecords, broughtRecords } from './setting-up/brought-records.js';
import { type BroughtRegisters, broughtRegisters } from './setting-up/brought-registers.js';
import { foundBook } from './setting-up/found-book.js';
import { madeBook } from './setting-up/made-tabs.js';
import { asksNothing, failure, onTab, turnedBy } from './setting-up/set-up-report.js';
import { type SetUpRun, setUpRun } from './setting-up/set-up-run.js';
import { closedYears, keepClosedYears } from './writing/closed-years.js';
import { keptProperties } from './writing/kept-properties.js';
import { copiedTabs } from './writing/tab-registry.js';
import { whyFailed } from './writing/why-failed.js';
import { completeBack, finishBack } from './years/back-writes.js';
import { tasksCarried } from './years/carry-tasks.js';
import { pastProblems } from './years/past-years.js';
import { completeTurn } from './years/turn-writes.js';
import { dropIntent, yearIntent } from './years/year-intent.js';

/**
 * Brings the whole workbook to the book of templates. Returns what was made and what needs a person; on a problem
 * that forbids going on (`ok: false`) nothing was changed but locale and zone.
 */
export function setUp(ports: Ports, printed: Book, progress: (step: string) => void): SetUpReport {
  try {
    return allTabs({ ...ports, properties: keptProperties(ports.properties) }, printed, progress);
  } catch (error) {
    const problems = whyFailed(ports, error);
    if (problems.length === 0) throw error;
    return failure(problems);
  }
}

function allTabs(ports: Ports, printed: Book, progress: (step: string) => void): SetUpReport {
  const { workbook } = ports;
  const closed = closedTabsProblem(ports);
  if (closed !== null) return failure([closed]);
  const spoken = workbook.setLocale();
  if (spoken.locale !== 'vi_VN' || spoken.timeZone !== 'Asia/Ho_Chi_Minh') {
    return failure([{ code: 'locale-refused', params: { locale: spoken.locale, timeZone: spoken.timeZone } }]);
  }
  const turning = yearIntent(ports);
  if (turning !== null) (turning.dropped === null ? completeTurn : completeBack)(ports, printed, turning);

  const run = setUpRun(ports, printed, turning, progress);
  const { tabs } = run;
  const found = foundBook(run);
  if ('ok' in found) return found;
  const made = madeBook(run, found);
  if ('ok' in made) return made;
  const registers = broughtRegisters(run, found, made);
  const entries = broughtEntries(run, found, made, registers);
  const records = broughtRecords(run, made, registers, entries);
  const pages = broughtPages(run, made, registers, entries, records);

  const { settings } = registers;
  const { typed, past } = entries;
  const refused = new Set(workbook.refusedEditors());
  const isNewlyRefused = keepRefused(ports, run.refusedOnce, [...refused]);
  const reviewed = isNewlyRefused ? registers.reviewAgain(refused) : registers.reviewed;
  const copies = copiedTabs(ports, made.made.others);
  removeEmptyFirstTab(ports, made.made.others);
  tabs.flush();
  tabs.remember();
  made.authority.keep();
  const keptTabs = turning === null ? [] : finishBack(ports, turning, tasksCarried(typed));
  dropIntent(ports);
  const closing = past.flatMap(({ past: { state, year } }) => (state === 'closed' ? [year] : []));
  keepClosedYears(ports, [...closedYears(ports), ...closing]);
  const rows = typed.entry.reporting.length;
  const tasks = typed.tasks.reporting.length;
  const standing = new Set([...found.present.map(({ id }) => id), ...made.made.ids.values()]);
  return {
    ...{ ok: true, rows, tasks, copies, made: made.made.made, renamed: made.made.renamed, reopened: found.reopened },
    newCoordinators: made.authority.added,
    formerCoordinators: made.authority.removed,
    turned: turning === null ? null : turnedBy(turning),
    closed: closing.filter((year) => !found.closedBefore.has(year)),
    reprotected: tabs.reprotected().map((tabId) => found.present.find(({ id }) => id === tabId)?.name ?? ''),
    emptied: emptiedTabs(
      emptiedUnasked(ports, printed, {
        typed,
        past: past.flatMap(({ past: year }) => (year.state === 'open' ? [year] : [])),
      }),
    ),
    nextStep: nextStepWords(pages.steps, settings),
    problems: [
      ...(rows + tasks > 0 ? [] : [asksNothing(settings)]),
      ...registers.problems,
      ...onTab(tabNames.settings, registers.settingsSync.problems),
      ...onTab(tabNames.entry, entries.entrySync.problems),
      ...onTab(tabNames.taskEntry, entries.taskSync?.problems ?? []),
      ...onTab(tabNames.directory, registers.directorySync.problems),
      ...coordinatorProblems(refused, settings.coordinators),
      ...reviewed.problems,
      ...onTab(tabNames.ledger, pages.ledger.problems),
      ...rowsAsked(run, registers, entries, records),
      ...keptTabs,
      ...past.flatMap(({ problems }) => problems),
      ...pastProblems(ports, printed, standing, entries.pastSources, run.date),
    ],
  };
}

/** What is asked of rounds, letters, figures and tasks. */
function rowsAsked(
  { date }: SetUpRun,
  { book, settings }: BroughtRegisters,
  { typed }: BroughtEntries,
  { register, tracking }: BroughtRecords,
): readonly Problem[] {
  const { entry, tasks } = typed;
  return [
    ...onTab(tabNames.tracking, tracking.sync.problems),
    ...register.problems,
    ...tracking.rounds.flatMap((round) => round.tracking.problems),
    ...rowProblems(entry),
    ...supplyProblems(entry, tasks),
    ...taskProblems(tasks),
    ...figureProblems(book, settings, entry, date),
    ...askedTaskProblems(book, settings, tasks, date),
  ];
}

/** The empty tab every new spreadsheet starts with goes, once there are others. */
function removeEmptyFirstTab(ports: Ports, others: readonly TabInfo[]): void {
  for (const tab of others) {
    if (!/^(Sheet|Trang tính|Trang_tính)\s?1$/.test(tab.name)) continue;
    if (ports.workbook.read(tab.id).length === 0) ports.workbook.removeTab(tab.id);
  }
}
