// [GHI-8] Every cell that is to hold a word of a list has its dropdown, and other words are asked about however they got there.

import { beforeAll, describe, expect, test } from 'vitest';
import { cellOf, readyWorkbook, setUp, shown, smallBook, TRACKING, type Workbook } from '../support/workbook.js';

let ready: Workbook;
beforeAll(async () => {
  ready = await readyWorkbook(smallBook(['1d', '3e']));
});

const LISTS = [
  { tab: 'Thiết lập', row: 'includeDeadlineDay', header: 'Giá trị', by: 'Khóa', words: ['Có', 'Không'] },
  { tab: 'Thiết lập', row: 'attachCalendar', header: 'Giá trị', by: 'Khóa', words: ['Có', 'Không'] },
  {
    ...{ tab: 'Thiết lập', row: 'entryRights', header: 'Giá trị', by: 'Khóa' },
    words: ['Theo tài khoản', 'Theo tài khoản, còn lại đầu mối', 'Mở'],
  },
  { tab: TRACKING, row: 'nam-2022/SYT', header: 'Phải gửi báo cáo', by: 'Khóa', words: ['Có', 'Không'] },
  { tab: TRACKING, row: 'nam-2022/SYT', header: 'Địa chỉ hỏng', by: 'Khóa', words: ['Hỏng'] },
  {
    ...{ tab: TRACKING, row: 'nam-2022/SYT', header: 'Duyệt thư lãnh đạo', by: 'Khóa' },
    words: ['Duyệt gửi', 'Duyệt gửi sau gia hạn'],
  },
];

describe('[GHI-8] a closed list', () => {
  test.each(LISTS)('$tab, $header of $row has its dropdown', ({ tab, row, header, by, words }) => {
    const a1 = cellOf(ready.host, tab, row, header, by);
    const column = a1.charCodeAt(0) - 65;
    const rule = ready.host.sheet(tab).validations()[Number(a1.slice(1)) - 1]?.[column];
    expect(rule).toMatchObject({ kind: 'list', values: words });
  });

  test.each(LISTS)('$tab, $header of $row: other words are asked about', async ({ tab, row, header, by }) => {
    for (const text of ['-', 'N/A', 'Chắc là có']) {
      const host = await ready.host.fork();
      const coordinator = host.as('dau-moi@langson.example');
      await coordinator.paste(tab, cellOf(host, tab, row, header, by), [[{ value: text, format: '@' }]]);
      await setUp({ ...ready, host, coordinator });
      expect(shown(host, tab, row, 'Cần xem lại', by), text).toContain(`“${text}”`);
      expect(shown(host, tab, row, header, by), text).toBe(text);
    }
  });
});
