// Chooses which of the typed figures is judged, and what stands in the way of judging it.

import type { Indicator, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import { type ActualReading, readActual } from '../reading/actual-reader.js';
import { readDate } from '../reading/date-reader.js';
import { readNumber } from '../reading/number-reader.js';
import { isTicked, type TypedFigure } from '../reading/typed-figure.js';
import { carriedBeside } from './carry-figure.js';
import { compared } from './comparison.js';
import type { FigureQuestion, FigureQuestionCode, Incomputable } from './figure-question.js';
import { ratioFigure } from './ratio-figure.js';
import type { DatedResult, FigureKind, JudgementTerms } from './verdict-terms.js';

export interface JudgedFigure {
  readonly kind: FigureKind;
  readonly reading: ActualReading;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The day the figure was measured; null where none was typed, and for an estimate (it means 31/12). */
  readonly asOf: LocalDate | null;
  readonly incomputable: Incomputable | null;
  readonly blocking: readonly FigureQuestion[];
}

export interface FigureChoice {
  /** Null where neither a result nor an estimate was typed. */
  readonly figure: JudgedFigure | null;
  /** The result to date or the final one, and the estimate, whichever of them is judged; null where not typed. */
  readonly result: JudgedFigure | null;
  readonly estimate: JudgedFigure | null;
  /** The result to date, where it could be read and believed, even if the estimate is judged. */
  readonly soFar: DatedResult | null;
  /** What has to be answered before any figure of the row is judged, the judged one's own questions first. */
  readonly blocking: readonly FigureQuestion[];
  /** Why a figure beside the judged one yields no number. */
  readonly incomputable: Incomputable | null;
  readonly remarks: readonly FigureQuestion[];
}

/**
 * The figure that is judged: the final one (as of 31/12 of the year or later), else the estimate for the year, else the
 * result to date. None is judged while any that was typed is unreadable or asked about: an answer to it may be another
 * figure (rules VER-1, VER-2, NOD-5, NOD-10).
 */
export function judgedFigure(
  typed: TypedFigure,
  target: Target,
  indicator: Indicator,
  terms: JudgementTerms,
): FigureChoice {
  const { year } = terms.round;
  const asOfReading = readDate(typed.asOf, year);
  const asOf = asOfReading.kind === 'date' ? asOfReading.date : null;
  const checked = isTicked(typed.checked, 'checked');
  const parts = ratioFigure(typed, target, indicator);
  const hasResult = parts.reading.kind !== 'blank' || parts.incomputable !== null || parts.blocking.length > 0;
  const dates = asOfQuestions(asOfReading, hasResult, terms);
  const isNegativeKnown = terms.mayBeNegative === true || isNegative(typed, target, indicator);
  const rules: FigureRules = { indicator, checked, isNegativeKnown };
  const isFinal = asOf !== null && asOf >= `${year}-12-31` && terms.isProvisional !== true;
  const estimate = readActual(typed.estimate, target);
  const { numerator, denominator, incomputable, blocking } = parts;
  const result: JudgedFigure | null = hasResult
    ? settled(
        {
          kind: isFinal ? 'final' : 'so-far',
          reading: parts.reading,
          numerator,
          denominator,
          asOf,
          incomputable,
          blocking: [...blocking, ...dates.blocking],
        },
        'actual',
        rules,
      )
    : null;
  const estimated: JudgedFigure | null =
    estimate.kind === 'blank'
      ? null
      : settled(
          {
            kind: 'estimate',
            reading: estimate,
            numerator: null,
            denominator: null,
            asOf: null,
            incomputable: null,
            blocking: hasResult ? [] : dates.blocking,
          },
          'estimate',
          rules,
        );
  // Without its day nobody knows whether the result is the final one, which goes before the estimate.
  const goesFirst = isFinal || asOfReading.kind === 'unreadable';
  const figure = goesFirst && result !== null ? result : (estimated ?? result);
  const other = figure === estimated ? result : estimated;
  return {
    figure,
    result,
    estimate: estimated,
    soFar: resultToDate(result),
    blocking: [...(figure?.blocking ?? []), ...(other?.blocking ?? [])],
    incomputable: figure?.incomputable ?? other?.incomputable ?? null,
    remarks: [...parts.remarks, ...dates.remarks],
  };
}

interface FigureRules {
  readonly indicator: Indicator;
  readonly checked: boolean;
  /** The row itself shows that its figures can lie below 0, or nobody is there to confirm it. */
  readonly isNegativeKnown: boolean;
}

/** A target below 0, or a figure of last year where one may be: this year's may lie there too. */
function isNegative(typed: TypedFigure, target: Target, indicator: Indicator): boolean {
  const prior = carriedBeside(typed)?.reading ?? readNumber(typed.priorYear, '');
  const isPrior = prior.kind === 'number' && prior.value < 0 && !isNeverNegative(indicator);
  return isPrior || [target.value, target.upper].some((each) => each !== null && each < 0);
}

function resultToDate(result: JudgedFigure | null): DatedResult | null {
  if (result === null || result.reading.kind !== 'number' || result.blocking.length > 0) return null;
  return { value: result.reading.value, asOf: result.asOf };
}

/** Turns asked, unreadable and impossible readings into blocking questions, or accepts them once they are checked. */
function settled(
  figure: JudgedFigure,
  column: 'actual' | 'estimate',
  { indicator, checked, isNegativeKnown }: FigureRules,
): JudgedFigure {
  const { reading } = figure;
  if (reading.kind === 'ask') {
    if (checked && reading.asTyped !== null) return { ...figure, reading: { kind: 'number', value: reading.asTyped } };
    return blockedBy(figure, { code: reading.code, params: { ...reading.params, column } });
  }
  if (reading.kind === 'unreadable') {
    return blockedBy(figure, { code: 'unreadable', params: { column, text: reading.text } });
  }
  if (reading.kind === 'rank' && reading.of !== null && reading.place > reading.of) {
    return blockedBy(figure, { code: 'rank-above-places', params: { column, place: reading.place, of: reading.of } });
  }
  const top = reading.kind === 'range' ? reading.high : reading.kind === 'number' ? reading.value : 0;
  const isAsked = figure.blocking.length > 0;
  if (!checked && !isAsked && indicator.isShare && indicator.unit === '%' && compared(top, 100) > 0) {
    return blockedBy(figure, { code: 'above-hundred', params: { column, typed: top } });
  }
  const bottom = reading.kind === 'range' ? reading.low : reading.kind === 'number' ? reading.value : 0;
  const isImpossible = isNeverNegative(indicator);
  if (bottom < 0 && !isAsked && !isNegativeKnown && (isImpossible || !checked)) {
    const code = isImpossible ? 'negative-impossible' : 'negative-figure';
    return blockedBy(figure, { code, params: { column, typed: bottom } });
  }
  return checked
    ? { ...figure, blocking: figure.blocking.filter((problem) => !ANSWERED_BY_TICK.has(problem.code)) }
    : figure;
}

/** A part of a whole, and what is counted up over a year. */
function isNeverNegative({ isShare, nature }: Indicator): boolean {
  return isShare || nature === 'cumulative';
}

/** Below 0, or beyond the whole of a share: no figure of this indicator, whoever typed it. */
export function isUnbelievable(value: number, indicator: Indicator): boolean {
  if (value < 0) return isNeverNegative(indicator);
  return indicator.isShare && indicator.unit === '%' && compared(value, 100) > 0;
}

/** Contradictions that a person may confirm; the others can only be corrected. */
const ANSWERED_BY_TICK: ReadonlySet<FigureQuestionCode> = new Set(['ratio-differs']);

function blockedBy(figure: JudgedFigure, problem: FigureQuestion): JudgedFigure {
  return { ...figure, blocking: [...figure.blocking, problem] };
}

interface DateQuestions {
  readonly blocking: readonly FigureQuestion[];
  readonly remarks: readonly FigureQuestion[];
}

function asOfQuestions(
  asOf: ReturnType<typeof readDate>,
  hasResult: boolean,
  { round, today }: JudgementTerms,
): DateQuestions {
  const none: DateQuestions = { blocking: [], remarks: [] };
  if (asOf.kind === 'unreadable') return { ...none, blocking: [unreadableDay(asOf.text)] };
  if (!hasResult || asOf.kind === 'blank') return none;
  const params = { column: 'asOf', date: asOf.date };
  if (asOf.date > today) {
    const question: FigureQuestion = { code: 'as-of-ahead', params: { ...params, today } };
    // A final figure cannot exist before the year is over; a so-far figure a few days ahead is only a slip.
    return asOf.date >= `${round.year}-12-31` ? { ...none, blocking: [question] } : { ...none, remarks: [question] };
  }
  if (asOf.date < `${round.year}-01-01`) return { ...none, blocking: [{ code: 'as-of-other-year', params }] };
  return none;
}

/** What is asked about a day that nobody can read. */
export function unreadableDay(text: string): FigureQuestion {
  return { code: 'as-of-unreadable', params: { column: 'asOf', text } };
}
