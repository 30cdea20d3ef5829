// A target in the unit in which its figure is typed: a multiple is printed in "lần", the figure is counted in the indicator's unit.

import type { Indicator, Target } from './plan.js';

const TIMES = 'lần';

/**
 * The target as its row is read and judged. A multiple of the year before (`gấp 7 lần`) keeps its words and takes the unit of
 * the indicator, so that a figure is typed once however many plans print it; where the indicator itself counts times, or
 * nothing is known of it, the figure is the number of times (rule TGT-10).
 */
export function measuredTarget(target: Target, indicator: Indicator): Target {
  if (target.comparator !== 'multiple' || target.unit !== TIMES) return target;
  const printed = target.printed.includes(TIMES) ? target.printed : `${target.printed} ${TIMES}`;
  return { ...target, printed, unit: indicator.unit === '' ? TIMES : indicator.unit };
}
