// Five years in one workbook, 2022 to 2026: four turns, a closing and final figures each year, each year closed in the next summer; through the bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import {
  cutBook,
  ENTRY,
  failOnThrow,
  MENU,
  OWNER,
  ROUNDS,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';
import { closeYear, lastText, turnYear } from '../support/years.js';

/** As a person types it. */
const decimal = (figure: number) => String(figure).replace('.', ',');
const [ACTUAL, ESTIMATE, AS_OF, CARRIED] = [
  ...['Thực hiện đến kỳ báo cáo', 'Ước thực hiện cả năm', 'Số liệu tính đến ngày', 'Năm trước theo sổ'],
] as [string, string, string, string];
const CLOSED = 'Tổng hợp đã chốt';
const [FIRST, LAST] = [2022, 2026];

/** Offices that merge, districts that end, KH 334 with its tasks. */
function fiveYears() {
  const book = cutBook({
    'kh92-2022': ['1c', '2a', '2c', '3e'],
    'nq49-2025-2030': ['2.1b-1', '2.1b-3', '2.1c-6', '2.2b-1', '2.2b-3'],
    'stttt-2023': ['2.1-5'],
    'kh334-2026-2030': ['I.7', 'I.8', 'NV I.1', 'NV V.1'],
  });
  const more = new Set(['STTTT', 'SKHCN', 'SNV', 'CAT', 'VPUBND', 'H-TD', 'H-BG', 'N-HTP', 'N-SBN']);
  const known = new Set([...book.agencies.map(({ code }) => code), ...more]);
  return { ...book, agencies: shippedBook().agencies.filter(({ code }) => known.has(code)) };
}

interface YearSeen {
  readonly calls: Readonly<Record<'set-up' | 'sending', number>>;
  readonly cells: number;
  readonly properties: number;
  /** Everything that people see, and what it says of the year's round. */
  readonly texts: readonly { readonly place: string; readonly text: string }[];
  readonly said: readonly string[];
}

let workbook: Workbook;
/** The first year's closing as it was shown in its own year. */
let firstClosing: unknown;
let lastShown: unknown;
const seen = new Map<number, YearSeen>();
/** `Đánh giá` of the old year's row a year later. */
const later = new Map<number, string>();

beforeAll(async () => {
  const mails = ['STTTT', 'SYT', 'CTK', 'SLDTBXH', 'VPUBND', 'H-TD', 'H-BG', 'SNV', 'CAT', 'SKHCN'];
  workbook = await readyWorkbook(
    fiveYears(),
    Object.fromEntries(mails.map((code) => [code, `${code.toLowerCase()}@langson.example`])),
    { day: '2022-10-03' },
  );
  const { host } = workbook;
  await typeIn(workbook, ENTRY, 'CQS-03', 'Đơn vị cung cấp số liệu', 'Văn phòng UBND tỉnh');
  await typeIn(workbook, ENTRY, 'CQS-03', 'Cách lấy số liệu', 'Một nơi cung cấp');
  await typeIn(workbook, 'Danh bạ', 'N-HTP', 'Nhóm', 'Đã xác nhận', 'Mã đơn vị');
  await setUp(workbook);
  await typeIn(workbook, ENTRY, 'CQS-04.H-TD', ACTUAL, '57');
  for (let year = FIRST; year <= LAST; year += 1) await playYear(year);
  failOnThrow(await someone().coordinator.answer('1', true).menu(MENU, ROUNDS, 'Xem lần chốt'));
  lastShown = host.sheet(CLOSED).display();
});

/** The coordinator with no answer left from before. */
const someone = (): Workbook => ({ host: workbook.host, coordinator: workbook.host.as(OWNER) });

/** Figures in autumn, a closing in December, the turn in January, final figures and a second closing, the year closed in July. */
async function playYear(year: number): Promise<void> {
  const { host } = workbook;
  const said: string[] = [];
  await host.clock.set(`${year}-11-04T08:00:00+07:00`);
  await setUp(workbook);
  await typeIn(workbook, ENTRY, 'KTS-01', ACTUAL, decimal(10 + (year - FIRST) / 2));
  await typeIn(workbook, ENTRY, 'KTS-01', AS_OF, `31/10/${year}`);
  await typeIn(workbook, ENTRY, 'KTS-03', ESTIMATE, decimal(5 + (year - FIRST) / 2));
  await host.clock.set(`${year}-11-${year === 2022 ? '07' : '06'}T08:00:00+07:00`);
  const sending = await callsOf(async () => await sendMails(someone()));
  await host.clock.set(`${year}-12-15T08:00:00+07:00`);
  failOnThrow(await someone().coordinator.answer(true, true).menu(MENU, ROUNDS, 'Chốt số liệu'));
  said.push(lastText(host));
  await setUp(workbook);
  const calls = { 'set-up': await callsOf(async () => await setUp(workbook)), sending };
  await host.custom.settle();
  if (year === FIRST) firstClosing = host.sheet(CLOSED).display();
  seen.set(year, { calls, cells: cellsOf(host), properties: propertiesOf(host), texts: visibleTexts(host), said });
  if (year === LAST) return;
  await host.clock.set(`${year + 1}-01-05T08:00:00+07:00`);
  said.push(await turnYear(someone()));
  const past = `${ENTRY} ${year}`;
  await typeIn(workbook, past, 'KTS-03', ACTUAL, decimal(5.6 + (year - FIRST) / 2));
  await typeIn(workbook, past, 'KTS-03', AS_OF, `31/12/${year}`);
  await host.clock.set(`${year + 1}-07-03T08:00:00+07:00`);
  failOnThrow(await someone().coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu'));
  said.push(lastText(host), await closeYear(someone()));
  later.set(year, shown(host, past, 'KTS-03', 'Đánh giá'));
}

async function callsOf(act: () => Promise<unknown>): Promise<number> {
  const before = workbook.host.runs().length;
  await act();
  const runs = workbook.host.runs().slice(before);
  const run = runs.find(({ kind }) => kind !== 'custom');
  return Object.values(run?.calls ?? {}).reduce((all, count) => all + count, 0);
}

function cellsOf(host: Host): number {
  const sizes = host.sheets().map(({ name }) => host.sheet(name).values());
  return sizes.reduce((sum, rows) => sum + rows.length * Math.max(0, ...rows.map((row) => row.length)), 0);
}

const propertiesOf = (host: Host) =>
  (['document', 'script'] as const).reduce((sum, store) => sum + JSON.stringify(host.properties(store)).length, 0);

describe('[SANG-9] four turns', () => {
  test('every year is closed, turned and shut without a word of an error', () => {
    for (const [year, { said, texts }] of seen) {
      expect(said.join('\n'), String(year)).not.toMatch(/lỗi|Chưa có gì thay đổi/);
      expect(said[0], String(year)).toContain(`Đã chốt số liệu đợt Năm ${year}, lần 1`);
      if (year < LAST) {
        expect(said[1], String(year)).toContain(`Đã sang năm ${year + 1}.`);
        expect(said[2], String(year)).toContain(`Đã chốt số liệu đợt Năm ${year}, lần 2`);
        expect(said[3], String(year)).toContain(`Đã đóng năm ${year}`);
      }
      expect(
        texts.filter(({ text }) => /^#|undefined|NaN|Có lỗi/.test(text)),
        String(year),
      ).toEqual([]);
    }
  });

  test('titles say the year of the page', () => {
    for (const [year, { texts }] of seen) {
      const on = (tab: string) => texts.filter(({ place }) => place.startsWith(`${tab}!`)).map(({ text }) => text);
      expect(on('Tổng hợp')).toContain(`TỔNG HỢP KẾT QUẢ THỰC HIỆN MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM ${year}`);
      const line = on('KH 92 - 2022').find((text) => text.startsWith('Đợt báo cáo:'));
      expect(line, String(year)).toContain(
        `Đợt báo cáo: Năm 2022 · ${year === FIRST ? 'Đơn vị gửi trước ngày 20/11/2022' : 'đã đóng'}`,
      );
      expect(on('Tổng hợp'), String(year)).toContain(
        year < 2025 ? 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG' : 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      );
    }
  });

  test('the first year’s closing is shown byte by byte as in its own year; old results stand', () => {
    expect(lastShown).toEqual(firstClosing);
    expect([...later]).toEqual([
      ...[2022, 2023, 2024].map((year) => [year, year === 2022 ? 'Không đạt' : 'Chưa đến hạn']),
      [2025, 'Vượt'],
    ]);
    const { host } = workbook;
    expect(shown(host, `${ENTRY} 2022`, 'KTS-03', 'Đánh giá')).toBe('Không đạt');
    expect(shown(host, `${ENTRY} 2022`, 'CQS-04.H-TD', 'Số ghi nhận')).toBe('57');
    expect(shown(host, ENTRY, 'KTS-03', CARRIED)).toBe('7,1 (chính thức)');
    expect(shown(host, ENTRY, 'KTS-01', CARRIED)).toBe('chưa có (năm đó mới có số đến kỳ)');
    expect(shown(host, ENTRY, 'KTS-03', 'Đơn vị')).toBe('Sở Nội vụ');
    expect(shown(host, 'Nhập nhiệm vụ', 'NV I.1', 'Hạn năm nay')).toBe('31/12/2026');
  });

  test('what set-up and sending cost, and what the book holds, is printed and bounded', () => {
    const table = [...seen].map(
      ([year, { calls, cells, properties }]) =>
        `${year}: set-up ${calls['set-up']} calls, sending ${calls.sending}; ${cells} cells, ${properties} characters of properties`,
    );
    console.log(table.join('\n'));
    const of = (year: number) => seen.get(year)?.calls ?? { 'set-up': 0, sending: 0 };
    // Offices that took over and the tab of tasks, not the years that are closed, add to the last ones.
    expect(of(LAST)['set-up']).toBeLessThanOrEqual(of(FIRST)['set-up'] + 80);
    expect(of(LAST).sending).toBeLessThanOrEqual(of(FIRST).sending + 80);
    expect(seen.get(LAST)?.cells).toBeLessThan(1_000_000);
    expect(seen.get(LAST)?.properties).toBeLessThan(50_000);
  });
});
