// The turn of the year as people see it: the old year on its own tabs, the new one beside it; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { wholeBook } from '../support/shared-book.js';
import {
  ENTRY,
  forkOf,
  MENU,
  newWorkbook,
  ROUNDS,
  readyWorkbook,
  setUp,
  shown,
  TRACKING,
  track,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';
import { lastText, PAST, turnYear, twoYears } from '../support/years.js';

const PLAN = 'KH 92 - 2022';
const their = { SYT: 'syt@langson.example', CTK: 'ctk@langson.example', BDT: 'bdt@langson.example' };

let standing: Workbook;
let turned: Workbook;
let said: string;
beforeAll(async () => {
  standing = await readyWorkbook(twoYears, their, { day: '2022-11-04' });
  await typeIn(standing, ENTRY, 'KTS-03', 'Ước thực hiện cả năm', '7,5');
  await typeIn(standing, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '96');
  await typeIn(standing, ENTRY, 'XHS-07', 'Số liệu tính đến ngày', '20/11/2022');
  await typeIn(standing, ENTRY, 'XHS-07', 'Khó khăn, vướng mắc, nguyên nhân', '- Thiếu máy');
  await track(standing, 'SYT', 'Ghi chú', 'Đã gọi');
  await standing.host.clock.set('2023-01-05T08:00:00+07:00');
  await setUp(standing);
  turned = await forkOf(standing);
  said = await turnYear(turned);
});

const columns = (host: Host, tab: string, headers: readonly string[]) => {
  const [, , names = [], ...rows] = host.sheet(tab).values();
  return rows.map((row) => headers.map((header) => row[names.indexOf(header)]));
};
const typedHeaders = [
  ...['Mã số', 'Thực hiện đến kỳ báo cáo', 'Ước thực hiện cả năm', 'Tử số', 'Mẫu số', 'Số liệu tính đến ngày'],
  ...['Trường hợp khác', 'Đã kiểm tra', 'Minh chứng', 'Khó khăn, vướng mắc, nguyên nhân', 'Đơn vị cung cấp số liệu'],
];
/** Service calls of the first run since, custom functions apart. */
function sumOf({ host }: Workbook, since: number): number {
  const run = host
    .runs()
    .slice(since)
    .find(({ kind }) => kind !== 'custom');
  return Object.values(run?.calls ?? {}).reduce((all, count) => all + count, 0);
}
const idOf = (host: Host, name: string) => host.sheets().find((sheet) => sheet.name === name)?.id;

describe('[SANG-1] the turn of the year', () => {
  test('is told first, with what is still open, and changes nothing without a yes', async () => {
    const workbook = await forkOf(standing);
    const before = wholeBook(workbook.host);
    await workbook.coordinator.answer(false).menu(MENU, ROUNDS, 'Sang năm mới');
    const preview = lastText(workbook.host);
    expect(preview).toContain('Sang năm mới: từ năm 2022 sang năm 2023.');
    expect(preview).toContain('• 5 số liệu của 4 đơn vị còn thiếu.');
    expect(preview).toContain('Chưa chốt số liệu lần nào.');
    expect(preview).toContain('Trang Nhập số liệu đổi tên thành Nhập số liệu 2022. Không ô đã nhập nào đổi');
    expect(preview).toContain('Lập trang Nhập số liệu mới cho năm 2023, 5 dòng số liệu.');
    expect(preview).toContain('Kế hoạch đã hết hạn, đứng lại với kết quả cuối: Kế hoạch 92/KH-UBND.');
    expect(wholeBook(workbook.host)).toEqual(before);
  });

  test('leaves every typed cell of the old year, on the same sheet: links in old mails stay right', () => {
    expect(said).toContain('Đã sang năm 2023.\nĐã lập trang: Nhập số liệu, Bản lưu.');
    expect(idOf(turned.host, PAST)).toBe(idOf(standing.host, ENTRY));
    expect(columns(turned.host, PAST, typedHeaders)).toEqual(columns(standing.host, ENTRY, typedHeaders));
    expect(shown(turned.host, TRACKING, 'nam-2022/SYT', 'Ghi chú', 'Khóa')).toBe('Đã gọi');
  });

  test('opens the next year with a round and rows of its own, empty', () => {
    const { host } = turned;
    expect(shown(host, ROUNDS, 'nam-2023', 'Kế hoạch', 'Khóa')).toBe('KH thực hiện NQ 49; KH ngành TTTT 2023');
    expect(shown(host, ROUNDS, 'nam-2023', 'Trạng thái', 'Khóa')).toBe('Đang mở');
    expect(columns(host, ENTRY, ['Mã số', 'Thực hiện đến kỳ báo cáo']).filter(([code]) => code !== '')).toEqual(
      ['CQS-07', 'KTS-03', 'XHS-07', 'KTS-01', 'XHS-10'].map((code) => [code, '']),
    );
    expect(shown(host, ENTRY, 'XHS-07', 'Diễn giải')).toBe('Chưa nhập (hạn trước ngày 20/11/2023).');
    expect(visibleTexts(host).find(({ place }) => place.startsWith('Tổng hợp!A') && place.endsWith('6'))?.text).toBe(
      'TỔNG HỢP KẾT QUẢ THỰC HIỆN MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM 2023',
    );
    expect(shown(host, TRACKING, 'nam-2023/SYT', 'Số liệu', 'Khóa')).toBe('0/1');
  });

  test('no page shows an error, and a set-up after it changes none', async () => {
    const workbook = await forkOf(turned);
    expect(visibleTexts(workbook.host).filter(({ text }) => /^#|Loading/.test(text))).toEqual([]);
    // What set-up makes it remembers from the next run on, as after the first set-up of all.
    const pages = (host: Host) => (wholeBook(host) as { hidden: boolean }[]).filter(({ hidden }) => !hidden);
    const before = pages(workbook.host);
    const runs = workbook.host.runs().length;
    const words = await setUp(workbook);
    expect(words).toContain('Các ô đã nhập được giữ nguyên.');
    expect(pages(workbook.host)).toEqual(before);
    expect(sumOf(workbook, runs)).toBeLessThanOrEqual(240);
    const again = workbook.host.runs().length;
    await setUp(workbook);
    const calls = sumOf(workbook, again);
    console.log(`set-up over two open years, nothing to write: ${calls} calls`);
    expect(calls).toBeLessThanOrEqual(160);
  });

  test('the registers are remembered over the turn: what is lost afterwards is asked about', async () => {
    const workbook = await forkOf(turned);
    await track(workbook, 'SYT', 'Ghi chú', '');
    expect(await setUp(workbook)).toContain('Trang "Theo dõi báo cáo": 1 dòng (Sở Y tế).');
  });

  test('the journal tells of no figure that went, and goes on with those of the old year', async () => {
    const workbook = await forkOf(turned);
    await typeIn(workbook, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
    await setUp(workbook);
    const entries = workbook.host
      .sheet('Nhật ký')
      .display()
      .map((row) => row.join(' · '));
    expect(entries.filter((row) => row.includes('Không còn xem được'))).toEqual([]);
    expect(entries.filter((row) => row.includes(`${PAST} · XHS-07`) && row.includes(' · 96 · 100 · '))).toHaveLength(1);
  });

  test('is made once: pressed again it is refused until the new year ends', async () => {
    const workbook = await forkOf(turned);
    expect(await turnYear(workbook)).toBe(
      'Sổ đang ở năm 2023; sang năm 2024 được từ ngày 01/12/2023. Chưa có gì thay đổi.',
    );
  });

  test('is refused to a book that has no year to turn from', async () => {
    const { host, coordinator } = await newWorkbook(twoYears);
    await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Sang năm mới');
    expect(lastText(host)).toContain('Chưa có trang này.');
  });
});

test('[SANG-15] who supplies a figure, and how it is got, is taken along as the coordinator decided', async () => {
  const workbook = await forkOf(standing);
  const { host } = workbook;
  await typeIn(workbook, ENTRY, 'XHS-07', 'Đơn vị cung cấp số liệu', 'Bưu điện tỉnh');
  await typeIn(workbook, ENTRY, 'KTS-01', 'Đơn vị cung cấp số liệu', 'Không giao');
  await setUp(workbook);
  await turnYear(workbook);
  const supplier = (code: string) => shown(host, ENTRY, code, 'Đơn vị cung cấp số liệu');
  expect([supplier('XHS-07'), shown(host, ENTRY, 'XHS-07', 'Đơn vị')]).toEqual(['Bưu điện tỉnh', 'Bưu điện tỉnh']);
  expect([supplier('KTS-01'), shown(host, ENTRY, 'KTS-01', 'Đơn vị')]).toEqual([
    'Không giao',
    'Chưa giao đơn vị cụ thể',
  ]);
  await setUp(workbook);
  expect([supplier('XHS-07'), supplier('KTS-01')]).toEqual(['Bưu điện tỉnh', 'Không giao']);
  expect(shown(host, ENTRY, 'KTS-01', 'Đơn vị')).toBe('Chưa giao đơn vị cụ thể');
});

describe('[SANG-2] the old year after the turn', () => {
  test('shows the results of its own round, and so does the plan that ended with it', () => {
    const { host } = turned;
    expect(shown(host, PAST, 'KTS-03', 'Đánh giá')).toBe('Dự kiến vượt');
    expect(shown(host, PLAN, 'KTS-03', 'Đánh giá')).toBe('Dự kiến vượt');
    expect(shown(host, PLAN, 'XHS-07', 'Thực hiện đến kỳ báo cáo')).toBe('96');
    const lines = host
      .sheet(PLAN)
      .display()
      .map(([first]) => first);
    expect(lines.find((line) => line?.startsWith('Đợt báo cáo: Năm 2022'))).toBeDefined();
    expect(lines.find((line) => line?.startsWith('Đơn vị nhập tại trang Nhập số liệu 2022'))).toBeDefined();
    expect(shown(host, TRACKING, 'nam-2022/SYT', 'Số liệu', 'Khóa')).toBe('1/3');
  });

  test('is closed like any year: its final figures, in the words of its own round', async () => {
    const workbook = await forkOf(turned);
    await typeIn(workbook, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
    await workbook.coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    const texts = workbook.host.dialogs().map(({ text }) => text);
    expect(texts.find((text) => text?.startsWith('Chốt số liệu đợt Năm 2022, lần 1.'))).toContain(
      '2/7 dòng đã trả lời',
    );
    expect(lastText(workbook.host)).toContain('Đã chốt số liệu đợt Năm 2022, lần 1');
    expect(shown(workbook.host, 'Sổ số liệu', 'XHS-07', 'Thực hiện đến kỳ báo cáo')).toBe('100');
    expect(shown(workbook.host, ROUNDS, 'nam-2022', 'Trạng thái', 'Khóa')).toBe('Đã chốt');
  });

  test('a final figure waits for the next run, then counts in the old year alone', async () => {
    const workbook = await forkOf(turned);
    const { host } = workbook;
    await typeIn(workbook, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
    await typeIn(workbook, PAST, 'XHS-07', 'Số liệu tính đến ngày', '31/12/2022');
    expect(shown(host, PAST, 'XHS-07', 'Đánh giá')).toBe('Sẽ tính ở lần chạy tới');
    expect(shown(host, PLAN, 'XHS-07', 'Đánh giá')).toBe('Sẽ tính ở lần chạy tới');
    await setUp(workbook);
    expect(shown(host, PAST, 'XHS-07', 'Đánh giá')).toBe('Đạt');
    expect(shown(host, PLAN, 'XHS-07', 'Đánh giá')).toBe('Đạt');
    expect(shown(host, ENTRY, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá');
  });
});
