// Days as an office writes them.

import { describe, expect, it } from 'vitest';
import { dayMonth, officialDate, officialTime, weekdayDate, weekdayName } from '../../src/text/date-words.js';

describe('a day in words', () => {
  it('[HAN-10] has two digits for the day and for months 1 and 2 only', () => {
    expect(['2022-08-08', '2022-11-20', '2023-01-05', '2023-02-28', '2023-03-01'].map(officialDate)).toEqual([
      '08/8/2022',
      '20/11/2022',
      '05/01/2023',
      '28/02/2023',
      '01/3/2023',
    ]);
    expect(dayMonth('2022-11-20')).toBe('20/11');
  });

  it('[HAN-10] names its weekday as inside a sentence', () => {
    expect(weekdayDate('2022-11-18')).toBe('thứ Sáu, 18/11/2022');
    expect(weekdayName('2022-11-20')).toBe('Chủ nhật');
  });

  it('[HAN-10] with the hour, as mails to heads print it', () => {
    expect(officialTime('2022-11-21T08:00:30')).toBe('08 giờ 00 ngày 21/11/2022');
  });
});
