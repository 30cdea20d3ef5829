// The judgement of a row: which figure is judged, its verdict, the seven kinds of "no data", and what is asked.

import { describe, expect, test } from 'vitest';
import type { NoData, Verdict } from '../../src/domain/judging/verdict-terms.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { rowAnswer } from '../../src/domain/round/answered.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';

function verdictOf(one: Case): Verdict {
  return judged(one).verdict;
}

function codes(one: Case): readonly string[] {
  return judged(one).questions.map((question) => question.code);
}

describe('which figure is judged', () => {
  test('[VER-1] the final figure comes before the estimate, the estimate before the figure so far', () => {
    const both = { actual: '75', estimate: '82' };
    expect(judged({ row: { actual: '75' } })).toMatchObject({ figureKind: 'so-far', value: 75 });
    expect(judged({ row: both })).toMatchObject({ figureKind: 'estimate', value: 82 });
    expect(judged({ row: { ...both, asOf: '31/10/2022' } })).toMatchObject({ figureKind: 'estimate', value: 82 });
    const later = termsOn('2023-01-20', 2022);
    expect(judged({ row: { ...both, asOf: '31/12/2022' }, terms: later })).toMatchObject({
      figureKind: 'final',
      value: 75,
    });
    expect(judged({ row: { ...both, asOf: '15/01/2023' }, terms: later })).toMatchObject({
      figureKind: 'final',
      value: 75,
    });
  });

  test('[VER-2] a figure that cannot be read is asked about, never passed over for another', () => {
    const one = { row: { actual: '85', estimate: 'khoảng tám mươi' } };
    expect(judged(one)).toMatchObject({ verdict: 'not-judged', noData: 'unreadable', value: null });
    expect(codes(one)).toEqual(['unreadable']);
  });

  test('[VER-2] a question about the figure beside it keeps the other from being judged too', () => {
    const one = { row: { actual: '0,75', estimate: '82' } };
    expect(judged(one)).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
    expect(codes(one)).toEqual(['share-or-percent']);
  });

  test('[VER-3] numerator and denominator alone are a figure, unrounded', () => {
    const result = judged({ row: { numerator: '628', denominator: '863' } });
    expect(result).toMatchObject({ verdict: 'not-reached', numerator: 628, denominator: 863 });
    expect(result.value).toBeCloseTo(72.7694, 4);
    const thousands = { numerator: '79.996', denominator: '100.000' };
    expect(judged({ row: thousands })).toMatchObject({ noData: 'unreadable' });
    expect(judged({ row: { numerator: '79996', denominator: '100000' } })).toMatchObject({ verdict: 'not-reached' });
  });

  test('[VER-3] a ratio that is exactly the target reaches it: 69/100 is 69', () => {
    expect(verdictOf({ target: { value: 69 }, row: { numerator: '69', denominator: '100' } })).toBe('reached');
    expect(verdictOf({ target: { value: 30 }, row: { numerator: '10,35', denominator: '34,5' } })).toBe('reached');
  });

  test('[NUM-11] a figure typed beside its parts must be their ratio, rounded as typed', () => {
    const parts = { numerator: '628', denominator: '863' };
    for (const actual of ['72,77', '72,8', '73', '72,7694%', 72.77, '0,7277']) {
      expect(judged({ row: { ...parts, actual } })).toMatchObject({ verdict: 'not-reached', noData: null });
    }
    for (const actual of ['72,78', '72', '27,77', 75]) {
      expect(judged({ row: { ...parts, actual } })).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
      expect(codes({ row: { ...parts, actual } })).toEqual(['ratio-differs']);
      expect(judged({ row: { ...parts, actual, checked: 'Đã kiểm tra' } }).value).toBeCloseTo(72.7694, 4);
    }
  });
});

describe('the verdict', () => {
  test('[VER-4] reached, exceeded and not reached, for every kind of figure', () => {
    const later = termsOn('2023-01-20', 2022);
    for (const [typed, verdict] of [
      ['79,9', 'not-reached'],
      ['80', 'reached'],
      ['80,1', 'exceeded'],
    ] as const) {
      expect(verdictOf({ row: { actual: typed } })).toBe(verdict);
      expect(verdictOf({ row: { estimate: typed } })).toBe(verdict);
      expect(verdictOf({ row: { actual: typed, asOf: '31/12/2022' }, terms: later })).toBe(verdict);
    }
  });

  test('[VER-5] a target of a later year that is not reached is not due; reached before time is reached', () => {
    const target = { horizonYear: 2025 };
    expect(verdictOf({ target, row: { actual: '50' } })).toBe('not-due');
    expect(verdictOf({ target, row: { estimate: '50' } })).toBe('not-due');
    expect(verdictOf({ target, row: { actual: '80' } })).toBe('reached');
    expect(verdictOf({ target: { horizonYear: null }, row: { actual: '50' } })).toBe('not-reached');
    expect(verdictOf({ target: { horizonYear: 2021 }, row: { actual: '50' } })).toBe('not-reached');
  });

  test('[VER-6] "Không thực hiện" needs its basis; without one the row is judged and asked', () => {
    const row = { actual: '10', notDone: 'Không thực hiện' };
    expect(judged({ row: { ...row, basis: 'Nghị quyết 203/2025/QH15' } })).toMatchObject({
      verdict: 'not-done',
      pace: 'not-judged',
      notDoneBasis: 'Nghị quyết 203/2025/QH15',
    });
    expect(verdictOf({ row })).toBe('not-reached');
    expect(codes({ row })).toEqual(['not-done-without-basis']);
    expect(judged({ row: { notDone: true } })).toMatchObject({ noData: 'not-entered' });
  });

  test('[VER-7] a ceiling on what only grows cannot be kept before the year is over, but it can be broken', () => {
    const one: Case = {
      target: { comparator: '<=', value: 100, unit: 'vụ' },
      indicator: { better: 'lower', nature: 'cumulative', isShare: false, unit: 'vụ' },
    };
    expect(verdictOf({ ...one, row: { actual: '60' } })).toBe('not-due');
    expect(verdictOf({ ...one, row: { actual: '101' } })).toBe('not-reached');
    expect(verdictOf({ ...one, row: { estimate: '90' } })).toBe('exceeded');
  });

  test('[VER-8] a range typed as the result counts by its worse end, and is asked if its ends disagree', () => {
    const target = { comparator: 'range' as const, value: 60, upper: 62 };
    expect(judged({ target, row: { actual: '61-62' } })).toMatchObject({ verdict: 'reached', value: 61 });
    expect(judged({ row: { actual: '78 - 82' } })).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
    expect(codes({ row: { actual: '78 - 82' } })).toEqual(['range-straddles']);
    expect(judged({ row: { actual: '70 - 75' } })).toMatchObject({ verdict: 'not-reached', value: 70 });
  });

  test('[VER-9] an adjusted target with its basis is judged, the printed one beside it', () => {
    const row = { actual: '54,02', adjustedTarget: '30', basis: 'Công văn số 12/UBND ngày 01/7/2022' };
    const target = { value: 60, printed: '60' };
    const result = judged({ target, row });
    expect(result).toMatchObject({ verdict: 'exceeded', target: { value: 30, printed: '30' } });
    expect(result.adjustment).toMatchObject({ printedVerdict: 'not-reached', printed: { value: 60 } });
  });

  test('[VER-9] an adjusted target without basis, or unreadable, changes nothing and is asked', () => {
    const unproved = { row: { actual: '54', adjustedTarget: '30' } };
    expect(judged(unproved)).toMatchObject({ verdict: 'not-reached', adjustment: null });
    expect(codes(unproved)).toEqual(['adjusted-without-basis']);
    expect(codes({ row: { actual: '54', adjustedTarget: 'ít thôi', basis: 'CV 1' } })).toEqual(['adjusted-unreadable']);
  });

  test.each(['-', 'x', '–', 'không', 'N/A'])(
    '[VER-9] [GHI-9] %s as an adjusted target is asked, with a basis and without one',
    (adjustedTarget) => {
      for (const basis of ['', 'Công văn số 12/UBND ngày 01/7/2022']) {
        const row = { actual: '54', adjustedTarget, basis };
        expect(codes({ row })).toEqual(['adjusted-unreadable']);
        expect(judged({ row })).toMatchObject({ verdict: 'not-judged', adjustment: null });
      }
    },
  );

  test.each<[string, Partial<ReturnType<typeof judged>['target']>]>([
    ['trên 50', { comparator: '>', value: 50 }],
    ['65 - 70', { comparator: 'range', value: 65, upper: 70 }],
    ['dưới 9%', { comparator: '<', value: 9, printed: 'dưới 9' }],
    ['từ 65 - 70', { comparator: 'range', value: 65, upper: 70 }],
    ['tối thiểu 40', { comparator: '>=', value: 40 }],
  ])('[VER-9] the adjusted target may be written as documents do: %s', (adjustedTarget, target) => {
    expect(judged({ row: { actual: '1,5', adjustedTarget, basis: 'CV 1' } }).target).toMatchObject(target);
  });

  test('[TGT-10] a multiple printed in "lần" is judged in the unit of the indicator, of last year\'s figure', () => {
    const one: Case = {
      target: { comparator: 'multiple', value: 7, printed: 'gấp 7', unit: 'lần' },
      indicator: { unit: 'giao dịch', isShare: false },
    };
    const of = (actual: string, priorYear = '9087') => judged({ ...one, row: { actual, priorYear } });
    expect(of('63609')).toMatchObject({ verdict: 'reached', target: { printed: 'gấp 7 lần', unit: 'giao dịch' } });
    expect(of('63000')).toMatchObject({ verdict: 'not-reached', pace: 'on-track' });
    expect(of('63000', '')).toMatchObject({ noData: 'not-computable', incomputable: 'prior-year-missing' });
    expect(judged({ ...one, indicator: { unit: 'lần', isShare: false }, row: { actual: '7' } }).verdict).toBe(
      'reached',
    );
  });

  test('[TGT-9] a grade is reached by itself and by a better one', () => {
    const target = { comparator: 'grade' as const, value: null, grade: 'B', unit: '', printed: 'hạng B' };
    expect(['A', 'hạng B', 'C'].map((actual) => verdictOf({ target, row: { actual } }))).toEqual([
      'reached',
      'reached',
      'not-reached',
    ]);
  });

  test('[TGT-11] a deliverable is reached when it is done, and has no number', () => {
    const target = { comparator: 'done' as const, value: null, unit: '', printed: '' };
    expect(judged({ target, row: { actual: 'Đã hoàn thành' } })).toMatchObject({
      verdict: 'reached',
      value: null,
      attainmentRatio: null,
    });
    expect(verdictOf({ target, row: { actual: 'đang triển khai' } })).toBe('not-reached');
  });
});

describe('"no data" is seven things, none of them 0', () => {
  const sevenStates: readonly [NoData, Case][] = [
    ['not-yet-in-force', { target: { effectiveFrom: '2022-12-01' } }],
    ['not-entered', {}],
    ['nothing-arose', { row: { special: 'Không phát sinh' } }],
    ['no-figure-yet', { row: { special: 'Chưa có số liệu' } }],
    ['not-applicable', { row: { special: 'không áp dụng' } }],
    ['unreadable', { row: { actual: 'abc' } }],
    ['not-computable', { row: { numerator: '5', denominator: '0' } }],
  ];
  test.each(sevenStates)('[NOD-1] %s', (noData, one) => {
    expect(judged(one)).toMatchObject({ noData, verdict: 'not-judged', pace: 'not-judged', attainmentRatio: null });
  });

  test('[NOD-2] not yet in force: the target begins after the cut-off of the round', () => {
    const target = { effectiveFrom: '2022-12-01' };
    expect(judged({ target })).toMatchObject({ noData: 'not-yet-in-force' });
    expect(judged({ target: { effectiveFrom: '2022-11-20' } })).toMatchObject({ noData: 'not-entered' });
  });

  test('[NOD-2] a figure measured before the target began is kept but not judged, one measured after it is judged', () => {
    const target = { effectiveFrom: '2022-12-01' };
    expect(judged({ target, row: { actual: '50' } })).toMatchObject({ noData: 'not-yet-in-force', value: 50 });
    const terms = termsOn('2023-01-20', 2022);
    expect(judged({ target, row: { actual: '50', asOf: '31/12/2022' }, terms })).toMatchObject({
      verdict: 'not-reached',
    });
  });

  test('[NOD-3] "không phát sinh" counts where it is chosen and where it is typed', () => {
    for (const row of [
      { special: 'Không phát sinh' },
      { actual: 'không phát sinh' },
      { actual: '-', special: 'Không phát sinh' },
    ]) {
      expect(judged({ row })).toMatchObject({ noData: 'nothing-arose' });
    }
  });

  test('[NOD-4] a figure that is not there yet keeps the day on which it is expected', () => {
    const row = { special: 'Chưa có số liệu', asOf: '15/01/2023' };
    expect(judged({ row })).toMatchObject({ noData: 'no-figure-yet', expectedDate: '2023-01-15' });
    expect(judged({ row: { ...row, asOf: 'tháng 8/2023' } })).toMatchObject({
      expectedDate: null,
      expectedText: 'tháng 8/2023',
    });
    expect(judged({ row: { ...row, actual: 'chưa có' } })).toMatchObject({ noData: 'no-figure-yet' });
  });

  test('[NOD-4] waiting for a ministry is "chưa có số liệu" and owed by nobody', () => {
    expect(judged({ indicator: { method: 'published' } })).toMatchObject({ noData: 'no-figure-yet' });
    expect(judged({ indicator: { method: 'published' }, row: { actual: '85' } })).toMatchObject({
      verdict: 'exceeded',
    });
  });

  test.each<[string, Partial<TypedFigure>]>([
    ['a dash', { actual: '-' }],
    ['"không"', { actual: 'không' }],
    ['a share in a percent row', { actual: '0,7277' }],
    ['an ambiguous thousand', { actual: '1.234' }],
    ['a figure beside a special case', { actual: '50', special: 'Không áp dụng' }],
    ['0 beside "không phát sinh"', { actual: '0', special: 'Không phát sinh' }],
    ['a figure and "không phát sinh" typed in the same row', { actual: 'không phát sinh', estimate: '80' }],
    ['a special case that is not on the list', { special: 'Để sau' }],
    ['a numerator above its denominator', { numerator: '12', denominator: '10' }],
    ['more than 100 % of a share', { actual: '120' }],
    ['an unreadable numerator', { numerator: 'nhiều', denominator: '10' }],
    ['a final figure of a day to come', { actual: '85', asOf: '31/12/2022' }],
    ['an error value', { actual: '#REF!' }],
  ])('[NOD-5] asked or contradictory is "không đọc được", with a question: %s', (_name, row) => {
    const result = judged({ row });
    expect(result).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
    expect(result.questions.length).toBeGreaterThan(0);
  });

  test.each<[string, Case, string]>([
    ['denominator 0', { row: { numerator: '0', denominator: '0' } }, 'zero-denominator'],
    ['numerator only', { row: { numerator: '5' } }, 'denominator-missing'],
    ['denominator only', { row: { denominator: '5' } }, 'numerator-missing'],
    [
      'parts where the unit is no percentage',
      { target: { unit: 'hồ sơ' }, row: { numerator: '5', denominator: '10' } },
      'parts-without-percent',
    ],
    [
      'a multiple of an unknown year',
      { target: { comparator: 'multiple', value: 7, unit: 'tỷ đồng' }, row: { actual: '50' } },
      'prior-year-missing',
    ],
    [
      'a multiple of zero',
      { target: { comparator: 'multiple', value: 7, unit: 'tỷ đồng' }, row: { actual: '50', priorYear: '0' } },
      'prior-year-zero',
    ],
  ])('[NOD-6] not computable: %s', (_name, one, reason) => {
    expect(judged(one)).toMatchObject({ noData: 'not-computable', incomputable: reason });
  });

  test('[NOD-7] a row has either a verdict or a reason why it has none, never both and never neither', () => {
    for (const [, one] of sevenStates) expect(judged(one).verdict).toBe('not-judged');
    for (const typed of ['79', '80', '81']) expect(judged({ row: { actual: typed } }).noData).toBeNull();
  });
});

describe('a contradiction is asked', () => {
  test.each<[Case]>([
    [{ row: { special: 'Để sau' } }],
    [{ row: { special: 'Để sau', actual: '75' } }],
    [{ row: { special: 'Không áp dụng', actual: '75' } }],
  ])('%#', (one) => {
    expect(judged(one)).toMatchObject({ noData: 'unreadable', value: null });
  });

  test('[NOD-2] before the target is in force words that cannot be read are asked about, and nothing is owed', () => {
    const early = judged({ target: { effectiveFrom: '2022-12-01' }, row: { special: 'Để sau' } });
    expect(early).toMatchObject({ noData: 'not-yet-in-force' });
    expect(early.questions[0]?.code).toBe('special-unreadable');
  });

  test('before the target is in force even a contradiction waits', () => {
    const row = { special: 'Không áp dụng', actual: '75' };
    expect(judged({ target: { effectiveFrom: '2022-12-01' }, row })).toMatchObject({ noData: 'not-yet-in-force' });
  });
});

describe('questions about a figure', () => {
  test('[ASK-1] one that cannot be read is asked with its words', () => {
    expect(judged({ row: { actual: 'abc' } }).questions[0]).toEqual({
      code: 'unreadable',
      params: { column: 'actual', text: 'abc' },
    });
  });

  test('[ASK-2] a value between 0 and 1 is confirmed by the tick and then judged as typed', () => {
    expect(judged({ row: { actual: '0,7277', checked: 'Đã kiểm tra' } })).toMatchObject({
      value: 0.7277,
      verdict: 'not-reached',
    });
    expect(judged({ row: { actual: '0,7277', checked: 'Chưa' } })).toMatchObject({ noData: 'unreadable' });
  });

  test('[ASK-3] what can be read in two ways must be typed again; a tick does not choose', () => {
    expect(judged({ row: { actual: '1.234', checked: true } })).toMatchObject({ noData: 'unreadable' });
  });

  test('[ASK-4] a numerator above its denominator stays a question even when ticked', () => {
    expect(judged({ row: { numerator: '12', denominator: '10', checked: true } })).toMatchObject({
      noData: 'unreadable',
    });
    expect(judged({ indicator: { isShare: false }, row: { numerator: '12', denominator: '10' } })).toMatchObject({
      value: 120,
    });
  });

  test('[ASK-5] more than 100 % of a share is judged once it has been checked', () => {
    expect(judged({ row: { actual: '120', checked: true } })).toMatchObject({ verdict: 'exceeded', value: 120 });
    expect(judged({ indicator: { isShare: false }, row: { actual: '120' } })).toMatchObject({ verdict: 'exceeded' });
  });

  test('[ASK-6] a day that lies ahead is asked beside the verdict; one that cannot be read or is of another year keeps it back', () => {
    for (const [asOf, code, verdict] of [
      ['30/11/2022', 'as-of-ahead', 'not-reached'],
      ['hôm qua', 'as-of-unreadable', 'not-judged'],
      ['31/10/2021', 'as-of-other-year', 'not-judged'],
    ] as const) {
      expect(judged({ row: { actual: '75', asOf } })).toMatchObject({ verdict });
      expect(codes({ row: { actual: '75', asOf } })).toEqual([code]);
    }
    // It may be the day of a final figure, which goes before the estimate.
    expect(judged({ row: { actual: '70', estimate: '85', asOf: '31/13/2022' } })).toMatchObject({
      noData: 'unreadable',
    });
    expect(codes({ row: { actual: '75', asOf: '21/11/2022' }, terms: terms2022 })).toEqual([]);
  });

  test('[ASK-11] an expected day that has passed, or was never named, is asked about', () => {
    const row = { special: 'Chưa có số liệu', asOf: '15/10/2022' };
    expect(judged({ row })).toMatchObject({ noData: 'no-figure-yet' });
    expect(judged({ row }).questions).toEqual([
      { code: 'expected-date-passed', params: { column: 'asOf', date: '2022-10-15' } },
    ]);
    expect(codes({ row: { ...row, asOf: '21/11/2022' } })).toEqual([]);
  });
});

test('[TGT-8] a rank without its number cannot be judged, and says so', () => {
  const target = { comparator: 'rank' as const, value: null, unit: '' };
  expect(judged({ target, row: { actual: '5/63' } })).toMatchObject({
    noData: 'not-computable',
    incomputable: 'target-without-number',
  });
});

describe('where less is better', () => {
  const indicator = { better: 'lower' as const };

  test('[VER-8] the worse end of a typed range is its upper one', () => {
    const target = { comparator: '<=' as const, value: 10 };
    expect(judged({ target, indicator, row: { actual: '7 - 9' } })).toMatchObject({ verdict: 'exceeded', value: 9 });
    expect(judged({ target, indicator, row: { actual: '9 - 11' } })).toMatchObject({ noData: 'unreadable' });
    expect(judged({ target, indicator, row: { actual: '11 - 12' } })).toMatchObject({
      verdict: 'not-reached',
      value: 12,
    });
  });

  test('[TGT-13] a share may stay below 100', () => {
    const target = { comparator: '<=' as const, value: 100 };
    expect(judged({ target, indicator, row: { actual: '60' } }).verdict).toBe('exceeded');
  });

  test('[TGT-8] a place in a ranking is no ceiling on a count: reached is reached', () => {
    const target = { comparator: 'rank' as const, value: 10, unit: '' };
    const counted = { ...indicator, nature: 'cumulative' as const };
    expect(judged({ target, indicator: counted, row: { actual: '5/63' } }).verdict).toBe('reached');
  });
});

test('[VER-8] a range that nobody can judge names its column', () => {
  for (const column of ['actual', 'estimate'] as const) {
    expect(judged({ row: { [column]: '78 - 82' } }).questions).toEqual([
      { code: 'range-straddles', params: { column } },
    ]);
  }
});

describe('[NOD-5] a special case beside what was typed', () => {
  test.each<[Partial<TypedFigure>, NoData]>([
    [{ actual: 'không phát sinh', special: 'Không phát sinh' }, 'nothing-arose'],
    [{ actual: 'không', special: 'Không áp dụng' }, 'not-applicable'],
    [{ actual: 'chưa có', special: 'Chưa có số liệu' }, 'no-figure-yet'],
  ])('words that only repeat it are no contradiction: %j', (row, noData) => {
    expect(judged({ row })).toMatchObject({ noData });
  });

  test.each<Partial<TypedFigure>>([
    { actual: 'không phát sinh', special: 'Không áp dụng' },
    { actual: '1.234', special: 'Chưa có số liệu' },
  ])('anything else is one: %j', (row) => {
    expect(judged({ row })).toMatchObject({ noData: 'unreadable' });
    expect(codes({ row })[0]).toBe('figure-with-special');
  });
});

test('[NOD-5] the words that could not be read are kept, and only they', () => {
  expect(judged({ row: { actual: 'abc' } }).unreadText).toBe('abc');
  expect(judged({ row: { actual: '0,7277' } }).unreadText).toBe('');
  expect(judged({ row: { actual: '75' } })).toMatchObject({ unreadText: '', expectedText: '', notDoneBasis: '' });
});

test('[NOD-2] the day a target begins is its first: on it the row is asked and judged, on the day before it is not', () => {
  const target = { effectiveFrom: '2022-12-01' };
  const [before, first] = [termsOn('2022-11-30'), termsOn('2022-12-01')];
  expect(judged({ target, row: { actual: '50' }, terms: before }).noData).toBe('not-yet-in-force');
  expect(judged({ target, row: { actual: '50' }, terms: first }).verdict).toBe('not-reached');
  expect(judged({ target, row: { actual: '50', asOf: '30/11/2022' }, terms: first }).verdict).toBe('not-reached');
  const january = termsOn('2023-01-20', 2022);
  for (const [terms, answer] of [
    [before, 'not-asked'],
    [first, 'owed'],
    [january, 'owed'],
  ] as const)
    expect(rowAnswer({ judgement: judged({ target, terms }), asOf: null }, null)).toBe(answer);
});

test('[NOD-2] a place in a ranking waits without becoming a number', () => {
  const target = { comparator: 'rank' as const, value: 10, unit: '', effectiveFrom: '2022-12-01' };
  expect(judged({ target, row: { actual: '5/63' } })).toMatchObject({ noData: 'not-yet-in-force', value: null });
});

test('[PACE-9] a place in a ranking follows no line from last year', () => {
  const target = { comparator: 'rank' as const, value: 10, unit: '', horizonYear: 2025 };
  expect(judged({ target, row: { actual: '15', priorYear: '30' } })).toMatchObject({
    verdict: 'not-due',
    pace: 'not-judged',
    paceBasis: null,
  });
});

test('[NUM-11] decimals are counted after the last separator, a percent sign or not', () => {
  const parts = { numerator: '123452', denominator: '10000' };
  expect(judged({ indicator: { isShare: false }, row: { ...parts, actual: '1.234,5' } }).value).toBe(1234.52);
  const row = { numerator: '628', denominator: '863', actual: '72,5 %' };
  expect(judged({ row }).questions[0]?.code).toBe('ratio-differs');
});

test('[NUM-11] a dash beside parts that make 0 % is still asked', () => {
  const row = { numerator: '0', denominator: '10', actual: '-' };
  expect(judged({ row })).toMatchObject({ noData: 'unreadable', questions: [{ code: 'dash' }] });
});
