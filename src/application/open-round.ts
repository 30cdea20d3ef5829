// Menu `Đợt báo cáo → Mở đợt mới`: asks step by step, shows what the round will ask of how many, adds one row.

import type { Book } from '../domain/book/plan.js';
import type { Cell } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { seenText } from '../domain/reading/plain-text.js';
import { nextMilestone } from '../domain/reminding/milestones.js';
import { contactStep } from '../domain/reminding/reminders.js';
import { waitsFor } from '../domain/round/setting-table.js';
import type { Settings } from '../domain/round/settings.js';
import { officialDate } from '../text/date-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import {
  roundKindWords,
  roundOpened,
  roundPreview,
  roundQuestion,
  roundQuestions,
  roundStateWords,
} from '../text/round-words.js';
import { tabNames } from '../text/tab-names.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { settingsFrom } from './reading/settings-read.js';
import { readTypedBook, type TypedTabs } from './reading/typed-book.js';
import { unreadableTabs } from './reading/unreadable-tabs.js';
import { type ReminderTabs, reminderTabs } from './reminding/reminder-plan.js';
import { entryOfRound, owedRows } from './rounds/owed.js';
import {
  namesake,
  type RoundInfo,
  type RoundRegister,
  readRound,
  registerFrom,
  trackedRounds,
} from './rounds/round-register.js';
import { roundNotes } from './tabs/round-tab.js';
import { syncTracking } from './tabs/sync-tracking.js';
import { newRowOps } from './tabs/yearly-tab-row.js';
import type { SheetOp } from './workbook/sheet-op.js';
import { bringing } from './writing/bring-to.js';
import { passedYear, tabsStanding } from './writing/tab-registry.js';

const LOCK_WAIT_MS = 30_000;
/** Wrong answers to one question after which the action gives up. */
const TRIES = 3;

/** Who owes which figure hangs on no task. */
const whoOwes = (tabs: ReminderTabs): TypedTabs => ({ ...tabs, taskEntry: null });

type Answers = ReadonlyMap<string, string>;

/** Asks, shows, and opens; nothing is written before the last yes, and a round that stands already is not opened twice. */
export function openRoundAsked(ports: Ports, book: Book): void {
  const title = menuWords.openRound;
  const ready = readyTabs(ports, book);
  if (!ready.ok) {
    ports.dialog.tell(title, ready.problems.map(problemText).join('\n'));
    return;
  }
  const { tabs, tabId } = ready;
  const values = {
    settings: ports.workbook.read(tabs.settings),
    rounds: ports.workbook.read(tabId),
    passed: passedYear(ports),
  };
  const { settings, problems: waiting } = settingsFrom(book, values, ports.clock.now().date);
  if (waitsFor(settings.asked, 'rows')) {
    ports.dialog.tell(title, waiting.map(problemText).join('\n'));
    return;
  }
  const answers = asked(ports, book, settings, title);
  if (answers === null) return;
  const { info, problems } = roundOf(ports, book, settings, answers);
  const register = registerFrom(book, settings, ports.workbook.read(tabId), ports.clock.now().date);
  const hindrances = info === null ? problems : nameTaken(register, info);
  if (info === null || hindrances.length > 0) {
    ports.dialog.tell(title, hindrances.map(problemText).join('\n'));
    return;
  }
  if (ports.dialog.ask(title, previewOf(ports, book, tabs, info)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    text = opened(ports, book, tabs, tabId, answers, info);
  });
  ports.dialog.tell(title, text);
}

type Ready =
  | { readonly ok: true; readonly tabs: ReminderTabs; readonly tabId: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The tabs that are needed; or why this person, or this workbook, may not open a round. */
function readyTabs(ports: Ports, book: Book): Ready {
  const refused = refusal(ports, book, false);
  if (refused !== null) return { ok: false, problems: [refused] };
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const { tabs } = located;
  if (tabs.rounds === null) return { ok: false, problems: [{ code: 'tab-missing', sheet: tabNames.rounds }] };
  const problems = unreadableTabs(tabsStanding(ports, ports.workbook.tabs()), ports.workbook.read);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, tabs, tabId: tabs.rounds };
}

/** Two rounds of one name would both stop; the new one is not opened. */
function nameTaken(register: RoundRegister, info: RoundInfo): readonly Problem[] {
  const other = namesake(register, info);
  return other === null ? [] : [{ code: 'round-name-twice', params: { other: `dòng ${other.row + 1}` } }];
}

/** One answer per question; null when the person gave up. */
function asked(ports: Ports, book: Book, settings: Settings, title: string): Answers | null {
  const answers = new Map<string, string>();
  for (const { key, text } of roundQuestions) {
    let wrong: readonly string[] = [];
    for (let tries = 0; ; tries += 1) {
      if (tries === TRIES) {
        ports.dialog.tell(title, wrong.join('\n'));
        return null;
      }
      const answer = ports.dialog.prompt(title, roundQuestion(text, wrong));
      if (answer === null) return null;
      answers.set(key, seenText(answer));
      const { problems } = roundOf(ports, book, settings, answers);
      wrong = problems.filter(({ params }) => params?.key === key).map(problemText);
      if (wrong.length === 0) break;
    }
  }
  return answers;
}

/** The round that the answers so far describe; a round of its name is no hindrance yet. */
function roundOf(ports: Ports, book: Book, settings: Settings, answers: Answers) {
  const cell = (key: string): Cell => (key === 'state' ? roundStateWords.open : (answers.get(key) ?? ''));
  return readRound(book, settings, cell, { today: ports.clock.now().date, twin: null });
}

/** Writes the row unless it stands already, and the round's rows of `Theo dõi báo cáo`; returns what to say. */
function opened(
  ports: Ports,
  book: Book,
  tabs: ReminderTabs,
  tabId: number,
  answers: Answers,
  info: RoundInfo,
): string {
  const { workbook } = ports;
  const today = ports.clock.now().date;
  const typed = readTypedBook(ports, book, whoOwes(tabs));
  const { book: whole, settings } = typed;
  const registerNow = () => registerFrom(book, settings, workbook.read(tabId), today);
  const before = registerNow();
  const taken = nameTaken(before, info);
  if (taken.length > 0) return taken.map(problemText).join('\n');
  const isThere = before.rows.some(({ code }) => code === info.code);
  if (!isThere) workbook.apply(tabId, addedRow(before, answers, info));
  workbook.flush();
  const register = registerNow();
  workbook.apply(tabId, roundNotes(register, typed.settingProblems));
  const bring = bringing(ports);
  syncTracking(bring, whole, settings, typed, tabs.tracking, trackedRounds(settings, register), today);
  workbook.flush();
  bring.remember();
  const row = register.rows.find(({ code, name }) => code === info.code || name === info.name);
  return [roundOpened(info.name, isThere), ...(row?.problems ?? []).map(problemText)].join('\n');
}

/** The row with everything that was answered, below the last one that holds anything. */
function addedRow({ table }: RoundRegister, answers: Answers, info: RoundInfo): readonly SheetOp[] {
  const cells: Readonly<Record<string, string>> = {
    ...Object.fromEntries(answers),
    kind: roundKindWords.adHoc,
    year: String(info.year),
    state: roundStateWords.open,
    opened: info.openedOn === null ? '' : officialDate(info.openedOn),
    key: info.code,
  };
  return newRowOps(table, cells);
}

/** What the round will ask of how many, and which step comes first. */
function previewOf(ports: Ports, book: Book, tabs: ReminderTabs, info: RoundInfo): string {
  const today = ports.clock.now().date;
  const { book: whole, settings, entry: all } = readTypedBook(ports, book, whoOwes(tabs));
  const owed = owedRows(whole, settings, entryOfRound(whole, info, all), today, '', info.since);
  const counts = [...owed.counts].filter(([agency]) => agency !== '');
  const missing = counts.map(([agency]) => owed.byAgency.get(agency) ?? []);
  const step = contactStep(today, info.deadline, settings, settings.milestones);
  const next = nextMilestone(today, info.deadline, settings, settings.milestones);
  return roundPreview({
    name: info.name,
    deadline: info.deadline,
    planNames: book.plans.filter(({ code }) => info.plans.includes(code)).map(({ shortName }) => shortName),
    figures: counts.reduce((sum, [, { asked }]) => sum + asked, 0),
    owed: missing.reduce((sum, figures) => sum + figures.length, 0),
    agencies: counts.length,
    owing: missing.filter((figures) => figures.length > 0).length,
    next:
      step !== null
        ? { step: step.id, date: null }
        : next === null
          ? null
          : { step: next.milestone.id, date: next.date },
  });
}
