// Before anything is sent: what an earlier run left unsaid is said on the sheet, and what people decided is done.

import type { Problem } from '../../domain/checked.js';
import { areSameWords } from '../../domain/reading/plain-text.js';
import { type LedgerEntry, ledgerDigest } from '../../domain/reminding/ledger.js';
import { resolvedMail } from '../../domain/reminding/ledger-resolve.js';
import { decidedReasons, decisionWords } from '../../text/automation-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { cellName } from '../workbook/a1.js';
import { type LedgerNames, rowsToRestore, type StoredLedger, storeResolution, writeRows } from './ledger-store.js';

/**
 * Brings the sheet up to what is known and carries out the decisions in `Xử lý`. True when anything was changed, so
 * that the ledger must be read again. The caller holds the script lock.
 */
export function settleLedger(
  ports: Pick<Ports, 'workbook' | 'deeds'>,
  ledgerTab: number,
  ledger: StoredLedger,
  names: LedgerNames,
  at: string,
): boolean {
  const restored = rowsToRestore(ledger);
  const rows = new Map(ledger.rows.map(({ entry }) => [ledgerDigest(entry), entry]));
  for (const entry of restored) rows.set(ledgerDigest(entry), entry);
  const entries = [...rows.values()];
  const changed = new Map(restored.map((entry) => [ledgerDigest(entry), entry]));
  const decided = new Set<string>();
  for (const { entry, decision } of ledger.rows) {
    const choice = choiceOf(decision);
    if (choice === null || decided.has(ledgerDigest(entry))) continue;
    const resolution = resolvedMail(entries, entry, choice, at);
    if (resolution === null) continue;
    storeResolution(ports, resolution);
    for (const row of resolution.rows) {
      decided.add(ledgerDigest(row));
      changed.set(ledgerDigest(row), { ...row, reason: decidedReasons[choice] });
    }
  }
  writeRows(ports, ledgerTab, [...changed.values()], names);
  if (changed.size > 0) ports.workbook.flush();
  return changed.size > 0;
}

/** Choices in `Xử lý` that change nothing, because their row is not uncertain. */
export function idleDecisions(ledger: StoredLedger): readonly Problem[] {
  const said = new Set<number>();
  return ledger.rows.flatMap(({ row, decision }) => {
    const line = ledger.rows.filter((other) => other.row === row);
    if (decision === '' || said.has(row) || line.some(({ entry }) => isUncertain(ledger, entry))) return [];
    said.add(row);
    const cell = cellName(row, ledger.table.columnOf.get('decision') ?? 0);
    return [{ code: 'decision-idle', sheet: tabNames.ledger, cell }];
  });
}

function isUncertain(ledger: StoredLedger, entry: LedgerEntry): boolean {
  return ledger.merged.states.get(ledgerDigest(entry)) === 'uncertain';
}

function choiceOf(decision: string): 'went' | 'again' | null {
  if (areSameWords(decision, decisionWords.went)) return 'went';
  return areSameWords(decision, decisionWords.again) ? 'again' : null;
}
