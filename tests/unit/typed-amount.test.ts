// One amount with its separators: the value, the digits after the separator, or the two values it may mean.

import { describe, expect, test } from 'vitest';
import { type TypedAmount, typedAmount } from '../../src/domain/reading/typed-amount.js';

function value(number: number, decimals = 0): TypedAmount {
  return { kind: 'value', value: number, decimals };
}

test.each<[string, TypedAmount]>([
  ['5', value(5)],
  ['+5', value(5)],
  ['-5', value(-5)],
  ['-0', value(0)],
  ['5 ', value(5)],
  ['80,', value(80)],
  ['72,77', value(72.77, 2)],
  ['72.77', value(72.77, 2)],
  ['0,125', value(0.125, 3)],
  ['1234,567', value(1234.567, 3)],
  ['1234.567', value(1234.567, 3)],
  ['1,2345', value(1.2345, 4)],
  ['1 234', value(1234)],
  ['123 456 789', value(123456789)],
  ['1 234,5', value(1234.5, 1)],
  ['12 345.67', value(12345.67, 2)],
  ['1.234,5', value(1234.5, 1)],
  ['12.345,', value(12345)],
  ['1.234,567', value(1234.567, 3)],
  ['12.345.678,25', value(12345678.25, 2)],
  ['1,234.5', value(1234.5, 1)],
  ['12,345,678.25', value(12345678.25, 2)],
  ['1,234.', value(1234)],
  ['123.456.789', value(123456789)],
  ['123,456,789', value(123456789)],
  ['123456789012345', value(123456789012345)],
])('[NUM-2] %j in a row that counts things', (text, amount) => {
  expect(typedAmount(text, false)).toEqual(amount);
});

describe('[NUM-3] groups that fit no way of writing are no amount', () => {
  test.each([
    'x5',
    '5x',
    '-',
    ',5',
    '1 23',
    '1234 567',
    '1 2345',
    '1 234,',
    '1 234,5,6',
    '1 234 5',
    '1,5 234',
    '1234.567.890',
    '1.234.56',
    '1.234.5678',
    '1,23,456',
    '1234.567,8',
    '1.23,4',
    '1.2345,6',
    '1.234,5.6',
    '1.234,5,6',
    '1234,567.8',
    '1,23.4',
    '1,2345.6',
    '1,234.5,6',
    '1234567890123456',
    '1.234.567.890.123.456',
  ])('%s', (text) => {
    expect(typedAmount(text, false)).toBeNull();
  });
});

describe('[NUM-4] a lone separator before exactly three digits', () => {
  test.each<[string, number, number]>([
    ['1.234', 1234, 1.234],
    ['12.345', 12345, 12.345],
    ['123,456', 123456, 123.456],
    ['-1.234', -1234, -1.234],
  ])('%s has both readings', (text, thousands, decimal) => {
    expect(typedAmount(text, false)).toEqual({ kind: 'two-ways', thousands, decimal });
  });

  test('a comma is decimal where the row is in percent, a dot still asks', () => {
    expect(typedAmount('72,769', true)).toEqual(value(72.769, 3));
    expect(typedAmount('72.769', true)).toEqual({ kind: 'two-ways', thousands: 72769, decimal: 72.769 });
  });
});
