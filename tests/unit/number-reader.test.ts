// How typed figures are read: every form that people and Sheets put into a cell, and what is asked instead of guessed.

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { type NumberReading, readNumber } from '../../src/domain/number-reader.js';

function number(value: number): NumberReading {
  return { kind: 'number', value };
}

function askedCode(cell: Cell, unit: string): string {
  const reading = readNumber(cell, unit);
  return reading.kind === 'ask' ? reading.code : reading.kind;
}

describe('[NUM-1] the spelling of a number does not change it', () => {
  test.each([
    ['full-width digits and comma', '７２，７７'],
    ['full-width percent', '72,77％'],
    ['non-breaking spaces around', '\u00a072,77\u00a0'],
    ['narrow no-break space before the sign', '72,77\u202f%'],
    ['zero-width characters inside', '72,\u200b77'],
    ['tabs and line breaks', '\t72,77\n'],
  ])('%s', (_name, typed) => {
    expect(readNumber(typed, '%')).toEqual(number(72.77));
  });

  test.each(['-5', '−5', '–5', '－5', '‑5'])('the minus sign may be any dash: %s', (typed) => {
    expect(readNumber(typed, 'tỷ đồng')).toEqual(number(-5));
  });

  test('a superscript is not a digit: 5² is not 52', () => {
    expect(readNumber('5²', 'm2').kind).not.toBe('number');
  });
});

describe('[NUM-2] dots group thousands, a comma separates decimals', () => {
  test.each<[string, number]>([
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['72,77', 72.77],
    ['0,05', 0.05],
    ['1 234,567', 1234.567],
    ['12 345', 12345],
    ['05', 5],
    ['80,', 80],
    ['+139', 139],
    ['-2,5', -2.5],
    ['0', 0],
    ['-0', 0],
  ])('%s', (typed, value) => {
    expect(readNumber(typed, 'hồ sơ')).toEqual(number(value));
  });
});

describe('[NUM-3] an English number is read where it can only be that', () => {
  test.each<[string, number]>([
    ['72.77', 72.77],
    ['18.5', 18.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['1,234,567.89', 1234567.89],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
  ])('%s', (typed, value) => {
    expect(readNumber(typed, 'hồ sơ')).toEqual(number(value));
  });

  test.each(['1.23.456', '12,34,567', '1.234.5', '1,2,3', '1.234,5.6', '..5', '1 23', '1e5', '72,77,', '5-'])(
    'what groups wrongly is no number: %s',
    (typed) => {
      expect(['unreadable', 'ask']).toContain(readNumber(typed, 'hồ sơ').kind);
    },
  );

  test('a number of more digits than can be kept exactly is not read', () => {
    expect(readNumber('12345678901234567', '').kind).toBe('unreadable');
  });
});

describe('[NUM-4] one separator before exactly three digits is asked, never guessed', () => {
  test.each(['1.234', '52.280', '72.769', '-1.234'])('a dot, in any unit: %s', (typed) => {
    expect(askedCode(typed, 'hồ sơ')).toBe('thousands-or-decimal');
    expect(askedCode(typed, '%')).toBe('thousands-or-decimal');
  });

  test('a comma is asked where the unit counts things, and is decimal in percent', () => {
    expect(askedCode('52,280', 'hồ sơ')).toBe('thousands-or-decimal');
    expect(readNumber('72,769', '%')).toEqual(number(72.769));
  });

  test('the question offers both readings', () => {
    expect(readNumber('1.234', 'hồ sơ')).toMatchObject({ params: { thousands: 1234, decimal: 1.234 }, asTyped: null });
  });

  test('an end of a range is asked in the same way', () => {
    expect(askedCode('1.234 - 1.500', 'hồ sơ')).toBe('thousands-or-decimal');
    expect(askedCode('1 - 1.500', 'hồ sơ')).toBe('thousands-or-decimal');
  });
});

describe('[NUM-5] the unit of the row may be repeated, another unit is asked', () => {
  test.each<[string, string, number]>([
    ['72,77%', '%', 72.77],
    ['72,77 %', '%', 72.77],
    ['500 tỷ đồng', 'tỷ đồng', 500],
    ['500 Tỷ Đồng', 'tỷ đồng', 500],
    ['15 thuê bao/100 dân', 'thuê bao/100 dân', 15],
  ])('%s in %s', (typed, unit, value) => {
    expect(readNumber(typed, unit)).toEqual(number(value));
  });

  test.each<[string, string]>([
    ['500 triệu', 'tỷ đồng'],
    ['72,77%', 'hồ sơ'],
    ['72 điểm', '%'],
    ['5 - 6 triệu', 'tỷ đồng'],
  ])('%s in %s', (typed, unit) => {
    expect(askedCode(typed, unit)).toBe('unit-differs');
  });
});

describe('[NUM-6] between 0 and 1 in a percent row: a share or a small percentage?', () => {
  test.each<Cell>(['0,7277', 0.7277, '1', 1, '0,5', -0.05, '0.5'])('%s is asked', (cell) => {
    expect(askedCode(cell, '%')).toBe('share-or-percent');
  });

  test('the question offers 72,77 and 0,7277, and keeps what was typed', () => {
    const reading = readNumber(0.5, '%');
    expect(reading).toEqual({
      kind: 'ask',
      code: 'share-or-percent',
      params: { typed: 0.5, percent: 50 },
      asTyped: 0.5,
    });
  });

  test('a typed percent sign, a zero, a larger value and another unit need no question', () => {
    expect(readNumber('0,5%', '%')).toEqual(number(0.5));
    expect(readNumber('0', '%')).toEqual(number(0));
    expect(readNumber(0, '%')).toEqual(number(0));
    expect(readNumber('1,01', '%')).toEqual(number(1.01));
    expect(readNumber('0,5', 'điểm')).toEqual(number(0.5));
  });
});

describe('[NUM-7] two numbers with a dash between them are a range', () => {
  test.each<[string, number, number]>([
    ['65 - 70', 65, 70],
    ['65-70%', 65, 70],
    ['6,6–6,8', 6.6, 6.8],
    ['từ 65 đến 70', 65, 70],
    ['65%-70%', 65, 70],
    ['61－62', 61, 62],
  ])('%s', (typed, low, high) => {
    expect(readNumber(typed, '%')).toEqual({ kind: 'range', low, high });
  });

  test('a range whose first number is the larger one is asked', () => {
    expect(askedCode('70 - 65', '%')).toBe('range-reversed');
  });
});

describe('[NUM-8] zero, nothing, a dash, "không" and "không phát sinh" are five different things', () => {
  test.each<[Cell, string]>([
    ['0', 'number'],
    [0, 'number'],
    ['', 'blank'],
    ['   ', 'blank'],
    ['\u00a0\u200b', 'blank'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['--', 'dash'],
    ['không', 'word-no'],
    ['Không.', 'word-no'],
    ['không phát sinh', 'nothing-arose'],
    ['Không phát sinh', 'nothing-arose'],
    ['KHÔNG  PHÁT SINH', 'nothing-arose'],
    ['không phát sinh'.normalize('NFD'), 'nothing-arose'],
    ['chưa có số liệu', 'word-not-yet'],
    ['abc', 'unreadable'],
  ])('%j is %s', (cell, kind) => {
    expect(askedCode(cell, '%')).toBe(kind);
  });
});

describe('[NUM-9] every other kind of cell is read or refused by name', () => {
  test.each<[string, Cell, string]>([
    ['a number', 72.77, 'number'],
    ['a negative number', -3, 'number'],
    ['not a number', Number.NaN, 'unreadable'],
    ['infinity', Number.POSITIVE_INFINITY, 'unreadable'],
    ['more than a double keeps exactly', 1e15, 'unreadable'],
    ['what a formula leaves instead of 0', 0.1 + 0.2 - 0.3, 'number'],
    ['a tick', true, 'unreadable'],
    ['no tick', false, 'unreadable'],
    ['a date that Sheets made of 6-8', { date: '2022-08-06' }, 'date-in-figure'],
    ['a date as text', '31/10/2022', 'date-in-figure'],
    ['an ISO date as text', '2022-10-31', 'date-in-figure'],
    ['an error value', '#N/A', 'unreadable'],
    ['another error value', '#DIV/0!', 'unreadable'],
    ['a formula as text', '=A1', 'unreadable'],
    ['words with a number in them', 'khoảng 72', 'unreadable'],
  ])('%s', (_name, cell, kind) => {
    expect(askedCode(cell, '%')).toBe(kind);
  });

  test('an unreadable cell keeps its words', () => {
    expect(readNumber('#N/A', '%')).toEqual({ kind: 'unreadable', text: '#N/A' });
  });
});

test('[NUM-10] a fraction in one cell is asked into its two columns', () => {
  expect(readNumber('628/863', '%')).toMatchObject({
    kind: 'ask',
    code: 'fraction',
    params: { numerator: '628', denominator: '863' },
  });
  expect(askedCode('52.280 / 108.443', '%')).toBe('fraction');
});
