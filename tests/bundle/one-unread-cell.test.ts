// One cell that nobody can read beside one that everybody can: what the tabs, the page and the mails say of such a row.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  MENU,
  readyWorkbook,
  shown,
  smallBook,
  TRACKING,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const ESTIMATE = 'Ước thực hiện cả năm';
const ROWS = ['XHS-07', 'XHS-08', 'XHS-09'];

describe('[NOD-10] an office that has typed everything, one cell of it unreadable', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(smallBook(['1d', '3e']), { SYT: 'syt@langson.example' });
    for (const code of ROWS) await typeIn(workbook, ENTRY, code, ESTIMATE, '100');
    await workbook.host.custom.settle();
  });
  const standing = ({ host }: Workbook) =>
    ['Số liệu', 'Tình trạng'].map((header) => shown(host, TRACKING, 'nam-2022/SYT', header, 'Khóa'));
  const seen = ({ host }: Workbook, header: string) => shown(host, ENTRY, 'XHS-07', header);

  test.each([
    [ACTUAL, 'abc', 'Không đọc được “abc” ở cột Thực hiện đến kỳ báo cáo'],
    [ACTUAL, '-5', 'Số âm -5 ở cột Thực hiện đến kỳ báo cáo'],
    ['Tử số', 'nhiều', 'Không đọc được “nhiều” ở cột Tử số'],
    ['Số liệu tính đến ngày', 'hôm kia', 'Không đọc được ngày “hôm kia”'],
    ['Trường hợp khác', 'để sau', 'Không có “để sau” trong danh sách'],
  ])('%s “%s” leaves the row owed and unjudged until it is taken away', async (header, text, question) => {
    expect(standing(workbook)).toEqual(['3/3', 'Đã đủ số liệu, chờ văn bản']);
    const { host, coordinator } = workbook;
    const cell = cellOf(host, ENTRY, 'XHS-07', header);
    await coordinator.paste(ENTRY, cell, [[{ value: text, format: '@' }]]);
    await host.custom.settle();
    expect(standing(workbook)).toEqual(['2/3', 'Đang nhập']);
    expect([seen(workbook, 'Đánh giá'), seen(workbook, 'Tiến độ')]).toEqual(['Chưa đánh giá', '– Chưa đánh giá']);
    expect(seen(workbook, 'Cần xem lại')).toContain(question);
    expect(visibleTexts(host).filter(({ text: said }) => said.includes('Tất cả đơn vị'))).toEqual([]);
    await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    expect(host.dialogs().at(-1)?.html).toContain(`${cell}: ${question.split(' ở cột ')[0]}`);
    await coordinator.paste(ENTRY, cell, [[{ value: '', format: '@' }]]);
    await host.custom.settle();
  });
});
