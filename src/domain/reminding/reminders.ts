// Who is told what today: the mails to the contacts, from what is owed and what was already told.

import { isMailHour, isWorkingDay, type WorkCalendar } from '../calendar.js';
import type { LocalDate } from '../local-date.js';
import { agencyToldOn, type LedgerKey, ledgerState, type MergedLedger, toldOn } from './ledger.js';
import { dueMilestone, dueMilestones, type Milestone, milestoneDate, nextMilestone } from './milestones.js';
import { type ReachableContact, reachableContact } from './reminder-contact.js';
import {
  type DirectoryEntry,
  doneReason,
  dutyCodes,
  milestoneKey,
  type OwedByAgency,
  type OwedTask,
  owedDuties,
  owesNothing,
  type PlannedMail,
  type ReminderPlan,
  type ReminderRound,
  type SkippedMail,
  type SkipReason,
  skippedMail,
} from './reminder-plan.js';
import { taskStep } from './reminder-tasks.js';

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
  /** Codes of all other rounds, open or closed: their mails count for "one mail a day" too. */
  readonly otherRounds?: readonly string[];
}

/**
 * The mails of this instant, in the order of the directory, and everybody who gets none with the reason. Outside
 * working days and hours nothing is sent: each mail that would go stands in `skipped`.
 */
export function remindersDue(input: ReminderInput): ReminderPlan {
  const send: PlannedMail[] = [];
  const skipped: SkippedMail[] = [];
  const owedBy = new Map(input.owedByAgency.map((owed) => [owed.agency, owed]));
  for (const entry of input.directory) {
    const owed = owedBy.get(entry.agency);
    if (owed === undefined) continue;
    owedBy.delete(entry.agency);
    planAgency(input, entry, owed, send, skipped);
  }
  for (const owed of owedBy.values()) skipped.push(skippedMail(owed, '', 'not-in-directory', null, ''));
  return { send, skipped };
}

/** The step that the contact of an agency is at: a reminder before the deadline, `T+1` after it; null for none. */
export function contactStep(
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): Milestone | null {
  const reminder = dueMilestone('reminder', today, deadline, calendar, enabled);
  if (reminder !== null) return reminder;
  return dueMilestones('escalation', today, deadline, calendar, enabled).find((m) => m.id === 'T+1') ?? null;
}

/** Why nothing may go to an address now though something is due: a mail today already, a day off, the hour. */
export function dayHindrance(
  input: Pick<ReminderInput, 'round' | 'otherRounds' | 'ledger' | 'today' | 'nowHour' | 'calendar'>,
  agency: string,
  address: string,
): SkipReason | null {
  for (const round of [input.round.code, ...(input.otherRounds ?? [])]) {
    if (toldOn(input.ledger, { round, agency, address }) === input.today) return 'mailed-today';
  }
  if (!isWorkingDay(input.today, input.calendar)) return 'day-off';
  return isMailHour(input.today, input.nowHour, input.calendar) ? null : 'outside-hours';
}

function planAgency(
  input: ReminderInput,
  entry: DirectoryEntry,
  owed: OwedByAgency,
  send: PlannedMail[],
  skipped: SkippedMail[],
): void {
  if (entry.agency === input.ownAgency) {
    skipped.push(skippedMail(owed, '', 'own-agency', null, ''));
    return;
  }
  const { milestone, deadline } = stepOf(input, owed);
  const step = milestone === null ? '' : milestoneKey(milestone.id, deadline, input.round.deadline);
  const tasks = owed.tasks.filter((task) => taskStep(task, input.today, input.calendar) !== null);
  if (tasks.length === 0 && (owesNothing(owed) || milestone === null)) {
    skipped.push(
      skippedMail(owed, '', owesNothing(owed) ? doneReason(owed) : notDue(input, deadline), milestone, step),
    );
    return;
  }
  const contact = reachableContact(entry);
  if (contact.addresses.length === 0) {
    skipped.push({ ...skippedMail(owed, '', 'no-address', milestone, step), bad: contact.bad });
    return;
  }
  for (const address of contact.addresses) {
    const planned = mailTo(input, contact, owed, { milestone, deadline, tasks }, address);
    if (typeof planned !== 'string') send.push(planned);
    else skipped.push({ ...skippedMail(owed, address, planned, milestone, step), bad: contact.bad });
  }
}

/** Before the next step, or after the last: a round of another year is over, however much is owed in it. */
function notDue({ today, calendar, enabled }: ReminderInput, deadline: LocalDate): SkipReason {
  const isOver = today > deadline && nextMilestone(today, deadline, calendar, enabled) === null;
  return isOver ? 'season-over' : 'not-due';
}

interface Step {
  readonly milestone: Milestone | null;
  readonly deadline: LocalDate;
}

function stepOf(input: ReminderInput, owed: OwedByAgency): Step {
  if (owed.extendedTo === null) return { milestone: input.milestone, deadline: input.round.deadline };
  const deadline = owed.extendedTo;
  return { milestone: contactStep(input.today, deadline, input.calendar, input.enabled), deadline };
}

function mailTo(
  input: ReminderInput,
  contact: ReachableContact,
  owed: OwedByAgency,
  step: Step & { readonly tasks: readonly OwedTask[] },
  address: string,
): PlannedMail | SkipReason {
  const { milestone, deadline } = step;
  const who = { round: input.round.code, agency: owed.agency, address };
  const roundKeys = stepKeys(input, owed, step, address);
  const reason = stepHindrance(input, owed, step, roundKeys, who);
  const tasks: OwedTask[] = [];
  const taskKeys: LedgerKey[] = [];
  for (const task of step.tasks) {
    const key = { ...who, duty: task.code, milestone: taskStep(task, input.today, input.calendar) ?? '' };
    if (mayGo(input.ledger, key) !== null) continue;
    tasks.push(task);
    taskKeys.push(key);
  }
  if (reason !== null && tasks.length === 0) return reason;
  const hindrance = dayHindrance(input, owed.agency, address);
  if (hindrance !== null) return hindrance;
  const isNewContact = toldOn(input.ledger, who) === null && agencyToldOn(input.ledger, who) !== null;
  const common = { kind: 'reminder' as const, entry: contact.entry, address, deadline, tasks, isNewContact };
  const { asked, figures, report, extendedTo } = owed;
  return reason === null
    ? { ...common, milestone, extendedTo, asked, figures, report, keys: [...roundKeys, ...taskKeys] }
    : { ...common, milestone: null, extendedTo, asked, figures: [], report: { state: 'not-followed' }, keys: taskKeys };
}

function stepKeys(input: ReminderInput, owed: OwedByAgency, step: Step, address: string): LedgerKey[] {
  if (step.milestone === null) return [];
  const { code, deadline } = input.round;
  const milestone = milestoneKey(step.milestone.id, step.deadline, deadline);
  return owedDuties(owed).map((duty) => ({ round: code, duty, milestone, agency: owed.agency, address }));
}

function stepHindrance(
  input: ReminderInput,
  owed: OwedByAgency,
  step: Step,
  keys: readonly LedgerKey[],
  who: Pick<LedgerKey, 'round' | 'agency' | 'address'>,
): SkipReason | null {
  if (step.milestone === null) return 'not-due';
  const [first] = keys;
  if (first === undefined) return doneReason(owed);
  // Any duty of the step told is the step told: what became owed since then waits for the next one.
  const said = stepDuties(first).map((key) => mayGo(input.ledger, key));
  if (said.includes('already-sent')) return 'already-sent';
  if (said.includes('uncertain')) return 'uncertain';
  if (owed.extendedTo === null) return null;
  // A ladder that an extension moved starts with steps whose day lies behind: a mail since then was that step.
  const told = toldOn(input.ledger, who);
  return told !== null && told >= milestoneDate(step.milestone, step.deadline, input.calendar) ? 'already-sent' : null;
}

function stepDuties(key: LedgerKey): LedgerKey[] {
  return [dutyCodes.figures, dutyCodes.report].map((duty) => ({ ...key, duty }));
}

function mayGo(ledger: MergedLedger, key: LedgerKey): 'already-sent' | 'uncertain' | null {
  const state = ledgerState(ledger, key);
  if (state === 'sent') return 'already-sent';
  return state === 'uncertain' || state === 'sending' ? 'uncertain' : null;
}
