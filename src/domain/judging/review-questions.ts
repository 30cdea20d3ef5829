// Suspicions about a figure that could be read and judged: asked in `Cần xem lại`, never held against the office.

import { addDays, localDate } from '../local-date.js';
import { compared } from './comparison.js';
import type { FigureQuestion } from './figure-question.js';
import { fallenBelow, type SeenFigure } from './seen-figure.js';
import type { Judgement, JudgementTerms } from './verdict-terms.js';

/** A figure this many times last year's, or that many times smaller, shows a slip of unit or decimal sign. */
const TIMES_LAST_YEAR = 6.2;
/** Without a last year only a figure this many times the target does: a small one may simply be far behind. */
const TIMES_TARGET = 4;

/** A figure measured longer than this before the cut-off says little about it. */
const OLDEST_DAYS = 45;
/** So many days before the cut-off the office still has time to measure anew: earlier nobody is asked. */
const ASKED_AHEAD_DAYS = 30;

/**
 * Questions about a judged figure, the gravest first (rules ASK-7 … ASK-10, ASK-14, PACE-17). `seen` is what is
 * remembered of the row; only what was seen in the round's year is held against it.
 */
export function suspicions(
  judged: Judgement,
  seen: SeenFigure | null,
  terms: JudgementTerms,
): readonly FigureQuestion[] {
  return [...suspiciousNumber(judged, seen, terms.round.year), ...aboveEstimate(judged), ...tooOld(judged, terms)];
}

/** After the year an estimate or a figure so far is provisional: the official one is asked for (rule ASK-15). */
export function officialWanted({ figureKind }: Judgement, { round, today }: JudgementTerms): readonly FigureQuestion[] {
  if (figureKind === 'final' || today <= localDate(round.year, 12, 31)) return [];
  return [{ code: 'official-wanted', params: { column: 'actual', year: round.year } }];
}

function suspiciousNumber(judged: Judgement, seen: SeenFigure | null, year: number): readonly FigureQuestion[] {
  const { value, reading, yardstick, target } = judged;
  if (value === null || reading?.kind !== 'number' || yardstick === null || target.comparator === 'level') return [];
  const column = judged.figureKind === 'estimate' ? 'estimate' : 'actual';
  return [...unitSlip(value, judged, column), ...fall(judged, value, seen, year), ...copied(judged, value, column)];
}

/** A level that stands better today than the year is expected to end: one of the two is wrong, or something is being lost. */
function aboveEstimate({ figureKind, indicator, value, soFar, yardstick }: Judgement): readonly FigureQuestion[] {
  if (figureKind !== 'estimate' || indicator.nature !== 'level' || value === null || soFar === null) return [];
  const sign = yardstick?.better === 'lower' ? -1 : 1;
  if (compared(soFar.value, value) * sign <= 0) return [];
  return [{ code: 'result-above-estimate', params: { column: 'estimate', value, soFar: soFar.value } }];
}

function tooOld(
  { figureKind, soFar, indicator }: Judgement,
  { round, today }: JudgementTerms,
): readonly FigureQuestion[] {
  const asOf = soFar?.asOf ?? null;
  if (figureKind === 'final' || asOf === null || indicator.method === 'published') return [];
  const isAskedNow = today >= addDays(round.cutOff, -ASKED_AHEAD_DAYS) && today <= localDate(round.year, 12, 31);
  // A day of another year is asked about as such.
  if (!isAskedNow || asOf < localDate(round.year, 1, 1) || asOf >= addDays(round.cutOff, -OLDEST_DAYS)) return [];
  return [{ code: 'figure-too-old', params: { column: 'asOf', date: asOf, cutOff: round.cutOff } }];
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
