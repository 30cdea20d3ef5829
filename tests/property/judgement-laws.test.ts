// Laws of the judgement that hold for every target and every result.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparator } from '../../src/domain/book/comparator.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import type { Judgement, NoData, Pace, Verdict } from '../../src/domain/judging/verdict-terms.js';
import { rowAnswer } from '../../src/domain/round/answered.js';
import { explanation } from '../../src/text/explanation.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { anyRow, caseOf, positiveNumber, type Question, questions, typedNumber } from '../support/arbitrary.js';
import { anIndicator, aTarget, judged, terms2022, termsOn } from '../support/judging.js';

const RUNS = { numRuns: 500 };
const anyNature = fc.constantFrom('level' as const, 'cumulative' as const);
const VERDICTS: readonly Verdict[] = ['not-reached', 'not-due', 'reached', 'exceeded'];
const PACES: readonly Pace[] = ['at-risk', 'behind', 'not-judged', 'on-track', 'closed'];
const MIRRORED = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', range: 'range', about: 'about' } as const;

function rankOf<T>(order: readonly T[], one: T): number {
  return order.indexOf(one);
}

describe('a better result', () => {
  test('[PACE-14] never worsens the verdict, the pace or the ratio', () => {
    fc.assert(
      fc.property(questions(typedNumber, anyNature), typedNumber, positiveNumber, (question, actual, step) => {
        const worse = caseOf(question, actual);
        const isLower = worse.indicator?.better === 'lower';
        const before = judged(worse);
        const after = judged(caseOf(question, isLower ? actual - step : actual + step));
        expect(rankOf(VERDICTS, after.verdict)).toBeGreaterThanOrEqual(rankOf(VERDICTS, before.verdict));
        if (before.pace !== 'not-judged' && after.pace !== 'not-judged')
          expect(rankOf(PACES, after.pace)).toBeGreaterThanOrEqual(rankOf(PACES, before.pace));
        if (before.attainmentRatio !== null && after.attainmentRatio !== null) {
          expect(after.attainmentRatio).toBeGreaterThanOrEqual(before.attainmentRatio);
        }
      }),
      RUNS,
    );
  });
});

describe('another unit of measure', () => {
  test('[TGT-12] changes neither verdict nor pace nor ratio: tỷ đồng or triệu đồng', () => {
    fc.assert(
      fc.property(
        questions(typedNumber, anyNature),
        typedNumber,
        fc.constantFrom(0.001, 0.5, 10, 1000),
        (question, actual, factor) => {
          const scaled: Question = {
            ...question,
            value: question.value * factor,
            width: question.width * factor,
            prior: question.prior === null ? null : question.prior * factor,
          };
          const before = judged(caseOf(question, actual));
          const after = judged(caseOf(scaled, actual * factor));
          expect([after.verdict, after.pace]).toEqual([before.verdict, before.pace]);
          expectSameRatio(after.attainmentRatio, before.attainmentRatio);
          expectSameRatio(after.decidingRatio, before.decidingRatio);
        },
      ),
      RUNS,
    );
  });
});

describe('the mirrored question', () => {
  test('[TGT-3] with every number negated and the direction turned has the same verdict and pace', () => {
    fc.assert(
      fc.property(questions(typedNumber, fc.constant('level' as const)), typedNumber, (question, actual) => {
        const { comparator, value, width, prior } = question;
        const mirrored: Question = {
          ...question,
          comparator: MIRRORED[comparator],
          better: question.better === 'higher' ? 'lower' : 'higher',
          value: comparator === 'range' ? -(value + width) : -value,
          prior: prior === null ? null : -prior,
        };
        const before = judged(caseOf(question, actual));
        const after = judged(caseOf(mirrored, -actual));
        expect([after.verdict, after.pace]).toEqual([before.verdict, before.pace]);
        expectSameRatio(after.attainmentRatio, before.attainmentRatio);
      }),
      RUNS,
    );
  });
});

test('[PACE-2] in the target year an estimate is green exactly when it is reached', () => {
  fc.assert(
    fc.property(questions(typedNumber, anyNature), typedNumber, (question, actual) => {
      fc.pre(question.yearsAhead === 0 && question.kind === 'estimate');
      const { verdict, pace } = judged(caseOf(question, actual));
      expect(pace === 'on-track').toBe(verdict === 'reached' || verdict === 'exceeded');
    }),
    RUNS,
  );
});

describe('whatever is typed into a row', () => {
  const anyTarget = fc.record({
    comparator: fc.constantFrom<Comparator>(
      '>=',
      '>',
      '<=',
      '<',
      'range',
      'about',
      'level',
      'rank',
      'grade',
      'multiple',
      'done',
    ),
    value: typedNumber,
    unit: fc.constantFrom('%', 'hồ sơ', 'lần', ''),
    horizonYear: fc.constantFrom(null, 2021, 2022, 2025),
    effectiveFrom: fc.constantFrom(null, '2022-06-01', '2022-12-01'),
    method: fc.constantFrom('single' as const, 'published' as const),
    nature: anyNature,
  });
  const anyJudgement: fc.Arbitrary<Judgement> = fc.tuple(anyTarget, anyRow).map(([wanted, row]) => {
    const { comparator, unit, method, nature } = wanted;
    const isWordless = comparator === 'grade' || comparator === 'done';
    const target = aTarget({
      ...wanted,
      value: isWordless ? null : wanted.value,
      upper: comparator === 'range' ? wanted.value + 5 : null,
      grade: 'B',
    });
    return judgement(target, anIndicator({ unit, method, nature }), row, terms2022);
  });

  test('[NOD-7] there is exactly one verdict and one pace, and a reason exactly where there is no verdict', () => {
    fc.assert(
      fc.property(anyJudgement, (one) => {
        expect(['exceeded', 'reached', 'not-reached', 'not-due', 'not-done', 'not-judged']).toContain(one.verdict);
        expect(PACES).toContain(one.pace);
        expect(one.noData !== null).toBe(one.verdict === 'not-judged');
        if (one.noData !== null)
          expect([one.pace, one.attainmentRatio, one.decidingRatio]).toEqual(['not-judged', null, null]);
        if (one.noData === 'unreadable') expect(one.questions.length).toBeGreaterThan(0);
        for (const ratio of [one.value, one.attainmentRatio, one.decidingRatio]) {
          if (ratio !== null) expect(Number.isFinite(ratio)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('[EXP-3] the row explains itself in one clean sentence', () => {
    fc.assert(
      fc.property(anyJudgement, (one) => {
        const sentence = unquoted(explanation(one, terms2022), one);
        expect(sentence).not.toMatch(/^#|undefined|null|NaN|Infinity|\[object/);
        expect(sentence.length).toBeGreaterThan(10);
        if (one.verdict === 'not-reached' || one.verdict === 'not-due')
          expect(sentence).not.toMatch(/^(Đạt|Đã đạt|Vượt)/);
        expect(unquoted(reviewQuestion(one), one)).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }),
      { numRuns: 2000 },
    );
  });

  test('[NOD-7] the states of any sheet add up to its rows', () => {
    fc.assert(
      fc.property(fc.array(anyJudgement, { maxLength: 60 }), (rows) => {
        const states = new Map<Verdict | NoData, number>();
        for (const { verdict, noData } of rows) states.set(noData ?? verdict, (states.get(noData ?? verdict) ?? 0) + 1);
        expect([...states.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        expect(states.has('not-judged')).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('[NOD-8] what is owed has neither a verdict nor a special case', () => {
    fc.assert(
      fc.property(anyJudgement, (one) => {
        const answer = rowAnswer({ judgement: one, asOf: null }, null);
        if (answer === 'owed')
          expect(['not-entered', 'unreadable', 'not-computable', 'no-figure-yet']).toContain(one.noData);
        if (one.noData === 'not-entered') expect(answer).toBe('owed');
      }),
      { numRuns: 2000 },
    );
  });
});

test('[PACE-4] on the line itself a level is on track on every day of the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 90, max: 364 }), fc.integer({ min: 0, max: 3 }), (day, yearsAhead) => {
      const date = new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10);
      const days = [365, 730, 1096, 1461][yearsAhead] ?? 365;
      const onTheLine = 20 + (60 * day) / days;
      const result = judged({
        target: { value: 80, unit: 'hộ', horizonYear: 2022 + yearsAhead },
        indicator: { isShare: false, unit: 'hộ' },
        row: { actual: onTheLine, asOf: date, priorYear: 20 },
        terms: termsOn('2022-12-31'),
      });
      expect(result.decidingRatio).toBeCloseTo(1, 9);
      expect(result.pace).toBe('on-track');
    }),
    RUNS,
  );
});

/** A sentence without the words it quotes from people. */
function unquoted(sentence: string, { adjustment, notDoneBasis, expectedText, target }: Judgement): string {
  const quoted = [adjustment?.basis ?? '', notDoneBasis, expectedText, target.printed].filter((words) => words !== '');
  return quoted.reduce((rest, words) => rest.split(words).join('…'), sentence).replace(/“[^”]*”/g, '“…”');
}

function expectSameRatio(after: number | null, before: number | null): void {
  if (before === null || after === null) expect(after).toBe(before);
  else expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-9 * Math.max(1, before * before));
}
