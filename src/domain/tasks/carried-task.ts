// What a task over several years takes into the next year: its state; the part of one year begins again.

import { type Cell, isBlank } from '../cell.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import type { TaskTime } from './task-time.js';
import { statusOf } from './task-timeliness.js';

/**
 * `in-progress`, `paused`, `done`: the state that goes on. `again`: the year's part was done, the next one begins. `fresh`:
 * nothing was begun. `unread`: nobody can say which state it is in.
 */
export type TaskOutcome = 'in-progress' | 'paused' | 'done' | 'again' | 'fresh' | 'unread';

/** What was typed for a task. */
export type TypedTaskCells = Readonly<Partial<Record<string, Cell>>>;

export interface CarriedTask {
  readonly outcome: TaskOutcome;
  /** Keys of the cells that go on as they stand. */
  readonly keys: readonly string[];
  /** The day on which it was done, where it can be read: without its year it would be a day of the next one. */
  readonly completedOn: LocalDate | null;
}

/** What goes on from `year` (rule SANG-8). A task of every year is done for that year only, whatever word was chosen. */
export function carriedTask(time: TaskTime | null, cells: TypedTaskCells, year: number): CarriedTask {
  const plain = { keys: [], completedOn: null };
  const status = statusOf(cells.status ?? '');
  if (status === null) return { ...plain, outcome: 'unread' };
  if (status === 'not-started') return { ...plain, outcome: 'fresh' };
  if (status === 'year-done' || (status === 'done' && time?.kind === 'yearly')) return { ...plain, outcome: 'again' };
  const typed = (keys: readonly string[]) => keys.filter((key) => !isBlank(cells[key] ?? ''));
  if (status === 'in-progress') return { ...plain, outcome: status, keys: ['status'] };
  if (status === 'paused') return { ...plain, outcome: status, keys: typed(['status', 'difficulties']) };
  const day = readDate(cells.completedOn ?? '', year);
  return {
    outcome: 'done',
    keys: typed(['status', 'completedOn', 'deliverable', 'source']),
    completedOn: day.kind === 'date' ? day.date : null,
  };
}
