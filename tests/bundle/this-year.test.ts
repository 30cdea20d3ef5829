// A workbook made on a day of 2026: this year's round and plans, the days that mails name, and the coordinator's first steps.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  forkOf,
  MENU,
  newWorkbook,
  readyWorkbook,
  SET_UP,
  sendMails,
  setUp,
  shippedBook,
  shown,
  typeIn,
  typeSetting,
  type Workbook,
  yearlyShown,
} from '../support/workbook.js';

let ready: Workbook;
let said = '';

beforeAll(async () => {
  ready = await readyWorkbook(shippedBook(), { CAT: 'cat@b.example', SNNMT: 'snnmt@b.example' }, { day: '2026-11-04' });
  said = await setUp(await newWorkbook(shippedBook(), { day: '2026-11-04' }));
});

const lines = ({ host }: Workbook, tab: string) =>
  host
    .sheet(tab)
    .display()
    .map((row) => row.filter((cell) => cell !== '').join(' | '));
const steps = (workbook: Workbook) => lines(workbook, 'Hướng dẫn').filter((line) => /^[☑☐] \d/.test(line));
const done = (workbook: Workbook) => steps(workbook).map((line) => line.startsWith('☑'));

describe('[NAM-2] a workbook made in November 2026', () => {
  test('opens the round of 2026 with the plans in force, before 20/11, the last working day Thursday', () => {
    expect(yearlyShown(ready.host, 'Khóa')).toBe('nam-2026');
    const summary = lines(ready, 'Tổng hợp').join('\n');
    expect(summary).toContain('NĂM 2026');
    expect(summary).toMatch(/mục tiêu \(KH 334\)[\s\S]*mục tiêu \(KH NQ 49\)/);
    expect(lines(ready, 'KH 334 - Chỉ tiêu').join('\n')).toContain(
      'Đơn vị gửi trước ngày 20/11/2026 (ngày làm việc cuối cùng: thứ Năm, 19/11/2026)',
    );
  });

  test('[NAM-3] shows the plans of 2022 and 2023 behind the others, as ended', () => {
    const tabs = ready.host.sheets().map(({ name }) => name);
    expect(tabs.indexOf('KH 92 - 2022')).toBeGreaterThan(tabs.indexOf('KH thực hiện NQ 49'));
    for (const [tab, year] of [
      ['KH 92 - 2022', 2022],
      ['Chỉ thị thi đua 2022', 2022],
      ['KH ngành TTTT 2023', 2023],
    ] as const) {
      expect(lines(ready, tab).join('\n'), tab).toContain(`Kế hoạch đã kết thúc (theo dõi đến hết năm ${year})`);
    }
    expect(lines(ready, 'KH thực hiện NQ 49').join('\n')).not.toContain('đã kết thúc (theo dõi');
  });

  test('writes to whom the document obliges, in the name of the office of today', async () => {
    const workbook = await forkOf(ready);
    await sendMails(workbook);
    expect(workbook.host.mails().map(({ to }) => to[0])).toEqual(
      expect.arrayContaining(['cat@b.example', 'snnmt@b.example']),
    );
    for (const mail of workbook.host.mails()) {
      expect(mail.name).toContain('Sở KH&CN');
      expect(mail.text).toContain('19/11/2026');
    }
    expect(shown(workbook.host, 'Theo dõi báo cáo', 'nam-2026/H-TD', 'Đơn vị', 'Khóa')).toBe('');
  });
});

test('[NAM-1] a year without a plan in force opens all the same, and says that there is nothing to type', async () => {
  const workbook = await newWorkbook(shippedBook(), { day: '2031-05-05' });
  expect(await setUp(workbook)).toContain('Năm 2031 không có kế hoạch nào của đợt còn trong kỳ theo dõi');
  expect(yearlyShown(workbook.host, 'Khóa')).toBe('nam-2031');
  expect(workbook.host.sheets().map(({ name }) => name)).not.toContain('Sheet1');
});

describe('[NAM-7] the coordinator’s first steps', () => {
  test('are six, in order, none of them done in a new workbook, and set-up names the first', () => {
    expect(steps(ready)).toHaveLength(6);
    expect(said).toContain('Còn 6/6 việc chuẩn bị, xem trang Hướng dẫn. Việc tiếp theo: Hộp thư công vụ');
    const page = lines(ready, 'Hướng dẫn');
    expect(page.findIndex((line) => line.startsWith('☐ 1.'))).toBeLessThan(page.indexOf('Đơn vị nhập số liệu'));
    expect(steps(ready)[3]).toContain('năm 2026');
  });

  test('are ticked by the next set-up as each is filled in, whatever its words', async () => {
    const workbook = await forkOf(ready);
    await typeSetting(workbook, 'mailbox', 'cds@b.example');
    await typeSetting(workbook, 'letterNumber', '2345');
    await typeSetting(workbook, 'letterDate', '10/10/2026');
    await setUp(workbook);
    expect(done(workbook)).toEqual([false, true, false, false, false, false]);
    await typeSetting(workbook, 'contactPhone', '0205 000 000');
    await typeSetting(workbook, 'holidays', '01/01/2026');
    const next = await setUp(workbook);
    expect(done(workbook)).toEqual([true, true, false, true, false, false]);
    expect(next).toContain('Còn 3/6 việc chuẩn bị');
    expect(next).toMatch(/Việc tiếp theo: Địa chỉ thư[^\n]*Còn \d+\/\d+ đơn vị chưa có địa chỉ/);
    await workbook.coordinator.answer(true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await typeSetting(workbook, 'letterDate', '');
    // Whether what stood there is given back is asked.
    await workbook.coordinator.answer(false).menu(MENU, SET_UP);
    expect(done(workbook)[1]).toBe(false);
  });

  test('count the offices that still have no usable address, and stop when each has one or is waived', async () => {
    const workbook = await forkOf(ready);
    const left = () => Number(/Còn (\d+)\/\d+ đơn vị/.exec(steps(workbook)[2] ?? '')?.[1] ?? 0);
    await setUp(workbook);
    const before = left();
    await typeIn(workbook, 'Danh bạ', 'STC', 'Thư nhận đôn đốc', 'không có', 'Mã đơn vị');
    await typeIn(workbook, 'Danh bạ', 'SXD', 'Thư nhận đôn đốc', 'sxd@b.example', 'Mã đơn vị');
    await typeIn(workbook, 'Theo dõi báo cáo', 'nam-2026/BLS', 'Phải gửi báo cáo', 'Không', 'Khóa');
    await setUp(workbook);
    expect(left()).toBe(before - 2);
  });
});
