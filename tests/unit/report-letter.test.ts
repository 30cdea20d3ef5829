// The letter register: what is a report that came, what is asked about, and that formulas and runs read it alike.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterDays } from '../../src/application/rounds/letter-days.js';
import { readLetterNumber } from '../../src/domain/agencies/letter-number.js';
import { type LetterKey, letterCells, letterOn, reportLetter } from '../../src/domain/agencies/report-letter.js';
import type { Cell } from '../../src/domain/cell.js';
import { addDays, daysBetween } from '../../src/domain/local-date.js';
import { lostLetterMark } from '../../src/domain/round/tracking-table.js';

const terms = { year: 2022, deadline: '2022-11-20', summaryDeadline: '2022-12-15' };
const today = '2022-11-25';

type Cells = Partial<Record<LetterKey, Cell>>;
const on = (cells: Cells, day = today) => letterOn(day, (key) => cells[key] ?? '', terms);
const codes = (cells: Cells, day = today) => on(cells, day).questions.map(({ code, key }) => `${code} ${key}`);

describe('[DON-91] the number of a report', () => {
  test.each([
    ['512/BC-SYT', '512/BC-SYT', null],
    ['123', '123', null],
    [123, '123', null],
    ['05/BC-UBND', '05/BC-UBND', null],
    ['Số 512 / BC-SYT.', '512/BC-SYT', null],
    ['Báo cáo số: 512/BC-SYT', '512/BC-SYT', null],
    ['12-BC/HU', '12-BC/HU', null],
    ['512/2022/BC-SYT', '512/2022/BC-SYT', null],
    ['512/bc-sgd&đt', '512/bc-sgd&đt', null],
    ['\u200b512\u2011BC/HU', '512-BC/HU', null],
    ['Số 45/BC-UBND ngày 15/11/2022', '45/BC-UBND', '2022-11-15'],
    ['45/BC-UBND, ngày 15 tháng 11 năm 2022', '45/BC-UBND', '2022-11-15'],
    ['45/BC-UBND (ký ngày 15/11)', '45/BC-UBND', '2022-11-15'],
    ['45/BC-UBND 15/11/2022', '45/BC-UBND', '2022-11-15'],
  ] as const)('%j is read', (cell, number, date) => {
    expect(readLetterNumber(cell, 2022)).toEqual({ kind: 'number', number, date });
  });

  test.each([
    'chưa có',
    'Chưa gửi',
    '-',
    '—',
    '?',
    '…',
    '0',
    '00',
    'không',
    'đang trình ký',
    'x',
    'có',
    'N/A',
    true,
  ] as const)('%j is none', (cell) => {
    expect(readLetterNumber(cell, 2022).kind).toBe('unreadable');
  });

  test.each([
    '512/chưa ký',
    '512/BC-SYT chưa ký',
    '512/BC-SYT, 513/BC-SYT',
    '12/11',
    '15/11/2022',
    '45/BC-UBND ngày 31/11/2022',
    '1,5',
    '-512',
  ])('%j is asked about', (cell) => {
    expect(readLetterNumber(cell, 2022).kind).toBe('unreadable');
  });

  test('signs that nobody sees are an empty cell', () => {
    for (const cell of ['', ' ', '\u00a0', '\u200b\u200e', '\ufeff'])
      expect(readLetterNumber(cell, 2022)).toEqual({ kind: 'blank' });
  });
});

describe('[DON-91] a letter is here when its cells say so and nothing of them is asked', () => {
  test('by number, by the day it bears, by the day it came', () => {
    expect(on({ number: '512/BC-SYT' }).report).toEqual({ number: '512/BC-SYT', date: null });
    expect(on({ reportDate: '15/11' }).report).toEqual({ number: '', date: '2022-11-15' });
    const both = on({ number: '512/BC-SYT ngày 15/11/2022', received: '17/11/2022', signer: 'Nguyễn Văn A' });
    expect(both).toMatchObject({ report: { number: '512/BC-SYT', date: '2022-11-15' }, receivedOn: '2022-11-17' });
    expect(on({ signer: 'Nguyễn Văn A' }).report).toBeNull();
  });

  test.each<[Cells, string]>([
    [{ number: 'chưa có' }, 'letter-number number'],
    [{ number: '512/BC-SYT', reportDate: 'tuần trước' }, 'tracking-day reportDate'],
    [{ number: '512/BC-SYT', received: '#N/A' }, 'tracking-formula received'],
    [{ number: '512/BC-SYT', signer: 'đang trình ký' }, 'letter-signer signer'],
    [{ number: '512/BC-SYT', signer: '-' }, 'letter-signer signer'],
    [{ number: '512/BC-SYT', reportDate: '15/11/2021' }, 'letter-year reportDate'],
    [{ received: '15/11/2032' }, 'letter-year received'],
    [{ reportDate: '26/11/2022' }, 'letter-future reportDate'],
    [{ reportDate: '15/11/2022', received: '14/11/2022' }, 'letter-received-early received'],
    [{ number: '45/BC-UBND ngày 15/11/2022', reportDate: '16/11/2022' }, 'letter-two-days reportDate'],
  ])('%j is asked about, and not here', (cells, question) => {
    expect(codes(cells)).toContain(question);
    expect(on(cells)).toMatchObject({ report: null, receivedOn: null });
  });

  test('a day ahead is asked about until it has come', () => {
    expect(codes({ received: '26/11/2022' }, '2022-11-26')).toEqual([]);
    expect(on({ received: '26/11/2022' }, '2022-11-26').receivedOn).toBe('2022-11-26');
  });
});

describe('[DON-92] an extension', () => {
  test('runs from behind the deadline to the day of the Sở; anything else is asked about and is none', () => {
    expect(on({ extendedTo: '25/11/2022' }).extendedTo).toBe('2022-11-25');
    expect(on({ extendedTo: '20/11/2022' })).toMatchObject({ extendedTo: null, questions: [] });
    for (const [text, code] of [
      ['18/11/2022', 'extension-early'],
      ['16/12/2022', 'extension-late'],
      ['25/11/2032', 'extension-late'],
      ['tuần sau', 'tracking-day'],
    ]) {
      expect(codes({ extendedTo: text ?? '' })).toEqual([`${code} extendedTo`]);
      expect(on({ extendedTo: text ?? '' }).extendedTo).toBeNull();
    }
  });

  test('asked about leaves the letter as it is', () => {
    expect(on({ number: '512/BC-SYT', extendedTo: '2032' }).report).not.toBeNull();
  });

  test('of a round for which the Sở has no day of its own ends with the year', () => {
    const free = { ...terms, summaryDeadline: null };
    const granted = (extendedTo: string) =>
      reportLetter(
        letterCells((k) => (k === 'extendedTo' ? extendedTo : '')),
        free,
      );
    expect(granted('31/12/2022').extendedTo).toBe('2022-12-31');
    expect(granted('01/01/2023').extendedTo).toBeNull();
  });
});

test('[DON-78] formulas and runs read every letter alike, on every day', () => {
  const text = fc.constantFrom('', '-', 'chưa có', '512/BC-SYT', '123', 'Số 45/BC-UBND ngày 15/11/2022', '\u200b', '0');
  const day = fc.oneof(
    fc.constantFrom('', '?', 'chưa gửi', '31/11/2022', '15/11', '15/11/2021'),
    fc.integer({ min: -40, max: 60 }).map((days) => ({ date: addDays('2022-11-20', days) })),
  );
  const signer = fc.constantFrom('', 'Trần Thị B', 'chưa ký');
  const letter = fc.record({ number: text, reportDate: day, signer, received: day, extendedTo: day });
  fc.assert(
    fc.property(letter, fc.integer({ min: -40, max: 60 }), (cells, after) => {
      const now = addDays('2022-11-20', after);
      const columns = { key: ['nam-2022/SYT'], ...mapped(cells) };
      const [[from = 0, until = 0, asked = 0] = []] = letterDays(
        ['SYT'],
        columns,
        { code: 'nam-2022', ...terms },
        new Set(),
      );
      const serial = (date: string) => daysBetween('1899-12-30', date);
      const read = on(cells, now);
      expect(from > 0 && from <= serial(now)).toBe(read.report !== null);
      expect(until).toBe(read.extendedTo === null ? 0 : serial(read.extendedTo));
      expect(asked === 1 || from > serial(now)).toBe(read.questions.length > 0);
    }),
  );
});

test('[DONG-23] a letter is asked about for the cells that its row lost where its days hang on them', () => {
  const asked = (...lost: readonly string[]) => {
    const columns = { key: ['nam-2022/SYT'], lost: [lostLetterMark(lost)] };
    return letterDays(['SYT', 'SCT'], columns, { code: 'nam-2022', ...terms }, new Set());
  };
  expect(asked('number')).toEqual([
    [0, 0, 1],
    [0, 0, 0],
  ]);
  expect(asked('note', 'mustReport')[0]).toEqual([0, 0, 1]);
  expect(asked('note', 'confirmed', 'release')[0]).toEqual([0, 0, 0]);
});

function mapped(cells: Readonly<Record<LetterKey, Cell>>): Record<LetterKey, readonly Cell[]> {
  const { number, reportDate, signer, received, extendedTo } = cells;
  return {
    number: [number],
    reportDate: [reportDate],
    signer: [signer],
    received: [received],
    extendedTo: [extendedTo],
  };
}
