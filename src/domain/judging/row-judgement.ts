// Judges what was typed for one row, step by step: choose the figure, see what stands in its way, measure it.

import type { Indicator, Target } from '../book/plan.js';
import { type ActualReading, readActual } from '../reading/actual-reader.js';
import { readNumber } from '../reading/number-reader.js';
import { isTicked, quotedText, readSpecial, type SpecialReading, type TypedFigure } from '../reading/typed-figure.js';
import { attainmentRatio } from './attainment.js';
import { carriedBeside } from './carry-figure.js';
import type { FigureQuestion } from './figure-question.js';
import { isUnbelievable, type JudgedFigure, judgedFigure } from './judged-figure.js';
import { type PaceAnswer, paceOf } from './pace.js';
import { unlikePlaces } from './ranked-places.js';
import { officialWanted, suspicions } from './review-questions.js';
import { incomputable, isInForce, type Row, unjudgedRow, unread, withoutFigure } from './unjudged-row.js';
import { breaksCeiling, measuredVerdict } from './verdict.js';
import type { Judgement, JudgementTerms, PaceGap } from './verdict-terms.js';
import { yardstick } from './yardstick.js';

const BLANK: ActualReading = { kind: 'blank' };

/** The judgement of the row's figure, special case or silence; `not-done` is decided before. */
export function judgedRow(row: Row): Judgement {
  const { target, indicator, typed, terms } = row;
  const special = readSpecial(typed.special);
  const choice = judgedFigure(typed, target, indicator, terms);
  const isRepeated = [choice.result, choice.estimate].every((each) => each === null || isOnlyWords(each, special));
  const figure = isRepeated ? null : choice.figure;
  const carried = carriedBeside(typed);
  const prior = carried === null ? readActual(typed.priorYear, target) : (carried.reading ?? BLANK);
  const priorAsked = carried === null ? priorYearQuestion(prior, row) : [];
  const known: ActualReading = priorAsked.length === 0 ? prior : BLANK;
  const asked: Row = { ...row, questions: [...row.questions, ...choice.remarks, ...priorAsked] };
  const contradiction = contradictions(figure, special, typed);
  if (figure === null) {
    if (contradiction.length === 0) return withoutFigure(asked, special);
    if (isInForce(target, null, terms)) return unread(unjudgedRow(asked), contradiction);
    const waiting = unjudgedRow({ ...asked, questions: [...contradiction, ...asked.questions] });
    return { ...waiting, noData: 'not-yet-in-force' };
  }
  const recorded = { ...withRecord(unjudgedRow(asked), figure, known), soFar: choice.soFar };
  if (!isInForce(target, figure.asOf, terms)) return { ...recorded, noData: 'not-yet-in-force' };
  if (contradiction.length > 0) return unread(recorded, contradiction);
  if (choice.blocking.length > 0) return unread(recorded, choice.blocking);
  if (figure.reading.kind === 'nothing-arose') return { ...recorded, noData: 'nothing-arose' };
  if (choice.incomputable !== null) return incomputable(recorded, choice.incomputable);
  const places = unlikePlaces(figure.reading, target, indicator, known);
  if (places !== null) return incomputable(recorded, 'places-differ', { ...places });
  const result = choice.result;
  if (figure.kind === 'estimate' && result !== null && isBroken(result, target, indicator, recorded, terms)) {
    return judgedFigureOf(asked, { ...withRecord(recorded, result, known), soFar: choice.soFar }, result);
  }
  return judgedFigureOf(asked, recorded, figure);
}

/** A ceiling on what only grows, broken by the result to date: no estimate mends it (rule VER-7). */
function isBroken(
  { reading, blocking }: JudgedFigure,
  target: Target,
  indicator: Indicator,
  { priorYear }: Judgement,
  { round }: JudgementTerms,
): boolean {
  const yard = yardstick(target, indicator, priorYear);
  if (typeof yard === 'string' || reading.kind !== 'number' || blocking.length > 0) return false;
  return breaksCeiling(reading.value, { target, indicator, yard, roundYear: round.year });
}

function judgedFigureOf(row: Row, recorded: Judgement, figure: JudgedFigure): Judgement {
  const { target, indicator, typed, terms } = row;
  const { reading, kind } = figure;
  const gauge = yardstick(target, indicator, recorded.priorYear);
  const yard = typeof gauge === 'string' ? null : gauge;
  const measured = measuredVerdict({ target, indicator, reading, yard, kind, roundYear: terms.round.year });
  if (measured === 'straddles') {
    return unread(recorded, [{ code: 'range-straddles', params: { column: columnOf(figure) } }]);
  }
  if (measured === null) return incomputable(recorded, typeof gauge === 'string' ? gauge : 'target-without-number');
  const { verdict, value } = measured;
  const ratio = value === null || yard === null ? null : attainmentRatio(value, yard, target.comparator);
  const breaks = { target, indicator, yard, roundYear: terms.round.year };
  const hasBroken = kind !== 'estimate' && value !== null && breaksCeiling(value, breaks);
  const answer = heldPace(
    paceOf(
      {
        verdict,
        kind,
        value,
        yard,
        comparator: target.comparator,
        unit: target.unit,
        nature: indicator.nature,
        baseline: recorded.priorYear,
        horizonYear: target.horizonYear ?? terms.round.year,
        milestones: target.milestones ?? [],
        asOf: figure.asOf,
        soFar: recorded.soFar,
        isBroken: hasBroken,
      },
      terms,
    ),
    row,
  );
  const judged: Judgement = {
    ...recorded,
    verdict,
    pace: answer.pace,
    value,
    yardstick: yard,
    attainmentRatio: ratio,
    decidingRatio: answer.basis?.ratio ?? null,
    paceBasis: answer.basis,
    paceGap: answer.gap,
    paceNotes: answer.notes,
    isBroken: hasBroken,
  };
  const wanted = officialWanted(judged, terms);
  if (isTicked(typed.checked, 'checked')) return { ...judged, questions: [...judged.questions, ...wanted] };
  const doubts = suspicions(judged, row.seen, terms);
  return { ...judged, questions: [...judged.questions, ...wanted, ...doubts] };
}

/** Without thresholds that can be read no ratio says which pace it is, nor without the figure of last year that stands there (rules GHI-1, NOD-10). */
function heldPace(answer: PaceAnswer, { terms, questions }: Row): PaceAnswer {
  const held = (gap: PaceGap): PaceAnswer => ({ pace: 'not-judged', basis: null, gap, notes: [] });
  if (terms.isPaceHeld === true && typeof answer.basis?.ratio === 'number') return held('thresholds-unread');
  const isPriorUnread = questions.some(({ code }) => code === 'prior-year-unreadable');
  // A count of the year alone starts from 0, whatever last year's was.
  const isOfPrior = answer.gap === 'no-baseline' || (answer.basis !== null && answer.basis.method !== 'pro-rata');
  return isPriorUnread && isOfPrior ? held('prior-year-unread') : answer;
}

function withRecord(judged: Judgement, figure: JudgedFigure, prior: ActualReading): Judgement {
  const { reading, kind, numerator, denominator, asOf } = figure;
  const priorYear = prior.kind === 'number' ? prior.value : prior.kind === 'rank' ? prior.place : null;
  const value = reading.kind === 'number' ? reading.value : null;
  return { ...judged, figureKind: kind, reading, value, numerator, denominator, asOf, priorYear };
}

/** `-` or "chưa có" beside a chosen special case only repeats it. */
function isOnlyWords(figure: JudgedFigure, special: SpecialReading): boolean {
  if (special.kind !== 'special') return false;
  const { reading } = figure;
  if (reading.kind === 'nothing-arose') return special.special === 'nothing-arose';
  return reading.kind === 'ask' && ['dash', 'word-no', 'word-not-yet'].includes(reading.code);
}

function contradictions(
  figure: JudgedFigure | null,
  special: SpecialReading,
  typed: TypedFigure,
): readonly FigureQuestion[] {
  const params = { column: 'special', text: quotedText(typed.special) };
  if (special.kind === 'unreadable') return [{ code: 'special-unreadable', params }];
  if (figure === null) return [];
  if (special.kind === 'special') return [{ code: 'figure-with-special', params }];
  const others = [typed.actual, typed.estimate, typed.numerator, typed.denominator];
  const kinds = others.map((cell) => readNumber(cell, '').kind).filter((kind) => kind !== 'blank');
  const isMixed = kinds.includes('nothing-arose') && kinds.some((kind) => kind !== 'nothing-arose');
  return isMixed ? [{ code: 'figure-with-special', params: { column: 'actual', text: 'không phát sinh' } }] : [];
}

/** Last year's figure is one figure that there can be: a range, words and what is asked about are none. */
function priorYearQuestion(prior: ActualReading, { typed, indicator, terms }: Row): readonly FigureQuestion[] {
  const isOne = !['ask', 'unreadable', 'range', 'nothing-arose'].includes(prior.kind);
  const isBelieved = prior.kind !== 'number' || (prior.value < 0 && terms.mayBeNegative === true);
  if (isOne && (isBelieved || !isUnbelievable(prior.value, indicator))) return [];
  const params = prior.kind === 'ask' ? prior.params : {};
  return [
    { code: 'prior-year-unreadable', params: { ...params, column: 'priorYear', text: quotedText(typed.priorYear) } },
  ];
}

function columnOf(figure: JudgedFigure): string {
  return figure.kind === 'estimate' ? 'estimate' : 'actual';
}
