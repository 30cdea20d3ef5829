// The closed lists and ticks of an entry row.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import {
  basisText,
  isTicked,
  readSpecial,
  readTick,
  type TickColumn,
  textOf,
} from '../../src/domain/reading/typed-figure.js';

test.each<[Cell, ReturnType<typeof readSpecial>]>([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  [false, { kind: 'none' }],
  ['KHÔNG phát sinh.', { kind: 'special', special: 'nothing-arose' }],
  ['Chưa có số liệu', { kind: 'special', special: 'no-figure-yet' }],
  ['không áp dụng', { kind: 'special', special: 'not-applicable' }],
  [' Để sau ', { kind: 'unreadable', text: 'Để sau' }],
  [true, { kind: 'unreadable', text: 'true' }],
  [0, { kind: 'unreadable', text: '0' }],
  [{ date: '2022-10-31' }, { kind: 'unreadable', text: '2022-10-31' }],
])('[NOD-5] `Trường hợp khác` is one of its three words, nothing, or asked: %j', (cell, reading) => {
  expect(readSpecial(cell)).toEqual(reading);
});

test.each<[Cell, TickColumn, ReturnType<typeof readTick>]>([
  [true, 'checked', 'ticked'],
  [true, 'notDone', 'ticked'],
  [false, 'notDone', 'none'],
  ['', 'checked', 'none'],
  [' \u200b ', 'notDone', 'none'],
  ['Đã kiểm tra', 'checked', 'ticked'],
  ['đã kiểm tra lại.', 'checked', 'ticked'],
  ['Đã kiểm tra'.normalize('NFD'), 'checked', 'ticked'],
  ['Không thực hiện\u00a0', 'notDone', 'ticked'],
  ['Không thực hiện', 'checked', 'unreadable'],
  ['Đã kiểm tra', 'notDone', 'unreadable'],
])('[GHI-8] %j in the column %s is %s: a word of its list, nothing, or asked about', (cell, column, reading) => {
  expect(readTick(cell, column)).toBe(reading);
});

test.each<Cell>(['-', '–', 'N/A', 'x', 'No', 'Ko', 'Chưa', 'không', '0', 0, 1, '#ERROR!', { date: '2022-10-31' }])(
  '[GHI-8] %j decides nothing in a closed list, however it got there',
  (cell) => {
    for (const column of ['checked', 'notDone'] as const) {
      expect(readTick(cell, column)).toBe('unreadable');
      expect(isTicked(cell, column)).toBe(false);
    }
  },
);

test.each<[Cell, string]>([
  ['#REF!', ''],
  [' CV 1 ', 'CV 1'],
])('[VER-6][VER-9] an error value is no basis: %j', (cell, words) => {
  expect(basisText(cell)).toBe(words);
});

test.each<[Cell, string]>([
  [' CV 1 ', 'CV 1'],
  [12, '12'],
  [true, 'true'],
  [{ date: '2022-10-31' }, '2022-10-31'],
])('[NUM-9] the words in the cell %j', (cell, words) => {
  expect(textOf(cell)).toBe(words);
});
