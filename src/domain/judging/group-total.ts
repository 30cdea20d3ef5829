// The province's figure of an indicator that several units report: by the declared way, never an average of percentages.

import type { Indicator } from '../book/plan.js';
import { compared } from './comparison.js';
import { isOutside, isReported } from './no-data.js';
import type { Judgement } from './verdict-terms.js';

/** One unit's row of the indicator. */
export interface MemberRow {
  readonly agency: string;
  readonly judgement: Judgement;
}

export interface GroupTotal {
  /** Null where units report for themselves (`each`) or too little is known. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units whose figure is in the total, or who confirmed that there is nothing to count. */
  readonly reported: number;
  /** Units the figure applies to; null while membership is unconfirmed (`11/?`). */
  readonly expected: number | null;
  /** Codes of the units whose figure is missing. */
  readonly missing: readonly string[];
  /** Codes of units that gave a percentage without its parts: it cannot be added. */
  readonly onlyPercent: readonly string[];
  /** Units that meet their target, for `each` and `count`. */
  readonly reachedUnits: number;
}

/**
 * The total over the units' rows by the indicator's method (rules GRP-1 … GRP-7): Σ numerators / Σ denominators in
 * percent, the sum of other figures, the number (and share) of units that have it, or units that reach their own target.
 * A share of units needs a confirmed membership. Null for `single` and `published`, where one place gives the figure.
 */
export function groupTotal(
  indicator: Indicator,
  members: readonly MemberRow[],
  isMembershipConfirmed: boolean,
): GroupTotal | null {
  if (indicator.method === 'single' || indicator.method === 'published') return null;
  const applicable = members.filter(({ judgement }) => !isOutside(judgement));
  const onlyPercent = indicator.method === 'sum' ? applicable.filter((member) => isBarePercent(member, indicator)) : [];
  const answered = applicable.filter((member) => isReported(member.judgement) && !onlyPercent.includes(member));
  const base = {
    reported: answered.length,
    expected: isMembershipConfirmed ? applicable.length : null,
    missing: applicable.filter((member) => !isReported(member.judgement)).map(({ agency }) => agency),
    onlyPercent: onlyPercent.map(({ agency }) => agency),
    reachedUnits: answered.filter(({ judgement }) => meets(judgement)).length,
  };
  return { ...base, ...figureOf(indicator, answered, base.expected, base.reachedUnits) };
}

type Figure = Pick<GroupTotal, 'value' | 'numerator' | 'denominator'>;

const NO_FIGURE: Figure = { value: null, numerator: null, denominator: null };

function figureOf(
  indicator: Indicator,
  answered: readonly MemberRow[],
  expected: number | null,
  reachedUnits: number,
): Figure {
  if (answered.length === 0 || indicator.method === 'each') return NO_FIGURE;
  if (indicator.method === 'count') return countOfUnits(indicator, expected, reachedUnits);
  const rows = answered.map(({ judgement }) => judgement).filter((judgement) => judgement.noData === null);
  if (indicator.unit !== '%') {
    return rows.length === 0 ? NO_FIGURE : { ...NO_FIGURE, value: total(rows.map(({ value }) => value)) };
  }
  const numerator = total(rows.map((row) => row.numerator));
  const denominator = total(rows.map((row) => row.denominator));
  return denominator === 0 ? NO_FIGURE : { numerator, denominator, value: (numerator * 100) / denominator };
}

/** In percent the share of all units; in any other unit their number. */
function countOfUnits(indicator: Indicator, expected: number | null, reachedUnits: number): Figure {
  if (indicator.unit !== '%') return { ...NO_FIGURE, value: reachedUnits };
  if (expected === null) return { ...NO_FIGURE, numerator: reachedUnits };
  return { numerator: reachedUnits, denominator: expected, value: (reachedUnits * 100) / expected };
}

function total(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

function isBarePercent({ judgement }: MemberRow, indicator: Indicator): boolean {
  return indicator.unit === '%' && judgement.noData === null && judgement.denominator === null;
}

function meets({ verdict }: Judgement): boolean {
  return verdict === 'reached' || verdict === 'exceeded';
}

/** A line of a table with the lines printed under it as "Trong đó". */
export interface SubLines {
  readonly total: number;
  readonly parts: readonly number[];
  /** True where the parts are all there is; false where the document names only some. */
  readonly isExhaustive: boolean;
}

/**
 * By how much the sub-lines miss their total: 0 when they add up (or, where only some are named, do not exceed it);
 * positive when they are too much, negative when something is missing.
 */
export function subLineGap({ total: whole, parts, isExhaustive }: SubLines): number {
  const sum = total(parts);
  const side = compared(sum, whole);
  return side === 0 || (side < 0 && !isExhaustive) ? 0 : sum - whole;
}
