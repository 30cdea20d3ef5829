// The settings as a coordinator types them: read in every form Sheets stores, and what cannot be read is asked about.

import { describe, expect, test } from 'vitest';
import { settingDefaults } from '../../src/application/reading/settings-read.js';
import type { Cell } from '../../src/domain/cell.js';
import { ladder } from '../../src/domain/reminding/milestones.js';
import { isOfYearlyRound, settingKeys } from '../../src/domain/round/setting-table.js';
import { dayOfStamp, frozenText, readSettings, stampText } from '../../src/domain/round/settings.js';
import { shippedBook } from '../support/workbook.js';

const book = shippedBook();
const defaults = settingDefaults(book, 2022);
const TODAY = '2022-11-04';
const read = (typed: Readonly<Record<string, Cell>>) =>
  readSettings(new Map(Object.entries(typed)), defaults, book, ladder, TODAY);
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
    expect(frozenText(kept)).toBe('99% / 82,5%');
    const frozenThresholds = frozenText(kept);
    const later = read({ roundCode: 'nam-2022', frozenThresholds, onTrackFrom: '90', behindFrom: '50' });
    expect(later.settings).toMatchObject({ thresholds: { onTrack: 0.99, behind: 0.825 }, areThresholdsFrozen: true });
    expect(later.problems).toEqual([
      {
        code: 'thresholds-frozen',
        params: {
          key: 'frozenThresholds',
          kept: '99% / 82,5%',
          later: '90% / 50%',
          name: 'frozenThresholds',
        },
      },
    ]);
    const same = read({ roundCode: 'nam-2022', frozenThresholds, onTrackFrom: '99', behindFrom: '82,5' });
    expect(same.problems).toEqual([]);
  });

  test('[PACE-12] what was kept for another round keeps nothing for this one', () => {
    const { settings, problems } = read({ roundCode: 'nam-2022', frozenThresholds: 'nam-2021: 90% / 50%' });
    expect(settings).toMatchObject({ thresholds: usual.thresholds, areThresholdsFrozen: false, asked: [] });
    expect(problems).toEqual([]);
  });

  test.each(['nam-2022: 50% / 90%', 'nam-2022: 90%', 'nam-2022: 0% / 0%', 'nam-2022: cao / thấp', 'abc'])(
    '[GHI-1] kept thresholds that nobody can read are asked about: %s',
    (frozenThresholds) => {
      expect(read({ roundCode: 'nam-2022', frozenThresholds }).settings.asked).toEqual(['frozenThresholds']);
    },
  );

  test('[GHI-1] kept thresholds make typed ones bear on nothing, readable or not', () => {
    const { settings, problems } = read({
      roundCode: 'nam-2022',
      frozenThresholds: 'nam-2022: 95% / 80%',
      onTrackFrom: 'cao',
    });
    expect(settings).toMatchObject({ thresholds: { onTrack: 0.95, behind: 0.8 }, asked: [] });
    expect(problems.map(({ code }) => code)).toEqual(['thresholds-frozen']);
  });

  const garbage: readonly (readonly [key: string, cell: Cell])[] = [
    ['onTrackFrom', 'cao'],
    ['onTrackFrom', '5'],
    ['onTrackFrom', '950'],
    ['roundYear', 'năm nay'],
    ['roundYear', 20222],
    ['roundDeadline', '31/02/2022'],
    ['roundCutOff', 'cuối năm'],
  ];
  for (const [key, cell] of garbage) {
    test(`[GHI-1] ${key} = ${JSON.stringify(cell)} is asked about by name, and no default stands for it`, () => {
      const { settings, problems } = read({ [key]: cell });
      const name = book.settings.find((row) => row.key === key)?.name ?? key;
      expect(problems).toEqual([{ code: 'setting-unreadable', params: { key, name, text: String(cell) } }]);
      expect(settings.asked).toEqual([key]);
    });
  }

  test('[GHI-6] green begins above amber', () => {
    expect(read({ behindFrom: '96' }).problems.map(({ code }) => code)).toEqual(['thresholds-crossed']);
    expect(read({ behindFrom: '95' }).settings.asked).toEqual(['behindFrom']);
  });

  test('[GHI-1] the table of settings is the rows of the tab', () => {
    const onTab = settingKeys.filter((key) => !isOfYearlyRound(key)).sort();
    const listed = book.settings.map(({ key }) => key);
    expect(listed.filter((key) => !isOfYearlyRound(key)).sort()).toEqual(onTab);
    expect(listed.filter(isOfYearlyRound)).toEqual(['basisDocument', 'basisDuty']);
  });

  test('holidays: each readable day or span counts, what is not is asked', () => {
    const { settings, problems } = read({ roundYear: '2022', holidays: '03/01/2022; 31/01/2022 - 02/02/2022, Tết' });
    expect(settings.holidays).toEqual(['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02']);
    expect(problems.map(({ params }) => params?.key)).toEqual(['holidays']);
  });
});

describe('settings that nobody gave', () => {
  const bare = readSettings(
    new Map<string, Cell>([['roundYear', '2022']]),
    new Map(),
    {
      agencies: [],
      plans: [],
      settings: [],
    },
    ladder,
    TODAY,
  );

  test('are empty; the days of the round are then the last of its year', () => {
    expect(bare.settings).toMatchObject({ soName: '', stamp: '', letterDate: null, coordinators: [], holidays: [] });
    expect(bare.settings.round).toMatchObject({ year: 2022, cutOff: '2022-12-31', deadline: '2022-12-31' });
    expect(bare.settings.asked).toEqual(['onTrackFrom', 'behindFrom']);
  });
});

describe('a row of the settings', () => {
  const texts = [
    'soName',
    'soShortName',
    'soSymbol',
    'provinceName',
    'senderName',
    'contactName',
    'contactDivision',
    'topic',
    'basisDocument',
    'basisDuty',
    'notice',
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
      roundPlans: 'KH 92 - 2022; KH 334 - Nhiệm vụ',
      soAgency: 'Sở Y tế',
      mailbox: 'CDS@langson.example',
      contactPhone: '0205.3812.345 (máy lẻ 12)',
      letterDate: '12/10/2022',
      milestones: 'T-14; T-3',
      workedDays: '05/11/2022',
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      letterDate: '2022-10-12',
      soAgency: 'SYT',
      mailbox: 'cds@langson.example',
      contactPhone: '0205.3812.345 (máy lẻ 12)',
      milestones: ['T-14', 'T-3'],
      workedDays: ['2022-11-05'],
    });
    expect(settings.round).toMatchObject({
      code: 'dot-1',
      name: 'Đợt 1',
      cutOff: '2022-10-31',
      plans: ['kh92-2022', 'kh334-2026-2030'],
    });
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

  test('[GHI-4] whether the deadline’s own day counts, whether a calendar is attached: yes, no, or asked', () => {
    const cells = ['không', 'Ko', 'không'.normalize('NFD'), 'có', 'x', '-'];
    const counts = cells.map((includeDeadlineDay) => read({ includeDeadlineDay }).settings);
    expect(counts.map((each) => each.includeDeadlineDay)).toEqual([false, false, false, true, true, true]);
    expect(counts.map(({ asked }) => asked.length)).toEqual([0, 0, 0, 0, 0, 1]);
    const attaches = cells.map((attachCalendar) => read({ attachCalendar }).settings);
    expect(attaches.map((each) => each.attachCalendar)).toEqual([false, false, false, true, true, false]);
    expect(attaches.map(({ asked }) => asked)).toEqual([[], [], [], [], [], ['attachCalendar']]);
  });

  test.each([
    ['mailbox', 'cds@b.example, vanthu@b.example'],
    ['mailbox', 'Sở TT&TT <cds@b.example>'],
    ['mailbox', 'cds'],
    ['coordinators', 'Lan <lan@b.example>'],
    ['soAgency', 'Sở Không Có'],
    ['soAgency', 'UBND các huyện, thành phố'],
    ['contactPhone', 'gọi anh Lan'],
    ['roundPlans', 'KH 999'],
    ['soName', '#REF!'],
    ['letterNumber', '=A1'],
    ['milestones', 'T-15'],
    ['holidays', '05/01/2022 - 01/01/2022'],
    ['workedDays', '01/01/2022 - 31/12/2022'],
  ] as const)('[GHI-1] %s = %j is asked about', (key, cell) => {
    expect(read({ roundYear: '2022', [key]: cell }).settings.asked).toEqual([key]);
  });

  test('the year is whole, and of this century', () => {
    const year = (cell: Cell) => read({ roundYear: cell }).settings.round.year;
    expect([2022, 'năm 2022'].map(year)).toEqual([2022, 2022]);
    for (const cell of [1999, 2101, 2022.5])
      expect(read({ roundYear: cell }).problems[0]?.params?.key).toBe('roundYear');
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
