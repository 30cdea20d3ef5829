// The judgement of a printed item over its targets: what leaders count.

import { isReached, isReachedByAdjustment } from './adjusted-target.js';
import { isLeftOut } from './no-data.js';
import type { FigureKind, Judgement, Pace, Verdict } from './verdict-terms.js';

/** The judgement of an item over its targets. */
export interface ItemJudgement {
  readonly verdict: Verdict;
  readonly pace: Pace;
  /** Final where a final miss decides, else the weakest kind among its judged targets; null where none is judged. */
  readonly figureKind: FigureKind | null;
  /** Missed for good: by a final figure or a broken ceiling, whatever the other targets still expect. */
  readonly isSettled: boolean;
  /** Reached only because a target was lowered (rule VER-9). */
  readonly isByAdjustment: boolean;
  /** Targets reached or exceeded, of the `total` that count. */
  readonly reached: number;
  readonly total: number;
  /** True where the item stays unjudged for want of a figure. */
  readonly noData: boolean;
}

/**
 * The verdict of a printed item: not reached if any judged target is not; else without information if any lacks a
 * figure; else not due if any is; else reached, and exceeded only if all are. Targets not yet in force, not applicable,
 * without occurrence or not to be done are left out unless nothing else is left (rules ITEM-1 … ITEM-5).
 */
export function itemJudgement(parts: readonly Judgement[]): ItemJudgement {
  const counted = parts.filter((part) => !isLeftOut(part));
  if (counted.length === 0) return itemWithoutTargets(parts);
  const verdicts = counted.map((part) => part.verdict);
  const verdict = itemVerdict(verdicts);
  const misses = counted.filter((part) => part.verdict === 'not-reached');
  const isClosed = misses.some((part) => part.figureKind === 'final');
  const kinds = counted.map((part) => (part.verdict === 'not-judged' ? null : part.figureKind));
  return {
    verdict,
    pace: isClosed ? 'closed' : worstPace(counted.map((part) => part.pace)),
    figureKind: isClosed ? 'final' : (WEAKEST_KIND.find((kind) => kinds.includes(kind)) ?? null),
    isSettled: isClosed || misses.some((part) => part.isBroken),
    isByAdjustment: isReached(verdict) && counted.some(isReachedByAdjustment),
    reached: verdicts.filter(isReached).length,
    total: counted.length,
    noData: verdict === 'not-judged',
  };
}

const WEAKEST_KIND: readonly FigureKind[] = ['so-far', 'estimate', 'final'];
/** The lowest of an item's targets is the item's. */
const PACE_ORDER: Readonly<Record<Pace, number>> = {
  'at-risk': 0,
  behind: 1,
  'not-judged': 2,
  'on-track': 3,
  closed: 4,
};
const VERDICT_ORDER: Readonly<Record<Verdict, number>> = {
  'not-reached': 0,
  'not-judged': 1,
  'not-due': 2,
  reached: 3,
  exceeded: 4,
  'not-done': 5,
};

function itemWithoutTargets(parts: readonly Judgement[]): ItemJudgement {
  const isNotDone = parts.length > 0 && parts.every((part) => part.verdict === 'not-done');
  const verdict = isNotDone ? 'not-done' : 'not-judged';
  return {
    verdict,
    pace: 'not-judged',
    figureKind: null,
    isSettled: false,
    isByAdjustment: false,
    reached: 0,
    total: parts.length,
    noData: !isNotDone,
  };
}

function itemVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((lowest, each) => (VERDICT_ORDER[each] < VERDICT_ORDER[lowest] ? each : lowest));
}

function worstPace(paces: readonly Pace[]): Pace {
  return paces.reduce((worst, each) => (PACE_ORDER[each] < PACE_ORDER[worst] ? each : worst));
}
