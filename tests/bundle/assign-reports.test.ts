// `Giao, miễn báo cáo theo nhóm` through the host: whom it concerns, what it replaces, what it writes and leaves alone.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  failOnThrow,
  forkOf,
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  TRACKING,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const ITEM = 'Giao, miễn báo cáo theo nhóm';
const shipped = shippedBook();
const wanted = ['STTTT', 'SNV', 'STC', 'SYT', 'CAT', 'CTK', 'H-TD', 'H-BG', 'H-VL', 'N-HTP', 'N-XP'];
const book = { ...smallBook(['3e']), agencies: shipped.agencies.filter(({ code }) => wanted.includes(code)) };

let ready: Workbook;
beforeAll(async () => {
  // No document of this book obliges anybody: only the office with figures starts with "Có".
  ready = await readyWorkbook(book, { SYT: 'syt@b.example' });
});

/** Runs the action with answers; returns what its dialogs said. */
async function assign({ host, coordinator }: Workbook, ...answers: (string | boolean | null)[]): Promise<string[]> {
  const before = host.dialogs().length;
  failOnThrow(await coordinator.answer(...answers).menu(MENU, 'Đôn đốc', ITEM));
  return host
    .dialogs()
    .slice(before)
    .map(({ text }) => text ?? '');
}

const must = ({ host }: Workbook, ...codes: string[]) =>
  codes.map((code) => shown(host, TRACKING, `nam-2022/${code}`, 'Phải gửi báo cáo', 'Khóa'));
const timeliness = ({ host }: Workbook, code: string) => shown(host, TRACKING, `nam-2022/${code}`, 'Thời hạn', 'Khóa');

describe('[NAM-6] a group is given or waived its report', () => {
  test('by kind: every office of it is shown before, and written after a yes', async () => {
    const workbook = await forkOf(ready);
    const [groups = '', how = '', preview = '', done = ''] = await assign(workbook, 'huyện', 'Giao', true, true);
    expect(groups).toContain('UBND cấp huyện: 3 đơn vị');
    expect(groups).toContain('Cơ quan ngành dọc: 2 đơn vị');
    expect(groups).toContain('UBND các huyện, thành phố (nhóm của Danh bạ): 3 đơn vị');
    expect(groups).not.toContain('UBND cấp xã');
    expect(how).toContain('2. Miễn');
    for (const name of ['Tràng Định', 'Bình Gia', 'Văn Lãng']) expect(preview).toContain(`UBND huyện ${name}`);
    expect(preview).toContain('Điền ô trống (3)');
    expect(done).toContain('Đã ghi 3 ô');
    expect(must(workbook, 'H-TD', 'H-BG', 'H-VL', 'SYT', 'SNV')).toEqual(['Có', 'Có', 'Có', 'Có', '']);
    expect(timeliness(workbook, 'H-TD')).toBe('Chưa gửi, còn hạn');
  });

  test.each([
    ['its number', '4'],
    ['the directory’s name', 'UBND các huyện, thành phố'],
    ['a printed spelling', 'các huyện, thành phố'],
    ['the list’s name', 'ubnd cấp huyện'],
  ])('by %s', async (_, answer) => {
    const workbook = await forkOf(ready);
    const [groups = ''] = await assign(workbook, 'không có', null);
    const number = /(\d+)\. UBND cấp huyện/.exec(groups)?.[1] ?? '';
    await assign(workbook, answer === '4' ? number : answer, '2', true, true);
    expect(must(workbook, 'H-TD', 'H-BG', 'H-VL')).toEqual(['Không', 'Không', 'Không']);
  });

  test('what a person typed is replaced only after it was shown, and running again puts the rest back', async () => {
    const workbook = await forkOf(ready);
    await track(workbook, 'H-BG', 'Phải gửi báo cáo', 'Không');
    await track(workbook, 'H-VL', 'Phải gửi báo cáo', 'Có');
    const said = await assign(workbook, 'huyện', 'Giao', false);
    expect(said.at(-1)).toContain('Thay ô đã ghi (1): UBND huyện Bình Gia ("Không" → "Có")');
    expect(said.at(-1)).toContain('Đã như vậy, không đổi (1): UBND huyện Văn Lãng');
    expect(must(workbook, 'H-TD', 'H-BG', 'H-VL')).toEqual(['', 'Không', 'Có']);
    await assign(workbook, 'huyện', 'Giao', true, true);
    expect(must(workbook, 'H-TD', 'H-BG', 'H-VL')).toEqual(['Có', 'Có', 'Có']);
    await assign(workbook, 'huyện', 'Theo văn bản', true, true);
    expect(must(workbook, 'H-TD', 'H-BG', 'H-VL')).toEqual(['', '', '']);
    const again = await assign(workbook, 'huyện', 'Theo văn bản', true);
    expect(again.at(-1)).toContain('không có gì phải đổi');
  });

  test('an answer that is not in the list is asked again, then the action gives up; nothing is written', async () => {
    const workbook = await forkOf(ready);
    const before = workbook.host.sheet(TRACKING).values();
    const said = await assign(workbook, 'abc', '99', '', true);
    expect(said[1]).toContain('Không có "abc" trong danh sách');
    expect(said).toHaveLength(4);
    expect(await assign(workbook, null)).toHaveLength(1);
    expect(workbook.host.sheet(TRACKING).values()).toEqual(before);
  });

  test('communes that were pasted are a group of their own', async () => {
    const workbook = await forkOf(ready);
    const rows = workbook.host.sheet('Danh bạ').values();
    const headers = rows.find((row) => row.includes('Mã đơn vị')) ?? [];
    const free = rows.length + 1;
    const column = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
    await workbook.coordinator.type('Danh bạ', `${column('Đơn vị')}${free}`, 'UBND xã Tân Văn');
    await workbook.coordinator.type('Danh bạ', `${column('Nhóm')}${free}`, 'UBND các xã, phường');
    await setUp(workbook);
    await setUp(workbook);
    const said = await assign(workbook, 'xã', 'Giao', true, true);
    expect(said.at(-1)).toContain('Đã ghi 1 ô');
    expect(must(workbook, 'X-TANVAN')).toEqual(['Có']);
  });

  test('in a round that runs the yes is the release, and says so', async () => {
    const workbook = await forkOf(ready);
    await sendMails(workbook);
    await typeIn(workbook, 'Danh bạ', 'H-TD', 'Thư nhận đôn đốc', 'h-td@b.example', 'Mã đơn vị');
    const said = await assign(workbook, 'huyện', 'Giao', true, true);
    expect(said.join('\n')).toContain('Đợt đã có thư: đơn vị mới giao được nhắc từ lần gửi tới');
    await sendMails(workbook);
    expect(workbook.host.mails().map(({ to }) => to[0])).toEqual(['syt@b.example', 'h-td@b.example']);
    await assign(workbook, 'huyện', 'Miễn', true, true);
    expect(timeliness(workbook, 'H-TD')).toBe('');
  });
});
