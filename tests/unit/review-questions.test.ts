// The questions of `Cần xem lại` about figures that could be read: each asked once, none held against the verdict.

import { describe, expect, test } from 'vitest';
import { judgement } from '../../src/domain/judging/judgement.js';
import type { SeenFigure } from '../../src/domain/judging/seen-figure.js';
import type { DatedResult } from '../../src/domain/judging/verdict-terms.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { anIndicator, aRow, aTarget, type Case, judged, terms2022 } from '../support/judging.js';

const counted: Case = {
  target: { value: 5000, printed: '5.000', unit: 'hồ sơ' },
  indicator: { isShare: false, unit: 'hồ sơ' },
};

const seen = (result: DatedResult): SeenFigure => ({ year: 2022, result, tick: '', checked: '' });

function asked(one: Case): string {
  return judged(one).questions[0]?.code ?? '';
}

describe('[ASK-7] a figure ten, a hundred or a thousand times off', () => {
  test.each<[string, string, string]>([
    ['45000', '4.200,5', 'far-above-last-year'],
    ['420000', '4200', 'far-above-last-year'],
    ['4200000', '4100', 'far-above-last-year'],
    ['430', '4200', 'far-below-last-year'],
    ['4,4', '4200', 'far-below-last-year'],
    ['50001', '', 'far-above-target'],
  ])("%s after last year's %s", (actual, priorYear, code) => {
    expect(asked({ ...counted, row: { actual, priorYear } })).toBe(code);
  });

  test.each<[string, string]>([
    ['4300', '4200'],
    ['12000', '4200'],
    ['2100', '4200'],
    ['26000', '4200'],
    ['0', '4200'],
    ['4200', '0'],
    ['500', ''],
  ])('%s after %s is growth, decline or nothing to compare with', (actual, priorYear) => {
    expect(asked({ ...counted, row: { actual, priorYear } })).toBe('');
  });

  test('the sentence names both figures, and the verdict stands', () => {
    const result = judged({ ...counted, row: { actual: '45000', priorYear: '4200' } });
    expect(reviewQuestion(result)).toBe('45.000 gấp 10,7 lần năm trước (4.200): đúng ĐVT và dấu phẩy chưa?');
    expect(result.verdict).toBe('exceeded');
  });
});

describe('[ASK-8] a count that grows over the year cannot fall', () => {
  const growing: Case = { ...counted, indicator: { ...counted.indicator, nature: 'cumulative' } };

  test('an estimate below what is already done', () => {
    expect(asked({ ...growing, row: { actual: '4000', estimate: '3900' } })).toBe('estimate-below-result');
    expect(asked({ ...growing, row: { actual: '4000', estimate: '4000,5' } })).toBe('');
    // A level may fall, but not by a forecast alone: that is another question.
    expect(asked({ ...counted, row: { actual: '4000', estimate: '3900' } })).toBe('result-above-estimate');
  });

  test('a figure below the one reported earlier in the year', () => {
    const indicator = anIndicator(growing.indicator);
    const of = (actual: string) =>
      judgement(
        aTarget(growing.target),
        indicator,
        aRow({ actual }),
        terms2022,
        seen({ value: 4000, asOf: '2022-06-30' }),
      );
    expect(reviewQuestion(of('3.900,5'))).toBe(
      'Số cộng dồn 3.900,5 thấp hơn số đã báo 4.000 (30/6/2022): đề nghị kiểm tra.',
    );
    expect(of('4100').questions).toEqual([]);
  });
});

describe('[ASK-9] a figure that may have been copied', () => {
  test("exactly last year's figure, exactly the target", () => {
    expect(asked({ row: { actual: '72,77', priorYear: '72,77' } })).toBe('same-as-last-year');
    expect(asked({ row: { actual: '80' } })).toBe('same-as-target');
    expect(asked({ row: { estimate: '80' } })).toBe('');
    expect(reviewQuestion(judged({ row: { actual: '80' } }))).toBe('80 trùng đúng mục tiêu: có phải số thực tế không?');
  });

  test('the natural end of a scale is no copy, nor is a figure that its parts prove', () => {
    expect(asked({ target: { value: 100 }, row: { actual: '100', priorYear: '100' } })).toBe('');
    expect(asked({ target: { value: 0 }, row: { actual: '0', priorYear: '0' } })).toBe('');
    expect(asked({ row: { numerator: '80', denominator: '100', priorYear: '80' } })).toBe('');
    expect(asked({ target: { comparator: 'level', value: 3, unit: '' }, row: { actual: '3', priorYear: '3' } })).toBe(
      '',
    );
  });
});

test('[ASK-10] `Đã kiểm tra` answers every suspicion', () => {
  for (const row of [{ actual: '80' }, { actual: '7,5', priorYear: '75' }, { actual: '72', priorYear: '72' }]) {
    expect(judged({ row }).questions).toHaveLength(1);
    expect(judged({ row: { ...row, checked: 'Đã kiểm tra' } }).questions).toEqual([]);
  }
});

test('[ASK-1] the gravest question comes first: what blocks the verdict before what is only suspected', () => {
  const row = { actual: '80', asOf: '30/11/2022', numerator: '628', denominator: '863' };
  expect(judged({ row }).questions.map((question) => question.code)).toEqual(['ratio-differs', 'as-of-ahead']);
});

describe('[ASK-1] every question carries the numbers it speaks of', () => {
  const growing: Case = { ...counted, indicator: { ...counted.indicator, nature: 'cumulative' } };
  const value = 2000;

  test.each<[string, Case, unknown]>([
    [
      'far above last year',
      { ...counted, row: { actual: '6200', priorYear: '1000' } },
      { code: 'far-above-last-year', params: { column: 'actual', value: 6200, measure: 1000, times: 6.2 } },
    ],
    [
      'far below last year',
      { ...counted, row: { estimate: '1000', priorYear: '6200' } },
      { code: 'far-below-last-year', params: { column: 'estimate', value: 1000, measure: 6200, times: 6.2 } },
    ],
    [
      'four times the target',
      { ...counted, row: { estimate: '20000' } },
      { code: 'far-above-target', params: { column: 'estimate', value: 20000, measure: 5000, times: 4 } },
    ],
    [
      'an estimate below the result',
      { ...growing, row: { actual: '4000', estimate: '3900' } },
      { code: 'estimate-below-result', params: { column: 'estimate', value: 3900, soFar: 4000 } },
    ],
    [
      "last year's very figure",
      { ...counted, row: { actual: '2000', priorYear: '2000' } },
      { code: 'same-as-last-year', params: { column: 'actual', value } },
    ],
    [
      'the very target',
      { ...counted, row: { actual: '5000' } },
      { code: 'same-as-target', params: { column: 'actual', value: 5000 } },
    ],
  ])('%s', (_name, one, question) => {
    expect(judged(one).questions).toEqual([question]);
  });

  test.each<[string, Case]>([
    ['growth', { ...counted, row: { actual: '2100', priorYear: '2000' } }],
    ['a figure below zero where last year’s was', { ...counted, row: { actual: '-1', priorYear: '-3' } }],
    ['nothing after something', { ...counted, row: { actual: '0', priorYear: '2000' } }],
    ['a range that begins at the target', { row: { actual: '80 - 85' } }],
    ['a place in a ranking', { target: { comparator: 'rank', value: 10, unit: '' }, row: { actual: '10/63' } }],
    ['something done', { target: { comparator: 'done', value: null, unit: '' }, row: { actual: 'có' } }],
    ['a level', { target: { comparator: 'level', value: 3, unit: '' }, row: { actual: '3' } }],
    ['parts that prove the figure', { row: { numerator: '80', denominator: '100' } }],
    ['a count that ends where it stands', { ...growing, row: { actual: '4000', estimate: '4000' } }],
    ['an estimate without a result', { ...growing, row: { estimate: '5' } }],
  ])('%s asks nothing', (_name, one) => {
    expect(judged(one).questions).toEqual([]);
  });

  test('a count below the one reported earlier, whose day may not be known', () => {
    const questionsOf = (row: Parameters<typeof aRow>[0], asOf: string | null) =>
      judgement(
        aTarget(growing.target),
        anIndicator(growing.indicator),
        aRow(row),
        terms2022,
        seen({ value: 4000, asOf }),
      ).questions;
    const params = { column: 'actual', value: 3900, earlier: 4000, date: '' };
    expect(questionsOf({ actual: '3900' }, null)).toEqual([{ code: 'cumulative-fell', params }]);
    expect(questionsOf({ actual: '4000' }, '2022-06-30')).toEqual([]);
    expect(questionsOf({ estimate: '3900' }, '2022-06-30')).toEqual([]);
  });
});
