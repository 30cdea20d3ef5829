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
