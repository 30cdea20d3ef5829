// How results are read for targets that are no plain number: ranking, grade, level, deliverable.

import { expect, test } from 'vitest';
import { unitTarget } from '../../src/domain/book/unit-target.js';
import type { Cell } from '../../src/domain/cell.js';
import { readActual } from '../../src/domain/reading/actual-reader.js';
import { anIndicator, aTarget } from '../support/judging.js';

const rank = aTarget({ comparator: 'rank', value: 10, unit: '', printed: 'nhóm 10' });
const grade = aTarget({ comparator: 'grade', value: null, grade: 'A', unit: '', printed: 'hạng A' });
const level = aTarget({ comparator: 'level', value: 3, unit: '', printed: 'Mức độ 3' });
const deliverable = aTarget({ comparator: 'done', value: null, unit: '', printed: 'Hoàn thành' });

test.each<[Cell, number, number | null]>([
  ['05/63', 5, 63],
  ['5', 5, null],
  [5, 5, null],
  ['Xếp thứ 5/63', 5, 63],
  ['thứ hạng 12', 12, null],
  ['vị trí số 1', 1, null],
  ['đứng thứ 3', 3, null],
  ['hạng12', 12, null],
  ['1234 / 9999', 1234, 9999],
])('[NUM-13] the ranking %j', (cell, place, of) => {
  expect(readActual(cell, rank)).toEqual({ kind: 'rank', place, of });
});

test.each<[Cell, string]>([
  ['A', 'A'],
  ['hạng a', 'A'],
  ['Nhóm hạng B', 'B'],
  ['xếp loại C.', 'C'],
  ['loạiE', 'E'],
])('[NUM-13] the grade %j', (cell, letter) => {
  expect(readActual(cell, grade)).toEqual({ kind: 'grade', grade: letter });
});

test.each<[Cell, number]>([
  ['3', 3],
  [4, 4],
  ['Mức độ 3', 3],
  ['cấp độ 2', 2],
  ['mức3', 3],
  ['độ 1', 1],
])('[NUM-13] the level %j', (cell, value) => {
  expect(readActual(cell, level)).toEqual({ kind: 'number', value });
});

test.each<[Cell, boolean]>([
  ['Đã hoàn thành', true],
  ['có', true],
  ['x', true],
  [true, true],
  [1, true],
  ['100%', true],
  ['chưa', false],
  ['Đang triển khai', false],
  ['không', false],
  [false, false],
  ['0', false],
  ['60%', false],
  ['60', false],
  ['0%', false],
  [0, false],
  ['99,9%', false],
  ['0,5', false],
  ['100', true],
  ['100,0 %', true],
  [100, true],
  ['1', true],
  ['hoàn thành', true],
  ['Đã có', true],
  ['xong', true],
  ['đã xong', true],
  ['đạt', true],
  ['Đã đạt.', true],
  ['TRUE', true],
  ['chưa hoàn thành', false],
  ['chưa có', false],
  ['chưa xong', false],
  ['chưa đạt', false],
])('[NUM-13] the deliverable %j', (cell, done) => {
  expect(readActual(cell, deliverable)).toEqual({ kind: 'deliverable', done });
});

test.each<[Cell, typeof rank]>([
  ['0', rank],
  ['tốt', rank],
  ['#N/A', grade],
  ['75', grade],
  ['Mức độ ba', level],
  ['1-2', level],
  ['có thể', deliverable],
  ['150%', deliverable],
  ['-5', deliverable],
  ['chưa rõ', deliverable],
  ['vẫn chưa', deliverable],
  ['vẫn đang làm', deliverable],
  ['đang', deliverable],
  [0, rank],
  ['12345', rank],
  ['5/12345', rank],
  ['5/63 tỉnh', rank],
  ['top 5', rank],
  ['f', grade],
  ['AB', grade],
  ['A+', grade],
  ['x a', grade],
  ['3 mức độ', level],
  ['1.234', rank],
])('[NUM-13] %j is not guessed at', (cell, target) => {
  expect(readActual(cell, target)).toMatchObject({ kind: 'unreadable' });
});

test('[GRP-5] a unit says whether it has what is counted: words, 0, 1 and 100 %, but no other number', () => {
  const asked = unitTarget(aTarget(), anIndicator({ method: 'count' }));
  const read = (cell: Cell) => readActual(cell, asked);
  for (const cell of ['Có', 'x', '1', '100%', 100]) expect(read(cell)).toEqual({ kind: 'deliverable', done: true });
  for (const cell of ['Chưa', '0', 0]) expect(read(cell)).toEqual({ kind: 'deliverable', done: false });
  for (const cell of ['3', '50', '60%', 'nhiều']) expect(read(cell)).toMatchObject({ kind: 'unreadable' });
  expect(unitTarget(aTarget(), anIndicator({ method: 'sum' }))).toEqual(aTarget());
});

test('[NUM-13] what cannot be read keeps its words, a date its day', () => {
  expect(readActual('tốt', rank)).toEqual({ kind: 'unreadable', text: 'tốt' });
  expect(readActual({ date: '2022-08-06' }, level)).toEqual({ kind: 'unreadable', text: '2022-08-06' });
  expect(readActual(true, rank)).toEqual({ kind: 'unreadable', text: 'true' });
});

test('[NUM-8] "không" and "chưa" stay questions where they are no answer', () => {
  expect(readActual('không', rank)).toMatchObject({ kind: 'ask', code: 'word-no' });
  expect(readActual('Chưa có số liệu', grade)).toMatchObject({ kind: 'ask', code: 'word-not-yet' });
  expect(readActual('đang tổng hợp', deliverable)).toEqual({ kind: 'deliverable', done: false });
});

test('[NUM-8] a blank and a dash stay what they are for every kind of target', () => {
  for (const target of [rank, grade, level, deliverable]) {
    expect(readActual('', target)).toEqual({ kind: 'blank' });
    expect(readActual('không phát sinh', target)).toEqual({ kind: 'nothing-arose' });
    expect(readActual('-', target)).toMatchObject({ kind: 'ask', code: 'dash' });
  }
});
