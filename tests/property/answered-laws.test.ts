// What one unreadable cell does to an answered row, whatever else stands in the row and whatever is asked for.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparator } from '../../src/domain/book/comparator.js';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import type { Judgement } from '../../src/domain/judging/verdict-terms.js';
import { readDate } from '../../src/domain/reading/date-reader.js';
import { isTypedBlank, type TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { openQuestion, type RowAnswer, rowAnswer } from '../../src/domain/round/answered.js';
import { anIndicator, aRow, aTarget, terms2022 } from '../support/judging.js';

/** The cells in which the office answers. */
const ANSWERS = ['actual', 'estimate', 'numerator', 'denominator', 'asOf', 'special'] as const;

const figure = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.integer({ min: 1, max: 100 }),
  fc.constantFrom<Cell>('75', '72,77', '60 - 65', '3', '5/63', 'A', 'Đã hoàn thành', '-5', '10-12', 'không phát sinh'),
);
const row: fc.Arbitrary<TypedFigure> = fc
  .record({
    actual: figure,
    estimate: figure,
    numerator: fc.constantFrom<Cell>('', '', 5, '7'),
    denominator: fc.constantFrom<Cell>('', '', 10, '20'),
    asOf: fc.constantFrom<Cell>('', '31/10/2022', '31/12/2022', { date: '2022-11-01' }, 'tháng 8/2023'),
    special: fc.constantFrom<Cell>('', '', 'Không phát sinh', 'Không áp dụng', 'Chưa có số liệu'),
    checked: fc.constantFrom<Cell>('', 'Đã kiểm tra'),
    priorYear: figure,
  })
  .map(aRow);
const asked: fc.Arbitrary<{ readonly target: Target; readonly indicator: Indicator }> = fc
  .record({
    comparator: fc.constantFrom<Comparator>('>=', '<=', 'range', 'level', 'rank', 'grade', 'done'),
    unit: fc.constantFrom('%', 'hồ sơ', ''),
    isShare: fc.boolean(),
    nature: fc.constantFrom('level' as const, 'cumulative' as const),
    horizonYear: fc.constantFrom(2022, 2025),
  })
  .map(({ comparator, unit, isShare, nature, horizonYear }) => {
    const value = comparator === 'grade' || comparator === 'done' ? null : 5;
    const upper = comparator === 'range' ? 70 : null;
    const target = aTarget({ comparator, unit, horizonYear, value, upper, grade: 'B' });
    return { target, indicator: anIndicator({ unit, nature, isShare: isShare && unit === '%' }) };
  });

function answer(judged: Judgement, { asOf }: TypedFigure): RowAnswer {
  const day = readDate(asOf, 2022);
  return rowAnswer({ judgement: judged, asOf: day.kind === 'date' ? day.date : null }, null);
}

test('[NOD-10] any typed answer of an answered row replaced by unreadable text leaves the row owed, unjudged and asked', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      asked,
      row,
      fc.constantFrom(...ANSWERS),
      fc.constantFrom('abc', '??', 'số liệu mới'),
      (of, typed, key, text) => {
        const judgedOf = (cells: TypedFigure) => judgement(of.target, of.indicator, cells, terms2022);
        if (isTypedBlank(typed[key]) || answer(judgedOf(typed), typed) !== 'answered') return;
        tried += 1;
        const spoilt = { ...typed, [key]: text };
        const judged = judgedOf(spoilt);
        expect(answer(judged, spoilt)).toBe('owed');
        expect([judged.verdict, judged.pace]).toEqual(['not-judged', 'not-judged']);
        expect(openQuestion({ judgement: judged, asOf: null }, null)).not.toBeNull();
      },
    ),
    { numRuns: 6000 },
  );
  expect(tried).toBeGreaterThan(200);
});

test('[NOD-10] text in the figure of last year takes nobody’s answer and gives no colour', () => {
  fc.assert(
    fc.property(asked, row, (of, typed) => {
      const judgedOf = (cells: TypedFigure) => judgement(of.target, of.indicator, cells, terms2022);
      const [before, after] = [judgedOf({ ...typed, priorYear: '' }), judgedOf({ ...typed, priorYear: 'cao' })];
      expect(after.verdict).toBe(before.verdict);
      expect(after.noData).toBe(before.noData);
      if (after.pace !== before.pace) expect(after).toMatchObject({ pace: 'not-judged', paceGap: 'prior-year-unread' });
    }),
    { numRuns: 2000 },
  );
});
