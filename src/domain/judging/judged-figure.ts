// Chooses which of the typed figures is judged, and what stands in the way of judging it.

import type { Indicator, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import { type ActualReading, readActual } from '../reading/actual-reader.js';
import { readDate } from '../reading/date-reader.js';
import { isTicked, type TypedFigure } from '../reading/typed-figure.js';
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
  readonly remarks: readonly FigureQuestion[];
}

/**
 * The figure that is judged: the final one (as of 31/12 of the year or later), else the estimate for the year, else the
 * result to date. The first of these that was typed is judged or asked about; an unreadable figure is never passed over
 * for the next (rules VER-1, VER-2, NOD-5).
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
  const isFinal = asOf !== null && asOf >= `${year}-12-31`;
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
        indicator,
        checked,
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
            blocking: [],
          },
          'estimate',
          indicator,
          checked,
        );
  // Without its day nobody knows whether the result is the final one, which goes before the estimate.
  const goesFirst = isFinal || asOfReading.kind === 'unreadable';
  const figure = goesFirst && result !== null ? result : (estimated ?? result);
  const unjudged = figure === estimated ? (result?.blocking ?? []) : [];
  return {
    figure,
    result,
    estimate: estimated,
    soFar: resultToDate(result),
    remarks: [...parts.remarks, ...unjudged, ...dates.remarks],
  };
}

function resultToDate(result: JudgedFigure | null): DatedResult | null {
  if (result === null || result.reading.kind !== 'number' || result.blocking.length > 0) return null;
  return { value: result.reading.value, asOf: result.asOf };
}

/** Turns asked, unreadable and impossible readings into blocking questions, or accepts them once they are checked. */
function settled(
  figure: JudgedFigure,
  column: 'actual' | 'estimate',
  indicator: Indicator,
  checked: boolean,
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
  return checked
    ? { ...figure, blocking: figure.blocking.filter((problem) => !ANSWERED_BY_TICK.has(problem.code)) }
    : figure;
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
  if (!hasResult || asOf.kind === 'blank') return none;
  if (asOf.kind === 'unreadable') {
    return { ...none, blocking: [{ code: 'as-of-unreadable', params: { column: 'asOf', text: asOf.text } }] };
  }
  const params = { column: 'asOf', date: asOf.date };
  if (asOf.date > today) {
    const question: FigureQuestion = { code: 'as-of-ahead', params: { ...params, today } };
    // A final figure cannot exist before the year is over; a so-far figure a few days ahead is only a slip.
    return asOf.date >= `${round.year}-12-31` ? { ...none, blocking: [question] } : { ...none, remarks: [question] };
  }
  if (asOf.date < `${round.year}-01-01`) return { ...none, blocking: [{ code: 'as-of-other-year', params }] };
  return none;
}
