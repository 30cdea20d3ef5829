// Which marks of sent mails may be forgotten: those of rounds that are long over, whose rows stand in the ledger.

import { addDays, type LocalDate } from '../local-date.js';
import { addressDigest, agencyDigest, type LedgerEntry, type LedgerMark, ledgerDigest } from './ledger.js';

/** A round counts as over when nothing was written about any of its mails for so many days. */
export const KEPT_DAYS = 400;

/**
 * Digests of marks without which the ledger says the same. A mark stays while its round is open or young, while its own
 * row on the sheet is missing or says anything but "sent", and while nobody decided about an uncertain mail. `rows` are
 * the rows of the sheet as they are stored.
 */
export function staleMarks(
  rows: readonly LedgerEntry[],
  marks: readonly LedgerMark[],
  openRounds: readonly string[],
  today: LocalDate,
): string[] {
  const limit = addDays(today, -KEPT_DAYS);
  const young = new Set(openRounds);
  for (const { round, at } of rows) if (at === '' || at.slice(0, 10) >= limit) young.add(round);
  const over = rows.filter((row) => row.state === 'sent' && !young.has(row.round));
  const sent = new Set(over.map(ledgerDigest));
  const told = new Set(over.flatMap((row) => [addressDigest(row), agencyDigest(row)]));
  return marks
    .filter(({ digest, state, at }) => {
      if (at === '' || at.slice(0, 10) >= limit) return false;
      return state === 'told' ? told.has(digest) : state === 'sent' && sent.has(digest);
    })
    .map(({ digest }) => digest);
}
