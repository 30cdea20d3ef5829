// The readers of what a coordinator types: every way an office writes a thing is read as that thing, or asked about.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { addDays, dayOfWeek, type LocalDate } from '../../src/domain/local-date.js';
import { readDate } from '../../src/domain/reading/date-reader.js';
import { readDayList } from '../../src/domain/reading/day-list.js';
import { readPlanNames, shownPlanName } from '../../src/domain/reading/plan-names.js';
import { readShare, readYear } from '../../src/domain/reading/setting-number.js';
import { readStepList } from '../../src/domain/reading/step-list.js';
import { readYesNo } from '../../src/domain/reading/yes-no.js';
import { ladder } from '../../src/domain/reminding/milestones.js';
import { shippedBook } from '../support/workbook.js';

const book = shippedBook();
const day = (date: LocalDate) => ({ kind: 'date', date });

describe('a day', () => {
  test.each([
    'thứ Ba, 15/11/2022',
    'Thứ 3 ngày 15/11/2022',
    'T3, 15/11/2022',
    '15/11/2022 (thứ Ba)',
    '15/11/2022, thứ ba',
    '15/11/2022 17:00',
    '15/11/2022 17:00:00',
    '15/11/2022, 17h30',
    '15/11/2022 lúc 17 giờ',
    '17h ngày 15/11/2022',
    '17 giờ 00 phút ngày 15/11/2022',
    '17:00, thứ Ba ngày 15/11/2022',
    'ngày 15 tháng 11 năm 2022',
    '15 tháng 11, năm 2022',
    '2022/11/15',
    '2022.11.15',
    '15–11–2022',
    '15\u201111\u20112022',
    '15/11/22',
    '\u200e15/11/2022',
    '15/11-2022',
    '15 /11/ 2022',
  ])('[GHI-2] %j is the 15th of November 2022, whatever stands around it', (typed) => {
    expect(readDate(typed, 2021)).toEqual(day('2022-11-15'));
  });

  test.each([
    'thứ Tư, 15/11/2022',
    '15/11/2022 (chủ nhật)',
    '15/11/2022 - 20/11/2022',
    '15/11/2022 20/11/2022',
    '5-6/2022',
    '02 - 03/09',
    '15/11/2022 sáng',
    '11/2022',
    'trước ngày 15/11/2022',
    '\u202e15/11/2022',
    '25:00',
  ])('[GHI-2] %j is asked about: two readings, or none', (typed) => {
    expect(readDate(typed, 2022).kind).toBe('unreadable');
  });

  test('[GHI-2] under "trước ngày" the word "trước" says nothing new', () => {
    for (const typed of ['trước ngày 15/11/2022', 'trước 17h ngày 15/11/2022', '17h trước ngày 15/11/2022']) {
      expect(readDate(typed, 2022, 'before')).toEqual(day('2022-11-15'));
    }
  });

  test('[GHI-2] every day is read with its own day of the week, and with no other', () => {
    const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 6 }), (days, weekday) => {
        const date = addDays('2015-01-01', days);
        const [y, m, d] = date.split('-');
        const read = readDate(`${names[weekday]}, ${d}/${m}/${y}`, 2022);
        expect(read.kind).toBe(dayOfWeek(date) === weekday ? 'date' : 'unreadable');
      }),
    );
  });
});

describe('a list of days', () => {
  const spanned = ['2022-09-02', '2022-09-03'];
  test.each([
    '02/9/2022 – 03/9/2022',
    '02/9/2022-03/9/2022',
    'từ 02/9/2022 đến 03/9/2022',
    'từ ngày 02/9/2022 đến hết ngày 03/9/2022',
    '02 - 03/9/2022',
    '02-03/9/2022',
    '02/9 - 03/9/2022',
    '02/9/2022 - 03/9',
    '02/9 – 03/9',
    '02-9-2022 - 03-9-2022',
    '02/9/2022 và 03/9/2022',
    '02/9/2022. 03/9/2022',
    '02/9/2022;03/9/2022.',
    '02/9/2022 (Quốc khánh)\n03/9/2022',
    'Quốc khánh: 02/9/2022 - 03/9/2022',
    'thứ Sáu 02/9/2022, thứ Bảy 03/9/2022',
    '02/9/2022 (thứ Sáu), 03/9/2022 (T7)',
    '02/9 - 03/9/2022 (nghỉ hoán đổi ngày làm việc)',
  ])('[GHI-3] %j is two days', (typed) => {
    expect(readDayList(typed, 2022, 'off')).toEqual({ days: spanned, asked: [] });
  });

  test.each([
    ['28/4 - 3/5/2023', '2023-04-28', '2023-05-03', 6],
    ['30/12/2022 - 02/01/2023', '2022-12-30', '2023-01-02', 4],
    ['30/12 - 02/01/2023', '2022-12-30', '2023-01-02', 4],
    ['30/12/2022 - 02/01', '2022-12-30', '2023-01-02', 4],
    ['30/12/22 – 02/01/23', '2022-12-30', '2023-01-02', 4],
    ['20-26/01/2023', '2023-01-20', '2023-01-26', 7],
  ] as const)('[GHI-3] %j goes from %s to %s', (typed, first, last, length) => {
    const { days, asked } = readDayList(typed, 2022, 'off');
    expect(asked).toEqual([]);
    expect([days[0], days[days.length - 1], days.length]).toEqual([first, last, length]);
  });

  test.each([
    ['03/9/2022 - 02/9/2022', 'backwards'],
    ['30/12 - 02/01', 'backwards'],
    ['05 - 03/9/2022', 'backwards'],
    ['01/01/2022 - 31/12/2022', 'too-long'],
    ['Tết', 'unreadable'],
    ['không', 'unreadable'],
    ['-', 'unreadable'],
    ['02/9/2022 03/9/2022', 'unreadable'],
    ['02/9/2022 - lạ', 'unreadable'],
    ['31/02/2022 - 02/03/2022', 'unreadable'],
    ['(Tết)', 'unreadable'],
    ['từ 02/9/2022', 'unreadable'],
    ['đến 03/9/2022', 'unreadable'],
    ['hết ngày 03/9', 'unreadable'],
    ['10/3 (âm lịch)', 'unreadable'],
    ['Mùng 1 Tết âm lịch: 01/01', 'unreadable'],
    ['02/9/2022 (thứ Hai)', 'unreadable'],
    ['02/9/2022 (không nghỉ)', 'unreadable'],
    ['Không nghỉ: 02/9/2022', 'unreadable'],
    ['05/11/2022 (làm bù)', 'unreadable'],
    ['Đi làm: 05/11/2022', 'unreadable'],
  ] as const)('[GHI-3] %j is asked about: %s', (typed, fault) => {
    expect(readDayList(typed, 2022, 'off')).toEqual({ days: [], asked: [{ text: typed, fault }] });
  });

  test('[GHI-3] a remark counts by the list that it stands in: days worked are made up for, not taken off', () => {
    expect(readDayList('05/11/2022 (làm bù)', 2022, 'worked')).toEqual({ days: ['2022-11-05'], asked: [] });
    expect(readDayList('05/11/2022 (nghỉ bù)', 2022, 'off')).toEqual({ days: ['2022-11-05'], asked: [] });
    expect(readDayList('05/11/2022 (nghỉ bù)', 2022, 'worked').days).toEqual([]);
  });

  test('[GHI-3] an empty cell is no day; a date cell is one', () => {
    expect(readDayList(' \n', 2022, 'off')).toEqual({ days: [], asked: [] });
    expect(readDayList({ date: '2022-09-02' }, 2022, 'off')).toEqual({ days: ['2022-09-02'], asked: [] });
  });
});

describe('yes and no', () => {
  test.each<Cell>([
    'Có',
    'CÓ',
    'có.',
    'co',
    'C',
    'x',
    'X',
    'TRUE',
    'Yes',
    true,
    1,
    '1',
    ' Có\u00a0',
    'Có'.normalize('NFD'),
  ])('[GHI-4] %j is yes', (cell) => expect(readYesNo(cell).kind).toBe('yes'));
  test.each<Cell>(['Không', 'khong', 'Ko', 'K', 'No', 'FALSE', false, 0, '0', 'Không\u00a0', '\u200eKhông', 'Không.'])(
    '[GHI-4] %j is no',
    (cell) => expect(readYesNo(cell).kind).toBe('no'),
  );
  test.each<Cell>([
    '-',
    '.',
    '...',
    'N/A',
    '?',
    'Không tính',
    'Có đính kèm',
    'chưa',
    2,
    '#N/A',
    'có/không',
    { date: '2022-11-20' },
  ])('[GHI-4] %j is asked about, never guessed', (cell) => expect(readYesNo(cell).kind).toBe('unreadable'));
  test('[GHI-4] nothing is nothing', () => expect(readYesNo(' ').kind).toBe('blank'));
});

describe('steps of the ladder', () => {
  test.each([
    'T-30, T-14, T+1',
    'T–30, T–14, T+1',
    'T−30; T−14; T+1',
    't-30\nt-14\nt+1',
    'T - 30, T - 14, T + 1',
    'T-30 T-14 T+1',
    'T-30. T-14. T+1.',
    '-30, -14, +1',
    '30, 14, +1',
    '30 ngày, trước 14 ngày, sau 1 ngày',
    '30 ngày trước hạn, T14, quá hạn 1 ngày',
    'mốc T‑30, T‑14 và T+1',
  ])('[GHI-5] %j are three steps', (typed) => {
    expect(readStepList(typed, ladder)).toEqual({ steps: ['T-30', 'T-14', 'T+1'], asked: [] });
  });

  test.each(['T-15', '3', 'T7', '1 ngày', 'D-30', 'tất cả', '-', 'T-30-14'])('[GHI-5] %j is asked about', (typed) => {
    expect(readStepList(typed, ladder)).toEqual({ steps: [], asked: [typed] });
  });

  test('[GHI-5] what is readable beside it still counts', () => {
    expect(readStepList('T-30, T-15, T-3', ladder)).toEqual({ steps: ['T-30', 'T-3'], asked: ['T-15'] });
  });
});

describe('shares and years', () => {
  test.each<[Cell, number]>([
    [95, 0.95],
    ['95', 0.95],
    ['95 %', 0.95],
    ['95%', 0.95],
    ['82,5', 0.825],
    ['100', 1],
    ['1%', 0.01],
  ])('[GHI-6] %j is the share %d', (cell, share) => expect(readShare(cell)).toBeCloseTo(share, 12));
  test.each<Cell>([
    '',
    '-',
    'cao',
    '0,95',
    0.95,
    '1',
    1,
    0,
    '0%',
    101,
    '950',
    '-5',
    '95 - 97',
    true,
    { date: '2022-01-01' },
  ])('[GHI-6] %j is no share', (cell) => expect(readShare(cell)).toBeNull());
  test.each<[Cell, number | null]>([
    [2022, 2022],
    ['2022', 2022],
    ['Năm 2022', 2022],
    ['２０２２', 2022],
    ['22', null],
    [2022.5, null],
    ['2022-2023', null],
    [20222, null],
    [1999, null],
    [{ date: '2022-01-01' }, null],
  ])('[GHI-6] %j is the year %j', (cell, year) => expect(readYear(cell)).toBe(year));
});

describe('names of plans', () => {
  test('[GHI-7] every plan is known by its tabs, its short name, its place name and its code', () => {
    for (const plan of book.plans) {
      for (const name of [shownPlanName(plan), plan.shortName, plan.code, ...plan.tables.map(({ tab }) => tab)]) {
        expect(readPlanNames(` ${name.toUpperCase()}\u200b `, book.plans)).toEqual({ codes: [plan.code], asked: [] });
      }
    }
  });
  test('[GHI-7] several are set apart; what names none is asked about', () => {
    const names = book.plans.slice(0, 2).map(shownPlanName);
    const codes = book.plans.slice(0, 2).map(({ code }) => code);
    expect(readPlanNames(`${names.join('; ')}; “${names[0]}”`, book.plans)).toEqual({ codes, asked: [] });
    expect(readPlanNames(`${names[0]}, KH 999`, book.plans)).toEqual({ codes: codes.slice(0, 1), asked: ['KH 999'] });
  });
});
