// Tells the coordinator by mail when the hourly run cannot work: of each kind of trouble at most one mail a day.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { isMailAddress } from '../../domain/agencies/mail-address.js';
import type { Book } from '../../domain/book/plan.js';
import { isMailHour } from '../../domain/calendar.js';
import type { Problem } from '../../domain/checked.js';
import { daysBetween, isLocalDate, type LocalDate } from '../../domain/local-date.js';
import type { ProblemCode } from '../../domain/problem-code.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialDate } from '../../text/date-words.js';
import { problemText } from '../../text/problem-text.js';
import { unownedLines } from '../../text/standing-words.js';
import { type TroubleKind, type TroubleText, troubleMail, troubleReason, waitsWords } from '../../text/trouble-text.js';
import type { Ports } from '../ports.js';
import { settingsFrom } from '../reading/settings-read.js';
import { settledSettings } from '../reading/typed-book.js';
import { yearlyRound } from '../rounds/round-register.js';
import { failedProperty, troubleProperty } from '../workbook/marks.js';
import { findTab, findTabs } from '../writing/tab-registry.js';
import { whyFailed } from '../writing/why-failed.js';
import { writeRows } from './ledger-store.js';
import { mailContext } from './reminder-plan.js';
import type { SendReport } from './send-reminders.js';

/** Codes of problems that pass by themselves, or that are nobody's trouble: nothing goes from a copy. */
const PASSING: readonly ProblemCode[] = ['busy', 'workbook-copied'];
/** Failures of runs so many hours apart are failures in a row: one an hour, and Google may let one fall out. */
const IN_A_ROW_HOURS = 3;
/** Days after which the same is told again; what keeps no mail from going is not told every day. */
const AGAIN_AFTER: Readonly<Record<TroubleKind, number>> = {
  ...{ pages: 1, failed: 1, unowned: 7, quota: 1, caller: 1, asked: 1 },
};

/** What of a run's outcome a person must hear of. */
export function troublesOf(report: SendReport, today: string): readonly TroubleText[] {
  const problems = report.problems.filter((problem) => !PASSING.includes(problem.code));
  const isOld = report.waitingSince !== null && report.waitingSince < today;
  return [
    ...troubleOf(problems),
    ...askedTroubles(report.asked),
    ...(report.unowned.length === 0 ? [] : [{ kind: 'unowned' as const, details: unownedLines(report.unowned) }]),
    ...(isOld
      ? [{ kind: 'quota' as const, details: report.waiting.map(({ agency, address }) => `${agency} (${address})`) }]
      : []),
  ];
}

/** Problems that keep the whole run from working; nothing for none. */
export function troubleOf(problems: readonly Problem[]): readonly TroubleText[] {
  return problems.length === 0 ? [] : [{ kind: 'pages', details: problems.map(problemText) }];
}

/** Cells that nobody can read; nothing for none. */
export function askedTroubles(asked: readonly Problem[]): readonly TroubleText[] {
  return asked.length === 0
    ? []
    : [{ kind: 'asked', details: asked.map((problem) => `${problemText(problem)}${waitsWords(problem)}`) }];
}

/** A run that threw: told when the one before it threw too. What breaks once is done by the next run, an hour later. */
export function tellFailure(ports: Ports, book: Book, error: unknown): void {
  const { date, time } = ports.clock.now();
  const last = ports.deeds.get(failedProperty);
  ports.deeds.set(failedProperty, `${date}T${time}`);
  if (last === null || hoursSince(last, `${date}T${time}`) > IN_A_ROW_HOURS) return;
  const known = whyFailed(ports, error).map(problemText);
  const details = known.length > 0 ? known : [error instanceof Error ? error.message : String(error)];
  tellTroubles(ports, book, [{ kind: 'failed', details }]);
}

/** Hours between two local times `yyyy-mm-ddThh:mm`; anything else is long ago. */
function hoursSince(from: string, to: string): number {
  const day = from.slice(0, 10);
  if (!isLocalDate(day)) return Number.POSITIVE_INFINITY;
  return 24 * daysBetween(day, to.slice(0, 10)) + Number(to.slice(11, 13)) - Number(from.slice(11, 13));
}

/**
 * Sends the mails. The day is kept first, in one call, so that a run cut anywhere afterwards cannot say it twice; the mail
 * may use the quota's reserve.
 */
export function tellTroubles(ports: Ports, book: Book, troubles: readonly TroubleText[]): void {
  const { date, time } = ports.clock.now();
  const hour = Number(time.slice(0, 2));
  if (hour < 7 || hour >= 17) return;
  for (const trouble of troubles) {
    ports.lock.alone('script', 0, () => tellAlone(ports, book, trouble, `${date}T${time}`));
  }
}

function tellAlone(ports: Ports, book: Book, trouble: TroubleText, at: string): void {
  const name = troubleProperty(trouble.kind);
  const today = at.slice(0, 10);
  const last = ports.deeds.get(name);
  if (last !== null && isLocalDate(last) && daysBetween(last, today) < AGAIN_AFTER[trouble.kind]) return;
  const { settings, link } = whatIsReadable(ports, book, today);
  if (!isMailHour(today, Number(at.slice(11, 13)), settings)) return;
  // What can be read of the settings is no address to rely on while they are asked about.
  const isOwnersAlone = trouble.kind === 'asked' || !isMailAddress(settings.mailbox);
  const to = isOwnersAlone ? ports.caller.effective() : settings.mailbox;
  if (!isMailAddress(to) || ports.mail.quotaLeft() < 1) return;
  ports.deeds.set(name, today);
  let isSent = true;
  try {
    ports.mail.send(troubleMail(to, trouble, mailContext(settings, yearlyRound(settings), link)));
  } catch {
    isSent = false;
  }
  // Who is let go may no longer write on the sheet.
  const ledger = link === '' || trouble.kind === 'caller' ? null : findTab(ports, 'ledger');
  if (ledger === null) return;
  const agency = settings.soAgency;
  const { code } = settings.round;
  const key = {
    round: code,
    duty: `bao-${trouble.kind}`,
    milestone: `Báo ${officialDate(today)}`,
    agency,
    address: to,
  };
  const reason = troubleReason(trouble.kind, isSent);
  writeRows(ports, ledger, [{ ...key, at, codes: [], state: isSent ? 'sent' : 'skipped', reason }], {
    agency: (wanted) => agencyName(book.agencies, wanted),
    round: (wanted) => (wanted === code ? settings.round.name : wanted),
  });
}

/** Settings and address of the workbook; where it cannot be read at all, the template's and none. */
function whatIsReadable(
  ports: Ports,
  book: Book,
  today: LocalDate,
): { readonly settings: Settings; readonly link: string } {
  try {
    const tabs = findTabs(ports, ['settings', 'rounds', 'directory']);
    const values = (tab: number | null) => (tab === null ? [] : ports.workbook.read(tab));
    const read = settingsFrom(book, { settings: values(tabs.settings), rounds: values(tabs.rounds) }, today);
    const { settings } = settledSettings(book, read, values(tabs.directory));
    return { settings, link: ports.workbook.url() };
  } catch {
    const read = settingsFrom(book, { settings: [], rounds: [] }, today);
    return { settings: settledSettings(book, read, []).settings, link: '' };
  }
}
