// What would be sent at this instant, and why everybody else gets nothing: read from typed cells, sent by nobody.

import type { Problem } from '../domain/checked.js';
import { cellAt, readKeyedTable, textAt } from '../domain/keyed-table.js';
import { isMailAddress } from '../domain/mail-address.js';
import { dueMilestone } from '../domain/milestones.js';
import type { Book } from '../domain/plan.js';
import type { DirectoryEntry, OwedByAgency, OwedFigure, ReminderPlan } from '../domain/reminder-plan.js';
import { remindersDue } from '../domain/reminders.js';
import { plansOfRound } from '../domain/reporting-row.js';
import type { Settings } from '../domain/settings.js';
import { directoryColumns } from '../text/columns.js';
import { targetText } from '../text/figure-text.js';
import type { MailContext, MailMessage } from '../text/mail-message.js';
import { reminderMail } from '../text/mail-reminder.js';
import { letterName } from '../text/plan-frame.js';
import { sheetErrorText } from '../text/sheet-error.js';
import { tabNames } from '../text/tab-names.js';
import { cellName } from './a1.js';
import { coordinatorAgency, type EntryState, entryStateFrom, settingsFrom } from './context.js';
import { judgedRows } from './judged-targets.js';
import { readLedger, type StoredLedger } from './ledger-store.js';
import { directoryMark, entryMark, ledgerMark, settingsMark } from './marks.js';
import { openTasks } from './open-tasks.js';
import type { Ports } from './ports.js';
import { figureProblems, rowProblems } from './row-problems.js';
import { findTabs } from './tab-registry.js';
import { ROWS_ABOVE } from './table-model.js';

export interface ReminderState {
  readonly settings: Settings;
  readonly entry: EntryState;
  readonly ledger: StoredLedger;
  readonly ledgerTab: number;
  readonly plan: ReminderPlan;
  readonly context: MailContext;
  /** Rows the coordinator has to see to: the Sở's own, and those of nobody yet. */
  readonly ownRows: readonly OwedFigure[];
  readonly unassignedRows: readonly OwedFigure[];
  readonly problems: readonly Problem[];
  readonly now: { readonly date: string; readonly time: string };
}

export type ReminderStateRead =
  | { readonly ok: true; readonly state: ReminderState }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the workbook and works out the reminders due now, by the ledger given or else as it stands. */
export function reminderState(ports: Ports, book: Book, ledgerGiven?: StoredLedger): ReminderStateRead {
  const { workbook } = ports;
  const tabs = findTabs(ports, {
    settings: { mark: settingsMark, name: tabNames.settings },
    entry: { mark: entryMark, name: tabNames.entry },
    directory: { mark: directoryMark, name: tabNames.directory },
    ledger: { mark: ledgerMark, name: tabNames.ledger },
  });
  const missing = (['settings', 'entry', 'directory', 'ledger'] as const).filter((key) => tabs[key] === null);
  if (missing.length > 0) {
    return { ok: false, problems: missing.map((key) => ({ code: 'tab-missing', sheet: tabNames[key] })) };
  }
  const entryTab = tabs.entry ?? -1;
  const ledgerTab = tabs.ledger ?? -1;
  const now = ports.clock.now();
  const { settings, problems } = settingsFrom(book, workbook.read(tabs.settings ?? -1));
  const directoryValues = workbook.read(tabs.directory ?? -1);
  const entry = entryStateFrom(book, settings, workbook.read(entryTab), directoryValues);
  const directory = directoryEntries(book, directoryValues);
  const ledger = ledgerGiven ?? readLedger(ports, ledgerTab);
  const bookLink = `${workbook.url()}#gid=${entryTab}`;
  const owed = owedRows(book, settings, entry, now.date, bookLink);
  const tasks = openTasks(book, settings, ports, now.date);
  const ownAgency = coordinatorAgency(book, settings);
  const owedByAgency = [...new Set([...owed.keys(), ...tasks.keys()])].flatMap((agency): OwedByAgency[] => {
    if (agency === '') return [];
    const [figures, open] = [owed.get(agency) ?? [], tasks.get(agency) ?? []];
    return [{ agency, figures, tasks: open, report: { state: 'not-followed' }, extendedTo: null }];
  });
  const plan = remindersDue({
    round: settings.round,
    today: now.date,
    nowHour: Number(now.time.slice(0, 2)),
    milestone: dueMilestone('reminder', now.date, settings.round.deadline, settings, settings.milestones),
    enabled: settings.milestones,
    owedByAgency,
    directory: directory.entries,
    ledger: ledger.merged,
    ownAgency,
    calendar: settings,
  });
  const state: ReminderState = {
    settings,
    entry,
    ledger,
    ledgerTab,
    plan,
    context: mailContext(settings, bookLink),
    ownRows: owed.get(ownAgency) ?? [],
    unassignedRows: owed.get('') ?? [],
    problems: [
      ...problems,
      ...entry.problems,
      ...directory.problems,
      ...rowProblems(entry),
      ...figureProblems(book, settings, entry, now.date),
    ],
    now,
  };
  return { ok: true, state };
}

/** The message of a planned mail. */
export function messageOf(state: ReminderState, mail: ReminderPlan['send'][number]): MailMessage {
  return reminderMail({ mail, context: state.context, today: state.now.date, calendar: state.settings });
}

/** Figures still owed, by supplying agency (`''`: nobody's yet), from typed cells alone. */
export function owedRows(
  book: Book,
  settings: Settings,
  entry: EntryState,
  today: string,
  bookLink: string,
): ReadonlyMap<string, readonly OwedFigure[]> {
  const figureOf = new Map<string, OwedFigure>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const { reporting, row, judgement } of judgedRows(plan, settings, entry, today)) {
      if (row === null || judgement === null || !judgement.owed) continue;
      const column = entry.table.columnOf.get('actual') ?? 0;
      figureOf.set(reporting.code, {
        code: reporting.code,
        words: reporting.words,
        plan: plan.shortName,
        target: targetText(reporting.target),
        priorYear: textAt(entry.table, row.row, 'priorYear'),
        link: `${bookLink}&range=${cellName(row.row, column)}`,
      });
    }
  }
  const byAgency = new Map<string, OwedFigure[]>();
  for (const row of entry.reporting) {
    const figure = figureOf.get(row.code);
    if (figure === undefined) continue;
    const heap = byAgency.get(row.agency);
    if (heap === undefined) byAgency.set(row.agency, [figure]);
    else heap.push(figure);
  }
  return byAgency;
}

function mailContext(settings: Settings, bookLink: string): MailContext {
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

function directoryEntries(
  book: Book,
  values: ReturnType<Ports['workbook']['read']>,
): { readonly entries: readonly DirectoryEntry[]; readonly problems: readonly Problem[] } {
  const { table, problems } = readKeyedTable(values, {
    tab: directoryMark,
    columns: directoryColumns,
    rowsAboveData: ROWS_ABOVE,
  });
  const found: Problem[] = problems.map((problem) => ({ ...problem, sheet: tabNames.directory }));
  const entries: DirectoryEntry[] = [];
  const seen = new Set<string>();
  for (let row = table.firstRow; row < values.length; row++) {
    const code = textAt(table, row, 'key');
    const agency = book.agencies.find((candidate) => candidate.code === code);
    if (agency === undefined || seen.has(code)) continue;
    seen.add(code);
    const person = (key: string): string => {
      const typed = textAt(table, row, key);
      if (!sheetErrorText(typed)) return typed;
      const cell = cellName(row, table.columnOf.get(key) ?? 0);
      found.push({ code: 'directory-formula', sheet: tabNames.directory, cell, params: { name: agency.name } });
      return '';
    };
    entries.push({
      agency: code,
      name: agency.name,
      kind: agency.kind,
      contact: person('contact'),
      office: person('division'),
      mailCell: String(cellAt(table, row, 'mail')),
      deputyCell: person('deputy'),
    });
  }
  return { entries, problems: found };
}
