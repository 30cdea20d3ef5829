// Tasks are reminded 30 and 7 days before the end of their window, inside the mail of the day.

import { type WorkCalendar, workingDayOnOrBefore } from '../calendar.js';
import { addDays, type LocalDate } from '../local-date.js';
import type { OwedTask } from './reminder-plan.js';

const TASK_DAYS = [30, 7];

/**
 * The step that a task is at: `NV-30` or `NV-7` with the end of its window (a moved window is another step), null
 * before the first and from the last day on. A step on a day off moves to the working day before; the later folds
 * the earlier.
 */
export function taskStep(task: OwedTask, today: LocalDate, calendar: WorkCalendar): string | null {
  if (today >= task.due) return null;
  let step: string | null = null;
  for (const days of TASK_DAYS) {
    if (workingDayOnOrBefore(addDays(task.due, -days), calendar) <= today) step = `NV-${days}@${task.due}`;
  }
  return step;
}
