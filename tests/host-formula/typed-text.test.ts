// What Sheets makes of typed text, and what a cell shows, under vi_VN and en_US.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText, numberText } from '../../host/locale/display.js';
import { typedNumber, typedValue } from '../../host/locale/typed-text.js';
import { TODAY } from './world.js';

describe('typing under vi_VN into an untouched cell', () => {
  test.each([
    ['72,77', { value: 72.77 }],
    ['1.234,5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['1.234', { value: 1234, numberFormat: '#,##0' }],
    ['72,77%', { value: 0.7277, numberFormat: '0.00%' }],
    ['80%', { value: 0.8, numberFormat: '0%' }],
    ['-5', { value: -5 }],
    ['31/10/2022', { value: 44865, numberFormat: 'dd/MM/yyyy' }],
    ['08/8/2022', { value: 44781, numberFormat: 'dd/MM/yyyy' }],
    ['2022-10-31', { value: 44865, numberFormat: 'yyyy-MM-dd' }],
    ['31/10/2022 08:30', { value: 44865 + 8.5 / 24, numberFormat: 'dd/MM/yyyy HH:mm:ss' }],
    ['TRUE', { value: true }],
    ['007', { value: 7 }],
    ["'007", { value: '007' }],
    ['=A1', { value: null, formula: '=A1' }],
    ['+A1', { value: null, formula: '=+A1' }],
    ['1.000 ₫', { value: 1000, numberFormat: '#,##0 "₫"' }],
    ['25:30', { value: 25.5 / 24, numberFormat: '[h]:mm:ss' }],
    ['1:30 PM', { value: 13.5 / 24, numberFormat: 'h:mm AM/PM' }],
    ['', { value: null }],
  ])('%j', (text, typed) => expect(typedValue(text, 'vi_VN', '')).toEqual(typed));

  test.each(['1.5', '1,2,3', '65 - 70', '-', '31/02/2022', 'trên 50', '12,34.5', 'XHS-07', '1.23.456'])(
    '%j stays text without a year to guess',
    (text) => expect(typedValue(text, 'vi_VN', '')).toEqual({ value: text }),
  );

  test('12.5 is a day of this year, the trap of a decimal point', () => {
    expect(typedValue('12.5', 'vi_VN', '', TODAY)).toEqual({ value: 44693, numberFormat: 'd/M' });
  });
});

test('en_US reads the same text the other way round', () => {
  expect(typedValue('1,234.5', 'en_US', '')).toEqual({ value: 1234.5, numberFormat: '#,##0.00' });
  expect(typedValue('72,77', 'en_US', '')).toEqual({ value: '72,77' });
  expect(typedValue('-$1,234.50', 'en_US', '')).toEqual({ value: -1234.5, numberFormat: '"$"#,##0.00' });
  expect(typedValue('October 31, 2022', 'en_US', '')).toEqual({ value: 44865, numberFormat: 'mmmm d, yyyy' });
  expect(typedValue('31 Oct', 'en_US', '', TODAY)).toEqual({ value: 44865, numberFormat: 'd mmm' });
  for (const text of ['Octopus 31, 2022', '31 Oct 31', 'Oct', '$', '$x']) {
    expect(typedValue(text, 'en_US', '', TODAY)).toEqual({ value: text });
  }
  expect(typedValue('10/31/2022', 'en_US', '')).toEqual({ value: 44865, numberFormat: 'M/d/yyyy' });
  expect(typedValue('31/10/2022', 'en_US', '')).toEqual({ value: '31/10/2022' });
});

test('a text cell keeps whatever is typed', () => {
  for (const text of ['72,77%', '31/10/2022', '=1+1', '007', 'TRUE', "'x"]) {
    expect(typedValue(text, 'vi_VN', '@')).toEqual({ value: text });
  }
});

test('a cell with a number format keeps it; a plain number typed into a percentage is one', () => {
  expect(typedValue('80', 'vi_VN', '0%')).toEqual({ value: 0.8 });
  expect(typedValue('80%', 'vi_VN', '0%')).toEqual({ value: 0.8 });
  expect(typedValue('31/10/2022', 'vi_VN', 'dd/MM')).toEqual({ value: 44865 });
});

test.each([
  [1234.5, '#,##0.00', 'vi_VN', '1.234,50'],
  [1234.5, '#,##0.00', 'en_US', '1,234.50'],
  [0.7277, '0.00%', 'vi_VN', '72,77%'],
  [44865, 'd/M/yyyy', 'vi_VN', '31/10/2022'],
  [44865, 'dd/MM/yyyy', 'vi_VN', '31/10/2022'],
  [44865.35, 'dd/MM/yyyy HH:mm', 'vi_VN', '31/10/2022 08:24'],
  [72.77, '', 'vi_VN', '72,77'],
  [1 / 3, '', 'vi_VN', '0,3333333333'],
  [80, '0.###############', 'vi_VN', '80'],
  [123456789012, '', 'vi_VN', '123456789012'],
  [1234.56789012345, '', 'vi_VN', '1234,56789'],
  [2.5e15, '', 'vi_VN', '2,5E+15'],
  [0.0000001, '', 'vi_VN', '1E-07'],
  [-0.5, '', 'vi_VN', '-0,5'],
  [true, '', 'vi_VN', 'TRUE'],
  [null, '0', 'vi_VN', ''],
  ['chữ', '0.00', 'vi_VN', 'chữ'],
  [{ error: '#N/A' } as const, '0', 'vi_VN', '#N/A'],
  [12, '@', 'vi_VN', '12'],
])('%j under %j in %s shows %j', (value, format, locale, text) =>
  expect(displayText(value, format, locale)).toBe(text),
);

test.each(['vi_VN', 'en_US'])('under %s a number typed as it is shown is that number again', (locale) => {
  const twoDecimals = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(twoDecimals, (number) => {
      expect(typedNumber(numberText(number, locale), locale)?.value).toBe(number);
      expect(typedNumber(displayText(number, '#,##0.00', locale), locale)?.value).toBe(number);
    }),
  );
});

test.each(['vi_VN', 'en_US'])('under %s a day typed as it is shown is that day again', (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: 32_000, max: 60_000 }), (serial) => {
      const format = locale === 'vi_VN' ? 'dd/MM/yyyy' : 'M/d/yyyy';
      expect(typedNumber(displayText(serial, format, locale), locale)).toEqual({ value: serial, format });
    }),
  );
});
