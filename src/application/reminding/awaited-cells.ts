// The unread cells that something still waits for, of everything that reminders are made from.

import type { Problem } from '../../domain/checked.js';
import { tabNames } from '../../text/tab-names.js';
import { askedCells } from './asked-cells.js';
import type { ReminderState } from './reminder-plan.js';
import { idleOfTracking, isOfficeAwaited, isStillAwaited, rowOfCell, type Season, seasonNow } from './still-awaited.js';

/** What the owner of the trigger is told of. */
export function awaitedCells(state: ReminderState): readonly Problem[] {
  const { settings, rounds, now } = state;
  const season = seasonOf(state);
  const idle = idleOfTracking(rounds, settings, now.date);
  return askedCells(state.problems).filter(
    (problem) => !idle.has(problem) && isStillAwaited(problem, season) && isDirectoryAwaited(problem, state, season),
  );
}

/** What may still be sent, of everything that was read. */
export function seasonOf({ settings, register, rounds, now }: ReminderState): Season {
  const rowsOf = new Map(rounds.map(({ info, tracking }) => [info.code, tracking.byAgency]));
  const tasks = rounds.flatMap(({ open }) => open.owedByAgency.map((owed) => owed.tasks));
  return seasonNow(settings, register, ({ code }) => rowsOf.get(code)?.values() ?? null, tasks, now.date);
}

/** A cell of one office waits with the mails to it; true for cells of other tabs. */
function isDirectoryAwaited({ sheet, cell, params = {} }: Problem, state: ReminderState, season: Season): boolean {
  if (sheet !== tabNames.directory) return true;
  const { holds } = params;
  if (holds !== 'office' && holds !== 'mail' && holds !== 'head' && holds !== 'name' && holds !== 'phone') return true;
  const office = state.directory.read.codeAt.get(rowOfCell(cell));
  return holds === 'office' || office === undefined
    ? season.isAnyOpen
    : isOfficeAwaited(state.rounds, state.settings, office, state.now.date);
}
