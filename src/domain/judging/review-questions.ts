// Suspicions about a figure that could be read and judged: asked in `Cần xem lại`, never held against the office.

import { compared } from './comparison.js';
import type { FigureQuestion } from './figure-question.js';
import { fallenBelow, type SeenFigure } from './seen-figure.js';
import type { Judgement } from './verdict-terms.js';

/** A figure this many times last year's, or that many times smaller, shows a slip of unit or decimal sign. */
const TIMES_LAST_YEAR = 6.2;
/** Without a last year only a figure this many times the target does: a small one may simply be far behind. */
const TIMES_TARGET = 4;

/**
 * Questions about a judged figure, the gravest first (rules ASK-7 … ASK-10). `seen` is what is remembered of the row;
 * only what was seen in `year` is held against it.
 */
export function suspicions(judged: Judgement, seen: SeenFigure | null, year: number): readonly FigureQuestion[] {
  const { value, reading, yardstick, target } = judged;
  if (value === null || reading?.kind !== 'number' || yardstick === null || target.comparator === 'level') return [];
  const column = judged.figureKind === 'estimate' ? 'estimate' : 'actual';
  return [...unitSlip(value, judged, column), ...fall(judged, value, seen, year), ...copied(judged, value, column)];
}

/** Off by about 10, 100 or 1000 against last year either way; without a last year, far above the target. */
function unitSlip(value: number, judged: Judgement, column: string): readonly FigureQuestion[] {
  const { priorYear, yardstick } = judged;
  if (priorYear !== null && priorYear !== 0) {
    const times = value / priorYear;
    const params = { column, value, measure: priorYear };
    if (times >= TIMES_LAST_YEAR) return [{ code: 'far-above-last-year', params: { ...params, times } }];
    const isFarBelow = times > 0 && 1 / times >= TIMES_LAST_YEAR;
    return isFarBelow ? [{ code: 'far-below-last-year', params: { ...params, times: 1 / times } }] : [];
  }
  const bound = yardstick?.bound ?? 0;
  if (bound === 0 || value / bound < TIMES_TARGET) return [];
  return [{ code: 'far-above-target', params: { column, value, measure: bound, times: value / bound } }];
}

/** What only grows over the year cannot be less than it was, nor end below where it stands. */
function fall(judged: Judgement, value: number, seen: SeenFigure | null, year: number): readonly FigureQuestion[] {
  const { indicator, figureKind, soFar } = judged;
  if (indicator.nature !== 'cumulative' || soFar === null) return [];
  if (figureKind === 'estimate' && compared(value, soFar.value) < 0) {
    return [{ code: 'estimate-below-result', params: { column: 'estimate', value, soFar: soFar.value } }];
  }
  const before = fallenBelow(indicator, soFar, seen, year);
  if (before === null) return [];
  const params = { column: 'actual', value: soFar.value, earlier: before.value, date: before.asOf ?? '' };
  return [{ code: 'cumulative-fell', params }];
}

/** The very figure of last year, or the target itself, may have been copied instead of measured. */
function copied(
  { numerator, priorYear, target, indicator }: Judgement,
  value: number,
  column: string,
): readonly FigureQuestion[] {
  const isNaturalEnd = value === 0 || (indicator.isShare && value === 100);
  if (numerator !== null || isNaturalEnd) return [];
  if (priorYear === value) return [{ code: 'same-as-last-year', params: { column, value } }];
  // An estimate that says the target will be met is what one expects of it.
  return target.value === value && column !== 'estimate' ? [{ code: 'same-as-target', params: { column, value } }] : [];
}
