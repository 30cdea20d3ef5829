// Communes and wards, which no document names: the coordinator pastes a list into `Danh bạ` and confirms the group.

import { beforeAll, describe, expect, test } from 'vitest';
import { isWhole } from '../support/answers.js';
import {
  cellOf,
  ENTRY,
  letters,
  MENU,
  newWorkbook,
  SET_UP,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const DIRECTORY = 'Danh bạ';
const COMMUNES = 'UBND các xã, phường';
const kept = new Set(['STTTT', 'SYT', 'SCT', 'N-XP', 'N-HTP', 'N-SBN']);
/** KH 92 1 g (its third target is "Cấp xã") and 1 n (a count of offices) with a few offices and the groups. */
const book = { ...smallBook(['1g', '1n']), agencies: shippedBook().agencies.filter(({ code }) => kept.has(code)) };

const review = ({ host }: Workbook, name: string) => shown(host, DIRECTORY, name, 'Cần xem lại', 'Đơn vị');
const keyOf = ({ host }: Workbook, name: string) => shown(host, DIRECTORY, name, 'Mã đơn vị', 'Đơn vị');
const unitCodes = ({ host }: Workbook) =>
  host
    .sheet(ENTRY)
    .display()
    .flatMap(([code = '']) => (code.startsWith('CQS-10.') ? [code] : []));

/** Pastes rows below the last one of the directory: name, group, mail. */
async function paste({ host, coordinator }: Workbook, rows: readonly (readonly [string, string, string?])[]) {
  const values = host.sheet(DIRECTORY).values();
  const last = values.reduce((found, row, at) => (row.some((cell) => cell !== '' && cell !== null) ? at : found), 0);
  const cells = rows.map(([name, group, mail = '']) => [name, '', group, '', '', mail]);
  await coordinator.paste(DIRECTORY, `A${last + 2}`, cells);
}

async function callsOfSetUp({ coordinator }: Workbook): Promise<number> {
  const runs = await coordinator.answer(true).menu(MENU, SET_UP);
  return runs.reduce((sum, run) => sum + Object.values(run.calls).reduce((all, calls) => all + calls, 0), 0);
}

describe('a pasted list of communes', () => {
  let workbook: Workbook;
  let report: string;
  beforeAll(async () => {
    workbook = await newWorkbook(book);
    await setUp(workbook);
    await paste(workbook, [
      ['UBND xã Tân Văn', COMMUNES, 'tanvan@langson.example'],
      ['UBND phường Kỳ Lừa', COMMUNES],
      ['UBND  PHƯỜNG kỳ lừa', COMMUNES],
      ['Sở Y Tế', COMMUNES],
      ['<b>UBND xã Ba Sơn</b>', COMMUNES],
      ['UBND xã Hội Hoan', 'Các xã'],
    ]);
    report = await setUp(workbook);
  });

  test('[GRP-12] whoever cannot be an office is asked on its row and in the report; nothing is dropped', () => {
    expect(keyOf(workbook, 'UBND xã Tân Văn')).toBe('X-TANVAN');
    expect(keyOf(workbook, 'UBND phường Kỳ Lừa')).toBe('X-KYLUA');
    expect(review(workbook, 'UBND phường Kỳ Lừa')).toBe('Chưa có địa chỉ thư; đơn vị không nhận được thư đôn đốc.');
    const doubtful: readonly (readonly [string, string])[] = [
      ['UBND  PHƯỜNG kỳ lừa', 'Trùng với “UBND phường Kỳ Lừa” ở dòng '],
      ['Sở Y Tế', 'Trùng với “Sở Y tế” ở dòng '],
      ['<b>UBND xã Ba Sơn</b>', 'ký tự lạ'],
      ['UBND xã Hội Hoan', 'Không có nhóm “Các xã”'],
    ];
    for (const [name, words] of doubtful) {
      expect(keyOf(workbook, name)).toBe('');
      expect(review(workbook, name)).toContain(words);
      expect(report).toContain(words);
    }
  });

  test('[GRP-9] while the group is open nobody has a row; named and confirmed, each member has one', async () => {
    expect(unitCodes(workbook)).toEqual([]);
    await typeIn(workbook, ENTRY, 'CQS-10', 'Đơn vị cung cấp số liệu', COMMUNES);
    expect(shown(workbook.host, ENTRY, 'CQS-16', 'Cách tính')).toContain('tử số là số đơn vị đã có, mẫu số là tổng số');
    await typeIn(workbook, ENTRY, 'CQS-16', 'Đơn vị cung cấp số liệu', COMMUNES);
    await typeIn(workbook, DIRECTORY, 'N-XP', 'Nhóm', 'Đã xác nhận', 'Mã đơn vị');
    await setUp(workbook);
    expect(unitCodes(workbook)).toEqual(['CQS-10.X-KYLUA', 'CQS-10.X-TANVAN']);
    expect(shown(workbook.host, ENTRY, 'CQS-10.X-TANVAN', 'Đơn vị')).toBe('UBND xã Tân Văn');
  });

  test('their figures are judged, and add up to the province’s', async () => {
    for (const [code, numerator] of [
      ['CQS-10.X-TANVAN', '30'],
      ['CQS-10.X-KYLUA', '60'],
    ] as const) {
      await typeIn(workbook, ENTRY, code, 'Tử số', numerator);
      await typeIn(workbook, ENTRY, code, 'Mẫu số', '100');
    }
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'CQS-10.X-TANVAN', 'Đánh giá')).toBe('Chưa đạt');
    expect(shown(workbook.host, 'KH 92 - 2022', 'CQS-10', 'Diễn giải')).toContain('90/200');
    expect(shown(workbook.host, 'KH 92 - 2022', 'CQS-10', 'Diễn giải')).toContain('2/2 đơn vị');
  });

  test('[GRP-5] of a count that one office led, each member now says whether it has it', async () => {
    const cell = (code: string, header: string) => shown(workbook.host, ENTRY, code, header);
    expect([cell('CQS-16.X-KYLUA', 'Chỉ tiêu giao'), cell('CQS-16.X-KYLUA', 'ĐVT')]).toEqual(['có', 'Có/Chưa']);
    await typeIn(workbook, ENTRY, 'CQS-16.X-KYLUA', 'Thực hiện đến kỳ báo cáo', 'có');
    await typeIn(workbook, ENTRY, 'CQS-16.X-TANVAN', 'Thực hiện đến kỳ báo cáo', '3');
    await workbook.host.custom.settle();
    expect(cell('CQS-16.X-KYLUA', 'Đánh giá')).toBe('Đã đạt');
    expect(cell('CQS-16.X-TANVAN', 'Cần xem lại')).toContain('đề nghị ghi “Có” hoặc “Chưa”');
    const said = () => shown(workbook.host, 'KH 92 - 2022', 'CQS-16', 'Diễn giải');
    expect(said()).toContain('1/2');
    await typeIn(workbook, ENTRY, 'CQS-16.X-TANVAN', 'Thực hiện đến kỳ báo cáo', 'Chưa');
    await workbook.host.custom.settle();
    expect(cell('CQS-16.X-TANVAN', 'Đánh giá')).toBe('Chưa đạt');
    expect(said()).toContain('2/2 đơn vị');
  });

  test('[GRP-11] a renamed office on a sorted sheet is the same office, with its figures', async () => {
    const { host, coordinator } = workbook;
    await coordinator.type(DIRECTORY, cellOf(host, DIRECTORY, 'X-TANVAN', 'Đơn vị', 'Mã đơn vị'), 'UBND xã Tân Văn II');
    const values = host.sheet(DIRECTORY).values();
    const header = values.findIndex((row) => row.includes('Mã đơn vị'));
    const width = values[header]?.length ?? 0;
    await coordinator.sort(DIRECTORY, `A${header + 2}:${letters(width - 1)}${values.length}`, 'A', false);
    await setUp(workbook);
    await host.custom.settle();
    expect(unitCodes(workbook)).toEqual(['CQS-10.X-KYLUA', 'CQS-10.X-TANVAN']);
    expect(shown(host, ENTRY, 'CQS-10.X-TANVAN', 'Đơn vị')).toBe('UBND xã Tân Văn II');
    expect(shown(host, ENTRY, 'CQS-10.X-TANVAN', 'Tử số')).toBe('30');
    expect(shown(host, ENTRY, 'CQS-10.X-TANVAN', 'Đánh giá')).toBe('Chưa đạt');
  });

  test('mails go to its own address, with its own rows', async () => {
    await typeIn(workbook, ENTRY, 'CQS-10.X-TANVAN', 'Tử số', '');
    await typeIn(workbook, ENTRY, 'CQS-10.X-TANVAN', 'Mẫu số', '');
    await sendMails(workbook);
    const mail = workbook.host.mails().find(({ to }) => to.includes('tanvan@langson.example'));
    expect(mail?.text).toContain('Kính gửi: UBND xã Tân Văn II');
    expect(mail?.text).toContain('1. CQS-10: ');
    expect(mail?.text).not.toContain('X-KYLUA');
  });

  test('many times as many offices take no more service calls, and every row has its answer', async () => {
    const before = await callsOfSetUp(workbook);
    const many = Array.from({ length: isWhole ? 60 : 12 }, (_, at): [string, string] => [
      `UBND xã Số ${at + 1}`,
      COMMUNES,
    ]);
    await paste(workbook, many);
    await setUp(workbook);
    expect(unitCodes(workbook)).toHaveLength(many.length + 2);
    expect(await callsOfSetUp(workbook)).toBeLessThanOrEqual(before);
    await workbook.host.custom.settle();
    for (const code of unitCodes(workbook)) {
      expect(shown(workbook.host, ENTRY, code, 'Diễn giải')).toMatch(/^(?:Chưa nhập|Đã vượt|Thực hiện)/);
    }
  });

  test('two offices with one Google account, and an address that is none, are asked', async () => {
    const account = 'Tài khoản Google để nhập';
    await typeIn(workbook, DIRECTORY, 'SYT', account, 'chung@langson.example', 'Mã đơn vị');
    await typeIn(workbook, DIRECTORY, 'SCT', account, 'chung@langson.example', 'Mã đơn vị');
    await typeIn(workbook, DIRECTORY, 'SYT', 'Hộp thư công vụ của đơn vị', 'so y te', 'Mã đơn vị');
    const said = await setUp(workbook);
    expect(said).toContain('Tài khoản Google chung@langson.example cũng ghi ở dòng ');
    expect(shown(workbook.host, DIRECTORY, 'SYT', 'Cần xem lại', 'Mã đơn vị')).toContain('hộp thư công vụ “so y te”');
  });
});
