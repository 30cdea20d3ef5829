// A target that a later decision changed: what the coordinator typed, read against the target it changes.

import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { basisText, isTypedBlank, quotedText } from '../reading/typed-figure.js';
import { isOpenZero, typedTarget } from '../reading/typed-target.js';
import type { FigureQuestion } from './figure-question.js';
import type { Judgement, Verdict } from './verdict-terms.js';

export interface AdjustedTarget {
  /** The target that is judged; null where nothing (or nothing usable) was typed. */
  readonly target: Target | null;
  readonly questions: readonly FigureQuestion[];
}

/**
 * Reads `Mục tiêu điều chỉnh` (a number, a range, or `trên 50`). It counts only with its basis beside it: without
 * one the printed target stays in force and the row asks; unreadable (basis or not) or a 0 alone, the row waits for it unjudged
 * (rules VER-9, GHI-9, HAM-3).
 */
export function adjustedTarget(cell: Cell, basis: Cell, target: Target, indicator: Indicator): AdjustedTarget {
  if (isTypedBlank(cell)) return { target: null, questions: [] };
  const column = 'adjustedTarget';
  const adjusted = typedTarget(cell, target, indicator);
  const params = { column, text: quotedText(cell) };
  // A dash is no target that a basis could bring into force.
  if (adjusted === null) return { target: null, questions: [{ code: 'adjusted-unreadable', params }] };
  if (basisText(basis) === '')
    return { target: null, questions: [{ code: 'adjusted-without-basis', params: { column } }] };
  if (isOpenZero(cell, adjusted)) return { target: null, questions: [{ code: 'target-zero', params }] };
  return { target: adjusted, questions: [] };
}

/** True where only the adjusted target is reached, not the one it changed (rule VER-9). */
export function isReachedByAdjustment({ adjustment, verdict }: Pick<Judgement, 'adjustment' | 'verdict'>): boolean {
  return adjustment !== null && isReached(verdict) && !isReached(adjustment.printedVerdict);
}

export function isReached(verdict: Verdict): boolean {
  return verdict === 'reached' || verdict === 'exceeded';
}
