// How typed figures are read: every form that people and Sheets put into a cell, and what is asked instead of guessed.

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { type NumberReading, readNumber } from '../../src/domain/reading/number-reader.js';

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
    ['the apostrophe that keeps text as text', "'72,77"],
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

  test.each(['1.23.456', '12,34,567', '1.234.5', '1,2,3', '1.234,5.6', '..5', '1 23', '72,77,', '5-', '1.23.4 điểm'])(
    'what groups wrongly is no number: %s',
    (typed) => {
      expect(readNumber(typed, 'hồ sơ')).toEqual({ kind: 'unreadable', text: typed });
    },
  );

  test('powers of ten are not written so: the letter counts as another unit', () => {
    expect(askedCode('1e5', 'hồ sơ')).toBe('unit-differs');
  });

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
    expect(readNumber('1 - 1.500', 'hồ sơ')).toMatchObject({ params: { thousands: 1500, decimal: 1.5 } });
    expect(readNumber('1.400 - 2', 'hồ sơ')).toMatchObject({ params: { thousands: 1400, decimal: 1.4 } });
    expect(readNumber('72,125 - 72,769', '%')).toEqual({ kind: 'range', low: 72.125, high: 72.769 });
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

  test('the question names the unit typed and the unit of the row', () => {
    const params = { text: '500 triệu', suffix: 'triệu', unit: 'tỷ đồng' };
    expect(readNumber('500 triệu', 'tỷ đồng')).toEqual({ kind: 'ask', code: 'unit-differs', params, asTyped: null });
    expect(readNumber('5 - 6 triệu', 'tỷ đồng')).toMatchObject({ params: { ...params, text: '5 - 6 triệu' } });
    expect(readNumber('5 ‰', '%')).toMatchObject({ params: { suffix: '‰', unit: '%' } });
  });

  test.each([
    '72 (ước)',
    '72/',
    '5 - 6 - 7',
    '5 - 6 (ước)',
    '131/10/2022',
    '31/10/20221',
    '12022-10-31',
    '2022-10-311',
  ])('what begins with a sign or a digit is no unit: %s', (typed) => {
    expect(readNumber(typed, 'hồ sơ').kind).toBe('unreadable');
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
    expect(readNumber('-72,77', '%')).toEqual(number(-72.77));
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
    ['65 tới 70', 65, 70],
    ['Từ 65 Đến 70 %', 65, 70],
    ['65 - 65', 65, 65],
    ['-5 - -3', -5, -3],
  ])('%s', (typed, low, high) => {
    expect(readNumber(typed, '%')).toEqual({ kind: 'range', low, high });
  });

  test('a range whose first number is the larger one is asked', () => {
    const params = { text: '70 - 65' };
    expect(readNumber('70 - 65', '%')).toEqual({ kind: 'ask', code: 'range-reversed', params, asTyped: null });
  });

  test.each(['1.23.4 - 5', '5 - 1.23.4'])('a range needs two numbers: %s', (typed) => {
    expect(readNumber(typed, '%').kind).toBe('unreadable');
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
    ['không có phát sinh', 'nothing-arose'],
    ['ko phát sinh', 'nothing-arose'],
    ['ko', 'word-no'],
    ['k', 'word-no'],
    ['không có', 'word-no'],
    ['chưa', 'word-not-yet'],
    ['chưa có', 'word-not-yet'],
    ['chưa có số', 'word-not-yet'],
    ['chưa có số liệu', 'word-not-yet'],
    ['Đang tổng hợp', 'word-not-yet'],
    ['đang cập nhật.', 'word-not-yet'],
    ['abc', 'unreadable'],
    ['-x', 'unreadable'],
    ['x-', 'unreadable'],
  ])('%j is %s', (cell, kind) => {
    expect(askedCode(cell, '%')).toBe(kind);
  });

  test.each(['–', 'Không.', 'Chưa có'])('the question repeats the words typed: %s', (typed) => {
    expect(readNumber(typed, '%')).toMatchObject({ kind: 'ask', params: { text: typed.replace('–', '-') } });
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

  test.each([
    [1e15, '1.000.000.000.000.000'],
    [-1e15, '-1.000.000.000.000.000'],
    [1e20, '100.000.000.000.000.000.000'],
    [1.5e21, '1.5e+21'],
  ])('a stored number that no longer keeps every unit is refused: %d', (cell, text) => {
    expect(readNumber(cell, '')).toEqual({ kind: 'unreadable', text });
  });

  test('the largest number that keeps its units is read, and only noise becomes 0', () => {
    expect(readNumber(999_999_999_999_999, '')).toEqual(number(999_999_999_999_999));
    expect(readNumber(-5e-13, '%')).toEqual(number(0));
    expect(readNumber(5e-13, '')).toEqual(number(0));
    expect(readNumber(1e-12, '')).toEqual(number(1e-12));
  });

  test.each(['1/2/2022', '31.10.22', '31-10-2022', '2022-1-5'])(
    'a date as text is asked with its words: %s',
    (text) => {
      expect(readNumber(text, '%')).toEqual({ kind: 'ask', code: 'date-in-figure', params: { text }, asTyped: null });
    },
  );

  test('an unreadable cell keeps its words', () => {
    expect(readNumber({ date: '2022-08-06' }, '%')).toMatchObject({ params: { date: '2022-08-06' } });
    expect(readNumber(true, '%')).toEqual({ kind: 'unreadable', text: 'TRUE' });
    expect(readNumber(false, '%')).toEqual({ kind: 'unreadable', text: 'FALSE' });
    expect(readNumber('#N/A', '%')).toEqual({ kind: 'unreadable', text: '#N/A' });
  });
});

test('[NUM-10] a fraction in one cell is asked into its two columns', () => {
  expect(readNumber('628/863', '%')).toMatchObject({
    kind: 'ask',
    code: 'fraction',
    params: { numerator: '628', denominator: '863' },
  });
  expect(readNumber('52.280 / 108.443', '%')).toMatchObject({
    code: 'fraction',
    params: { text: '52.280 / 108.443', numerator: '52.280', denominator: '108.443' },
  });
  for (const typed of ['x5/6', '5/6x', '5/', '/6', '5//6']) expect(askedCode(typed, '%')).not.toBe('fraction');
});
