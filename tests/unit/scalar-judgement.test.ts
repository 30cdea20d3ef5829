// The rules for one result and one target in any cell, outside the book.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import type { Target } from '../../src/domain/plan.js';
import { type ScalarTerms, scalarAttainment, scalarJudgement } from '../../src/domain/scalar-judgement.js';
import { targetFromPhrase } from '../../src/domain/target-phrase.js';

const terms: ScalarTerms = { asOf: '2026-11-20', thresholds: { onTrack: 0.95, behind: 0.8 } };

function target(cell: Cell, horizonYear: number | null = null): Target {
  const read = targetFromPhrase(cell);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read.value, horizonYear };
}

test('[ATT-1] the ratio is the one of a row', () => {
  expect(scalarAttainment('72,77', target(80), terms)).toBeCloseTo(0.909625, 10);
  expect(scalarAttainment(40, target('80'), terms)).toBe(0.5);
  expect(scalarAttainment(60, target('65 - 70'), terms)).toBeCloseTo(60 / 65, 10);
});

test('[ATT-2] the words of the target tell the direction', () => {
  expect(scalarAttainment(7, target('không quá 5'), terms)).toBeCloseTo(0.6, 10);
  expect(scalarJudgement(7, target('dưới 9'), terms).verdict).toBe('reached');
});

test('[VER-4] each kind of figure is judged as that kind', () => {
  for (const kind of ['so-far', 'estimate', 'final'] as const) {
    expect(scalarJudgement('81', target('trên 80'), { ...terms, kind })).toMatchObject({
      verdict: 'reached',
      figureKind: kind,
    });
  }
});

test('[PACE-4] the pace follows the line from the baseline to the target year', () => {
  const later = target(100, 2027);
  expect(scalarJudgement('62', later, { ...terms, baseline: '45' }).pace).toBe('at-risk');
  expect(scalarJudgement('69', later, { ...terms, baseline: '45' }).pace).toBe('on-track');
  const fromFarther = { ...terms, baseline: '0', baselineDay: '2024-12-31' };
  expect(scalarJudgement('62', later, fromFarther).paceBasis?.required).toBeCloseTo((100 * 689) / 1095, 10);
});

test('[NOD-1] a blank is no figure', () => {
  for (const blank of ['', '  ', '\u00a0']) {
    expect(scalarJudgement(blank, target(80), terms).noData).toBe('not-entered');
    expect(scalarAttainment(blank, target(80), terms)).toBeNull();
  }
});

test.each<Cell>(['abc', '#N/A', true, { date: '2022-08-06' }, '-', '1.234', Number.NaN])(
  '[NOD-5] %j is asked about, never an exception',
  (cell) => {
    const result = scalarJudgement(cell, target(80), terms);
    expect(result.noData).toBe('unreadable');
    expect(result.questions).toHaveLength(1);
  },
);
