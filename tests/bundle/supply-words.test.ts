// Words in the coordinator's columns that name no office and no method: asked, and what hangs on them waits.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const SUPPLIER = 'Đơn vị cung cấp số liệu';
const METHOD = 'Cách lấy số liệu';
const DIRECTORY = 'Danh bạ';

/** As text, past the list of the column, as a paste does. */
async function pasteIn({ host, coordinator }: Workbook, code: string, header: string, value: string | boolean) {
  await coordinator.paste(ENTRY, cellOf(host, ENTRY, code, header), [
    [{ value, format: value === true ? 'General' : '@' }],
  ]);
}

const seen = ({ host }: Workbook, code: string, header: string) => shown(host, ENTRY, code, header);

describe('[NOD-11] a supplier that is no office', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(smallBook(['1d', '3e', '3g']), {
      SYT: 'syt@langson.example',
      VPUBND: 'vp@langson.example',
      BDT: 'bdt@langson.example',
    });
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '91');
    const office =
      workbook.host
        .sheet(ENTRY)
        .display()
        .flat()
        .find((text) => text.startsWith('Văn phòng')) ?? '';
    await typeIn(workbook, ENTRY, 'XHS-08', SUPPLIER, office);
    await setUp(workbook);
    await workbook.host.custom.settle();
  });

  test('leaves the row in the block it stands in, default or chosen before, and its figure judged', async () => {
    const before = ['XHS-07', 'XHS-08', 'XHS-09'].map((code) => seen(workbook, code, 'Đơn vị'));
    expect(new Set(before).size).toBe(2);
    await pasteIn(workbook, 'XHS-07', SUPPLIER, 'Phòng Văn hóa');
    await pasteIn(workbook, 'XHS-08', SUPPLIER, 'chưa rõ');
    await pasteIn(workbook, 'XHS-09', SUPPLIER, true);
    const report = await setUp(workbook);
    await workbook.host.custom.settle();
    expect(['XHS-07', 'XHS-08', 'XHS-09'].map((code) => seen(workbook, code, 'Đơn vị'))).toEqual(before);
    expect(seen(workbook, 'XHS-07', 'Đánh giá')).not.toBe('Chưa đánh giá');
    expect(seen(workbook, 'XHS-07', 'Cần xem lại')).toContain('ghi “Phòng Văn hóa”, không phải tên đơn vị');
    expect(seen(workbook, 'XHS-08', 'Cần xem lại')).toContain('“chưa rõ”');
    expect(seen(workbook, 'XHS-09', 'Cần xem lại')).toContain('“true”');
    expect(report).toContain('“Phòng Văn hóa”');
  });

  test('is named by the preview with its cell, and nobody is mailed about the row', async () => {
    const { host, coordinator } = workbook;
    await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const preview = host.dialogs().at(-1)?.html ?? '';
    expect(preview).toContain(cellOf(host, ENTRY, 'XHS-08', SUPPLIER));
    expect(preview).toContain('“chưa rõ”');
    await sendMails(workbook);
    const mails = host.mails();
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) expect(`${mail.text} ${mail.html}`).not.toMatch(/XHS-0[789]/);
  });

  test('is answered by a name, in any case, or by emptying the cell', async () => {
    await pasteIn(workbook, 'XHS-07', SUPPLIER, 'SỞ Y TẾ');
    await pasteIn(workbook, 'XHS-09', SUPPLIER, '');
    await workbook.host.custom.settle();
    for (const code of ['XHS-07', 'XHS-09'])
      expect(seen(workbook, code, 'Cần xem lại')).not.toContain('không phải tên đơn vị');
  });
});

describe('[NOD-11] a method that is none of the list', () => {
  test('leaves the units their rows and figures, and the total without a verdict', async () => {
    const workbook = await readyWorkbook(shippedBook());
    for (const group of ['N-HTP', 'N-SBN'])
      await typeIn(workbook, DIRECTORY, group, 'Nhóm', 'Đã xác nhận', 'Mã đơn vị');
    await setUp(workbook);
    const units = () =>
      workbook.host
        .sheet(ENTRY)
        .display()
        .map((row) => row[0] ?? '')
        .filter((code) => code.startsWith('CQS-02.'));
    const before = units();
    expect(before.length).toBeGreaterThan(11);
    for (const code of before) {
      await workbook.coordinator.paste(ENTRY, cellOf(workbook.host, ENTRY, code, 'Tử số'), [[90, 100]]);
    }
    await workbook.host.custom.settle();
    expect(seen(workbook, 'CQS-02', 'Đánh giá')).toBe('Đã vượt');
    await pasteIn(workbook, 'CQS-02', METHOD, 'cộng lại');
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(units()).toEqual(before);
    expect(seen(workbook, 'CQS-02', 'Đánh giá')).toBe('Chưa đánh giá');
    expect(seen(workbook, 'CQS-02', 'Cần xem lại')).toContain('không có lựa chọn “cộng lại”');
    expect(seen(workbook, before[0] ?? '', 'Đánh giá')).toBe('Đã vượt');
  }, 180_000);
});
