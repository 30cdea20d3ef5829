// Texts that nobody judges: which of them are asked about.

import { expect, test } from 'vitest';
import { freeTextDoubt, longestFreeText } from '../../src/domain/reading/free-text.js';

test('[TXT-3] the old encoding is named with what the text most likely says, cut short', () => {
  expect(freeTextDoubt('Së Y tÕ ®· b¸o c¸o')).toEqual({
    kind: 'old-encoding',
    encoding: 'TCVN3',
    meant: 'Sở Y tế đã báo cáo',
  });
  const long = freeTextDoubt('Khoâng phaùt sinh khoù khaên '.repeat(500));
  expect(long).toMatchObject({ kind: 'old-encoding', encoding: 'VNI' });
  expect(long?.kind === 'old-encoding' && long.meant.length).toBe(60);
});

test('[TXT-6] more than 8,000 characters are counted; as many are not', () => {
  expect(freeTextDoubt('a'.repeat(longestFreeText))).toBeNull();
  expect(freeTextDoubt('a'.repeat(longestFreeText + 1))).toEqual({ kind: 'too-long', length: longestFreeText + 1 });
});

test('[TXT-3] other cells and plain Vietnamese are asked nothing', () => {
  for (const cell of ['', 5, true, { date: '2022-08-06' }, 'Công văn số 512/UBND-KGVX; 5 µg/m³', 'café'])
    expect(freeTextDoubt(cell)).toBeNull();
});
