// The roll-call at T-45: who is the contact, can they be reached, and what does nobody answer for.

import { addDays, type LocalDate } from '../local-date.js';
import type { LedgerKey } from './ledger.js';
import { ledgerState } from './ledger.js';
import { dueMilestone } from './milestones.js';
import { reachableContact } from './reminder-contact.js';
import {
  type DirectoryEntry,
  dutyCodes,
  type PlannedMail,
  type ReminderPlan,
  type SkippedMail,
  skippedMail,
} from './reminder-plan.js';
import { dayHindrance, type ReminderInput } from './reminders.js';

/** `Đã mở được sổ` · confirmed · asked about · silent · mail comes back · no address at all. */
export type RollCallState = 'opened' | 'confirmed' | 'asked' | 'silent' | 'dead' | 'no-address';

/** A confirmation holds for the season it was given in. */
const SEASON_DAYS = 90;

/** What is known of an agency's contact for a deadline; a confirmation older than 90 days before it is not one. */
export function rollCallState(entry: DirectoryEntry, deadline: LocalDate): RollCallState {
  const since = addDays(deadline, -SEASON_DAYS);
  if (isSince(entry.openedOn, since)) return 'opened';
  if (isSince(entry.confirmedOn, since)) return 'confirmed';
  if (entry.isContactAsked === true) return 'asked';
  if (reachableContact(entry).addresses.length > 0) return 'silent';
  return entry.isAddressDead === true ? 'dead' : 'no-address';
}

/** The roll-call mails of this instant: once to every agency with a duty whose contact is not confirmed. */
export function rollCallsDue(input: Omit<ReminderInput, 'milestone'>): ReminderPlan {
  const send: PlannedMail[] = [];
  const skipped: SkippedMail[] = [];
  const { round, today, calendar, enabled } = input;
  const milestone = dueMilestone('roll-call', today, round.deadline, calendar, enabled);
  if (milestone === null) return { send, skipped };
  const owedBy = new Map(input.owedByAgency.map((owed) => [owed.agency, owed]));
  for (const entry of input.directory) {
    const owed = owedBy.get(entry.agency);
    if (owed === undefined || entry.agency === input.ownAgency) continue;
    owedBy.delete(entry.agency);
    const state = rollCallState(entry, round.deadline);
    if (state === 'opened' || state === 'confirmed') continue;
    if (state === 'asked') {
      skipped.push(skippedMail(owed, '', 'asked', milestone, milestone.id));
      continue;
    }
    const contact = reachableContact(entry);
    if (contact.addresses.length === 0) {
      skipped.push({ ...skippedMail(owed, '', 'no-address', milestone, milestone.id), bad: contact.bad });
    }
    for (const address of contact.addresses) {
      const key: LedgerKey = {
        round: round.code,
        duty: dutyCodes.contact,
        milestone: milestone.id,
        agency: entry.agency,
        address,
      };
      const said = ledgerState(input.ledger, key);
      const told = said === 'sent' ? 'already-sent' : said === 'uncertain' ? 'uncertain' : null;
      const reason = told ?? dayHindrance(input, entry.agency, address);
      if (reason !== null) skipped.push(skippedMail(owed, address, reason, milestone, milestone.id));
      else {
        send.push({
          kind: 'roll-call',
          entry: contact.entry,
          address,
          milestone,
          deadline: round.deadline,
          extendedTo: null,
          asked: owed.asked,
          figures: [],
          tasks: [],
          report: { state: 'not-followed' },
          keys: [key],
          isNewContact: false,
        });
      }
    }
  }
  return { send, skipped };
}

/** A reporting row and the agency that is to supply it. */
export interface SuppliedRow {
  readonly code: string;
  /** Empty where the coordinator types it (`Chưa giao đơn vị cụ thể`). */
  readonly supplier: string;
}

/**
 * Rows that nobody answers for: their agency is not in the directory, or stands there with neither a name nor a
 * usable address. While there are any, reminders are not left to the machine.
 */
export function unownedRows(rows: readonly SuppliedRow[], directory: readonly DirectoryEntry[]): SuppliedRow[] {
  const owned = new Set<string>();
  for (const entry of directory) {
    if (entry.contact.trim() !== '' || reachableContact(entry).addresses.length > 0) owned.add(entry.agency);
  }
  return rows.filter((row) => row.supplier !== '' && !owned.has(row.supplier));
}

function isSince(day: LocalDate | null | undefined, since: LocalDate): boolean {
  return day !== null && day !== undefined && day >= since;
}
