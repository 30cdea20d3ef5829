// Rows without a verdict: what is known of them, and what is asked about them.

import type { Indicator, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import type { SpecialReading, TypedFigure } from '../reading/typed-figure.js';
import { carriedBeside } from './carry-figure.js';
import type { FigureQuestion, Incomputable } from './figure-question.js';
import { unreadableDay } from './judged-figure.js';
import type { SeenFigure } from './seen-figure.js';
import type { Judgement, JudgementTerms, NoData } from './verdict-terms.js';

/** One row with the target that is judged and the questions met so far. */
export interface Row {
  readonly target: Target;
  /** As in `Judgement`. */
  readonly assignedOver: Target | null;
  readonly indicator: Indicator;
  readonly typed: TypedFigure;
  readonly terms: JudgementTerms;
  readonly seen: SeenFigure | null;
  readonly questions: readonly FigureQuestion[];
}

/** A judgement that judges nothing yet. */
export function unjudgedRow({ target, assignedOver, indicator, typed, questions }: Row): Judgement {
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
    soFar: null,
    priorYear: null,
    carried: carriedBeside(typed),
    yardstick: null,
    attainmentRatio: null,
    decidingRatio: null,
    paceBasis: null,
    paceGap: null,
    paceNotes: [],
    isBroken: false,
    adjustment: null,
    assignedOver,
    noData: null,
    incomputable: null,
    unreadText: '',
    expectedDate: null,
    expectedText: '',
    notDoneBasis: '',
    questions,
  };
}

/** A promise in words is one only where they say when: "tháng 8/2023", "sang năm". */
const NAMES_A_TIME = /(?:^|[^\p{L}])(?:tháng|quý|năm|tuần|kỳ|cuối|đầu|giữa|ngày|sau|khi)(?![\p{L}])|\d/iu;

/** The judgement of a row in which no figure was typed: its special case, or silence (rules NOD-2 … NOD-4). */
export function withoutFigure(row: Row, special: SpecialReading): Judgement {
  const { target, indicator, typed, terms } = row;
  const bare = unjudgedRow(row);
  if (special.kind === 'special' && special.special === 'no-figure-yet') {
    const expected = readDate(typed.asOf, terms.round.year);
    const expectedDate = expected.kind === 'date' ? expected.date : null;
    const isPast = expectedDate !== null && expectedDate < terms.today;
    const overdue: FigureQuestion = {
      code: 'expected-date-passed',
      params: { column: 'asOf', date: expectedDate ?? '' },
    };
    const undated: FigureQuestion = { code: 'expected-date-missing', params: { column: 'asOf' } };
    const words = expected.kind === 'unreadable' ? expected.text : '';
    const expectedText = NAMES_A_TIME.test(words) ? words : '';
    const isUndated =
      expectedDate === null && expectedText === '' && (words !== '' || indicator.method !== 'published');
    const asked = isPast ? [overdue] : isUndated ? [undated] : [];
    return {
      ...bare,
      noData: 'no-figure-yet',
      expectedDate,
      expectedText,
      questions: [...asked, ...bare.questions],
    };
  }
  if (special.kind === 'special') {
    const day = readDate(typed.asOf, terms.round.year);
    if (day.kind === 'unreadable') return unread(bare, [unreadableDay(day.text)]);
    return { ...bare, noData: special.special };
  }
  if (!isInForce(target, null, terms)) return { ...bare, noData: 'not-yet-in-force' };
  if (indicator.method === 'published') return { ...bare, noData: 'no-figure-yet' };
  return { ...bare, noData: 'not-entered' };
}

/** The row cannot be read or believed: its questions come first (rule NOD-5). */
export function unread(judged: Judgement, blocking: readonly FigureQuestion[]): Judgement {
  const text = blocking[0]?.params?.text;
  return {
    ...judged,
    value: null,
    noData: 'unreadable',
    unreadText: text === undefined ? '' : String(text),
    questions: [...blocking, ...judged.questions],
  };
}

/** The row was read but yields no number to judge (rule NOD-6). */
export function incomputable(
  judged: Judgement,
  reason: Incomputable,
  more: Readonly<Record<string, number>> = {},
): Judgement {
  const isHalfTyped = reason === 'numerator-missing' || reason === 'denominator-missing';
  const question: FigureQuestion = {
    code: reason,
    params: { column: isHalfTyped ? reason.replace('-missing', '') : 'actual', ...more },
  };
  const noData: NoData = 'not-computable';
  return { ...judged, noData, incomputable: reason, questions: [question, ...judged.questions] };
}

/** In force (rule NOD-2): by the cut-off of the round, once its day has come, or where the figure is of such a day. */
export function isInForce(target: Target, measuredOn: LocalDate | null, { round, today }: JudgementTerms): boolean {
  const { effectiveFrom } = target;
  return (
    effectiveFrom === null || [round.cutOff, today, measuredOn].some((day) => day !== null && day >= effectiveFrom)
  );
}
