// The ratio that decides a pace: along the line from the baseline, against the days gone, or against the target itself.

import type { Milestone } from '../book/plan.js';
import { dayOfYear, daysBetween, daysInYear, type LocalDate, localDate, yearOf } from '../local-date.js';
import { ratioTo } from './attainment.js';
import type { EarnedVerdict } from './verdict.js';
import type { FigureKind, JudgementTerms, PaceBasis } from './verdict-terms.js';
import { reaches, type Yardstick } from './yardstick.js';

export interface PaceQuestion {
  readonly verdict: EarnedVerdict;
  readonly kind: FigureKind;
  /** Null where the result is no number (grade, deliverable). */
  readonly value: number | null;
  readonly yard: Yardstick | null;
  readonly attainmentRatio: number | null;
  readonly nature: 'level' | 'cumulative';
  /** Value at 31/12 of the year before the round's, or null. */
  readonly baseline: number | null;
  readonly horizonYear: number;
  /** Values printed for years on the way, in any order. */
  readonly milestones: readonly Milestone[];
  /** As-of date of the figure; null takes the round's cut-off (31/12 for an estimate). */
  readonly asOf: LocalDate | null;
  /** False for a place in a ranking: it has no line to follow. */
  readonly hasRatio: boolean;
}

/** Where the figure has to get to next, and what it has to get there from. */
interface Course {
  readonly value: number;
  readonly yard: Yardstick;
  readonly at: LocalDate;
  readonly year: number;
  /** The printed milestone ahead, or null where the target itself is next. */
  readonly milestone: Milestone | null;
  readonly goal: Milestone;
  readonly baseline: number | null;
  /** Day of the baseline. */
  readonly start: LocalDate;
}

/** The deciding ratio with every number it was made from; null where there is nothing to divide by (PACE-3 … PACE-11). */
export function paceBasis(question: PaceQuestion, terms: JudgementTerms): PaceBasis | null {
  const { value, yard, hasRatio, kind, verdict, attainmentRatio } = question;
  if (value === null || yard === null || !hasRatio) return null;
  const { year, cutOff } = terms.round;
  const at = kind === 'estimate' ? localDate(year, 12, 31) : (question.asOf ?? cutOff);
  const milestone = nextMilestone(question, year);
  const goal = milestone ?? { year: Math.max(question.horizonYear, year), value: yard.bound };
  const start = terms.baselineDay ?? baselineDay(year);
  const course: Course = { value, yard, at, year, milestone, goal, baseline: question.baseline, start };
  const isSettled = verdict === 'not-reached' && kind !== 'so-far';
  const onTheWay = isSettled ? null : question.nature === 'cumulative' ? proRata(course, kind) : path(course);
  if (onTheWay !== null) return onTheWay;
  if (milestone !== null && milestone.year === year) return againstMilestone(course, milestone);
  if (attainmentRatio === null) return null;
  return { ...basisOf(course), method: 'attainment', ratio: attainmentRatio, required: yard.bound, milestone: null };
}

function nextMilestone({ milestones, horizonYear }: PaceQuestion, year: number): Milestone | null {
  const ahead = milestones.filter((each) => each.year >= year && each.year < horizonYear);
  return [...ahead].sort((a, b) => a.year - b.year)[0] ?? null;
}

/** What grows over the year is held against the part of the year that is gone. */
function proRata(course: Course, kind: FigureKind): PaceBasis | null {
  const { at, year, goal, baseline } = course;
  const years = goal.year - year + 1;
  // A count of a later year says nothing about this one unless last year's count starts a line to it.
  if (years > 1 && baseline === null) return null;
  const isStep = baseline !== null && years > 1;
  const ofTheYear = isStep ? baseline + (goal.value - baseline) / years : goal.value;
  const isWholeYear = kind !== 'so-far';
  const required = isWholeYear ? ofTheYear : (ofTheYear * dayOfYear(at)) / daysInYear(yearOf(at));
  const ratio = ratioTo(required, course.value, signOf(course.yard));
  if (ratio === null) return null;
  const start = isStep ? { baseline, baselineDate: baselineDay(year) } : {};
  return { ...basisOf(course), ...start, method: 'pro-rata', ratio, required, interpolated: isStep || !isWholeYear };
}

/** A level follows a straight line by days from last year's end to the next milestone or the target. */
function path(course: Course): PaceBasis | null {
  const { value, yard, at, goal, baseline, start } = course;
  // A baseline that already meets the goal leaves no line to follow: the level only has to be kept.
  if (baseline === null || reaches(baseline, { ...yard, bound: goal.value })) return null;
  const wholeWay = daysBetween(start, localDate(goal.year, 12, 31));
  const gone = Math.min(daysBetween(start, at), wholeWay);
  if (gone <= 0) return null;
  const required = baseline + ((goal.value - baseline) * gone) / wholeWay;
  const ratio = (value - baseline) / (required - baseline);
  if (!Number.isFinite(ratio)) return null;
  const interpolated = gone < wholeWay;
  return { ...basisOf(course), method: 'path', ratio, required, baseline, baselineDate: start, interpolated };
}

function againstMilestone(course: Course, milestone: Milestone): PaceBasis | null {
  const ratio = ratioTo(milestone.value, course.value, signOf(course.yard));
  return ratio === null ? null : { ...basisOf(course), method: 'milestone', ratio, required: milestone.value };
}

function basisOf({ at, milestone }: Course): Omit<PaceBasis, 'method' | 'ratio' | 'required'> {
  return { at, baseline: null, baselineDate: null, interpolated: false, milestone };
}

function baselineDay(year: number): LocalDate {
  return localDate(year - 1, 12, 31);
}

function signOf(yard: Yardstick): 1 | -1 {
  return yard.better === 'higher' ? 1 : -1;
}
