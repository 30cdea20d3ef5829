// The verdict (`Đánh giá`) of one reading against one target.

import type { ActualReading } from './actual-reader.js';
import type { FigureKind, Verdict } from './judgement.js';
import type { Indicator, Target } from './plan.js';
import { exceeds, reaches, type Yardstick } from './yardstick.js';

export interface VerdictQuestion {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly reading: ActualReading;
  readonly yard: Yardstick | null;
  readonly kind: FigureKind;
  readonly roundYear: number;
}

export interface MeasuredVerdict {
  readonly verdict: Verdict;
  /** The number that was held against the yardstick; null for a grade or a deliverable. */
  readonly value: number | null;
  /** True where the two ends of a typed range lie on both sides of the target, so that nobody can say. */
  readonly straddles: boolean;
}

/** The verdict of a figure that could be read (rules VER-4 … VER-7, TGT-1 … TGT-12); decided on unrounded numbers. */
export function measuredVerdict(question: VerdictQuestion): MeasuredVerdict {
  const { reading, target, yard } = question;
  if (reading.kind === 'deliverable') return { ...plain(reading.done ? 'reached' : missed(question)), value: null };
  if (reading.kind === 'grade') {
    return { ...plain(reading.grade <= target.grade.toUpperCase() ? 'reached' : missed(question)), value: null };
  }
  if (yard === null) return { ...plain('not-judged'), value: null };
  if (reading.kind === 'rank') return { ...plain(ofNumber(reading.place, yard, question)), value: reading.place };
  if (reading.kind === 'number') return { ...plain(ofNumber(reading.value, yard, question)), value: reading.value };
  if (reading.kind !== 'range') return { ...plain('not-judged'), value: null };
  const worse = yard.better === 'higher' ? reading.low : reading.high;
  const best = yard.better === 'higher' ? reading.high : reading.low;
  if (reaches(worse, yard) !== reaches(best, yard)) return { verdict: 'not-judged', value: worse, straddles: true };
  return { ...plain(ofNumber(worse, yard, question)), value: worse };
}

function plain(verdict: Verdict): { verdict: Verdict; straddles: boolean } {
  return { verdict, straddles: false };
}

function ofNumber(value: number, yard: Yardstick, question: VerdictQuestion): Verdict {
  if (!reaches(value, yard)) return missed(question);
  // A ceiling on what only grows cannot be kept before the year is over.
  const isOpenCeiling = yard.better === 'lower' && question.indicator.nature === 'cumulative';
  if (isOpenCeiling && question.kind === 'so-far' && question.target.comparator !== 'rank') return 'not-due';
  return exceeds(value, yard) ? 'exceeded' : 'reached';
}

function missed({ target, roundYear }: VerdictQuestion): Verdict {
  return target.horizonYear !== null && target.horizonYear > roundYear ? 'not-due' : 'not-reached';
}
