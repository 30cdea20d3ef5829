// The same rules for one result and one target outside the book: what the custom functions for people compute.

import type { Cell } from './cell.js';
import { type FigureKind, type Judgement, judgement, type Thresholds } from './judgement.js';
import { type LocalDate, yearOf } from './local-date.js';
import type { Indicator, Target } from './plan.js';
import type { TypedFigure } from './typed-figure.js';

/** What a scalar question may add to the result and the target. */
export interface ScalarTerms {
  /** The kind of figure the result is; so far unless told. */
  readonly kind?: FigureKind;
  /** The day the result was measured; for `final` any day is taken as 31/12. */
  readonly asOf: LocalDate;
  /** The result at 31/12 of the year before `asOf`. */
  readonly baseline?: Cell;
  /** The day of the baseline, where it is another one. */
  readonly baselineDay?: LocalDate;
  readonly thresholds: Thresholds;
}

/** Attainment ratio (1 = the target); null where the result cannot be read or no ratio is defined. */
export function scalarAttainment(actual: Cell, target: Target, terms: ScalarTerms): number | null {
  return scalarJudgement(actual, target, terms).attainmentRatio;
}

/**
 * The judgement of a single result: verdict, pace, ratio and reason exactly as a row of the book would get them. The
 * target's horizon is its own year, or the year of `asOf` where it has none.
 */
export function scalarJudgement(actual: Cell, target: Target, terms: ScalarTerms): Judgement {
  const { kind = 'so-far', baseline = '', thresholds } = terms;
  const year = yearOf(terms.asOf);
  const asOf = kind === 'final' ? `${year}-12-31` : terms.asOf;
  const isEstimate = kind === 'estimate';
  const typed: TypedFigure = {
    ...NOTHING_TYPED,
    actual: isEstimate ? '' : actual,
    estimate: isEstimate ? actual : '',
    asOf: isEstimate ? '' : { date: asOf },
    priorYear: baseline,
  };
  const round = { year, cutOff: asOf, deadline: asOf };
  const { baselineDay } = terms;
  const told = baselineDay === undefined ? {} : { baselineDay };
  return judgement(target, indicatorFor(target), typed, { round, today: asOf, thresholds, ...told });
}

const NOTHING_TYPED: TypedFigure = {
  actual: '',
  estimate: '',
  numerator: '',
  denominator: '',
  asOf: '',
  special: '',
  checked: '',
  priorYear: '',
  adjustedTarget: '',
  notDone: '',
  basis: '',
  difficulties: '',
};

/** Outside the book nothing is known of an indicator but what its target says. */
function indicatorFor(target: Target): Indicator {
  return {
    code: '',
    name: '',
    pillar: '',
    unit: target.unit,
    nature: 'level',
    better: target.comparator === '<' || target.comparator === '<=' ? 'lower' : 'higher',
    isShare: false,
    numeratorText: '',
    denominatorText: '',
    method: 'single',
    supplier: '',
    supplyNote: '',
  };
}
