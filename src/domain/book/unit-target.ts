// What one unit is asked where the province's figure is a count of units.

import type { Indicator, Target } from './plan.js';

/** `ĐVT` of a row in which a unit says whether it has what is counted. */
export const yesOrNoUnit = 'Có/Chưa';

/**
 * The target by which one unit's row is judged. "50% cơ quan có …" asks a single office whether it has it, not for half of
 * something (rule GRP-5); any other figure is asked of the unit as the plan prints it.
 */
export function unitTarget(target: Target, { method }: Pick<Indicator, 'method'>): Target {
  if (method !== 'count') return target;
  return { ...target, comparator: 'done', value: null, upper: null, grade: '', printed: 'có', unit: yesOrNoUnit };
}
