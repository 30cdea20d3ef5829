// Whether a task was, or can still be, done in time: four states that add up to all tasks about which nothing is asked.

import type { Cell } from '../cell.js';
import type { Problem } from '../checked.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import { plainWords } from '../reading/plain-text.js';
import { quotedText, textOf } from '../reading/typed-figure.js';

/** `Tình trạng thực hiện`, in the words of its dropdown. */
export const taskStatuses = {
  'not-started': 'Chưa triển khai',
  'in-progress': 'Đang triển khai',
  'year-done': 'Hoàn thành nhiệm vụ năm',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
} as const;

export type TaskStatus = keyof typeof taskStatuses;

/** The four states; `past-expected`: open after the month that the document only expects; `done-undated`: done, on a day that is asked. */
export type Timeliness = 'done-in-time' | 'done-late' | 'open-in-time' | 'open-late' | 'past-expected' | 'done-undated';

/** What a person can be asked about a task row; `src/text/task-text.ts` has the sentence of each. */
export type TaskQuestionCode =
  | 'status-unreadable'
  | 'day-unreadable'
  | 'day-missing'
  | 'day-without-done'
  | 'day-ahead'
  | 'tentative-passed';

export type TaskQuestion = Problem<TaskQuestionCode>;

/** The column that each is about. */
export const askedColumn = {
  'status-unreadable': 'status',
  'day-unreadable': 'completedOn',
  'day-missing': 'completedOn',
  'day-without-done': 'status',
  'day-ahead': 'completedOn',
  'tentative-passed': 'status',
} as const satisfies Readonly<Record<TaskQuestionCode, 'status' | 'completedOn'>>;

export interface TypedTask {
  /** `Tình trạng thực hiện`; blank counts as not started. */
  readonly status: Cell;
  /** `Ngày hoàn thành`. */
  readonly completedOn: Cell;
}

export interface TaskJudgement {
  readonly status: TaskStatus;
  readonly completedOn: LocalDate | null;
  /** Null while it is asked whether the task is done. */
  readonly timeliness: Timeliness | null;
  readonly questions: readonly TaskQuestion[];
}

/**
 * The timeliness of a task due on `due` (its last day counts as in time), seen on `today` (rules TASK-1 … TASK-5). What
 * is asked about is neither in time nor late: a task done on a day that is missing, unreadable or still ahead has only been
 * done, one whose status cannot be read, or has a day and is not done, has no timeliness.
 */
export function taskJudgement(typed: TypedTask, due: LocalDate, today: LocalDate, year: number): TaskJudgement {
  const status = statusOf(typed.status);
  const day = readDate(typed.completedOn, year);
  const completedOn = day.kind === 'date' ? day.date : null;
  const isDone = status === 'done' || status === 'year-done';
  const questions: TaskQuestion[] = [];
  if (status === null) questions.push({ code: 'status-unreadable', params: { text: quotedText(typed.status) } });
  if (day.kind === 'unreadable') questions.push({ code: 'day-unreadable', params: { text: day.text } });
  else if (isDone && completedOn === null) questions.push({ code: 'day-missing' });
  else if (!isDone && completedOn !== null) questions.push({ code: 'day-without-done', params: { date: completedOn } });
  else if (completedOn !== null && completedOn > today)
    questions.push({ code: 'day-ahead', params: { date: completedOn } });
  const asked = isDone ? 'done-undated' : null;
  const timeliness = questions.length > 0 ? asked : timelinessOf(isDone, completedOn ?? today, due);
  return { status: status ?? 'not-started', completedOn, timeliness, questions };
}

function timelinessOf(isDone: boolean, lastDay: LocalDate, due: LocalDate): Timeliness {
  const isInTime = lastDay <= due;
  if (isDone) return isInTime ? 'done-in-time' : 'done-late';
  return isInTime ? 'open-in-time' : 'open-late';
}

/** The state that the cell names, not started for a blank; null for other words. */
export function statusOf(cell: Cell): TaskStatus | null {
  const words = plainWords(textOf(cell));
  if (words === '') return 'not-started';
  for (const status of ['not-started', 'in-progress', 'year-done', 'done', 'paused'] as const) {
    if (words === plainWords(taskStatuses[status])) return status;
  }
  return null;
}
