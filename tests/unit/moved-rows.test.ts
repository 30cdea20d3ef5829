// Typed cells that left their row: recognised whatever moved them, and never where somebody simply typed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import {
  doubtfulRows,
  type MoveKeys,
  marksOf,
  movesSince,
  type StandingRow,
} from '../../src/domain/round/moved-rows.js';
import { putBack } from '../../src/domain/round/put-back.js';

const columns = ['actual', 'numerator', 'asOf', 'checked', 'evidence'] as const;
type Cells = Partial<Record<(typeof columns)[number], Cell>>;

const keys: MoveKeys = {
  together: new Set(['actual', 'numerator', 'asOf']),
  telling: new Set(['actual', 'numerator']),
};

const filled = (cells: Cells) => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
const rowOf = (cells: Cells, at: number): StandingRow => {
  const code = at < 0 ? '' : `A-${at}`;
  return { id: code, code, row: 4 + Math.abs(at), cells: filled(cells) };
};

const marksOn = (rows: readonly Cells[]) => new Map(rows.map((cells, at) => [`A-${at}`, marksOf(filled(cells))]));

/** Codes in doubt after a tab that read `before` reads `after`. */
function inDoubt(before: readonly Cells[], after: readonly Cells[]): readonly string[] {
  return [...doubtfulRows(movesSince(marksOn(before), after.map(rowOf), keys)).keys()].sort();
}

const day = '31/10/2022';
const five: readonly Cells[] = [
  { actual: '71', asOf: day },
  { actual: '72', asOf: day },
  { actual: '64', asOf: day },
  { actual: '5', asOf: day },
  { actual: '58', asOf: day },
];
const all = five.map((_row, at) => `A-${at}`);

describe('[DONG-7] cells that stand at another code', () => {
  test('are recognised where two rows were exchanged in one column, the days staying', () => {
    const after = five.map((row, at) => ({ ...row, actual: five[[1, 0, 2, 3, 4][at] ?? 0]?.actual ?? '' }));
    expect(inDoubt(five, after)).toEqual(['A-0', 'A-1']);
  });

  test('are recognised where cells were inserted: the row that stands empty and the last one that was pushed', () => {
    const after = five.map((row, at) => ({ ...row, actual: at === 0 ? '' : (five[at - 1]?.actual ?? '') }));
    expect(inDoubt(five, [...after, { actual: '58' }])).toEqual([...all, 'A-5']);
  });

  test('name a row whose cells were pushed beside no code', () => {
    const marks = new Map([['A-0', marksOf({ actual: '71' })]]);
    const heading = { id: '', code: '', row: 5, cells: { actual: '71' } };
    const [found] = doubtfulRows(movesSince(marks, [rowOf({}, 0), heading], keys)).values();
    expect(found).toMatchObject({ row: { code: 'A-0' }, other: heading, came: false });
  });

  test('are recognised where cells were deleted and those below moved up', () => {
    const after = five.map((row, at) => ({ ...row, actual: five[at + 1]?.actual ?? '' }));
    expect(inDoubt(five, after)).toEqual(all);
  });

  test('are recognised where a block was pasted one row off, the first row keeping its own', () => {
    const after = five.map((row, at) => (at === 0 ? row : { ...row, actual: five[at - 1]?.actual ?? '' }));
    expect(inDoubt(five, after)).toEqual(all.slice(1));
  });

  test('are recognised where a block with a new figure among the old was pasted one row off', () => {
    const pasted = ['71', '72', '66', '5', '58'];
    const after = [...five.map((row, at) => ({ ...row, actual: at === 0 ? '71' : (pasted[at - 1] ?? '') })), {}];
    after[5] = { actual: '58', asOf: day };
    expect(inDoubt(five, after)).toEqual(expect.arrayContaining(['A-2', 'A-4', 'A-5']));
  });

  test('are recognised as a whole row of two cells, whatever was typed in the other row since', () => {
    const after = [five[1] ?? {}, { actual: '99', asOf: '15/11/2022' }, ...five.slice(2)];
    const before = [five[0] ?? {}, { actual: '72', asOf: '30/9/2022' }, ...five.slice(2)];
    expect(inDoubt(before, [{ actual: '72', asOf: '30/9/2022' }, ...after.slice(1)])).toEqual(['A-0', 'A-1']);
  });

  test('cannot be told from a row that was typed anew with the number and the day that another just lost: a tick answers', () => {
    const before = [
      { actual: '71', asOf: day },
      { actual: '72', asOf: '30/9/2022' },
    ];
    const lost: Cells = { actual: '99', asOf: '15/11/2022' };
    expect(inDoubt(before, [{ actual: '72', asOf: '30/9/2022' }, lost])).toEqual(['A-0', 'A-1']);
    expect(inDoubt(before, [{ actual: '72', asOf: '30/9/2022' }, {}])).toEqual(['A-0', 'A-1']);
    const ticked = { actual: '72', asOf: '30/9/2022', checked: 'Đã kiểm tra' };
    for (const other of [lost, {}]) expect(inDoubt(before, [ticked, other])).toEqual([]);
  });

  test('are recognised as numbers where the sheet made numbers of them', () => {
    expect(inDoubt([{ actual: '71,25' }, { actual: '72,5' }], [{ actual: 72.5 }, { actual: 71.25 }])).toEqual([
      'A-0',
      'A-1',
    ]);
  });

  test('are taken as meant once the row is ticked, not where the tick came along', () => {
    const before = [
      { actual: '71', checked: 'Đã kiểm tra' },
      { actual: '72', checked: '' },
    ];
    const swapped = [before[1] ?? {}, before[0] ?? {}];
    expect(inDoubt(before, swapped)).toEqual(['A-0', 'A-1']);
    const answered = [
      { actual: '72', checked: 'Đã kiểm tra' },
      { actual: '71', checked: 'Đã kiểm tra lại' },
    ];
    expect(inDoubt([{ actual: '71' }, { actual: '72' }], answered)).toEqual([]);
  });
});

describe('[DONG-7] nothing is suspected', () => {
  test('where a figure that others have is typed, however many share it', () => {
    const hundred: Cells = { actual: '100' };
    expect(inDoubt([hundred, hundred, {}, { actual: '98' }], [hundred, hundred, hundred, hundred])).toEqual([]);
  });

  test('where counts grow, each to what its neighbour had', () => {
    const before = ['5', '6', '8', '4'].map((actual) => ({ actual }));
    const after = ['6', '8', '9', '4'].map((actual) => ({ actual }));
    expect(inDoubt(before, after)).toEqual([]);
  });

  test('where figures are typed with a new day', () => {
    const before = [
      { actual: '1.234', asOf: day },
      { actual: '1.250', asOf: day },
    ];
    const after = [
      { actual: '1.250', asOf: '15/11/2022' },
      { actual: '1.301', asOf: '15/11/2022' },
    ];
    expect(inDoubt(before, after)).toEqual([]);
  });

  test('where days alone go on, each to that of another row', () => {
    const before = [
      { actual: '1', asOf: '31/10/2022' },
      { actual: '2', asOf: '15/11/2022' },
      { actual: '3', asOf: '20/11/2022' },
    ];
    expect(
      inDoubt(before, [
        { actual: '1', asOf: '15/11/2022' },
        { actual: '2', asOf: '20/11/2022' },
        { actual: '3', asOf: '20/11/2022' },
      ]),
    ).toEqual([]);
  });

  test('where rows move with their codes, or nothing changed', () => {
    const marks = marksOn(five);
    const rows = five.map(rowOf);
    expect(movesSince(marks, [...rows].reverse(), keys)).toEqual([]);
    expect(movesSince(marks, rows, keys)).toEqual([]);
  });

  test('where a new figure is typed in any one row', () => {
    const digits = fc.integer({ min: 1, max: 9999 }).map(String);
    const table = fc.array(fc.record({ actual: digits, asOf: fc.constantFrom('', day) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(table, fc.nat(), digits, (rows, at, typed) => {
        const after = rows.map((row, index) => (index === at % rows.length ? { ...row, actual: typed } : row));
        expect(inDoubt(rows, after)).toEqual([]);
      }),
    );
  });
});

describe('[DONG-7] after any one move of typed cells', () => {
  const cell = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 30 }).map(String), fc.constant('100'));
  const table = fc.array(fc.record({ actual: cell, numerator: cell, asOf: fc.constantFrom('', day, '15/11/2022') }), {
    minLength: 2,
    maxLength: 14,
  });
  const moved = fc.record({
    rows: table,
    columns: fc.subarray(['actual', 'numerator', 'asOf'] as const, { minLength: 1 }),
    from: fc.nat(),
    to: fc.nat(),
    by: fc.nat(),
    how: fc.constantFrom('sorted', 'reversed', 'inserted', 'deleted', 'rotated'),
  });

  /** The rows between two places with the cells of some columns moved among them; what is pushed out stands below. */
  function disturbed({
    rows,
    columns: taken,
    from,
    to,
    by,
    how,
  }: typeof moved extends fc.Arbitrary<infer T> ? T : never) {
    const [first, last] = [from % rows.length, to % rows.length].sort((a, b) => a - b) as [number, number];
    const block = rows
      .slice(first, last + 1)
      .map((row) => Object.fromEntries(taken.map((key) => [key, row[key]])) as Cells);
    const blank = Object.fromEntries(taken.map((key) => [key, ''])) as Cells;
    const n = 1 + (by % block.length);
    const below = rows.slice(last + 1).map((row) => Object.fromEntries(taken.map((key) => [key, row[key]])) as Cells);
    const after: readonly Cells[] = {
      sorted: () => [
        ...block.toSorted((a, b) => String(Object.values(a)[0]).localeCompare(String(Object.values(b)[0]))),
        ...below,
      ],
      reversed: () => [...block.toReversed(), ...below],
      rotated: () => [...block.slice(n), ...block.slice(0, n), ...below],
      inserted: () => [...Array.from({ length: n }, () => blank), ...block, ...below],
      deleted: () => [...block.slice(n), ...below, ...Array.from({ length: n }, () => blank)],
    }[how]();
    const height = Math.max(rows.length, first + after.length);
    return Array.from(
      { length: height },
      (_, at): Cells => ({ ...rows[at], ...(at < first ? {} : after[at - first]) }),
    );
  }

  test('[DONG-6] what is put back is what stood there, and nothing is left beside', () => {
    fc.assert(
      fc.property(moved, (move) => {
        const after = disturbed(move);
        const marks = marksOn(move.rows);
        const doubts = doubtfulRows(movesSince(marks, after.map(rowOf), keys));
        const memory = new Map(move.rows.map((cells, at) => [`A-${at}`, filled(cells)]));
        for (const { row, cells, newer } of putBack([...doubts.values()], marks, memory)) {
          const at = row - 4;
          expect(newer).toEqual([]);
          expect(filled({ ...after[at], ...cells })).toEqual(filled(move.rows[at] ?? {}));
        }
      }),
    );
  });

  test('every figure of a row that is not in doubt is one that the row had, or none', () => {
    fc.assert(
      fc.property(moved, (move) => {
        const after = disturbed(move);
        const doubt = new Set(inDoubt(move.rows, after));
        after.forEach((row, at) => {
          if (doubt.has(`A-${at}`) || at >= move.rows.length) return;
          for (const key of ['actual', 'numerator'] as const) {
            const cell = row[key] ?? '';
            if (cell !== '') expect([at, key, cell]).toEqual([at, key, move.rows[at]?.[key]]);
          }
        });
      }),
      { numRuns: 2000 },
    );
  });
});
