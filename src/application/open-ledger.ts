// What set-up does for the ledger: it remembers when the round was opened, and says on the sheet what is known.

import type { LocalDate } from '../domain/local-date.js';
import type { Book } from '../domain/plan.js';
import { readLedger, rowsToRestore, writeRows } from './ledger-store.js';
import { openedProperty } from './marks.js';
import type { Ports } from './ports.js';

/** Keeps the first day of a round; steps that lay before it were never this round's. */
export function rememberOpening(ports: Pick<Ports, 'properties'>, round: string, today: LocalDate): void {
  const name = openedProperty(round);
  if (ports.properties.get(name) === null) ports.properties.set(name, today);
}

/** Writes rows that only the properties still know; left to the next run while somebody is sending. */
export function settleAfterSetUp(
  ports: Ports,
  ledgerTab: number,
  book: Book,
  roundName: (code: string) => string,
): void {
  const names = {
    agency: (agency: string) => book.agencies.find((candidate) => candidate.code === agency)?.name ?? agency,
    round: roundName,
  };
  ports.lock.alone('script', 0, () => {
    writeRows(ports, ledgerTab, rowsToRestore(readLedger(ports, ledgerTab)), names);
  });
}
