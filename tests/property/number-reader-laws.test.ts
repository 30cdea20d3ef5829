// Laws of reading numbers: nothing is lost, nothing is guessed, spelling does not matter.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocalDate } from '../../src/domain/local-date.js';
import { readDate } from '../../src/domain/reading/date-reader.js';
import { readNumber } from '../../src/domain/reading/number-reader.js';
import { officialDate } from '../../src/text/date-words.js';
import { formatNumber } from '../../src/text/number-text.js';
import { anyCell } from '../support/arbitrary.js';

const decimalNumber = fc
  .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => ({ n: digits / 10 ** decimals, decimals }));

test('[NUM-2] what the book writes it reads back, or asks with the right number among its two readings', () => {
  fc.assert(
    fc.property(decimalNumber, ({ n, decimals }) => {
      const reading = readNumber(formatNumber(n, decimals), 'hồ sơ');
      if (reading.kind === 'ask') {
        expect(reading.code).toBe('thousands-or-decimal');
        expect(Object.values(reading.params)).toContain(n);
      } else {
        expect(reading).toEqual({ kind: 'number', value: n === 0 ? 0 : n });
      }
    }),
    { numRuns: 2000 },
  );
});

test('[NUM-1] full-width digits, odd spaces and other dashes never change the reading', () => {
  const dress = (text: string, dash: string, space: string) =>
    `${space}${text.replace('-', dash).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}${space}`;
  fc.assert(
    fc.property(
      decimalNumber,
      fc.constantFrom('-', '–', '−', '－'),
      fc.constantFrom('', ' ', '\u00a0', '\u3000', '\u200b'),
      ({ n, decimals }, dash, space) => {
        const text = formatNumber(n, decimals);
        expect(readNumber(dress(text, dash, space), '%')).toEqual(readNumber(text, '%'));
      },
    ),
    { numRuns: 1000 },
  );
});

test('[NUM-9] any cell whatever has one reading and never an exception; numbers read are finite', () => {
  fc.assert(
    fc.property(anyCell, fc.constantFrom('%', 'hồ sơ', ''), (cell, unit) => {
      const reading = readNumber(cell, unit);
      expect(['blank', 'number', 'range', 'nothing-arose', 'ask', 'unreadable']).toContain(reading.kind);
      if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      if (reading.kind === 'range') expect(reading.low).toBeLessThanOrEqual(reading.high);
    }),
    { numRuns: 5000 },
  );
});

test('[NUM-12] a day that the book writes is the day it reads', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const reading = readDate(officialDate(date), 2022);
        expect(reading.kind === 'date' ? reading.date : null).toBe(isLocalDate(date) ? date : null);
      },
    ),
    { numRuns: 2000 },
  );
});
