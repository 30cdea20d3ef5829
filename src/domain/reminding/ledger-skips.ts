// Ledger rows for what was not sent: folded, expired, complete, no address. Nothing disappears without a row.

import type { WorkCalendar } from '../calendar.js';
import type { LocalDate } from '../local-date.js';
import { type LedgerEntry, type LedgerKey, ledgerDigest, ledgerState, type MergedLedger, toldOn } from './ledger.js';
import { type Milestone, milestoneDate, milestoneExpiry, milestones } from './milestones.js';
import { reachableContact } from './reminder-contact.js';
import {
  type DirectoryEntry,
  dutyCodes,
  milestoneKey,
  type OwedByAgency,
  owedCodes,
  owedDuties,
  type SkippedMail,
} from './reminder-plan.js';

/** Reasons of skipped rows that a plan gives at once, and those that show only when a step is over. */
export type SkipRowReason =
  | 'complete'
  | 'nothing-asked'
  | 'no-address'
  | 'not-in-directory'
  | 'folded'
  | 'expired'
  | 'told-since';

const AT_ONCE: readonly SkipRowReason[] = ['complete', 'nothing-asked', 'no-address', 'not-in-directory'];

/** A row that was passed by, with the reason that `text` puts into words. */
export interface SkipRow {
  readonly entry: LedgerEntry;
  readonly reason: SkipRowReason;
}

/** Rows for agencies that a step passes by with a lasting reason; a key that has a row already gets none. */
export function skippedRows(
  skipped: readonly SkippedMail[],
  round: string,
  at: string,
  ledger: MergedLedger,
): SkipRow[] {
  const rows: SkipRow[] = [];
  for (const mail of skipped) {
    const reason = AT_ONCE.find((lasting) => lasting === mail.reason);
    if (mail.step === '' || reason === undefined) continue;
    const duty = mail.milestone?.track === 'roll-call' ? dutyCodes.contact : dutyCodes.figures;
    const key = { round, duty, milestone: mail.step, agency: mail.agency, address: mail.address };
    if (ledgerState(ledger, key) === null) rows.push(skippedRow(key, at, mail.codes, reason));
  }
  return rows;
}

export interface ClosedStepsInput {
  readonly round: { readonly code: string; readonly deadline: LocalDate };
  /** Steps whose day lay before the round was opened were never this round's. */
  readonly openedOn: LocalDate;
  readonly today: LocalDate;
  readonly at: string;
  readonly calendar: WorkCalendar;
  readonly enabled: readonly string[];
  readonly owedByAgency: readonly OwedByAgency[];
  readonly directory: readonly DirectoryEntry[];
  readonly ownAgency: string;
  readonly ledger: MergedLedger;
}

/**
 * Rows for steps of the contact that are over without a mail although something is owed: folded into a later
 * reminder, expired, or passed because an extension moved the ladder under a mail already sent.
 */
export function closedRows(input: ClosedStepsInput): SkipRow[] {
  const rows: SkipRow[] = [];
  const owedBy = new Map(input.owedByAgency.map((owed) => [owed.agency, owed]));
  for (const entry of input.directory) {
    const owed = owedBy.get(entry.agency);
    if (owed === undefined || entry.agency === input.ownAgency) continue;
    owedBy.delete(entry.agency);
    const [duty] = owedDuties(owed);
    if (duty === undefined) continue;
    const deadline = owed.extendedTo ?? input.round.deadline;
    for (const milestone of contactSteps(input.enabled)) {
      const day = milestoneDate(milestone, deadline, input.calendar);
      if (day < input.openedOn) continue;
      for (const address of reachableContact(entry).addresses) {
        const step = milestoneKey(milestone.id, deadline, input.round.deadline);
        const key = { round: input.round.code, duty, milestone: step, agency: entry.agency, address };
        if (isKnown(input.ledger, key)) continue;
        const reason = closedBy(input, milestone, deadline, day, key);
        if (reason !== null) rows.push(skippedRow(key, input.at, owedCodes({ ...owed, tasks: [] }), reason));
      }
    }
  }
  return unique(rows);
}

function contactSteps(enabled: readonly string[]): Milestone[] {
  return milestones.filter((m) => enabled.includes(m.id) && (m.track === 'reminder' || m.id === 'T+1'));
}

function closedBy(
  input: ClosedStepsInput,
  milestone: Milestone,
  deadline: LocalDate,
  day: LocalDate,
  key: LedgerKey,
): SkipRowReason | null {
  if (day > input.today) return null;
  const told = toldOn(input.ledger, key);
  if (deadline !== input.round.deadline && told !== null && told >= day) return 'told-since';
  const later = milestones.filter(
    (m) => m.track === 'reminder' && input.enabled.includes(m.id) && m.offset > milestone.offset,
  );
  const isFolded =
    milestone.track === 'reminder' && later.some((m) => milestoneDate(m, deadline, input.calendar) <= input.today);
  if (isFolded) return 'folded';
  return milestoneExpiry(milestone, deadline, input.calendar) <= input.today ? 'expired' : null;
}

function isKnown(ledger: MergedLedger, key: LedgerKey): boolean {
  return [dutyCodes.figures, dutyCodes.report].some((duty) => ledgerState(ledger, { ...key, duty }) !== null);
}

function skippedRow(key: LedgerKey, at: string, codes: readonly string[], reason: SkipRowReason): SkipRow {
  return { entry: { ...key, at, state: 'skipped', codes, reason: '' }, reason };
}

function unique(rows: readonly SkipRow[]): SkipRow[] {
  const seen = new Set<string>();
  return rows.filter(({ entry }) => {
    const digest = ledgerDigest(entry);
    if (seen.has(digest)) return false;
    seen.add(digest);
    return true;
  });
}
