// Who still owes, for people: the list to call, the list for the letter of urging, the numbers of the group text.

import type { WorkCalendar } from '../calendar.js';
import type { LocalDate } from '../local-date.js';
import { agencyToldOn, type MergedLedger } from './ledger.js';
import { dueMilestones } from './milestones.js';
import { reachableContact } from './reminder-contact.js';
import { type DirectoryEntry, type OwedByAgency, owesNothing } from './reminder-plan.js';
import type { OpenRound } from './reminder-run.js';
import { lastDayInTime } from './reminder-standing.js';

export interface DebtorsInput {
  readonly round: OpenRound;
  readonly directory: readonly DirectoryEntry[];
  readonly ledger: MergedLedger;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly enabled: readonly string[];
  /** The coordinator's own Sở. */
  readonly ownAgency: string;
  /** What arrives on the day of the deadline itself is in time (`Tính cả ngày 20/11`). */
  readonly countsDeadlineDay: boolean;
}

/** One agency that still owes, with what it was told. */
export interface Debtor {
  readonly entry: DirectoryEntry;
  readonly owed: OwedByAgency;
  /** The round's deadline, or the extension. */
  readonly deadline: LocalDate;
  readonly isOverdue: boolean;
  /** The coordinator's own Sở, which gets no mail: its rows are the coordinator's work. */
  readonly isOwn: boolean;
  readonly isReachable: boolean;
  /** Day of the last mail that went, or may have gone; null before the first. */
  readonly toldOn: LocalDate | null;
}

/**
 * Everybody who owes figures or the signed report: the coordinator's own Sở first, then those nobody can write to,
 * then the overdue, then by the number of figures, then in the directory's order.
 */
export function debtors(input: DebtorsInput): Debtor[] {
  const owedBy = new Map(input.round.owedByAgency.map((owed) => [owed.agency, owed]));
  const found: Debtor[] = [];
  for (const entry of input.directory) {
    const owed = owedBy.get(entry.agency);
    if (owed === undefined || owesNothing(owed)) continue;
    owedBy.delete(entry.agency);
    const deadline = owed.extendedTo ?? input.round.deadline;
    found.push({
      entry,
      owed,
      deadline,
      isOverdue: input.today > lastDayInTime(input.round.deadline, owed.extendedTo, input.countsDeadlineDay),
      isOwn: entry.agency === input.ownAgency,
      isReachable: reachableContact(entry).addresses.length > 0,
      toldOn: agencyToldOn(input.ledger, { round: input.round.code, agency: entry.agency }),
    });
  }
  return found.sort((a, b) => urgency(a) - urgency(b));
}

/** The debtors that are due for a list step (`T+3`: letter of urging, `T+7`: calls); the own Sở is left out. */
export function debtorsAtStep(input: DebtorsInput, step: 'T+3' | 'T+7'): Debtor[] {
  return debtors(input).filter((debtor) => {
    const due = dueMilestones('escalation', input.today, debtor.deadline, input.calendar, input.enabled);
    return !debtor.isOwn && due.some((milestone) => milestone.id === step);
  });
}

/** How many of the agencies that are asked for figures have them all in; the signed report is counted elsewhere. */
export function completeAgencies(round: OpenRound): { readonly done: number; readonly total: number } {
  const asked = round.owedByAgency.filter((owed) => owed.asked > 0);
  return { done: asked.filter((owed) => owed.figures.length === 0).length, total: asked.length };
}

/** More figures than one agency can owe. */
const MANY_FIGURES = 1_000_000;

function urgency(debtor: Debtor): number {
  const order = [!debtor.isOwn, debtor.isReachable, !debtor.isOverdue];
  return order.reduce((sum, later) => sum * 2 + (later ? 1 : 0), 0) * MANY_FIGURES - debtor.owed.figures.length;
}
