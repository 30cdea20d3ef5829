// The coordinator's own office, which merged in 2025: by the round's time, by the settings, and never against a typed name.

import { describe, expect, test } from 'vitest';
import { firstSettingValues, settingsFrom } from '../../src/application/reading/settings-read.js';
import { settledSettings, typedBook } from '../../src/application/reading/typed-book.js';
import { fixedTabs } from '../../src/application/workbook/fixed-tabs.js';
import { keyCell } from '../../src/domain/reading/keyed-table.js';
import { settingKeys } from '../../src/domain/round/setting-table.js';
import { directoryColumns, settingsColumns } from '../../src/text/columns.js';
import { shortOfficeName } from '../../src/text/office-name.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();

type Typed = Readonly<Record<string, string>>;

/** `Danh bạ` with the rows of some offices: days and successors by their codes. */
function directoryWith(terms: Readonly<Record<string, Typed>>) {
  const keys = directoryColumns.map(({ key }, at) => keyCell(fixedTabs.directory.mark, at, key));
  const rows = Object.entries(terms).map(([code, typed]) => {
    const name = book.agencies.find((agency) => agency.code === code)?.name ?? '';
    return directoryColumns.map(({ key }) => ({ key: code, name, ...typed })[key] ?? '');
  });
  return [keys, [''], directoryColumns.map(({ header }) => header), ...rows];
}

/** `Thiết lập` of a workbook of before, whose round stands there, with some cells typed over, read beside `Danh bạ`. */
function settingsWith(typed: Typed, terms: Readonly<Record<string, Typed>> = {}) {
  const first = firstSettingValues(book, 2022);
  const rows = settingKeys.map((key) => [key, typed[key] ?? first.get(key) ?? '', '', '', key]);
  const keys = settingsColumns.map(({ key }, at) => keyCell(fixedTabs.settings.mark, at, key));
  const settings = [keys, ['', '', '', ''], settingsColumns.map(({ header }) => header), ...rows];
  return settledSettings(book, settingsFrom(book, { settings, rounds: [] }, '2022-11-04'), directoryWith(terms));
}

const in2026 = {
  ...{ roundYear: '2026', roundPlans: 'KH 334', roundCutOff: '20/11/2026' },
  ...{ roundDeadline: '20/11/2026', roundSummaryDeadline: '15/12/2026' },
};

test('[DON-76] in a round of 2022 it is Sở TT&TT, and nothing is asked', () => {
  const { settings, problems } = settingsWith({});
  expect(settings).toMatchObject({
    soAgency: 'STTTT',
    soName: 'Sở Thông tin và Truyền thông',
    soShortName: 'Sở TT&TT',
  });
  expect(problems).toEqual([]);
});

test('[DON-76] a new workbook of 2026 starts with the office that took its place', () => {
  const { settings, problems } = settledSettings(
    book,
    settingsFrom(book, { settings: [], rounds: [] }, '2026-11-28'),
    [],
  );
  expect(settings).toMatchObject({
    soAgency: 'SKHCN',
    soName: 'Sở Khoa học và Công nghệ',
    soShortName: 'Sở KH&CN',
    soSymbol: 'SKHCN',
    senderName: 'Sở KH&CN Lạng Sơn - Sổ kế hoạch chuyển đổi số',
  });
  expect(problems).toEqual([]);
});

test('[DON-76] a workbook of 2022 turned to 2026 follows, says so at the cell, and keeps what was typed', () => {
  const { settings, problems } = settingsWith({ ...in2026, soShortName: 'Sở KHCN' });
  expect(settings).toMatchObject({ soAgency: 'SKHCN', soName: 'Sở Khoa học và Công nghệ', soShortName: 'Sở KHCN' });
  expect(problems).toMatchObject([{ code: 'own-agency-merged', sheet: 'Thiết lập', cell: 'B6' }]);
});

test('[DON-76] the coordinator’s own answer holds', () => {
  const { settings, problems } = settingsWith({ ...in2026, soAgency: 'CAT', soName: 'Công an tỉnh' });
  expect(settings).toMatchObject({ soAgency: 'CAT', soName: 'Công an tỉnh' });
  expect(problems).toEqual([]);
});

describe('[DON-76] the days and the successor that stand in Danh bạ decide', () => {
  const names = (typed: Typed, terms: Readonly<Record<string, Typed>>) => {
    const { settings, problems } = settingsWith(typed, terms);
    const { soAgency, soName, soShortName, senderName } = settings;
    return { own: [soAgency, soName, soShortName, senderName.split(' - ')[0]], asked: problems.length };
  };

  test('an office whose last day was put off, or never came, is still the coordinator’s', () => {
    const own = ['STTTT', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'Sở TT&TT Lạng Sơn'];
    for (const activeTo of ['31/12/2026', 'Không'])
      expect(names(in2026, { STTTT: { activeTo } }), activeTo).toEqual({ own, asked: 0 });
  });

  test('another successor is the coordinator’s, by its name, and the cell says so', () => {
    expect(names(in2026, { STTTT: { activeTo: '28/2/2025', successor: 'Sở Nội vụ' } })).toEqual({
      ...{ own: ['SNV', 'Sở Nội vụ', 'Sở NV', 'Sở NV Lạng Sơn'], asked: 1 },
    });
  });

  test('an office that went before the round of 2022 is followed then already', () => {
    const term = { activeTo: '30/6/2022', successor: 'Sở Nội vụ' };
    expect(names({}, { STTTT: term })).toEqual({ own: ['SNV', 'Sở Nội vụ', 'Sở NV', 'Sở NV Lạng Sơn'], asked: 1 });
    expect(names({ soName: 'Sở TTTT tỉnh' }, { STTTT: term }).own[1]).toBe('Sở TTTT tỉnh');
  });

  test('names that a first set-up gave the successor follow on when that one is gone too', () => {
    const first = firstSettingValues(book, 2026);
    const own = ['soAgency', 'soName', 'soShortName', 'soSymbol', 'senderName'] as const;
    const typed = { ...in2026, ...Object.fromEntries(own.map((key) => [key, first.get(key) ?? ''])) };
    expect(names(typed, {}).own[0]).toBe('SKHCN');
    expect(names(typed, { SKHCN: { activeTo: '1/7/2026', successor: 'Sở Nội vụ' } })).toEqual({
      ...{ own: ['SNV', 'Sở Nội vụ', 'Sở NV', 'Sở NV Lạng Sơn'], asked: 1 },
    });
  });

  test('an empty cell is filled by the same directory, and nothing is asked about it', () => {
    const empty = { ...in2026, soAgency: '', soName: '', soShortName: '', soSymbol: '', senderName: '' };
    expect(names(empty, {}).own[0]).toBe('SKHCN');
    expect(names(empty, { STTTT: { activeTo: 'Không' } })).toMatchObject({
      own: ['STTTT', expect.anything(), 'Sở TT&TT', expect.anything()],
      asked: 0,
    });
    expect(names(empty, { STTTT: { successor: 'Sở Nội vụ' } })).toMatchObject({
      own: ['SNV', 'Sở Nội vụ', 'Sở NV', expect.anything()],
      asked: 0,
    });
  });

  test('a day that cannot be read moves nobody: the templates hold until it is mended', () => {
    expect(names(in2026, { STTTT: { activeTo: 'giữa năm' } }).own[0]).toBe('SKHCN');
    expect(names({}, { STTTT: { activeTo: 'giữa năm' } }).own[0]).toBe('STTTT');
  });

  test('every reading of the whole workbook says the same', () => {
    const values = directoryWith({ STTTT: { activeTo: '30/6/2022', successor: 'Sở Nội vụ' } });
    const read = settingsFrom(book, { settings: [], rounds: [] }, '2022-11-04');
    const typed = typedBook(book, read, { directory: values, entry: [], tasks: [], saved: [] });
    expect(typed.settings).toEqual(settledSettings(book, read, values).settings);
    expect(typed.settings.soAgency).toBe('SNV');
  });
});

test('[DON-76] short names are the initials that offices write', () => {
  expect(shortOfficeName('Sở Thông tin và Truyền thông')).toBe('Sở TT&TT');
  expect(shortOfficeName('Sở Khoa học và Công nghệ')).toBe('Sở KH&CN');
  expect(shortOfficeName('Sở Văn hóa, Thể thao và Du lịch')).toBe('Sở VHTT&DL');
  expect(shortOfficeName('Sở Nội vụ')).toBe('Sở NV');
});
