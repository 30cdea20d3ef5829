// Through the host: `Kiểm tra sổ` says of a clean book that it is, names each disturbance with tab and cell, and changes nothing.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { checkIds } from '../../src/domain/book-check.js';
import { checkWords } from '../../src/text/check-words.js';
import { checked } from '../support/checked.js';
import { COLLEAGUE, changedBook, STAFF, shared, sharedBook, wholeBook } from '../support/shared-book.js';
import {
  cellOf,
  ENTRY,
  MENU,
  newWorkbook,
  OWNER,
  ROUNDS,
  readyWorkbook,
  SET_UP,
  sendMails,
  settingCell,
  setUp,
  shippedBook,
  smallBook,
  TRACKING,
  track,
  typeIn,
  typeSetting,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const SUMMARY = 'Tổng hợp';
const PLAN = 'KH 92 - 2022';
const SETTINGS = 'Thiết lập';
const DIRECTORY = 'Danh bạ';
const LEDGER = 'Đôn đốc';
const few = smallBook(['1d', '3e', '3g']);
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

describe('[SOAT-1] the shipped book, set up', () => {
  let made: Workbook;
  beforeAll(async () => {
    made = await newWorkbook(shippedBook());
    await setUp(made);
  });

  test('is said to be clean, with all that was looked at, in at most 200 service calls', async () => {
    const page = await checked(await made.host.fork());
    expect(page.found).toEqual([]);
    expect(page.notLooked).toEqual([]);
    expect(page.right).toEqual(checkIds.map((id) => `${checkWords[id].name}: ${checkWords[id].looked}.`));
    expect(page.html).toContain('Sổ không có gì phải sửa.');
    expect(page.calls).toBeLessThanOrEqual(200);
  });

  test('stays clean on the days after, while figures come in and the hourly run renews what goes by the day', async () => {
    const { host } = { host: await made.host.fork() };
    const workbook = { host, coordinator: host.as(OWNER) };
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '71');
    await typeIn(workbook, ENTRY, 'XHS-07', 'Số liệu tính đến ngày', '31/10/2022');
    await host.clock.set('2022-11-08T09:00:00+07:00');
    expect((await checked(host)).found).toEqual([]);
    for (const code of ['CQS-03', 'CQS-04'])
      await typeIn(workbook, ENTRY, code, 'Đơn vị cung cấp số liệu', 'Văn phòng UBND tỉnh');
    await setUp(workbook);
    await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await host.clock.runTo('2022-11-10T10:30:00+07:00');
    expect((await checked(host)).found).toEqual([]);
  });
});

describe('a book that was disturbed', () => {
  let made: Host;
  beforeAll(async () => {
    const workbook = await readyWorkbook(few, their);
    for (const code of ['XHS-07', 'XHS-08', 'XHS-09']) {
      await typeIn(workbook, ENTRY, code, ACTUAL, `7${code.slice(-1)},5`);
      await typeIn(workbook, ENTRY, code, 'Số liệu tính đến ngày', '31/10/2022');
    }
    await setUp(workbook);
    made = workbook.host;
    expect((await checked(await made.fork())).found).toEqual([]);
  });

  const person = (host: Host) => host.as(OWNER);
  const actual = (host: Host, code = 'XHS-07') => cellOf(host, ENTRY, code, ACTUAL);
  const row = (a1: string) => Number(a1.replace(/\D/g, ''));
  const column = (a1: string) => a1.replace(/\d/g, '');

  /** Who does what, and the beginning of what the page then says. */
  const disturbances: readonly (readonly [string, (host: Host) => Promise<unknown>, (host: Host) => string])[] = [
    [
      '[SOAT-2] a page of the workbook deleted',
      (host) => person(host).deleteSheet(SUMMARY),
      () => `Các trang của sổ → Trang "${SUMMARY}": Trang không còn trong sổ; sổ lập lại được đầy đủ.`,
    ],
    [
      '[SOAT-2] a tab of figures deleted',
      (host) => person(host).deleteSheet(ENTRY),
      () => `Các trang của sổ → Trang "${ENTRY}": Trang không còn trong sổ. Lập lại xong, sổ hỏi ghi lại`,
    ],
    [
      '[SOAT-2] a register deleted',
      (host) => person(host).deleteSheet(TRACKING),
      () => `Các trang của sổ → Trang "${TRACKING}": Trang không còn trong sổ, sổ không nhớ`,
    ],
    [
      '[SOAT-2] a tab copied',
      (host) => person(host).duplicateSheet(ENTRY),
      (host) =>
        `Các trang của sổ → Trang "${host.sheets().find(({ name }) => name !== ENTRY && name.includes(ENTRY))?.name}": Trang là bản sao`,
    ],
    [
      '[SOAT-2] a tab renamed',
      (host) => person(host).renameSheet(ENTRY, 'Bảng nhập'),
      () => `Các trang của sổ → Trang "Bảng nhập": Trang đã bị đổi tên; tên của sổ là "${ENTRY}".`,
    ],
    [
      '[SOAT-3] a key cell cleared',
      (host) => person(host).clear(ENTRY, 'C1'),
      () => `Đầu trang và các cột → Trang "${ENTRY}", ô C1: Dòng khóa hoặc tiêu đề khác với sổ lập: C1.`,
    ],
    [
      '[SOAT-3] a header renamed',
      (host) => person(host).type(DIRECTORY, 'A3', 'Cơ quan'),
      () => `Đầu trang và các cột → Trang "${DIRECTORY}", ô A3: Dòng khóa hoặc tiêu đề khác với sổ lập: A3.`,
    ],
    [
      '[SOAT-3] a column deleted',
      (host) => person(host).deleteColumns(ENTRY, 2, 1),
      () => `Đầu trang và các cột → Trang "${ENTRY}": Thiếu cột: Chỉ tiêu.`,
    ],
    [
      '[SOAT-3] a column moved',
      (host) => person(host).moveColumns(DIRECTORY, 3, 1, 7),
      () => `Đầu trang và các cột → Trang "${DIRECTORY}", ô F3: Cột "Nhóm" không đứng ở chỗ cũ.`,
    ],
    [
      '[SOAT-3] the head of a register deleted',
      (host) => person(host).deleteRows(DIRECTORY, 1, 3),
      () => `Đầu trang và các cột → Trang "${DIRECTORY}", ô A1: Dòng tiêu đề và dòng khóa ẩn ở đầu trang đã bị xóa`,
    ],
    [
      '[SOAT-3] a row put into a page',
      (host) => person(host).insertRows(PLAN, 10, 1),
      () => `Đầu trang và các cột → Trang "${PLAN}": Trang có `,
    ],
    [
      '[SOAT-4] part of the entry tab sorted',
      async (host) => {
        const [first, last] = ['XHS-07', 'XHS-09'].map((code) => row(actual(host, code))).sort((a, b) => a - b);
        await person(host).sort(ENTRY, `A${first}:C${last}`, 'A', false);
      },
      (host) => `Các dòng nhập → Trang "${ENTRY}", ô A${row(actual(host, 'XHS-07'))}: Dòng`,
    ],
    [
      '[SOAT-4] cells that left their row',
      async (host) => {
        const [from, to] = [actual(host, 'XHS-07'), cellOf(host, ENTRY, 'XHS-10', ACTUAL)];
        await person(host).type(ENTRY, to, '77,5');
        await person(host).clear(ENTRY, from);
      },
      () => `Các dòng nhập → Trang "${ENTRY}", ô A`,
    ],
    [
      '[SOAT-5] a figure that cannot be read',
      (host) => person(host).type(ENTRY, actual(host), 'khoảng bảy mươi'),
      (host) => `Số liệu đang được hỏi → Trang "${ENTRY}", ô ${actual(host)}: XHS-07: `,
    ],
    [
      '[SOAT-5] a setting that cannot be read',
      (host) => typeSetting({ host, coordinator: person(host) }, 'letterDate', 'hôm nào'),
      (host) =>
        `Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ → Trang "${ROUNDS}", ô ${settingCell(host, 'letterDate').cell}: `,
    ],
    [
      '[SOAT-5] a setting that stops even a set-up',
      (host) => typeSetting({ host, coordinator: person(host) }, 'roundYear', 'năm nay'),
      (host) =>
        `Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ → Trang "${ROUNDS}", ô ${settingCell(host, 'roundYear').cell}: `,
    ],
    [
      '[SOAT-5] an address that cannot be read',
      (host) =>
        person(host).type(
          DIRECTORY,
          cellOf(host, DIRECTORY, 'SYT', 'Thư nhận đôn đốc', 'Mã đơn vị'),
          'syt@langson .example',
        ),
      (host) =>
        `Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ → Trang "${DIRECTORY}", ô ${cellOf(host, DIRECTORY, 'SYT', 'Thư nhận đôn đốc', 'Mã đơn vị')}: `,
    ],
    [
      '[SOAT-5] a day on the tracking tab that cannot be read',
      (host) => track({ host, coordinator: person(host) }, 'SYT', 'Ngày nhận', 'tuần sau'),
      (host) =>
        `Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ → Trang "${TRACKING}", ô ${cellOf(host, TRACKING, 'nam-2022/SYT', 'Ngày nhận', 'Khóa')}: `,
    ],
    [
      '[SOAT-5] a round without a deadline',
      (host) => person(host).type(ROUNDS, 'A5', 'Đột xuất'),
      () => 'Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ → Trang "Đợt báo cáo", ô G5: ',
    ],
    [
      '[SOAT-6] a verdict typed over on the entry tab',
      (host) => person(host).type(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Đánh giá'), 'Đã đạt'),
      (host) => {
        const cell = cellOf(host, ENTRY, 'XHS-07', 'Đánh giá');
        return `Công thức → Trang "${ENTRY}", ô ${cell}: Công thức bị ghi đè ở 1 ô: ${cell}.`;
      },
    ],
    [
      '[SOAT-6] two verdicts cleared on a plan tab',
      async (host) => {
        const cell = cellOf(host, PLAN, 'XHS-07', 'Đánh giá');
        await person(host).clear(PLAN, `${cell}:${column(cell)}${row(cell) + 1}`);
      },
      (host) => {
        const cell = cellOf(host, PLAN, 'XHS-07', 'Đánh giá');
        return `Công thức → Trang "${PLAN}", ô ${cell}: Công thức bị ghi đè ở 2 ô: ${cell}:${column(cell)}${row(cell) + 1}.`;
      },
    ],
    [
      '[SOAT-6] a formula changed',
      (host) => person(host).type(PLAN, cellOf(host, PLAN, 'XHS-07', 'Đánh giá'), '=1+1'),
      (host) =>
        `Công thức → Trang "${PLAN}", ô ${cellOf(host, PLAN, 'XHS-07', 'Đánh giá')}: Công thức khác với sổ đặt ở 1 ô`,
    ],
    [
      '[SOAT-6] something typed where results are to stand',
      (host) => person(host).type('Tính toán', 'C6', 'chắn'),
      () => 'Công thức → Trang "Tính toán", ô A4: Công thức của sổ báo lỗi ở 1 ô: A4;',
    ],
    [
      '[SOAT-7] the title of a tab changed',
      (host) => person(host).type(TRACKING, 'A2', 'Bảng của tôi'),
      () => `Chữ do sổ ghi → Trang "${TRACKING}", ô A2: Khác với sổ ghi ở 1 ô: A2.`,
    ],
    [
      '[SOAT-7] a word of the document changed',
      (host) => person(host).type(PLAN, 'A2', 'PHỤ LỤC MỚI'),
      () => `Chữ do sổ ghi → Trang "${PLAN}", ô A2: Khác với sổ ghi ở 1 ô: A2.`,
    ],
    [
      '[SOAT-7] a row dragged to another place',
      (host) => person(host).moveRows(ENTRY, row(actual(host)), 1, 4),
      () => `Chữ do sổ ghi → Trang "${ENTRY}": Có dòng, cột chưa ở đúng chỗ`,
    ],
    [
      '[SOAT-8] a number format changed',
      (host) => person(host).format(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Minh chứng'), '0.00'),
      (host) => {
        const cell = cellOf(host, ENTRY, 'XHS-07', 'Minh chứng');
        return `Định dạng, màu, danh sách chọn → Trang "${ENTRY}", ô ${cell}: Định dạng số khác với sổ đặt ở 1 ô: ${cell}.`;
      },
    ],
    [
      '[SOAT-8] a dropdown lost by pasting',
      (host) =>
        person(host).paste(ENTRY, cellOf(host, ENTRY, 'XHS-10', 'Trường hợp khác'), [
          [{ value: 'Không phát sinh', format: '@' }],
        ]),
      (host) => {
        const cell = cellOf(host, ENTRY, 'XHS-10', 'Trường hợp khác');
        return `Định dạng, màu, danh sách chọn → Trang "${ENTRY}", ô ${cell}: Mất danh sách chọn ở 1 ô: ${cell}.`;
      },
    ],
    [
      '[SOAT-14] an office that ended without a successor',
      (host) => person(host).type(DIRECTORY, cellOf(host, DIRECTORY, 'SYT', 'Đến ngày', 'Mã đơn vị'), '01/10/2022'),
      (host) =>
        `Đơn vị đã kết thúc → Trang "${DIRECTORY}", ô ${cellOf(host, DIRECTORY, 'SYT', 'Đơn vị kế thừa', 'Mã đơn vị')}: Sở Y tế kết thúc ngày 01/10/2022, chưa có đơn vị kế thừa cho: XHS-07, XHS-08, XHS-09.`,
    ],
    [
      '[SOAT-12] typed cells cleared',
      async (host) => {
        const cell = actual(host);
        await person(host).clear(ENTRY, cell);
        await person(host).clear(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Số liệu tính đến ngày'));
      },
      () => `Số đã nhập nay trống → Trang "${ENTRY}": 1 dòng trước đây đã nhập, nay trống: XHS-07.`,
    ],
  ];

  test.each(disturbances)('%s is named', async (_, disturb, said) => {
    const host = await made.fork();
    await disturb(host);
    const before = [wholeBook(host), host.properties('document'), host.properties('script'), host.mails().length];
    const { found } = await checked(host);
    expect(found.join('\n')).toContain(said(host));
    // Read-only: everything that anybody could tell two books apart by is as it was.
    expect([wholeBook(host), host.properties('document'), host.properties('script'), host.mails().length]).toEqual(
      before,
    );
  });

  test('[SOAT-2] of a copied workbook it says so', async () => {
    const host = await person(await made.fork()).copyWorkbook();
    person(host).consent('all');
    expect((await checked(host)).found.join('\n')).toContain(
      `Sổ gốc hay bản sao → Trang "${SETTINGS}", ô ${cellOf(host, SETTINGS, 'workbookId', 'Giá trị', 'Khóa')}: Tệp này là bản sao`,
    );
  });

  test('[SOAT-2] a set-up that broke on the way, and another locale', async () => {
    const host = await changedBook(made, few, ({ book, properties }) => {
      properties.document = Object.fromEntries(
        Object.entries(properties.document).filter(([name]) => name !== 'dang-ve'),
      );
      Object.assign(book, { locale: 'en_US' });
    });
    const { found } = await checked(host);
    expect(found).toContain('Lần lập trang gần nhất → Lần chạy gần nhất bị ngắt, hoặc vừa khôi phục một phiên bản cũ.');
    expect(found).toContain('Ngôn ngữ, múi giờ của bảng tính → Bảng tính đang đặt en_US, Asia/Ho_Chi_Minh.');
  });

  test('[SOAT-13] properties that are nearly full', async () => {
    const host = await changedBook(made, few, ({ properties }) => {
      for (let n = 0; n < 60; n += 1) properties.script[`thu.${n}`] = 'x'.repeat(7500);
      properties.document['de-trong'] = 'x'.repeat(8000);
    });
    const { found } = await checked(host);
    expect(found).toContain('Chỗ chứa → Phần nhớ của sổ đã dùng 88% của 500 KB.');
    expect(found).toContain('Chỗ chứa → Mục nhớ "de-trong" đã dùng 87% của 9 KB.');
  });

  test('[SOAT-2] the register of closings is one of its tabs: clean while it stands, named once it is gone', async () => {
    const host = await made.fork();
    await person(host).answer(true, true, true).menu(MENU, 'Đợt báo cáo', 'Chốt số liệu');
    expect(host.sheets().map(({ name }) => name)).toContain('Sổ số liệu');
    expect((await checked(host)).found).toEqual([]);
    await person(host).deleteSheet('Sổ số liệu');
    expect((await checked(host)).found.join('\n')).toContain(
      'Các trang của sổ → Trang "Sổ số liệu": Trang không còn trong sổ, sổ không nhớ',
    );
  });

  test('what a set-up mends is clean after it', async () => {
    const host = await made.fork();
    await person(host).type(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Đánh giá'), 'Đã đạt');
    await person(host).type(PLAN, 'A2', 'PHỤ LỤC MỚI');
    await person(host).format(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Minh chứng'), '0.00');
    await person(host).clear(ENTRY, 'C1');
    await person(host).deleteSheet(SUMMARY);
    expect((await checked(host)).found.length).toBeGreaterThanOrEqual(5);
    await person(host).answer(true).menu(MENU, SET_UP);
    expect((await checked(host)).found).toEqual([]);
  });

  test('[SOAT-11] mails of which nobody knows whether they went, and lines that are gone', async () => {
    const host = await made.fork();
    const workbook = { host, coordinator: person(host) };
    host.faults.at(1, 'throwAfter', { method: 'MailApp.sendEmail' });
    await sendMails(workbook);
    host.faults.clear();
    const states = () =>
      host
        .sheet(LEDGER)
        .display()
        .map((cells) => cells[6]);
    const uncertain = 1 + states().indexOf('Chưa rõ đã gửi hay chưa');
    const line = (await checked(host)).found.find((text) => text.startsWith('Thư đã gửi'));
    expect(line).toContain(`Thư đã gửi → Trang "${LEDGER}", ô G${uncertain}: Thư cho `);
    const sent = 1 + states().indexOf('Đã gửi');
    expect(sent).toBeGreaterThan(0);
    await person(host).deleteRows(LEDGER, sent, 1);
    expect((await checked(host)).found.join('\n')).toContain(
      `Thư đã gửi → Trang "${LEDGER}": Mất 1 dòng thư mà sổ còn nhớ`,
    );
  });
});

describe('people, protections and the timer', () => {
  let made: Workbook;
  beforeAll(async () => {
    made = await sharedBook(few);
    for (const [agency, address] of Object.entries(their))
      await typeIn(made, DIRECTORY, agency, 'Thư nhận đôn đốc', address, 'Mã đơn vị');
    await setUp(made);
  });

  interface Kept {
    readonly range: unknown;
    editors: string[] | null;
    warningOnly: boolean;
  }
  const protections = (tab: string, change: (all: Kept[]) => Kept[]) =>
    changedBook(
      made.host,
      few,
      ({ book }) => {
        const sheet = (book.sheets as unknown as { name: string; protections: Kept[] }[]).find(
          ({ name }) => name === tab,
        );
        if (sheet === undefined) throw new Error(`no ${tab}`);
        sheet.protections = change(sheet.protections);
      },
      { owner: OWNER, share: shared.share },
    );

  test('a listed coordinator finds the same book clean; whoever is told nothing of protections is told that', async () => {
    expect((await checked(await made.host.fork(), COLLEAGUE)).found).toEqual([]);
    const page = await checked(await made.host.fork(), STAFF);
    expect(page.found).toEqual([]);
    expect(page.right.length + page.notLooked.length).toBe(checkIds.length);
  });

  test.each([
    ['taken away', () => [], 'Trang không được bảo vệ'],
    [
      'opened to another',
      (all: Kept[]) => all.map((one) => ({ ...one, editors: [...(one.editors ?? []), STAFF] })),
      'Người được sửa, hoặc vùng để mở của trang, khác với Thiết lập.',
    ],
    ['set to warn only', (all: Kept[]) => all.map((one) => ({ ...one, warningOnly: true })), 'chỉ cảnh báo'],
  ])('[SOAT-9] a protection that was %s is named', async (_, change, said) => {
    const { found } = await checked(await protections(SUMMARY, change));
    expect(found.join('\n')).toContain(`Bảo vệ trang và khối nhập → Trang "${SUMMARY}": `);
    expect(found.join('\n')).toContain(said);
  });

  test('[SOAT-9] an account of the directory that has no block yet, and a coordinator who is not in force', async () => {
    const host = await made.host.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    await typeIn(workbook, DIRECTORY, 'SYT', 'Tài khoản Google để nhập', STAFF, 'Mã đơn vị');
    await typeIn(workbook, SETTINGS, 'coordinators', 'Giá trị', STAFF, 'Khóa');
    const text = (await checked(host)).found.join('\n');
    const cell = cellOf(host, SETTINGS, 'coordinators', 'Giá trị', 'Khóa');
    expect(text).toContain(`Trang "${ENTRY}": `);
    expect(text).toContain(`Tài khoản → Trang "${SETTINGS}", ô ${cell}: Tài khoản ${STAFF} đã ghi`);
    expect(text).toContain(`Tài khoản → Trang "${SETTINGS}", ô ${cell}: Tài khoản ${COLLEAGUE} đã bỏ khỏi`);
    await setUp(workbook);
    expect((await checked(host)).found).toEqual([]);
  });

  test.each([{ addEditorRefusesUnknownAccounts: true }, { unknownEditorsRefusedAtFlush: true }])(
    '[SOAT-9] an account that Google refused is named once, where it stands (%j)',
    async (unknowns) => {
      const all = { addEditorRefusesUnknownAccounts: false, unknownEditorsRefusedAtFlush: false, ...unknowns };
      const workbook = await sharedBook(few, { unknowns: all });
      await typeIn(
        workbook,
        DIRECTORY,
        'SYT',
        'Tài khoản Google để nhập',
        `${STAFF}, khong-co@coquan.example`,
        'Mã đơn vị',
      );
      await setUp(workbook);
      const cell = cellOf(workbook.host, DIRECTORY, 'SYT', 'Tài khoản Google để nhập', 'Mã đơn vị');
      expect((await checked(workbook.host)).found).toEqual([
        `Tài khoản → Trang "${DIRECTORY}", ô ${cell}: Google không nhận tài khoản khong-co@coquan.example.`,
      ]);
    },
  );

  describe('[SOAT-10] the hourly run', () => {
    let automatic: Host;
    beforeAll(async () => {
      automatic = await made.host.fork();
      await automatic.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
      await automatic.clock.runTo('2022-11-04T10:30:00+07:00');
      expect((await checked(await automatic.fork())).found).toEqual([]);
    });

    const timer = async (host: Host, email = OWNER) =>
      (await checked(host, email)).found.filter((text) => text.startsWith('Đôn đốc tự động'));

    test('silent for a day and a half', async () => {
      const host = await automatic.fork();
      await host.clock.set('2022-11-06T08:00:00+07:00');
      expect((await timer(host)).join()).toContain(`Trang "${LEDGER}": Lịch chạy của ${OWNER} im lặng quá 36 giờ`);
      expect((await timer(host, COLLEAGUE)).join()).toContain('im lặng quá 36 giờ');
    });

    test('of somebody who is no coordinator any more', async () => {
      const host = await made.host.fork();
      await host.as(COLLEAGUE).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
      expect(await timer(await host.fork())).toEqual([]);
      await typeIn({ host, coordinator: host.as(OWNER) }, SETTINGS, 'coordinators', 'Giá trị', STAFF, 'Khóa');
      expect((await timer(host)).join()).toContain(`chạy bằng ${COLLEAGUE}, không còn quyền đầu mối`);
    });

    test('whose trigger is gone, doubled or left over', async () => {
      const [standing] = automatic.triggers();
      const world = (change: (state: { triggers: { id: string }[] }) => void, drop = false) =>
        changedBook(
          automatic,
          few,
          (state) => {
            change(state as unknown as { triggers: { id: string }[] });
            if (drop) state.properties.document = without(state.properties.document, 'tu-dong');
          },
          { owner: OWNER, share: shared.share },
        );
      const gone = await world((state) => {
        state.triggers = [];
      });
      expect((await timer(gone)).join()).toContain('Lịch chạy không còn ở Google');
      const doubled = await world((state) => {
        state.triggers = [...state.triggers, ...state.triggers.map((one) => ({ ...one, id: `${standing?.id}9` }))];
      });
      expect((await timer(doubled)).join()).toContain('Có 2 lịch chạy của tài khoản này');
      const left = await world(() => undefined, true);
      expect((await timer(left)).join()).toContain('Tài khoản này còn lịch chạy thừa');
    });
  });
});

function without(all: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
}
