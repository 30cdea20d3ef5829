// Who is told what today: the contact track of one step, from what is owed and what was already told.

import { isMailHour, isWorkingDay, type WorkCalendar } from './calendar.js';
import { agencyToldOn, type LedgerKey, ledgerState, type MergedLedger, toldOn } from './ledger.js';
import type { LocalDate } from './local-date.js';
import { readAddresses } from './mail-address.js';
import { dueMilestone, dueMilestones, type Milestone, milestoneDate } from './milestones.js';

/** A figure without a value or a special case, as the mail shows it. */
export interface OwedFigure {
  readonly code: string;
  /** The document's words. */
  readonly words: string;
  /** As the mail of the plan is cited: `Kế hoạch 92/KH-UBND`. */
  readonly plan: string;
  /** Target with its unit: `trên 90%`. */
  readonly target: string;
  /** Figure of the year before, empty where there is none. */
  readonly priorYear: string;
  /** Link to the cell, empty where there is none. */
  readonly link: string;
}

/** A task whose window ends soon, reminded inside the same mail. */
export interface OwedTask {
  readonly code: string;
  readonly words: string;
  /** Last day of this year's window. */
  readonly due: LocalDate;
  readonly link: string;
}

/** The signed report: not followed in this round, not here yet, or received. */
export type ReportOwed =
  | { readonly state: 'not-followed' }
  | { readonly state: 'missing' }
  | { readonly state: 'received'; readonly number: string; readonly date: LocalDate | null };

/** Everything one agency owes in a round, computed from typed cells at the instant of sending. */
export interface OwedByAgency {
  readonly agency: string;
  readonly figures: readonly OwedFigure[];
  readonly tasks: readonly OwedTask[];
  readonly report: ReportOwed;
  /** `Gia hạn đến`, the last day granted; null without an extension. */
  readonly extendedTo: LocalDate | null;
}

/** A row of `Danh bạ`, as far as mail needs it. */
export interface DirectoryEntry {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
  readonly contact: string;
  readonly office: string;
  /** The cell `Thư nhận đôn đốc` as typed. */
  readonly mailCell: string;
}

export interface ReminderRound {
  readonly code: string;
  readonly deadline: LocalDate;
}

export interface ReminderInput {
  readonly round: ReminderRound;
  readonly today: LocalDate;
  /** Hour of the day, 0-23, Viet Nam time. */
  readonly nowHour: number;
  /** The step for agencies without an extension; null when none is due. */
  readonly milestone: Milestone | null;
  /** Ids of the steps that are on; it decides for agencies with an extension, whose ladder hangs on another day. */
  readonly enabled: readonly string[];
  readonly owedByAgency: readonly OwedByAgency[];
  readonly directory: readonly DirectoryEntry[];
  readonly ledger: MergedLedger;
  /** Code of the coordinator's own Sở, which gets no mail. */
  readonly ownAgency: string;
  readonly calendar: WorkCalendar;
  /** Codes of the other open rounds: their mails count for "one mail a day" too. */
  readonly openRounds?: readonly string[];
}

export type SkipReason =
  | 'not-due'
  | 'day-off'
  | 'outside-hours'
  | 'own-agency'
  | 'complete'
  | 'not-in-directory'
  | 'no-address'
  | 'already-sent'
  | 'uncertain'
  | 'mailed-today';

/** An agency or address that gets no mail now, and why. */
export interface SkippedMail {
  readonly agency: string;
  /** Empty where the agency as a whole is meant. */
  readonly address: string;
  readonly reason: SkipReason;
  readonly codes: readonly string[];
  /** The step it would have been; null where none was due. */
  readonly milestone: Milestone | null;
  /** Words of the directory cell that are no address. */
  readonly bad: readonly string[];
}

/** A mail that goes now; `keys` are its ledger rows, one per duty. */
export interface PlannedMail {
  readonly entry: DirectoryEntry;
  readonly address: string;
  readonly milestone: Milestone;
  /** The day the ladder hangs on: the round's deadline, or the extension. */
  readonly deadline: LocalDate;
  readonly extendedTo: LocalDate | null;
  readonly figures: readonly OwedFigure[];
  readonly tasks: readonly OwedTask[];
  readonly report: ReportOwed;
  readonly keys: readonly LedgerKey[];
  /** The agency was told in this round, but never at this address. */
  readonly isNewContact: boolean;
}

export interface ReminderPlan {
  readonly send: readonly PlannedMail[];
  readonly skipped: readonly SkippedMail[];
}

/** Duties of the ledger: figures, the signed report, tasks. */
export const dutyCodes = { figures: 'so-lieu', report: 'bao-cao', tasks: 'nhiem-vu' } as const;

/**
 * The mails of this instant, in the order of the directory, and everybody who gets none with the reason. Outside
 * working days and hours nothing is sent: each mail that would go stands in `skipped`.
 */
export function remindersDue(input: ReminderInput): ReminderPlan {
  const send: PlannedMail[] = [];
  const skipped: SkippedMail[] = [];
  const owed = new Map(input.owedByAgency.map((o) => [o.agency, o]));
  for (const entry of input.directory) {
    const own = owed.get(entry.agency);
    if (own === undefined) continue;
    owed.delete(entry.agency);
    planAgency(input, entry, own, send, skipped);
  }
  for (const own of owed.values()) {
    skipped.push(skip(own, '', 'not-in-directory', null));
  }
  return { send, skipped };
}

/** True when an agency owes nothing that a mail could ask for. */
export function owesNothing(owed: OwedByAgency): boolean {
  return owed.figures.length === 0 && owed.tasks.length === 0 && owed.report.state !== 'missing';
}

/** Codes that stand in the ledger column `Mã số còn thiếu`. */
export function owedCodes(owed: Pick<OwedByAgency, 'figures' | 'tasks'>): string[] {
  return [...owed.figures, ...owed.tasks].map((row) => row.code);
}

/** The step as the key names it: an extension makes it another step. */
export function milestoneKey(milestone: Milestone, deadline: LocalDate, roundDeadline: LocalDate): string {
  return deadline === roundDeadline ? milestone.id : `${milestone.id}@${deadline}`;
}

function planAgency(
  input: ReminderInput,
  entry: DirectoryEntry,
  owed: OwedByAgency,
  send: PlannedMail[],
  skipped: SkippedMail[],
): void {
  if (entry.agency === input.ownAgency) {
    skipped.push(skip(owed, '', 'own-agency', null));
    return;
  }
  if (owesNothing(owed)) {
    skipped.push(skip(owed, '', 'complete', null));
    return;
  }
  const deadline = owed.extendedTo ?? input.round.deadline;
  const milestone = owed.extendedTo === null ? input.milestone : contactStep(input, deadline);
  const addresses = readAddresses(entry.mailCell);
  if (milestone === null) {
    skipped.push(skip(owed, '', 'not-due', null));
    return;
  }
  if (addresses.valid.length === 0) {
    skipped.push({ ...skip(owed, '', 'no-address', milestone), bad: addresses.bad });
    return;
  }
  for (const address of addresses.valid) {
    const keys = keysOf(input.round, owed, milestone, deadline, address);
    const reason = hindrance(input, entry.agency, address, keys, milestone, deadline);
    if (reason === null) {
      const { figures, tasks, report, extendedTo } = owed;
      const who = { round: input.round.code, agency: entry.agency, address };
      const isNewContact = toldOn(input.ledger, who) === null && agencyToldOn(input.ledger, who) !== null;
      send.push({ entry, address, milestone, deadline, extendedTo, figures, tasks, report, keys, isNewContact });
    } else {
      skipped.push({ ...skip(owed, address, reason, milestone), bad: addresses.bad });
    }
  }
}

/** The step of the contact: a reminder before the deadline, `T+1` after it. */
function contactStep(input: ReminderInput, deadline: LocalDate): Milestone | null {
  const reminder = dueMilestone('reminder', input.today, deadline, input.calendar, input.enabled);
  if (reminder !== null) return reminder;
  const after = dueMilestones('escalation', input.today, deadline, input.calendar, input.enabled);
  return after.find((m) => m.id === 'T+1') ?? null;
}

function keysOf(
  round: ReminderRound,
  owed: OwedByAgency,
  milestone: Milestone,
  deadline: LocalDate,
  address: string,
): LedgerKey[] {
  const duties: string[] = [];
  if (owed.figures.length > 0) duties.push(dutyCodes.figures);
  if (owed.report.state === 'missing') duties.push(dutyCodes.report);
  if (owed.tasks.length > 0) duties.push(dutyCodes.tasks);
  const step = milestoneKey(milestone, deadline, round.deadline);
  return duties.map((duty) => ({ round: round.code, duty, milestone: step, agency: owed.agency, address }));
}

function hindrance(
  input: ReminderInput,
  agency: string,
  address: string,
  keys: readonly LedgerKey[],
  milestone: Milestone,
  deadline: LocalDate,
): SkipReason | null {
  const states = keys.map((key) => ledgerState(input.ledger, key));
  if (states.includes('sent')) return 'already-sent';
  if (states.includes('uncertain') || states.includes('sending')) return 'uncertain';
  const since = milestoneDate(milestone, deadline, input.calendar);
  const told = toldOn(input.ledger, { round: input.round.code, agency, address });
  // A ladder that an extension moved starts with steps whose day lies behind: a mail since then was that step.
  if (told !== null && told >= since) return 'already-sent';
  for (const round of input.openRounds ?? []) {
    if (toldOn(input.ledger, { round, agency, address }) === input.today) return 'mailed-today';
  }
  if (!isWorkingDay(input.today, input.calendar)) return 'day-off';
  return isMailHour(input.today, input.nowHour, input.calendar) ? null : 'outside-hours';
}

function skip(owed: OwedByAgency, address: string, reason: SkipReason, milestone: Milestone | null): SkippedMail {
  return { agency: owed.agency, address, reason, codes: owedCodes(owed), milestone, bad: [] };
}
