// What a task asks of one year: whether its time has come, and by which day.

import { sectionStanding } from '../book/placed-targets.js';
import type { Section } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import { dueInYear, type TaskTime } from './task-time.js';

export interface TaskTerm {
  /** `asked`: its state of this year is asked for. */
  readonly standing: 'asked' | 'not-yet' | 'over';
  /** Last day of this year's work, or the end of the month that the document expects; null where no time can be read. */
  readonly due: LocalDate | null;
  /** The document only expects the month: the task is never overdue. */
  readonly isTentative: boolean;
}

/**
 * The term of a task in a year (rules TASK-6, TASK-7). A window or yearly task ends on 31/12 of each of its years. A task
 * with an expected month is followed in every year of its section until it is done. Words that name no time leave the day open.
 */
export function taskTerm(time: TaskTime | null, section: Pick<Section, 'fromYear' | 'toYear'>, year: number): TaskTerm {
  const years = time?.kind === 'window' ? time : section;
  const standing = sectionStanding({ fromYear: years.fromYear, toYear: years.toYear }, year);
  const isTentative = time?.kind === 'tentative';
  if (standing !== 'in-force') return { standing, due: null, isTentative };
  const dueYear = time?.kind === 'tentative' ? time.year : year;
  const due = time === null ? null : dueInYear(time, dueYear, section.fromYear, section.toYear);
  return { standing: 'asked', due, isTentative };
}
