// The judgement of one task row: its timeliness against this year's day, gentle where the document only expects a month.

import type { Cell } from '../cell.js';
import type { LocalDate } from '../local-date.js';
import { cellAt, type KeyedTable } from '../reading/keyed-table.js';
import type { TaskRow } from './task-rows.js';
import { type TaskJudgement, type TaskQuestion, taskJudgement } from './task-timeliness.js';

/** Keys of the cells that bear on a task's timeliness; they make up the row's echo. */
export const judgedTaskKeys = ['status', 'completedOn'] as const;

/** Everything people type on `Nhập nhiệm vụ`, staff first, then the coordinator. */
export const typedTaskKeys = [
  'status',
  'completedOn',
  'deliverable',
  'difficulties',
  'proposals',
  'source',
  'agencyTyped',
] as const;

/**
 * The timeliness of a task row on a day (rules TASK-1 … TASK-8). Without a readable time there is none (null): the day has
 * to be settled first. A task with an expected month is never late; once the month is over its condition is asked about.
 */
export function judgedTask(
  row: Pick<TaskRow, 'term' | 'time'>,
  typed: { readonly status: Cell; readonly completedOn: Cell },
  today: LocalDate,
  year: number,
): TaskJudgement | null {
  const { due, isTentative } = row.term;
  if (due === null) return null;
  const judged = taskJudgement(typed, due, today, year);
  if (!isTentative || row.time?.kind !== 'tentative') return judged;
  if (judged.timeliness === 'done-late') return { ...judged, timeliness: 'done-in-time' };
  if (judged.timeliness !== 'open-late') return judged;
  const { month, year: expected, condition } = row.time;
  const question: TaskQuestion = { code: 'tentative-passed', params: { month, year: expected, condition } };
  return { ...judged, timeliness: 'past-expected', questions: [...judged.questions, question] };
}

/** The cells a task's timeliness rests on, exactly as they stand. */
export function typedTask(table: KeyedTable, row: number): { readonly status: Cell; readonly completedOn: Cell } {
  return { status: cellAt(table, row, 'status'), completedOn: cellAt(table, row, 'completedOn') };
}
