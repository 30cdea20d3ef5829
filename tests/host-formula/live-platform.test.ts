// Behaviours recorded from the live platform by others, said again for our evaluator. Source of each: the tests and notes
// of brucemcpherson/gas-fakes (commit dedcae3, 2026-05-29), whose tests run on Apps Script and on Node alike.

import { expect, test } from 'vitest';
import { sortOrder } from '../../host/formula/sort-order.js';
import { displayText, isAutomatic } from '../../host/locale/display.js';
import { serialOf } from '../../host/locale/serial.js';
import { typedValue } from '../../host/locale/typed-text.js';

test('sorted values: numbers, then text whatever its letter case, then FALSE, then TRUE (test/testassist.js, sort2d)', () => {
  const values = ['pear', 3, true, 'Apple', -75, false, 'banana'];
  expect([...values].sort((a, b) => sortOrder(a, b, true))).toEqual([-75, 3, 'Apple', 'banana', 'pear', false, true]);
});

test('FALSE sorts before numbers when sorted downwards (test/testsheetsvalues.js, sorting and randomizing)', () => {
  expect([5, 10, 15, false].sort((a, b) => sortOrder(a, b, false))).toEqual([false, 15, 10, 5]);
});

test('text that only looks like a formula after its spaces is text (test/testsheetsvalues.js, trim whitespace)', () => {
  expect(typedValue('   =SUM(1,2)', 'en_US', '')).toEqual({ value: '   =SUM(1,2)' });
});

test('the automatic format is set as "general" and read as "0.###############" (notes/oddities.md, default pattern)', () => {
  expect(isAutomatic('general')).toBe(true);
  expect(isAutomatic('0.###############')).toBe(true);
  expect(displayText(80, '0.###############', 'en_US')).toBe('80');
});

test('day 0 of the serial numbers is 30 December 1899 (notes/oddities.md, dates and sheets advanced service)', () => {
  expect(serialOf(1899, 12, 30)).toBe(0);
  expect(serialOf(1970, 1, 1)).toBe(25_569);
});
