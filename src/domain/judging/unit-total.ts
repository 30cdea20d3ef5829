// The judgement of a figure that units report for themselves: their total against the province's target.

import type { Indicator, Target } from '../book/plan.js';
import type { TypedFigure } from '../reading/typed-figure.js';
import { type GroupTotal, groupTotal, type MemberRow } from './group-total.js';
import { itemJudgement } from './item-judgement.js';
import { judgement } from './judgement.js';
import type { Judgement, JudgementTerms } from './verdict-terms.js';

export interface UnitTotal {
  readonly total: GroupTotal;
  readonly judgement: Judgement;
}

/**
 * The total over the units' rows by the declared method, judged against `target` (rules GRP-1 … GRP-9). `own` are the
 * cells of the province's row: its figure cells count for nothing, what the coordinator decided there holds. Without a
 * settled list of units there is no share, and so no verdict. Null for a method where one place gives the figure.
 */
export function unitTotal(
  target: Target,
  indicator: Indicator,
  units: readonly MemberRow[],
  isMembershipConfirmed: boolean,
  own: TypedFigure,
  terms: JudgementTerms,
): UnitTotal | null {
  const total = groupTotal(indicator, units, isMembershipConfirmed);
  if (total === null) return null;
  const isShareOpen = !isMembershipConfirmed && indicator.unit === '%';
  const judged = judgement(target, indicator, { ...own, ...figureCells(total, units, isShareOpen) }, terms);
  const plain: Judgement = { ...judged, owed: false, questions: [] };
  if (indicator.method !== 'each') return { total, judgement: plain };
  return { total, judgement: isMembershipConfirmed ? eachUnit(plain, units) : plain };
}

const NO_FIGURE = { actual: '', estimate: '', numerator: '', denominator: '', asOf: '', special: '' } as const;

/** The total as if it were typed; nothing where a share would rest on an open list. */
function figureCells(total: GroupTotal, units: readonly MemberRow[], isShareOpen: boolean): Partial<TypedFigure> {
  // Whoever typed the parts has checked them; the total is not asked about again.
  const cells = { ...NO_FIGURE, checked: true, asOf: earliestDay(units) };
  if (total.value === null || isShareOpen) return NO_FIGURE;
  if (total.numerator !== null && total.denominator !== null) {
    return { ...cells, numerator: total.numerator, denominator: total.denominator };
  }
  return { ...cells, actual: total.value };
}

/** The total is no younger than its oldest figure; without all days there is none. */
function earliestDay(units: readonly MemberRow[]): string {
  const days = units.flatMap(({ judgement: unit }) => (unit.value === null ? [] : [unit.asOf]));
  if (days.length === 0 || days.includes(null)) return '';
  const first = days.map(String).sort()[0] ?? '';
  const [year = '', month = '', day = ''] = first.split('-');
  return `${day}/${month}/${year}`;
}

/** Each unit has to reach its own target: the province's line is as an item is over its parts. */
function eachUnit(plain: Judgement, units: readonly MemberRow[]): Judgement {
  const whole = itemJudgement(units.map((unit) => unit.judgement));
  const isKnown = whole.verdict !== 'not-judged';
  return {
    ...plain,
    verdict: whole.verdict,
    pace: whole.pace,
    figureKind: whole.figureKind,
    noData: isKnown ? null : plain.noData,
  };
}
