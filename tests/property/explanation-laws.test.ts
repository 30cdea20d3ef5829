// Every sentence of `Diễn giải` can be read back: its own numbers give the verdict and the pace that the row shows.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanation } from '../../src/text/explanation.js';
import { targetText } from '../../src/text/figure-text.js';
import { formatNumber } from '../../src/text/number-text.js';
import { judgedVerdictWord, paceName } from '../../src/text/verdict-text.js';
import { caseOf, positiveNumber, questions } from '../support/arbitrary.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';
import { readExplanation } from '../support/read-explanation.js';

const anyNature = fc.constantFrom('level' as const, 'cumulative' as const);

function check(one: Case, year = 2022): void {
  const result = judged(one);
  const sentence = explanation(result, one.terms ?? terms2022);
  const reading = readExplanation(sentence, year, one.indicator?.better === 'lower');
  const word = judgedVerdictWord(result);
  const plan = result.assignedOver === null ? null : targetText(result.assignedOver);
  expect(reading, sentence).toEqual({ word, impliedWord: word, impliedPace: result.pace, plan, faults: [] });
  // Whatever colour a miss has, its word stands in the sentence with what decided it.
  if (result.verdict === 'not-reached' && !result.isBroken && result.pace !== 'closed' && result.paceGap === null) {
    expect(sentence).toMatch(new RegExp(` ${paceName(result.pace)}(?:: .+)?\\.$`));
  }
  if (result.paceBasis !== null && result.paceBasis.method !== 'attainment' && result.pace !== 'closed') {
    expect(sentence).toMatch(new RegExp(`${paceName(result.pace)}\\.$`));
  }
}

describe('[EXP-4] a sentence read back by itself gives the same verdict and the same pace', () => {
  test('for any measured target, figure, baseline, horizon and kind of figure', () => {
    fc.assert(
      fc.property(questions(positiveNumber, anyNature), positiveNumber, (question, actual) => {
        check(caseOf(question, actual));
      }),
      { numRuns: 3000 },
    );
  });

  test('close to every edge: at the target, at 95 and 80 per cent of it, and just beside', () => {
    fc.assert(
      fc.property(
        questions(positiveNumber, anyNature),
        fc.constantFrom(0.8, 0.95, 1, 1.05),
        fc.constantFrom(-1e-4, -1e-7, 0, 1e-7, 1e-4),
        (question, share, nudge) => {
          check(caseOf(question, question.value * share * (1 + nudge)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('[EXP-9] by the target assigned to the unit, whatever the plan prints', () => {
    fc.assert(
      fc.property(questions(positiveNumber, anyNature), positiveNumber, positiveNumber, (question, actual, planned) => {
        const one = caseOf(question, actual);
        if (one.target?.comparator === 'range') return;
        const target = { ...one.target, value: planned, printed: formatNumber(planned, 10) };
        check({ ...one, target, row: { ...one.row, assignedTarget: question.value } });
      }),
      { numRuns: 500 },
    );
  });

  test('for percentages, with the two examples of the wording page', () => {
    check({ row: { numerator: '628', denominator: '863', asOf: '08/8/2022' } });
    const target = { value: 100, printed: '100', horizonYear: 2027 };
    check({ target, terms: termsOn('2026-11-21'), row: { actual: '62', asOf: '20/11/2026', priorYear: '45' } }, 2026);
  });
});

test('[EXP-4] the reader of sentences is not easily pleased: a wrong word, ratio or distance is found', () => {
  const good =
    'Thực hiện 72,77% (628/863), tính đến 08/8/2022; mục tiêu 80%. Chưa đạt: bằng 90,96% mục tiêu, còn thiếu 7,23 điểm phần trăm.';
  expect(readExplanation(good, 2022, false)).toMatchObject({ impliedPace: 'behind', faults: [] });
  expect(readExplanation(good.replace('72,77', '82,77'), 2022, false).impliedWord).toBe('Đã vượt');
  expect(readExplanation(good.replace('7,23', '6,23'), 2022, false).faults).not.toEqual([]);
  expect(readExplanation(good.replace('90,96', '70,96'), 2022, false).faults).not.toEqual([]);
  expect(readExplanation(good.replace('mục tiêu 80', 'mục tiêu 70'), 2022, false).impliedWord).toBe('Đã vượt');
});
