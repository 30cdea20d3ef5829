// Rounds beside the yearly one, as a coordinator opens, follows and closes them; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import {
  ENTRY,
  forkOf,
  letters,
  MENU,
  OWNER,
  readyWorkbook,
  sendMails,
  setUp,
  smallBook,
  TRACKING,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const ROUNDS = 'Đợt báo cáo';
const LEDGER = 'Đôn đốc';
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

let ready: Workbook;
beforeAll(async () => {
  ready = await readyWorkbook(smallBook(['1d', '3e', '3g']), their, { day: '2022-09-08' });
  await track(ready, 'SYT', 'Gia hạn đến', '25/11/2022');
});

const lastText = (host: Host) => host.dialogs().at(-1)?.text ?? '';

/** Answers the six questions, then the preview and the last word. */
async function openRound(
  { host, coordinator }: Workbook,
  over: Readonly<Record<string, string>> = {},
): Promise<string> {
  const said = {
    name: 'Rà soát tháng 9',
    deadline: '30/9/2022',
    summary: '',
    cutOff: '',
    since: '',
    plans: '',
    ...over,
  };
  const { name, deadline, summary, cutOff, since, plans } = said;
  await coordinator.answer(name, deadline, summary, cutOff, since, plans, true, true).menu(MENU, ROUNDS, 'Mở đợt mới');
  return lastText(host);
}

/** The rows of a tab below its headers that hold anything, by header. */
function rowsOf(host: Host, tab: string, first: string): Record<string, string>[] {
  const display = host.sheet(tab).display();
  const at = display.findIndex((row) => row.includes(first));
  const headers = display[at] ?? [];
  return display
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}

const rounds = (host: Host) => rowsOf(host, ROUNDS, 'Tên đợt').filter((row) => row['Loại đợt'] !== 'Hằng năm');
const tracked = (host: Host, key: string) => rowsOf(host, TRACKING, 'Khóa').find((row) => row.Khóa === key);
const codeOf = (host: Host, name: string) => rounds(host).find((row) => row['Tên đợt'] === name)?.Khóa ?? '';
const states = (host: Host) =>
  rowsOf(host, LEDGER, 'Mốc').map((row) => `${row['Đợt báo cáo']} ${row.Mốc} ${row['Trạng thái']}`);

async function type(workbook: Workbook, name: string, header: string, text: string): Promise<void> {
  await typeIn(workbook, ROUNDS, name, header, text, 'Tên đợt');
}

/** Types a round into an empty row of the register, as one may without the menu. */
async function typeRound(workbook: Workbook, cells: Readonly<Record<string, string>>): Promise<void> {
  const values = workbook.host.sheet(ROUNDS).values();
  const at = values.findIndex((row) => row.includes('Tên đợt'));
  const row = at + 1 + values.slice(at + 1).filter((each) => each.some((cell) => cell !== '')).length;
  for (const [header, text] of Object.entries(cells)) {
    const column = (values[at] ?? []).indexOf(header);
    await workbook.coordinator.type(ROUNDS, `${letters(column)}${row + 1}`, text);
  }
}

describe('[DON-82] opening a round', () => {
  test('shows what it will ask of how many, then adds one row and the round’s rows of Theo dõi báo cáo', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    const before = rowsOf(host, TRACKING, 'Khóa');
    expect(await openRound(workbook)).toContain('Đã mở đợt "Rà soát tháng 9".');
    const preview = host.dialogs().at(-2)?.text ?? '';
    expect(preview).toContain('Hỏi 5 số liệu của 3 đơn vị; lúc này còn thiếu 5 số liệu của 3 đơn vị.');
    expect(preview).toContain('Lần gửi tới là đợt thư trước hạn 30 ngày.');
    expect(rounds(host)).toMatchObject([
      {
        'Tên đợt': 'Rà soát tháng 9',
        Năm: '2022',
        'Hạn đơn vị gửi': '30/9/2022',
        'Trạng thái': 'Đang mở',
        'Ngày mở': '08/9/2022',
        'Cần xem lại': '',
      },
    ]);
    const after = rowsOf(host, TRACKING, 'Khóa');
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(added.map((row) => row['Đợt báo cáo'])).toEqual(Array(3).fill('Rà soát tháng 9'));
    expect(tracked(host, `${codeOf(host, 'Rà soát tháng 9')}/SYT`)).toMatchObject({
      'Số liệu': '0/3',
      'Tình trạng': 'Chưa nhập',
      'Thời hạn': 'Chưa gửi, còn hạn',
      'Phải gửi báo cáo': 'Có',
    });
  });

  test('the same twice makes one; another of its name, and an answer that cannot be read, make none', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await openRound(workbook);
    expect(await openRound(workbook)).toContain('đã có; không mở thêm');
    await coordinator.answer('Rà soát tháng 9', '25/9/2022', '', '', '', '', true).menu(MENU, ROUNDS, 'Mở đợt mới');
    expect(lastText(host)).toContain('Tên đợt trùng với dòng 5');
    await coordinator.answer('Khác', 'cuối tháng', '01/9/2022', '30/9', null).menu(MENU, ROUNDS, 'Mở đợt mới');
    const asked = host
      .dialogs()
      .slice(-4)
      .map(({ text }) => text ?? '');
    expect(asked[1]).toContain('không đọc được ngày “cuối tháng”');
    expect(asked[2]).toContain('không sau ngày mở đợt');
    expect(asked[3]).toMatch(/^Hạn Sở báo cáo/);
    expect(rounds(host)).toHaveLength(1);
  });

  test('a "no" to the preview changes nothing', async () => {
    const workbook = await forkOf(ready);
    const before = [ROUNDS, TRACKING].map((tab) => workbook.host.sheet(tab).values());
    await workbook.coordinator.answer('Khác', '30/9', '', '', '', '', false).menu(MENU, ROUNDS, 'Mở đợt mới');
    expect([ROUNDS, TRACKING].map((tab) => workbook.host.sheet(tab).values())).toEqual(before);
  });

  test('cut at any call and done again, it leaves one round', async () => {
    const kinds = await kindsOf(ready.host, (host) => openRound({ host, coordinator: host.as(OWNER) }));
    let points = 0;
    for (const point of strikes('opening a round', kinds, { every: 48 })) {
      const workbook = await forkOf(ready);
      const { host, coordinator } = workbook;
      strike(host, point, points % 2 === 0 ? 'throwAfter' : { cut: 'pendingKept' });
      const shown = host.dialogs().length;
      await openRound(workbook);
      expect(host.faults.reached(), point.words).toBe(true);
      host.faults.clear();
      points += 1;
      // Answers that the broken run did not take must not answer the next one.
      for (let left = 8 - (host.dialogs().length - shown); left > 0; left -= 1)
        await coordinator.menu(MENU, 'Hướng dẫn');
      await openRound(workbook);
      expect(rounds(workbook.host), point.words).toHaveLength(1);
      expect(tracked(workbook.host, `${codeOf(workbook.host, 'Rà soát tháng 9')}/SYT`), point.words).toBeDefined();
    }
    told('opening a round, cut', points, lengthOf(kinds));
  }, 120_000);
});

describe('an open round', () => {
  test('[DON-83] has its own ladder, letters and ledger rows; closing it is the end of its mails alone', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    await openRound(workbook);
    await type(workbook, 'Rà soát tháng 9', 'Căn cứ', 'Công văn số 12/BTTTT-CĐSQG ngày 01/9/2022');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(3);
    const mail = host.mails().find(({ to }) => to.includes(their.SYT));
    expect(mail?.subject).toBe(
      'Sở Y tế: còn 3 số liệu chuyển đổi số (đợt Rà soát tháng 9), đề nghị cập nhật trước ngày 30/9 (còn 22 ngày)',
    );
    expect(mail?.text).toContain('Căn cứ Công văn số 12/BTTTT-CĐSQG ngày 01/9/2022, ');
    expect(new Set(states(host))).toEqual(new Set(['Rà soát tháng 9 Trước hạn 30 ngày Đã gửi']));
    await host.clock.set('2022-09-16T08:00:00+07:00');
    const key = `${codeOf(host, 'Rà soát tháng 9')}/SYT`;
    await typeIn(workbook, TRACKING, key, 'Ngày nhận', '15/9/2022', 'Khóa');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(6);
    expect(host.mails().at(-1)?.text).toBeDefined();
    expect(tracked(host, key)).toMatchObject({
      'Tình trạng': 'Đã gửi báo cáo, còn thiếu số liệu',
      'Thời hạn': 'Đã gửi đúng hạn',
    });
    expect(tracked(host, 'nam-2022/SYT')?.['Ngày nhận']).toBe('');
    await type(workbook, 'Rà soát tháng 9', 'Trạng thái', 'Đã đóng');
    await host.clock.set('2022-09-27T08:00:00+07:00');
    expect(await sendMails(workbook)).toContain('Lúc này không có thư nào phải gửi.');
    await host.clock.set('2022-10-21T08:00:00+07:00');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(8);
    expect(
      host
        .mails()
        .slice(6)
        .every(({ text }) => !text.includes('Rà soát')),
    ).toBe(true);
  });

  test('[DON-84] asks again for figures that are older than it wants, and not for newer ones or special cases', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    const figure = async (code: string, value: string, asOf: string) => {
      await typeIn(workbook, ENTRY, code, 'Thực hiện đến kỳ báo cáo', value);
      await typeIn(workbook, ENTRY, code, 'Số liệu tính đến ngày', asOf);
    };
    await figure('XHS-07', '80', '30/6/2022');
    await figure('XHS-08', '80', '31/8/2022');
    await typeIn(workbook, ENTRY, 'XHS-09', 'Trường hợp khác', 'Không phát sinh');
    await figure('CQS-05', '80', '');
    await openRound(workbook, { since: '01/8/2022' });
    expect(host.dialogs().at(-2)?.text).toContain('lúc này còn thiếu 3 số liệu của 3 đơn vị');
    await sendMails(workbook);
    const text = host.mails().find(({ to }) => to.includes(their.SYT))?.text ?? '';
    expect(text).toContain('XHS-07');
    expect(text).not.toMatch(/XHS-0[89]/);
    expect(text).toContain('Số liệu cần có: không cũ hơn ngày 01/8/2022;');
    expect(host.mails().some(({ to }) => to.includes(their.VPUBND))).toBe(true);
    expect(tracked(host, `${codeOf(host, 'Rà soát tháng 9')}/SYT`)?.['Số liệu']).toBe('2/3');
  });

  test('[DON-80] due on one day with the yearly round, an agency gets one mail about both', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await host.clock.set('2022-11-04T08:00:00+07:00');
    await openRound(workbook, { name: 'Rà soát DTI', deadline: '28/11/2022' });
    await coordinator.menu(MENU, LEDGER, 'Xem trước thư');
    expect(host.dialogs().at(-1)?.html).toContain('Sẽ gửi 3 thư');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(3);
    const mail = host.mails().find(({ to }) => to.includes(their.BDT));
    expect(mail?.subject).toContain('trước ngày 20/11 (còn 16 ngày); và 1 đợt báo cáo khác');
    expect(mail?.text).toContain('2. Báo cáo chuyển đổi số (đợt Rà soát DTI)');
    expect(new Set(states(host))).toEqual(
      new Set([
        'Năm 2022 Trước hạn 30 ngày Bỏ qua',
        'Năm 2022; Rà soát DTI Trước hạn 14 ngày; Trước hạn 30 ngày Đã gửi',
        'Năm 2022; Rà soát DTI Trước hạn 30 ngày (gia hạn đến 25/11/2022); Trước hạn 30 ngày Đã gửi',
      ]),
    );
    expect(await sendMails(workbook)).toContain('Lúc này không có thư nào phải gửi.');
    expect(host.mails()).toHaveLength(3);
  });

  test('[DON-62] closed at the very moment of sending, it is not told, and its rows say why', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    await host.clock.set('2022-11-04T08:00:00+07:00');
    await openRound(workbook, { name: 'Rà soát DTI', deadline: '28/11/2022' });
    const close = async () => await type(workbook, 'Rà soát DTI', 'Trạng thái', 'Đã đóng');
    host.faults.at(1, close, { method: 'Properties.setProperties' });
    await sendMails(workbook);
    expect(host.faults.reached()).toBe(true);
    expect(host.mails()).toHaveLength(3);
    expect(host.mails().every(({ subject, text }) => !/Rà soát|đợt báo cáo khác/.test(subject + text))).toBe(true);
    const ofRound = states(host).filter((state) => state.startsWith('Rà soát'));
    expect(new Set(ofRound)).toEqual(new Set(['Rà soát DTI Trước hạn 30 ngày Bỏ qua']));
    expect(states(host).join()).not.toContain('Chưa rõ');
    await type(workbook, 'Rà soát DTI', 'Trạng thái', 'Đang mở');
    await host.clock.set('2022-11-07T08:00:00+07:00');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(6);
  });

  test('[DON-83] stands in the lists, the messages, the rehearsal and on Tổng hợp beside the yearly one', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await openRound(workbook);
    const pages: string[] = [];
    for (const item of ['Danh sách cần gọi', 'Sao chép tin nhắn nhóm', 'Chạy thử lịch đôn đốc']) {
      await coordinator.menu(MENU, LEDGER, item);
      pages.push(host.dialogs().at(-1)?.html ?? '');
    }
    expect(pages[0]).toContain('Cần gọi · Năm 2022');
    expect(pages[0]).toContain('Cần gọi · Rà soát tháng 9');
    expect(pages[1]).toContain('CĐS (đợt Rà soát tháng 9)');
    expect(pages[2]).toContain('08/9/2022 (thứ Năm): 3 thư.');
    await setUp(workbook);
    const line = 'Đợt khác đang mở: Rà soát tháng 9 (đơn vị gửi trước ngày 30/9/2022). Trang này tính theo đợt năm.';
    expect(host.sheet('Tổng hợp').display().flat()).toContain(line);
    await type(workbook, 'Rà soát tháng 9', 'Trạng thái', 'Đã đóng');
    await setUp(workbook);
    expect(host.sheet('Tổng hợp').display().flat().join()).not.toContain('Đợt khác');
    expect(tracked(host, `${codeOf(host, 'Rà soát tháng 9')}/SYT`)).toBeDefined();
    expect(tracked(host, 'nam-2022/SYT')?.['Gia hạn đến']).toBe('25/11/2022');
  });

  test('[HAN-4] warns on its own when the table of holidays knows nothing of a year of its season', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await host.clock.set('2022-12-01T08:00:00+07:00');
    await openRound(workbook, { name: 'Số chính thức 2022', deadline: '16/01/2023' });
    await coordinator.menu(MENU, LEDGER, 'Xem trước thư');
    const html = host.dialogs().at(-1)?.html ?? '';
    expect(html).toContain('Số chính thức 2022: Bảng ngày nghỉ ở Thiết lập chưa có ngày nào của năm 2023');
    expect(html.match(/Bảng ngày nghỉ/g)).toHaveLength(1);
  });
});

describe('[DON-85] a round typed by hand', () => {
  const good = { 'Tên đợt': 'Rà soát', 'Hạn đơn vị gửi': '30/9/2022', 'Trạng thái': 'Đang mở' };
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['a day that is none', { 'Hạn đơn vị gửi': '31/9/2022' }, 'không đọc được ngày “31/9/2022”'],
    ['a deadline before its opening', { 'Hạn đơn vị gửi': '05/9/2022' }, 'không sau ngày mở đợt 08/9/2022'],
    ['a plan nobody knows', { 'Kế hoạch': 'KH 29' }, 'Không có kế hoạch nào tên “KH 29”'],
    ['another year', { Năm: '2023', 'Hạn đơn vị gửi': '30/9/2023' }, 'khác năm 2022 của đợt hằng năm'],
    ['the name of the yearly round', { 'Tên đợt': 'năm 2022' }, 'trùng với đợt hằng năm'],
    ['no state', { 'Trạng thái': '' }, 'Chưa chọn "Trạng thái"'],
    ['a formula that fails', { 'Căn cứ': '#REF!' }, 'chứa công thức hoặc giá trị lỗi'],
    ['a day of opening that is none', { 'Ngày mở': 'hôm qua' }, 'Cột "Ngày mở": không đọc được ngày'],
    ['figures newer than its end', { 'Số liệu từ ngày': '01/10/2022' }, 'sau ngày cuối của số liệu (30/9/2022)'],
  ];

  test('is followed like one from the menu, and sends nothing while a cell of it needs a person', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    for (const [i, [, cells]] of wrong.entries()) {
      await typeRound(workbook, { ...good, 'Tên đợt': `Rà soát ${i}`, ...cells });
    }
    await typeRound(workbook, { ...good, 'Tên đợt': 'Trùng' });
    await typeRound(workbook, { ...good, 'Tên đợt': 'trùng ', 'Hạn đơn vị gửi': '29/9/2022' });
    await typeRound(workbook, { ...good, 'Tên đợt': 'Tuần sau', 'Ngày mở': '14/9/2022' });
    const said = await setUp(workbook);
    const reviews = rounds(host).map((row) => row['Cần xem lại']);
    for (const [i, [what, , words]] of wrong.entries()) {
      expect(reviews[i], what).toContain(words);
      expect(reviews[i], what).toMatch(/Sổ chưa gửi thư nào của đợt này\.$/);
    }
    // That its days are not of the book's year is no fault of theirs.
    expect(reviews.join()).not.toContain('không thuộc năm');
    expect(reviews.pop()).toBe('');
    expect(reviews.slice(wrong.length)).toEqual([
      expect.stringContaining('dòng 15'),
      expect.stringContaining('dòng 14'),
    ]);
    expect(said).toContain('Trang "Đợt báo cáo", ô ');
    expect(await sendMails(workbook)).toContain('Lúc này chưa gửi được thư nào.');
    expect(host.mails()).toEqual([]);
    await type(workbook, 'Rà soát 2', 'Kế hoạch', 'KH 92 - 2022');
    await sendMails(workbook);
    expect(host.mails()).toHaveLength(3);
    expect(rounds(host)[2]).toMatchObject({ 'Cần xem lại': '', 'Ngày mở': '08/9/2022' });
    await type(workbook, 'Rà soát 2', 'Hạn đơn vị gửi', '28/9/2022');
    expect(await sendMails(workbook)).toContain('Lúc này chưa gửi được thư nào.');
    expect(host.mails()).toHaveLength(3);
  });
});
