// What is asked about a setting: which kind of question, what it quotes, and what holds once it is asked.

import { describe, expect, test } from 'vitest';
import { settingDefaults } from '../../src/application/reading/settings-read.js';
import type { Cell } from '../../src/domain/cell.js';
import { ladder } from '../../src/domain/reminding/milestones.js';
import { frozenText, readSettings, stampText } from '../../src/domain/round/settings.js';
import { shippedBook } from '../support/workbook.js';

const book = shippedBook();
const defaults = settingDefaults(book, 2022);
const TODAY = '2022-11-04';
const read = (typed: Readonly<Record<string, Cell>>) =>
  readSettings(new Map(Object.entries({ roundYear: '2022', ...typed })), defaults, book, ladder, TODAY);
/** Question, setting, what is quoted. */
const asked = (typed: Readonly<Record<string, Cell>>) =>
  read(typed).problems.map(({ code, params }) => [code, params?.key, params?.text].join(' '));
const nameOf = (key: string) => book.settings.find((row) => row.key === key)?.name ?? key;

describe('[GHI-1] a setting that nobody can read is quoted as it stands', () => {
  test.each<[string, Cell, string]>([
    ['soName', '#REF!', '#REF!'],
    ['senderName', '=A1', '=A1'],
    ['topic', '@abc', '@abc'],
    ['notice', 'chưa có', 'chưa có'],
    ['roundBasis', '-', '-'],
    ['roundName', '\u202eabc', '[U+202E]abc'],
    ['contactPhone', 'gọi anh Lan', 'gọi anh Lan'],
    ['contactPhone', 912345678, '912345678'],
    ['contactPhone', '\u202e0205 3812 345', '[U+202E]0205 3812 345'],
    ['soAgency', 'Sở Không Có', 'Sở Không Có'],
    ['mailbox', 'a@b.example, c@d.example', 'a@b.example, c@d.example'],
    ['mailbox', 'cds', 'cds'],
    ['mailbox', 'cds, vanthu', 'cds vanthu'],
    ['letterNumber', 'chưa có', 'chưa có'],
    ['letterSymbol', 512, '512'],
    ['letterDate', '31/02/2022', '31/02/2022'],
    ['roundCutOff', 'cuối năm', 'cuối năm'],
    ['roundDeadline', '2022', '2022'],
    ['includeDeadlineDay', 'Không tính', 'Không tính'],
    ['entryRights', 'ai cũng được', 'ai cũng được'],
    ['milestones', 'T-14; T-15, T-3, 7', 'T-15; 7'],
    ['roundPlans', 'KH 92 - 2022; KH lạ, KH 999', 'KH lạ; KH 999'],
    ['holidays', 'Tết; 02/9/2022; Giỗ Tổ', 'Tết'],
    ['onTrackFrom', 'cao', 'cao'],
    ['behindFrom', 101, '101'],
    ['frozenThresholds', 'nam-2022: cao / thấp', 'nam-2022: cao / thấp'],
    ['frozenThresholds', 'nam-2022: 95% / 80% / 60%', 'nam-2022: 95% / 80% / 60%'],
  ])('%s = %j', (key, cell, text) => {
    expect(asked({ [key]: cell })).toEqual([`setting-unreadable ${key} ${text}`]);
    expect(read({ [key]: cell }).problems[0]?.params?.name).toBe(nameOf(key));
    expect(read({ [key]: cell }).settings.asked).toEqual([key]);
  });

  test.each<[string, Cell, string]>([
    ['a span backwards', '03/9/2022 - 02/9/2022', 'setting-days-backwards'],
    ['a span of a year', '01/01/2022 - 31/12/2022', 'setting-days-too-long'],
  ])('or asked for what is wrong with it: %s', (_, cell, code) => {
    expect(asked({ holidays: cell })).toEqual([`${code} holidays ${String(cell)}`]);
    expect(asked({ workedDays: cell })).toEqual([`${code} workedDays ${String(cell)}`]);
  });

  test('the empty cell of who may type, and one of the choices, are no question', () => {
    for (const entryRights of ['', ' ', 'Mở', 'Theo tài khoản', 'Theo tài khoản, còn lại đầu mối'])
      expect(asked({ entryRights })).toEqual([]);
  });
});

describe('[GHI-1] what stands in the place of a setting that is asked about', () => {
  test('is nothing where it names people or words, and what can be read beside it', () => {
    expect(read({ soName: '-' }).settings.soName).toBe('');
    expect(read({ mailbox: 'a@b.example, c@d.example' }).settings.mailbox).toBe('');
    expect(read({ coordinators: 'a@b.example, lan' }).settings.coordinators).toEqual(['a@b.example']);
    expect(read({ contactPhone: 'gọi' }).settings.contactPhone).toBe('');
    expect(read({ milestones: 'T-14; T-15' }).settings.milestones).toEqual(['T-14']);
    expect(read({ roundPlans: 'KH 92 - 2022; KH lạ' }).settings.round.plans).toEqual(['kh92-2022']);
    expect(read({ holidays: 'Tết; 02/9/2022' }).settings.holidays).toEqual(['2022-09-02']);
    expect(read({ onTrackFrom: 'cao' }).settings.thresholds).toEqual({ onTrack: 1, behind: 0 });
  });

  test('is the day of the templates for a day of the round', () => {
    const { round } = read({ roundDeadline: 'cuối năm' }).settings;
    expect(round).toMatchObject({ deadline: '2022-11-20', year: 2022 });
  });
});

describe('[GHI-10] the day of the letter', () => {
  test('may be today, and is asked about where it is still to come', () => {
    expect(asked({ letterDate: '04/11/2022' })).toEqual([]);
    expect(asked({ letterDate: '05/11/2022' })).toEqual(['setting-letter-future letterDate 05/11/2022']);
  });
});

describe('[GHI-11] days of the round that do not go together', () => {
  test('are asked about together with the other day, and hold back what speaks of the days, not the rows', () => {
    const { problems, settings } = read({ roundCutOff: '21/11/2022', roundDeadline: '20/11/2022' });
    expect(problems).toEqual([
      {
        code: 'setting-day-after',
        params: {
          key: 'roundCutOff',
          name: nameOf('roundCutOff'),
          text: '21/11/2022',
          other: nameOf('roundDeadline'),
          day: '20/11/2022',
          holds: 'roundDays',
        },
      },
    ]);
    expect(settings.asked).toEqual(['roundDays']);
    expect(settings.round.cutOff).toBe('2022-11-21');
  });

  test('name the year where one is of another', () => {
    expect(read({ roundCutOff: '31/10/2021' }).problems).toEqual([
      {
        code: 'setting-day-year',
        params: {
          key: 'roundCutOff',
          name: nameOf('roundCutOff'),
          text: '31/10/2021',
          year: '2022',
          holds: 'roundDays',
        },
      },
    ]);
    expect(asked({ roundSummaryDeadline: '19/11/2022' })).toEqual([
      'setting-day-before roundSummaryDeadline 19/11/2022',
    ]);
    expect(asked({ roundDeadline: { date: '2023-11-20' } })).toEqual(['setting-day-year roundDeadline 2023-11-20']);
  });

  test('are not asked about while one of them, or the year, is', () => {
    expect(asked({ roundCutOff: '21/11/2022', roundDeadline: 'cuối năm' })).toEqual([
      'setting-unreadable roundDeadline cuối năm',
    ]);
    expect(asked({ roundCutOff: 'lạ', roundDeadline: '20/11/2022' })).toEqual(['setting-unreadable roundCutOff lạ']);
    expect(asked({ roundYear: 'năm nay', roundCutOff: '21/11/2022' })).toEqual([
      'setting-unreadable roundYear năm nay',
    ]);
  });
});

describe('[GHI-6] thresholds', () => {
  test('a part of one is asked for per cent, and one below a tenth is none', () => {
    expect(asked({ onTrackFrom: '0,95' })).toEqual(['setting-share-part onTrackFrom 0,95']);
    expect(asked({ behindFrom: 0.8 })).toEqual(['setting-share-part behindFrom 0.8']);
    expect(asked({ behindFrom: '10' })).toEqual([]);
    expect(asked({ behindFrom: '9' })).toEqual(['setting-unreadable behindFrom 9']);
    expect(asked({ onTrackFrom: 'cao', behindFrom: 'thấp' })).toEqual([
      'setting-unreadable onTrackFrom cao',
      'setting-unreadable behindFrom thấp',
    ]);
  });

  test('crossed ones are asked about at amber', () => {
    expect(asked({ onTrackFrom: '80', behindFrom: '95' })).toEqual(['thresholds-crossed behindFrom 95']);
    expect(read({ onTrackFrom: '80', behindFrom: '95' }).settings.thresholds).toEqual({ onTrack: 1, behind: 0 });
  });

  test('[PACE-12] kept ones are said to be kept beside what cannot be read, too', () => {
    const kept = { roundCode: 'nam-2022', frozenThresholds: 'nam-2022: 95% / 80%' };
    const later = (typed: Readonly<Record<string, Cell>>) =>
      read({ ...kept, ...typed }).problems.map(({ params }) => params?.later);
    expect(later({ onTrackFrom: 'cao' })).toEqual(['cao / 80']);
    expect(later({ onTrackFrom: '95', behindFrom: '70' })).toEqual(['95% / 70%']);
    expect(later({ onTrackFrom: '95', behindFrom: '80' })).toEqual([]);
    expect(frozenText(read({ ...kept, onTrackFrom: '90' }).settings)).toBe('95% / 80%');
  });

  test('[PACE-12] equal ones may be kept; with a colon in its code a round is still known', () => {
    const odd = read({ roundCode: 'năm: 2022', frozenThresholds: 'năm: 2022: 90% / 90%' }).settings;
    expect(odd).toMatchObject({ thresholds: { onTrack: 0.9, behind: 0.9 }, areThresholdsFrozen: true });
  });

  test('that are asked about make another stamp: every verdict is calculated again', () => {
    const stamp = (typed: Readonly<Record<string, Cell>>) => stampText(TODAY, read(typed).settings);
    expect(stamp({ frozenThresholds: 'lạ' })).not.toBe(stamp({}));
    expect(stamp({ includeDeadlineDay: 'Không' })).not.toBe(stamp({}));
    expect(stamp({ holidays: 'Tết' })).toBe(stamp({}));
  });
});

describe('[QUYEN-2] the accounts of coordinators', () => {
  const shown = (coordinators: string) =>
    read({ coordinators }).problems.map(({ code, params }) => [code, params?.text].join(' '));

  test('in the plain list say nothing; in another form it is said how they were read', () => {
    expect(shown('a@b.example; C@d.example\n')).toEqual([]);
    expect(shown('a@b.example c@d.example')).toEqual(['accounts-read a@b.example, c@d.example']);
    expect(shown('a@b.example, a@b.example')).toEqual(['accounts-read a@b.example']);
  });

  test('with one that is none are asked about, and nothing else is said', () => {
    expect(shown('a@b.example, lan')).toEqual(['setting-unreadable lan']);
  });
});
