// A past year is closed for good: what is asked, what its tabs say afterwards, what still goes; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { modes } from '../support/broken-runs.js';
import { type Kinds, kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { wholeBook } from '../support/shared-book.js';
import {
  cellOf,
  ENTRY,
  failOnThrow,
  forkOf,
  MENU,
  OWNER,
  ROUNDS,
  readyWorkbook,
  setUp,
  shown,
  TRACKING,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';
import { closeYear, lastText, PAST, turnYear, twoYears } from '../support/years.js';

const PLAN = 'KH 92 - 2022';
const STAFF = 'can-bo-syt@langson.example';
const CLOSED = 'Đã đóng';
const state = (host: Host, code: string) => shown(host, ROUNDS, code, 'Trạng thái', 'Khóa');
const title = (host: Host) => host.sheet(PAST).display()[1]?.[0] ?? '';

/** In June: the year was turned, its figures closed once, one of them changed since. */
let june: Workbook;
let closed: Workbook;
let said: string;
beforeAll(async () => {
  const share = { [STAFF]: 'editor' } as const;
  june = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04', share });
  await typeIn(june, 'Danh bạ', 'SYT', 'Tài khoản Google để nhập', STAFF, 'Mã đơn vị');
  await typeIn(june, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '96');
  await typeIn(june, ENTRY, 'KTS-03', 'Ước thực hiện cả năm', '7,5');
  await june.host.clock.set('2023-01-05T08:00:00+07:00');
  await turnYear(june);
  await june.coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
  await june.host.clock.set('2023-06-15T08:00:00+07:00');
  await typeIn(june, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '100');
  await typeIn(june, PAST, 'XHS-07', 'Số liệu tính đến ngày', '31/12/2022');
  await setUp(june);
  closed = await forkOf(june);
  said = await closeYear(closed);
});

describe('[SANG-10] closing a past year', () => {
  test('is told first, with what is still open, and changes nothing without a yes', async () => {
    const workbook = await forkOf(june);
    const before = wholeBook(workbook.host);
    await workbook.coordinator.answer(false).menu(MENU, ROUNDS, 'Đóng năm');
    const preview = lastText(workbook.host);
    expect(preview).toContain('Đóng năm 2022 (đợt Năm 2022).');
    expect(preview).toContain('• Còn thiếu 5 số liệu: ');
    expect(preview).toContain('• Lần chốt gần nhất: lần 1, ');
    expect(preview).toContain('Từ đó 1 dòng đổi, chưa chốt: XHS-07.');
    expect(preview).toContain('• 1 số liệu chưa có số chính thức, mới là số ước hoặc số đến kỳ: KTS-03.');
    expect(preview).toContain('trang Nhập số liệu 2022, KH 92 - 2022 đứng lại với kết quả lúc này');
    expect(wholeBook(workbook.host)).toEqual(before);
  });

  test('waits for a first closing, since nothing else could be corrected afterwards', async () => {
    const workbook = await readyWorkbook(twoYears, {}, { day: '2022-12-20' });
    await workbook.host.clock.set('2023-01-05T08:00:00+07:00');
    await turnYear(workbook);
    await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Đóng năm');
    expect(lastText(workbook.host)).toContain('Đợt Năm 2022 chưa chốt lần nào');
    expect(state(workbook.host, 'nam-2022')).toBe('Đang mở');
  });

  test('is nothing for the year of the book', async () => {
    const workbook = await readyWorkbook(twoYears, {}, { day: '2022-12-20' });
    await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Đóng năm');
    expect(lastText(workbook.host)).toContain('Không có năm cũ nào đang mở.');
  });

  test('ends the round and what was opened beside it, and leaves every typed cell', async () => {
    const typed = ({ host }: Workbook) => {
      const [, , names = [], ...rows] = host.sheet(PAST).values();
      const keys = ['Mã số', 'Thực hiện đến kỳ báo cáo', 'Ước thực hiện cả năm', 'Số liệu tính đến ngày'];
      return rows.map((row) => keys.map((key) => row[names.indexOf(key)]));
    };
    expect(said).toContain('Đã đóng năm 2022: các trang của năm đứng lại, không nhập nữa.');
    expect(state(closed.host, 'nam-2022')).toBe(CLOSED);
    expect(state(closed.host, 'nam-2023')).toBe('Đang mở');
    expect(typed(closed)).toEqual(typed(june));
    const workbook = await forkOf(closed);
    await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Đóng năm');
    expect(lastText(workbook.host)).toContain('Không có năm cũ nào đang mở.');
    expect(wholeBook(workbook.host)).toEqual(wholeBook(closed.host));
  });
});

describe('[SANG-11] the tabs of a closed year', () => {
  test('say so, invite nobody, and let the coordinators alone write', () => {
    const { host } = closed;
    expect(title(host)).toMatch(/^NHẬP SỐ LIỆU 2022 · NĂM 2022 ĐÃ ĐÓNG: không nhập ở trang này nữa\./);
    const cell = cellOf(host, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo');
    expect(june.host.sheet(PAST).canEdit(STAFF, cell)).toBe(true);
    expect(host.sheet(PAST).canEdit(STAFF, cell)).toBe(false);
    expect(host.sheet(ENTRY).canEdit(STAFF, cellOf(host, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo'))).toBe(true);
    const lines = host
      .sheet(PLAN)
      .display()
      .map(([first]) => first);
    expect(lines).toContain('Đợt báo cáo: Năm 2022 · đã đóng');
    const said = visibleTexts(host).filter(({ place }) => place.startsWith(PLAN) || place.startsWith(PAST));
    expect(said.filter(({ text }) => /nhập tại trang|Sẽ tính|^#/.test(text))).toEqual([]);
  });

  test('keep the results of the last day', () => {
    const { host } = closed;
    expect(shown(host, PAST, 'XHS-07', 'Đánh giá')).toBe('Đạt');
    expect(shown(host, PLAN, 'XHS-07', 'Đánh giá')).toBe('Đạt');
    expect(shown(host, PAST, 'KTS-03', 'Đánh giá')).toBe('Dự kiến vượt');
    expect(shown(host, TRACKING, 'nam-2022/SYT', 'Số liệu', 'Khóa')).toBe('1/3');
  });

  test('stand as they are over a later set-up, and the page of the ended plan is made again', async () => {
    const workbook = await forkOf(closed);
    const pages = ({ host }: Workbook) =>
      (wholeBook(host) as { name: string }[]).filter(({ name }) => [PAST, PLAN].includes(name));
    await workbook.host.clock.set('2023-09-01T08:00:00+07:00');
    expect(await setUp(workbook)).not.toContain('Đã đóng năm');
    expect(pages(workbook)).toEqual(pages(closed));
    await workbook.coordinator.deleteSheet(PLAN);
    expect(await setUp(workbook)).not.toContain('Đã đóng năm');
    expect(pages(workbook)).toEqual(pages(closed));
  });

  test('name a cell that a coordinator changed all the same, and count nothing of it', async () => {
    const workbook = await forkOf(closed);
    await typeIn(workbook, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '12');
    expect(shown(workbook.host, PAST, 'XHS-07', 'Đánh giá')).toBe('Đã đổi sau khi đóng năm');
    await setUp(workbook);
    expect(shown(workbook.host, PAST, 'XHS-07', 'Đánh giá')).toBe('Đã đổi sau khi đóng năm');
    expect(shown(workbook.host, TRACKING, 'nam-2022/SYT', 'Số liệu', 'Khóa')).toBe('1/3');
  });

  test('are the same where a person chose the state by hand, from the next set-up on', async () => {
    const workbook = await forkOf(june);
    await typeIn(workbook, ROUNDS, 'nam-2022', 'Trạng thái', CLOSED, 'Khóa');
    expect(await setUp(workbook)).toContain('Đã đóng năm 2022');
    const pages = ({ host }: Workbook) =>
      (wholeBook(host) as { name: string }[]).filter(({ name }) => [PAST, PLAN].includes(name));
    expect(pages(workbook)).toEqual(pages(closed));
  });

  test('are open again, as they were, when the state says so', async () => {
    const workbook = await forkOf(closed);
    await typeIn(workbook, ROUNDS, 'nam-2022', 'Trạng thái', 'Đã chốt', 'Khóa');
    expect(await setUp(workbook)).toContain('Đã mở lại năm 2022');
    const pages = ({ host }: Workbook) =>
      (wholeBook(host) as { name: string }[]).filter(({ name }) => [PAST, PLAN].includes(name));
    expect(pages(workbook)).toEqual(pages(june));
    await typeIn(workbook, PAST, 'KTS-03', 'Thực hiện đến kỳ báo cáo', '8');
    await setUp(workbook);
    expect(shown(workbook.host, PAST, 'KTS-03', 'Đánh giá')).not.toBe('Đã đổi sau khi đóng năm');
  });
});

describe('[SANG-12] after a year was closed', () => {
  test('no run looks at its tabs: a set-up asks their protections alone', async () => {
    const callsOf = async (base: Workbook) => {
      const workbook = await forkOf(base);
      await setUp(workbook);
      const before = wholeBook(workbook.host);
      const since = workbook.host.runs().length;
      await setUp(workbook);
      expect(wholeBook(workbook.host)).toEqual(before);
      const run = workbook.host
        .runs()
        .slice(since)
        .find(({ kind }) => kind !== 'custom');
      return run?.calls ?? {};
    };
    const [open, beside] = [await callsOf(june), await callsOf(closed)];
    console.log(
      `set-up, nothing to write: ${lengthOf(open)} calls beside an open year, ${lengthOf(beside)} a closed one`,
    );
    expect((open['Range.getValues'] ?? 0) - (beside['Range.getValues'] ?? 0)).toBeGreaterThanOrEqual(3);
    expect(lengthOf(open) - lengthOf(beside)).toBeGreaterThanOrEqual(20);
  });

  test('no further closing is offered, a correction is, and the closing shows both', async () => {
    const workbook = await forkOf(closed);
    const { host, coordinator } = workbook;
    const since = host.dialogs().length;
    await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    expect(host.dialogs().slice(since)[0]?.text).toContain('Chốt số liệu đợt Năm 2023, lần 1.');
    failOnThrow(
      await coordinator
        .answer('1', 'XHS-07', '1', '99', 'Báo cáo số 5/BC-SYT ngày 10/6/2023', 'Số liệu rà soát lại', true, true)
        .menu(MENU, ROUNDS, 'Đính chính'),
    );
    expect(lastText(host)).toContain('XHS-07');
    const texts = host.sheet('Tổng hợp đã chốt').display().flat().join('\n');
    expect(texts).toContain('99');
    expect(texts).toContain('96');
    expect(texts).toContain('Số liệu rà soát lại');
  });

  test('[SANG-6] what it gave the year after is taken again where the saved copy is lost', async () => {
    const { host, coordinator } = await forkOf(closed);
    const given = shown(host, ENTRY, 'XHS-07', 'Năm trước theo sổ');
    expect(given).toBe('100 (chính thức)');
    await coordinator.deleteSheet('Bản lưu');
    await setUp({ host, coordinator });
    expect(shown(host, ENTRY, 'XHS-07', 'Năm trước theo sổ')).toBe(given);
  });

  test('the year cannot be gone back to', async () => {
    const workbook = await forkOf(closed);
    await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Quay lại năm cũ');
    expect(lastText(workbook.host)).toContain('Đợt hằng năm của năm 2022 đã đóng');
  });
});

describe('[SANG-10] a closing of the year that broke', () => {
  let kinds: Kinds;
  let whole: unknown;
  beforeAll(async () => {
    kinds = await kindsOf(june.host, (host) => closeYear({ host, coordinator: host.as(OWNER) }));
    const done = await forkOf(closed);
    await setUp(done);
    whole = wholeBook(done.host);
  });

  test.each(modes.map((mode, hand) => [...mode, hand] as const))(
    'where a call %s, is completed',
    async (_, fault, hand) => {
      const points = strikes(`close year ${hand}`, kinds, { every: 40, oneKindIn: 60, hand });
      for (const point of points) {
        const workbook = await forkOf(june);
        const { host } = workbook;
        strike(host, point, fault);
        await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Đóng năm');
        const again = await closeYear(workbook);
        expect(again, point.words).not.toContain('lỗi');
        await setUp(workbook);
        expect(wholeBook(host), point.words).toEqual(whole);
      }
      told('closing of a year', points.length, lengthOf(kinds));
    },
  );
});
