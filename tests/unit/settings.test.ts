// The settings as a coordinator types them: read in every form Sheets stores, and what cannot be read is said and defaulted.

import { describe, expect, test } from 'vitest';
import { settingDefaults } from '../../src/application/reading/typed-tabs.js';
import type { Cell } from '../../src/domain/cell.js';
import { dayOfStamp, frozenText, readSettings, stampText } from '../../src/domain/round/settings.js';
import { shippedBook } from '../support/workbook.js';

const book = shippedBook();
const defaults = settingDefaults(book, 2022);
const read = (typed: Readonly<Record<string, Cell>>) =>
  readSettings(new Map(Object.entries(typed)), defaults, (key) => `Mục ${key}`);
const usual = read({}).settings;

describe('settings', () => {
  test('of the template are read without a problem', () => {
    const { settings, problems } = read({});
    expect(problems).toEqual([]);
    expect(settings.thresholds).toEqual({ onTrack: 0.95, behind: 0.8 });
    expect(settings.round.deadline).toMatch(/^\d{4}-11-20$/);
    expect(settings.holidays).toContain('2022-02-02');
  });

  const same: readonly (readonly [key: string, cells: readonly Cell[]])[] = [
    ['roundDeadline', ['20/11/2022', '20-11-2022', { date: '2022-11-20' }]],
    ['onTrackFrom', ['95', 95, '95,0']],
    ['roundYear', ['2022', 2022]],
  ];
  for (const [key, cells] of same) {
    test(`${key} is the same as text, number or date`, () => {
      const readings = cells.map((cell) => read({ roundYear: '2022', [key]: cell }));
      for (const { settings, problems } of readings) {
        expect(problems).toEqual([]);
        expect(settings).toEqual(readings[0]?.settings);
      }
    });
  }

  test('[PACE-12] thresholds kept for the open round hold against those typed later, and the coordinator is told', () => {
    const kept = read({ roundCode: 'nam-2022', onTrackFrom: '99', behindFrom: '82,5' }).settings;
    expect(kept.areThresholdsFrozen).toBe(false);
    expect(frozenText(kept)).toBe('nam-2022: 99% / 82,5%');
    const frozenThresholds = frozenText(kept);
    const later = read({ roundCode: 'nam-2022', frozenThresholds, onTrackFrom: '90', behindFrom: '50' });
    expect(later.settings).toMatchObject({ thresholds: { onTrack: 0.99, behind: 0.825 }, areThresholdsFrozen: true });
    expect(later.problems).toEqual([
      {
        code: 'thresholds-frozen',
        params: { kept: '99% / 82,5%', later: '90% / 50%', name: 'Mục frozenThresholds' },
      },
    ]);
    const same = read({ roundCode: 'nam-2022', frozenThresholds, onTrackFrom: '99', behindFrom: '82,5' });
    expect(same.problems).toEqual([]);
  });

  test.each([
    'nam-2021: 90% / 50%',
    'nam-2022: 50% / 90%',
    'nam-2022: 90%',
    'nam-2022: 0% / 0%',
    'nam-2022: cao / thấp',
    'abc',
  ])('[PACE-12] %s keeps nothing for the round of 2022', (frozenThresholds) => {
    const { settings, problems } = read({ roundCode: 'nam-2022', frozenThresholds });
    expect(settings).toMatchObject({ thresholds: usual.thresholds, areThresholdsFrozen: false });
    expect(problems).toEqual([]);
  });

  const garbage: readonly (readonly [key: string, cell: Cell])[] = [
    ['onTrackFrom', 'cao'],
    ['onTrackFrom', '0,95'],
    ['onTrackFrom', '950'],
    ['behindFrom', '96'],
    ['roundYear', 'năm nay'],
    ['roundYear', 20222],
    ['roundDeadline', '31/02/2022'],
    ['roundCutOff', 'cuối năm'],
  ];
  for (const [key, cell] of garbage) {
    test(`${key} = ${JSON.stringify(cell)} is said by name and the default stands`, () => {
      const { settings, problems } = read({ [key]: cell });
      expect(problems).toEqual([{ code: 'setting-unreadable', params: { key, name: `Mục ${key}` } }]);
      expect(settings).toEqual(usual);
    });
  }

  test('holidays: each readable day or span counts, what is not is said', () => {
    const { settings, problems } = read({ roundYear: '2022', holidays: '03/01/2022; 31/01/2022 - 02/02/2022, Tết' });
    expect(settings.holidays).toEqual(['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02']);
    expect(problems.map(({ params }) => params?.key)).toEqual(['holidays']);
  });
});

describe('settings that nobody gave', () => {
  const bare = readSettings(new Map<string, Cell>([['roundYear', '2022']]), new Map(), (key) => key);

  test('are empty; the days of the round are then the last of its year', () => {
    expect(bare.settings).toMatchObject({ soName: '', stamp: '', letterDate: null, coordinators: [], holidays: [] });
    expect(bare.settings.round).toMatchObject({ year: 2022, cutOff: '2022-12-31', deadline: '2022-12-31' });
    expect(bare.settings.thresholds).toEqual({ onTrack: 0, behind: 0 });
    expect(bare.problems.map(({ params }) => params?.key)).toEqual(['onTrackFrom', 'behindFrom']);
  });
});

describe('a row of the settings', () => {
  const texts = [
    'soName',
    'soShortName',
    'soAgency',
    'soSymbol',
    'provinceName',
    'senderName',
    'mailbox',
    'contactName',
    'contactDivision',
    'contactPhone',
    'topic',
    'basisDocument',
    'basisDuty',
    'notice',
    'letterNumber',
    'letterSymbol',
    'stamp',
    'workbookId',
  ] as const;

  test.each(texts)('%s is the words that stand there, without outer blanks', (key) => {
    expect(read({ [key]: ` chữ ${key} ` }).settings).toEqual({ ...usual, [key]: `chữ ${key}` });
  });

  test('dates, days, plans and steps are read from their own rows', () => {
    const { settings, problems } = read({
      roundYear: '2022',
      roundCode: 'dot-1',
      roundName: 'Đợt 1',
      roundCutOff: '31/10/2022',
      roundSummaryDeadline: '01/12/2022',
      roundPlans: 'a, b',
      letterDate: '12/10/2022',
      milestones: 'T-14; T-3',
      workedDays: '05/11/2022',
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      letterDate: '2022-10-12',
      milestones: ['T-14', 'T-3'],
      workedDays: ['2022-11-05'],
    });
    expect(settings.round).toMatchObject({ code: 'dot-1', name: 'Đợt 1', cutOff: '2022-10-31', plans: ['a', 'b'] });
    expect(settings.round.summaryDeadline).toBe('2022-12-01');
  });

  test('a date is shown as its day where words are wanted, and no cell is no day', () => {
    expect(read({ notice: { date: '2022-11-04' } }).settings.notice).toBe('2022-11-04');
    const { settings, problems } = read({ letterDate: 'hôm qua' });
    expect(settings.letterDate).toBeNull();
    expect(problems.map(({ params }) => params?.key)).toEqual(['letterDate']);
  });
});

describe('the people and switches', () => {
  test('coordinators are accounts in lower case, however they are separated', () => {
    const { settings } = read({ coordinators: ' Dau-Moi@langson.example;\nhai@langson.example, ' });
    expect(settings.coordinators).toEqual(['dau-moi@langson.example', 'hai@langson.example']);
  });

  test('the deadline’s own day counts unless it says “không”; a calendar is attached only for “có”', () => {
    const counts = (cell: string) => read({ includeDeadlineDay: cell }).settings.includeDeadlineDay;
    expect(['không', ' KHÔNG ', 'không'.normalize('NFD'), 'có', 'x'].map(counts)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const attaches = (cell: string) => read({ attachCalendar: cell }).settings.attachCalendar;
    expect(['có', ' CÓ ', 'có'.normalize('NFD'), 'không', 'x'].map(attaches)).toEqual([true, true, true, false, false]);
  });

  test('a span of days is never longer than two months, and backwards it is its first day', () => {
    const days = (holidays: string) => read({ roundYear: '2022', holidays }).settings.holidays;
    expect(days('01/01/2022 - 31/12/2022')).toHaveLength(61);
    expect(days('05/01/2022 - 01/01/2022')).toEqual(['2022-01-05']);
    expect(days('05/01/2022 - lạ')).toEqual([]);
  });

  test('the year is whole, and between 2000 and 2100', () => {
    const year = (cell: Cell) => read({ roundYear: cell }).settings.round.year;
    expect([2000, 2100, 2022.5].map(year)).toEqual([2000, 2100, 2022]);
    for (const cell of [1999, 2101]) expect(read({ roundYear: cell }).problems[0]?.params?.key).toBe('roundYear');
  });
});

describe('the stamp', () => {
  test('names its day and changes with day, thresholds and round, and with nothing else', () => {
    const stamp = stampText('2022-11-04', usual);
    expect(dayOfStamp(stamp)).toBe('2022-11-04');
    for (const text of ['chưa có', `x${stamp}`, '2022-11-4 · quy tắc 1']) expect(dayOfStamp(text)).toBeNull();
    expect(stampText('2022-11-05', usual)).not.toBe(stamp);
    expect(stampText('2022-11-04', read({ onTrackFrom: '90' }).settings)).not.toBe(stamp);
    expect(stampText('2022-11-04', read({ roundDeadline: '25/11/2022' }).settings)).not.toBe(stamp);
    expect(stampText('2022-11-04', read({ contactName: 'Một người' }).settings)).toBe(stamp);
  });
});
