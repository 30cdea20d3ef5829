// What the coordinator types in `Mục tiêu điều chỉnh` and `Chỉ tiêu giao riêng`, read against the printed target.

import { describe, expect, test } from 'vitest';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import { type AdjustedTarget, adjustedTarget } from '../../src/domain/judging/adjusted-target.js';
import { assignedTarget } from '../../src/domain/judging/assigned-target.js';
import { anIndicator, aTarget } from '../support/judging.js';

function adjusted(cell: Cell, target: Partial<Target> = {}, indicator: Partial<Indicator> = {}): AdjustedTarget {
  return adjustedTarget(cell, 'CV 1', aTarget(target), anIndicator(indicator));
}

test.each<[Cell, Partial<Target>]>([
  [30, { comparator: '>=', value: 30, printed: '30' }],
  [30.5, { comparator: '>=', value: 30.5, printed: '30,5' }],
  ['30,5 %', { comparator: '>=', value: 30.5, printed: '30,5' }],
  ['Trên 50', { comparator: '>', value: 50, printed: 'trên 50' }],
  ['hơn 50', { comparator: '>', value: 50, printed: 'trên 50' }],
  ['dưới 9', { comparator: '<', value: 9 }],
  ['không quá 9', { comparator: '<=', value: 9 }],
  ['tối đa 9', { comparator: '<=', value: 9, printed: 'không quá 9' }],
  ['tối thiểu 40', { comparator: '>=', value: 40, printed: '40' }],
  ['ít nhất 40', { comparator: '>=', value: 40 }],
  ['từ 40', { comparator: '>=', value: 40 }],
  ['từ 65 đến 70,5', { comparator: 'range', value: 65, upper: 70.5, printed: '65 - 70,5' }],
  ['65% - 70%', { comparator: 'range', value: 65, upper: 70, printed: '65 - 70' }],
])('[VER-9] %j is a target of its own and asks nothing', (cell, target) => {
  const { target: read, questions } = adjusted(cell, { upper: 99 });
  expect(read).toMatchObject({ upper: null, id: 'kh92-2022/CQS-01', ...target });
  expect(questions).toEqual([]);
});

test.each<[Cell, string]>([
  ['ít thôi', 'ít thôi'],
  ['trên 5 - 6', 'trên 5 - 6'],
  ['5trên 0', '5trên 0'],
  ['5dưới 0', '5dưới 0'],
  ['5tối đa 0', '5tối đa 0'],
  ['5tối thiểu 0', '5tối thiểu 0'],
  [true, 'true'],
  [{ date: '2022-10-31' }, '2022-10-31'],
])('[VER-9] %j is asked and changes nothing', (cell, text) => {
  const questions = [{ code: 'adjusted-unreadable', params: { column: 'adjustedTarget', text } }];
  expect(adjusted(cell)).toEqual({ target: null, questions });
});

test('[VER-9] a blank is no adjustment, with or without a basis', () => {
  expect(adjusted('  ')).toEqual({ target: null, questions: [] });
  expect(adjustedTarget('', '', aTarget(), anIndicator())).toEqual({ target: null, questions: [] });
});

describe('[VER-9] one number keeps the comparator that is printed', () => {
  test('where it is one of a bound', () => {
    expect(adjusted('9', { comparator: '<=', value: 10 }).target?.comparator).toBe('<=');
    expect(adjusted('2', { comparator: 'level', value: 3, unit: '' }).target?.comparator).toBe('level');
  });

  test('and says so: a number alone would be read as "at least"', () => {
    const printed = (comparator: Target['comparator']) => adjusted('9', { comparator, value: 10 }).target?.printed;
    expect((['>=', '>', '<', '<=', 'about', 'multiple'] as const).map(printed)).toEqual([
      '9',
      'trên 9',
      'dưới 9',
      'không quá 9',
      'khoảng 9',
      'gấp 9 lần',
    ]);
  });

  test('in place of a range, or of a target without a number, it is the bound of the better side', () => {
    const range = { comparator: 'range' as const, value: 60, upper: 62 };
    expect(adjusted('65', range).target?.comparator).toBe('>=');
    expect(adjusted('65', range, { better: 'lower' }).target?.comparator).toBe('<=');
    expect(adjusted('65', { comparator: 'done', value: null }).target?.comparator).toBe('>=');
    expect(adjusted('65', { comparator: 'grade', value: null }, { better: 'lower' }).target?.comparator).toBe('<=');
  });
});

describe('[VER-10] a target assigned to one unit', () => {
  const assigned = (cell: Cell, target: Partial<Target> = {}) =>
    assignedTarget(cell, aTarget(target), anIndicator()).target;

  test('needs no basis and is read as an adjusted one is', () => {
    expect(assigned('95')).toMatchObject({ comparator: '>=', value: 95, printed: '95' });
    expect(assigned('trên ５０ %')).toMatchObject({ comparator: '>', value: 50, printed: 'trên 50' });
    expect(assigned('65 – 70')).toMatchObject({ comparator: 'range', value: 65, upper: 70 });
    expect(assigned(' ')).toBeNull();
  });

  test.each<[Cell, Partial<Target>, Partial<Target>]>([
    ['Mức độ 4', { comparator: 'level', value: 3, unit: '' }, { comparator: 'level', value: 4, printed: 'Mức độ 4' }],
    ['hạng B', { comparator: 'grade', value: null, grade: 'A', unit: '' }, { comparator: 'grade', grade: 'B' }],
    ['nhóm 5', { comparator: 'rank', value: 10, unit: '' }, { comparator: 'rank', value: 5, printed: 'nhóm 5' }],
    ['gấp 8 lần', { comparator: 'multiple', value: 7, unit: '' }, { comparator: 'multiple', value: 8 }],
  ])('%s is named as the document names its kind', (cell, printed, target) => {
    expect(assigned(cell, printed)).toMatchObject(target);
  });

  test.each<[Cell, Partial<Target>]>([
    ['cao hơn', {}],
    ['1.234', { unit: 'hồ sơ' }],
    ['0,95', {}],
    ['Mức độ 4', {}],
    ['8 lần', { comparator: 'multiple', value: 7, unit: '' }],
    [{ date: '2022-10-31' }, {}],
    [true, {}],
  ])('%j is asked and the printed target stays', (cell, target) => {
    const read = assignedTarget(cell, aTarget(target), anIndicator());
    expect(read.target).toBeNull();
    expect(read.questions).toMatchObject([{ code: 'assigned-unreadable', params: { column: 'assignedTarget' } }]);
  });
});

describe('[HAM-3] a 0 alone in place of a target is asked: every result but 0 would be a success', () => {
  test.each<Cell>([0, '0', '0%', '0,0', '00'])('%j', (cell) => {
    expect(adjusted(cell)).toMatchObject({ target: null, questions: [{ code: 'target-zero' }] });
    const assigned = assignedTarget(cell, aTarget(), anIndicator());
    expect(assigned).toMatchObject({ target: null, questions: [{ code: 'target-zero' }] });
  });

  test.each(['không quá 0', 'tối thiểu 0', 'trên 0', '0 - 5'])('%j is said', (cell) => {
    expect(adjusted(cell).questions).toEqual([]);
  });

  test('and not where the printed target is a ceiling', () => {
    expect(adjusted('0', { comparator: '<=', value: 5 }).target?.comparator).toBe('<=');
  });
});

test('[TXT-1] a sign that turns the order round is named, and no target is read', () => {
  const questions = [{ code: 'adjusted-unreadable', params: { column: 'adjustedTarget', text: '[U+202E]%57' } }];
  expect(adjusted('\u202e%57')).toEqual({ target: null, questions });
});

test('[VER-9] a number in a question is written as documents print it', () => {
  expect(adjusted(0.75).questions[0]?.params?.text).toBe('0,75');
});
