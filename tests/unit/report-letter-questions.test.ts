// What is asked about the cells of a signed report: which cell, what it quotes, and that an answer ends it.

import { describe, expect, test } from 'vitest';
import { type LetterKey, letterKeys, letterOn } from '../../src/domain/agencies/report-letter.js';
import type { Cell } from '../../src/domain/cell.js';

const terms = { year: 2022, deadline: '2022-11-20', summaryDeadline: '2022-12-15' };
type Cells = Partial<Record<LetterKey, Cell>>;

const letter = (cells: Cells, today = '2022-11-25', round: typeof terms | { summaryDeadline: string | null } = terms) =>
  letterOn(today, (key) => cells[key] ?? '', { ...terms, ...round });
/** Question, cell, what is quoted. */
const asked = (cells: Cells, today?: string) =>
  letter(cells, today).questions.map(({ code, key, text, other }) => [code, key, text, other].join(' ').trim());

const number = '512/BC-SYT';
const here = { number, reportDate: '15/11/2022', signer: 'Nguyễn Văn A', received: '16/11/2022' };

describe('[DON-91] a letter of which nothing is asked', () => {
  test('says its number, its day and the day it came', () => {
    expect(letter(here)).toEqual({
      report: { number, date: '2022-11-15' },
      receivedOn: '2022-11-16',
      lastDay: '2022-11-16',
      lastKey: 'received',
      extendedTo: null,
      questions: [],
    });
  });

  test('has come on the day it bears, where nobody noted when', () => {
    expect(letter({ number, reportDate: '15/11/2022' }).receivedOn).toBe('2022-11-15');
    expect(letter({ number: `${number} ngày 15/11/2022` }).receivedOn).toBe('2022-11-15');
    expect(letter({ number }).receivedOn).toBeNull();
  });

  test('is none where all cells are empty', () => {
    expect(letter({})).toMatchObject({
      report: null,
      receivedOn: null,
      lastDay: null,
      extendedTo: null,
      questions: [],
    });
  });

  test('may name its day twice, and may come on the day it bears', () => {
    expect(asked({ number: `${number} ngày 15/11/2022`, reportDate: { date: '2022-11-15' } })).toEqual([]);
    expect(asked({ number, reportDate: '15/11/2022', received: '15/11/2022' })).toEqual([]);
  });
});

describe('[DON-91] a formula or an error in a cell', () => {
  test.each(letterKeys)('is asked about at %s, and at no other cell', (key) => {
    for (const cell of ['=A1', ' =A1', '+A1', '@A1', '#REF!']) {
      expect(asked({ ...here, [key]: cell })).toEqual([`tracking-formula ${key}`]);
      expect(letter({ ...here, [key]: cell }).report === null).toBe(key !== 'extendedTo');
    }
  });

  test('is no sign within the text', () => {
    expect(asked({ ...here, signer: 'Nguyễn Văn A + Trần Thị B' })).toEqual([]);
  });
});

describe('[DON-91] who signed', () => {
  test.each([
    'chưa ký',
    'Chưa',
    'không có',
    'đang ký',
    'chờ ký',
    'sẽ ký',
    'trình ký',
    'Trình lãnh đạo',
    'đã trình',
    'Sở trình duyệt',
    'Thủ trưởng, trình ký',
    'dự thảo',
    'Dự thảo lần 2',
    'chua ky',
    'khong',
    'Lãnh đạo (chưa ký)',
    '-',
    '?',
    '...',
    '0',
    '15/11',
  ])('%j is nobody, and is quoted', (signer) => {
    expect(asked({ ...here, signer })).toEqual([`letter-signer signer ${signer}`]);
  });

  test('a number or a day is nobody', () => {
    expect(asked({ ...here, signer: 5 })).toEqual(['letter-signer signer 5']);
    expect(asked({ ...here, signer: { date: '2022-11-15' } })).toEqual(['letter-signer signer 2022-11-15']);
  });

  test.each([
    'Giám đốc',
    'PGĐ Nguyễn Văn A',
    'Ông Trình',
    'Trịnh Văn A',
    'Ông Chưang',
    'Bà Đangsẽ',
    'A',
    '\u200bTrần Thị B',
  ])('%j is somebody, though letters of those words stand in it', (signer) => {
    expect(asked({ ...here, signer })).toEqual([]);
  });
});

describe('[DON-91] the days of a letter', () => {
  test.each<[string, Cells]>([
    ['letter-year reportDate 2021-12-31', { number, reportDate: '31/12/2021' }],
    ['letter-year number 2021-12-31', { number: `${number} ngày 31/12/2021` }],
    ['letter-year received 2021-12-31', { number, received: '31/12/2021' }],
    ['letter-year reportDate 2024-01-01', { number, reportDate: '01/01/2024' }],
    ['letter-year received 2024-01-01', { number, received: '01/01/2024' }],
  ])('%s: neither of the year of the round nor of the next', (question, cells) => {
    expect(asked(cells, '2024-06-01')).toEqual([question]);
    expect(letter(cells, '2024-06-01').report).toBeNull();
  });

  test('may be the first of the year and the last of the next', () => {
    expect(asked({ number, reportDate: '01/01/2022', received: '31/12/2023' }, '2024-06-01')).toEqual([]);
    expect(letter({ number, reportDate: '31/12/2023' }, '2024-06-01').report).not.toBeNull();
  });

  test('that came before the year is not asked about twice', () => {
    expect(asked({ ...here, received: '16/11/2021' })).toEqual(['letter-year received 2021-11-16']);
  });

  test('quote each other where they do not go together', () => {
    expect(asked({ number: `${number} ngày 14/11/2022`, reportDate: '15/11/2022' })).toEqual([
      'letter-two-days reportDate 2022-11-15 2022-11-14',
    ]);
    expect(asked({ ...here, received: '14/11/2022' })).toEqual([
      'letter-received-early received 2022-11-14 2022-11-15',
    ]);
  });

  test('that nobody can read are quoted as typed', () => {
    expect(asked({ ...here, reportDate: 'tuần trước', received: '31/11/2022' })).toEqual([
      'tracking-day reportDate tuần trước',
      'tracking-day received 31/11/2022',
    ]);
    expect(asked({ ...here, number: 'chưa có' })).toEqual(['letter-number number chưa có']);
  });

  test.each<[string, Cells]>([
    ['letter-future reportDate 2022-11-26', { number, reportDate: '26/11/2022' }],
    ['letter-future number 2022-11-26', { number: `${number} ngày 26/11/2022` }],
    ['letter-future received 2022-11-26', { number, reportDate: '15/11/2022', received: '26/11/2022' }],
    ['letter-future received 2022-11-26', { number, reportDate: '26/11/2022', received: '26/11/2022' }],
    ['letter-future received 2022-11-26', { received: '26/11/2022' }],
  ])('%s: ahead of today, and the letter not here until then', (question, cells) => {
    expect(asked(cells)).toEqual([question]);
    expect(letter(cells)).toMatchObject({ report: null, receivedOn: null });
    expect(asked(cells, '2022-11-26')).toEqual([]);
    expect(letter(cells, '2022-11-26').report).not.toBeNull();
  });

  test('of a far year are asked about once', () => {
    for (const key of ['reportDate', 'received'] as const) {
      expect(asked({ number, [key]: '15/11/2032' })).toEqual([`letter-year ${key} 2032-11-15`]);
      expect(letter({ number, [key]: '15/11/2032' })).toMatchObject({ report: null, receivedOn: null });
    }
    expect(asked({ number: `${number} ngày 15/11/2032` })).toEqual(['letter-year number 2032-11-15']);
    expect(asked({ ...here, reportDate: '15/11/2032', received: '16/11/2032' })).toEqual([
      'letter-year reportDate 2032-11-15',
      'letter-year received 2032-11-16',
    ]);
    expect(asked({ ...here, reportDate: '15/11/2021', received: '26/11/2022' })).toEqual([
      'letter-year reportDate 2021-11-15',
      'letter-future received 2022-11-26',
    ]);
  });

  test('ahead of today are asked about beside everything else', () => {
    expect(asked({ ...here, reportDate: '28/11/2022', received: '26/11/2022' })).toEqual([
      'letter-received-early received 2022-11-26 2022-11-28',
      'letter-future reportDate 2022-11-28',
    ]);
  });
});

describe('[DON-92] the question about an extension', () => {
  const granted = (extendedTo: Cell) => asked({ ...here, extendedTo });

  test('names the day that was granted and the last that can be', () => {
    expect(granted('19/11/2022')).toEqual(['extension-early extendedTo 2022-11-19 2022-12-15']);
    expect(granted('16/12/2022')).toEqual(['extension-late extendedTo 2022-12-16 2022-12-15']);
    expect(granted('tuần sau')).toEqual(['tracking-day extendedTo tuần sau']);
  });

  test('is not asked of the days from the deadline to that of the Sở', () => {
    for (const day of ['20/11/2022', '21/11/2022', '15/12/2022']) expect(granted(day)).toEqual([]);
    expect(letter({ extendedTo: '15/12/2022' }).extendedTo).toBe('2022-12-15');
    expect(letter({ extendedTo: '15/12' }).extendedTo).toBe('2022-12-15');
  });

  test('leaves the letter here, and a question about the letter leaves the extension', () => {
    expect(letter({ ...here, extendedTo: 'tuần sau' })).toMatchObject({
      report: { number },
      receivedOn: '2022-11-16',
      extendedTo: null,
    });
    expect(letter({ ...here, signer: 'chưa ký', extendedTo: '25/11/2022' })).toMatchObject({
      report: null,
      extendedTo: '2022-11-25',
    });
  });

  test('asks for a day of the year where the Sở has no day behind the deadline', () => {
    const round = (summaryDeadline: string | null) => (extendedTo: string) =>
      letter({ extendedTo }, '2022-11-25', { summaryDeadline }).extendedTo;
    expect(round('2022-11-10')('31/12/2022')).toBe('2022-12-31');
    expect(round('2022-11-10')('01/01/2023')).toBeNull();
    expect(round('2022-11-20')('21/11/2022')).toBeNull();
    expect(round('2022-11-21')('21/11/2022')).toBe('2022-11-21');
  });
});
