// Comparing without rounding: only binary noise is no difference, at any size, and whole numbers have none.

import { expect, test } from 'vitest';
import { compared } from '../../src/domain/judging/comparison.js';

test.each<[number, number, number]>([
  [1, 2, -1],
  [2, 1, 1],
  [0, 0, 0],
  [0, 1e-300, -1],
  [-1, -2, 1],
  [99.96, 100, -1],
  [1e-9, 2e-9, -1],
  [1e12 - 1, 1e12, -1],
  [2e15 + 1, 2e15, 1],
  [1e12 + 0.3, 1e12 + 0.1 + 0.2, 0],
  [1e11, 1e11 + 1, -1],
  [0.1 + 0.2, 0.3, 0],
  [3e-9 * 1.1, 3.3e-9, 0],
])('[TGT-12] %d against %d is %d', (a, b, side) => {
  expect(compared(a, b)).toBe(side);
});
