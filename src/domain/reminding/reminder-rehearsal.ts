// The rest of a season played through in memory: every mail, day and recipient, and where the quota will not do.

import { isWorkingDay } from '../calendar.js';
import { addDays, type LocalDate } from '../local-date.js';
import { ledgerWith } from './ledger.js';
import { seasonEnd } from './milestones.js';
import type { OwedByAgency, PlannedMail, SkippedMail } from './reminder-plan.js';
import { isQuietDay, mailEntries, mailsOfRun, type OpenRound, QUOTA_RESERVE, type RunInput } from './reminder-run.js';

export interface RehearsalInput extends Omit<RunInput, 'nowHour' | 'quotaLeft'> {
  /** Recipients a day of the sending account. */
  readonly quotaPerDay: number;
  /**
   * Day from which an agency owes nothing (as it was last year); an agency that is missing here types nothing more.
   * Empty: nobody types any more, the most mail there can be.
   */
  readonly doneOn: ReadonlyMap<string, LocalDate>;
}

export interface RehearsedDay {
  readonly date: LocalDate;
  readonly mails: readonly PlannedMail[];
  /** Mails that the day's quota leaves for the next one. */
  readonly waitingForQuota: readonly PlannedMail[];
  /** Mails to heads, prepared for a person from this day on (each listed once). */
  readonly newForRelease: readonly PlannedMail[];
  /** Agencies that this day's steps cannot reach (each listed once per step). */
  readonly unreachable: readonly SkippedMail[];
}

/** Hour at which a rehearsed run happens. */
const HOUR = 8;

/** The days on which anything happens, from `today` to the end of the last season. Nothing is sent or written. */
export function rehearsedSeason(input: RehearsalInput): RehearsedDay[] {
  const days: RehearsedDay[] = [];
  const announced = new Set<string>();
  let ledger = input.ledger;
  const end = lastDay(input);
  for (let date = input.today; date < end; date = addDays(date, 1)) {
    const rounds = input.rounds.map((round) => roundOn(round, date, input.doneOn));
    if (isQuietDay(date, input.calendar, rounds)) continue;
    const plan = mailsOfRun({ ...input, today: date, nowHour: HOUR, rounds, ledger, quotaLeft: input.quotaPerDay });
    for (const mail of plan.send) {
      ledger = ledgerWith(ledger, mailEntries(mail, 'sent', `${date}T08:00`, ''));
    }
    const newForRelease = plan.waitingForRelease.filter((mail) => isNew(announced, mail.address, mail.keys));
    const unreachable = plan.skipped.filter(
      (mail) => mail.reason === 'no-address' && isNew(announced, '', [mail.agency, mail.step]),
    );
    const { send: mails, waitingForQuota } = plan;
    if (mails.length + waitingForQuota.length + newForRelease.length + unreachable.length === 0) continue;
    days.push({ date, mails, waitingForQuota, newForRelease, unreachable });
  }
  return days;
}

/** Days ahead on which more mail is due than the quota less its reserve lets through. */
export function quotaShortfalls(
  days: readonly RehearsedDay[],
  quotaPerDay: number,
): { readonly date: LocalDate; readonly wanted: number; readonly room: number }[] {
  const room = Math.max(0, quotaPerDay - QUOTA_RESERVE);
  return days
    .filter((day) => day.waitingForQuota.length > 0)
    .map((day) => ({ date: day.date, wanted: day.mails.length + day.waitingForQuota.length, room }));
}

function roundOn(round: OpenRound, date: LocalDate, doneOn: ReadonlyMap<string, LocalDate>): OpenRound {
  const owedByAgency = round.owedByAgency.map((owed): OwedByAgency => {
    const done = doneOn.get(owed.agency);
    if (done === undefined || date < done) return owed;
    const report =
      owed.report.state === 'missing' ? { state: 'received' as const, number: '', date: done } : owed.report;
    return { ...owed, figures: [], tasks: [], report };
  });
  return { ...round, owedByAgency };
}

function lastDay(input: RehearsalInput): LocalDate {
  let end = input.today;
  for (const round of input.rounds) {
    const days = [seasonEnd(round.deadline, input.calendar)];
    for (const owed of round.owedByAgency) {
      if (owed.extendedTo !== null) days.push(seasonEnd(owed.extendedTo, input.calendar));
      days.push(...owed.tasks.map((task) => task.due));
    }
    for (const day of days) if (day > end) end = day;
  }
  // What the quota left over on the last day still has to go.
  for (let spare = 0; spare < 5; ) {
    end = addDays(end, 1);
    if (isWorkingDay(end, input.calendar)) spare += 1;
  }
  return end;
}

function isNew(seen: Set<string>, address: string, what: unknown): boolean {
  const key = JSON.stringify([address, what]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
