// The coordinator's own office, which merged in 2025: by the round's time, by the settings, and never against a typed name.

import { expect, test } from 'vitest';
import { settingDefaults, settingsFrom } from '../../src/application/reading/typed-tabs.js';
import { fixedTabs } from '../../src/application/workbook/fixed-tabs.js';
import { keyCell } from '../../src/domain/reading/keyed-table.js';
import { settingsColumns } from '../../src/text/columns.js';
import { shortOfficeName } from '../../src/text/office-name.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();

/** `Thiết lập` as the templates make it, with some cells typed over. */
function settingsWith(typed: Readonly<Record<string, string>>) {
  const first = settingDefaults(book, 2022);
  const rows = book.settings.map(({ key, name, meaning }) => [
    name,
    typed[key] ?? first.get(key) ?? '',
    meaning,
    '',
    key,
  ]);
  const keys = settingsColumns.map(({ key }, at) => keyCell(fixedTabs.settings.mark, at, key));
  return settingsFrom(
    book,
    [keys, ['', '', '', ''], settingsColumns.map(({ header }) => header), ...rows],
    '2022-11-04',
  );
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
  const { settings, problems } = settingsFrom(book, [], '2026-11-28');
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

test('[DON-76] short names are the initials that offices write', () => {
  expect(shortOfficeName('Sở Thông tin và Truyền thông')).toBe('Sở TT&TT');
  expect(shortOfficeName('Sở Khoa học và Công nghệ')).toBe('Sở KH&CN');
  expect(shortOfficeName('Sở Văn hóa, Thể thao và Du lịch')).toBe('Sở VHTT&DL');
  expect(shortOfficeName('Sở Nội vụ')).toBe('Sở NV');
});
