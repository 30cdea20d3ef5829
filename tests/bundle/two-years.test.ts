// A book of two years as its people see it between January and summer: checks, lists, mails, pages and rights; through the bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { checked } from '../support/checked.js';
import {
  cellOf,
  ENTRY,
  forkOf,
  MENU,
  ROUNDS,
  readyWorkbook,
  setUp,
  shown,
  TRACKING,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';
import { closeYear, PAST, turnYear, twoYears } from '../support/years.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const AS_OF = 'Số liệu tính đến ngày';
const PLAN = 'KH 92 - 2022';
const [SYT, BDT] = ['can-bo-syt@langson.example', 'can-bo-bdt@langson.example'];
const their = Object.fromEntries(
  ['SLDTBXH', 'SYT', 'CTK', 'BDT'].map((code) => [code, `${code.toLowerCase()}@langson.example`]),
);

let january: Workbook;
let closed: Workbook;
beforeAll(async () => {
  january = await readyWorkbook(twoYears, their, { day: '2022-11-04', share: { [SYT]: 'editor', [BDT]: 'editor' } });
  const { host, coordinator } = january;
  await typeIn(january, 'Danh bạ', 'SYT', 'Tài khoản Google để nhập', SYT, 'Mã đơn vị');
  await typeIn(january, 'Danh bạ', 'BDT', 'Tài khoản Google để nhập', BDT, 'Mã đơn vị');
  await setUp(january);
  await host.as(SYT).type(ENTRY, cellOf(host, ENTRY, 'XHS-07', ACTUAL), '96');
  await typeIn(january, ENTRY, 'XHS-09', ACTUAL, '81,25');
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  await host.clock.set('2022-12-14T08:00:00+07:00');
  await setUp(january);
  await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
  await host.clock.set('2023-01-05T09:00:00+07:00');
  await turnYear(january);
  await setUp(january);
  await fire(host, '2023-01-05T09:10:00+07:00');
  closed = await forkOf(january);
  await closed.coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
  await closeYear(closed);
  await setUp(closed);
});

async function fire(host: Host, at: string): Promise<void> {
  await host.clock.set(at);
  for (const { id } of host.triggers()) await host.fire(id);
}

async function foundAfter(base: Workbook, act: (workbook: Workbook) => Promise<unknown>): Promise<readonly string[]> {
  const workbook = await forkOf(base);
  await act(workbook);
  return (await checked(workbook.host)).found;
}

const textsOn = (host: Host, tab: string) =>
  visibleTexts(host).flatMap(({ place, text }) => (place.startsWith(`${tab}!`) ? [text] : []));

describe('[SOAT-15] Kiểm tra sổ over two years', () => {
  test('says of a clean book that it is, of a figure that waits for a run too, and of a closed year', async () => {
    expect(await foundAfter(january, async () => undefined)).toEqual([]);
    expect(await foundAfter(january, (w) => typeIn(w, PAST, 'XHS-07', ACTUAL, '97'))).toEqual([]);
    expect(await foundAfter(closed, async () => undefined)).toEqual([]);
  });

  test.each<[string, string, (workbook: Workbook) => Promise<unknown>]>([
    ['a formula', `Trang "${PAST}", ô M9: Công thức bị ghi đè`, (w) => typeIn(w, PAST, 'XHS-07', 'Đánh giá', 'Đạt')],
    [
      'figures that went',
      `Trang "${PAST}": 1 dòng trước đây đã nhập, nay trống: XHS-07.`,
      (w) => w.coordinator.clear(PAST, cellOf(w.host, PAST, 'XHS-07', ACTUAL)),
    ],
    ['a figure that is none', `Trang "${PAST}", ô F10: XHS-08: `, (w) => typeIn(w, PAST, 'XHS-08', ACTUAL, 'abc')],
    [
      'a deleted tab',
      `Trang "${PAST}": Trang không còn trong sổ. Lập lại xong, sổ hỏi`,
      (w) => w.coordinator.deleteSheet(PAST),
    ],
  ])('names %s on the tab of an open past year', async (_, words, act) => {
    const found = await foundAfter(january, act);
    expect(found.filter((text) => text.includes(words))).toHaveLength(1);
    expect(found.every((text) => text.includes(PAST))).toBe(true);
  });

  test.each<[string, string, (workbook: Workbook) => Promise<unknown>]>([
    [
      'a formula',
      `Năm đã đóng → Trang "${PAST}", ô M9: Công thức`,
      (w) => typeIn(w, PAST, 'XHS-07', 'Đánh giá', 'Đạt'),
    ],
    ['a figure', `Năm đã đóng → Trang "${PAST}", ô F9: Ô nhập đã đổi`, (w) => typeIn(w, PAST, 'XHS-07', ACTUAL, '12')],
    ['a verdict of its plan', `Năm đã đóng → Trang "${PLAN}", ô `, (w) => typeIn(w, PLAN, 'XHS-07', 'Đánh giá', 'Đạt')],
    ['a deleted tab', `Năm đã đóng → Trang "${PAST}": Không còn trang này`, (w) => w.coordinator.deleteSheet(PAST)],
  ])('names %s on the tabs of a closed year', async (_, words, act) => {
    const found = await foundAfter(closed, act);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
});

describe('[SANG-14] pages, lists and mails of a book of two years', () => {
  test('Tổng hợp and the series speak of the year of the book, whichever year was closed last', async () => {
    const workbook = await forkOf(january);
    await workbook.coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    const said = [...textsOn(workbook.host, 'Tổng hợp'), ...textsOn(workbook.host, 'Chuỗi số liệu')];
    expect(said.filter((text) => /^Lần chốt gần nhất|^Thay đổi từ lần chốt/.test(text))).toEqual([]);
    expect(said).toContain('Đợt Năm 2023 chưa chốt lần nào.');
    expect(textsOn(workbook.host, 'Tổng hợp đã chốt')[0]).toContain('Đợt báo cáo Năm 2022 · Lần 2');
  });

  test('the story of a row tells of each year by its name, what stands in both, and of a closed one', async () => {
    const story = async (workbook: Workbook) => {
      await workbook.coordinator.answer('XHS-07').menu(MENU, 'Sổ', 'Lịch sử chỉ tiêu');
      return (workbook.host.dialogs().at(-1)?.html ?? '').replace(/<[^>]+>/g, '\n');
    };
    const workbook = await forkOf(january);
    await typeIn(workbook, PAST, 'XHS-07', ACTUAL, '100');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '20');
    const told = await story(workbook);
    expect(told).toMatch(/Lúc này, năm 2023\s+Thực hiện đến kỳ báo cáo: “20”/);
    expect(told).toMatch(/Lúc này, năm 2022\s+Thực hiện đến kỳ báo cáo: “100”/);
    expect(told).toContain('Năm 2022: Sửa Thực hiện đến kỳ báo cáo từ “96” thành “100”.');
    expect(told).toContain('Năm 2023: Nhập Thực hiện đến kỳ báo cáo “20”.');
    expect(await story(await forkOf(closed))).toMatch(/Năm 2022 \(đã đóng\)\s+Thực hiện đến kỳ báo cáo: “96”/);
  });

  test('no mail of the old year goes after its time, and those of the new one lead to the new tab', async () => {
    const workbook = await forkOf(january);
    const { host } = workbook;
    const before = host.mails().length;
    for (const at of ['2023-01-06', '2023-02-01', '2023-03-10']) await fire(host, `${at}T09:10:00+07:00`);
    expect(host.mails().length).toBe(before);
    await fire(host, '2023-11-06T09:10:00+07:00');
    const sent = host.mails().slice(before);
    expect(sent.length).toBeGreaterThan(0);
    const id = host.sheets().find(({ name }) => name === ENTRY)?.id;
    for (const { subject, html } of sent) {
      expect(subject).toContain('2023');
      expect(subject).not.toContain('2022');
      for (const [, gid] of html.matchAll(/#gid=(\d+)/g)) expect(Number(gid)).toBe(id);
    }
  });

  test('both rounds have their rows, the old one counted by the daily run', async () => {
    const workbook = await forkOf(january);
    const { host } = workbook;
    await typeIn(workbook, PAST, 'XHS-08', ACTUAL, '100');
    await typeIn(workbook, PAST, 'XHS-08', AS_OF, '31/12/2022');
    await fire(host, '2023-01-06T09:10:00+07:00');
    expect(shown(host, TRACKING, 'nam-2022/SYT', 'Số liệu', 'Khóa')).toBe('3/3');
    expect(shown(host, TRACKING, 'nam-2023/SYT', 'Số liệu', 'Khóa')).toBe('0/1');
    expect(shown(host, PAST, 'XHS-08', 'Đánh giá')).toBe('Đạt');
  });

  test('offices type in their own block alone on both tabs, and in none of a closed year', () => {
    const may = ({ host }: Workbook, tab: string, code: string) => {
      const cell = cellOf(host, tab, code, ACTUAL);
      return [SYT, BDT].map((email) => host.sheet(tab).canEdit(email, cell));
    };
    for (const tab of [PAST, ENTRY]) {
      expect(may(january, tab, 'XHS-07')).toEqual([true, false]);
      expect(may(january, tab, 'XHS-10')).toEqual([false, true]);
    }
    expect(may(closed, PAST, 'XHS-07')).toEqual([false, false]);
    expect(may(closed, ENTRY, 'XHS-07')).toEqual([true, false]);
  });
});
