// Whether a task was, or can still be, done in time: four states that add up to all tasks.

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

/** The four states, and `past-expected`: open after the month that the document only expects. */
export type Timeliness = 'done-in-time' | 'done-late' | 'open-in-time' | 'open-late' | 'past-expected';

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
  readonly timeliness: Timeliness;
  readonly questions: readonly TaskQuestion[];
}

/**
 * The timeliness of a task due on `due` (its last day counts as in time), seen on `today` (rules TASK-1 … TASK-5). A task
 * called done without a day counts as done today and is asked for its day; an unreadable status counts as not done.
 */
export function taskJudgement(typed: TypedTask, due: LocalDate, today: LocalDate, year: number): TaskJudgement {
  const status = statusOf(typed.status);
  const day = readDate(typed.completedOn, year);
  const completedOn = day.kind === 'date' ? day.date : null;
  const isDone = status === 'done' || status === 'year-done';
  const lastDay = isDone ? (completedOn ?? today) : today;
  const prefix = isDone ? 'done' : 'open';
  const timeliness: Timeliness = `${prefix}-${lastDay <= due ? 'in-time' : 'late'}`;
  const questions: TaskQuestion[] = [];
  if (status === null) questions.push({ code: 'status-unreadable', params: { text: quotedText(typed.status) } });
  if (day.kind === 'unreadable') questions.push({ code: 'day-unreadable', params: { text: day.text } });
  else if (isDone && completedOn === null) questions.push({ code: 'day-missing' });
  else if (!isDone && completedOn !== null) questions.push({ code: 'day-without-done', params: { date: completedOn } });
  else if (completedOn !== null && completedOn > today)
    questions.push({ code: 'day-ahead', params: { date: completedOn } });
  return { status: status ?? 'not-started', completedOn, timeliness, questions };
}

function statusOf(cell: Cell): TaskStatus | null {
  const words = plainWords(textOf(cell));
  if (words === '') return 'not-started';
  for (const status of ['not-started', 'in-progress', 'year-done', 'done', 'paused'] as const) {
    if (words === plainWords(taskStatuses[status])) return status;
  }
  return null;
}
