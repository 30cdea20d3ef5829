// How many slips `Cần xem lại` finds on the corpus of the bench, and how often it asks in vain.

import { expect, test } from 'vitest';
import { reviewScores } from '../../tools/bench/review-scores.js';

const scores = reviewScores(2022, 2000);

test('[ASK-7] nearly every slip is asked about, of every kind', () => {
  for (const { slip, rows, asked } of scores.slips) {
    expect(rows, slip).toBeGreaterThan(200);
    expect(asked / rows, slip).toBeGreaterThanOrEqual(0.9);
  }
});

test('[ASK-9] clean rows are asked about in less than four of a hundred cases', () => {
  expect(scores.falseAlarms / scores.cleanRows).toBeLessThan(0.04);
});

test('[ASK-7] the corpus is the same on every machine', () => {
  expect(reviewScores(7, 50)).toEqual(reviewScores(7, 50));
  expect(reviewScores(7, 50)).not.toEqual(reviewScores(8, 50));
});
