// The days of a round that do not go together, and the words that are none, are asked about.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { readDispatchNumber, readDispatchSymbol } from '../../src/domain/reading/dispatch-reader.js';
import { saysNothing } from '../../src/domain/reading/said-nothing.js';
import { roundDayDoubts } from '../../src/domain/round/round-days.js';

const usual = { year: 2022, cutOff: '2022-10-31', deadline: '2022-11-20', summaryDeadline: '2022-12-15' };
const doubts = (changes: Partial<Record<keyof typeof usual, string | null>>) =>
  roundDayDoubts({ ...usual, ...changes, year: 2022 }, '2022-12-31').map(({ key, code }) => `${key} ${code}`);

describe('[GHI-11] days of a round', () => {
  test.each<[Parameters<typeof doubts>[0], string[]]>([
    [{}, []],
    [{ cutOff: null, summaryDeadline: null }, []],
    [{ cutOff: '2022-11-20', summaryDeadline: '2022-11-20' }, []],
    [{ summaryDeadline: '2023-01-15' }, []],
    [{ cutOff: '2022-11-21' }, ['cutOff cut-off-late']],
    [{ cutOff: '2021-10-31' }, ['cutOff other-year']],
    [{ deadline: '2023-11-20' }, ['deadline other-year']],
    [{ summaryDeadline: '2022-11-19' }, ['summaryDeadline summary-early']],
    [{ summaryDeadline: '2024-01-15' }, ['summaryDeadline other-year']],
  ])('%j: %j', (changes, found) => expect(doubts(changes)).toEqual(found));

  test('without a doubt stand in the order of a season, within its year', () => {
    const day = fc
      .date({ min: new Date('2021-01-01'), max: new Date('2024-01-01'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (cutOff, deadline, summaryDeadline) => {
        const isRight =
          cutOff >= '2022-01-01' && cutOff <= deadline && deadline <= '2022-12-31' && deadline <= summaryDeadline;
        expect(doubts({ cutOff, deadline, summaryDeadline }).length === 0).toBe(isRight);
      }),
    );
  });
});

describe('[GHI-10] the letter of the Sở', () => {
  test.each<[Cell, string]>([
    ['', ''],
    ['2345', '2345'],
    [2345, '2345'],
    ['Công văn số 2345', '2345'],
    ['2345/STTTT-CĐS', '2345/STTTT-CĐS'],
    ['số: 2345 / STTTT - CĐS', '2345/STTTT-CĐS'],
    ['12/2022/STTTT', '12/2022/STTTT'],
  ])('%j is the number %s', (cell, number) => expect(readDispatchNumber(cell)).toBe(number));
  test.each<Cell>([
    ...['chưa có', '-', 'N/A', '512/STTTT-CNTT ngày 3/11', '512 ngày 3/11', '512/chưa ký', '512/', 'STTTT', '#REF!'],
    ...['512; 513', '=A1', { date: '2022-11-03' }, true],
  ])('%j is no number', (cell) => expect(readDispatchNumber(cell)).toBeNull());
  test.each<[Cell, string]>([
    ['', ''],
    ['CĐS', 'CĐS'],
    ['/STTTT-CĐS', 'STTTT-CĐS'],
    ['STTTT - CNTT', 'STTTT-CNTT'],
  ])('%j is the symbol %s', (cell, symbol) => expect(readDispatchSymbol(cell)).toBe(symbol));
  test.each<Cell>(['chưa có', '-', 'không', '512', 'CĐS ngày 3/11', 'n/a', '#N/A', { date: '2022-11-03' }])(
    '%j is no symbol',
    (cell) => expect(readDispatchSymbol(cell)).toBeNull(),
  );
});

test.each([
  ['chưa có', true],
  ['Không.', true],
  ['-', true],
  ['…', true],
  ['N/A', true],
  ['', false],
  ['Phòng Chuyển đổi số', false],
  ['Không gian số', false],
  ['1', false],
])('[GHI-10] %j says nothing: %s', (text, isNothing) => expect(saysNothing(text)).toBe(isNothing));

describe('[GHI-11] the doubt about a day', () => {
  const full = (changes: Partial<Record<keyof typeof usual, string | null>>) =>
    roundDayDoubts({ ...usual, ...changes, year: 2022 }, '2022-12-31');

  test('names the day with which it does not go together, and the year alone where it is of another', () => {
    expect(full({ cutOff: '2022-11-21' })).toEqual([{ key: 'cutOff', code: 'cut-off-late', other: 'deadline' }]);
    expect(full({ summaryDeadline: '2022-11-19' })).toEqual([
      { key: 'summaryDeadline', code: 'summary-early', other: 'deadline' },
    ]);
    expect(full({ cutOff: '2023-01-01' })).toEqual([{ key: 'cutOff', code: 'other-year', other: null }]);
  });

  test('is none about the first and the last day of the year, and of the next for the Sở', () => {
    expect(full({ cutOff: '2022-01-01', deadline: '2022-01-01' })).toEqual([]);
    expect(full({ cutOff: '2022-12-31', deadline: '2022-12-31', summaryDeadline: '2023-12-31' })).toEqual([]);
    expect(full({ summaryDeadline: '2024-01-01' })).toHaveLength(1);
    expect(full({ deadline: '2021-12-31' })).toEqual([{ key: 'deadline', code: 'other-year', other: null }]);
  });

  test('is asked once: a day of another year is held against none', () => {
    expect(full({ cutOff: '2023-06-01', summaryDeadline: '2021-12-15' }).map(({ code }) => code)).toEqual([
      'other-year',
      'other-year',
    ]);
    expect(full({ deadline: '2021-11-20' }).map(({ key }) => key)).toEqual(['deadline']);
    expect(full({ deadline: null, cutOff: '2022-12-30', summaryDeadline: '2022-01-01' })).toEqual([]);
  });

  test('goes by the last day on which figures of the round may be due', () => {
    const late = { ...usual, deadline: '2023-02-10', summaryDeadline: '2023-03-01' };
    expect(roundDayDoubts(late, '2023-03-31')).toEqual([]);
    expect(roundDayDoubts(late, '2023-02-10')).toEqual([]);
    expect(roundDayDoubts(late, '2023-02-09')).toHaveLength(1);
  });
});
