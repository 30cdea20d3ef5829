// Menu `Xem trước thư`, `Gửi thư`: what would go out at this instant is shown, asked about, sent, and told.

import type { Book } from '../../domain/book/plan.js';
import { yearsWithoutHolidays } from '../../domain/calendar.js';
import type { Problem } from '../../domain/checked.js';
import { seasonEnd } from '../../domain/reminding/milestones.js';
import type { PlannedMail } from '../../domain/reminding/reminder-plan.js';
import { quotaShortfalls, rehearsedSeason } from '../../domain/reminding/reminder-rehearsal.js';
import type { RunInput } from '../../domain/reminding/reminder-run.js';
import { toConfirm } from '../../text/directory-words.js';
import { shortfallWords } from '../../text/mail-rehearsal.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import {
  coordinatorText,
  noLetterWords,
  nothingToSend,
  type PreviewText,
  previewPage,
  sendQuestion,
  sentReport,
} from '../../text/reminder-report-text.js';
import { holidayWarning, unownedWords } from '../../text/standing-words.js';
import { refusal } from '../may-act.js';
import type { Ports } from '../ports.js';
import { openTotalLines } from '../results/open-totals.js';
import { isCopy } from '../rights/copied-workbook.js';
import { askedCells } from './asked-cells.js';
import { isMailHeld } from './mail-held.js';
import { messageOf, type ReminderState, reminderState } from './reminder-plan.js';
import { sendReminders, settledState } from './send-reminders.js';

/** Recipients a day of a consumer account; an account with more left today has a Workspace quota. */
export const CONSUMER_QUOTA = 100;

/** `Xem trước thư`: shows, sends nothing, writes nothing; open to every editor. */
export function previewReminders(ports: Ports, book: Book): void {
  const read = reminderState(ports, book);
  if (!read.ok) {
    ports.dialog.tell(menuWords.preview, read.problems.map(problemText).join('\n'));
    return;
  }
  const preview = previewText(read.state);
  const warnings = [...preview.warnings, unownedWords(read.state.unowned)].filter((words) => words !== '');
  const html = previewPage({ ...preview, warnings });
  ports.dialog.show(menuWords.preview, html, { width: 800, height: 620 });
}

/** What an action that sends starts from; null, and told why, for the wrong person, an unready workbook or a copy. */
export function stateForSending(ports: Ports, book: Book, title: string): ReminderState | null {
  const refused = refusal(ports, book, false);
  const read = refused === null ? settledState(ports, book) : { ok: false as const, problems: [refused] };
  const problems = read.ok ? copyProblems(ports, read.state) : read.problems;
  if (read.ok && problems.length === 0) return read.state;
  ports.dialog.tell(title, problems.map(problemText).join('\n'));
  return null;
}

function copyProblems(ports: Ports, state: ReminderState): readonly Problem[] {
  return isCopy(ports, state.settings.workbookId) ? [{ code: 'workbook-copied' }] : [];
}

/** `Gửi thư`: asks with the list of recipients, then sends under the lock. */
export function sendRemindersAsked(ports: Ports, book: Book): void {
  const title = menuWords.send;
  const state = stateForSending(ports, book, title);
  if (state === null) return;
  const preview = previewText(state);
  const ownText = coordinatorText(preview);
  if (preview.mails.length === 0) {
    ports.dialog.tell(title, nothingToSend(preview) + ownText);
    return;
  }
  if (ports.dialog.ask(title, sendQuestion(preview)) !== 'yes') return;
  const report = sendReminders(ports, book);
  ports.dialog.tell(title, sentReport({ ...report, problems: report.problems.map(problemText) }) + ownText);
}

/** What a person reads about this instant. */
export function previewText(state: ReminderState): PreviewText {
  const { plan, settings, names, rounds } = state;
  const withMessage = (mail: PlannedMail) => ({ agency: mail.entry.name, message: messageOf(state, mail) });
  const inRound = (code: string) => (rounds.length === 1 ? '' : ` · ${names.round(code)}`);
  return {
    mails: plan.send.map(withMessage),
    newlyObliged: plan.skipped.flatMap(({ reason, agency, round }) =>
      reason === 'unreleased' ? [`${names.agency(agency)}${inRound(round)}`] : [],
    ),
    forRelease: plan.waitingForRelease.map(withMessage),
    forQuota: plan.waitingForQuota.map((mail) => ({ agency: mail.entry.name, address: mail.address })),
    skipped: plan.skipped
      .filter(({ reason }) => reason !== 'unreleased')
      .map((skipped) => ({ agency: `${names.agency(skipped.agency)}${inRound(skipped.round)}`, skipped })),
    warnings: [
      ...holidayWarnings(state),
      ...(settings.letterNumber === '' ? [noLetterWords] : []),
      ...quotaWarnings(state.input),
    ].filter((words) => words !== ''),
    ownOffice: state.settings.soName,
    ownRows: state.ownRows,
    ownTasks: state.ownTasks,
    unassignedRows: state.unassignedRows,
    supplyNotes: supplyNotes(state),
    openTotals: openTotalLines(state.book, settings, state.entry, state.now.date),
    problems: state.problems.map(problemText),
    asked: askedCells(state.problems).map(problemText),
    isMailHeld: isMailHeld(state),
    quotaLeft: state.input.quotaLeft,
  };
}

/** One sentence for each round whose season touches a year without holidays; the yearly one first. */
function holidayWarnings({ rounds, settings, now }: ReminderState): readonly string[] {
  return rounds.map(({ info }) => {
    const { deadline } = info;
    const years = yearsWithoutHolidays(now.date, deadline, seasonEnd(deadline, settings), settings);
    const words = holidayWarning(years);
    return info.isYearly || words === '' ? words : `${info.name}: ${words}`;
  });
}

/** Days ahead on which the quota will not do, if nobody types any more. */
function quotaWarnings(input: RunInput): readonly string[] {
  const quotaPerDay = Math.max(CONSUMER_QUOTA, input.quotaLeft);
  const days = rehearsedSeason({ ...input, quotaPerDay, doneOn: new Map() });
  return quotaShortfalls(days, quotaPerDay).map(shortfallWords);
}

/** The notes of the round's figures that ask to be confirmed, each with its code and office. */
function supplyNotes({ entry, names }: ReminderState): readonly string[] {
  return entry.reporting.flatMap(({ code, agency, indicator: { code: own, supplyNote } }) =>
    code === own && supplyNote.includes(toConfirm)
      ? [`${code}${agency === '' ? '' : ` (${names.agency(agency)})`}: ${supplyNote}`]
      : [],
  );
}
