// For any agency: what it was told, when, what it will be told next, and why nothing comes where nothing does.

import type { LocalDate } from '../local-date.js';
import { type LedgerEntry, type LedgerLine, ledgerLines } from './ledger.js';
import type { PlannedMail, SkippedMail } from './reminder-plan.js';
import { type RehearsalInput, rehearsedSeason } from './reminder-rehearsal.js';
import { mailsOfRun } from './reminder-run.js';

export interface AgencyOutlook {
  /** Lines of the ledger for this agency, oldest first. */
  readonly history: readonly LedgerLine[];
  /** The next mail if nothing more is typed, with its day; null when there will be none. */
  readonly next: { readonly date: LocalDate; readonly mail: PlannedMail } | null;
  /** Why nothing goes at this moment, one entry per address or one for the agency. */
  readonly reasons: readonly SkippedMail[];
}

/** The outlook of one agency; quota is left out of it, so the day is the earliest. */
export function agencyOutlook(input: RehearsalInput, entries: readonly LedgerEntry[], agency: string): AgencyOutlook {
  const lines = ledgerLines(entries.filter((entry) => entry.agency === agency));
  const history = [...lines].sort(([a], [b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const directory = input.directory.filter((entry) => entry.agency === agency);
  const rounds = input.rounds.map((round) => ({
    ...round,
    owedByAgency: round.owedByAgency.filter((owed) => owed.agency === agency),
  }));
  const own = { ...input, directory, rounds };
  for (const day of rehearsedSeason({ ...own, quotaPerDay: Number.MAX_SAFE_INTEGER })) {
    const [mail] = day.mails;
    if (mail !== undefined) return { history, next: { date: day.date, mail }, reasons: reasonsNow(own) };
  }
  return { history, next: null, reasons: reasonsNow(own) };
}

function reasonsNow(input: RehearsalInput): readonly SkippedMail[] {
  return mailsOfRun({ ...input, nowHour: 8, quotaLeft: Number.MAX_SAFE_INTEGER }).skipped;
}
