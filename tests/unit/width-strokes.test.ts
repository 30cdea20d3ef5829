// Column widths are set in as few calls as their pattern allows.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenWidths, widthStrokes } from '../../src/application/workbook/width-strokes.js';

const widths = fc.array(fc.constantFrom(60, 84, 90, 120), { maxLength: 40 });

/** What columns are left with when the strokes are set one after the other. */
function painted(given: readonly number[]): readonly number[] {
  return widthStrokes(given).reduce<number[]>(
    (columns, { first, count, width }) => columns.map((old, at) => (at >= first && at < first + count ? width : old)),
    given.map(() => 0),
  );
}

test('[TRANG-5] every column ends with its own width, in no more calls than there are runs of one width', () => {
  fc.assert(
    fc.property(widths, (given) => {
      expect(painted(given)).toEqual(given);
      const runs = given.filter((width, at) => width !== given[at - 1]).length;
      expect(widthStrokes(given).length).toBeLessThanOrEqual(runs);
    }),
  );
});

test('[TRANG-5] narrow columns between equal ones cost one call each, the equal ones one together', () => {
  expect(widthStrokes([120, 24, 120, 120, 24, 120])).toEqual([
    { first: 0, count: 6, width: 120 },
    { first: 1, count: 1, width: 24 },
    { first: 4, count: 1, width: 24 },
  ]);
});

test('[TRANG-5] the width of a hidden column costs nothing; all others keep theirs', () => {
  expect(seenWidths([80, 60, 90, 90], [1, 3])).toEqual([80, 80, 90, 90]);
});
