// Counts of verdicts with what is official kept apart from what is only expected, and what an adjusted target alone reached.

import type { FigureKind, Judgement, Verdict } from './verdict-terms.js';

/** One target or item that is counted. */
export interface CountedVerdict {
  readonly verdict: Verdict;
  readonly figureKind: FigureKind | null;
  /** Missed for good (a broken ceiling, one final miss), whatever the kind of the weakest figure. */
  readonly isSettled?: boolean;
  /** Reached only because its target was lowered. */
  readonly isByAdjustment?: boolean;
}

/** `official` rests on final figures (or is settled), `expected` on estimates, `soFar` on figures of the year so far. */
export interface KindCount {
  readonly total: number;
  readonly official: number;
  readonly expected: number;
  readonly soFar: number;
}

export interface VerdictCounts {
  /** Reached or exceeded, by the target as printed or assigned. */
  readonly reached: KindCount;
  /** Reached by an adjusted target that the printed one would have called missed: counted apart. */
  readonly reachedByAdjustment: KindCount;
  readonly notReached: KindCount;
  readonly notDue: number;
  readonly notDone: number;
  readonly notJudged: number;
}

/** The counts of a list; they add up to its length (rule ITEM-6). */
export function verdictCounts(all: readonly CountedVerdict[]): VerdictCounts {
  const of = (...verdicts: readonly Verdict[]) => all.filter(({ verdict }) => verdicts.includes(verdict));
  const reached = of('reached', 'exceeded');
  return {
    reached: kindCount(reached.filter((one) => one.isByAdjustment !== true)),
    reachedByAdjustment: kindCount(reached.filter((one) => one.isByAdjustment === true)),
    notReached: kindCount(of('not-reached')),
    notDue: of('not-due').length,
    notDone: of('not-done').length,
    notJudged: of('not-judged').length,
  };
}

/** True where only the adjusted target is reached, not the one it changed (rule VER-9). */
export function isReachedByAdjustment({ adjustment, verdict }: Pick<Judgement, 'adjustment' | 'verdict'>): boolean {
  return adjustment !== null && isReached(verdict) && !isReached(adjustment.printedVerdict);
}

function kindCount(all: readonly CountedVerdict[]): KindCount {
  const official = all.filter((one) => one.isSettled === true || one.figureKind === 'final').length;
  const expected = all.filter((one) => one.isSettled !== true && one.figureKind === 'estimate').length;
  return { total: all.length, official, expected, soFar: all.length - official - expected };
}

function isReached(verdict: Verdict): boolean {
  return verdict === 'reached' || verdict === 'exceeded';
}
