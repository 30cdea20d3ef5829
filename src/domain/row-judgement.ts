// Judges what was typed for one row, step by step: choose the figure, see what stands in its way, measure it.

import { attainmentRatio } from './attainment.js';
import type { Problem } from './checked.js';
import { readDate } from './date-reader.js';
import { type FigureChoice, type JudgedFigure, judgedFigure } from './judged-figure.js';
import type { Incomputable, Judgement, JudgementTerms, NoData } from './judgement.js';
import { type NumberReading, readNumber } from './number-reader.js';
import { paceOf } from './pace.js';
import type { Indicator, Target } from './plan.js';
import { type EarlierFigure, suspicions } from './review-questions.js';
import { isTicked, readSpecial, type SpecialReading, type TypedFigure, textOf } from './typed-figure.js';
import { measuredVerdict } from './verdict.js';
import { type Yardstick, yardstick } from './yardstick.js';

/** One row with the target that is judged and the questions met so far. */
export interface Row {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly typed: TypedFigure;
  readonly terms: JudgementTerms;
  readonly earlier: EarlierFigure | null;
  readonly questions: readonly Problem[];
}

/** The judgement of the row's figure, special case or silence; `not-done` is decided before. */
export function judgedRow(row: Row): Judgement {
  const { target, indicator, typed, terms } = row;
  const special = readSpecial(typed.special);
  const choice = judgedFigure(typed, target, indicator, terms);
  const figure = choice.figure === null || isOnlyWords(choice.figure, special) ? null : choice.figure;
  const prior = readNumber(typed.priorYear, target.unit);
  const asked: Row = { ...row, questions: [...row.questions, ...choice.remarks, ...priorYearQuestion(prior)] };
  const contradiction = contradictions(figure, special, typed);
  if (figure === null || contradiction.length > 0) return withoutFigure(asked, special, contradiction);
  const recorded = withRecord(unjudgedRow(asked), figure, prior);
  if (!isInForce(target, figure, terms)) return { ...recorded, noData: 'not-yet-in-force' };
  if (figure.blocking.length > 0) return unread(recorded, figure.blocking);
  if (figure.reading.kind === 'nothing-arose') return { ...recorded, noData: 'nothing-arose' };
  if (figure.incomputable !== null) return incomputable(recorded, figure.incomputable);
  return judgedFigureOf(asked, recorded, figure, choice);
}

function judgedFigureOf(row: Row, recorded: Judgement, figure: JudgedFigure, choice: FigureChoice): Judgement {
  const { target, indicator, typed, terms } = row;
  const { reading, kind } = figure;
  const gauge = yardstick(target, indicator, recorded.priorYear);
  const yard = typeof gauge === 'string' ? null : gauge;
  const needsNumber = reading.kind === 'number' || reading.kind === 'range' || reading.kind === 'rank';
  if (needsNumber && typeof gauge === 'string') return incomputable(recorded, gauge);
  const measured = measuredVerdict({ target, indicator, reading, yard, kind, roundYear: terms.round.year });
  if (measured.straddles) return unread(recorded, [{ code: 'range-straddles', params: { column: columnOf(figure) } }]);
  const { verdict, value } = measured;
  const ratio = value === null || yard === null ? null : attainmentRatio(value, yard, target.comparator);
  const { pace, basis } = paceOf(
    {
      verdict,
      kind,
      value,
      yard,
      attainmentRatio: ratio,
      nature: indicator.nature,
      baseline: recorded.priorYear,
      horizonYear: target.horizonYear ?? terms.round.year,
      milestones: target.milestones ?? [],
      asOf: figure.asOf,
      hasRatio: target.comparator !== 'rank',
    },
    terms,
  );
  const judged: Judgement = {
    ...recorded,
    verdict,
    pace,
    value,
    yardstick: yard,
    attainmentRatio: ratio,
    decidingRatio: basis?.ratio ?? null,
    paceBasis: basis,
  };
  if (isTicked(typed.checked)) return judged;
  return { ...judged, questions: [...judged.questions, ...suspicions(judged, choice.soFar, row.earlier)] };
}

function withRecord(judged: Judgement, figure: JudgedFigure, prior: NumberReading): Judgement {
  const { reading, kind, numerator, denominator, asOf } = figure;
  const priorYear = prior.kind === 'number' ? prior.value : null;
  const value = reading.kind === 'number' ? reading.value : null;
  return { ...judged, figureKind: kind, reading, value, numerator, denominator, asOf, priorYear };
}

function withoutFigure(row: Row, special: SpecialReading, contradiction: readonly Problem[]): Judgement {
  const { target, indicator, typed, terms } = row;
  const bare = unjudgedRow(row);
  if (contradiction.length > 0) return unread(bare, contradiction);
  if (special.kind === 'special' && special.special === 'no-figure-yet') {
    const expected = readDate(typed.asOf, terms.round.year);
    const expectedDate = expected.kind === 'date' ? expected.date : null;
    const isPast = expectedDate !== null && expectedDate < terms.today;
    const overdue = { code: 'expected-date-passed', params: { column: 'asOf', date: expectedDate ?? '' } };
    return {
      ...bare,
      noData: 'no-figure-yet',
      expectedDate,
      expectedText: expected.kind === 'unreadable' ? expected.text : '',
      questions: isPast ? [...bare.questions, overdue] : bare.questions,
    };
  }
  if (special.kind === 'special') return { ...bare, noData: special.special };
  if (!isInForce(target, null, terms)) return { ...bare, noData: 'not-yet-in-force' };
  if (indicator.method === 'published') return { ...bare, noData: 'no-figure-yet' };
  return { ...bare, noData: 'not-entered', owed: true };
}

/** Questions whose content is no figure at all, so that the row still owes one. */
const NO_FIGURE_TYPED: ReadonlySet<string> = new Set([
  'dash',
  'word-no',
  'word-not-yet',
  'unreadable',
  'part-unreadable',
  'special-unreadable',
  'date-in-figure',
]);

function unread(judged: Judgement, blocking: readonly Problem[]): Judgement {
  const text = blocking[0]?.params?.text;
  return {
    ...judged,
    noData: 'unreadable',
    unreadText: text === undefined ? '' : String(text),
    questions: [...blocking, ...judged.questions],
    owed: blocking.some((problem) => NO_FIGURE_TYPED.has(problem.code)),
  };
}

function incomputable(judged: Judgement, reason: Incomputable): Judgement {
  const isHalfTyped = reason === 'numerator-missing' || reason === 'denominator-missing';
  const question = { code: reason, params: { column: isHalfTyped ? reason.replace('-missing', '') : 'actual' } };
  const noData: NoData = 'not-computable';
  return { ...judged, noData, incomputable: reason, questions: [question, ...judged.questions], owed: isHalfTyped };
}

/** `-` or "chưa có" beside a chosen special case only repeats it. */
function isOnlyWords(figure: JudgedFigure, special: SpecialReading): boolean {
  if (special.kind !== 'special') return false;
  const { reading } = figure;
  if (reading.kind === 'nothing-arose') return special.special === 'nothing-arose';
  return reading.kind === 'ask' && ['dash', 'word-no', 'word-not-yet'].includes(reading.code);
}

function contradictions(figure: JudgedFigure | null, special: SpecialReading, typed: TypedFigure): readonly Problem[] {
  const params = { column: 'special', text: textOf(typed.special) };
  if (special.kind === 'unreadable') return [{ code: 'special-unreadable', params }];
  if (figure === null) return [];
  if (special.kind === 'special') return [{ code: 'figure-with-special', params }];
  const others = [typed.actual, typed.estimate, typed.numerator, typed.denominator];
  const kinds = others.map((cell) => readNumber(cell, '').kind).filter((kind) => kind !== 'blank');
  const isMixed = kinds.includes('nothing-arose') && kinds.some((kind) => kind !== 'nothing-arose');
  return isMixed ? [{ code: 'figure-with-special', params: { column: 'actual', text: 'không phát sinh' } }] : [];
}

function priorYearQuestion(prior: NumberReading): readonly Problem[] {
  if (prior.kind === 'ask')
    return [{ code: 'prior-year-unreadable', params: { ...prior.params, column: 'priorYear' } }];
  if (prior.kind !== 'unreadable') return [];
  return [{ code: 'prior-year-unreadable', params: { column: 'priorYear', text: prior.text } }];
}

/** In force: from the cut-off of the round on, or on the day the figure itself was measured. */
function isInForce(target: Target, figure: JudgedFigure | null, { round }: JudgementTerms): boolean {
  if (target.effectiveFrom === null || target.effectiveFrom <= round.cutOff) return true;
  return figure?.asOf !== null && figure?.asOf !== undefined && figure.asOf >= target.effectiveFrom;
}

function columnOf(figure: JudgedFigure): string {
  return figure.kind === 'estimate' ? 'estimate' : 'actual';
}

/** A judgement that judges nothing yet. */
export function unjudgedRow({ target, indicator, questions }: Row): Judgement {
  const yard: Yardstick | null = null;
  return {
    target,
    indicator,
    verdict: 'not-judged',
    pace: 'not-judged',
    figureKind: null,
    value: null,
    reading: null,
    numerator: null,
    denominator: null,
    asOf: null,
    priorYear: null,
    yardstick: yard,
    attainmentRatio: null,
    decidingRatio: null,
    paceBasis: null,
    adjustment: null,
    noData: null,
    incomputable: null,
    unreadText: '',
    expectedDate: null,
    expectedText: '',
    notDoneBasis: '',
    questions,
    owed: false,
  };
}
