// Calendar days: what counts as a day, and how days are counted.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOfWeek,
  dayOfYear,
  daysBetween,
  daysInYear,
  isLocalDate,
  localDate,
  yearOf,
} from '../../src/domain/local-date.js';

const anyDay = fc.integer({ min: -700_000, max: 2_000_000 }).map((n) => addDays('2000-01-01', n));

/** The platform's calendar as a second opinion. */
function platformDay(date: string): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return instant;
}

describe('a calendar day', () => {
  it('is written yyyy-mm-dd and exists in the calendar', () => {
    for (const day of ['2022-11-20', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isLocalDate(day), day).toBe(true);
    }
    for (const text of [
      '',
      '2022-2-1',
      '20/11/2022',
      '2022-02-29',
      '1900-02-29',
      '2022-04-31',
      '2022-13-01',
      '0000-01-01',
      '2022-11-00',
      ' 2022-11-20',
      '2022/11/20',
      '2022-1a-20',
      '+022-11-20',
      '２022-11-20',
    ]) {
      expect(isLocalDate(text), text).toBe(false);
    }
  });

  it('written from numbers that people typed is checked afterwards', () => {
    expect(localDate(2022, 11, 4)).toBe('2022-11-04');
    expect(isLocalDate(localDate(2023, 2, 30))).toBe(false);
    expect(isLocalDate(localDate(22, 11, 200))).toBe(false);
  });

  it('that does not exist is a bug of the caller, not a guess', () => {
    expect(() => addDays('2022-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => daysBetween('', '2022-11-20')).toThrow(RangeError);
  });

  it('20/11/2022 is a Sunday, the 324th day of the year', () => {
    expect(dayOfWeek('2022-11-20')).toBe(0);
    expect(dayOfYear('2022-11-20')).toBe(324);
    expect(dayOfYear('2024-12-31')).toBe(366);
    expect([daysInYear(2022), daysInYear(2024), daysInYear(1900), daysInYear(2000)]).toEqual([365, 366, 365, 366]);
  });

  it('agrees with the platform calendar on every day of the week, year and month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const other = platformDay(day);
        expect(isLocalDate(day)).toBe(true);
        expect(other.toISOString().slice(0, 10)).toBe(day);
        expect(dayOfWeek(day)).toBe(other.getUTCDay());
        expect(yearOf(day)).toBe(other.getUTCFullYear());
      }),
      { numRuns: 3000 },
    );
  });

  it('is the day after the last day of the year before, in every year of the calendar', () => {
    for (let year = 1; year < 9999; year += 1) {
      const last = localDate(year, 12, 31);
      if (addDays(last, 1) !== localDate(year + 1, 1, 1) || addDays(localDate(year + 1, 1, 1), -1) !== last) {
        expect.fail(`the turn of the year ${year}`);
      }
    }
  });

  it('adding and counting days undo one another, and text order is time order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(Math.sign(n)).toBe(other > day ? 1 : other < day ? -1 : 0);
      }),
    );
  });
});
