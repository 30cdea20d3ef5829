// The pace (`Tiến độ`) of a judged figure: where it arrives, held against the target by the thresholds, and what limits the colour.

import type { Comparator } from '../book/comparator.js';
import type { Milestone } from '../book/plan.js';
import { type LocalDate, localDate, yearOf } from '../local-date.js';
import { attainmentRatio } from './attainment.js';
import { compared } from './comparison.js';
import { type Course, type Projection, projection } from './pace-course.js';
import type { EarnedVerdict } from './verdict.js';
import type {
  DatedResult,
  FigureKind,
  JudgementTerms,
  Pace,
  PaceBasis,
  PaceGap,
  PaceNote,
  Thresholds,
} from './verdict-terms.js';
import { reaches, type Yardstick } from './yardstick.js';

export interface PaceQuestion {
  readonly verdict: EarnedVerdict;
  readonly kind: FigureKind;
  /** Null where the result is no number (grade, deliverable). */
  readonly value: number | null;
  readonly yard: Yardstick | null;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly nature: 'level' | 'cumulative';
  /** Value at 31/12 of the year before the round's, or null. */
  readonly baseline: number | null;
  readonly horizonYear: number;
  /** Values printed for years on the way, in any order. */
  readonly milestones: readonly Milestone[];
  /** As-of date of the figure; null takes the round's cut-off. */
  readonly asOf: LocalDate | null;
  /** The result to date beside an estimate. */
  readonly soFar: DatedResult | null;
  readonly isBroken: boolean;
}

export interface PaceAnswer {
  readonly pace: Pace;
  readonly basis: PaceBasis | null;
  readonly gap: PaceGap | null;
  readonly notes: readonly PaceNote[];
}

/** The pace, the ratio behind it and what limited it (rules PACE-1 … PACE-17). */
export function paceOf(question: PaceQuestion, terms: JudgementTerms): PaceAnswer {
  const { verdict, kind } = question;
  const isYearOver = terms.today > localDate(terms.round.year, 12, 31);
  if (verdict !== 'not-due' && (kind === 'final' || (question.isBroken && isYearOver))) return answer('closed');
  if (question.isBroken) return answer('at-risk');
  if (kind !== 'final' && isYearOver) return withoutPace('awaiting-final');
  if (verdict === 'exceeded' || verdict === 'reached') return answer('on-track');
  if (kind === 'so-far') return paceSoFar(question, question.value, question.asOf, terms);
  return heldToSoFar(missedMilestone(paceOfYear(question, terms), question, terms), question, terms);
}

function answer(pace: Pace, basis: PaceBasis | null = null, notes: readonly PaceNote[] = []): PaceAnswer {
  return { pace, basis, gap: null, notes };
}

function withoutPace(gap: PaceGap): PaceAnswer {
  return { pace: 'not-judged', basis: null, gap, notes: [] };
}

/** The pace of a figure measured on a day of the year. */
function paceSoFar(
  question: PaceQuestion,
  value: number | null,
  asOf: LocalDate | null,
  terms: JudgementTerms,
): PaceAnswer {
  const at = asOf ?? terms.round.cutOff;
  // Before the first quarter of the way's first year is over every rate is chance.
  if (at < localDate(yearOf(startOf(terms)) + 1, 3, 31)) return withoutPace('too-early');
  if (value === null || question.yard === null || question.comparator === 'rank') {
    return question.verdict === 'not-due' ? withoutPace('no-ratio') : answer('behind');
  }
  return paceOnCourse(courseOf(question, question.yard, value, at, false, terms), question, terms.thresholds);
}

/** The pace of a figure that stands for the whole year: in the target's own year a miss is never on track. */
function paceOfYear(question: PaceQuestion, terms: JudgementTerms): PaceAnswer {
  const { value, yard, verdict, comparator } = question;
  if (value === null || yard === null || comparator === 'rank') {
    return verdict === 'not-due' ? withoutPace('no-ratio') : answer('at-risk');
  }
  const course = courseOf(question, yard, value, localDate(terms.round.year, 12, 31), true, terms);
  const found = paceOnCourse(course, question, terms.thresholds);
  return verdict === 'not-due' ? found : { ...found, pace: worse(found.pace, 'behind') };
}

function courseOf(
  { nature, baseline, horizonYear, milestones }: PaceQuestion,
  yard: Yardstick,
  value: number,
  at: LocalDate,
  isWholeYear: boolean,
  terms: JudgementTerms,
): Course & { readonly milestone: Milestone | null } {
  const { year } = terms.round;
  const milestone = nextMilestone(milestones, horizonYear, year);
  const goal = milestone ?? { year: Math.max(horizonYear, year), value: yard.bound };
  const aim = milestone === null ? yard : yardOf(yard, milestone);
  return {
    value,
    at,
    isWholeYear,
    nature,
    year,
    goal,
    yard: aim,
    baseline,
    start: startOf(terms),
    milestone,
  };
}

/** The thresholds on the projected value, then what lifts or limits the colour. */
function paceOnCourse(
  course: Course & { readonly milestone: Milestone | null },
  question: PaceQuestion,
  thresholds: Thresholds,
): PaceAnswer {
  const found = projection(course);
  if (typeof found === 'string') return withoutPace(found);
  const ratio = attainmentRatio(found.projected, course.yard, question.comparator);
  const basis = basisOf(course, found, ratio);
  const raw = rawPace(course, found, ratio, thresholds);
  const gap = (found.required - course.value) * signOf(course.yard);
  const isNear = raw === 'at-risk' && compared(gap, onePoint(question, course.goal.value)) <= 0;
  const lifted = isNear ? 'behind' : raw;
  const isLost = wasLost(course, question);
  const notes: PaceNote[] = [...(isNear ? (['near'] as const) : []), ...(isLost ? (['lost'] as const) : [])];
  return answer(isLost ? worse(lifted, 'behind') : lifted, basis, notes);
}

function rawPace(course: Course, { projected }: Projection, ratio: number | null, thresholds: Thresholds): Pace {
  const { value, yard, nature, isWholeYear } = course;
  // A count below its ceiling has not kept it yet: only where it arrives says so.
  const countsAsItStands = nature === 'level' || yard.better === 'higher';
  if (reaches(projected, yard) || (countsAsItStands && reaches(value, yard))) return 'on-track';
  if (ratio === null) return isWholeYear ? 'at-risk' : 'behind';
  if (compared(ratio, thresholds.onTrack) >= 0) return 'on-track';
  return compared(ratio, thresholds.behind) >= 0 ? 'behind' : 'at-risk';
}

/** A level that stood beyond its goal, or on it by more than a point, and stands below it now. */
function wasLost({ value, yard, nature, baseline, goal }: Course, question: PaceQuestion): boolean {
  if (baseline === null || nature !== 'level' || !reaches(baseline, yard) || reaches(value, yard)) return false;
  const gap = (goal.value - value) * signOf(yard);
  return compared(baseline, goal.value) !== 0 || compared(gap, onePoint(question, goal.value)) > 0;
}

/** One percentage point, or one per cent of what has to be reached where the unit is no percentage. */
function onePoint({ unit, comparator }: PaceQuestion, goal: number): number {
  const size = Math.abs(goal);
  // Outside the book a bare target from 1 to 100 is taken for a percentage.
  const isPercent = unit === '%' || (unit === '' && comparator !== 'level' && size > 1 && size <= 100);
  return isPercent ? Math.max(1, size / 100) : size / 100;
}

/** An estimate or a final figure below the value printed for this very year is never on track. */
function missedMilestone(found: PaceAnswer, question: PaceQuestion, { round }: JudgementTerms): PaceAnswer {
  const { value, yard } = question;
  const ofThisYear = question.milestones.find(({ year }) => year === round.year && year < question.horizonYear);
  if (ofThisYear === undefined || value === null || yard === null || reaches(value, yardOf(yard, ofThisYear))) {
    return found;
  }
  return { ...found, pace: worse(found.pace, 'behind'), notes: [...found.notes, 'milestone-missed'] };
}

/** An estimate that does not reach the target betters nothing: the figure so far keeps its colour. */
function heldToSoFar(found: PaceAnswer, question: PaceQuestion, terms: JudgementTerms): PaceAnswer {
  const { soFar, kind } = question;
  if (kind !== 'estimate' || soFar === null) return found;
  const before = paceSoFar(question, soFar.value, soFar.asOf, terms);
  if (before.gap !== null || found.gap !== null || worse(before.pace, found.pace) === found.pace) return found;
  return {
    ...before,
    notes: [...before.notes, ...found.notes.filter((note) => note === 'milestone-missed'), 'so-far'],
  };
}

const WORST_FIRST: readonly Pace[] = ['at-risk', 'behind', 'on-track'];

function worse(one: Pace, other: Pace): Pace {
  return WORST_FIRST.find((pace) => pace === one || pace === other) ?? one;
}

function nextMilestone(milestones: readonly Milestone[], horizonYear: number, year: number): Milestone | null {
  const ahead = milestones.filter((each) => each.year >= year && each.year < horizonYear);
  return [...ahead].sort((a, b) => a.year - b.year)[0] ?? null;
}

function basisOf(
  { value, at, goal, start, milestone }: Course & { readonly milestone: Milestone | null },
  { projected, required, method, baseline, interpolated }: Projection,
  ratio: number | null,
): PaceBasis {
  const plain = milestone === null ? 'attainment' : 'milestone';
  return {
    method: method === 'itself' ? plain : method,
    value,
    projected,
    ratio,
    at,
    required,
    goal,
    baseline,
    baselineDate: baseline === null ? null : start,
    interpolated,
    milestone,
  };
}

function yardOf(yard: Yardstick, { value }: Milestone): Yardstick {
  return { ...yard, bound: value, nearEdge: value, farEdge: value };
}

function startOf({ baselineDay, round }: JudgementTerms): LocalDate {
  return baselineDay ?? localDate(round.year - 1, 12, 31);
}

function signOf(yard: Yardstick): 1 | -1 {
  return yard.better === 'higher' ? 1 : -1;
}
