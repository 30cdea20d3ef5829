// Menu `Danh sách cần gọi`, `Sao chép tin nhắn nhóm`, `Chạy thử lịch đôn đốc`: pages to read; nothing is sent or written.

import type { Book } from '../../domain/book/plan.js';
import { isLocalDate, type LocalDate } from '../../domain/local-date.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { cellAt, dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { ledgerDigest } from '../../domain/reminding/ledger.js';
import { completeAgencies, type DebtorsInput, debtors, debtorsAtStep } from '../../domain/reminding/reminder-lists.js';
import { type AgencyOutlook, agencyOutlook } from '../../domain/reminding/reminder-outlook.js';
import { type RehearsalInput, rehearsedSeason } from '../../domain/reminding/reminder-rehearsal.js';
import { callLine, groupText, letterLine, type ShortContext, zaloText } from '../../text/mail-lists.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { callListPage, messagesPage, rehearsalPage } from '../../text/reminder-pages-text.js';
import { matterName } from '../../text/round-words.js';
import { unownedWords } from '../../text/standing-words.js';
import type { Ports } from '../ports.js';
import type { FollowedRound } from '../rounds/followed-rounds.js';
import type { RoundInfo } from '../rounds/round-register.js';
import { CONSUMER_QUOTA, previewText } from './reminder-actions.js';
import { type ReminderState, reminderState } from './reminder-plan.js';

const SIZE = { width: 800, height: 620 };

/** `Danh sách cần gọi`, on any day; with the list for the letter of urging once its step has come. */
export function showCallList(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.callList, (state) => {
    return callListPage(
      state.rounds.map((round) => {
        const input = debtorsInput(state, round);
        const outlook = outlooks(state);
        return {
          round: headingOf(state, round),
          calls: debtors(input).map((debtor) => callLine(debtor, outlook(debtor.entry.agency))),
          letter: debtorsAtStep(input, 'T+3').map(letterLine),
        };
      }),
    );
  });
}

/** `Sao chép tin nhắn nhóm`: the text for the group and one for each agency. */
export function showGroupMessage(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.groupMessage, (state) => {
    return messagesPage(
      state.rounds.map((round) => {
        const all = debtors(debtorsInput(state, round));
        const open = all.filter((debtor) => !debtor.isOwn);
        const short = shortContext(state, round.info);
        return {
          round: headingOf(state, round),
          group: groupText(state.at, completeAgencies(round.open), all, short),
          agencies: open.map((debtor) => ({ name: debtor.entry.name, text: zaloText(debtor, short) })),
        };
      }),
    );
  });
}

/** `Chạy thử lịch đôn đốc`: the rest of the season in memory, and what every agency was and will be told. */
export function showRehearsal(ports: Ports, book: Book): void {
  withState(ports, book, menuWords.rehearse, (state) => {
    const input = rehearsalInput(state);
    const { quotaPerDay } = input;
    const outlook = outlooks(state);
    const still = rehearsedSeason(input);
    const lastYear = doneLastYear(state);
    return rehearsalPage({
      still,
      asLastYear: lastYear.size === 0 ? null : rehearsedSeason({ ...input, doneOn: lastYear }),
      warnings: [...previewText(state).warnings, unownedWords(state.unowned)].filter((words) => words !== ''),
      quotaPerDay,
      nameOf: state.names.agency,
      agencies: agenciesOf(state).map((agency) => ({
        name: state.names.agency(agency),
        outlook: outlook(agency),
      })),
      roundName: state.rounds.length === 1 ? null : state.names.round,
    });
  });
}

function rehearsalInput({ input }: ReminderState): RehearsalInput {
  return { ...input, quotaPerDay: Math.max(CONSUMER_QUOTA, input.quotaLeft), doneOn: new Map() };
}

/** What each agency was and will be told: one answer for the call list and the rehearsal. */
function outlooks(state: ReminderState): (agency: string) => AgencyOutlook {
  const input = rehearsalInput(state);
  const entries = state.ledger.rows.map(({ entry }) => ({
    ...entry,
    state: state.ledger.merged.states.get(ledgerDigest(entry)) ?? entry.state,
  }));
  return (agency) => agencyOutlook(input, entries, agency);
}

function withState(ports: Ports, book: Book, title: string, page: (state: ReminderState) => string): void {
  const read = reminderState(ports, book);
  if (!read.ok) ports.dialog.tell(title, read.problems.map(problemText).join('\n'));
  else ports.dialog.show(title, page(read.state), SIZE);
}

function debtorsInput({ input, settings }: ReminderState, { open }: FollowedRound): DebtorsInput {
  const { directory, ledger, today, enabled, ownAgency } = input;
  const countsDeadlineDay = settings.includeDeadlineDay;
  return { round: open, directory, ledger, today, calendar: settings, enabled, ownAgency, countsDeadlineDay };
}

/** What stands above the lines of a round; empty while there is only one. */
function headingOf({ rounds }: ReminderState, { info }: FollowedRound): string {
  return rounds.length === 1 ? '' : info.name;
}

/** Every agency with a duty in any round. */
function agenciesOf({ input }: ReminderState): readonly string[] {
  return [...new Set(input.rounds.flatMap((round) => round.owedByAgency.map(({ agency }) => agency)))];
}

function shortContext({ settings, bookLink, input: { today } }: ReminderState, info: RoundInfo): ShortContext {
  const initials = settings.topic
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  const { deadline, year, isYearly } = info;
  const shortMatter = `${initials} ${isYearly ? year : matterName(info)}`;
  return { shortMatter, deadline, today, calendar: settings, bookLink };
}

/** The day of this year on which each agency's letter arrived last year, from the rows of that year's yearly round. */
function doneLastYear({ rounds, register, settings }: ReminderState): ReadonlyMap<string, LocalDate> {
  const table = rounds[0]?.tracking.table;
  if (table === undefined) return new Map();
  const { year, code } = settings.round;
  const further = new Set(register.rows.map((row) => row.code));
  const days = new Map<string, LocalDate>();
  for (const row of dataRows(table)) {
    const [round = '', agency = ''] = textAt(table, row, 'key').split('/');
    if (agency === '' || round === code || further.has(round)) continue;
    const read = readDate(cellAt(table, row, 'received'), year - 1);
    if (read.kind !== 'date' || !read.date.startsWith(String(year - 1))) continue;
    const day = `${year}${read.date.slice(4)}`;
    days.set(agency, isLocalDate(day) ? day : `${year}-02-28`);
  }
  return days;
}
