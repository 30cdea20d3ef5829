// `Xem trước thư` and `Gửi thư` through the host: who is written to, what stands in the ledger, what is never sent twice.

import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { obligedAgencies } from '../../src/domain/agencies/obliged-agencies.js';
import { reportingRows } from '../../src/domain/round/reporting-row.js';
import {
  cellOf,
  ENTRY,
  MENU,
  OWNER,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const book = shippedBook();
const round = book.rounds.find((candidate) => candidate.code === 'nam-2022');
if (round === undefined) throw new Error('no round of 2022');
const suppliers = [...new Set(reportingRows(book, round).map((row) => row.agency))].filter(
  (agency) => agency !== '' && agency !== 'STTTT',
);
const addresses = Object.fromEntries(suppliers.map((code) => [code, `${code.toLowerCase()}@langson.example`]));
const LEDGER = 'Đôn đốc';

describe('T-14 of 2022, on 4/11', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(book, addresses);
    await typeIn(workbook, 'Danh bạ', 'SYT', 'Tài khoản Google để nhập', 'syt.nhap@langson.example', 'Mã đơn vị');
  });

  test('the preview shows every mail that would go, sends none and writes nothing', async () => {
    const { host, coordinator } = workbook;
    const before = host.sheets().map((sheet) => host.sheet(sheet.id).values());
    await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const page = host.dialogs().at(-1)?.html ?? '';
    for (const address of Object.values(addresses)) expect(page).toContain(address);
    expect(page).toContain('CQS-03 (chưa giao đơn vị cụ thể)');
    expect(page).toContain('CQS-06 (Sở Thông tin và Truyền thông)');
    expect(host.mails()).toEqual([]);
    expect(host.sheets().map((sheet) => host.sheet(sheet.id).values())).toEqual(before);
  });

  test('[DON-90] a note of the templates is for the coordinator: in the preview, in no tab and in no mail', () => {
    const { host } = workbook;
    const note = 'cần đầu mối xác nhận';
    expect(host.dialogs().at(-1)?.html).toContain('CQS-01 (Sở Thông tin và Truyền thông): Các đơn vị có chung dịch vụ');
    for (const sheet of host.sheets()) {
      const shownCells = host.sheet(sheet.id).display().flat();
      const found = shownCells.filter((cell) => cell.includes(note));
      expect(found, sheet.name).toHaveLength(sheet.name === 'Thiết lập' ? 1 : 0);
    }
  });

  test('a "no" sends nothing', async () => {
    await sendMails(workbook, false);
    expect(workbook.host.mails()).toEqual([]);
  });

  test('one mail goes to each agency that owes, none to the Sở itself', async () => {
    const report = await sendMails(workbook);
    const to = workbook.host.mails().flatMap((mail) => mail.to);
    expect(to.toSorted()).toEqual(Object.values(addresses).toSorted());
    expect(suppliers).toHaveLength(11);
    expect(report).toContain('Đã gửi 11 thư');
  });

  test('the mail of Sở Y tế says what it still owes, by when, and where to type it', () => {
    const mail = workbook.host.mails().find((candidate) => candidate.to.includes('syt@langson.example'));
    expect(mail?.subject).toBe(
      'Sở Y tế: còn 3 số liệu chuyển đổi số năm 2022, đề nghị cập nhật trước ngày 20/11 (còn 16 ngày)',
    );
    expect(mail?.name).toBe('Sở TT&TT Lạng Sơn - Sổ kế hoạch chuyển đổi số');
    for (const body of [mail?.text ?? '', mail?.html ?? '']) {
      for (const code of ['XHS-07', 'XHS-08', 'XHS-09']) {
        expect(body).toContain(code);
        expect(body.replaceAll('&amp;', '&')).toContain(
          `range=${cellOf(workbook.host, ENTRY, code, 'Thực hiện đến kỳ báo cáo')}`,
        );
      }
      expect(body).toContain('thứ Sáu, 18/11/2022');
      expect(body).not.toContain('Công văn số');
    }
    expect(mail?.attachments).toEqual([]);
  });

  test('[DON-87] an office without an account gets the table to fill in; numerator and denominator are named', () => {
    const mailTo = (address: string) => workbook.host.mails().find(({ to }) => to.includes(address));
    const without = mailTo('sgddt@langson.example');
    expect(`${without?.text}${without?.html}`).not.toMatch(/Mở ô|range=/);
    expect(without?.text).toContain('   Số thực hiện: ……\n   Ước cả năm: ……\n   Số liệu tính đến ngày: ……\n');
    expect(without?.text).toContain('Cách trả lời: trả lời thư này');
  });

  test('[SO-14] the ledger has one line for each mail, and sending again sends nothing', async () => {
    const all = workbook.host
      .sheet(LEDGER)
      .display()
      .slice(3)
      .filter((row) => row[0] !== '');
    const rows = all.filter((row) => row[6] === 'Đã gửi');
    expect(rows).toHaveLength(11);
    // Those that only owe the letter and have no address yet.
    const letterOnly = [...obligedAgencies(book, round)].filter((code) => !suppliers.includes(code));
    expect(all.length - rows.length).toBe(letterOnly.filter((code) => code !== 'STTTT').length);
    expect(new Set(all.filter((row) => !rows.includes(row)).map((row) => row[6]))).toEqual(new Set(['Bỏ qua']));
    expect(rows.find((row) => row[3] === 'Sở Y tế')?.slice(0, 6)).toEqual([
      '04/11/2022 08:00',
      'Năm 2022',
      'Trước hạn 14 ngày',
      'Sở Y tế',
      'syt@langson.example',
      'XHS-07, XHS-08, XHS-09',
    ]);
    const report = await sendMails(workbook, true);
    expect(report).toContain('không có thư nào phải gửi');
    expect(workbook.host.mails()).toHaveLength(11);
  });
});

describe('a small province', () => {
  const few = smallBook(['1d', '3e', '3g']);
  const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

  test('who has typed and reported everything gets no mail; who owes one of three is asked for that one', async () => {
    const workbook = await readyWorkbook(few, their);
    await track(workbook, 'BDT', 'Ngày nhận', '03/11/2022');
    await typeIn(workbook, ENTRY, 'XHS-10', 'Thực hiện đến kỳ báo cáo', '100');
    await typeIn(workbook, ENTRY, 'XHS-07', 'Trường hợp khác', 'Không phát sinh');
    await typeIn(workbook, ENTRY, 'XHS-08', 'Trường hợp khác', 'Chưa có số liệu');
    await sendMails(workbook);
    expect(
      workbook.host
        .mails()
        .map((mail) => mail.to[0])
        .toSorted(),
    ).toEqual(['syt@langson.example', 'vp@langson.example']);
    const asked = workbook.host.mails().find((mail) => mail.to[0] === 'syt@langson.example');
    expect(asked?.text).toContain('XHS-09');
    expect(asked?.text).not.toContain('XHS-07');
  });

  test('an agency without an address or with a wrong one is named, and the others get their mail', async () => {
    const workbook = await readyWorkbook(few, { VPUBND: 'vp@langson.example', SYT: 'so y te' });
    await setUp(workbook);
    expect(shown(workbook.host, 'Danh bạ', 'SYT', 'Cần xem lại', 'Mã đơn vị')).toContain('Không đọc được địa chỉ');
    expect(shown(workbook.host, 'Danh bạ', 'BDT', 'Cần xem lại', 'Mã đơn vị')).toContain('Chưa có địa chỉ thư');
    await sendMails(workbook);
    expect(workbook.host.mails().map((mail) => mail.to[0])).toEqual(['vp@langson.example']);
  });

  test('[DON-66] with the setting on, a reminder brings the last working day as a calendar file; a late mail none', async () => {
    const workbook = await readyWorkbook(few, their);
    await typeIn(workbook, 'Thiết lập', 'attachCalendar', 'Giá trị', 'Có', 'Khóa');
    await track(workbook, 'BDT', 'Gia hạn đến', '30/11/2022');
    await sendMails(workbook);
    const events = workbook.host.mails().map((mail) => {
      const [file] = mail.attachments;
      const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(file?.bytes)) as unknown[]);
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      return `${mail.to[0]} ${file?.name} ${calendar.getFirstPropertyValue('method')} ${event.startDate.toString()}`;
    });
    expect(events.toSorted()).toEqual([
      'bdt@langson.example han-bao-cao.ics PUBLISH 2022-11-30',
      'syt@langson.example han-bao-cao.ics PUBLISH 2022-11-18',
      'vp@langson.example han-bao-cao.ics PUBLISH 2022-11-18',
    ]);
    await workbook.host.clock.set('2022-11-21T08:00:00+07:00');
    await sendMails(workbook);
    const late = workbook.host.mails().filter((mail) => mail.subject.includes('đã quá hạn'));
    expect(late).toHaveLength(2);
    for (const mail of late) expect(mail.attachments).toEqual([]);
  });

  test('two addresses get one mail each', async () => {
    const workbook = await readyWorkbook(few, { SYT: 'mot@langson.example; hai@langson.example' });
    await sendMails(workbook);
    expect(
      workbook.host
        .mails()
        .flatMap((mail) => mail.to)
        .toSorted(),
    ).toEqual(['hai@langson.example', 'mot@langson.example']);
  });

  test('a formula in the name of a contact never reaches a mail', async () => {
    const workbook = await readyWorkbook(few, their);
    await typeIn(workbook, 'Danh bạ', 'SYT', 'Đầu mối', '=IMPORTXML("https://evil.example";"//a")', 'Mã đơn vị');
    await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    expect(workbook.host.dialogs().at(-1)?.html).toContain('chứa công thức hoặc giá trị lỗi');
    await sendMails(workbook);
    const mail = workbook.host.mails().find((candidate) => candidate.to[0] === 'syt@langson.example');
    expect(mail?.text).not.toContain('IMPORTXML');
    expect(mail?.html).not.toContain('IMPORTXML');
  });

  test('[DON-60] ten mails of the quota are kept back; the rest waits and is sent on the next press', async () => {
    const workbook = await readyWorkbook(few, their, { mailQuota: 100 });
    workbook.host.eatQuota(OWNER, 89);
    const report = await sendMails(workbook);
    expect(workbook.host.mails()).toHaveLength(1);
    expect(report).toContain('2 thư chờ vì hết hạn mức');
    await workbook.host.clock.set('2022-11-07T08:00:00+07:00');
    await sendMails(workbook);
    expect(workbook.host.mails()).toHaveLength(3);
  });

  test('a person who is neither owner nor coordinator may look but not send', async () => {
    const staff = 'can-bo@langson.example';
    const workbook = await readyWorkbook(few, their, { share: { [staff]: 'editor' }, consent: { [staff]: 'all' } });
    const person = workbook.host.as(staff);
    await person.open();
    await person.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    expect(workbook.host.dialogs().at(-1)?.html).toContain('syt@langson.example');
    await person.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
    expect(workbook.host.dialogs().at(-1)?.text).toContain('Chỉ đầu mối');
    expect(workbook.host.mails()).toEqual([]);
  });

  test('a copy of the workbook sends nothing until it is confirmed', async () => {
    const workbook = await readyWorkbook(few, their);
    const host = await workbook.coordinator.copyWorkbook();
    const copy = { host, coordinator: host.as(OWNER) };
    copy.coordinator.consent('all');
    await copy.coordinator.open();
    expect(await sendMails(copy, true)).toContain('bản sao');
    expect(host.mails()).toEqual([]);
  });

  test('mails sent before are not sent again after an older version is restored', async () => {
    const workbook = await readyWorkbook(few, their);
    const version = workbook.host.versions().at(-1) ?? '';
    await sendMails(workbook);
    expect(workbook.host.mails()).toHaveLength(3);
    await workbook.coordinator.restoreVersion(version);
    await sendMails(workbook, true);
    await setUp(workbook);
    await sendMails(workbook, true);
    expect(workbook.host.mails()).toHaveLength(3);
    const states = workbook.host
      .sheet(LEDGER)
      .display()
      .slice(3)
      .map((row) => row[6])
      .filter((state) => state !== '');
    expect(states).toEqual(Array.from({ length: 3 }, () => 'Đã gửi'));
  });

  test('a deleted ledger tab comes back with what was sent, and nothing is sent again', async () => {
    const workbook = await readyWorkbook(few, their);
    await sendMails(workbook);
    await workbook.coordinator.deleteSheet(LEDGER);
    await setUp(workbook);
    await sendMails(workbook, true);
    expect(workbook.host.mails()).toHaveLength(3);
    const rows = workbook.host
      .sheet(LEDGER)
      .display()
      .slice(3)
      .filter((row) => row[6] !== '');
    expect(rows.map((row) => row[6])).toEqual(Array.from({ length: 3 }, () => 'Đã gửi'));
  });
});
