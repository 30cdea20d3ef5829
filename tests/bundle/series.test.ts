// `Chuỗi số liệu` through the bundle: years and bars from the closings, the choice, what changed, and who brings it up to date.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { three } from '../support/broken-runs.js';
import { ENTRY, MENU, OWNER, readyWorkbook, setUp, typeIn, type Workbook } from '../support/workbook.js';
import { turnYear, twoYears } from '../support/years.js';

const SERIES = 'Chuỗi số liệu';
const SUMMARY = 'Tổng hợp';
const CHOICE = 'B6';

async function press(host: Host, item: string, ...answers: (string | boolean)[]): Promise<void> {
  await host
    .as(OWNER)
    .answer(...answers)
    .menu(MENU, 'Đợt báo cáo', item);
}

/** The bars as a person sees them, by header. */
function bars(host: Host): Readonly<Record<string, string>>[] {
  const rows = host.sheet(SERIES).display();
  const end = rows.findIndex(([words]) => words === 'THAY ĐỔI TỪ LẦN CHỐT GẦN NHẤT');
  const headers = (rows[6] ?? []).filter((text) => text !== '');
  return rows
    .slice(7, end - 1)
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])))
    .filter((row) => row['Mã số'] !== '');
}

function changes(host: Host): string[] {
  const words = host
    .sheet(SERIES)
    .display()
    .map(([first = '']) => first);
  return words.slice(words.indexOf('THAY ĐỔI TỪ LẦN CHỐT GẦN NHẤT') + 1).filter((text) => text !== '');
}

const lineOf = (host: Host) =>
  host
    .sheet(SUMMARY)
    .display()
    .map(([first = '']) => first)
    .find((text) => text.startsWith('Thay đổi từ lần chốt')) ?? '';

describe('the tab of series', () => {
  let base: Workbook;
  beforeAll(async () => {
    base = await readyWorkbook(three.book, three.their);
    await typeIn(base, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '60');
    await typeIn(base, ENTRY, 'XHS-07', 'Số liệu tính đến ngày', '31/10/2022');
    await typeIn(base, ENTRY, 'XHS-07', 'Năm trước', '55');
    await press(base.host, 'Chốt số liệu', true, true);
  }, 120_000);

  test('[CHOT-16] [CHOT-18] has the years of the closings with small bars, and only what is chosen', async () => {
    const host = await base.host.fork();
    const row = bars(host).find((each) => each['Mã số'] === 'XHS-07');
    expect(row?.['2021']).toBe('55 (năm trước)');
    expect(row?.['2022']).toMatch(/^60 \(đến kỳ\)\nChưa đạt$/);
    expect(row?.['Cột nhỏ']).toBe('▅▅');
    const whole = bars(host).length;
    const office = row?.['Đơn vị'] ?? '';
    expect(whole).toBeGreaterThan(1);
    await host.as(OWNER).type(SERIES, CHOICE, office);
    const shown = bars(host).map((each) => each['Đơn vị']);
    expect(new Set(shown)).toEqual(new Set([office]));
    expect(host.sheet(SERIES).validations()[5]?.[1]).toMatchObject({ kind: 'list' });
    await setUp({ host, coordinator: host.as(OWNER) });
    expect(bars(host).map((each) => each['Đơn vị'])).toEqual(shown);
    await host.as(OWNER).type(SERIES, CHOICE, 'KH 92');
    expect(bars(host)).toHaveLength(whole);
  }, 120_000);

  test('[CHOT-17] says on `Tổng hợp` and in sentences what changed, once a run looked, as of when', async () => {
    const host = await base.host.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    expect(lineOf(host)).toMatch(/^Thay đổi từ lần chốt 1 \(04\/11\/2022\), tính lúc .*: không có gì đổi\.$/);
    await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
    await typeIn(workbook, ENTRY, 'XHS-08', 'Thực hiện đến kỳ báo cáo', 'abc');
    expect(lineOf(host)).toContain('không có gì đổi');
    await host.clock.set('2022-11-07T09:30:00+07:00');
    await setUp(workbook);
    expect(lineOf(host)).toMatch(
      /^Thay đổi từ lần chốt 1 \(04\/11\/2022\), tính lúc 09 giờ 30 ngày 07\/11\/2022: 1 dòng đổi số; /,
    );
    expect(lineOf(host)).toContain('XHS-07 từ Chưa đạt thành Đã đạt');
    const sentences = changes(host);
    expect(sentences.find((text) => text.startsWith('XHS-07'))).toContain('số ghi nhận từ 60% thành 100%');
    expect(sentences.find((text) => text.startsWith('XHS-08'))).not.toContain('số ghi nhận từ');
    await host.as(OWNER).menu(MENU, 'Sổ', 'Kiểm tra sổ');
    const page = host.dialogs().at(-1)?.html ?? '';
    expect(page).not.toContain(`Trang &quot;${SERIES}&quot;`);
    await press(host, 'Đính chính', 'XHS-07', '1', '61', 'Công văn 5/SYT ngày 05/11/2022', 'Nhập nhầm', true, true);
    expect(bars(host).find((each) => each['Mã số'] === 'XHS-07')?.['2022']).toContain(
      'Đính chính Thực hiện đến kỳ báo cáo: 61',
    );
    await press(host, 'Chốt số liệu', true, true);
    expect(lineOf(host)).toContain('Thay đổi từ lần chốt 2 (07/11/2022)');
    expect(bars(host).find((each) => each['Mã số'] === 'XHS-07')?.['2022']).toMatch(/^100 /);
  }, 120_000);

  test('[CHOT-17] the first hourly run of a day looks too', async () => {
    const host = await base.host.fork();
    await typeIn({ host, coordinator: host.as(OWNER) }, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
    await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await host.clock.runTo('2022-11-05T12:00:00+07:00');
    expect(lineOf(host)).toContain('XHS-07 từ Chưa đạt thành Đã đạt');
  }, 120_000);
});

test('[CHOT-17] what changed since a closing of the old year stands neither on the page nor in the list of the new one', async () => {
  const workbook = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' });
  const { host } = workbook;
  await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '60');
  await press(host, 'Chốt số liệu', true, true);
  await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '75');
  await host.clock.set('2023-01-05T08:00:00+07:00');
  await setUp(workbook);
  expect(lineOf(host)).toContain('1 dòng đổi số');
  expect(changes(host).join('\n')).toContain('75');
  await turnYear(workbook);
  expect(lineOf(host)).toBe('');
  expect(changes(host)).toEqual(['Đợt Năm 2023 chưa chốt lần nào.']);
  expect(host.sheet(SERIES).display().flat().join('\n')).not.toContain('1 dòng đổi số');
});
