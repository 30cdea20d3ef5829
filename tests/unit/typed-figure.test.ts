// The closed lists and ticks of an entry row.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { basisText, isTicked, readSpecial, textOf } from '../../src/domain/reading/typed-figure.js';

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

test.each<[Cell, boolean]>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ['Đã kiểm tra', true],
  ['x', true],
  [{ date: '2022-10-31' }, true],
  ['', false],
  ['  ', false],
  ['FALSE', false],
  ['Chưa', false],
  ['không', false],
  ['Chưa kiểm tra', false],
  ['0', false],
  ['#ERROR!', false],
])('[ASK-10] the tick %j', (cell, ticked) => {
  expect(isTicked(cell)).toBe(ticked);
});

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
