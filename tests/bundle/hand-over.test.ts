// `Sổ → Bàn giao`: one coordinator gives, the other takes, and until then nothing has changed hands.

import { beforeAll, describe, expect, test } from 'vitest';
import { COLLEAGUE, forkOf, STAFF, setUpBy, sharedBook } from '../support/shared-book.js';
import { cellOf, MENU, OWNER, setUp, shown, smallBook, typeIn, type Workbook } from '../support/workbook.js';

const small = smallBook(['3e', '3g']);
const SETTINGS = 'Thiết lập';
const listed = ({ host }: Workbook) => shown(host, SETTINGS, 'coordinators', 'Giá trị', 'Khóa');
const mayEdit = ({ host }: Workbook, email: string) =>
  ['Tổng hợp', SETTINGS, 'Nhập số liệu'].map((tab) => host.sheet(tab).canEdit(email, 'A4'));

async function handOver({ host }: Workbook, email: string, ...answers: (string | boolean)[]): Promise<string> {
  await host
    .as(email)
    .answer(...answers, true)
    .menu(MENU, 'Sổ', 'Bàn giao');
  return host.dialogs().at(-1)?.text ?? '';
}

let ready: Workbook;
beforeAll(async () => {
  ready = await sharedBook(small);
  for (const [agency, address] of Object.entries({ SYT: 'syt@donvi.example', BDT: 'bdt@donvi.example' }))
    await typeIn(ready, 'Danh bạ', agency, 'Thư nhận đôn đốc', address, 'Mã đơn vị');
  await typeIn(ready, 'Danh bạ', 'SYT', 'Tài khoản Google để nhập', STAFF, 'Mã đơn vị');
  await setUp(ready);
  await ready.host.as(COLLEAGUE).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
});

describe('[QUYEN-9] the hand-over', () => {
  test('moves list, protections and timer, and is complete when the other account has run it', async () => {
    const workbook = await forkOf(ready);
    const given = await handOver(workbook, COLLEAGUE, STAFF, true);
    expect(given).toContain(`Chưa xong: chờ ${STAFF}`);
    expect(given).toContain(`Việc chỉ chủ sở hữu ${OWNER} làm được ở Google`);
    expect(listed(workbook)).toBe(`${COLLEAGUE}, ${STAFF}`);
    expect(workbook.host.triggers().map(({ owner }) => owner)).toEqual([COLLEAGUE]);
    expect(mayEdit(workbook, COLLEAGUE)).toEqual([true, true, true]);

    const received = await handOver(workbook, STAFF, true);
    expect(received).toContain(`Đã bàn giao xong: ${STAFF} đã tự chạy được mọi trang`);
    expect(received).toContain('Chuyển quyền sở hữu');
    expect(listed(workbook)).toBe(STAFF);
    expect(mayEdit(workbook, STAFF)).toEqual([true, true, true]);
    expect(mayEdit(workbook, COLLEAGUE)).toEqual([false, false, false]);
    const block = cellOf(workbook.host, 'Nhập số liệu', 'XHS-09', 'Thực hiện đến kỳ báo cáo');
    expect(workbook.host.sheet('Nhập số liệu').canEdit(COLLEAGUE, block)).toBe(false);
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain('Chỉ đầu mối');

    await workbook.host.clock.runTo('2022-11-04T18:00:00+07:00');
    expect(workbook.host.triggers().map(({ owner }) => owner)).toEqual([STAFF]);
    expect(new Set(workbook.host.mails().map(({ from }) => from))).toEqual(new Set([STAFF]));
  });

  test('asks again for what is no other account, and a "no" changes nothing', async () => {
    const workbook = await forkOf(ready);
    await handOver(workbook, COLLEAGUE, 'chị Hoa', COLLEAGUE, STAFF, false);
    expect(
      workbook.host
        .dialogs()
        .map(({ text = '' }) => text)
        .join(),
    ).toContain('“chị Hoa” không phải là địa chỉ');
    expect(listed(workbook)).toBe(COLLEAGUE);
    await handOver(workbook, COLLEAGUE, STAFF, true);
    await handOver(workbook, STAFF, false);
    expect(listed(workbook)).toBe(`${COLLEAGUE}, ${STAFF}`);
    expect(workbook.host.triggers().map(({ owner }) => owner)).toEqual([COLLEAGUE]);
  });

  test('is for coordinators', async () => {
    const workbook = await forkOf(ready);
    expect(await handOver(workbook, STAFF, STAFF, true)).toContain('Chỉ đầu mối');
    expect(listed(workbook)).toBe(COLLEAGUE);
  });

  test.each([1, 20, 60, 110, 160])('broken at call %i and done again, ends as one that was not', async (n) => {
    const workbook = await forkOf(ready);
    for (const [email, ...answers] of [
      [COLLEAGUE, STAFF, true],
      [STAFF, true],
    ] as const) {
      workbook.host.faults.at(n, { cut: 'pendingLost' });
      await handOver(workbook, email, ...answers);
      workbook.host.faults.clear();
      await handOver(workbook, email, ...answers);
    }
    expect(listed(workbook)).toBe(STAFF);
    expect(mayEdit(workbook, STAFF)).toEqual([true, true, true]);
    expect(mayEdit(workbook, COLLEAGUE)).toEqual([false, false, false]);
    await workbook.host.clock.runTo('2022-11-04T18:00:00+07:00');
    expect(workbook.host.triggers().map(({ owner }) => owner)).toEqual([STAFF]);
  });
});
