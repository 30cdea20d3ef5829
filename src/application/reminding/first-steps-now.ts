// How far the coordinator's first steps are, from typed cells and the trigger alone.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import { type FirstStep, firstSteps } from '../../domain/reminding/first-steps.js';
import type { Settings } from '../../domain/round/settings.js';
import type { Ports } from '../ports.js';
import { directoryState } from '../reading/directory.js';
import type { EntryState } from '../reading/typed-tabs.js';
import type { FollowedRound } from '../rounds/followed-rounds.js';
import { directoryEntries } from './directory-entries.js';
import { automationOf } from './hourly-run.js';
import { rowsOfNobody } from './reminder-plan.js';

/** The steps as they stand; `rounds` begins with the yearly one, `directory` is all of `Danh bạ`. */
export function stepsNow(
  ports: Pick<Ports, 'properties'>,
  book: Book,
  settings: Settings,
  entry: EntryState,
  directory: Grid,
  rounds: readonly FollowedRound[],
): readonly FirstStep[] {
  const state = directoryState(book, settings.round.year, directory);
  const trackings = rounds.map(({ tracking }) => tracking);
  return firstSteps({
    settings,
    owed: rounds[0]?.open.owedByAgency ?? [],
    directory: directoryEntries(book, state, trackings).entries,
    rows: { unassigned: rowsOfNobody(entry).length, total: entry.reporting.length },
    isAutomatic: automationOf(ports) !== null,
  });
}
