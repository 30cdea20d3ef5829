// Cells as long as a sheet allows: they stop nothing, are asked about, and stay as they were typed.

import { expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  failOnThrow,
  OWNER,
  readyWorkbook,
  setUp,
  shown,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const LENGTH = 26_000;

test('[TXT-6] two long cells in a row stop no other row and no run; the row is asked, the text stays', async () => {
  const base = await readyWorkbook(smallBook(['1d', '3e']), { SYT: 'syt@langson.example' });
  await typeIn(base, ENTRY, 'XHS-08', ACTUAL, '95');
  const pairs = [
    [ACTUAL, 'Ước thực hiện cả năm'],
    ['Tử số', 'Mẫu số'],
    ['Minh chứng', 'Khó khăn, vướng mắc, nguyên nhân'],
    ['Căn cứ', 'Mục tiêu điều chỉnh'],
  ];
  for (const headers of pairs) {
    const host = await base.host.fork();
    const workbook: Workbook = { host, coordinator: host.as(OWNER) };
    for (const [i, header] of headers.entries()) {
      const cell = cellOf(host, ENTRY, 'XHS-07', header);
      failOnThrow(await workbook.coordinator.paste(ENTRY, cell, [['đb'.charAt(i).repeat(LENGTH)]]));
    }
    const said = await setUp(workbook);
    await host.custom.settle();
    expect(JSON.stringify(said ?? host.dialogs().at(-1)), headers.join()).not.toContain('lỗi ngoài dự kiến');
    expect(shown(host, ENTRY, 'XHS-08', 'Đánh giá'), headers.join()).toBe('Chưa đạt');
    for (const [i, header] of headers.entries())
      expect(shown(host, ENTRY, 'XHS-07', header), header).toBe('đb'.charAt(i).repeat(LENGTH));
    const review = shown(host, ENTRY, 'XHS-07', 'Cần xem lại');
    expect(review, headers.join()).not.toBe('');
    if (headers.includes('Minh chứng')) expect(review).toContain('Chữ ở cột Minh chứng dài 26.000 ký tự');
    expect(review.length).toBeLessThan(500);
    expect(shown(host, ENTRY, 'XHS-07', 'Diễn giải')).not.toMatch(/^#|Loading/);
  }
});

test('[TXT-3] texts typed with an old font are asked beside a figure that is judged all the same', async () => {
  const workbook = await readyWorkbook(smallBook(['1d', '3e']));
  const { host } = workbook;
  await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '95');
  const texts = {
    'Minh chứng': 'Së Y tÕ ®· b¸o c¸o',
    'Khó khăn, vướng mắc, nguyên nhân': 'Khoâng phaùt sinh khoù khaên',
    'Đề xuất, kiến nghị': 'Không phát sinh đề xuất; kinh phí 5 µg/m³',
  };
  for (const [header, text] of Object.entries(texts)) await typeIn(workbook, ENTRY, 'XHS-07', header, text);
  await host.custom.settle();
  const review = shown(host, ENTRY, 'XHS-07', 'Cần xem lại');
  expect(review).toContain('cột Minh chứng gõ bằng bảng mã TCVN3, có phải “Sở Y tế đã báo cáo” không');
  expect(review).toContain('cột Khó khăn, vướng mắc, nguyên nhân gõ bằng bảng mã VNI');
  expect(review).not.toContain('Đề xuất');
  expect(shown(host, ENTRY, 'XHS-07', 'Đánh giá')).toBe('Chưa đạt');
});
