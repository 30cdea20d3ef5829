// What set-up does for the ledger: it remembers when the round was opened, says on the sheet what is known, and clears up.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { LocalDate } from '../../domain/local-date.js';
import { staleMarks } from '../../domain/reminding/ledger-pruning.js';
import type { Ports } from '../ports.js';
import { openedProperty } from '../workbook/marks.js';
import { forgetMarks, ledgerFrom, readLedger, rowsToRestore, type StoredLedger, writeRows } from './ledger-store.js';

/** Keeps the first day of a round; steps that lay before it were never this round's. */
export function rememberOpening(ports: Pick<Ports, 'properties'>, round: string, today: LocalDate): void {
  const name = openedProperty(round);
  if (ports.properties.get(name) === null) ports.properties.set(name, today);
}

/**
 * Writes rows that only the properties still know, then forgets the marks of rounds that are long over, whose rows are
 * stored on the sheet; left to the next run while somebody is sending. `open` are the codes of the rounds followed,
 * `seen` the tab as this run last saw it: where nothing is to be done nobody is kept from sending.
 */
export function settleAfterSetUp(
  ports: Pick<Ports, 'workbook' | 'deeds' | 'lock'>,
  ledgerTab: number,
  seen: Grid,
  book: Book,
  roundName: (code: string) => string,
  open: readonly string[],
  today: LocalDate,
): void {
  const names = {
    agency: (agency: string) => agencyName(book.agencies, agency),
    round: roundName,
  };
  const stale = ({ rows, marks }: StoredLedger) =>
    staleMarks(
      rows.map(({ entry }) => entry),
      marks.map(({ mark }) => mark),
      open,
      today,
    );
  const known = ledgerFrom(ports, seen);
  if (rowsToRestore(known).length === 0 && stale(known).length === 0) return;
  ports.lock.alone('script', 0, () => {
    const before = readLedger(ports, ledgerTab);
    const lost = rowsToRestore(before);
    if (lost.length > 0) {
      writeRows(ports, ledgerTab, lost, names);
      ports.workbook.flush();
    }
    forgetMarks(ports, stale(lost.length > 0 ? readLedger(ports, ledgerTab) : before));
  });
}
