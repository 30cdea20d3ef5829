// What would be sent at this instant, and why everybody else gets nothing: read from typed cells, sent by nobody.

import { lastWorkingDayBefore, workingDayOnOrBefore } from '../domain/calendar.js';
import type { Problem } from '../domain/checked.js';
import { textAt } from '../domain/keyed-table.js';
import { isMailAddress } from '../domain/mail-address.js';
import type { Book } from '../domain/plan.js';
import type { OwedFigure, OwedTask, PlannedMail } from '../domain/reminder-plan.js';
import { type SuppliedRow, unownedRows } from '../domain/reminder-roll-call.js';
import { mailsOfRun, type OpenRound, type RunInput, type RunPlan } from '../domain/reminder-run.js';
import { taskStep } from '../domain/reminder-tasks.js';
import type { Settings } from '../domain/settings.js';
import { officialDate } from '../text/date-words.js';
import { notAssignedWord } from '../text/entry-words.js';
import { type CalendarFile, calendarFile } from '../text/mail-calendar.js';
import { composedMail } from '../text/mail-compose.js';
import { type MailContext, type MailMessage, matterOf } from '../text/mail-message.js';
import { letterName } from '../text/plan-frame.js';
import { tabNames } from '../text/tab-names.js';
import { type EntryState, entryStateFrom, type Grid, settingsFrom } from './context.js';
import { bookWithDirectory, directoryEntries, directoryState } from './directory.js';
import { type LedgerNames, readLedger, type StoredLedger } from './ledger-store.js';
import { directoryMark, entryMark, ledgerMark, settingsMark, trackingMark } from './marks.js';
import { openTasks } from './open-tasks.js';
import { type OwedRows, owedByAgencies, owedRows } from './owed.js';
import type { Ports } from './ports.js';
import { figureProblems, rowProblems } from './row-problems.js';
import { idleDecisions } from './settle-ledger.js';
import { findTabs } from './tab-registry.js';
import { type Tracking, trackingFrom } from './tracking.js';

export interface ReminderTabs {
  readonly settings: number;
  readonly entry: number;
  readonly tracking: number;
  readonly directory: number;
  readonly ledger: number;
}

export interface ReminderState {
  /** The book with the offices that were pasted into `Danh bạ`. */
  readonly book: Book;
  readonly tabs: ReminderTabs;
  readonly settings: Settings;
  readonly entry: EntryState;
  readonly tracking: Tracking;
  readonly ledger: StoredLedger;
  readonly round: OpenRound;
  readonly input: RunInput;
  readonly plan: RunPlan;
  /** `Danh bạ` as it was read: group memberships bear on who owes what. */
  readonly directoryValues: Grid;
  readonly context: MailContext;
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
  const found = findTabs(ports, {
    settings: { mark: settingsMark, name: tabNames.settings },
    entry: { mark: entryMark, name: tabNames.entry },
    tracking: { mark: trackingMark, name: tabNames.tracking },
    directory: { mark: directoryMark, name: tabNames.directory },
    ledger: { mark: ledgerMark, name: tabNames.ledger },
  });
  const { settings, entry, tracking, directory, ledger } = found;
  if (settings === null || entry === null || tracking === null || directory === null || ledger === null) {
    const keys = ['settings', 'entry', 'tracking', 'directory', 'ledger'] as const;
    const missing = keys.filter((key) => found[key] === null);
    return { ok: false, problems: missing.map((key) => ({ code: 'tab-missing', sheet: tabNames[key] })) };
  }
  return { ok: true, tabs: { settings, entry, tracking, directory, ledger } };
}

/** Reads the workbook and works out the mails due now. Changes nothing. */
export function reminderState(ports: Ports, printed: Book): ReminderStateRead {
  const { workbook } = ports;
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const { tabs } = located;
  const now = ports.clock.now();
  const { settings, problems } = settingsFrom(printed, workbook.read(tabs.settings));
  const directoryValues = workbook.read(tabs.directory);
  const book = bookWithDirectory(printed, settings.round.year, directoryValues);
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? code;
  const entry = entryStateFrom(book, settings, workbook.read(tabs.entry), directoryValues);
  const tracking = trackingFrom(settings, workbook.read(tabs.tracking), nameOf);
  const directory = directoryEntries(book, directoryState(book, settings.round.year, directoryValues), tracking);
  const ledger = readLedger(ports, tabs.ledger);
  const bookLink = linkOf(ports, tabs);
  const owed = owedRows(book, settings, entry, now.date, bookLink);
  const tasks = openTasks(book, settings, ports, now.date);
  const round = openRound(book, settings, entry, tracking, owed, tasks);
  const ownAgency = settings.soAgency;
  const input: RunInput = {
    today: now.date,
    nowHour: Number(now.time.slice(0, 2)),
    calendar: settings,
    directory: directory.entries,
    ownAgency,
    enabled: settings.milestones,
    rounds: [round],
    ledger: ledger.merged,
    quotaLeft: ports.mail.quotaLeft(),
  };
  const state: ReminderState = {
    book,
    tabs,
    settings,
    entry,
    tracking,
    ledger,
    round,
    input,
    plan: mailsOfRun(input),
    directoryValues,
    context: mailContext(settings, bookLink),
    names: { agency: nameOf, round: (code) => (code === settings.round.code ? settings.round.name : code) },
    ownRows: owed.byAgency.get(ownAgency) ?? [],
    unassignedRows: owed.byAgency.get('') ?? [],
    ownTasks: [ownAgency, '']
      .flatMap((agency) => tasks.get(agency) ?? [])
      .filter((task) => taskStep(task, now.date, settings) !== null),
    unowned: unowned(entry, input, ownAgency),
    problems: [
      ...problems,
      ...entry.problems,
      ...tracking.problems,
      ...directory.problems,
      ...rowProblems(entry),
      ...figureProblems(book, settings, entry, now.date),
      ...idleDecisions(ledger),
    ],
    now,
    at: `${now.date}T${now.time}`,
  };
  return { ok: true, state };
}

/** The round as it stands at this instant, read again: what is owed, extended and released. */
export function roundNow(ports: Ports, state: ReminderState): OpenRound {
  const { book, tabs, settings } = state;
  const entry = entryStateFrom(book, settings, ports.workbook.read(tabs.entry), state.directoryValues);
  const tracking = trackingFrom(settings, ports.workbook.read(tabs.tracking), state.names.agency);
  const today = ports.clock.now().date;
  const owed = owedRows(book, settings, entry, today, state.context.bookLink);
  return openRound(book, settings, entry, tracking, owed, openTasks(book, settings, ports, today));
}

/** The message of a planned mail, with its calendar file where the settings want one. */
export function messageOf(
  state: ReminderState,
  mail: PlannedMail,
): MailMessage & { readonly attachments?: readonly CalendarFile[] } {
  const message = composedMail(mail, state.context, state.at, state.settings);
  const file = calendarOf(state, mail);
  return file === null ? message : { ...message, attachments: [file] };
}

function calendarOf({ settings, context, at }: ReminderState, mail: PlannedMail): CalendarFile | null {
  const isBefore = mail.kind === 'reminder' && mail.milestone !== null && mail.milestone.offset < 0;
  if (!settings.attachCalendar || !isBefore) return null;
  const { extendedTo, deadline, entry } = mail;
  return calendarFile({
    round: settings.round.code,
    agency: entry.agency,
    agencyName: entry.name,
    matter: matterOf(context),
    day: extendedTo === null ? lastWorkingDayBefore(deadline, settings) : workingDayOnOrBefore(extendedTo, settings),
    limitWords: extendedTo === null ? `trước ngày ${officialDate(deadline)}` : `đến ngày ${officialDate(extendedTo)}`,
    bookLink: context.bookLink,
    at,
  });
}

function openRound(
  book: Book,
  settings: Settings,
  entry: EntryState,
  tracking: Tracking,
  owed: OwedRows,
  tasks: ReadonlyMap<string, readonly OwedTask[]>,
): OpenRound {
  return {
    code: settings.round.code,
    deadline: settings.round.deadline,
    owedByAgency: owedByAgencies(book, settings, entry, tracking, owed, tasks),
    releases: [...tracking.byAgency.values()].flatMap(({ release }) => (release === null ? [] : [release])),
  };
}

function linkOf(ports: Pick<Ports, 'workbook'>, tabs: ReminderTabs): string {
  return `${ports.workbook.url()}#gid=${tabs.entry}`;
}

/** Rows of agencies nobody can be named for, and rows of no agency that the coordinator did not waive. */
function unowned(entry: EntryState, input: RunInput, ownAgency: string): readonly SuppliedRow[] {
  const waived = new Set<string>();
  for (let row = Math.max(0, entry.table.firstRow); row < entry.table.values.length; row++) {
    if (textAt(entry.table, row, 'supplier').normalize('NFC') === notAssignedWord) {
      waived.add(textAt(entry.table, row, 'code'));
    }
  }
  const rows = entry.reporting.map((row): SuppliedRow => ({ code: row.code, supplier: row.agency }));
  const nobody = rows.filter((row) => row.supplier === '' && !waived.has(row.code));
  const others = rows.filter((row) => row.supplier !== ownAgency);
  return [...nobody, ...unownedRows(others, input.directory)];
}

/** What all mails of the round say alike. */
export function mailContext(settings: Settings, bookLink: string): MailContext {
  return {
    topic: settings.topic,
    roundName: settings.round.name,
    year: settings.round.year,
    deadline: settings.round.deadline,
    summaryDeadline: settings.round.summaryDeadline,
    basis: { document: settings.basisDocument, duty: settings.basisDuty },
    letter: { number: letterName(settings), date: settings.letterDate },
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
