// `Sổ → Lịch sử chỉ tiêu` through the bundle: the story of a row as it is read on its page.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { three } from '../support/broken-runs.js';
import { cellOf, ENTRY, MENU, OWNER, readyWorkbook, setUp, typeIn, type Workbook } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const WHY = 'Khó khăn, vướng mắc, nguyên nhân';
const PLAN = 'KH 92 - 2022';

/** The sentences of the page, each without its tags. */
async function story(host: Host, ...answers: (string | null)[]): Promise<readonly string[]> {
  await host
    .as(OWNER)
    .answer(...answers)
    .menu(MENU, 'Sổ', 'Lịch sử chỉ tiêu');
  const html = host.dialogs().at(-1)?.html ?? '';
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .split(/<(?:\/?(?:li|h1|h2|p|ul|ol|body))[^>]*>/)
    .map((part) =>
      part
        .replace(/<[^>]+>/g, '')
        .replace(/&[a-z0-9#]+;/g, (sign) => entities[sign] ?? sign)
        .trim(),
    )
    .filter((part) => part !== '')
    .slice(1);
}

const at = (host: Host, time: string) => host.clock.set(`2022-${time}:00+07:00`);

describe('[NK-7] the story of a row', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(three.book, {}, { unknowns: { emailKnownForOtherConsumers: true } });
    const { host, coordinator } = workbook;
    await at(host, '11-10T09:00');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '70');
    await typeIn(workbook, ENTRY, 'XHS-07', WHY, '<b>- thiếu & "chậm"</b>');
    await setUp(workbook);
    await at(host, '12-14T09:00');
    await coordinator.answer(true, true).menu(MENU, 'Đợt báo cáo', 'Chốt số liệu');
    const answers = ['312/BC-STTTT', '14/12/2022', 'Nguyễn Văn B', true, true];
    await coordinator.answer(...answers).menu(MENU, 'Đợt báo cáo', 'Ghi báo cáo đã ký');
    await at(host, '12-20T09:00');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '82');
    await setUp(workbook);
    const correction = ['XHS-07', '1', '71', 'Công văn số 9/SYT', 'Cộng nhầm', true, true];
    await coordinator.answer(...correction).menu(MENU, 'Đợt báo cáo', 'Đính chính');
    await at(host, '12-21T09:00');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '83');
  });

  test('tells each change, closing, report and correction in its order, and what stands now', async () => {
    const { host } = workbook;
    host.as(OWNER).select(ENTRY, cellOf(host, ENTRY, 'XHS-07', ACTUAL));
    const told = await story(host);
    expect(told[0]).toMatch(/^XHS-07 · /);
    expect(told).toContain('Sở Y tế');
    expect(told).toContain('Thực hiện đến kỳ báo cáo: “83”');
    const order = [
      /^Từ 08 giờ 00 ngày 04\/11\/2022 đến 09 giờ 00 ngày 10\/11\/2022: Nhập Thực hiện đến kỳ báo cáo “70”; nhập .+ “<b>- thiếu & "chậm"<\/b>”\. Ai: không rõ\.$/,
      /^09 giờ 00 ngày 14\/12\/2022: Chốt số liệu lần 1, đợt Năm 2022, người chốt dau-moi@langson\.example: Số ghi nhận: “70/,
      /^09 giờ 00 ngày 14\/12\/2022: Báo cáo đã ký: số 312\/BC-STTTT, ngày 14\/12\/2022, người ký: Nguyễn Văn B \(lập từ lần chốt 1\)\.$/,
      /: Sửa Thực hiện đến kỳ báo cáo từ “70” thành “82”\. Ai: không rõ\.$/,
      /: Đính chính lần chốt 1: XHS-07 · .+: đính chính thành 71\. Căn cứ: Công văn số 9\/SYT\. Lý do: Cộng nhầm/,
      /: Sửa Thực hiện đến kỳ báo cáo từ “82” thành “83”\. Ai: không rõ\. \(Chưa ghi vào nhật ký/,
    ];
    const places = order.map((sentence) => told.findIndex((each) => sentence.test(each)));
    expect(places, told.join('\n')).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('is found from the row of a plan tab, and by a code that is typed where no row is selected', async () => {
    const { host } = workbook;
    const fromEntry = await story(host);
    host.as(OWNER).select(PLAN, cellOf(host, PLAN, 'XHS-07', 'Nội dung mục tiêu'));
    expect(await story(host)).toEqual(fromEntry);
    host.as(OWNER).select('Hướng dẫn', 'A1');
    expect(await story(host, 'không có mã này', 'xhs-07')).toEqual(fromEntry);
  });

  test('says of a row of which nothing was written that nothing was, and changes nothing', async () => {
    const { host } = workbook;
    const before = host.sheets().map(({ id }) => host.sheet(id).values());
    host.as(OWNER).select(ENTRY, cellOf(host, ENTRY, 'XHS-08', ACTUAL));
    const told = await story(host);
    expect(told.join('\n')).toMatch(/sổ bắt đầu ghi nhật ký dòng này/i);
    expect(host.sheets().map(({ id }) => host.sheet(id).values())).toEqual(before);
  });
});
