// Counts of verdicts: what is official, what is only expected, and what an adjusted target alone reached.

import { expect, test } from 'vitest';
import { itemJudgement } from '../../src/domain/judging/item-judgement.js';
import { isReachedByAdjustment, verdictCounts } from '../../src/domain/judging/verdict-counts.js';
import { type Case, judged, termsOn } from '../support/judging.js';

const final = (actual: string): Case => ({ row: { actual, asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) });
const ceiling: Case = {
  target: { comparator: '<=', value: 5, unit: 'vụ', printed: 'không quá 5' },
  indicator: { nature: 'cumulative', better: 'lower', isShare: false, unit: 'vụ' },
};

test('[ITEM-6] official, expected and so far stand apart and add up', () => {
  const broken = itemJudgement([judged({ ...ceiling, row: { actual: '6' } })]);
  const all = [
    judged(final('80')),
    judged(final('85')),
    judged({ row: { estimate: '90' } }),
    judged({ row: { actual: '81' } }),
    judged(final('70')),
    judged({ row: { estimate: '70' } }),
    broken,
    judged({ target: { horizonYear: 2025 }, row: { actual: '50' } }),
    judged({ row: { notDone: true, basis: 'CV 1' } }),
    judged({}),
  ];
  expect(verdictCounts(all)).toEqual({
    reached: { total: 4, official: 2, expected: 1, soFar: 1 },
    reachedByAdjustment: { total: 0, official: 0, expected: 0, soFar: 0 },
    notReached: { total: 3, official: 2, expected: 1, soFar: 0 },
    notDue: 1,
    notDone: 1,
    notJudged: 1,
  });
});

test('[VER-9] what only the lowered target reaches is counted apart', () => {
  const adjusted = (actual: string, adjustedTarget: string) =>
    judged({ target: { value: 60, printed: '60' }, row: { actual, adjustedTarget, basis: 'Công văn số 12/UBND' } });
  expect(isReachedByAdjustment(adjusted('54', '30'))).toBe(true);
  expect(isReachedByAdjustment(adjusted('30', '30'))).toBe(true);
  expect(isReachedByAdjustment(adjusted('60', '30'))).toBe(false);
  expect(isReachedByAdjustment(adjusted('20', '30'))).toBe(false);
  expect(isReachedByAdjustment(judged({ row: { actual: '90' } }))).toBe(false);
  const one = adjusted('54', '30');
  expect(verdictCounts([{ ...one, isByAdjustment: isReachedByAdjustment(one) }])).toMatchObject({
    reached: { total: 0 },
    reachedByAdjustment: { total: 1, soFar: 1 },
  });
});
