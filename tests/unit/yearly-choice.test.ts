// [DOT-1] Which row of the register is the yearly round, and when nobody can say.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type YearlyCandidate, yearlyChoice } from '../../src/domain/round/yearly-choice.js';

const row = (at: number, year: number | null, isClosed = false): YearlyCandidate => ({ row: at, year, isClosed });

test('[DOT-1] the one of the latest year that nobody has closed', () => {
  expect(yearlyChoice([row(3, 2022), row(5, 2023), row(4, 2024, true)])).toEqual({ kind: 'row', row: 5 });
  expect(yearlyChoice([row(3, 2022)])).toEqual({ kind: 'row', row: 3 });
});

test('[DOT-1] alone it needs no year that can be read: the year itself is asked', () => {
  expect(yearlyChoice([row(3, null), row(4, 2021, true)])).toEqual({ kind: 'row', row: 3 });
});

test('[DOT-1] none, two of one year, one of several without a year: nobody can say', () => {
  expect(yearlyChoice([])).toEqual({ kind: 'none' });
  expect(yearlyChoice([row(3, 2022, true)])).toEqual({ kind: 'none' });
  expect(yearlyChoice([row(3, 2022), row(4, 2022), row(5, 2021)])).toEqual({ kind: 'doubtful', rows: [3, 4] });
  expect(yearlyChoice([row(3, 2022), row(4, null)])).toEqual({ kind: 'doubtful', rows: [4] });
});

test('[DOT-1] rows of earlier years and closed ones never change which it is', () => {
  const others = fc.array(fc.record({ year: fc.integer({ min: 2000, max: 2021 }), isClosed: fc.boolean() }));
  fc.assert(
    fc.property(others, others, (before, after) => {
      const all = [...before, { year: 2022, isClosed: false }, ...after].map((each, at) => ({ ...each, row: at }));
      expect(yearlyChoice(all)).toEqual({ kind: 'row', row: before.length });
    }),
  );
});
