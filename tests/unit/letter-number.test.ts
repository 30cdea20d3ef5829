// The cell `Số báo cáo` as people fill it: the number, the day that stands behind it, and what the question about it quotes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLetterNumber } from '../../src/domain/agencies/letter-number.js';
import type { Cell } from '../../src/domain/cell.js';
import { addDays } from '../../src/domain/local-date.js';

const asked = (cell: Cell) => {
  const read = readLetterNumber(cell, 2022);
  return read.kind === 'unreadable' ? read.text : read;
};

describe('[DON-91] the day behind the number of a report', () => {
  test.each([
    '45/BC-UBND ngày 15/11/2022',
    '45/BC-UBND, ngày 15/11/2022',
    '45/BC-UBND; ngày 15/11/2022.',
    '45/BC-UBND ký ngày 15/11/2022',
    '45/BC-UBND đề ngày 15/11/2022',
    '45/BC-UBND gửi ngày 15/11/2022',
    '45/BC-UBND (gửi 15/11/2022)',
    '45/BC-UBND (15/11/2022)',
    '45/BC-UBND (15/11)',
    '45/BC-UBND 15/11',
    '45/BC-UBND 15/11/22',
    '45/BC-UBND 15-11-2022',
    '45/BC-UBND 15.11.2022',
    '45/BC-UBND NGÀY 15/11/2022',
    'Báo cáo số 45/BC-UBND, ký ngày 15/11/2022;',
    '45/BC-UBND ngày 15 tháng 11 năm 2022',
    '45/BC-UBND ngày 15 tháng 11',
    '45/BC-UBND\nngày 15/11/2022',
  ])('%j names the report and its day', (cell) => {
    expect(readLetterNumber(cell, 2022)).toEqual({ kind: 'number', number: '45/BC-UBND', date: '2022-11-15' });
  });

  test('is of one figure where it is', () => {
    const single = readLetterNumber('45/BC-UBND 5/9/2022', 2022);
    expect(single).toEqual({ kind: 'number', number: '45/BC-UBND', date: '2022-09-05' });
  });

  test('without a year is of the year of the round', () => {
    expect(readLetterNumber('45/BC-UBND ngày 15/11', 2026)).toMatchObject({ date: '2026-11-15' });
  });

  test.each([
    '45/BC-UBND 15/11-22',
    '45/BC-UBND 115/11/2022',
    '45/BC-UBND 15/11/20222',
    '45/BC-UBND 15/111',
    '45/BC-UBND 15/11/2022 16/11/2022',
    '45/BC-UBND 15/11/2022 sáng',
    '45/BC-UBND nộp 15/11/2022',
    '45/BC-UBND ngày',
    '45/BC-UBND15/11/2022',
    '(ngày 15/11/2022)',
    '(15/11/2022)',
    'ký ngày 15/11/2022',
  ])('%j is asked about, word for word', (cell) => {
    expect(asked(cell)).toBe(cell);
  });

  test('is found behind every number, whichever way it is written', () => {
    const number = fc
      .tuple(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('', '/BC-UBND', '/BC-SGD&ĐT', '/2022/BC-SYT', '-BC/HU'),
      )
      .map(([count, symbol]) => `${count}${symbol}`);
    const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2022-01-01', days));
    const between = fc.constantFrom(' ', ', ', '; ', ' (');
    const words = fc.constantFrom('', 'ký ', 'đề ', 'gửi ', 'ngày ', 'ký ngày ', 'đề ngày ', 'gửi ngày ');
    const sign = fc.constantFrom('/', '-', '.');
    fc.assert(
      fc.property(number, day, between, words, sign, (written, date, gap, said, by) => {
        const [year, month, on] = date.split('-');
        const typed = `${written}${gap}${said}${[Number(on), Number(month), year].join(by)}${gap === ' (' ? ')' : ''}`;
        expect([typed, readLetterNumber(typed, 2000)]).toEqual([typed, { kind: 'number', number: written, date }]);
      }),
    );
  });
});

describe('[DON-91] the question about the number of a report quotes', () => {
  test('what a person sees in the cell', () => {
    expect(asked(' đang\u200b trình ký ')).toBe('đang trình ký');
    expect(asked('chưa có.')).toBe('chưa có.');
    expect(asked(0)).toBe('0');
  });

  test('the day, where Sheets has made one of the number', () => {
    expect(asked({ date: '2022-11-12' })).toBe('2022-11-12');
  });

  test('the sign that turns the order of the digits round', () => {
    expect(asked('\u202e215/BC-SYT')).toBe('[U+202E]215/BC-SYT');
  });
});
