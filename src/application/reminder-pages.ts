// Menu `Danh sách cần gọi`, `Sao chép tin nhắn nhóm`, `Chạy thử lịch đôn đốc`: pages to read; nothing is sent or written.

import { readDate } from '../domain/date-reader.js';
import { cellAt, textAt } from '../domain/keyed-table.js';
import { ledgerDigest } from '../domain/ledger.js';
import { isLocalDate, type LocalDate } from '../domain/local-date.js';
import type { Book } from '../domain/plan.js';
import { completeAgencies, type DebtorsInput, debtors, debtorsAtStep } from '../domain/reminder-lists.js';
import { agencyOutlook } from '../domain/reminder-outlook.js';
import { type RehearsalInput, rehearsedSeason } from '../domain/reminder-rehearsal.js';
import { callLine, groupText, letterLine, type ShortContext, zaloText } from '../text/mail-lists.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { callListPage, messagesPage, rehearsalPage } from '../text/reminder-pages-text.js';
import { unownedWords } from '../text/standing-words.js';
import { CONSUMER_QUOTA, previewText } from './coordinator-actions.js';
import type { Ports } from './ports.js';
import { type ReminderState, reminderState } from './reminder-plan.js';

const SIZE = { width: 800, height: 620 };

/** `Danh sách cần gọi`, on any day; with the list for the letter of urging once its step has come. */
export function showCallList(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.callList, (state) => {
    const input = debtorsInput(state);
    return callListPage({
      calls: debtors(input).map(callLine),
      letter: debtorsAtStep(input, 'T+3').map(letterLine),
    });
  });
}

/** `Sao chép tin nhắn nhóm`: the text for the group and one for each agency. */
export function showGroupMessage(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.groupMessage, (state) => {
    const open = debtors(debtorsInput(state)).filter((debtor) => !debtor.isOwn);
    const short = shortContext(state);
    return messagesPage(
      groupText(state.at, completeAgencies(suppliersOf(state)), open, short),
      open.map((debtor) => ({ name: debtor.entry.name, text: zaloText(debtor, short) })),
    );
  });
}

/** `Chạy thử lịch đôn đốc`: the rest of the season in memory, and what every agency was and will be told. */
export function showRehearsal(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.rehearse, (state) => {
    const quotaPerDay = Math.max(CONSUMER_QUOTA, state.input.quotaLeft);
    const input: RehearsalInput = { ...state.input, quotaPerDay, doneOn: new Map() };
    const still = rehearsedSeason(input);
    const lastYear = doneLastYear(state);
    const entries = state.ledger.rows.map(({ entry }) => ({
      ...entry,
      state: state.ledger.merged.states.get(ledgerDigest(entry)) ?? entry.state,
    }));
    return rehearsalPage({
      still,
      asLastYear: lastYear.size === 0 ? null : rehearsedSeason({ ...input, doneOn: lastYear }),
      warnings: [...previewText(state).warnings, unownedWords(state.unowned)].filter((words) => words !== ''),
      quotaPerDay,
      nameOf: state.names.agency,
      agencies: state.round.owedByAgency.map(({ agency }) => ({
        name: state.names.agency(agency),
        outlook: agencyOutlook(input, entries, agency),
      })),
    });
  });
}

/** The round with the agencies that supply a figure: those that only have tasks or send a letter have none to complete. */
function suppliersOf({ round, entry }: ReminderState): ReminderState['round'] {
  const suppliers = new Set(entry.reporting.map((row) => row.agency));
  return { ...round, owedByAgency: round.owedByAgency.filter(({ agency }) => suppliers.has(agency)) };
}

function withState(ports: Ports, book: Book, title: string, page: (state: ReminderState) => string): void {
  const read = reminderState(ports, book);
  if (!read.ok) ports.dialog.tell(title, read.problems.map(problemText).join('\n'));
  else ports.dialog.show(title, page(read.state), SIZE);
}

function debtorsInput({ round, input, settings }: ReminderState): DebtorsInput {
  const { directory, ledger, today, enabled, ownAgency } = input;
  return { round, directory, ledger, today, calendar: settings, enabled, ownAgency };
}

function shortContext({ settings, context }: ReminderState): ShortContext {
  const initials = settings.topic
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  const { deadline, year } = settings.round;
  return { shortMatter: `${initials} ${year}`, deadline, calendar: settings, bookLink: context.bookLink };
}

/** The day of this year on which each agency's letter arrived last year, from the rows of that year's round. */
function doneLastYear({ tracking, settings }: ReminderState): ReadonlyMap<string, LocalDate> {
  const { table } = tracking;
  const { year, code } = settings.round;
  const days = new Map<string, LocalDate>();
  for (let row = Math.max(0, table.firstRow); row < table.values.length; row++) {
    const [round = '', agency = ''] = textAt(table, row, 'key').split('/');
    if (agency === '' || round === code) continue;
    const read = readDate(cellAt(table, row, 'received'), year - 1);
    if (read.kind !== 'date' || !read.date.startsWith(String(year - 1))) continue;
    const day = `${year}${read.date.slice(4)}`;
    days.set(agency, isLocalDate(day) ? day : `${year}-02-28`);
  }
  return days;
}
