// How `Số liệu tính đến ngày` is read.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { readDate } from '../../src/domain/date-reader.js';

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
