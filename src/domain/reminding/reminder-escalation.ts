// Mail to the head of an agency after the deadline: prepared by the book, sent only after a person released it.

import { readAddresses } from '../agencies/mail-address.js';
import { type LedgerKey, ledgerState } from './ledger.js';
import { dueMilestones, type Milestone } from './milestones.js';
import { reachableContact } from './reminder-contact.js';
import {
  type DirectoryEntry,
  dutyCodes,
  milestoneKey,
  type OwedByAgency,
  owedDuties,
  owesNothing,
  type PlannedMail,
  type SkippedMail,
  type SkipReason,
  skippedMail,
} from './reminder-plan.js';
import { dayHindrance, type ReminderInput } from './reminders.js';

/** A person's word that the head of an agency may be written to; it holds for one step of one deadline. */
export interface Release {
  readonly round: string;
  readonly agency: string;
  /** The step as the ledger names it (`T+1-LD`, with the day behind it after an extension). */
  readonly step: string;
  /** Account of the coordinator who released it. */
  readonly by: string;
  readonly at: string;
}

export type HeadMailInput = Omit<ReminderInput, 'milestone'> & { readonly releases: readonly Release[] };

export interface HeadMailPlan {
  readonly send: readonly PlannedMail[];
  /** Prepared, waiting for `Cần đầu mối duyệt`. */
  readonly waiting: readonly PlannedMail[];
  readonly skipped: readonly SkippedMail[];
}

/** The step of the contact that goes before, and the head's own name in the ledger. */
const CONTACT_STEP = 'T+1';
const HEAD_STEP = 'T+1-LD';

/**
 * The mails to heads of this instant. None before the contact was written to (or has no usable address), none to an
 * agency that owes nothing, none without a release.
 */
export function headMailsDue(input: HeadMailInput): HeadMailPlan {
  const send: PlannedMail[] = [];
  const waiting: PlannedMail[] = [];
  const skipped: SkippedMail[] = [];
  const owedBy = new Map(input.owedByAgency.map((owed) => [owed.agency, owed]));
  for (const entry of input.directory) {
    const owed = owedBy.get(entry.agency);
    if (owed === undefined || entry.agency === input.ownAgency || owesNothing(owed)) continue;
    owedBy.delete(entry.agency);
    const deadline = owed.extendedTo ?? input.round.deadline;
    const milestone = headStep(input, deadline);
    if (milestone === null) continue;
    const mails = preparedMails(input, entry, owed, milestone, deadline);
    if (mails.length === 0) skipped.push(skippedMail(owed, '', 'no-address', milestone, HEAD_STEP));
    for (const mail of mails) {
      const reason = headHindrance(input, entry, mail);
      if (reason !== null) skipped.push(skippedMail(owed, mail.address, reason, milestone, HEAD_STEP));
      else if (isReleased(input.releases, mail)) {
        const hindrance = dayHindrance(input, mail.entry.agency, mail.address);
        if (hindrance === null) send.push(mail);
        else skipped.push(skippedMail(owed, mail.address, hindrance, milestone, HEAD_STEP));
      } else waiting.push(mail);
    }
  }
  return { send, waiting, skipped };
}

/** True when a person released this mail. */
export function isReleased(releases: readonly Release[], mail: PlannedMail): boolean {
  return mail.keys.some((key) =>
    releases.some((r) => r.round === key.round && r.agency === key.agency && r.step === key.milestone),
  );
}

function headStep(input: HeadMailInput, deadline: string): Milestone | null {
  const due = dueMilestones('escalation', input.today, deadline, input.calendar, input.enabled);
  return due.find((milestone) => milestone.id === CONTACT_STEP) ?? null;
}

function preparedMails(
  input: HeadMailInput,
  entry: DirectoryEntry,
  owed: OwedByAgency,
  milestone: Milestone,
  deadline: string,
): PlannedMail[] {
  const { code, deadline: roundDeadline } = input.round;
  const step = milestoneKey(HEAD_STEP, deadline, roundDeadline);
  return readAddresses(entry.headMailCell ?? '').valid.map((address) => ({
    kind: 'head' as const,
    entry,
    address,
    milestone,
    deadline,
    extendedTo: owed.extendedTo,
    asked: owed.asked,
    figures: owed.figures,
    tasks: [],
    report: owed.report,
    keys: owedDuties(owed).map((duty) => ({ round: code, duty, milestone: step, agency: owed.agency, address })),
    isNewContact: false,
  }));
}

function headHindrance(input: HeadMailInput, entry: DirectoryEntry, mail: PlannedMail): SkipReason | null {
  const said = statesOf(input, mail.keys, mail.address);
  if (said.includes('sent')) return 'already-sent';
  if (said.includes('uncertain')) return 'uncertain';
  const contacts = reachableContact(entry).addresses;
  if (contacts.length === 0) return null;
  const step = milestoneKey(CONTACT_STEP, mail.deadline, input.round.deadline);
  const told = contacts.some((address) => {
    const keys = mail.keys.map((key) => ({ ...key, milestone: step }));
    const states = statesOf(input, keys, address);
    return states.includes('sent') || states.includes('uncertain');
  });
  return told ? null : 'contact-first';
}

/** States of a step for both duties of the round, whichever is owed today. */
function statesOf(input: HeadMailInput, keys: readonly LedgerKey[], address: string) {
  const [first] = keys;
  if (first === undefined) return [];
  return [dutyCodes.figures, dutyCodes.report].map((duty) => ledgerState(input.ledger, { ...first, duty, address }));
}
