// What a run sends to a tab: only what does not stand there, and always enough to bring it there.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Known, looksDigest, outstanding } from '../../src/application/workbook/differences.js';
import { formula, type SheetOp, type Written } from '../../src/application/workbook/sheet-op.js';
import { applied, newTab, standingOn, type Tab } from '../support/memory/tab.js';

const KNOWN: Known = { doLooksHold: true, isOpen: true, owner: '', areTabsClosed: () => true };
const ROWS = 6;
const COLUMNS = 5;
const room: SheetOp = { op: 'size', rows: ROWS, columns: COLUMNS, exact: true };
const brought = (tab: Tab, ops: readonly SheetOp[]): Tab => ops.reduce(applied, tab);
const contents = (tab: Tab) => {
  const { cells, formulas, formats, backgrounds, lists, colourRules, rows, columns } = standingOn(tab);
  return [cells(), formulas(), formats(), backgrounds(), lists(), colourRules(), rows(), columns()];
};

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>(null, 'a', 'b', '=1', '- gạch đầu dòng', 7, true),
  fc.constantFrom('=A1', '=SUM(A1;B1)').map(formula),
);
const grid = <T>(cell: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([row, column, rows, columns]) => {
      const height = Math.min(rows, ROWS - row);
      const width = Math.min(columns, COLUMNS - column);
      const line = fc.array(cell, { minLength: width, maxLength: width });
      return fc
        .array(line, { minLength: height, maxLength: height })
        .map((cells) => ({ row, column, rows: height, columns: width, cells }));
    });
const ops: fc.Arbitrary<readonly SheetOp[]> = fc.array(
  fc.oneof(
    grid(written).map(({ row, column, cells }): SheetOp => ({ op: 'values', row, column, cells })),
    grid(fc.constantFrom('@', 'General')).map(
      ({ row, column, cells }): SheetOp => ({ op: 'formats', row, column, formats: cells }),
    ),
    grid(fc.constantFrom({}, { background: '#fff8e1' })).map(
      ({ row, column, cells }): SheetOp => ({ op: 'looks', keepsFormats: true, row, column, looks: cells }),
    ),
    grid(fc.constant(0)).map(
      ({ row, column, rows, columns }): SheetOp => ({ op: 'clear', area: { row, column, rows, columns } }),
    ),
  ),
  { maxLength: 6 },
);

describe('what is sent to a tab', () => {
  test('[TRANG-1] brings it to what all operations together would make of it, whatever stood there', () => {
    fc.assert(
      fc.property(ops, ops, (before, wanted) => {
        const tab = brought(newTab(1, 'Trang'), [room, ...before.map(withoutFormulas)]);
        const sent = outstanding(wanted, standingOn(tab), { ...KNOWN, doLooksHold: false });
        expect(contents(brought(tab, sent))).toEqual(contents(brought(tab, wanted)));
      }),
    );
  });

  test('[TRANG-1] what people may have changed on an open tab is put right although its looks are remembered', () => {
    fc.assert(
      fc.property(ops, ops, (wanted, disturbed) => {
        const looks = wanted.filter(({ op }) => op === 'looks' || op === 'formats');
        const stood = brought(newTab(1, 'Trang'), [room, ...looks]);
        const tab = brought(stood, [...fullCells, ...disturbed]);
        const sent = outstanding(looks, standingOn(tab), KNOWN);
        expect(contents(brought(tab, sent))).toEqual(contents(brought(tab, looks)));
      }),
    );
  });

  test('[TRANG-1] takes away a formula that was left where nothing is to stand, though it shows nothing now', () => {
    const line = (...cells: Written[]): SheetOp => ({ op: 'values', row: 0, column: 0, cells: [cells] });
    const tab = brought(newTab(1, 'Trang'), [room, line(formula('=A2'), formula('=IF(A2>0;A2;"")'))]);
    const wanted = [line(formula('=A2'), null)];
    const after = brought(tab, outstanding(wanted, standingOn(tab), KNOWN));
    expect(standingOn(after).formulas()[0]).toEqual([
      '=A2',
      ...Array(standingOn(after).formulas()[0]?.slice(1).length).fill(''),
    ]);
  });

  test('[TRANG-2] is nothing at all where everything stands already', () => {
    fc.assert(
      fc.property(ops, (wanted) => {
        const last = wanted.filter(({ op }) => op !== 'clear');
        const tab = brought(newTab(1, 'Trang'), [room, ...last]);
        expect(outstanding(last, standingOn(tab), { ...KNOWN, isOpen: false })).toEqual([]);
      }),
    );
  });

  test('[TRANG-2] leaves the results of calls where they spilled, unless a call shows an error', () => {
    const page: readonly SheetOp[] = [
      { op: 'values', row: 0, column: 0, cells: [[formula('=F(A1)'), null]], spilled: true },
      { op: 'clear', area: { row: 1, column: 0, rows: 2, columns: 2 }, spilled: true },
    ];
    const calls = [['=F(A1)', '']];
    const of = (cells: string[][]) => ({
      ...standingOn(newTab(1, 'Trang')),
      cells: () => cells,
      formulas: () => calls,
    });
    const how = { ...KNOWN, isOpen: false };
    const results = [
      ['x', 'y'],
      ['x', 'y'],
    ];
    expect(outstanding(page, of(results), how)).toEqual([]);
    expect(outstanding(page, of([['#REF!', 'y'], ['x']]), how).map(({ op }) => op)).toEqual(['values', 'values']);
  });

  test('[TRANG-5] a tab just made gets its cells as one block, and nothing that every new tab has anyway', () => {
    const wanted: readonly SheetOp[] = [
      {
        op: 'values',
        row: 0,
        column: 0,
        cells: [
          ['a', null, 'b'],
          [null, null, null],
          ['c', null, null],
        ],
      },
      { op: 'freeze', rows: 0, columns: 0 },
      { op: 'gridlines', shown: true },
      { op: 'colours', rules: [] },
      { op: 'protect', description: 'thử', open: [], editors: [] },
    ];
    const how = { ...KNOWN, doLooksHold: false };
    const sent = (isNew: boolean) =>
      outstanding(wanted, { ...standingOn(newTab(1, 'Trang')), isNew: () => isNew }, how);
    expect(sent(true)).toEqual([wanted[0], { ...wanted[4], isFirst: true }]);
    expect(sent(false)).toEqual(wanted);
  });

  test('[TRANG-2] a formula is the same whatever separators and blanks Google gives it back with', () => {
    const wanted: SheetOp = { op: 'values', row: 0, column: 0, cells: [[formula('=IF(A1="a, b";1;2)')]] };
    const seen = (text: string) => ({
      ...standingOn(newTab(1, 'Trang')),
      cells: () => [[1]],
      formulas: () => [[text]],
    });
    const how = KNOWN;
    expect(outstanding([wanted], seen('=if(A1="a, b", 1, 2)'), how)).toEqual([]);
    expect(outstanding([wanted], seen('=IF(A1="a; b";1;2)'), how)).toEqual([wanted]);
  });

  test('[TRANG-3] a digest speaks of looks alone, and of any change in them', () => {
    const looks = (background: string): SheetOp => ({ op: 'looks', row: 0, column: 0, looks: [[{ background }]] });
    const value = (text: string): SheetOp => ({ op: 'values', row: 0, column: 0, cells: [[text]] });
    expect(looksDigest([looks('#ffffff'), value('a')])).toBe(looksDigest([looks('#ffffff'), value('b')]));
    expect(looksDigest([looks('#ffffff')])).not.toBe(looksDigest([looks('#fffffe')]));
  });
});

/** A formula that shows nothing may stay where nothing should stand; all else may not. */
function withoutFormulas(op: SheetOp): SheetOp {
  if (op.op !== 'values') return op;
  return { ...op, cells: op.cells.map((line) => line.map((cell) => (typeof cell === 'object' ? null : cell))) };
}

/** Every cell holds something, so that all of the tab is read. */
const fullCells: readonly SheetOp[] = [
  {
    op: 'values',
    row: 0,
    column: 0,
    cells: Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => 'đầy')),
  },
];
