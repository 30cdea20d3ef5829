// Menu `Đợt báo cáo → Sang năm mới`: says what is still open and what will happen, asks, and turns the book to the next year.

import type { Book } from '../domain/book/plan.js';
import { localDate } from '../domain/local-date.js';
import { cellAt } from '../domain/reading/keyed-table.js';
import { readYear } from '../domain/reading/setting-number.js';
import { reportingRows } from '../domain/round/reporting-row.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { yearlyRoundOf } from '../domain/round/yearly-round.js';
import { type TaskRow, taskRows } from '../domain/tasks/task-rows.js';
import { officialDate } from '../text/date-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { setUpText } from '../text/set-up-text.js';
import { type TaskGoing, turnPreview, turnProblems } from '../text/year-words.js';
import { closingsOf, registerState } from './history/register-state.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { bookWithDirectory } from './reading/directory.js';
import { unreadableTabs } from './reading/unreadable-tabs.js';
import { isClosedRow, yearlyRowOf } from './reading/yearly-row.js';
import { type ReminderState, reminderState } from './reminding/reminder-plan.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import { setUp } from './set-up.js';
import { findTab, tabsStanding } from './writing/tab-registry.js';
import { tasksCarried } from './years/carry-tasks.js';
import { pastTabs } from './years/past-years.js';
import { keepIntent, type YearIntent, yearIntent } from './years/year-intent.js';
import { takenNames } from './years/year-marks.js';

const LOCK_WAIT_MS = 30_000;

type Ready =
  | { readonly ok: true; readonly intent: YearIntent; readonly state: ReminderState }
  | { readonly ok: false; readonly text: string };

/** Nothing is written before the yes; a turn that broke is completed without another question. */
export function turnYearAsked(ports: Ports, book: Book): void {
  const title = menuWords.turnYear;
  const refused = refusal(ports, book, false);
  if (refused !== null) {
    ports.dialog.tell(title, problemText(refused));
    return;
  }
  const begun = yearIntent(ports);
  const ready: Ready | null = begun === null ? readyToTurn(ports, book) : null;
  if (ready?.ok === false) {
    ports.dialog.tell(title, ready.text);
    return;
  }
  if (ready !== null && ports.dialog.ask(title, previewOf(ports, book, ready)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  // No mail goes while the rows that it speaks of change their year.
  ports.lock.alone('script', LOCK_WAIT_MS, () => {
    ports.lock.alone('document', LOCK_WAIT_MS, () => {
      text = turned(ports, book, ready?.intent ?? null);
    });
  });
  ports.dialog.tell(title, text);
}

/** Turns, or completes what was begun; returns what to say. */
function turned(ports: Ports, book: Book, wanted: YearIntent | null): string {
  const begun = yearIntent(ports);
  if (begun === null) {
    const now = readyToTurn(ports, book);
    if (!now.ok) return now.text;
    if (wanted === null || now.intent.from !== wanted.from) return turnProblems.changed;
    keepIntent(ports, wanted);
  }
  const report = setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`));
  return setUpText(report);
}

/** The turn that would be made now, or why none can be. */
function readyToTurn(ports: Ports, book: Book): Ready {
  const read = reminderState(ports, book);
  if (!read.ok) return { ok: false, text: read.problems.map(problemText).join('\n') };
  const closed = closedTabsProblem(ports);
  if (closed !== null) return { ok: false, text: problemText(closed) };
  const { state } = read;
  const standing = tabsStanding(ports, ports.workbook.tabs());
  const unreadable = unreadableTabs(standing, ports.workbook.read);
  const { asked, round } = state.settings;
  const isWaiting = waitsFor(asked, 'rows') || waitsFor(asked, 'round') || asked.includes('lostCells');
  if (unreadable.length > 0 || isWaiting) {
    const problems = unreadable.length > 0 ? unreadable : state.problems;
    return { ok: false, text: problems.map(problemText).join('\n') };
  }
  const from = round.year;
  const to = from + 1;
  const firstDay = localDate(from, 12, 1);
  if (state.now.date < firstDay) return { ok: false, text: turnProblems.tooEarly(from, officialDate(firstDay)) };
  const taken = takenNames(ports, from);
  if (taken.length > 0) return { ok: false, text: turnProblems.nameTaken(taken) };
  const { rounds } = state.registers.values;
  const next = yearlyRowOf(book, rounds, to);
  if (next.yearly !== null && isClosedRow(next.yearly.table, next.yearly.row))
    return { ok: false, text: turnProblems.nextClosed(to) };
  const known = new Set(pastTabs(standing).map(({ year }) => year));
  const unturned = state.register.rows
    .filter(({ isYearly, isOpen }) => isYearly && isOpen)
    .map(({ row }) => readYear(cellAt(state.register.table, row, 'year')))
    .find((year) => year !== null && year < from && !known.has(year));
  if (unturned !== undefined && unturned !== null) return { ok: false, text: turnProblems.twoYears(unturned, from) };
  return { ok: true, intent: { from, to, dropped: null }, state };
}

/** How many of the next year's tasks go on, by what goes on of them. */
function tasksGoing(state: ReminderState, next: readonly TaskRow[]): Partial<Record<TaskGoing, number>> {
  const carried = tasksCarried(state);
  const counts: Partial<Record<TaskGoing, number>> = {};
  for (const { item } of next) {
    const outcome = carried.get(item.id)?.outcome;
    if (outcome !== undefined) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function previewOf(ports: Ports, printed: Book, { intent, state }: Extract<Ready, { ok: true }>): string {
  const { from, to } = intent;
  const { settings, register, ledger, now } = state;
  const { round } = settings;
  const yearly = state.rounds.find(({ info }) => info.isYearly);
  const owing = [...(yearly?.owed.byAgency ?? [])].filter(([, figures]) => figures.length > 0);
  const closings = findTab(ports, 'register');
  const history = registerState(ports, closings === null ? [] : ports.workbook.read(closings));
  const next = yearlyRoundOf(printed, to);
  const book = bookWithDirectory(printed, to, state.directory.table.values);
  const rows = next === null ? 0 : reportingRows(book, next).length;
  const named = (codes: readonly string[]) =>
    codes.map((code) => printed.plans.find((plan) => plan.code === code)?.shortName ?? code);
  const endedPlans = printed.plans.filter(({ code, toYear }) => round.plans.includes(code) && toYear === from);
  return turnPreview({
    from,
    to,
    round: round.name,
    owed: owing.reduce((sum, [, figures]) => sum + figures.length, 0),
    owing: owing.length,
    letters: yearly?.open.owedByAgency.filter(({ report }) => report.state === 'missing').length ?? 0,
    uncertain: [...ledger.merged.states.values()].filter((each) => each === 'uncertain').length,
    closings: closingsOf(history, round.code).length,
    deadlineAhead: round.deadline > now.date ? officialDate(round.deadline) : '',
    adHoc: register.rows.filter(({ isYearly, isOpen }) => !isYearly && isOpen).map(({ name }) => name),
    hasTasks: state.tabs.taskEntry !== null,
    tasks:
      next === null
        ? {}
        : tasksGoing(
            state,
            taskRows(book, next, () => null),
          ),
    next: {
      name: next?.name ?? '',
      deadline: next === null ? '' : officialDate(next.deadline),
      plans: named(next?.plans.filter((code) => printed.plans.some((plan) => plan.code === code)) ?? []),
      rows,
      isGiven: printed.rounds.some(({ year }) => year === to),
    },
    ended: named(endedPlans.map(({ code }) => code)),
  });
}
