// The verdict of a printed item over its targets: what leaders count.

import { expect, test } from 'vitest';
import { itemJudgement } from '../../src/domain/judging/item-judgement.js';
import type { Judgement } from '../../src/domain/judging/verdict-terms.js';
import { type Case, judged, termsOn } from '../support/judging.js';

const parts = {
  exceeded: judged({ row: { actual: '85' } }),
  reached: judged({ row: { actual: '80' } }),
  missed: judged({ row: { actual: '70' } }),
  silent: judged({}),
  notDue: judged({ target: { horizonYear: 2025 }, row: { actual: '70' } }),
  notApplicable: judged({ row: { special: 'Không áp dụng' } }),
  notInForce: judged({ target: { effectiveFrom: '2022-12-01' } }),
  nothingArose: judged({ row: { special: 'Không phát sinh' } }),
  notDone: judged({ row: { notDone: true, basis: 'CV 1' } }),
} satisfies Record<string, Judgement>;

function item(...names: readonly (keyof typeof parts)[]): ReturnType<typeof itemJudgement> {
  return itemJudgement(names.map((name) => parts[name]));
}

test('[ITEM-1] one target missed is an item missed, whatever else is unknown', () => {
  expect(item('exceeded', 'missed', 'silent')).toMatchObject({
    verdict: 'not-reached',
    reached: 1,
    total: 3,
    noData: false,
  });
});

test('[ITEM-1] without a miss, one target without a figure leaves the item without information', () => {
  expect(item('exceeded', 'silent', 'notDue')).toMatchObject({
    verdict: 'not-judged',
    reached: 1,
    total: 3,
    noData: true,
  });
});

test('[ITEM-1] then "Chưa đến hạn", then reached, and exceeded only if every target is', () => {
  expect(item('exceeded', 'notDue').verdict).toBe('not-due');
  expect(item('exceeded', 'reached')).toMatchObject({ verdict: 'reached', reached: 2, total: 2 });
  expect(item('exceeded', 'exceeded').verdict).toBe('exceeded');
});

test('[ITEM-2] the pace is the worst of its targets; unknown is worse than on track', () => {
  const atRisk = judged({ row: { actual: '10' } });
  expect(itemJudgement([parts.exceeded, parts.missed, atRisk]).pace).toBe('at-risk');
  expect(item('exceeded', 'missed').pace).toBe('behind');
  expect(item('exceeded', 'silent').pace).toBe('not-judged');
  expect(item('exceeded', 'reached').pace).toBe('on-track');
});

test('[ITEM-3] the kind of figure is the weakest of those judged', () => {
  const final: Case = { row: { actual: '85', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) };
  const estimate = judged({ row: { estimate: '85' } });
  expect(itemJudgement([judged(final), estimate, parts.reached]).figureKind).toBe('so-far');
  expect(itemJudgement([judged(final), estimate]).figureKind).toBe('estimate');
  expect(itemJudgement([judged(final)]).figureKind).toBe('final');
  expect(item('silent').figureKind).toBeNull();
  const unread = judged({ row: { actual: '1.234' } });
  expect(itemJudgement([estimate, unread]).figureKind).toBe('estimate');
});

test('[ITEM-4] targets not in force, not applicable, without occurrence or not to be done are left out', () => {
  for (const name of ['notApplicable', 'notInForce', 'nothingArose', 'notDone'] as const) {
    expect(item('reached', name)).toMatchObject({ verdict: 'reached', reached: 1, total: 1 });
  }
});

test('[ITEM-5] where nothing else is left the item says so', () => {
  expect(item('notDone', 'notDone')).toMatchObject({ verdict: 'not-done', pace: 'not-judged', noData: false });
  expect(item('notApplicable', 'notDone')).toMatchObject({ verdict: 'not-judged', noData: true, reached: 0, total: 2 });
  expect(itemJudgement([])).toMatchObject({ verdict: 'not-judged', noData: true, total: 0 });
});

test('[ITEM-6] a final miss makes the item official, however early the figures of its other targets are', () => {
  const final = judged({ row: { actual: '70', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) });
  expect(itemJudgement([final, parts.reached])).toMatchObject({ verdict: 'not-reached', figureKind: 'final' });
  expect(itemJudgement([final, parts.silent])).toMatchObject({ isSettled: true, figureKind: 'final' });
});

test('[VER-9] what only the lowered target reaches is counted apart', () => {
  const adjusted = (actual: string, adjustedTarget: string) =>
    judged({ target: { value: 60, printed: '60' }, row: { actual, adjustedTarget, basis: 'Công văn số 12/UBND' } });
  const isApart = (...all: readonly Judgement[]) => itemJudgement(all).isByAdjustment;
  expect(isApart(adjusted('54', '30'))).toBe(true);
  expect(isApart(adjusted('30', '30'), parts.reached)).toBe(true);
  expect(isApart(adjusted('60', '30'))).toBe(false);
  expect(isApart(adjusted('20', '30'))).toBe(false);
  expect(isApart(adjusted('54', '30'), parts.missed)).toBe(false);
  expect(isApart(parts.exceeded)).toBe(false);
});
