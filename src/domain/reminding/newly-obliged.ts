// Who came to owe a report while the round was already running: listed for the coordinator, written to only after a release.

import { agencyToldOn, type MergedLedger } from './ledger.js';
import type { OwedByAgency, ReminderRound } from './reminder-plan.js';

interface RunningRound extends ReminderRound {
  readonly owedByAgency: readonly OwedByAgency[];
}

/**
 * A round split in two: what may be reminded, and the agencies whose first mail waits for `Có` in `Phải gửi báo cáo`.
 * These owe by the document alone and were never told, though others were. Their tasks are reminded all the same.
 */
export function releasedPart<R extends RunningRound>(
  round: R,
  ledger: MergedLedger,
): { readonly round: R; readonly held: readonly OwedByAgency[] } {
  const isTold = ({ agency }: OwedByAgency) => agencyToldOn(ledger, { round: round.code, agency }) !== null;
  const candidates = round.owedByAgency.filter((owed) => owed.isByRule === true && owed.report.state === 'missing');
  if (candidates.length === 0 || !round.owedByAgency.some(isTold)) return { round, held: [] };
  const held = candidates.filter((owed) => !isTold(owed));
  const isHeld = new Set(held);
  const owedByAgency = round.owedByAgency.flatMap((owed): readonly OwedByAgency[] => {
    if (!isHeld.has(owed)) return [owed];
    return owed.tasks.length === 0 ? [] : [{ ...owed, report: { state: 'not-followed' } }];
  });
  return { round: { ...round, owedByAgency }, held };
}
