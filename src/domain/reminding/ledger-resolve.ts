// What a person decides about a mail that may or may not have gone: it went, or send it again.

import {
  addressDigest,
  agencyDigest,
  type LedgerEntry,
  type LedgerKey,
  type LedgerMark,
  ledgerDigest,
  ledgerMarks,
  mailRows,
} from './ledger.js';

export interface Resolution {
  /** The rows of the mail in their new state. */
  readonly rows: readonly LedgerEntry[];
  /** Marks to set in the properties. */
  readonly marks: readonly LedgerMark[];
  /** Digests to remove from the properties. For "gửi lại" they go first, then the rows: a crash between leaves the mail uncertain. */
  readonly forget: readonly string[];
}

/**
 * Settles all uncertain rows of the mail that a key belongs to (one mail may have several rounds and duties). Null where the key
 * has no uncertain row: nothing else can be sent again by hand.
 */
export function resolvedMail(
  entries: readonly LedgerEntry[],
  key: LedgerKey,
  decision: 'went' | 'again',
  at: string,
): Resolution | null {
  const chosen = entries.find((entry) => ledgerDigest(entry) === ledgerDigest(key));
  if (chosen === undefined) return null;
  const open = mailRows(entries, chosen).filter((row) => row.state === 'uncertain' || row.state === 'sending');
  if (open.length === 0) return null;
  if (decision === 'went') {
    const rows = open.map((row): LedgerEntry => ({ ...row, state: 'sent' }));
    return { rows, marks: ledgerMarks(rows), forget: [] };
  }
  const rows = open.map((row): LedgerEntry => ({ ...row, state: 'planned', at }));
  const digests = new Set(rows.map(ledgerDigest));
  const who = [...new Set(rows.flatMap((row) => [addressDigest(row), agencyDigest(row)]))];
  const rest = entries.filter((entry) => !digests.has(ledgerDigest(entry)));
  const marks = ledgerMarks(rest).filter((mark) => who.includes(mark.digest));
  const forget = [...digests, ...who.filter((digest) => !marks.some((mark) => mark.digest === digest))];
  return { rows, marks, forget };
}
