// The pace (`Tiến độ`) of a judged figure: which ratio decides it, and what it is called.

import { ratioTo } from './attainment.js';
import { compared } from './comparison.js';
import type { FigureKind, JudgementTerms, Pace, PaceBasis, Thresholds, Verdict } from './judgement.js';
import { dayOfYear, daysBetween, daysInYear, type LocalDate, yearOf } from './local-date.js';
import { reaches, type Yardstick } from './yardstick.js';

export interface PaceQuestion {
  readonly verdict: Verdict;
  readonly kind: FigureKind;
  /** Null where the result is no number (grade, deliverable). */
  readonly value: number | null;
  readonly yard: Yardstick | null;
  readonly attainmentRatio: number | null;
  readonly nature: 'level' | 'cumulative';
  /** Value at 31/12 of the year before the round's, or null. */
  readonly baseline: number | null;
  readonly horizonYear: number;
  /** As-of date of the figure; null takes the round's cut-off (31/12 for an estimate). */
  readonly asOf: LocalDate | null;
  /** False for a place in a ranking: it has no line to follow. */
  readonly hasRatio: boolean;
}

export interface PaceAnswer {
  readonly pace: Pace;
  readonly basis: PaceBasis | null;
}

/** The pace and the ratio behind it (rules PACE-1 … PACE-9); a verdict that judges nothing has no pace. */
export function paceOf(question: PaceQuestion, terms: JudgementTerms): PaceAnswer {
  const { verdict, kind } = question;
  if (verdict === 'not-judged' || verdict === 'not-done') return { pace: 'not-judged', basis: null };
  if (verdict === 'exceeded' || verdict === 'reached') return { pace: 'on-track', basis: null };
  const basis = paceBasis(question, terms);
  if (verdict === 'not-reached' && kind !== 'so-far')
    return { pace: paceAfterTheVerdict(basis, terms.thresholds), basis };
  if (basis === null) return { pace: verdict === 'not-due' ? 'not-judged' : 'behind', basis };
  return { pace: paceWord(basis.ratio, terms.thresholds), basis };
}

/** In the target year an estimate or a final figure that misses is never "on track", however near it comes. */
function paceAfterTheVerdict(basis: PaceBasis | null, thresholds: Thresholds): Pace {
  return basis !== null && compared(basis.ratio, thresholds.behind) >= 0 ? 'behind' : 'at-risk';
}

function paceWord(ratio: number, thresholds: Thresholds): Pace {
  if (compared(ratio, thresholds.onTrack) >= 0) return 'on-track';
  return compared(ratio, thresholds.behind) >= 0 ? 'behind' : 'at-risk';
}

function paceBasis(question: PaceQuestion, terms: JudgementTerms): PaceBasis | null {
  const { value, yard, hasRatio, kind, verdict } = question;
  if (value === null || yard === null || !hasRatio) return null;
  const at = dayOfFigure(question, terms);
  const isOver = verdict === 'not-reached' && kind !== 'so-far';
  const bySpeed = isOver
    ? null
    : question.nature === 'cumulative'
      ? proRata(question, value, yard, at, terms)
      : path(question, value, yard, at, terms);
  if (bySpeed !== null) return bySpeed;
  if (question.attainmentRatio === null) return null;
  return {
    method: 'attainment',
    ratio: question.attainmentRatio,
    at,
    required: yard.bound,
    baseline: null,
    baselineDate: null,
    interpolated: false,
  };
}

function dayOfFigure({ kind, asOf }: PaceQuestion, { round }: JudgementTerms): LocalDate {
  if (kind === 'estimate') return `${round.year}-12-31`;
  return asOf ?? round.cutOff;
}

/** What grows over the year is held against the part of the year that is gone. */
function proRata(
  { baseline, horizonYear, kind }: PaceQuestion,
  value: number,
  yard: Yardstick,
  at: LocalDate,
  { round }: JudgementTerms,
): PaceBasis | null {
  const yearsLeft = horizonYear - round.year + 1;
  const isStep = baseline !== null && yearsLeft > 1;
  const ofTheYear = isStep ? baseline + (yard.bound - baseline) / yearsLeft : yard.bound;
  const isWholeYear = kind !== 'so-far' || yearOf(at) > round.year;
  const required = isWholeYear ? ofTheYear : (ofTheYear * dayOfYear(at)) / daysInYear(yearOf(at));
  const ratio = ratioTo(required, value, signOf(yard));
  if (ratio === null) return null;
  return {
    method: 'pro-rata',
    ratio,
    at,
    required,
    baseline: isStep ? baseline : null,
    baselineDate: isStep ? baselineDay(round.year) : null,
    interpolated: true,
  };
}

/** A level follows a straight line by days from last year's end to the end of the horizon year. */
function path(
  { baseline, horizonYear }: PaceQuestion,
  value: number,
  yard: Yardstick,
  at: LocalDate,
  { round, baselineDay: told }: JudgementTerms,
): PaceBasis | null {
  // A baseline that already meets the target leaves no line to follow: the level only has to be kept.
  if (baseline === null || reaches(baseline, yard)) return null;
  const start = told ?? baselineDay(round.year);
  const wholeWay = daysBetween(start, `${Math.max(horizonYear, round.year)}-12-31`);
  const gone = Math.min(daysBetween(start, at), wholeWay);
  if (gone <= 0 || compared(baseline, yard.bound) === 0) return null;
  const required = baseline + ((yard.bound - baseline) * gone) / wholeWay;
  return {
    method: 'path',
    ratio: (value - baseline) / (required - baseline),
    at,
    required,
    baseline,
    baselineDate: start,
    interpolated: gone < wholeWay,
  };
}

function baselineDay(year: number): LocalDate {
  return `${year - 1}-12-31`;
}

function signOf(yard: Yardstick): 1 | -1 {
  return yard.better === 'higher' ? 1 : -1;
}
