// Random targets, rows and cells for property tests.

import fc from 'fast-check';
import type { Comparator } from '../../src/domain/book/comparator.js';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import type { FigureKind, JudgementTerms } from '../../src/domain/judging/verdict-terms.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { type Case, termsOn } from './judging.js';

/** Comparators that hold a number against a number. */
export type MeasuredComparator = Exclude<Comparator, 'grade' | 'done' | 'rank' | 'level' | 'multiple'>;

/** A number with at most two decimals, zero and negatives included, as offices type them. */
export const typedNumber = fc.integer({ min: -50_000, max: 50_000 }).map((hundredths) => hundredths / 100);

/** The same without zero and negatives. */
export const positiveNumber = fc.integer({ min: 1, max: 50_000 }).map((hundredths) => hundredths / 100);

/** One measured question: everything about it but the result. */
export interface Question {
  readonly comparator: MeasuredComparator;
  readonly value: number;
  readonly width: number;
  readonly better: 'higher' | 'lower';
  readonly nature: 'level' | 'cumulative';
  readonly prior: number | null;
  readonly yearsAhead: number;
  readonly kind: FigureKind;
}

export function questions(
  numbers: fc.Arbitrary<number>,
  nature: fc.Arbitrary<'level' | 'cumulative'>,
): fc.Arbitrary<Question> {
  return fc.record({
    comparator: fc.constantFrom<MeasuredComparator>('>=', '>', '<=', '<', 'range', 'about'),
    value: numbers,
    width: positiveNumber,
    better: fc.constantFrom('higher' as const, 'lower' as const),
    nature,
    prior: fc.option(numbers, { nil: null }),
    yearsAhead: fc.integer({ min: 0, max: 4 }),
    kind: fc.constantFrom<FigureKind>('so-far', 'estimate', 'final'),
  });
}

const PRINTED: Readonly<Record<MeasuredComparator, string>> = {
  '>=': '',
  '>': 'trên ',
  '<=': 'không quá ',
  '<': 'dưới ',
  range: '',
  about: 'khoảng ',
};

/** A number as it stands in a document: decimal comma, no grouping. */
export function plainly(n: number): string {
  return String(n).replace('.', ',');
}

/** The question with a result, as a case of the judging builders; the year is 2022, seen in December, a final figure in January. */
export function caseOf(question: Question, actual: number, unit = 'vụ'): Case {
  const { comparator, value, width, kind } = question;
  const upper = comparator === 'range' ? value + width : null;
  const better =
    comparator === '<' || comparator === '<=' ? 'lower' : comparator.startsWith('>') ? 'higher' : question.better;
  const target: Partial<Target> = {
    comparator,
    value,
    upper,
    unit,
    printed: upper === null ? `${PRINTED[comparator]}${plainly(value)}` : `${plainly(value)} - ${plainly(upper)}`,
    horizonYear: 2022 + question.yearsAhead,
  };
  const indicator: Partial<Indicator> = { unit, better, nature: question.nature, isShare: false };
  const cell: Partial<TypedFigure> = kind === 'estimate' ? { estimate: actual } : { actual };
  const asOf = kind === 'final' ? '31/12/2022' : kind === 'so-far' ? '30/9/2022' : '';
  const row: Partial<TypedFigure> = { ...cell, asOf, priorYear: question.prior ?? '' };
  return { target, indicator, row, terms: anySign(termsOn(kind === 'final' ? '2023-01-10' : '2022-12-20', 2022)) };
}

/** Anything that a cell can hold: numbers, words, dates, errors, junk. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(''),
  typedNumber,
  typedNumber.map(plainly),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<Cell>(
    '-',
    'không',
    'không phát sinh',
    'chưa có số liệu',
    '628/863',
    '0,7277',
    '1.234',
    '65 - 70',
    '72,77%',
  ),
  fc.constantFrom<Cell>('#N/A', '#REF!', '31/10/2022', 'A', '5/63', 'Đã hoàn thành', 'Mức độ 3', {
    date: '2022-08-06',
  }),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
);

/** A row in which anything may have been typed anywhere. */
export const anyRow: fc.Arbitrary<TypedFigure> = fc.record({
  actual: anyCell,
  estimate: anyCell,
  numerator: anyCell,
  denominator: anyCell,
  asOf: anyCell,
  special: fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    anyCell,
    fc.constantFrom('Không phát sinh', 'Không áp dụng'),
  ),
  checked: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, anyCell),
  priorYear: anyCell,
  adjustedTarget: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, anyCell),
  assignedTarget: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, anyCell),
  notDone: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, anyCell),
  basis: anyCell,
  difficulties: anyCell,
});

/** Terms under which a figure below 0 is judged as it stands: for laws about numbers of either sign. */
export function anySign(terms: JudgementTerms): JudgementTerms {
  return { ...terms, mayBeNegative: true };
}
