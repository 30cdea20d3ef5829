// Turns a target of any comparator into what a measured number is held against.

import type { Indicator, Target } from '../book/plan.js';
import { compared } from './comparison.js';

/** What a number must reach, in the unit of the figure. */
export interface Yardstick {
  /** Which way is better. */
  readonly better: 'higher' | 'lower';
  /** The number that must be reached. */
  readonly bound: number;
  /** True where the bound itself is not enough (`trên`, `dưới`). */
  readonly strict: boolean;
  /** The number beyond which the target is exceeded; null where there is no "vượt". */
  readonly exceedsBeyond: number | null;
  /** What attainment is a share of: near edge and far edge, the same number unless the target is a range. */
  readonly nearEdge: number;
  readonly farEdge: number;
}

/** Why a target cannot be turned into a yardstick yet. */
export type YardstickGap = 'prior-year-missing' | 'prior-year-zero' | 'target-without-number';

/** Half-width of `khoảng`, as a share of the target, where the document prints none. */
export const aboutTolerance = 0.05;

/**
 * The yardstick of a target that is judged by number, rank included (rules TGT-1 … TGT-10); the reason where it has
 * none. `priorYear` is last year's official figure, which only a multiple (`gấp 7 lần`) needs.
 */
export function yardstick(target: Target, indicator: Indicator, priorYear: number | null): Yardstick | YardstickGap {
  if (target.value === null) return 'target-without-number';
  const value = target.value;
  switch (target.comparator) {
    case '>=':
      return exceedable('higher', value, value, indicator);
    case '<=':
      return exceedable('lower', value, value, indicator);
    case '>':
      return { ...exceedable('higher', value, value, indicator), strict: true, exceedsBeyond: null };
    case '<':
      return { ...exceedable('lower', value, value, indicator), strict: true, exceedsBeyond: null };
    case 'level':
      return exceedable('higher', value, value, indicator);
    case 'rank':
      return { ...exceedable('lower', value, value, indicator), exceedsBeyond: null };
    case 'range':
      return rangeYardstick(value, target.upper ?? value, indicator);
    case 'about':
      return aboutYardstick(value, indicator);
    case 'multiple':
      return multipleYardstick(value, target.unit, indicator, priorYear);
    case 'grade':
    case 'done':
      return 'target-without-number';
  }
}

/** True where the number meets the yardstick. */
export function reaches(value: number, yard: Yardstick): boolean {
  const side = compared(value, yard.bound) * (yard.better === 'higher' ? 1 : -1);
  return yard.strict ? side > 0 : side >= 0;
}

/** True where the number goes beyond the yardstick and "vượt" has a meaning there. */
export function exceeds(value: number, yard: Yardstick): boolean {
  if (yard.exceedsBeyond === null || !reaches(value, yard)) return false;
  return compared(value, yard.exceedsBeyond) === (yard.better === 'higher' ? 1 : -1);
}

function rangeYardstick(low: number, high: number, indicator: Indicator): Yardstick {
  return indicator.better === 'higher'
    ? exceedable('higher', low, high, indicator)
    : exceedable('lower', high, low, indicator);
}

function aboutYardstick(value: number, indicator: Indicator): Yardstick {
  const slack = Math.abs(value) * aboutTolerance * (indicator.better === 'higher' ? 1 : -1);
  const band = exceedable(indicator.better, value - slack, value + slack, indicator);
  return { ...band, nearEdge: value, farEdge: value };
}

function multipleYardstick(
  times: number,
  unit: string,
  indicator: Indicator,
  priorYear: number | null,
): Yardstick | YardstickGap {
  if (unit === 'lần') return exceedable(indicator.better, times, times, indicator);
  if (priorYear === null) return 'prior-year-missing';
  if (priorYear === 0) return 'prior-year-zero';
  return exceedable(indicator.better, times * priorYear, times * priorYear, indicator);
}

/** A target that is exceeded beyond its far edge, unless it is a share, of which there is no more than 100. */
function exceedable(better: 'higher' | 'lower', bound: number, farEdge: number, indicator: Indicator): Yardstick {
  const isWhole = indicator.isShare ? farEdge >= 100 : indicator.unit === '%' && farEdge === 100;
  const isFullShare = better === 'higher' && isWhole;
  return {
    better,
    bound,
    strict: false,
    exceedsBeyond: isFullShare ? null : farEdge,
    nearEdge: bound,
    farEdge,
  };
}
