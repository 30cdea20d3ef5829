// How `Số liệu tính đến ngày` is read.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { readDate } from '../../src/domain/reading/date-reader.js';

test.each<[Cell, string]>([
  ['31/10/2022', '2022-10-31'],
  ['08/8/2022', '2022-08-08'],
  ['8-8-2022', '2022-08-08'],
  ['8.8.2022', '2022-08-08'],
  ['31/10/22', '2022-10-31'],
  ['31/10', '2022-10-31'],
  [' 31 / 10 / 2022 ', '2022-10-31'],
  ['ngày 31/10/2022', '2022-10-31'],
  ['Tính đến ngày 31/10/2022.', '2022-10-31'],
  ['đến hết ngày 31/12', '2022-12-31'],
  ['31 tháng 10 năm 2022', '2022-10-31'],
  ['2022-10-31', '2022-10-31'],
  ['３１/１０/２０２２', '2022-10-31'],
  [{ date: '2022-10-31' }, '2022-10-31'],
  ['29/02/2024', '2024-02-29'],
  ['1/2', '2022-02-01'],
  ['5-9-22', '2022-09-05'],
  ['Tính tới 31/10', '2022-10-31'],
  ['đến 31/10', '2022-10-31'],
  ['tới ngày 31/10', '2022-10-31'],
  ['dự kiến 15/01/2023', '2023-01-15'],
  ['Dự kiến hết ngày 15/01/2023', '2023-01-15'],
  ['hết 31/10', '2022-10-31'],
  ['ngày 1 tháng 2 năm 2023', '2023-02-01'],
  ['31 tháng 10', '2022-10-31'],
  ['2022-1-5', '2022-01-05'],
])('[NUM-12] %j is the day %s, day before month', (cell, date) => {
  expect(readDate(cell, 2022)).toEqual({ kind: 'date', date });
});

test.each<Cell>(['31/02/2022', '29/02/2022', '10/25/2022', 'tháng 8/2023', '8/2023', 'abc', 44865, true, '00/10/2022'])(
  '[NUM-12] %j names no day',
  (cell) => {
    expect(readDate(cell, 2022).kind).toBe('unreadable');
  },
);

test.each<Cell>(['', '  ', '\u00a0'])('[NUM-12] %j is blank', (cell) => {
  expect(readDate(cell, 2022)).toEqual({ kind: 'blank' });
});

test.each<[Cell, string]>([
  [' Hôm qua ', 'Hôm qua'],
  [' 31/02/2022 ', '31/02/2022'],
  ['2022-13-01', '2022-13-01'],
  [44865, '44865'],
  [true, 'true'],
  [{ date: '2022-13-01' }, '2022-13-01'],
])('[NUM-12] what names no day keeps its words: %j', (cell, text) => {
  expect(readDate(cell, 2022)).toEqual({ kind: 'unreadable', text });
});

test.each([
  'sáng 31/10/2022',
  '31/10/2022 sáng',
  '131/10/2022',
  '31/10/20221',
  '31/10/2',
  '31/10/202',
  '12022-10-31',
  '2022-10-311',
  '2022-10-31 sáng',
  'từ 31 tháng 10',
  '31 tháng 10 năm',
  '31 tháng 10 năm 2022 sáng',
  '31 tháng 100',
  '131 tháng 10',
  '31 10',
])('[NUM-12] words around a day make it no day: %s', (typed) => {
  expect(readDate(typed, 2022).kind).toBe('unreadable');
});
