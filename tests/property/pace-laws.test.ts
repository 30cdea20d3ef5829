// The seven laws of pace (docs/quy-tac.md, PACE), for any target, result, baseline, day and kind of figure.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pace } from '../../src/domain/judging/verdict-terms.js';
import { anySign, caseOf, plainly, positiveNumber, questions, typedNumber } from '../support/arbitrary.js';
import { type Case, judged, termsOn } from '../support/judging.js';

const RUNS = { numRuns: 2000 };
const COLOURS: readonly Pace[] = ['at-risk', 'behind', 'on-track'];
const anyNature = fc.constantFrom('level' as const, 'cumulative' as const);
const aDay = fc
  .integer({ min: 1, max: 350 })
  .map((days) => new Date(Date.UTC(2022, 0, days)).toISOString().slice(0, 10));

/** A level with a baseline, measured on a day of 2022. */
const levels = fc.record({
  target: fc.integer({ min: 200, max: 10_000 }).map((hundredths) => hundredths / 100),
  actual: positiveNumber,
  baseline: positiveNumber,
  day: aDay,
  yearsAhead: fc.integer({ min: 0, max: 3 }),
  isLower: fc.boolean(),
});
type Level = typeof levels extends fc.Arbitrary<infer T> ? T : never;

function levelCase({ target, actual, baseline, day, yearsAhead, isLower }: Level): Case {
  const comparator = isLower ? '<=' : '>=';
  return {
    target: { comparator, value: target, printed: plainly(target), unit: 'hộ', horizonYear: 2022 + yearsAhead },
    indicator: { unit: 'hộ', isShare: false, better: isLower ? 'lower' : 'higher' },
    row: { actual, asOf: { date: day }, priorYear: baseline },
    terms: anySign(termsOn('2022-12-20')),
  };
}

function colourOf(one: Case): number {
  return COLOURS.indexOf(judged(one).pace);
}

describe('[PACE-4] law 1: fair to who improves', () => {
  test('at the same result who improved never has a worse colour than who fell', () => {
    fc.assert(
      fc.property(levels, positiveNumber, positiveNumber, (one, up, down) => {
        const sign = one.isLower ? 1 : -1;
        const improved = colourOf(levelCase({ ...one, baseline: one.actual + sign * up }));
        const fell = colourOf(levelCase({ ...one, baseline: one.actual - sign * down }));
        fc.pre(improved >= 0 && fell >= 0);
        expect(improved).toBeGreaterThanOrEqual(fell);
      }),
      RUNS,
    );
  });

  test('a baseline that changes by a ten-thousandth of the target never jumps two colours', () => {
    fc.assert(
      fc.property(levels, fc.constantFrom(-1, 1), fc.boolean(), (one, sign, isAtTarget) => {
        const from = { ...one, baseline: isAtTarget ? one.target : one.baseline };
        const before = colourOf(levelCase(from));
        const after = colourOf(levelCase({ ...from, baseline: from.baseline + (sign * one.target) / 10_000 }));
        fc.pre(before >= 0 && after >= 0);
        expect(Math.abs(before - after)).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('a better result never has a worse colour, whatever the comparator', () => {
    fc.assert(
      fc.property(questions(typedNumber, anyNature), typedNumber, positiveNumber, (question, actual, step) => {
        const worse = caseOf(question, actual);
        const better = caseOf(question, worse.indicator?.better === 'lower' ? actual - step : actual + step);
        const [before, after] = [colourOf(worse), colourOf(better)];
        fc.pre(before >= 0 && after >= 0);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });
});

describe('[PACE-7] law 2: a point more or less', () => {
  test('a gap of 1 % of the target to the level required today is never red', () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 0, max: 0.99, noNaN: true }), (one, share) => {
        const required = judged(levelCase(one)).paceBasis?.required;
        fc.pre(required !== undefined);
        const gap = ((one.target * share) / 100) * (one.isLower ? -1 : 1);
        expect(judged(levelCase({ ...one, actual: (required ?? 0) - gap })).pace).not.toBe('at-risk');
      }),
      RUNS,
    );
  });

  test('[PACE-8] what was reached and is lost again is never green, but within a point of a target just met', () => {
    fc.assert(
      fc.property(levels, positiveNumber, positiveNumber, (one, above, below) => {
        const sign = one.isLower ? -1 : 1;
        const lost = { ...one, baseline: one.target + sign * above, actual: one.target - sign * below };
        expect(judged(levelCase(lost)).pace).not.toBe('on-track');
      }),
      RUNS,
    );
  });
});

test('[PACE-14] law 3: an estimate that does not reach the target betters no colour', () => {
  fc.assert(
    fc.property(levels, positiveNumber, (one, estimate) => {
      const soFar = levelCase(one);
      const both = judged({ ...soFar, row: { ...soFar.row, estimate } });
      fc.pre(both.verdict === 'not-reached' || both.verdict === 'not-due');
      const before = colourOf(soFar);
      fc.pre(before >= 0);
      expect(COLOURS.indexOf(both.pace)).toBeLessThanOrEqual(before);
    }),
    RUNS,
  );
});

test('[PACE-15] law 4: a final figure of the target’s year has a verdict and no pace; nothing is green after the year', () => {
  fc.assert(
    fc.property(questions(typedNumber, anyNature), typedNumber, (question, actual) => {
      const one = judged({ ...caseOf(question, actual), terms: anySign(termsOn('2023-01-10', 2022)) });
      if (question.kind === 'final' && one.verdict !== 'not-due') expect(one.pace).toBe('closed');
      if (question.kind !== 'final') expect(['not-judged', 'closed']).toContain(one.pace);
    }),
    RUNS,
  );
});

test('[PACE-13] law 5: too early, or without a start towards a later year, nothing is red', () => {
  fc.assert(
    fc.property(levels, fc.integer({ min: 1, max: 89 }), (one, days) => {
      const early = new Date(Date.UTC(2022, 0, days)).toISOString().slice(0, 10);
      expect(['not-judged', 'on-track']).toContain(judged(levelCase({ ...one, day: early })).pace);
      const startless = levelCase({ ...one, yearsAhead: one.yearsAhead + 1 });
      const later = judged({ ...startless, row: { ...startless.row, priorYear: '' } });
      expect(['not-judged', 'on-track']).toContain(later.pace);
      if (later.pace === 'not-judged') expect(later.paceGap).not.toBeNull();
    }),
    RUNS,
  );
});

test('[PACE-16] law 6: a milestone of this year missed by an estimate or a final figure is never green, and is noted', () => {
  fc.assert(
    fc.property(levels, fc.boolean(), fc.double({ min: 0.3, max: 0.95, noNaN: true }), (one, isFinal, share) => {
      const aim = levelCase({ ...one, yearsAhead: 2, isLower: false });
      const milestones = [{ year: 2022, value: one.target * share }];
      const row = isFinal ? { ...aim.row, asOf: '31/12/2022' } : { priorYear: one.baseline, estimate: one.actual };
      const terms = anySign(termsOn(isFinal ? '2023-01-10' : '2022-12-20', 2022));
      const result = judged({ ...aim, target: { ...aim.target, milestones }, row, terms });
      fc.pre(result.verdict === 'not-due' && one.actual < one.target * share - 1e-9);
      expect(result.pace).not.toBe('on-track');
      expect(result.paceNotes).toContain('milestone-missed');
    }),
    RUNS,
  );
});

test('[VER-7] law 7: a broken ceiling of a count is missed for good and red at once, whatever the estimate; 0 of 0 is green', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), aDay, (bound, above, day) => {
      const one: Case = {
        target: { comparator: '<=', value: bound, unit: 'vụ', printed: `không quá ${bound}` },
        indicator: { nature: 'cumulative', better: 'lower', isShare: false, unit: 'vụ' },
      };
      const row = { actual: bound + above, asOf: { date: day } };
      for (const estimate of ['', bound]) {
        expect(judged({ ...one, row: { ...row, estimate }, terms: anySign(termsOn('2022-12-20')) })).toMatchObject({
          verdict: 'not-reached',
          pace: 'at-risk',
          isBroken: true,
        });
      }
      expect(judged({ ...one, row: { actual: bound } })).toMatchObject({ isBroken: false });
    }),
    RUNS,
  );
  const none: Case = {
    target: { comparator: '<=', value: 0, unit: 'vụ' },
    indicator: { nature: 'cumulative', better: 'lower', isShare: false },
  };
  expect(judged({ ...none, row: { actual: '0', asOf: '31/8/2022' } }).pace).toBe('on-track');
  expect(judged({ ...none, indicator: { better: 'lower' }, row: { actual: '0' } }).pace).toBe('on-track');
});
