// The judgement of a figure that units report for themselves: their total against the province's target.

import type { Comparator } from '../book/comparator.js';
import type { Indicator, Target } from '../book/plan.js';
import { isTypedBlank, quotedText, specialCases, type TypedFigure } from '../reading/typed-figure.js';
import type { FigureQuestion } from './figure-question.js';
import { type GroupTotal, groupTotal, type MemberRow } from './group-total.js';
import { itemJudgement } from './item-judgement.js';
import { judgement } from './judgement.js';
import { isOutside } from './no-data.js';
import { totalBounds } from './total-bounds.js';
import type { Judgement, JudgementTerms } from './verdict-terms.js';

/**
 * `complete`: every unit of a settled list has answered. `settled`: units are missing, and none of their answers could
 * change the verdict. `open`: they could, so there is none.
 */
export type TotalStanding = 'complete' | 'settled' | 'open';

export interface UnitTotal {
  readonly total: GroupTotal;
  readonly standing: TotalStanding;
  readonly judgement: Judgement;
}

/**
 * The total over the units' rows by the declared method, judged against `target` (rules GRP-1 … GRP-10, GRP-13). `own` are
 * the cells of the province's row: its figure cells count for nothing, what the coordinator decided there holds. Null for
 * a method where one place gives the figure.
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
  const judgedBy = (cells: Partial<TypedFigure>): Judgement => {
    const judged = judgement(target, indicator, { ...own, ...NO_FIGURE, ...cells }, terms);
    return { ...judged, questions: [] };
  };
  const isComplete = isMembershipConfirmed && total.missing.length + total.onlyPercent.length === 0;
  const open: UnitTotal = { total, standing: isComplete ? 'complete' : 'open', judgement: judgedBy({}) };
  const isNotYetDue = open.judgement.noData === 'not-yet-in-force' && units.every((unit) => isOutside(unit.judgement));
  if (open.judgement.verdict === 'not-done' || isNotYetDue) return open;
  if (indicator.method === 'each') {
    return isMembershipConfirmed ? { ...open, ...eachUnit(open.judgement, units, isComplete) } : open;
  }
  if (total.value === null) return isComplete ? { ...open, judgement: judgedBy(nothingToAdd(total)) } : open;
  const isEstimate = units.some(({ judgement: unit }) => unit.noData === null && unit.figureKind === 'estimate');
  // Whoever typed the parts has checked them; the total is not asked about again.
  const cells = { checked: true, asOf: isEstimate ? '' : earliestDay(units) };
  if (isComplete) return { ...open, judgement: judgedBy({ ...cells, ...figureCells(total, isEstimate) }) };
  const bounds = BOUNDED.has(target.comparator) ? totalBounds(indicator, units, total, isMembershipConfirmed) : null;
  if (bounds === null) return open;
  // A total that is not complete is no final figure.
  const soFar = { checked: true };
  const [low, high] = [bounds.low, bounds.high].map((end) =>
    judgedBy(isEstimate ? { ...soFar, estimate: end } : { ...soFar, actual: end }),
  );
  if (low === undefined || high === undefined || low.noData !== null || low.verdict !== high.verdict) return open;
  return {
    total,
    standing: 'settled',
    judgement: withoutNumbers(low, low.pace === high.pace ? low.pace : 'not-judged'),
  };
}

/** Comparators whose verdict only ever gets better, or only ever worse, as the total grows. */
const BOUNDED: ReadonlySet<Comparator> = new Set(['>=', '>', '<=', '<', 'range', 'about', 'multiple']);

/** What stands in the figure cells of the province's own row counts for nothing, and is named (rule GRP-16). */
export function unusedFigures(own: TypedFigure): readonly FigureQuestion[] {
  const typed = FIGURE_COLUMNS.filter((column) => !isTypedBlank(own[column]));
  return typed.map((column) => ({ code: 'province-figure-unused', params: { column, text: quotedText(own[column]) } }));
}

const FIGURE_COLUMNS = ['actual', 'estimate', 'numerator', 'denominator', 'special'] as const;

const NO_FIGURE = { actual: '', estimate: '', numerator: '', denominator: '', asOf: '', special: '' } as const;

/** Every unit has said that there is nothing: none of them is concerned, or nothing arose with any. */
function nothingToAdd({ reported }: GroupTotal): Partial<TypedFigure> {
  return { special: reported === 0 ? specialCases['not-applicable'] : specialCases['nothing-arose'] };
}

/** The total as if it were typed: an estimate as soon as one of its figures is one. */
function figureCells(total: GroupTotal, isEstimate: boolean): Partial<TypedFigure> {
  if (isEstimate && total.value !== null) return { estimate: total.value };
  if (total.numerator !== null && total.denominator !== null) {
    return { numerator: total.numerator, denominator: total.denominator };
  }
  return total.value === null ? {} : { actual: total.value };
}

/** The verdict alone: the numbers of a total that is not complete are no figure of the province. */
function withoutNumbers(judged: Judgement, pace: Judgement['pace']): Judgement {
  const nothing = { value: null, reading: null, numerator: null, denominator: null, asOf: null, soFar: null } as const;
  return { ...judged, ...nothing, pace, attainmentRatio: null, decidingRatio: null, paceBasis: null };
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
function eachUnit(
  plain: Judgement,
  units: readonly MemberRow[],
  isComplete: boolean,
): Pick<UnitTotal, 'standing' | 'judgement'> {
  const whole = itemJudgement(units.map((unit) => unit.judgement));
  const isKnown = whole.verdict !== 'not-judged';
  // The worst pace there is stays the worst; any other a missing unit could still lower.
  const pace = isComplete || whole.pace === 'at-risk' ? whole.pace : 'not-judged';
  return {
    standing: isComplete ? 'complete' : isKnown ? 'settled' : 'open',
    judgement: {
      ...plain,
      verdict: whole.verdict,
      pace: isKnown ? pace : 'not-judged',
      figureKind: whole.figureKind,
      noData: isKnown ? null : plain.noData,
    },
  };
}
