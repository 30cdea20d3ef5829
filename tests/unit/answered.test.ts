// When a reporting row is answered: the one predicate behind every count, mail and list.

import { describe, expect, test } from 'vitest';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { answerCounts, openQuestion, type RowAnswer, rowAnswer } from '../../src/domain/round/answered.js';
import { type Case, judged } from '../support/judging.js';

function answerOf(one: Case, asOf: string | null = null, since: string | null = null): RowAnswer {
  return rowAnswer({ judgement: judged(one), asOf }, since);
}

describe('[NOD-8] a trusted row with a figure that is read, or a special case, is answered', () => {
  const answered: readonly Partial<TypedFigure>[] = [
    { actual: '50' },
    { actual: '0' },
    { estimate: '50' },
    { numerator: '5', denominator: '10' },
    { actual: '0,7277', checked: 'Đã kiểm tra' },
    { actual: '50', asOf: '30/11/2022' },
    { special: 'Không phát sinh' },
    { special: 'Không áp dụng' },
    { actual: 'không phát sinh' },
    { special: 'Chưa có số liệu', asOf: '15/01/2023' },
    { special: 'Chưa có số liệu', asOf: 'tháng 8/2023' },
  ];
  test.each(answered)('%j', (row) => {
    expect(answerOf({ row })).toBe('answered');
  });

  test('what only the coordinator can add is not owed by the office', () => {
    const target = { comparator: 'multiple' as const, value: 7, unit: 'tỷ đồng' };
    expect(answerOf({ target, row: { actual: '50' } })).toBe('answered');
    expect(answerOf({ target, row: { actual: '50', priorYear: '0' } })).toBe('answered');
  });
});

describe('[NOD-8] what cannot be read, is asked or is silent is owed', () => {
  const owed: readonly Partial<TypedFigure>[] = [
    {},
    { actual: '-' },
    { actual: 'abc' },
    { actual: 'không' },
    { actual: '#N/A' },
    { estimate: 'chưa có' },
    { actual: { date: '2022-08-06' } },
    { actual: '0,7277' },
    { actual: '1.234' },
    { actual: '120' },
    { numerator: 'nhiều', denominator: '10' },
    { numerator: '5' },
    { denominator: '5' },
    { numerator: '0', denominator: '0' },
    { numerator: '9', denominator: '5' },
    { actual: '50', numerator: '9', denominator: '10' },
    { actual: '75', special: 'Không áp dụng' },
    { special: 'Để sau' },
    { special: 'Chưa có số liệu' },
    { special: 'Chưa có số liệu', asOf: '15/10/2022' },
    { actual: '75', asOf: '31/10/2021' },
    { actual: '75', asOf: 'hôm qua' },
  ];
  test.each(owed)('%j', (row) => {
    expect(answerOf({ row })).toBe('owed');
  });

  test('a row that cannot be trusted is owed', () => {
    expect(rowAnswer({ judgement: null, asOf: null }, null)).toBe('owed');
  });

  test('the question is the one that stands beside the row; silence is asked nothing', () => {
    const question = (row: Partial<TypedFigure>) =>
      openQuestion({ judgement: judged({ row }), asOf: null }, null)?.code;
    expect(question({ actual: 'abc' })).toBe('unreadable');
    expect(question({ special: 'Chưa có số liệu' })).toBe('expected-date-missing');
    expect(question({})).toBeUndefined();
    expect(question({ actual: '80' })).toBeUndefined();
  });
});

describe('[NOD-8] what is not asked is neither answered nor owed', () => {
  test('before the target is in force, not to be done, waiting for a ministry', () => {
    expect(answerOf({ target: { effectiveFrom: '2022-12-01' } })).toBe('not-asked');
    expect(answerOf({ row: { notDone: true, basis: 'CV 1' } })).toBe('not-asked');
    expect(answerOf({ indicator: { method: 'published' } })).toBe('not-asked');
    expect(answerOf({ indicator: { method: 'published' }, row: { special: 'Chưa có số liệu' } })).toBe('not-asked');
    expect(answerOf({ indicator: { method: 'published' }, row: { actual: '5' } })).toBe('answered');
  });
});

describe('[DON-84] a round that wants figures from a day on', () => {
  const row = { actual: '75' };

  test('owes the older and the undated ones, and asks for the day', () => {
    expect(answerOf({ row }, '2022-10-31', '2022-10-31')).toBe('answered');
    expect(answerOf({ row }, '2022-10-30', '2022-10-31')).toBe('owed');
    expect(answerOf({ row }, null, '2022-10-31')).toBe('owed');
    const asked = (asOf: string | null) => openQuestion({ judgement: judged({ row }), asOf }, '2022-10-31')?.code;
    expect([asked(null), asked('2022-10-30'), asked('2022-11-01')]).toEqual([
      'as-of-missing',
      'as-of-too-old',
      undefined,
    ]);
  });

  test('quotes the day that is too old and the day from which figures count', () => {
    const column = 'asOf';
    const asked = (asOf: string | null, typed: Partial<TypedFigure> = row) =>
      openQuestion({ judgement: judged({ row: typed }), asOf }, '2022-10-31');
    expect(asked(null)).toEqual({ code: 'as-of-missing', params: { column, since: '2022-10-31' } });
    expect(asked('2022-10-30')).toEqual({
      code: 'as-of-too-old',
      params: { column, date: '2022-10-30', since: '2022-10-31' },
    });
    expect(asked('2022-10-31')).toBeNull();
    expect(asked(null, { actual: 'abc' })?.code).toBe('unreadable');
    expect(asked(null, {})).toBeNull();
    expect(openQuestion({ judgement: null, asOf: null }, '2022-10-31')).toBeNull();
  });

  test('owes what only the coordinator can complete, where its day is too old', () => {
    const waiting: Case = { target: { comparator: 'multiple', value: 7, unit: 'tỷ đồng' }, row: { actual: '50' } };
    expect(answerOf(waiting, '2022-10-31', '2022-10-31')).toBe('answered');
    expect(answerOf(waiting, '2022-10-30', '2022-10-31')).toBe('owed');
    expect(answerOf(waiting, null, '2022-10-31')).toBe('owed');
  });

  test('a special case has no figure to be old', () => {
    expect(answerOf({ row: { special: 'Không phát sinh' } }, null, '2022-10-31')).toBe('answered');
  });
});

test('[NOD-8] the counts of an agency are its answered rows of those it is asked for', () => {
  const rows = (['answered', 'owed', 'not-asked', 'answered'] as const).map((answer) => ({ agency: 'SYT', answer }));
  const counts = answerCounts([...rows, { agency: 'SCT', answer: 'not-asked' }]);
  expect(counts.get('SYT')).toEqual({ answered: 2, asked: 3 });
  expect(counts.has('SCT')).toBe(false);
});
