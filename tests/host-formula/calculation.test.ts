// How a workbook calculates: spills, circles, custom functions, what may not be passed to them, depth.

import { expect, test } from 'vitest';
import type { CustomArgument, CustomOutcome } from '../../host/formula/calc-world.js';
import { area, calculated } from './world.js';

const value = (result: CustomArgument | readonly (readonly CustomArgument[])[]): CustomOutcome => ({
  kind: 'value',
  value: result,
});

test('an array fills the cells beside its formula', () => {
  const sheets = {
    S: [['=FILTER(D!A1:B3;D!B1:B3>1)', null], [null, null], ['=SUM(B1:B2)']],
    D: [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  };
  expect(area({ sheets }, 1, 3, 2)).toEqual([
    ['b', 2],
    ['c', 3],
    [5, null],
  ]);
});

test('an array is not written over anything, not even an empty string, and says over what', () => {
  const sheets = { S: [['={1\\2}', ''], ['={1;2}'], ['x']] };
  const book = calculated({ sheets });
  expect(book.get(1, 1, 1)).toEqual({
    value: { error: '#REF!', note: 'Array result was not expanded because it would overwrite data in B1.' },
    note: 'Array result was not expanded because it would overwrite data in B1.',
  });
  expect(book.get(1, 2, 1)?.note).toContain('in A3.');
});

test('an array larger than its sheet is not written: people are told how many rows or columns are missing', () => {
  const notes = (formula: string) => calculated({ sheets: { S: [[formula]] }, rows: 10 }).get(1, 1, 1)?.note;
  expect(notes('=SEQUENCE(12)')).toBe('Result was not automatically expanded, please insert more rows (2).');
  expect(notes('=SEQUENCE(1;30)')).toBe('Result was not automatically expanded, please insert more columns (4).');
});

test('text longer than a cell can hold is an error', () => {
  expect(area({ sheets: { S: [['=REPT("ab";25000)&"c"']] } }, 1, 1, 1)).toEqual([['#VALUE!']]);
});

test('a spilled cell says whose it is; an empty cell has no result', () => {
  const book = calculated({ sheets: { S: [['={1;2}']] } });
  expect(book.get(1, 2, 1)).toEqual({ value: 2, spillOf: { sheetId: 1, row: 1, column: 1, formula: '={1;2}' } });
  expect(book.get(1, 3, 1)).toBeUndefined();
});

test('how far arrays reach on a sheet is known without calculating its other formulas', () => {
  let calls = 0;
  const custom = {
    GHI: () => value(++calls),
    BANG: () =>
      value([
        ['a', 'b', 'c'],
        [1, 2, 3],
      ]),
  };
  const book = calculated({ sheets: { S: [['=1+1'], [null, '=BANG()']], T: [['=IFERROR(GHI();0)']] }, custom });
  expect(book.spilledExtent(1)).toEqual({ rows: 3, columns: 4 });
  expect(calls).toBe(0);
  expect(book.spilledExtent(2)).toEqual({ rows: 0, columns: 0 });
});

test('an array where none was foreseen still spills, and others see it', () => {
  const sheets = { S: [['=INDEX(D!A1:B2;D!A3)', null, '=B1'], [null]], D: [['a', 'b'], ['c', 'd'], [1]] };
  expect(area({ sheets }, 1, 1, 3)).toEqual([['a', 'b', 'b']]);
});

test('a range where one value is wanted is #VALUE!: nothing is picked by the row the formula stands in', () => {
  const sheets = { S: [['=D!A1:A2', '=D!A1:A2*2', '=ARRAYFORMULA(SUM(D!A1:A2*2))', '=SUM(D!A1:A2*2)']], D: [[1], [2]] };
  expect(area({ sheets }, 1, 1, 4)).toEqual([['#VALUE!', '#VALUE!', 6, '#VALUE!']]);
});

test('formulas that lean on one another in a circle are #REF!, IFERROR does not hide it', () => {
  const sheets = { S: [['=B1+1', '=IFERROR(A1;0)', '=IFERROR(A1;"ngoài vòng")', '=SUM(A1:D1)']] };
  expect(area({ sheets }, 1, 1, 4)).toEqual([['#REF!', '#REF!', 'ngoài vòng', '#REF!']]);
  expect(calculated({ sheets }).get(1, 1, 1)?.note).toContain('Circular dependency detected');
});

test('an array that would fill a cell it read is a circle', () => {
  expect(area({ sheets: { S: [['=FILTER(D!A1:A2;D!A1:A2<>A2)']], D: [[1], [2]] } }, 1, 1, 1)).toEqual([['#REF!']]);
});

test('a formula that reads an empty cell an array might have filled is no circle when the array stays short of it', () => {
  const sheets = {
    S: [
      ['=FILTER(C1:C2;C1:C2<>"")', null, '=IF(D1="";"trống";D1)'],
      [null, null, '=C1'],
    ],
  };
  const inOrder = calculated({ sheets });
  expect([inOrder.get(1, 1, 3)?.value, inOrder.get(1, 1, 1)?.value]).toEqual(['trống', 'trống']);
  const otherWay = calculated({ sheets });
  expect([otherWay.get(1, 1, 1)?.value, otherWay.get(1, 1, 3)?.value]).toEqual(['trống', 'trống']);
});

test('a chain of thousands of formulas is calculated, a circle of hundreds found', () => {
  const chain = [[1], ...Array.from({ length: 4999 }, (_, i) => [`=A${i + 1}+1`])];
  expect(calculated({ sheets: { S: chain }, rows: 5000 }).get(1, 5000, 1)?.value).toBe(5000);
  const circle = [['=A500'], ...Array.from({ length: 499 }, (_, i) => [`=A${i + 1}+1`])];
  expect(calculated({ sheets: { S: circle }, rows: 500 }).get(1, 250, 1)?.value).toMatchObject({ error: '#REF!' });
});

test('a custom function gets one cell as a value, a range as rows, an empty cell as an empty string, a day as a day', () => {
  const given: unknown[] = [];
  const custom = { GHI: (...args: readonly unknown[]) => value(given.push(...args)) };
  const day = { value: 44865, format: 'dd/MM/yyyy' };
  calculated({
    sheets: {
      S: [['=GHI(D!A1;D!A1:B2;D!C1;0,5)']],
      D: [
        ['x', null],
        [1, day],
      ],
    },
    custom,
  }).get(1, 1, 1);
  expect(given).toEqual([
    'x',
    [
      ['x', ''],
      [1, { dateSerial: 44865, format: 'dd/MM/yyyy' }],
    ],
    '',
    0.5,
  ]);
});

test('a custom function may return rows; ragged rows, NaN and its own errors show as errors', () => {
  const custom = {
    HANG: () => value([['a', 'b']]),
    LECH: () => value([['a', 'b'], ['c']]),
    KHONG_SO: () => value(Number.NaN),
    HONG: (): CustomOutcome => ({ kind: 'error', text: '#ERROR!', note: 'Error: hỏng (line 3)' }),
  };
  const sheets = { S: [['=HANG()'], ['=LECH()'], ['=KHONG_SO()'], ['=HONG()'], ['=IFERROR(HONG();"chưa tính")']] };
  expect(area({ sheets, custom }, 1, 5, 2)).toEqual([
    ['a', 'b'],
    ['#ERROR!', null],
    ['#NUM!', null],
    ['#ERROR!', null],
    ['chưa tính', null],
  ]);
});

test('custom functions refuse NOW and chance, also through other cells, and are not called', () => {
  let calls = 0;
  const custom = { GHI: () => value(++calls) };
  const sheets = { S: [['=GHI(NOW())', '=GHI(D1)', '=GHI(RAND())', '=E1', '=NOW()']] };
  expect(area({ sheets, custom }, 1, 1, 3)).toEqual([['Loading...', 'Loading...', 'Loading...']]);
  expect(calls).toBe(0);
  expect(calculated({ sheets, custom }).get(1, 1, 1)?.note).toContain('not allowed to reference a cell with NOW()');
});

test('whether a custom function takes TODAY() is unknown: by default it is refused', () => {
  const custom = { GHI: () => value('tính') };
  const sheets = { S: [['=GHI(TODAY())']] };
  expect(area({ sheets, custom }, 1, 1, 1)).toEqual([['Loading...']]);
  expect(area({ sheets, custom, unknowns: { todayAllowedInCustomArguments: true } }, 1, 1, 1)).toEqual([['tính']]);
});

test('a volatile cell elsewhere does not make a steady argument volatile', () => {
  const custom = { GHI: () => value('tính') };
  expect(
    area({ sheets: { S: [['=NOW()', '=GHI(C1)', 5, '=IF(A1>0;GHI(C1);"")']] }, custom }, 1, 1, 4)[0]?.slice(1),
  ).toEqual(['tính', 5, 'tính']);
});

test('a custom function waits for an argument that is still loading', () => {
  let calls = 0;
  const custom = { CHO: (): CustomOutcome => ({ kind: 'loading' }), GHI: () => value(++calls) };
  expect(area({ sheets: { S: [['=CHO()', '=GHI(A1)', '=GHI(A1:B1)']] }, custom }, 1, 1, 2)).toEqual([
    ['Loading...', 'Loading...'],
  ]);
  expect(calls).toBe(0);
});

test('a day that a custom function returns is a day', () => {
  const custom = { NGAY: () => value({ dateSerial: 44865, format: 'dd/MM/yyyy' }) };
  const book = calculated({ sheets: { S: [['=NGAY()', '="từ "&A1']] }, custom });
  expect(book.get(1, 1, 1)).toEqual({ value: 44865, format: 'dd/MM/yyyy' });
  expect(book.get(1, 1, 2)?.value).toBe('từ 31/10/2022');
});

const LOADING_TABLE = (): CustomOutcome => ({
  kind: 'loading',
  previous: [
    ['a', 1],
    ['b', 2],
  ],
});

test.each([
  [true, ['Loading...', null, 'lưu']],
  [false, ['Loading...', null, 'Loading...']],
])('IFERROR replaces Loading...: %s', (iferrorReplacesLoading, row) => {
  const sheets = { S: [['=BANG()', null, '=IFERROR(A1;"lưu")']] };
  expect(area({ sheets, custom: { BANG: LOADING_TABLE }, unknowns: { iferrorReplacesLoading } }, 1, 1, 3)).toEqual([
    row,
  ]);
});

test('cells of the last result stay or go while the function calculates again', () => {
  const sheets = { S: [['=BANG()']] };
  const custom = { BANG: LOADING_TABLE };
  expect(area({ sheets, custom }, 1, 2, 2)).toEqual([
    ['Loading...', null],
    [null, null],
  ]);
  expect(area({ sheets, custom, unknowns: { spillClearedWhileLoading: false } }, 1, 2, 2)).toEqual([
    ['Loading...', 1],
    ['b', 2],
  ]);
});

test('only what is asked for is calculated', () => {
  let calls = 0;
  const custom = { GHI: () => value(++calls) };
  const book = calculated({ sheets: { S: [['=GHI(1)', '=GHI(2)', '=1+1']] }, custom });
  expect(book.get(1, 1, 3)?.value).toBe(2);
  expect(calls).toBe(0);
  book.get(1, 1, 1);
  book.get(1, 1, 1);
  expect(calls).toBe(1);
});

test('a day stays a day through INDEX, IF and +, and becomes its number between two days', () => {
  const day = { value: 44865, format: 'dd/MM/yyyy' };
  const sheets = { S: [['=INDEX(D!A1:A2;1)', '=IF(TRUE;D!A1)', '=D!A1+1', '=D!A1-D!A1', '="đến "&D!A1']], D: [[day]] };
  const book = calculated({ sheets });
  expect([1, 2, 3, 4].map((column) => book.get(1, 1, column)?.format)).toEqual([
    'dd/MM/yyyy',
    'dd/MM/yyyy',
    'dd/MM/yyyy',
    undefined,
  ]);
  expect(book.get(1, 1, 5)?.value).toBe('đến 31/10/2022');
});

test('80 000 look-ups over 4 000 rows take seconds, not minutes', () => {
  const table = Array.from({ length: 4000 }, (_, i) => [`CT-${i}`, i]);
  const lookups = Array.from({ length: 4000 }, (_, i) =>
    Array.from({ length: 20 }, () => `=IFERROR(INDEX(D!$B$1:$B;MATCH("CT-${i}";D!$A$1:$A;0));"Đang tính")`),
  );
  const book = calculated({ sheets: { S: lookups, D: table }, rows: 4000 });
  const start = performance.now();
  for (let row = 1; row <= 4000; row++) for (let column = 1; column <= 20; column++) book.get(1, row, column);
  expect(book.get(1, 4000, 20)?.value).toBe(3999);
  expect(performance.now() - start).toBeLessThan(20_000);
});
