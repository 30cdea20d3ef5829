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
  return firstSteps({
    settings,
    owed: rounds[0]?.open.owedByAgency ?? [],
    directory: directoryEntries(book, directory, trackings).entries,
    rows: { unassigned: rowsOfNobody(entry).length, total: entry.reporting.length },
    isAutomatic: automationOf(ports) !== null,
  });
}
