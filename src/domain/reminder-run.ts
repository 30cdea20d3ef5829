// One run of the machine: all mails of this instant over all rounds, in order of urgency, within the quota.

import { isWorkingDay, type WorkCalendar } from './calendar.js';
import type { MergedLedger } from './ledger.js';
import { daysBetween, type LocalDate } from './local-date.js';
import { milestoneDate, milestones, seasonEnd } from './milestones.js';
import { headMailsDue, type Release } from './reminder-escalation.js';
import {
  type DirectoryEntry,
  type OwedByAgency,
  owedCodes,
  owedDuties,
  type PlannedMail,
  type ReminderRound,
  type SkippedMail,
} from './reminder-plan.js';
import { rollCallsDue } from './reminder-roll-call.js';
import { taskStep } from './reminder-tasks.js';
import { contactStep, remindersDue } from './reminders.js';

/** An open round with what everybody owes in it. */
export interface OpenRound extends ReminderRound {
  /** Every agency with a duty, also those that owe nothing any more. */
  readonly owedByAgency: readonly OwedByAgency[];
  readonly releases: readonly Release[];
}

export interface RunInput {
  readonly today: LocalDate;
  /** Hour of the day, 0-23, Viet Nam time. */
  readonly nowHour: number;
  readonly calendar: WorkCalendar;
  readonly directory: readonly DirectoryEntry[];
  readonly ownAgency: string;
  /** Ids of the steps that are on. */
  readonly enabled: readonly string[];
  readonly rounds: readonly OpenRound[];
  readonly ledger: MergedLedger;
  /** Recipients that the sending account may still write to today. */
  readonly quotaLeft: number;
}

export interface RunPlan {
  /** In the order in which they go. */
  readonly send: readonly PlannedMail[];
  /** For the next hour or day: the quota is used up, less its reserve. */
  readonly waitingForQuota: readonly PlannedMail[];
  /** Mails to heads that nobody released yet. */
  readonly waitingForRelease: readonly PlannedMail[];
  readonly skipped: readonly SkippedMail[];
}

/** Recipients kept back for reports of trouble to the coordinator. */
export const QUOTA_RESERVE = 10;

const KINDS: readonly PlannedMail['kind'][] = ['reminder', 'head', 'roll-call'];

/** Everything that goes now: the latest deadline passed first, contacts before heads, then the directory's order. */
export function mailsOfRun(input: RunInput): RunPlan {
  const found: PlannedMail[] = [];
  const waitingForRelease: PlannedMail[] = [];
  const skipped: SkippedMail[] = [];
  for (const round of input.rounds) {
    const openRounds = input.rounds.map((other) => other.code);
    const common = { ...input, round, openRounds, owedByAgency: round.owedByAgency };
    const milestone = contactStep(input.today, round.deadline, input.calendar, input.enabled);
    const contacts = remindersDue({ ...common, milestone });
    const heads = headMailsDue({ ...common, releases: round.releases });
    const rollCalls = rollCallsDue(common);
    found.push(...contacts.send, ...heads.send, ...rollCalls.send);
    waitingForRelease.push(...heads.waiting);
    skipped.push(...contacts.skipped, ...heads.skipped, ...rollCalls.skipped);
  }
  const { once, again } = oncePerAddress(byUrgency(found, input));
  skipped.push(...again);
  const room = Math.max(0, Math.floor(input.quotaLeft) - QUOTA_RESERVE);
  return { send: once.slice(0, room), waitingForQuota: once.slice(room), waitingForRelease, skipped };
}

/**
 * True on a day on which no run can find anything to send: before the first step and after the end of every round,
 * and before and after every task's steps. The hourly trigger returns at once.
 */
export function isQuietDay(today: LocalDate, calendar: WorkCalendar, rounds: readonly OpenRound[]): boolean {
  if (!isWorkingDay(today, calendar)) return true;
  return rounds.every((round) => isQuietRound(today, calendar, round));
}

/**
 * The mail with what is still owed at the instant of sending: rows that came in meanwhile are gone, keys of duties
 * done with them. Null when nothing of it is owed any more.
 */
export function stillOwed(mail: PlannedMail, owed: OwedByAgency): PlannedMail | null {
  if (mail.kind === 'roll-call') return mail;
  // An extension granted in this very moment moves the ladder: the next run decides.
  if (owed.extendedTo !== mail.extendedTo) return null;
  const duties = mail.milestone === null ? [] : owedDuties(owed);
  const open = new Set(owed.tasks.map((task) => task.code));
  const tasks = mail.tasks.filter((task) => open.has(task.code));
  const kept = [...duties, ...tasks.map((task) => task.code)];
  const keys = mail.keys.filter((key) => kept.includes(key.duty));
  if (keys.length === 0) return null;
  const isRound = keys.some((key) => duties.includes(key.duty));
  return isRound
    ? { ...mail, keys, tasks, figures: owed.figures, report: owed.report }
    : { ...mail, keys, tasks, milestone: null, figures: [], report: { state: 'not-followed' } };
}

/** Codes of what a mail asks for, for its ledger rows. */
export function mailCodes(mail: PlannedMail): string[] {
  return owedCodes(mail);
}

function isQuietRound(today: LocalDate, calendar: WorkCalendar, round: OpenRound): boolean {
  const deadlines = new Set([round.deadline]);
  for (const owed of round.owedByAgency) {
    if (owed.extendedTo !== null) deadlines.add(owed.extendedTo);
    if (owed.tasks.some((task) => taskStep(task, today, calendar) !== null)) return false;
  }
  return [...deadlines].every((deadline) => {
    const first = milestones[0];
    const begins = first === undefined ? deadline : milestoneDate(first, deadline, calendar);
    return today < begins || today >= seasonEnd(deadline, calendar);
  });
}

function byUrgency(mails: readonly PlannedMail[], input: RunInput): PlannedMail[] {
  const place = new Map(input.directory.map((entry, i) => [entry.agency, i]));
  const order = (mail: PlannedMail) => [
    -daysBetween(nearestDay(mail), input.today),
    KINDS.indexOf(mail.kind),
    place.get(mail.entry.agency) ?? 0,
  ];
  return mails
    .map((mail) => ({ mail, order: order(mail) }))
    .sort((a, b) => firstDifference(a.order, b.order))
    .map(({ mail }) => mail);
}

/** The day that a mail is about: the deadline of its step, else the earliest end of its tasks. */
function nearestDay(mail: PlannedMail): LocalDate {
  if (mail.milestone !== null) return mail.deadline;
  return mail.tasks.map((task) => task.due).sort()[0] ?? mail.deadline;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function oncePerAddress(mails: readonly PlannedMail[]): { once: PlannedMail[]; again: SkippedMail[] } {
  const once: PlannedMail[] = [];
  const again: SkippedMail[] = [];
  const seen = new Set<string>();
  for (const mail of mails) {
    const who = JSON.stringify([mail.entry.agency, mail.address]);
    if (!seen.has(who)) once.push(mail);
    else {
      const { address, milestone } = mail;
      const step = mail.keys[0]?.milestone ?? '';
      const agency = mail.entry.agency;
      again.push({ agency, address, reason: 'mailed-today', codes: mailCodes(mail), milestone, step, bad: [] });
    }
    seen.add(who);
  }
  return { once, again };
}
