// How results are read for targets that are no plain number: ranking, grade, level, deliverable.

import { expect, test } from 'vitest';
import { readActual } from '../../src/domain/actual-reader.js';
import type { Cell } from '../../src/domain/cell.js';
import { aTarget } from '../support/judging.js';

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
])('[NUM-13] the ranking %j', (cell, place, of) => {
  expect(readActual(cell, rank)).toEqual({ kind: 'rank', place, of });
});

test.each<[Cell, string]>([
  ['A', 'A'],
  ['hạng a', 'A'],
  ['Nhóm hạng B', 'B'],
])('[NUM-13] the grade %j', (cell, letter) => {
  expect(readActual(cell, grade)).toEqual({ kind: 'grade', grade: letter });
});

test.each<[Cell, number]>([
  ['3', 3],
  [4, 4],
  ['Mức độ 3', 3],
  ['cấp độ 2', 2],
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
])('[NUM-13] %j is not guessed at', (cell, target) => {
  expect(readActual(cell, target)).toMatchObject({ kind: 'unreadable' });
});

test('[NUM-8] a blank and a dash stay what they are for every kind of target', () => {
  for (const target of [rank, grade, level, deliverable]) {
    expect(readActual('', target)).toEqual({ kind: 'blank' });
    expect(readActual('không phát sinh', target)).toEqual({ kind: 'nothing-arose' });
    expect(readActual('-', target)).toMatchObject({ kind: 'ask', code: 'dash' });
  }
});
