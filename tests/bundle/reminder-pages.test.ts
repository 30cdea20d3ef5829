// The pages of the menu `Đôn đốc`: whom to call, what to paste into the group, and the rest of the season in memory.

import { beforeAll, expect, test } from 'vitest';
import {
  ENTRY,
  MENU,
  readyWorkbook,
  sendMails,
  smallBook,
  track,
  typeIn,
  typeSetting,
  type Workbook,
} from '../support/workbook.js';

const few = smallBook(['1d', '3e', '3g']);
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

let workbook: Workbook;
beforeAll(async () => {
  workbook = await readyWorkbook(few, their);
  await typeIn(workbook, 'Danh bạ', 'SYT', 'Điện thoại cơ quan', '0205 3 000 000', 'Mã đơn vị');
  await typeIn(workbook, ENTRY, 'XHS-10', 'Thực hiện đến kỳ báo cáo', '100');
  await sendMails(workbook);
});

async function page(item: string, time?: string): Promise<string> {
  const host = await workbook.host.fork();
  if (time !== undefined) await host.clock.set(time);
  const before = host.sheets().map((sheet) => host.sheet(sheet.id).values());
  const properties = host.properties('document');
  const mails = host.mails().length;
  await host.as('dau-moi@langson.example').menu(MENU, 'Đôn đốc', item);
  expect(host.sheets().map((sheet) => host.sheet(sheet.id).values())).toEqual(before);
  expect(host.properties('document')).toEqual(properties);
  expect(host.mails()).toHaveLength(mails);
  return host.dialogs().at(-1)?.html ?? '';
}

test('[DON-57] [DON-94] the call list names phone, debts, the last mail and, as the rehearsal does, the next one, on any day', async () => {
  const html = await page('Danh sách cần gọi', '2022-11-06T20:00:00+07:00');
  expect(html).toContain('Sở Y tế: còn 3 số liệu (XHS-07, XHS-08, XHS-09), chưa có văn bản');
  expect(html).toContain('điện thoại 0205 3 000 000');
  expect(html).toContain('thư gần nhất ngày 04/11/2022');
  expect(html).toContain('thư tiếp theo nếu không nhập thêm: thứ Tư, 16/11/2022, trước hạn 3 ngày làm việc');
  expect(html).not.toContain('công văn đôn đốc');
  expect(await page('Danh sách cần gọi', '2022-11-24T08:00:00+07:00')).toContain('Danh sách cho công văn đôn đốc');
});

test('[DON-58] the group text counts who is complete and names the others; each has a text of its own', async () => {
  const html = await page('Sao chép tin nhắn nhóm', '2022-11-16T16:00:00+07:00');
  expect(html).toContain('Đến 16h ngày 16/11 đã đủ số liệu 1/3 đơn vị');
  expect(html).toContain('Đ/c ơi, Sở Y tế còn 3 số liệu CĐS 2022');
});

test('[DON-64] the rehearsal shows every mail to come, and each agency what it was told and will be', async () => {
  const html = await page('Chạy thử lịch đôn đốc');
  expect(html).toContain('không gửi thư nào, không ghi gì');
  expect(html).toContain('16/11/2022 (thứ Tư): 3 thư.');
  expect(html).toContain(`Trước hạn 3 ngày làm việc: Văn phòng UBND tỉnh &lt;${their.VPUBND}&gt;`);
  expect(html).toContain('21/11/2022');
  expect(html).toContain('trước hạn 14 ngày, syt@langson.example: Đã gửi (còn thiếu XHS-07, XHS-08, XHS-09)');
  expect(html).toContain(
    'Thư tiếp theo nếu không nhập thêm: thứ Tư, 16/11/2022, trước hạn 3 ngày làm việc, syt@langson.example',
  );
  expect(html).not.toContain('Nếu như năm trước');
});

test('[DON-70] the rehearsal is right: played through by the hourly run, exactly these mails go', async () => {
  const html = await page('Chạy thử lịch đôn đốc');
  const foretold = [...html.matchAll(/<b>(\d\d\/\d\d)\/2022 \([^)]*\): (\d+) thư\.<\/b>/g)].map(
    ([, day, count]) => `${day}: ${count}`,
  );
  const host = await workbook.host.fork();
  await host.as('dau-moi@langson.example').answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  const before = host.mails().length;
  await host.clock.runTo('2022-12-31T20:00:00+07:00');
  const days = new Map<string, number>();
  for (const mail of host.mails().slice(before)) {
    const day = new Date(Date.parse(mail.at) + 7 * 3_600_000).toISOString();
    const words = `${day.slice(8, 10)}/${day.slice(5, 7)}`;
    days.set(words, (days.get(words) ?? 0) + 1);
  }
  expect(foretold.length).toBeGreaterThan(1);
  expect([...days].map(([day, count]) => `${day}: ${count}`)).toEqual(foretold);
}, 300_000);

test('where last year has rows, the rehearsal also plays the season as it was then', async () => {
  const host = await workbook.host.fork();
  const ready = { host, coordinator: host.as('dau-moi@langson.example') };
  await track(ready, 'SYT', 'Ngày nhận', '10/11/2022');
  await typeSetting(ready, 'roundYear', '2023');
  for (const key of ['roundCutOff', 'roundDeadline']) await typeSetting(ready, key, '20/11/2023');
  await typeSetting(ready, 'roundSummaryDeadline', '15/12/2023');
  await ready.coordinator.answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch');
  await host.clock.set('2023-10-02T08:00:00+07:00');
  await ready.coordinator.menu(MENU, 'Đôn đốc', 'Chạy thử lịch đôn đốc');
  expect(host.dialogs().at(-1)?.html).toContain('Nếu như năm trước');
});
