// Rules of the judgement at their edges: what bounds an open total, what is a base and what a year.

import { describe, expect, test } from 'vitest';
import type { Comparator } from '../../src/domain/book/comparator.js';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import { readBaseline } from '../../src/domain/judging/scalar-baseline.js';
import { unitTotal } from '../../src/domain/judging/unit-total.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { anIndicator, aRow, aTarget, judged, terms2022 } from '../support/judging.js';

function totalOf(indicator: Partial<Indicator>, rows: readonly Partial<TypedFigure>[], target: Partial<Target>) {
  const whole = { unit: indicator.unit ?? '%', ...target };
  const members = rows.map((row, at) => ({ agency: `DV${at}`, judgement: judged({ indicator, row, target: whole }) }));
  return unitTotal(aTarget(whole), anIndicator(indicator), members, true, aRow({}), terms2022);
}

describe('[GRP-13] an open sum, which can only grow', () => {
  test.each<[comparator: Comparator, value: number, typed: string, standing: string, verdict: string]>([
    ['<', 5, '7', 'settled', 'not-reached'],
    ['<', 5, '5', 'settled', 'not-reached'],
    ['<', 5, '4', 'open', 'not-judged'],
    ['<=', 5, '6', 'settled', 'not-reached'],
    ['<=', 5, '5', 'open', 'not-judged'],
    ['>', 5, '5', 'open', 'not-judged'],
  ])('%s %d with %s so far: %s', (comparator, value, typed, standing, verdict) => {
    const total = totalOf({ method: 'sum', unit: 'vụ', nature: 'cumulative' }, [{ actual: typed }, {}], {
      comparator,
      value,
    });
    expect(total).toMatchObject({ standing, judgement: { verdict } });
  });

  test('a share of nothing so far may stay nothing: more than 0 % is not reached yet', () => {
    const parts = [{ numerator: '0', denominator: '100' }, {}];
    const total = totalOf({ method: 'sum', isShare: true }, parts, { comparator: '>', value: 0 });
    expect(total?.standing).toBe('open');
  });
});

describe('[HAM-1] [HAM-2] the base that a person types', () => {
  const base = (cell: string | number, target: Partial<Target>) => readBaseline(cell, aTarget(target), '2022-10-31');

  test('what is asked quotes the number as a number, the words as words', () => {
    expect(base(0.7, { value: 80, unit: '%' })).toEqual({ kind: 'ask', code: 'share-or-percent', typed: 0.7 });
    expect(base('không có', { value: 80, unit: '%' })).toMatchObject({ kind: 'ask', typed: 'không có' });
  });

  test('a year is one only where nothing else is said', () => {
    expect(base('năm 2021', { value: 80, unit: '%' })).toEqual({ kind: 'year', day: '2021-12-31' });
    expect(base('cuối năm 2021', { value: 80, unit: '%' })).toEqual({ kind: 'year', day: '2021-12-31' });
    for (const words of ['năm 2021 là 30', 'số năm 2021 đạt', 'trước năm 2021'])
      expect(base(words, { value: 80, unit: '%' })).toMatchObject({ kind: 'ask', code: 'unreadable' });
  });

  test('four digits that are the target itself leave no line to follow, and are asked about', () => {
    expect(base(2400, { value: 2400, unit: 'hồ sơ' })).toMatchObject({ kind: 'ask', code: 'year-or-count' });
    expect(base(2399, { value: 2400, unit: 'hồ sơ' })).toEqual({ kind: 'figure', cell: 2399 });
  });
});

describe('[GHI-1] [NOD-10] what holds the pace', () => {
  const row = { actual: '70', asOf: '31/10/2022' };

  test('thresholds that cannot be read hold a pace that rests on a ratio, and say so; nothing else is said of it', () => {
    const { paceNotes, paceGap, paceBasis, pace } = judged({ row, terms: { ...terms2022, isPaceHeld: true } });
    expect({ paceNotes, paceGap, paceBasis, pace }).toEqual({
      ...{ paceNotes: [], paceGap: 'thresholds-unread', paceBasis: null, pace: 'not-judged' },
    });
    expect(judged({ row }).paceGap).toBeNull();
  });

  test.each<[prior: string, mayBeNegative: boolean, isAsked: boolean]>([
    ['-5', false, true],
    ['-5', true, false],
    ['150', false, true],
    ['150', true, true],
    ['60', false, false],
    ['khoảng 60', false, true],
    ['55 - 60', false, true],
    ['không phát sinh', false, true],
    ['', false, false],
  ])('last year’s figure %j, where it may be negative: %s, is asked about: %s', (priorYear, mayBeNegative, isAsked) => {
    const { questions } = judged({ row: { ...row, priorYear }, terms: { ...terms2022, mayBeNegative } });
    expect(questions.some(({ code }) => code === 'prior-year-unreadable')).toBe(isAsked);
  });

  test('a row in which nothing was typed has no notes of pace, no numbers and no promise', () => {
    expect(judged({})).toMatchObject({
      ...{ verdict: 'not-judged', paceNotes: [], questions: [], unreadText: '', expectedText: '', notDoneBasis: '' },
      ...{ value: null, paceBasis: null, paceGap: null, expectedDate: null, noData: 'not-entered' },
    });
  });
});

describe('[NOD-4] a figure that is promised', () => {
  const promised = (asOf: string, method?: Indicator['method']) =>
    judged({ row: { special: 'Chưa có số liệu', asOf }, ...(method && { indicator: { method } }) });
  const codes = (asOf: string, method?: Indicator['method']) =>
    promised(asOf, method).questions.map(({ code }) => code);

  test('by a day ahead is not asked about, by a day gone by is, and by no day is asked for one', () => {
    expect(codes('30/11/2022')).toEqual([]);
    expect(promised('30/11/2022')).toMatchObject({
      noData: 'no-figure-yet',
      expectedDate: '2022-11-30',
      expectedText: '',
    });
    expect(codes('21/11/2022')).toEqual([]);
    expect(promised('20/11/2022').questions).toMatchObject([
      { code: 'expected-date-passed', params: { column: 'asOf', date: '2022-11-20' } },
    ]);
    expect(codes('')).toEqual(['expected-date-missing']);
  });

  test('by words counts where they name a time; of what a ministry publishes no day is asked for, words without one are', () => {
    for (const words of ['sang năm', 'quý IV', 'khi có công bố', 'tháng sau']) {
      expect(promised(words), words).toMatchObject({ expectedText: words, questions: [] });
    }
    expect(promised('sớm')).toMatchObject({ expectedText: '', questions: [{ code: 'expected-date-missing' }] });
    expect(codes('', 'published')).toEqual([]);
    expect(codes('sớm', 'published')).toEqual(['expected-date-missing']);
  });
});

describe('[PACE-16] the value printed for a year on the way', () => {
  const missed = (milestones: Target['milestones'], horizonYear: number, actual: string) =>
    judged({
      target: { horizonYear, milestones: milestones ?? [] },
      row: { actual, asOf: '31/12/2022' },
      terms: { ...terms2022, today: '2023-02-01' },
    }).paceNotes.includes('milestone-missed');

  test('is missed by a final figure below it, in its own year and before the horizon only', () => {
    expect(missed([{ year: 2022, value: 60 }], 2025, '50')).toBe(true);
    expect(missed([{ year: 2022, value: 60 }], 2025, '60')).toBe(false);
    expect(missed([{ year: 2023, value: 60 }], 2025, '50')).toBe(false);
    expect(missed([{ year: 2022, value: 80 }], 2022, '50')).toBe(false);
    expect(missed([], 2025, '50')).toBe(false);
  });
});
