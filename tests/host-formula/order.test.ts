// Whoever looks first: a workbook shows the same whichever cell is asked for first.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalcWorld, CustomOutcome } from '../../host/formula/calc-world.js';
import { calculate } from '../../host/formula/calculate.js';
import { testWorld } from './world.js';

const SIZE = 5;
const place = fc
  .tuple(fc.constantFrom(...'ABCDE'), fc.integer({ min: 1, max: SIZE }))
  .map(([column, row]) => `${column}${row}`);
const span = fc.tuple(place, place).map(([a, b]) => {
  const [left, right] = [a.charAt(0), b.charAt(0)].sort();
  const [top, bottom] = [Number(a.slice(1)), Number(b.slice(1))].sort((x, y) => x - y);
  return `${left}${top}:${right}${bottom}`;
});
const single = fc.oneof(
  place.map((a) => `=${a}+1`),
  fc.tuple(place, place).map(([a, b]) => `=IF(${a}="";"trống";${b})`),
  fc.tuple(place, place).map(([a, b]) => `=IFERROR(${a};${b})`),
  span.map((area) => `=SUM(${area})`),
  fc.tuple(place, span).map(([a, area]) => `=COUNTIF(${area};${a})`),
  fc.tuple(place, span).map(([a, area]) => `=LEN(TEXTJOIN(",";TRUE;${area}))&${a}`),
);
/** One array per workbook: of two that want the same cell the first one calculated gets it. */
const array = fc.oneof(
  span.map((area) => `=TRANSPOSE(${area})`),
  span.map((area) => `=BANG(${area})`),
  span.map((area) => `=FILTER(${area};TRANSPOSE({1\\1\\1\\1\\1}))`),
  fc.constant('=SEQUENCE(2;2)'),
);
const content = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 'x', '') },
  {
    weight: 4,
    arbitrary: single,
  },
);
const sheet = fc.tuple(
  fc.array(fc.array(content, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE }),
  array,
  fc.integer({ min: 0, max: SIZE - 1 }),
  fc.integer({ min: 0, max: SIZE - 1 }),
);
const order = fc.shuffledSubarray(
  Array.from({ length: SIZE * SIZE }, (_, i) => i),
  { minLength: SIZE * SIZE },
);

function shownInOrder(world: CalcWorld, places: readonly number[]): unknown[] {
  const book = calculate(world);
  for (const i of places) book.get(1, Math.floor(i / SIZE) + 1, (i % SIZE) + 1);
  return Array.from({ length: SIZE * SIZE }, (_, i) => book.get(1, Math.floor(i / SIZE) + 1, (i % SIZE) + 1));
}

test('a workbook shows the same whichever cell is asked for first', () => {
  fc.assert(
    fc.property(sheet, order, order, ([cells, formula, row, column], first, second) => {
      const rows = cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? formula : cell)));
      const custom = {
        BANG: (given: unknown): CustomOutcome => ({
          kind: 'value',
          value: Array.isArray(given) ? given.slice(0, 2) : 'một ô',
        }),
      };
      const world = testWorld({ sheets: { S: rows }, custom, rows: SIZE * 3 });
      expect(shownInOrder(world, first)).toEqual(shownInOrder(world, second));
    }),
    { numRuns: 2000, seed: 49 },
  );
});
