// What a coordinator has to fill in before mails go, in order, and how much of each is there.

import { isMailAddress } from '../agencies/mail-address.js';
import type { Settings } from '../round/settings.js';
import { reachableContact } from './reminder-contact.js';
import type { DirectoryEntry, OwedByAgency } from './reminder-plan.js';

/** Mailbox and phone · the letter · addresses · days off · who supplies what · reminders by themselves. */
export type FirstStepKey = 'contact' | 'letter' | 'addresses' | 'days' | 'suppliers' | 'automation';

export interface FirstStep {
  readonly key: FirstStepKey;
  /** What is missing of `total`: cells, offices, rows; 0 where the step is done. */
  readonly missing: number;
  readonly total: number;
}

export interface FirstStepsInput {
  readonly settings: Settings;
  /** What is owed in the yearly round. */
  readonly owed: readonly OwedByAgency[];
  readonly directory: readonly DirectoryEntry[];
  /** Owed rows that nobody supplies and that nobody waived, of all rows. */
  readonly rows: { readonly unassigned: number; readonly total: number };
  readonly isAutomatic: boolean;
}

/** The six steps in the order in which they are done. */
export function firstSteps({ settings, owed, directory, rows, isAutomatic }: FirstStepsInput): readonly FirstStep[] {
  const { mailbox, contactPhone, letterNumber, letterDate, holidays, round, soAgency } = settings;
  const reachable = new Set(
    directory.filter((entry) => reachableContact(entry).addresses.length > 0).map(({ agency }) => agency),
  );
  const written = owed.filter(
    ({ agency, figures, tasks, report }) =>
      agency !== soAgency && (figures.length > 0 || tasks.length > 0 || report.state !== 'not-followed'),
  );
  const unfilled = (...isThere: readonly boolean[]) => isThere.filter((there) => !there).length;
  return [
    { key: 'contact', missing: unfilled(isMailAddress(mailbox), contactPhone !== ''), total: 2 },
    { key: 'letter', missing: unfilled(letterNumber !== '', letterDate !== null), total: 2 },
    { key: 'addresses', missing: written.filter(({ agency }) => !reachable.has(agency)).length, total: written.length },
    { key: 'days', missing: unfilled(holidays.some((day) => day.startsWith(`${round.year}-`))), total: 1 },
    { key: 'suppliers', missing: rows.unassigned, total: rows.total },
    { key: 'automation', missing: unfilled(isAutomatic), total: 1 },
  ];
}
