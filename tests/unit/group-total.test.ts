// Totals over units: the declared way, how complete they are, and what is refused.

import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/book/plan.js';
import { type GroupTotal, groupTotal, type MemberRow, subLineGap } from '../../src/domain/judging/group-total.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import {
  completenessText,
  groupText,
  openTotalText,
  settledTotalText,
  stillMissingText,
} from '../../src/text/group-text.js';
import { anIndicator, type Case, judged } from '../support/judging.js';

function totalOf(
  indicator: Partial<Indicator>,
  rows: readonly Partial<TypedFigure>[],
  confirmed = true,
  target: Case['target'] = {},
): GroupTotal {
  const members: readonly MemberRow[] = rows.map((row, index) => ({
    agency: `DV${index + 1}`,
    judgement: judged({ indicator, row, target: { unit: indicator.unit ?? '%', ...target } }),
  }));
  const total = groupTotal(anIndicator(indicator), members, confirmed);
  if (total === null) throw new Error('no total');
  return total;
}

describe('[GRP-1] a ratio is Σ numerators / Σ denominators, never an average of percentages', () => {
  test('9/10 and 10/1000 are 19/1010, not the mean of 90 % and 1 %', () => {
    const total = totalOf({ method: 'sum' }, [
      { numerator: '9', denominator: '10' },
      { numerator: '10', denominator: '1000' },
    ]);
    expect(total).toMatchObject({ numerator: 19, denominator: 1010, reported: 2, expected: 2, missing: [] });
    expect(total.value).toBeCloseTo(1.8811881, 6);
  });

  test('other units are added', () => {
    const total = totalOf({ method: 'sum', unit: 'hồ sơ', isShare: false }, [{ actual: '1200' }, { actual: '800,5' }]);
    expect(total).toMatchObject({ value: 2000.5, numerator: null, onlyPercent: [] });
  });
});

test('[GRP-2] a percentage without its parts is refused and named, not averaged in', () => {
  const total = totalOf({ method: 'sum' }, [{ numerator: '9', denominator: '10' }, { actual: '50' }]);
  expect(total).toMatchObject({ value: 90, reported: 1, expected: 2, onlyPercent: ['DV2'], missing: [] });
  expect(openTotalText(total, (code) => `Sở ${code}`, 'sum')).toBe(
    'Chưa đánh giá: mới có 1/2 đơn vị. Cộng tử số, mẫu số: 9/10. Không cộng được tỷ lệ của Sở DV2: đề nghị nhập tử số, mẫu số.',
  );
});

test('[GRP-3] every total says how complete it is and who is missing', () => {
  const total = totalOf({ method: 'sum' }, [{ numerator: '9', denominator: '10' }, {}, { actual: 'abc' }]);
  expect(total).toMatchObject({ reported: 1, expected: 3, missing: ['DV2', 'DV3'] });
  expect(completenessText(total)).toBe('1/3 đơn vị');
  expect(totalOf({ method: 'sum' }, [{}, {}])).toMatchObject({ value: null, reported: 0 });
});

describe('[GRP-13] what is said of a total while units are missing', () => {
  const name = (code: string) => code.replace('DV', 'Huyện ');
  const parts = { numerator: '9', denominator: '10' };

  test('five are named, the others counted; the coordinator’s list has them all', () => {
    const total = totalOf({ method: 'sum' }, [parts, ...Array.from({ length: 7 }, () => ({}))]);
    expect(openTotalText(total, name, 'sum')).toBe(
      'Chưa đánh giá: mới có 1/8 đơn vị, còn thiếu: Huyện 2, Huyện 3, Huyện 4, Huyện 5, Huyện 6 và 2 đơn vị khác. Cộng tử số, mẫu số: 9/10.',
    );
    expect(stillMissingText(total, name, total.missing.length)).toMatch(/Huyện 7, Huyện 8$/);
  });

  test('where nobody has answered nothing is counted', () => {
    expect(openTotalText(totalOf({ method: 'sum' }, [{}, {}]), name, 'sum')).toBe(
      'Chưa đánh giá: chưa đơn vị nào có số, còn thiếu: Huyện 1, Huyện 2.',
    );
  });

  test('a list that is not confirmed is said', () => {
    expect(openTotalText(totalOf({ method: 'sum' }, [parts], false), name, 'sum')).toContain(
      'mới có 1/? đơn vị. Danh sách đơn vị chưa được xác nhận ở Danh bạ.',
    );
  });

  test('a verdict that stands all the same says why, and who is missing', () => {
    const total = totalOf({ method: 'sum' }, [parts, {}]);
    expect(settledTotalText('Chưa đạt', '100%', total, name, 'sum')).toBe(
      'Chưa đạt, dù đơn vị còn thiếu báo số nào. Cộng tử số, mẫu số: 9/10; mục tiêu 100%. Mới có 1/2 đơn vị, còn thiếu: Huyện 2.',
    );
  });

  test('a complete total says so', () => {
    expect(groupText(totalOf({ method: 'sum' }, [parts]))).toBe('Cộng tử số, mẫu số: 9/10; đã có số 1/1 đơn vị.');
  });
});

test('[GRP-4] "không phát sinh" is an answer that adds nothing; "không áp dụng" is no part of the whole', () => {
  const total = totalOf({ method: 'sum' }, [
    { numerator: '9', denominator: '10' },
    { special: 'Không phát sinh' },
    { special: 'Không áp dụng' },
  ]);
  expect(total).toMatchObject({ value: 90, reported: 2, expected: 2, missing: [] });
  for (const unit of ['%', 'hồ sơ']) {
    const nothing = totalOf({ method: 'sum', unit }, [{ special: 'Không phát sinh' }]);
    expect(nothing).toMatchObject({ value: null, reported: 1 });
  }
});

describe('[GRP-5] units that have it are counted', () => {
  const done = { comparator: 'done' as const, value: null, unit: '' };
  const rows = [{ actual: 'có' }, { actual: 'chưa' }, { actual: 'Đã hoàn thành' }, {}];

  test('as a share of all units in a percent row, silent units not being counted yet', () => {
    const total = totalOf({ method: 'count' }, rows, true, done);
    expect(total).toMatchObject({ numerator: 2, denominator: 4, value: 50, reported: 3, expected: 4, reachedUnits: 2 });
  });

  test('as a number in any other row', () => {
    expect(totalOf({ method: 'count', unit: 'cơ quan', isShare: false }, rows, true, done)).toMatchObject({ value: 2 });
  });
});

test('[GRP-4] units whose target is not in force yet, or not to be done, are no part of the whole', () => {
  const unit = (one: Case, agency: string): MemberRow => ({ agency, judgement: judged(one) });
  const members = [
    unit({ row: { numerator: '9', denominator: '10' } }, 'DV1'),
    unit({ target: { effectiveFrom: '2022-12-01' } }, 'DV2'),
    unit({ row: { notDone: true, basis: 'CV 1' } }, 'DV3'),
  ];
  expect(groupTotal(anIndicator({ method: 'sum' }), members, true)).toMatchObject({
    reported: 1,
    expected: 1,
    missing: [],
  });
});

test('[GRP-5] where nobody has answered there is no count, not a count of 0', () => {
  expect(totalOf({ method: 'count' }, [{}, {}])).toMatchObject({
    value: null,
    numerator: null,
    expected: 2,
    onlyPercent: [],
  });
});

test('[GRP-6] an unconfirmed membership gives no percentage: 3/? đơn vị', () => {
  const rows = [{ actual: 'có' }, { actual: 'chưa' }, { actual: 'có' }];
  const total = totalOf({ method: 'count' }, rows, false, { comparator: 'done', value: null, unit: '' });
  expect(total).toMatchObject({ value: null, numerator: 2, denominator: null, expected: null });
  expect(completenessText(total)).toBe('3/? đơn vị');
});

test('[GRP-7] where each unit has its own target the line counts units that reach it', () => {
  const total = totalOf({ method: 'each' }, [{ actual: '85' }, { actual: '70' }, { actual: '80' }]);
  expect(total).toMatchObject({ value: null, reachedUnits: 2, reported: 3 });
  const parts = [
    { numerator: '9', denominator: '10' },
    { numerator: '1', denominator: '10' },
  ];
  expect(totalOf({ method: 'each' }, parts)).toMatchObject({ value: null, numerator: null, reachedUnits: 1 });
});

test('[GRP-1] where one place gives the figure there is no total', () => {
  expect(groupTotal(anIndicator({ method: 'single' }), [], true)).toBeNull();
  expect(groupTotal(anIndicator({ method: 'published' }), [], true)).toBeNull();
});

test('[GRP-8] sub-lines add up to their line, and named parts never exceed it', () => {
  expect(subLineGap({ total: 41610, parts: [35040, 6570], isExhaustive: true })).toBe(0);
  expect(subLineGap({ total: 0.3, parts: [0.1, 0.2], isExhaustive: true })).toBe(0);
  expect(subLineGap({ total: 41610, parts: [35040, 6500], isExhaustive: true })).toBe(-70);
  expect(subLineGap({ total: 41610, parts: [35040], isExhaustive: false })).toBe(0);
  expect(subLineGap({ total: 41610, parts: [35040, 7000], isExhaustive: false })).toBe(430);
  expect(subLineGap({ total: 4_000_000_000, parts: [3_999_999_997], isExhaustive: true })).toBe(-3);
  expect(subLineGap({ total: 0, parts: [], isExhaustive: true })).toBe(0);
});
