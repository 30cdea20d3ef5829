// `Tiến độ`: which ratio decides the colour, at which day, and when there is none.

import { describe, expect, test } from 'vitest';
import type { Pace } from '../../src/domain/judging/verdict-terms.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { explanation } from '../../src/text/explanation.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';

function paceOf(one: Case): Pace {
  return judged(one).pace;
}

test('[PACE-1] what is reached is on track, whatever the way there looked like', () => {
  expect(paceOf({ row: { actual: '80' } })).toBe('on-track');
  expect(paceOf({ row: { estimate: '95', priorYear: '99' } })).toBe('on-track');
  expect(judged({ row: { actual: '80' } }).paceBasis).toBeNull();
});

describe('[PACE-2] in the target year an estimate that misses is never "on track"', () => {
  test.each<[string, Pace]>([
    ['79,99', 'behind'],
    ['76', 'behind'],
    ['64', 'behind'],
    ['63,99', 'at-risk'],
    ['0', 'at-risk'],
  ])('an estimate of %s against 80 is %s', (estimate, pace) => {
    expect(paceOf({ row: { estimate } })).toBe(pace);
  });

  test('a baseline does not change that: the year is over', () => {
    expect(judged({ row: { estimate: '79', priorYear: '20' } })).toMatchObject({
      pace: 'behind',
      paceBasis: { method: 'attainment' },
    });
  });
});

describe('[PACE-3] a level without a baseline is held against the whole target', () => {
  test.each<[string, Pace]>([
    ['76', 'on-track'],
    ['75,99', 'behind'],
    ['64', 'behind'],
    ['63,99', 'at-risk'],
  ])('%s of 80 is %s', (actual, pace) => {
    const result = judged({ row: { actual } });
    expect(result).toMatchObject({ pace, paceBasis: { method: 'attainment', required: 80, interpolated: false } });
  });
});

describe('[PACE-4] with a baseline a straight line by days leads from 31/12 of last year to 31/12 of the target year', () => {
  const target = { value: 100, printed: '100', horizonYear: 2027 };
  const terms = termsOn('2026-11-21');

  test('45 at the end of 2025, 100 at the end of 2027: on 20/11/2026 the line stands at 69,41', () => {
    const result = judged({ target, terms, row: { actual: '62', asOf: '20/11/2026', priorYear: '45' } });
    expect(result.paceBasis).toMatchObject({
      method: 'path',
      at: '2026-11-20',
      baseline: 45,
      baselineDate: '2025-12-31',
    });
    expect(result.paceBasis?.required).toBeCloseTo(45 + (55 * 324) / 730, 10);
    expect(result.paceBasis?.projected).toBeCloseTo(45 + (17 * 730) / 324, 10);
    expect(result.decidingRatio).toBeCloseTo((45 + (17 * 730) / 324) / 100, 10);
    expect(result).toMatchObject({ verdict: 'not-due', pace: 'behind' });
  });

  test('near the target a small step is enough: 98 to 98,5 on the way to 100 arrives at 98,997', () => {
    const row = { actual: '98,5', asOf: '02/7/2022', priorYear: '98' };
    const result = judged({ target: { value: 100 }, row });
    expect(result.attainmentRatio).toBeCloseTo(0.985, 10);
    expect(result.decidingRatio).toBeCloseTo((98 + (0.5 * 365) / 183) / 100, 10);
    expect(result.pace).toBe('on-track');
  });

  test('the line falls where less is better', () => {
    const result = judged({
      target: { comparator: '<', value: 6, horizonYear: 2027 },
      indicator: { better: 'lower' },
      terms: termsOn('2027-01-10', 2026),
      row: { actual: '9', asOf: '31/12/2026', priorYear: '12' },
    });
    expect(result.paceBasis?.required).toBe(9);
    expect(result).toMatchObject({ verdict: 'not-due', pace: 'on-track', decidingRatio: 1 });
  });

  test('a leap year has 366 days', () => {
    const row = { actual: '30', asOf: '20/11/2024', priorYear: '0' };
    const result = judged({
      target: { value: 366, horizonYear: 2024 },
      indicator: { isShare: false },
      row: { ...row, actual: '300' },
      terms: termsOn('2024-11-21'),
    });
    expect(result.paceBasis?.required).toBeCloseTo(325, 10);
  });
});

describe('[PACE-5] what grows over the year is held against the part of the year that is gone', () => {
  const one: Case = {
    target: { value: 365, unit: 'lượt' },
    indicator: { nature: 'cumulative', isShare: false, unit: 'lượt' },
  };

  test('day 324 of 365 needs 324', () => {
    const result = judged({ ...one, row: { actual: '300', asOf: '20/11/2022' } });
    expect(result.paceBasis).toMatchObject({ method: 'pro-rata', required: 324, interpolated: true });
    expect(result).toMatchObject({ verdict: 'not-reached', pace: 'behind' });
    expect(paceOf({ ...one, row: { actual: '310', asOf: '20/11/2022' } })).toBe('on-track');
    expect(paceOf({ ...one, row: { actual: '200', asOf: '20/11/2022' } })).toBe('at-risk');
  });

  test('last year is no baseline within one year: a count starts at 0 again', () => {
    expect(judged({ ...one, row: { actual: '300', asOf: '20/11/2022', priorYear: '350' } }).paceBasis).toMatchObject({
      method: 'pro-rata',
      baseline: null,
      required: 324,
    });
  });

  test('a ceiling is shared out in the same way', () => {
    const ceiling: Case = {
      target: { comparator: '<=', value: 365, unit: 'vụ' },
      indicator: { nature: 'cumulative', better: 'lower', isShare: false, unit: 'vụ' },
    };
    expect(judged({ ...ceiling, row: { actual: '324', asOf: '20/11/2022' } })).toMatchObject({
      verdict: 'not-due',
      pace: 'on-track',
    });
    expect(judged({ ...ceiling, row: { actual: '360', asOf: '20/11/2022' } })).toMatchObject({
      verdict: 'not-due',
      pace: 'behind',
    });
  });

  test("towards a later year each year adds its step from last year's count", () => {
    const target = { value: 400, unit: 'lượt', horizonYear: 2023 };
    const result = judged({ ...one, target, row: { estimate: '290', priorYear: '200' } });
    expect(result.paceBasis).toMatchObject({ method: 'pro-rata', required: 300, baseline: 200, at: '2022-12-31' });
    expect(result.pace).toBe('on-track');
  });
});

test('[PACE-6] the day is the as-of date, else the cut-off; an estimate stands for 31/12', () => {
  const target = { value: 100, horizonYear: 2023 };
  const row = { priorYear: '0' };
  expect(judged({ target, row: { ...row, actual: '30', asOf: '31/10/2022' } }).paceBasis?.at).toBe('2022-10-31');
  expect(judged({ target, row: { ...row, actual: '30' } }).paceBasis?.at).toBe('2022-11-20');
  expect(judged({ target, row: { ...row, estimate: '30', asOf: '31/10/2022' } }).paceBasis?.at).toBe('2022-12-31');
});

test('[PACE-7] going backwards is carried on like any other rate, below nothing too', () => {
  const of = (actual: string, asOf: string) => judged({ row: { actual, asOf, priorYear: '50' } });
  expect(of('40', '20/11/2022').decidingRatio).toBeCloseTo((50 - (10 * 365) / 324) / 80, 10);
  expect(of('40', '20/11/2022').pace).toBe('at-risk');
  expect(of('10', '30/6/2022').decidingRatio).toBeLessThan(0);
});

describe('[PACE-8] where last year already met the target the level has to be kept', () => {
  test.each<[baseline: string, actual: string, Pace]>([
    ['85', '80', 'on-track'],
    ['85', '79,9', 'behind'],
    ['85', '78', 'behind'],
    ['80,1', '76', 'behind'],
    ['80', '79', 'on-track'],
    ['80', '78,9', 'behind'],
    ['99', '66', 'at-risk'],
  ])('from %s to %s: lost again is never green', (priorYear, actual, pace) => {
    expect(judged({ row: { actual, priorYear } })).toMatchObject({ pace });
  });

  test('the level itself is what is needed, not a line down to it', () => {
    const one = judged({ row: { actual: '78', priorYear: '85' } });
    expect(one.paceBasis).toMatchObject({ method: 'path', required: 80, interpolated: false });
    expect(one.paceNotes).toEqual(['lost']);
  });

  test('outside the book one point counts on a bare target from above 1 to 100, else one per cent of it', () => {
    const lost = (value: number, actual: string, unit: string) =>
      judged({
        target: { value, unit },
        indicator: { unit, isShare: false },
        row: { actual, priorYear: String(value).replace('.', ',') },
      }).paceNotes.includes('lost');
    expect([lost(80, '79', ''), lost(80, '78,99', '')]).toEqual([false, true]);
    expect([lost(100, '99', ''), lost(100, '98,9', '')]).toEqual([false, true]);
    expect([lost(200, '198', ''), lost(200, '197,9', '')]).toEqual([false, true]);
    expect([lost(1, '0,99', ''), lost(1, '0,98', '')]).toEqual([false, true]);
    expect([lost(80, '79,2', 'hộ'), lost(80, '79,1', 'hộ')]).toEqual([false, true]);
  });
});

describe('[PACE-9] where there is no ratio', () => {
  const rank = { comparator: 'rank' as const, value: 10, unit: '', printed: 'nhóm 10' };
  const done = { comparator: 'done' as const, value: null, unit: '', printed: '' };

  test('a miss so far is behind, an expected or final miss at risk', () => {
    expect(paceOf({ target: rank, row: { actual: '15/63' } })).toBe('behind');
    expect(paceOf({ target: rank, row: { estimate: '15/63' } })).toBe('at-risk');
    expect(paceOf({ target: done, row: { actual: 'chưa' } })).toBe('behind');
    expect(paceOf({ target: done, row: { estimate: 'chưa' } })).toBe('at-risk');
  });

  test('before the year of the target nothing is said', () => {
    expect(paceOf({ target: { ...rank, horizonYear: 2025 }, row: { actual: '15/63' } })).toBe('not-judged');
    expect(paceOf({ target: { ...done, horizonYear: 2025 }, row: { actual: 'chưa' } })).toBe('not-judged');
  });

  test('a ceiling of 0 that is broken', () => {
    const one: Case = { target: { comparator: '<=', value: 0 }, indicator: { better: 'lower', isShare: false } };
    expect(paceOf({ ...one, row: { actual: '3' } })).toBe('behind');
    expect(paceOf({ ...one, row: { estimate: '3' } })).toBe('at-risk');
    expect(paceOf({ ...one, row: { estimate: '0' } })).toBe('on-track');
  });

  test('a level above a ceiling of 0 that comes down to it in time is on track, and the sentence shows the line', () => {
    const target = { comparator: '<=' as const, value: 0, unit: 'vụ', printed: 'không quá 0' };
    const one: Case = { target, indicator: { unit: 'vụ', better: 'lower', isShare: false } };
    const said = (row: Partial<TypedFigure>) => {
      const result = judged({ ...one, row });
      return [result.pace, explanation(result, terms2022)];
    };
    const [down, why] = said({ actual: '3', asOf: '08/8/2022', priorYear: '10' });
    expect(down).toBe('on-track');
    expect(why).toMatch(/không quá 4 vụ \(nội suy\).*với nhịp này về 0 trước ngày 31\/12\/2022\. Đúng tiến độ\.$/);
    const [up, whyNot] = said({ actual: '3', asOf: '08/8/2022', priorYear: '1' });
    expect(up).toBe('behind');
    expect(whyNot).toMatch(
      /đã tăng 2 vụ trong khi cần giảm .*với nhịp này đến 31\/12\/2022 là 4,3 vụ\. Chậm tiến độ\.$/,
    );
    expect(said({ actual: '3', asOf: '08/8/2022' })[1]).toMatch(/Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, /);
    // No threshold enters here, last year's figure does.
    const held: Case = { ...one, terms: { ...terms2022, isPaceHeld: true } };
    expect(paceOf({ ...held, row: { actual: '3', asOf: '08/8/2022', priorYear: '1' } })).toBe('behind');
    expect(judged({ ...one, row: { actual: '3', asOf: '08/8/2022', priorYear: 'cao' } }).paceGap).toBe(
      'prior-year-unread',
    );
  });

  test('[VER-7] a count above a ceiling of 0 is missed for good, however early; 0 of it is kept so far', () => {
    const target = { comparator: '<=' as const, value: 0, unit: 'vụ', printed: 'không quá 0' };
    const one: Case = { target, indicator: { unit: 'vụ', nature: 'cumulative', better: 'lower', isShare: false } };
    for (const row of [{ asOf: '15/02/2022' }, { asOf: '31/8/2022', estimate: '0' }, { priorYear: '9' }])
      expect(judged({ ...one, row: { actual: '3', ...row } })).toMatchObject({
        verdict: 'not-reached',
        pace: 'at-risk',
        isBroken: true,
      });
    const kept = judged({ ...one, row: { actual: '0', asOf: '31/8/2022' } });
    expect([kept.verdict, kept.pace]).toEqual(['not-due', 'on-track']);
    expect(explanation(kept, terms2022)).toMatch(/hết năm mới kết luận\. Đúng tiến độ\.$/);
  });
});

test('[PACE-10] the thresholds are settings, and meet without gap or overlap', () => {
  const terms = { ...termsOn('2022-11-21'), thresholds: { onTrack: 0.9, behind: 0.5 } };
  const paces = ['72', '71,99', '40', '39,99'].map((actual) => paceOf({ row: { actual }, terms }));
  expect(paces).toEqual(['on-track', 'behind', 'behind', 'at-risk']);
});

test('[PACE-1] an unjudged row and one that is not to be done have no pace', () => {
  expect(paceOf({})).toBe('not-judged');
  expect(paceOf({ row: { notDone: true, basis: 'CV 1' } })).toBe('not-judged');
});

describe('[PACE-11] values printed for years on the way override the straight line', () => {
  const target = {
    value: 100,
    printed: '100',
    horizonYear: 2025,
    milestones: [
      { year: 2024, value: 90 },
      { year: 2022, value: 60 },
    ],
  };

  test('the line leads to the next milestone', () => {
    const result = judged({ target, row: { actual: '55', asOf: '20/11/2022', priorYear: '50' } });
    expect(result.paceBasis).toMatchObject({ method: 'path', milestone: { year: 2022, value: 60 } });
    expect(result.paceBasis?.required).toBeCloseTo(50 + (10 * 324) / 365, 10);
  });

  test('at the end of the year the milestone itself is needed, and it is printed, not interpolated', () => {
    expect(judged({ target, row: { estimate: '60', priorYear: '50' } })).toMatchObject({
      verdict: 'not-due',
      pace: 'on-track',
      paceBasis: { required: 60, interpolated: false },
    });
  });

  test('without a baseline the figure is held against the milestone of this year', () => {
    expect(judged({ target, row: { actual: '54' } })).toMatchObject({
      pace: 'behind',
      paceBasis: { method: 'milestone', required: 60, ratio: 0.9 },
    });
  });

  test('milestones that lie behind, or in and after the target year, change nothing', () => {
    const milestones = [
      { year: 2021, value: 1 },
      { year: 2025, value: 2 },
    ];
    expect(judged({ target: { ...target, milestones }, row: { actual: '54' } })).toMatchObject({
      pace: 'not-judged',
      paceGap: 'no-baseline',
    });
  });
});

describe('[PACE-11] which milestone is the next one', () => {
  const row = { actual: '55', asOf: '20/11/2022', priorYear: '50' };
  const of = (milestones: readonly { year: number; value: number }[], more: object = row) =>
    judged({ target: { value: 100, horizonYear: 2025, milestones }, row: more }).paceBasis;

  test('one that lies behind, or in the target year or after it, is none', () => {
    for (const year of [2021, 2025, 2026]) expect(of([{ year, value: 55 }])?.milestone).toBeNull();
    expect(
      of([
        { year: 2021, value: 1 },
        { year: 2023, value: 70 },
      ])?.milestone,
    ).toEqual({ year: 2023, value: 70 });
  });

  test('one of a later year is no yardstick without a line to it', () => {
    expect(of([{ year: 2023, value: 70 }], { actual: '55' })).toBeNull();
  });

  test('one of 0 has no ratio', () => {
    expect(of([{ year: 2022, value: 0 }], { actual: '-5%' })).toBeNull();
  });
});

describe('[PACE-5] counts towards a later year', () => {
  const one: Case = {
    target: { value: 400, unit: 'lượt', horizonYear: 2025 },
    indicator: { nature: 'cumulative', isShare: false, unit: 'lượt' },
  };

  test('without last year there is no line, and nothing is said', () => {
    expect(judged({ ...one, row: { actual: '300', asOf: '20/11/2022' } })).toMatchObject({
      pace: 'not-judged',
      paceGap: 'no-baseline',
    });
  });

  test("a count so far needs the part of the year gone of this year's step", () => {
    const result = judged({ ...one, row: { actual: '200', asOf: '20/11/2022', priorYear: '200' } });
    expect(result.paceBasis?.required).toBeCloseTo((250 * 324) / 365, 10);
    expect(result.paceBasis).toMatchObject({ interpolated: true, baselineDate: '2021-12-31' });
  });

  test('a milestone printed for this year is needed in full by an estimate, and not interpolated', () => {
    const target = { ...one.target, milestones: [{ year: 2022, value: 250 }] };
    expect(judged({ ...one, target, row: { estimate: '240', priorYear: '200' } }).paceBasis).toMatchObject({
      method: 'milestone',
      required: 250,
      baseline: null,
      interpolated: false,
    });
  });

  test('a ceiling of 0 is kept or broken: no ratio', () => {
    const target = { comparator: '<=' as const, value: 0, unit: 'vụ' };
    const indicator = { nature: 'cumulative' as const, better: 'lower' as const, isShare: false };
    expect(judged({ target, indicator, row: { actual: '3' } })).toMatchObject({ pace: 'at-risk', isBroken: true });
    expect(judged({ target, indicator, row: { actual: '0' } })).toMatchObject({ pace: 'on-track', verdict: 'not-due' });
  });
});

describe('[PACE-13] too early nothing is said', () => {
  test.each<[string, Pace]>([
    ['01/01/2022', 'not-judged'],
    ['30/3/2022', 'not-judged'],
    ['31/3/2022', 'at-risk'],
  ])('a figure of %s', (asOf, pace) => {
    for (const priorYear of ['50', '']) {
      const one = judged({ row: { actual: '51', asOf, priorYear } });
      expect([one.pace, one.paceGap]).toEqual([pace, pace === 'not-judged' ? 'too-early' : null]);
    }
  });

  test('but what is reached, or broken for good, is said on the first day', () => {
    expect(paceOf({ row: { actual: '80', asOf: '05/01/2022' } })).toBe('on-track');
    const ceiling: Case = {
      target: { comparator: '<=', value: 5, unit: 'vụ' },
      indicator: { nature: 'cumulative', better: 'lower', isShare: false },
    };
    expect(paceOf({ ...ceiling, row: { actual: '6', asOf: '05/01/2022' } })).toBe('at-risk');
  });

  test('the second year on a line is never too early', () => {
    const one: Case = { target: { horizonYear: 2025 }, row: { actual: '51', asOf: '31/01/2022', priorYear: '50' } };
    expect(judged({ ...one, terms: { ...termsOn('2022-02-10'), baselineDay: '2020-12-31' } }).paceGap).toBeNull();
  });
});

test('[PACE-4] a bound that must be passed is not kept by standing on it', () => {
  const result = judged({ target: { comparator: '>', value: 80 }, row: { actual: '79', priorYear: '80' } });
  expect(result).toMatchObject({ pace: 'on-track', paceNotes: [] });
});

test('[PACE-1] a count that has reached its target before the year is over is on track', () => {
  const indicator = { nature: 'cumulative' as const, isShare: false };
  expect(judged({ target: { unit: 'lượt' }, indicator, row: { actual: '90' } })).toMatchObject({
    verdict: 'exceeded',
    pace: 'on-track',
  });
});
