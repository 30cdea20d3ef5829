// What two closings differ in, cell by cell, and when they say the same.

import { describe, expect, test } from 'vitest';
import { closingChanges, isSameClosing } from '../../src/domain/history/closing-changes.js';
import type { LineType, RegisterLine } from '../../src/domain/history/register-line.js';

function line(type: LineType, cells: Readonly<Record<string, string>>, at = 1, record = 1): RegisterLine {
  return { record, line: at, type, cells };
}

const figure = (code: string, cells: Readonly<Record<string, string>>) => line('figure', { code, ...cells });

describe('[CHOT-4] what changed from one closing to the next', () => {
  test('names type, code, column, before and after, and nothing that stayed', () => {
    const before = [
      figure('CQS-01', { actual: '70', verdict: 'Chưa đạt' }),
      line('task', { code: 'NV-1', state: 'A' }),
    ];
    const after = [figure('CQS-01', { actual: '72', verdict: 'Chưa đạt' }), line('task', { code: 'NV-1', state: 'B' })];
    expect(closingChanges(before, after)).toEqual([
      { type: 'figure', code: 'CQS-01', key: 'actual', before: '70', after: '72' },
      { type: 'task', code: 'NV-1', key: 'state', before: 'A', after: 'B' },
    ]);
  });

  test('a row that came or went whole has nothing on the other side', () => {
    const row = [figure('CQS-01', { actual: '70' })];
    expect(closingChanges([], row)).toEqual([
      { type: 'figure', code: 'CQS-01', key: 'actual', before: '', after: '70' },
    ]);
    expect(closingChanges(row, [])).toEqual([
      { type: 'figure', code: 'CQS-01', key: 'actual', before: '70', after: '' },
    ]);
  });

  test('a figure and a task of one code are two rows', () => {
    const before = [figure('A', { actual: '1' }), line('task', { code: 'A', actual: '2' })];
    const after = [figure('A', { actual: '2' }), line('task', { code: 'A', actual: '1' })];
    expect(closingChanges(before, after)).toHaveLength(2);
  });

  test('names of the row, of the closing, and other lines are no change', () => {
    const before = [
      figure('A', {
        name: 'Cũ',
        agency: 'SYT',
        number: '1',
        round: 'x',
        year: '2022',
        scope: 'a',
        place: 'b',
        role: 'c',
      }),
    ];
    const after = [
      figure('A', {
        name: 'Mới',
        agency: 'SCT',
        number: '2',
        round: 'y',
        year: '2023',
        scope: 'd',
        place: 'e',
        role: 'f',
      }),
      line('page', { text: 'khác' }, 2),
      line('office', { code: 'SYT', state: 'khác' }, 3),
    ];
    expect(closingChanges(before, after)).toEqual([]);
  });

  test('only the columns that are asked for, the later order first', () => {
    const before = [
      figure('A', { actual: '1', source: 'x' }),
      figure('B', { actual: '1' }),
      figure('C', { actual: '1' }),
    ];
    const after = [figure('B', { actual: '2' }), figure('A', { actual: '3', source: 'y' })];
    const changes = closingChanges(before, after, (key) => key === 'actual');
    expect(changes.map(({ code, after: now }) => `${code} ${now}`)).toEqual(['B 2', 'A 3', 'C ']);
  });
});

describe('[CHOT-4] two closings say the same', () => {
  const said = [
    figure('A', { actual: '1', number: '1', round: 'nam-2022', year: '2022' }),
    line('page', { text: 'Đạt: 01/32' }, 2),
    line('page', { text: 'Ngày 04/11/2022', role: 'day' }, 3),
    line('office', { code: 'SYT', state: 'đủ' }, 4),
    line('task', { code: 'NV-1', state: 'A' }, 5),
    line('closing', { number: '1' }, 6),
  ];

  test('whatever the day, the number and the order of columns', () => {
    const later = [
      figure('A', { year: '2023', round: 'khác', number: '2', actual: '1' }),
      line('page', { text: 'Đạt: 01/32' }, 2),
      line('page', { text: 'Ngày 05/11/2022', role: 'day' }, 3),
      line('office', { state: 'đủ', code: 'SYT' }, 4),
      line('task', { code: 'NV-1', state: 'A' }, 5),
      line('closing', { number: '2' }, 6),
    ];
    expect(isSameClosing(said, later)).toBe(true);
  });

  test.each([
    ['a figure', 0, { code: 'A', actual: '2' }],
    ['a line of the page', 1, { text: 'Đạt: 02/32' }],
    ['a line of the page that is no day', 1, { text: 'Đạt: 01/32', role: 'count' }],
    ['an office', 3, { code: 'SYT', state: 'thiếu' }],
    ['a task', 4, { code: 'NV-1', state: 'B' }],
  ])('not where %s says something else', (_, at, cells) => {
    const other = said.map((each, index) => (index === at ? { ...each, cells } : each));
    expect(isSameClosing(said, other)).toBe(false);
  });

  test('not where a row is gone', () => {
    expect(isSameClosing(said, said.slice(1))).toBe(false);
    expect(isSameClosing(said, said.slice(0, 4))).toBe(false);
  });
});
