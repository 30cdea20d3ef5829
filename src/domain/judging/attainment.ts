// How much of the target a number attains, one declared method per comparator.

import { type Comparator, comparators } from '../book/comparator.js';
import { compared } from './comparison.js';
import type { Yardstick } from './yardstick.js';

/**
 * Attainment as a ratio (1 = the target), or null where none is defined: rank, grade, deliverable, and a bound of 0.
 * Higher is better: A/T; lower is better: (2T−A)/T; inside a range 1, outside it against the nearer edge. Below zero and
 * above one are returned as they are: nothing is capped. Rules ATT-1 … ATT-8; the lower-is-better form is the one of
 * Indonesia's performance reports, declared so that one method holds for a whole book.
 */
export function attainmentRatio(value: number, yard: Yardstick, comparator: Comparator): number | null {
  if (!comparators[comparator].hasRatio) return null;
  const sign = yard.better === 'higher' ? 1 : -1;
  const side = (edge: number) => compared(value, edge) * sign;
  if (yard.nearEdge === yard.farEdge || side(yard.nearEdge) < 0) return ratioTo(yard.nearEdge, value, sign);
  return side(yard.farEdge) > 0 ? ratioTo(yard.farEdge, value, sign) : 1;
}

/**
 * Ratio of a number to an edge: 1 plus the distance on the good side, as a share of the edge's size. For a positive edge
 * this is A/T upwards and (2T−A)/T downwards, and it keeps its meaning when the edge is negative. Null for an edge of 0, or so
 * near to it that the quotient is no number.
 */
export function ratioTo(edge: number, value: number, sign: 1 | -1): number | null {
  const ratio = sign === 1 && edge > 0 ? value / edge : 1 + (sign * (value - edge)) / Math.abs(edge);
  return Number.isFinite(ratio) ? ratio : null;
}
