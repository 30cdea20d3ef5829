// Which round a workbook made on a day opens with: what duties.csv gives its year, else the plans in force in it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingDefaults, settingsFrom } from '../../src/application/reading/settings-read.js';
import { settledSettings } from '../../src/application/reading/typed-book.js';
import { wantedTabs } from '../../src/application/tabs/wanted-tabs.js';
import { fixedTabs } from '../../src/application/workbook/fixed-tabs.js';
import type { Book, Round } from '../../src/domain/book/plan.js';
import { lastWorkingDayBefore } from '../../src/domain/calendar.js';
import { keyCell } from '../../src/domain/reading/keyed-table.js';
import { settingKeys } from '../../src/domain/round/setting-table.js';
import { yearlyRoundOf } from '../../src/domain/round/yearly-round.js';
import { settingsColumns } from '../../src/text/columns.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();
const NONE = { settings: [], rounds: [] };

describe('[NAM-1] the round of a year', () => {
  test.each([
    [2022, ['kh92-2022']],
    [2023, ['nq49-2025-2030', 'stttt-2023']],
    [2025, ['nq49-2025-2030']],
    [2026, ['kh334-2026-2030', 'nq49-2025-2030']],
  ])('of %i is the one that duties.csv gives it', (year, plans) => {
    expect(yearlyRoundOf(book, year)).toMatchObject({ code: `nam-${year}`, name: `Năm ${year}`, year, plans });
  });

  test('of a later year asks the plans in force, on the days of the last round', () => {
    expect(yearlyRoundOf(book, 2029)).toMatchObject({
      code: 'nam-2029',
      name: 'Năm 2029',
      cutOff: '2029-11-20',
      deadline: '2029-11-20',
      summaryDeadline: '2029-12-15',
      plans: ['kh334-2026-2030', 'nq49-2025-2030'],
    });
    const basis = yearlyRoundOf(book, 2026)?.basis;
    expect(yearlyRoundOf(book, 2029)?.basis).toEqual(basis);
  });

  test('never asks a plan that has ended or not begun, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const round = yearlyRoundOf(book, year);
        const asked = book.plans.filter(({ code }) => round?.plans.includes(code));
        expect(asked).toHaveLength(round?.plans.length ?? -1);
        expect(asked.filter(({ fromYear, toYear }) => year < fromYear || toYear < year)).toEqual([]);
        expect(round?.deadline.slice(0, 4)).toBe(String(year));
      }),
    );
  });

  test('is none in a book without rounds', () => {
    expect(yearlyRoundOf({ ...book, rounds: [] }, 2026)).toBeNull();
  });
});

describe('[NAM-1] the round of a year without one', () => {
  const plan = (code: string, fromYear: number, toYear: number) =>
    ({ code, tables: [{ sections: [{ fromYear, toYear }] }] }) as unknown as Book['plans'][number];
  const round = (year: number, plans: readonly string[]): Round => ({
    code: `nam-${year}`,
    name: `Năm ${year}`,
    year,
    cutOff: '',
    deadline: `${year}-11-20`,
    summaryDeadline: `${year + 1}-01-15`,
    basis: [],
    plans,
  });

  test('is that of the latest year, moved to it: an empty day stays empty, a day of the next year stays there', () => {
    const rounds = [round(2024, ['a']), round(2022, ['c'])];
    expect(yearlyRoundOf({ rounds, plans: [plan('a', 2022, 2030)] }, 2026)).toMatchObject({
      code: 'nam-2026',
      name: 'Năm 2026',
      cutOff: '',
      deadline: '2026-11-20',
      summaryDeadline: '2027-01-15',
      plans: ['a'],
    });
  });

  test('asks first what was asked before, in its order, then what has begun since, and nothing that has ended', () => {
    const plans = [plan('new', 2025, 2030), plan('a', 2022, 2030), plan('b', 2022, 2030), plan('over', 2022, 2024)];
    const found = yearlyRoundOf({ rounds: [round(2024, ['b', 'over', 'a'])], plans }, 2026);
    expect(found?.plans).toEqual(['b', 'a', 'new']);
    expect(yearlyRoundOf({ rounds: [round(2024, ['over'])], plans: [plan('over', 2022, 2024)] }, 2026)?.plans).toEqual(
      [],
    );
  });

  test('is the last that the templates give a year, where they give several', () => {
    const rounds = [round(2026, ['a']), { ...round(2026, ['b']), code: 'nam-2026-2' }, round(2027, [])];
    expect(yearlyRoundOf({ rounds, plans: [] }, 2026)?.code).toBe('nam-2026-2');
  });
});

describe('[NAM-2] the settings of a new workbook', () => {
  test('are those of the day’s year: round, days, office, and no days off of another year', () => {
    const { settings, problems } = settingsFrom(book, NONE, '2026-11-28');
    expect(settings.round).toMatchObject({ code: 'nam-2026', deadline: '2026-11-20', summaryDeadline: '2026-12-15' });
    expect(settledSettings(book, settingsFrom(book, NONE, '2026-11-28'), []).settings.soAgency).toBe('SKHCN');
    expect(settings.holidays).toEqual([]);
    expect(lastWorkingDayBefore(settings.round.deadline, settings)).toBe('2026-11-19');
    expect(settings.includeDeadlineDay).toBe(true);
    expect(problems).toEqual([]);
    const first = settingsFrom(book, NONE, '2022-01-03').settings;
    expect(first.round).toMatchObject({ code: 'nam-2022', deadline: '2022-11-20', plans: ['kh92-2022'] });
    expect(first.holidays.length).toBeGreaterThan(5);
  });

  test.each([
    ['its code', { roundCode: 'nam-2022', roundYear: '' }],
    ['its year', { roundCode: '', roundYear: '2022' }],
    ['the day of calculation', { roundCode: '', roundYear: '', stamp: '2022-11-04 · quy tắc 1 · 0' }],
  ])('of an older workbook: empty cells are those of the round known by %s, whatever day it is', (_, typed) => {
    const { settings } = settingsFrom(
      book,
      { settings: sheet({ ...typed, roundDeadline: '', roundPlans: '' }), rounds: [] },
      '2026-11-28',
    );
    expect(settings.round).toMatchObject({ year: 2022, deadline: '2022-11-20', plans: ['kh92-2022'] });
  });
});

describe('[NAM-3] the tabs of plans', () => {
  const plansOf = (day: string) => {
    const tabs = wantedTabs(book, settingsFrom(book, NONE, day).settings, true).map(({ name }) => name);
    return tabs.slice(tabs.indexOf('Đợt báo cáo') + 1, tabs.indexOf('Danh bạ'));
  };

  test('stand in the order of the round, then the others, then those that have ended', () => {
    expect(plansOf('2026-11-28')).toEqual([
      'KH 334 - Chỉ tiêu',
      'KH 334 - Nhiệm vụ',
      'KH thực hiện NQ 49',
      'KH 92 - 2022',
      'Chỉ thị thi đua 2022',
      'KH ngành TTTT 2023',
    ]);
    expect(plansOf('2022-11-04')).toEqual([
      'KH 92 - 2022',
      'KH thực hiện NQ 49',
      'KH 334 - Chỉ tiêu',
      'KH 334 - Nhiệm vụ',
      'Chỉ thị thi đua 2022',
      'KH ngành TTTT 2023',
    ]);
  });
});

/** `Thiết lập` of a workbook of before, whose round of 2022 stands there, with some cells typed over. */
function sheet(typed: Readonly<Record<string, string>>) {
  const first = settingDefaults(book, 2022);
  const rows = settingKeys.map((key) => [key, typed[key] ?? first.get(key) ?? '', '', '', key]);
  const keys = settingsColumns.map(({ key }, at) => keyCell(fixedTabs.settings.mark, at, key));
  return [keys, ['', '', '', ''], settingsColumns.map(({ header }) => header), ...rows];
}
