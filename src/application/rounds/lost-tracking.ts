// Rows of `Theo dõi báo cáo` that lost what was typed in them: what hangs on their cells waits for that office in that round.

import type { Problem } from '../../domain/checked.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import { rowWaitsFor, type TrackingDependent } from '../../domain/round/tracking-table.js';
import { lostProblem } from '../reading/lost-problem.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { type Tracking, trackingKey } from './tracking.js';

/** The column of what was lost that most hangs on. */
function heldBy({ cells }: LostRow): string {
  const keys = Object.keys(cells);
  return keys.find((key) => rowWaitsFor(new Set([key]), 'mails')) ?? keys[0] ?? '';
}

/** The rows of a round with those held back that lost something; offices whose whole row is gone in `held`. */
export function withLost(
  tracking: Tracking,
  round: string,
  lost: readonly LostRow[],
  nameOf: (agency: string) => string,
): { readonly tracking: Tracking; readonly held: ReadonlySet<string> } {
  const prefix = trackingKey(round, '');
  const ofRound = lost.filter(({ tab, code }) => tab === fixedTabs.tracking.mark && code.startsWith(prefix));
  if (ofRound.length === 0) return { tracking, held: new Set() };
  const byAgency = new Map(tracking.byAgency);
  const problems: Problem[] = [];
  const held = new Set<string>();
  for (const row of ofRound) {
    const agency = row.code.slice(prefix.length);
    const tracked = byAgency.get(agency);
    const asked = lostProblem({ ...row, row: tracked?.row ?? null }, tracking.table, nameOf(agency));
    const problem = { ...asked, key: heldBy(row) };
    problems.push(problem);
    const waits = (what: TrackingDependent) => rowWaitsFor(new Set(Object.keys(row.cells)), what);
    if (tracked === undefined) {
      if (waits('mails')) held.add(agency);
      continue;
    }
    byAgency.set(agency, {
      ...tracked,
      lost: Object.keys(row.cells),
      problems: [...tracked.problems, problem],
      isHeld: tracked.isHeld || waits('mails'),
      isLetterAsked: tracked.isLetterAsked || waits('lateness'),
      isLatenessHeld: tracked.isLatenessHeld || waits('lateness'),
      isRollCallHeld: tracked.isRollCallHeld || waits('roll-call'),
    });
  }
  return { tracking: { ...tracking, byAgency, problems: [...tracking.problems, ...problems] }, held };
}
