// Figures that units report for themselves: one row for the province until the coordinator confirms who belongs, then one each.

import { beforeAll, describe, expect, test } from 'vitest';
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
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const KH92 = 'KH 92 - 2022';
const DIRECTORY = 'Danh bạ';
const ASSIGNED = 'Chỉ tiêu giao riêng';
const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const ownTypes = (workbook: Workbook, agency: string, text: string) =>
  typeIn(workbook, DIRECTORY, agency, 'Nhóm', text, 'Mã đơn vị');

async function parts(workbook: Workbook, code: string, numerator: string, denominator: string): Promise<void> {
  await typeIn(workbook, ENTRY, code, 'Tử số', numerator);
  await typeIn(workbook, ENTRY, code, 'Mẫu số', denominator);
}

const codesOf = ({ host }: Workbook) =>
  host
    .sheet(ENTRY)
    .display()
    .map((row) => row[0] ?? '')
    .filter((code) => /^[A-Z]+-\d+/.test(code));

describe('the eleven districts and the city', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(
      shippedBook(),
      { 'H-TD': 'trangdinh@langson.example', 'H-BG': 'binhgia@langson.example' },
      { share: { 'can-bo@langson.example': 'editor' } },
    );
  });

  test('[GRP-6] membership starts unconfirmed: one row for the province, in the block it has', () => {
    expect(shown(workbook.host, DIRECTORY, 'N-HTP', 'Nhóm', 'Mã đơn vị')).toBe('Chưa xác nhận');
    expect(codesOf(workbook)).toHaveLength(38);
    expect(codesOf(workbook).filter((code) => code.startsWith('CQS-04'))).toEqual(['CQS-04']);
  });

  test('once a group is confirmed each member has its row, and no enterprise has one', async () => {
    await ownTypes(workbook, 'N-HTP', 'Đã xác nhận');
    await setUp(workbook);
    await workbook.host.custom.settle();
    const units = codesOf(workbook).filter((code) => code.startsWith('CQS-02.'));
    expect(units).toHaveLength(11);
    expect(units).toContain('CQS-02.H-TD');
    expect(codesOf(workbook).filter((code) => /VNPT|VIETTEL|MOBIFONE|BDT/.test(code))).toEqual([]);
    expect(shown(workbook.host, ENTRY, 'CQS-02.H-TD', 'Đơn vị')).toBe('UBND huyện Tràng Định');
  });

  test('[GRP-6] while another group of the figure is open the total reads “1/? đơn vị”, never a percentage', async () => {
    await parts(workbook, 'CQS-02.H-TD', '60', '100');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'CQS-02.H-TD', 'Đánh giá')).toBe('Đã vượt');
    for (const tab of [ENTRY, KH92]) {
      expect(shown(workbook.host, tab, 'CQS-02', 'Đánh giá')).toBe('Chưa đánh giá');
      expect(shown(workbook.host, tab, 'CQS-02', 'Diễn giải')).toContain('1/? đơn vị');
      expect(shown(workbook.host, tab, 'CQS-02', 'Diễn giải')).not.toContain('%');
    }
  });

  test('[GRP-16] a figure left in the row of the province counts for nothing, and is named', async () => {
    await typeIn(workbook, ENTRY, 'CQS-02', ACTUAL, '99');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'CQS-02', 'Đánh giá')).toBe('Chưa đánh giá');
    expect(shown(workbook.host, ENTRY, 'CQS-02', 'Cần xem lại')).toContain('“99” ở cột Thực hiện');
    await typeIn(workbook, ENTRY, 'CQS-02', ACTUAL, '');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'CQS-02', 'Cần xem lại')).not.toContain('“99”');
  });

  test('[GRP-13] while units are missing the province has no verdict: the sentence counts and names them, and gives the parts so far', async () => {
    await ownTypes(workbook, 'N-SBN', 'Đã xác nhận');
    await setUp(workbook);
    await parts(workbook, 'CQS-02.SYT', '10', '900');
    await workbook.host.custom.settle();
    const total = codesOf(workbook).filter((code) => code.startsWith('CQS-02.')).length;
    expect(total).toBeGreaterThan(20);
    const said = shown(workbook.host, KH92, 'CQS-02', 'Diễn giải');
    expect(shown(workbook.host, KH92, 'CQS-02', ACTUAL)).toBe('');
    expect(said).toContain('70/1.000');
    expect(said).toMatch(new RegExp(`^Chưa đánh giá: mới có 2/${total} đơn vị, còn thiếu: ([^,]+, ){4}`));
    expect(said).toContain(` và ${total - 2 - 5} đơn vị khác.`);
    await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const list = /CQS-02: (mới có [^<]*)</.exec(workbook.host.dialogs().at(-1)?.html ?? '')?.[1] ?? '';
    // A name may have a comma of its own.
    expect(list.split(', ').length).toBeGreaterThanOrEqual(1 + total - 2);
    expect(list).not.toContain('đơn vị khác');
    expect(shown(workbook.host, KH92, 'CQS-02', 'Đánh giá')).toBe('Chưa đánh giá');
  });

  test('[GRP-10] an estimate beside the parts does not keep a unit out of the total', async () => {
    await typeIn(workbook, ENTRY, 'CQS-02.H-TD', 'Ước thực hiện cả năm', '65');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'CQS-02.H-TD', 'Đánh giá')).toBe('Dự kiến vượt');
    expect(shown(workbook.host, KH92, 'CQS-02', 'Diễn giải')).toContain('70/1.000');
  });

  test('[GRP-13] a unit whose row stands twice is missing from the total until one of the two is deleted', async () => {
    const host = await workbook.host.fork();
    const person = host.as(OWNER);
    const rows = host.sheet(ENTRY).values();
    const at = rows.findIndex((row) => row[0] === 'CQS-02.H-TD');
    const typed = rows[at]?.map((value) => (value === null ? '' : String(value))) ?? [];
    await person.insertRows(ENTRY, at + 2, 1);
    await person.paste(ENTRY, `A${at + 2}`, [typed]);
    await host.custom.settle();
    expect(shown(host, KH92, 'CQS-02', 'Diễn giải')).toMatch(/mới có 1\/\d+ đơn vị.* 10\/900\.$/);
    await person.deleteRows(ENTRY, at + 2, 1);
    await host.custom.settle();
    expect(shown(host, KH92, 'CQS-02', 'Diễn giải')).toContain('70/1.000');
  });

  test('staff type in the units’ rows, not in the province’s total', () => {
    const staff = workbook.host.sheet(ENTRY);
    const canEdit = (code: string, header: string) =>
      staff.canEdit('can-bo@langson.example', cellOf(workbook.host, ENTRY, code, header));
    expect(canEdit('CQS-02', 'Tử số')).toBe(false);
    expect(canEdit('CQS-02.SYT', 'Tử số')).toBe(true);
  });

  test('[VER-10] a target assigned to a unit is judged for the unit; the province keeps the printed one', async () => {
    const cell = (code: string, header: string) => shown(workbook.host, ENTRY, code, header);
    expect(cell('CQS-02.SYT', 'Chỉ tiêu giao')).toBe('50');
    await typeIn(workbook, ENTRY, 'CQS-02.SYT', ASSIGNED, '1,05');
    await typeIn(workbook, ENTRY, 'CQS-02.H-BG', ASSIGNED, 'trên 45');
    await workbook.host.custom.settle();
    expect(cell('CQS-02.SYT', 'Chỉ tiêu giao')).toBe('1,05');
    expect(cell('CQS-02.SYT', 'Đánh giá')).toBe('Đã vượt');
    expect(cell('CQS-02.SYT', 'Diễn giải')).toContain('chỉ tiêu giao cho đơn vị 1,05%; kế hoạch 50%');
    expect(shown(workbook.host, KH92, 'CQS-02', 'Diễn giải')).toContain('70/1.000');
    expect(cell('CQS-02.H-BG', 'Chỉ tiêu giao')).toBe('trên 45');
  });

  test('[VER-10] also where one office supplies the figure: its row and the plan are judged apart', async () => {
    const cell = (tab: string, header: string) => shown(workbook.host, tab, 'CQS-01', header);
    await typeIn(workbook, ENTRY, 'CQS-01', ACTUAL, '85');
    await typeIn(workbook, ENTRY, 'CQS-01', ASSIGNED, '90');
    await workbook.host.custom.settle();
    expect([cell(ENTRY, 'Chỉ tiêu giao'), cell(ENTRY, 'Đánh giá'), cell(KH92, 'Đánh giá')]).toEqual([
      '90',
      'Chưa đạt',
      'Đã vượt',
    ]);
    await typeIn(workbook, ENTRY, 'CQS-01', ASSIGNED, 'cao hơn');
    await workbook.host.custom.settle();
    expect(cell(ENTRY, 'Đánh giá')).toBe('Chưa đánh giá');
    expect(cell(ENTRY, 'Cần xem lại')).toContain('“cao hơn”');
    await typeIn(workbook, ENTRY, 'CQS-01', ASSIGNED, '');
    await workbook.host.custom.settle();
    expect(cell(ENTRY, 'Cần xem lại')).toBe('');
  });

  test('a figure of districts asks no department', () => {
    const units = codesOf(workbook).filter((code) => code.startsWith('CQS-04.'));
    expect(units).toHaveLength(11);
    expect(units.filter((code) => !code.includes('.H-'))).toEqual([]);
    expect(codesOf(workbook).filter((code) => code.startsWith('CQS-03.H-'))).toEqual([]);
  });

  test('each unit is reminded of its own open rows, nobody of the total', async () => {
    await sendMails(workbook);
    const texts = new Map(workbook.host.mails().map((mail) => [mail.to[0], mail.text]));
    const open = texts.get('binhgia@langson.example');
    expect(open).toContain('CQS-02: ');
    expect(open).toContain('trên 45%');
    // Who has typed everything still owes the signed report, and is asked for nothing else.
    const complete = texts.get('trangdinh@langson.example');
    expect(complete).toContain('gửi báo cáo bằng văn bản');
    expect(complete).not.toContain('CQS-02');
    expect(texts.size).toBe(2);
  });

  test('the same results come back from a second run, and nothing typed is lost', async () => {
    const before = codesOf(workbook);
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(codesOf(workbook)).toEqual(before);
    expect(shown(workbook.host, ENTRY, 'CQS-02.SYT', 'Mẫu số')).toBe('900');
    expect(shown(workbook.host, KH92, 'CQS-02', 'Diễn giải')).toContain('70/1.000');
  });
});
