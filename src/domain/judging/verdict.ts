// The verdict (`Đánh giá`) of one reading against one target.

import type { Indicator, Target } from '../book/plan.js';
import type { ActualReading } from '../reading/actual-reader.js';
import type { FigureKind, Verdict } from './verdict-terms.js';
import { exceeds, reaches, type Yardstick } from './yardstick.js';

export interface VerdictQuestion {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly reading: ActualReading;
  readonly yard: Yardstick | null;
  readonly kind: FigureKind;
  readonly roundYear: number;
}

/** The verdicts that a figure itself can earn. */
export type EarnedVerdict = Exclude<Verdict, 'not-done' | 'not-judged'>;

export interface MeasuredVerdict {
  readonly verdict: EarnedVerdict;
  /** The number that was held against the yardstick; null for a grade or a deliverable. */
  readonly value: number | null;
}

/**
 * The verdict of a figure that could be read (rules VER-4 … VER-8, TGT-1 … TGT-12), decided on unrounded numbers. A range
 * typed as the result `straddles` when its two ends lie on both sides of the target; null where nothing can be measured.
 */
export function measuredVerdict(question: VerdictQuestion): MeasuredVerdict | 'straddles' | null {
  const { reading, target, yard } = question;
  if (reading.kind === 'deliverable') return { verdict: reading.done ? 'reached' : missed(question), value: null };
  if (reading.kind === 'grade') {
    const isGoodEnough = reading.grade <= target.grade.toUpperCase();
    return { verdict: isGoodEnough ? 'reached' : missed(question), value: null };
  }
  if (yard === null) return null;
  if (reading.kind === 'rank') return { verdict: ofNumber(reading.place, yard, question), value: reading.place };
  if (reading.kind === 'number') return { verdict: ofNumber(reading.value, yard, question), value: reading.value };
  if (reading.kind !== 'range') return null;
  const [worse, best] = yard.better === 'higher' ? [reading.low, reading.high] : [reading.high, reading.low];
  if (reaches(worse, yard) !== reaches(best, yard)) return 'straddles';
  return { verdict: ofNumber(worse, yard, question), value: worse };
}

function ofNumber(value: number, yard: Yardstick, question: VerdictQuestion): EarnedVerdict {
  if (!reaches(value, yard)) return missed(question);
  // A ceiling on what only grows cannot be kept before the year is over.
  const isOpenCeiling = yard.better === 'lower' && question.indicator.nature === 'cumulative';
  if (isOpenCeiling && question.kind === 'so-far' && question.target.comparator !== 'rank') return 'not-due';
  return exceeds(value, yard) ? 'exceeded' : 'reached';
}

function missed({ target, roundYear }: VerdictQuestion): EarnedVerdict {
  return target.horizonYear !== null && target.horizonYear > roundYear ? 'not-due' : 'not-reached';
}

/**
 * True where a count that only grows stands above its ceiling of the year: nothing can mend it any more, however early
 * in the year it is (rule VER-7).
 */
export function breaksCeiling(
  value: number,
  question: Pick<VerdictQuestion, 'target' | 'indicator' | 'yard' | 'roundYear'>,
): boolean {
  const { target, indicator, yard, roundYear } = question;
  if (yard === null || yard.better !== 'lower' || indicator.nature !== 'cumulative') return false;
  if (target.comparator === 'rank' || (target.horizonYear ?? roundYear) > roundYear) return false;
  return !reaches(value, yard);
}
