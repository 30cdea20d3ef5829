// Numbers and days as official texts write them, and the words of verdict and pace.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officialDate } from '../../src/text/date-words.js';
import { targetText } from '../../src/text/figure-text.js';
import { formatDistinct, formatNumber, numbersApart } from '../../src/text/number-text.js';
import { paceWord, verdictTones, verdictWord } from '../../src/text/verdict-text.js';
import { aTarget } from '../support/judging.js';

test.each<[number, string]>([
  [1234.5, '1.234,5'],
  [80, '80'],
  [72.76941, '72,77'],
  [0, '0'],
  [-0.001, '0'],
  [-1234567.891, '-1.234.567,89'],
  [108443, '108.443'],
  [999, '999'],
  [1000, '1.000'],
  [0.1 + 0.2, '0,3'],
])('[EXP-8] %d is written %s', (n, text) => {
  expect(formatNumber(n)).toBe(text);
});

test('[EXP-8] decimals are shown as far as asked; what is no number is not written', () => {
  expect(formatNumber(72.76941, 4)).toBe('72,7694');
  expect(formatNumber(72.76941, 0)).toBe('73');
  expect(formatNumber(Number.NaN)).toBe('');
  expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('');
});

test('[EXP-6] two numbers that differ are never printed alike', () => {
  expect(formatDistinct(99.996, [100])).toBe('99,996');
  expect(formatDistinct(100, [100])).toBe('100');
  expect(formatDistinct(79.9999999, [80])).toBe('79,9999999');
  expect(formatDistinct(94.996, [95, 80])).toBe('94,996');
});

test('[EXP-6] in one text two numbers are printed alike only where they are equal', () => {
  const anyNumber = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 1e-9, 1e-6, 0.004, -0.004)).map(([n, by]) => n + by),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, fc.constantFrom(0, 1, 2)), { maxLength: 6 }), (numbers) => {
      const texts = numbersApart(() => numbers.map(([n, decimals]) => formatDistinct(n, [], decimals)).join(' ')).split(
        ' ',
      );
      numbers.forEach(([a], i) => {
        numbers.forEach(([b], j) => {
          const finest = Math.max(...numbers.map(([n]) => Math.abs(n))) * 1e-14;
          if (texts[i] === texts[j])
            expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(1e-19, finest, Math.abs(a) * 1e-11));
        });
      });
    }),
  );
  expect(numbersApart(() => `${formatNumber(31.06, 1)} trong ${formatNumber(31.1, 1)}`)).toBe('31,06 trong 31,1');
  expect(formatNumber(31.06, 1)).toBe('31,1');
});

test('[EXP-6] what a subtraction leaves behind keeps nothing apart', () => {
  const missing = 100 - 99.99;
  const grown = 99.99 - 99.98;
  expect(numbersApart(() => `${formatNumber(99.99)} ${formatNumber(missing)} ${formatNumber(grown)}`)).toBe(
    '99,99 0,01 0,01',
  );
  expect(numbersApart(() => `${formatNumber(0.001)} ${formatNumber(0.0012)}`)).toBe('0,001 0,0012');
});

test('[EXP-6] a text within a text belongs to the whole, and a failure leaves nothing behind', () => {
  const within = () => numbersApart(() => formatNumber(5.001));
  expect(numbersApart(() => `${within()} ${formatNumber(5)}`)).toBe('5,001 5');
  expect(() =>
    numbersApart(() => {
      throw new Error('x');
    }),
  ).toThrow('x');
  expect(formatNumber(5.001)).toBe('5');
});

test.each<[string, string]>([
  ['1234.5', '1.234,5'],
  ['trên 1234,5', 'trên 1.234,5'],
  ['1,234.5 trở lên', '1.234,5 trở lên'],
  ['năm 2021', 'năm 2021'],
])('[EXP-8] a target typed as %j is said as %j', (printed, said) => {
  expect(targetText(aTarget({ printed, value: 1234.5, unit: '' }))).toBe(said);
});

test.each<[string, string]>([
  ['2022-08-08', '08/8/2022'],
  ['2023-01-15', '15/01/2023'],
  ['2023-02-01', '01/02/2023'],
  ['2022-11-20', '20/11/2022'],
  ['2022-12-31', '31/12/2022'],
])('[EXP-8] the day %s is written %s', (day, text) => {
  expect(officialDate(day)).toBe(text);
});

test('[VER-4] the words of the verdict by the kind of figure', () => {
  const kinds = ['so-far', 'estimate', 'final'] as const;
  const words = (verdict: Parameters<typeof verdictWord>[0]) => kinds.map((kind) => verdictWord(verdict, kind));
  expect(words('exceeded')).toEqual(['Đã vượt', 'Dự kiến vượt', 'Vượt']);
  expect(words('reached')).toEqual(['Đã đạt', 'Dự kiến đạt', 'Đạt']);
  expect(words('not-reached')).toEqual(['Chưa đạt', 'Dự kiến không đạt', 'Không đạt']);
  expect(words('not-due')).toEqual(['Chưa đến hạn', 'Chưa đến hạn', 'Chưa đến hạn']);
  expect(verdictWord('not-judged', null)).toBe('Chưa đánh giá');
  expect(verdictWord('not-done', null)).toBe('Không thực hiện');
  expect(verdictWord('reached', null)).toBe('Đã đạt');
  expect(verdictTones.size).toBe(12);
});

test('[PACE-1] word and symbol stand beside every colour', () => {
  expect((['on-track', 'behind', 'at-risk', 'not-judged'] as const).map(paceWord)).toEqual([
    '● Đúng tiến độ',
    '▲ Chậm tiến độ',
    '■ Nguy cơ không đạt',
    '– Chưa đánh giá',
  ]);
});
