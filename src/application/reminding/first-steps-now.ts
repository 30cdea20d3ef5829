// How far the coordinator's first steps are, from typed cells and the trigger alone.

import { type FirstStep, firstSteps } from '../../domain/reminding/first-steps.js';
import type { Ports } from '../ports.js';
import type { TypedBook } from '../reading/typed-book.js';
import type { FollowedRound } from '../rounds/followed-rounds.js';
import { directoryEntries } from './directory-entries.js';
import { automationOf } from './hourly-run.js';
import { rowsOfNobody } from './reminder-plan.js';

/** The steps as they stand; `rounds` begins with the yearly one. */
export function stepsNow(
  ports: Pick<Ports, 'properties'>,
  { book, settings, directory, entry }: TypedBook,
  rounds: readonly FollowedRound[],
): readonly FirstStep[] {
  const trackings = rounds.map(({ tracking }) => tracking);
  const unowned = new Set((rounds[0]?.owed.byAgency.get('') ?? []).map(({ code }) => code));
  return firstSteps({
    settings,
    owed: rounds[0]?.open.owedByAgency ?? [],
    directory: directoryEntries(book, directory, trackings).entries,
    // What is answered, or not asked yet, needs nobody: the number is that of the leaders' page.
    rows: {
      unassigned: rowsOfNobody(entry).filter(({ code }) => unowned.has(code)).length,
      total: entry.reporting.length,
    },
    isAutomatic: automationOf(ports) !== null,
  });
}
