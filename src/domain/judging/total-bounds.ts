// Between which totals the province must end, whatever the units that are still missing will answer.

import type { Indicator } from '../book/plan.js';
import type { GroupTotal, MemberRow } from './group-total.js';

/** The least and the most the total can become, both of which, or figures as near as one likes, some answer gives. */
export interface TotalBounds {
  readonly low: number;
  readonly high: number;
}

/** How near to an end that is never quite met the total is held to come: one part in ten million. */
const NEARLY = 1e-7;
/** More than anything that is counted in a province, and still read as a number. */
const NO_END = 9e14;

/**
 * The bounds of an open total (rule GRP-13); null where nothing bounds it. Every missing unit may answer with any figure
 * that its row would accept, or say that nothing arose or that the figure does not concern it. Counts of units are
 * bounded by the number missing. What is added is never negative, so a sum can only grow, unless some unit has a negative
 * one. A share of Σ/Σ lies between the worst and the best that denominators known allow; with one unknown the missing
 * units may weigh as much as they like.
 */
export function totalBounds(
  indicator: Indicator,
  members: readonly MemberRow[],
  total: GroupTotal,
  isMembershipConfirmed: boolean,
): TotalBounds | null {
  if (total.value === null || indicator.method === 'each') return null;
  if (indicator.unit !== '%') return ofSum(indicator, members, total, isMembershipConfirmed);
  if (!isMembershipConfirmed || total.numerator === null || total.denominator === null) return null;
  const { numerator, denominator } = total;
  if (indicator.method === 'count') {
    const most = numerator + openUnits(total);
    return { low: (numerator * 100) / denominator, high: (most * 100) / denominator };
  }
  return indicator.isShare ? ofShare(members, total, numerator, denominator) : null;
}

function ofSum(
  indicator: Indicator,
  members: readonly MemberRow[],
  total: GroupTotal,
  isMembershipConfirmed: boolean,
): TotalBounds | null {
  const low = total.value ?? 0;
  if (indicator.method === 'count') return { low, high: isMembershipConfirmed ? low + openUnits(total) : NO_END };
  const isNegative = members.some(({ judgement }) => judgement.value !== null && judgement.value < 0);
  return isNegative ? null : { low, high: NO_END };
}

function ofShare(
  members: readonly MemberRow[],
  { missing, onlyPercent }: GroupTotal,
  numerator: number,
  denominator: number,
): TotalBounds {
  const open = new Set([...missing, ...onlyPercent]);
  const weights = members.filter(({ agency }) => open.has(agency)).map(knownWeight);
  const known = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const isBounded = weights.every((weight) => weight !== null && weight >= 0);
  if (isBounded) {
    const whole = denominator + known;
    return { low: (numerator * 100) / whole, high: ((numerator + known) * 100) / whole };
  }
  return {
    low: numerator > 0 ? 100 * NEARLY : 0,
    high: numerator < denominator ? 100 * (1 - NEARLY) : 100,
  };
}

/** The denominator that a unit has typed without its numerator; null where none can be relied upon. */
function knownWeight({ judgement }: MemberRow): number | null {
  return judgement.incomputable === 'numerator-missing' ? judgement.denominator : null;
}

function openUnits({ missing, onlyPercent }: GroupTotal): number {
  return missing.length + onlyPercent.length;
}
