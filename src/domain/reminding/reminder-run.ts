// One run of the machine: all mails of this instant over all rounds, in order of urgency, within the quota.

import { isWorkingDay, type WorkCalendar } from '../calendar.js';
import { daysBetween, type LocalDate } from '../local-date.js';
import { type LedgerEntry, type LedgerState, ledgerEntries, type MergedLedger } from './ledger.js';
import { milestoneDate, milestones, seasonEnd } from './milestones.js';
import { releasedPart } from './newly-obliged.js';
import { headMailsDue, isReleased, type Release } from './reminder-escalation.js';
import {
  type DirectoryEntry,
  joinedMail,
  mailParts,
  type OwedByAgency,
  owedCodes,
  owedDuties,
  type PlannedMail,
  type ReminderRound,
  roundOfMail,
  type SkippedMail,
  skippedMail,
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
  /** Codes of rounds that are open no more: a mail of theirs was still the mail of its day. */
  readonly pastRounds?: readonly string[];
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
  readonly skipped: readonly SkippedInRound[];
}

/** Who gets no mail in a round, and why. */
export interface SkippedInRound extends SkippedMail {
  readonly round: string;
}

/** Recipients kept back for reports of trouble to the coordinator. */
export const QUOTA_RESERVE = 10;

const KINDS: readonly PlannedMail['kind'][] = ['reminder', 'head', 'roll-call'];

/** Rounds that one mail speaks of at most; with more, the least urgent wait for the next working day. */
export const MOST_PARTS = 5;

/**
 * Everything that goes now: the latest deadline passed first, contacts before heads, then the directory's order. What is
 * due to one address of an agency in several rounds goes as one mail.
 */
export function mailsOfRun(input: RunInput): RunPlan {
  const found: PlannedMail[] = [];
  const waitingForRelease: PlannedMail[] = [];
  const skipped: SkippedInRound[] = [];
  const otherRounds = [...input.rounds.map((other) => other.code), ...(input.pastRounds ?? [])];
  for (const whole of input.rounds) {
    const { round, held } = releasedPart(readPart(whole), input.ledger);
    const asked = whole.owedByAgency.filter((owed) => owed.isHeld === true);
    skipped.push(...asked.map((owed) => ({ ...skippedMail(owed, '', 'asked', null, ''), round: round.code })));
    skipped.push(...held.map((owed) => ({ ...skippedMail(owed, '', 'unreleased', null, ''), round: round.code })));
    const common = { ...input, round, otherRounds, owedByAgency: round.owedByAgency };
    const milestone = contactStep(input.today, round.deadline, input.calendar, input.enabled);
    const contacts = remindersDue({ ...common, milestone });
    const heads = headMailsDue({ ...common, releases: round.releases });
    const rollCalls = rollCallsDue(common);
    found.push(...contacts.send, ...heads.send, ...rollCalls.send);
    waitingForRelease.push(...heads.waiting);
    const none = [...contacts.skipped, ...heads.skipped, ...rollCalls.skipped];
    skipped.push(...none.map((mail) => ({ ...mail, round: round.code })));
  }
  const { once, again } = oncePerAddress(byUrgency(found, input));
  skipped.push(...again);
  const room = Math.max(0, Math.floor(input.quotaLeft) - QUOTA_RESERVE);
  return { send: once.slice(0, room), waitingForQuota: once.slice(room), waitingForRelease, skipped };
}

/** The round without the agencies of which a cell is asked about: whoever cannot be judged rightly is not written to. */
export function readPart<R extends Pick<OpenRound, 'owedByAgency'>>(round: R): R {
  return { ...round, owedByAgency: round.owedByAgency.filter((owed) => owed.isHeld !== true) };
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
    ? { ...mail, keys, tasks, asked: owed.asked, figures: owed.figures, report: owed.report }
    : { ...mail, keys, tasks, milestone: null, figures: [], report: { state: 'not-followed' } };
}

/**
 * The mail with what is still owed at the instant of sending, round by round: parts of rounds that were closed, of
 * agencies that are done and of releases taken back are gone. Null when nothing is left.
 */
export function mailNow(mail: PlannedMail, rounds: readonly OpenRound[]): PlannedMail | null {
  const left = mailParts(mail).flatMap((part): PlannedMail[] => {
    const round = rounds.find((open) => open.code === roundOfMail(part));
    const owed = round?.owedByAgency.find((candidate) => candidate.agency === part.entry.agency);
    if (round === undefined || owed === undefined || owed.isHeld === true) return [];
    if (part.kind === 'head' && !isReleased(round.releases, part)) return [];
    // A deadline corrected in this very moment moves the ladder, as an extension does.
    if (part.deadline !== (part.extendedTo ?? round.deadline)) return [];
    const still = stillOwed(part, owed);
    return still === null ? [] : [still];
  });
  return joinedMail(left);
}

/** Parts of a mail about rounds that it no longer speaks of at the instant of sending. */
export function goneParts(mail: PlannedMail, still: PlannedMail): readonly PlannedMail[] {
  const rounds = new Set(mailParts(still).map(roundOfMail));
  return mailParts(mail).filter((part) => !rounds.has(roundOfMail(part)));
}

/** The rows of a mail that went as `still`: all duties it was planned for in the rounds that it speaks of. */
export function goneOutEntries(
  mail: PlannedMail,
  still: PlannedMail,
  state: 'sent' | 'uncertain',
  at: string,
  reason: string,
): LedgerEntry[] {
  return mailParts(still).flatMap((part) => {
    const planned = mailParts(mail).find((each) => roundOfMail(each) === roundOfMail(part)) ?? part;
    return ledgerEntries(planned.keys, state, at, owedCodes(part), reason);
  });
}

/** The ledger rows of a mail in one state; those of a round name what is owed in it. */
export function mailEntries(mail: PlannedMail, state: LedgerState, at: string, reason: string): LedgerEntry[] {
  return mailParts(mail).flatMap((part) => ledgerEntries(part.keys, state, at, owedCodes(part), reason));
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

function oncePerAddress(mails: readonly PlannedMail[]): { once: PlannedMail[]; again: SkippedInRound[] } {
  const again: SkippedInRound[] = [];
  const found = new Map<string, PlannedMail[]>();
  for (const mail of mails) {
    const { address, milestone } = mail;
    const agency = mail.entry.agency;
    const who = JSON.stringify([agency, address]);
    const together = found.get(who) ?? [];
    found.set(who, together);
    if (together.length === 0 || (together[0]?.kind === mail.kind && together.length < MOST_PARTS)) together.push(mail);
    else {
      const step = mail.keys[0]?.milestone ?? '';
      const round = roundOfMail(mail);
      again.push({ round, agency, address, reason: 'mailed-today', codes: owedCodes(mail), milestone, step, bad: [] });
    }
  }
  return { once: [...found.values()].flatMap((together) => joinedMail(together) ?? []), again };
}
