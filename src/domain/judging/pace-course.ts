// Where a figure arrives if it goes on as it did: the line from the baseline, or the days of the year, carried to the horizon.

import type { Milestone } from '../book/plan.js';
import { dayOfYear, daysBetween, daysInYear, type LocalDate, localDate, yearOf } from '../local-date.js';
import { reaches, type Yardstick } from './yardstick.js';

/** A figure measured on a day, and what it has to become. */
export interface Course {
  readonly value: number;
  readonly at: LocalDate;
  /** True where the figure stands for the whole year (an estimate, a final figure). */
  readonly isWholeYear: boolean;
  readonly nature: 'level' | 'cumulative';
  readonly year: number;
  /** What has to be reached by the end of a year: the target, or the next printed milestone. */
  readonly goal: Milestone;
  /** The same as a yardstick. */
  readonly yard: Yardstick;
  readonly baseline: number | null;
  /** Day of the baseline. */
  readonly start: LocalDate;
}

export interface Projection {
  /** The value at the horizon. */
  readonly projected: number;
  /** What was needed on the day of the figure. */
  readonly required: number;
  readonly method: 'itself' | 'pro-rata' | 'path';
  readonly baseline: number | null;
  readonly interpolated: boolean;
}

/**
 * The value projected to the horizon (rules PACE-3 … PACE-5): a level keeps the rate at which it moved from its baseline,
 * without one it stays what it is; a count keeps the rate of the year's days. `no-baseline` where a later horizon cannot
 * be judged without one, `too-early` where nothing has gone by yet.
 */
export function projection(course: Course): Projection | 'no-baseline' | 'too-early' {
  const { value, goal, year, baseline, isWholeYear } = course;
  if (goal.year > year && baseline === null) return 'no-baseline';
  if (isWholeYear && goal.year === year) return itself(course, value);
  if (course.nature === 'cumulative') return byDays(course);
  return baseline === null ? itself(course, value) : byLine(course, baseline);
}

function itself({ goal }: Course, value: number): Projection {
  return { projected: value, required: goal.value, method: 'itself', baseline: null, interpolated: false };
}

/** A level: B + (A − B) × whole way / way gone. */
function byLine({ value, at, goal, yard, start }: Course, baseline: number): Projection | 'too-early' {
  const wholeWay = daysBetween(start, localDate(goal.year, 12, 31));
  const gone = Math.min(daysBetween(start, at), wholeWay);
  if (gone <= 0) return 'too-early';
  const isKept = reaches(baseline, yard);
  return {
    projected: baseline + ((value - baseline) * wholeWay) / gone,
    // What was reached before has to be kept, not let down to the bare target.
    required: isKept ? goal.value : baseline + ((goal.value - baseline) * gone) / wholeWay,
    method: 'path',
    baseline,
    interpolated: !isKept && gone < wholeWay,
  };
}

/** A count: the year's days carried on; towards a later year each year adds the step it made from last year's count. */
function byDays({ value, at, isWholeYear, year, goal, baseline }: Course): Projection {
  const share = isWholeYear ? 1 : dayOfYear(at) / daysInYear(yearOf(at));
  const years = goal.year - year + 1;
  const start = years > 1 ? baseline : null;
  const ofTheYear = value / share;
  return {
    projected: start === null ? ofTheYear : start + (ofTheYear - start) * years,
    required: (start === null ? goal.value : start + (goal.value - start) / years) * share,
    method: 'pro-rata',
    baseline: start,
    interpolated: start !== null || !isWholeYear,
  };
}
