// Numbers and days as official texts write them, and the words of verdict and pace.

import { expect, test } from 'vitest';
import { officialDate } from '../../src/text/date-words.js';
import { formatDistinct, formatNumber } from '../../src/text/number-text.js';
import { paceWord, verdictTones, verdictWord } from '../../src/text/verdict-text.js';

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
