// What would be sent at this instant, and why everybody else gets nothing: read from typed cells, sent by nobody.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { isMailAddress } from '../../domain/agencies/mail-address.js';
import type { Book } from '../../domain/book/plan.js';
import { lastWorkingDayBefore, workingDayOnOrBefore } from '../../domain/calendar.js';
import type { Problem } from '../../domain/checked.js';
import { dataRows, isUnreadable, textAt } from '../../domain/reading/keyed-table.js';
import { areSameWords } from '../../domain/reading/plain-text.js';
import {
  mailParts,
  type OwedFigure,
  type OwedTask,
  type PlannedMail,
  roundOfMail,
} from '../../domain/reminding/reminder-plan.js';
import { type SuppliedRow, unownedRows } from '../../domain/reminding/reminder-roll-call.js';
import { mailsOfRun, type OpenRound, type RunInput, type RunPlan } from '../../domain/reminding/reminder-run.js';
import { taskStep } from '../../domain/reminding/reminder-tasks.js';
import { typedRows } from '../../domain/round/reporting-row.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialDate } from '../../text/date-words.js';
import { notAssignedWord } from '../../text/entry-words.js';
import { type CalendarFile, calendarFile } from '../../text/mail-calendar.js';
import { composedMail } from '../../text/mail-compose.js';
import { type MailContext, type MailMessage, type MailRound, matterOf } from '../../text/mail-message.js';
import { matterName } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { awaitedProblems } from '../reading/directory-questions.js';
import { registersState } from '../reading/remembered-registers.js';
import { readTypedBook, rowsReadAgain, type WholeTypedBook } from '../reading/typed-book.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { askedTaskProblems, figureProblems, rowProblems, supplyProblems } from '../results/row-problems.js';
import { type FollowedRound, followedRound, type RoundSources } from '../rounds/followed-rounds.js';
import {
  followedRounds,
  type RoundInfo,
  type RoundRegister,
  registerFrom,
  roundNames,
} from '../rounds/round-register.js';
import { asksTasks } from '../tabs/wanted-tabs.js';
import { cellName } from '../workbook/a1.js';
import { findTabs } from '../writing/tab-registry.js';
import { yearIntent } from '../years/year-intent.js';
import { directoryEntries } from './directory-entries.js';
import { type LedgerNames, readLedger, type StoredLedger } from './ledger-store.js';
import { openTasks } from './open-tasks.js';
import { idleDecisions } from './settle-ledger.js';

export interface ReminderTabs {
  readonly settings: number;
  readonly entry: number;
  readonly tracking: number;
  readonly directory: number;
  readonly ledger: number;
  /** Null on a workbook that has no register of rounds yet. */
  readonly rounds: number | null;
  /** Null where there is no `Nhập nhiệm vụ`. */
  readonly taskEntry: number | null;
  /** Null where `Bản lưu` was deleted: nothing is remembered, and nothing else is missing. */
  readonly saved: number | null;
}

export interface ReminderState extends WholeTypedBook {
  readonly tabs: ReminderTabs;
  /** The yearly round first, then the open ones of `Đợt báo cáo`. */
  readonly rounds: readonly FollowedRound[];
  readonly register: RoundRegister;
  readonly ledger: StoredLedger;
  readonly input: RunInput;
  readonly plan: RunPlan;
  readonly bookLink: string;
  readonly names: LedgerNames;
  /** Rows the coordinator has to see to: the Sở's own, and those of nobody yet. */
  readonly ownRows: readonly OwedFigure[];
  readonly unassignedRows: readonly OwedFigure[];
  /** Tasks of the Sở and of nobody in particular whose day is near: no mail reminds of them. */
  readonly ownTasks: readonly OwedTask[];
  /** Rows without anybody to write to, neither assigned nor waived: they keep reminders from running by themselves. */
  readonly unowned: readonly SuppliedRow[];
  readonly problems: readonly Problem[];
  readonly now: { readonly date: string; readonly time: string };
  /** Local time `yyyy-mm-ddThh:mm`. */
  readonly at: string;
}

export type ReminderStateRead =
  | { readonly ok: true; readonly state: ReminderState }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The tabs reminders are made from, or the problems of those that are missing. */
export function reminderTabs(
  ports: Pick<Ports, 'workbook' | 'properties'>,
): { readonly ok: true; readonly tabs: ReminderTabs } | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (yearIntent(ports) !== null) return { ok: false, problems: [{ code: 'year-turning' }] };
  const found = findTabs(ports, [
    'settings',
    'entry',
    'tracking',
    'directory',
    'ledger',
    'rounds',
    'taskEntry',
    'saved',
  ]);
  const { settings, entry, tracking, directory, ledger } = found;
  if (settings === null || entry === null || tracking === null || directory === null || ledger === null) {
    const keys = ['settings', 'entry', 'tracking', 'directory', 'ledger'] as const;
    const missing = keys.filter((key) => found[key] === null);
    return { ok: false, problems: missing.map((key) => ({ code: 'tab-missing', sheet: tabNames[key] })) };
  }
  return { ok: true, tabs: { ...found, settings, entry, tracking, directory, ledger } };
}

/** True where the round asks for tasks: while their tab is not there mails would rest on rows that nobody can read. */
export function needsTasks(book: Book, settings: Settings): boolean {
  return !waitsFor(settings.asked, 'rows') && asksTasks(book, settings);
}

/** Reads the workbook and works out the mails due now. Changes nothing. */
export function reminderState(ports: Ports, printed: Book): ReminderStateRead {
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const { tabs } = located;
  const now = ports.clock.now();
  const typed = readTypedBook(ports, printed, tabs);
  const { book, settings, entry } = typed;
  if (tabs.taskEntry === null && needsTasks(book, settings))
    return { ok: false, problems: [{ code: 'tab-missing', sheet: tabNames.taskEntry }] };
  const { values } = typed.registers;
  const register = registerFrom(book, settings, values.rounds, now.date);
  const ledger = readLedger(ports, tabs.ledger);
  const bookLink = linkOf(ports, tabs.entry);
  const sources = sourcesNow(ports, typed, tabs, bookLink);
  const rounds = followedRounds(settings, register).map((info) => followedRound(book, info, sources));
  const trackingProblems = rounds.flatMap(({ tracking }) => tracking.problems);
  const unreadable = [
    ...typed.settingProblems,
    ...onTab(tabNames.directory, typed.directory.problems),
    ...entry.problems,
    ...typed.tasks.problems,
    ...trackingProblems,
    ...onTab(tabNames.ledger, ledger.problems),
  ].filter(isUnreadable);
  if (unreadable.length > 0) {
    const first = cellName(0, 0);
    return {
      ok: false,
      problems: unreadable.map((each) => (each.code === 'head-gone' ? { cell: first, ...each } : each)),
    };
  }
  const directory = directoryEntries(
    book,
    typed.directory,
    rounds.map(({ tracking }) => tracking),
  );
  const ownAgency = settings.soAgency;
  const input: RunInput = {
    today: now.date,
    nowHour: Number(now.time.slice(0, 2)),
    calendar: settings,
    directory: directory.entries,
    ownAgency,
    enabled: settings.milestones,
    // While a setting that all mails share is asked about, nothing is due.
    rounds: waitsFor(settings.asked, 'mails') ? [] : rounds.map(({ open }) => open),
    pastRounds: knownRounds(register, ledger),
    ledger: ledger.merged,
    quotaLeft: ports.mail.quotaLeft(),
  };
  const state: ReminderState = {
    ...typed,
    tabs,
    rounds,
    register,
    ledger,
    input,
    plan: mailsOfRun(input),
    bookLink,
    names: { agency: sources.nameOf, round: roundNames(settings, register) },
    ownRows: figuresOf(rounds, ownAgency),
    unassignedRows: figuresOf(rounds, ''),
    ownTasks: [ownAgency, '']
      .flatMap((agency) => sources.tasks.get(agency) ?? [])
      .filter((task) => taskStep(task, now.date, settings) !== null),
    unowned: unowned(entry, input, ownAgency),
    problems: [
      ...typed.settingProblems,
      ...entry.problems,
      ...register.problems,
      ...trackingProblems,
      ...directory.problems,
      ...awaitedProblems(book, settings, typed.directory),
      ...rowProblems(entry),
      ...supplyProblems(entry, typed.tasks),
      ...figureProblems(book, settings, entry, now.date),
      ...askedTaskProblems(book, settings, typed.tasks, now.date),
      ...idleDecisions(ledger),
    ],
    now,
    at: `${now.date}T${now.time}`,
  };
  return { ok: true, state };
}

function onTab(sheet: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, sheet }));
}

/** The rounds of a mail as they stand at this instant, read again: open or not, what is owed, extended and released. */
export function roundsNow(ports: Ports, state: ReminderState, mail: PlannedMail): readonly OpenRound[] {
  const { book, tabs, settings, bookLink, memory } = state;
  const { workbook } = ports;
  const registers = registersState(ports, book, memory, {
    settings: state.registers.values.settings,
    rounds: tabs.rounds === null ? [] : workbook.read(tabs.rounds),
    tracking: workbook.read(tabs.tracking),
  });
  const sources = sourcesNow(ports, { ...rowsReadAgain(ports, state, tabs), registers }, tabs, bookLink);
  const wanted = new Set(mailParts(mail).map(roundOfMail));
  return followedRounds(settings, registerFrom(book, settings, registers.values.rounds, ports.clock.now().date))
    .filter(({ code }) => wanted.has(code))
    .map((info) => followedRound(book, info, sources).open);
}

function sourcesNow(ports: Ports, typed: WholeTypedBook, tabs: ReminderTabs, bookLink: string): RoundSources {
  const { book, settings, entry } = typed;
  const today = ports.clock.now().date;
  const tasks = openTasks(typed, tabs.taskEntry === null ? '' : linkOf(ports, tabs.taskEntry), today);
  const { values, waiting: lost } = typed.registers;
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const { termless } = typed.directory.read;
  return { settings, entry, tracked: values.tracking, tasks, today, bookLink, nameOf, termless, lost };
}

/** Rounds whose mails may have been the mail of a day: all of the register, and all that the ledger speaks of. */
function knownRounds(register: RoundRegister, ledger: StoredLedger): readonly string[] {
  const codes = [...register.rows.map(({ code }) => code), ...ledger.rows.map(({ entry }) => entry.round)];
  return [...new Set(codes)].filter((code) => code !== '');
}

/** What an agency owes in any round, each figure once. */
function figuresOf(rounds: readonly FollowedRound[], agency: string): readonly OwedFigure[] {
  const all = rounds.flatMap(({ owed }) => owed.byAgency.get(agency) ?? []);
  return [...new Map(all.map((figure) => [figure.code, figure])).values()];
}

/** The message of a planned mail, with its calendar file where the settings want one. */
export function messageOf(
  state: ReminderState,
  mail: PlannedMail,
): MailMessage & { readonly attachments?: readonly CalendarFile[] } {
  const [first, ...others] = mailParts(mail).map(
    (part): MailRound => ({ mail: part, context: contextOf(state, part) }),
  );
  const main = first ?? { mail, context: contextOf(state, mail) };
  const message = composedMail(main.mail, main.context, state.at, state.settings, others);
  const files = [main, ...others].flatMap((part, i) => {
    const file = calendarOf(state, part);
    return file === null ? [] : [i === 0 ? file : { ...file, name: file.name.replace('.', `-${i + 1}.`) }];
  });
  return files.length === 0 ? message : { ...message, attachments: files };
}

/** What the mails of a planned mail's round have in common. */
export function contextOf(
  state: Pick<ReminderState, 'rounds' | 'settings' | 'bookLink'>,
  mail: PlannedMail,
): MailContext {
  const code = roundOfMail(mail);
  const round = state.rounds.find(({ info }) => info.code === code) ?? state.rounds[0];
  if (round === undefined) throw new Error(`no round ${code}`);
  return mailContext(state.settings, round.info, state.bookLink);
}

function calendarOf({ settings, at }: ReminderState, { mail, context }: MailRound): CalendarFile | null {
  const isBefore = mail.kind === 'reminder' && mail.milestone !== null && mail.milestone.offset < 0;
  if (!settings.attachCalendar || !isBefore) return null;
  const { extendedTo, deadline, entry } = mail;
  return calendarFile({
    round: roundOfMail(mail),
    agency: entry.agency,
    agencyName: entry.name,
    matter: matterOf(context),
    day: extendedTo === null ? lastWorkingDayBefore(deadline, settings) : workingDayOnOrBefore(extendedTo, settings),
    limitWords: extendedTo === null ? `trước ngày ${officialDate(deadline)}` : `đến ngày ${officialDate(extendedTo)}`,
    bookLink: context.bookLink,
    at,
  });
}

function linkOf(ports: Pick<Ports, 'workbook'>, tab: number): string {
  return `${ports.workbook.url()}#gid=${tab}`;
}

/** Rows of agencies nobody can be named for, and rows of no agency that the coordinator did not waive. */
function unowned(entry: EntryState, input: RunInput, ownAgency: string): readonly SuppliedRow[] {
  const others = suppliedRows(entry).filter((row) => row.supplier !== ownAgency);
  return [...rowsOfNobody(entry), ...unownedRows(others, input.directory)];
}

function suppliedRows({ reporting }: EntryState): readonly SuppliedRow[] {
  return typedRows(reporting).map((row) => ({ code: row.code, supplier: row.agency }));
}

/** Rows of no agency that the coordinator did not waive. */
export function rowsOfNobody(entry: EntryState): readonly SuppliedRow[] {
  const waived = new Set<string>();
  for (const row of dataRows(entry.table)) {
    if (areSameWords(textAt(entry.table, row, 'supplier'), notAssignedWord)) {
      waived.add(textAt(entry.table, row, 'code'));
    }
  }
  return suppliedRows(entry).filter((row) => row.supplier === '' && !waived.has(row.code));
}

/** What all mails of a round say alike. */
export function mailContext(settings: Settings, round: RoundInfo, bookLink: string): MailContext {
  const { year, deadline, summaryDeadline, basis, letter, cutOff, since } = round;
  return {
    topic: settings.topic,
    roundName: matterName(round),
    year,
    deadline,
    summaryDeadline,
    basis,
    letter,
    ...(round.isYearly ? {} : { wanted: { cutOff, since } }),
    coordinator: {
      longName: settings.soName,
      fromName: settings.senderName,
      replyTo: isMailAddress(settings.mailbox) ? settings.mailbox : '',
      contact: settings.contactName,
      office: settings.contactDivision,
      phone: settings.contactPhone,
    },
    bookLink,
    notice: settings.notice,
  };
}
