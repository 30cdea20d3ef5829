// `Năm trước` from the old year's own tab: the same figure on pages, in mails and in closings; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  forkOf,
  MENU,
  ROUNDS,
  readyWorkbook,
  sendMails,
  setUp,
  shown,
  typeIn,
  type Workbook,
} from '../support/workbook.js';
import { PAST, turnYear, twoYears } from '../support/years.js';

const CARRIED = 'Năm trước theo sổ';
const NEXT = 'KH thực hiện NQ 49';
const [ACTUAL, AS_OF, WHY] = ['Thực hiện đến kỳ báo cáo', 'Số liệu tính đến ngày', 'Diễn giải'];

let turned: Workbook;
beforeAll(async () => {
  turned = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04' });
  await typeIn(turned, ENTRY, 'KTS-03', 'Ước thực hiện cả năm', '6,5');
  await typeIn(turned, ENTRY, 'XHS-07', ACTUAL, '60');
  await typeIn(turned, ENTRY, 'XHS-07', AS_OF, '31/10/2022');
  await turned.host.clock.set('2023-01-05T08:00:00+07:00');
  await turnYear(turned);
});

/** Types a result of September 2023. */
async function typeNow(workbook: Workbook, code: string, figure: string): Promise<void> {
  await typeIn(workbook, ENTRY, code, ACTUAL, figure);
  await typeIn(workbook, ENTRY, code, AS_OF, '30/9/2023');
}

describe('last year’s figure after the turn', () => {
  test('[SANG-5] [SANG-7] stands beside the yellow cell, which nobody filled, and on the plan', () => {
    const { host } = turned;
    expect(shown(host, ENTRY, 'KTS-03', CARRIED)).toBe('6,5 (ước cả năm)');
    expect(shown(host, ENTRY, 'KTS-03', 'Năm trước')).toBe('');
    expect(shown(host, NEXT, 'KTS-03', 'Thực hiện năm trước')).toBe('6,5 (ước cả năm)');
    expect(shown(host, ENTRY, 'XHS-07', CARRIED)).toBe('chưa có (năm đó mới có số đến kỳ)');
    expect(shown(host, ENTRY, 'XHS-10', CARRIED)).toBe('chưa có');
  });

  test('[SANG-5] is taken anew by the next run, and by a closing: page, mail and closing say the same', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await host.clock.set('2023-10-05T08:00:00+07:00');
    await typeNow(workbook, 'KTS-03', '3');
    expect(shown(host, ENTRY, 'KTS-03', WHY)).toContain('Số năm trước 6,5% là số ước cả năm 2022');
    await typeIn(workbook, PAST, 'XHS-07', AS_OF, '31/12/2022');
    await typeNow(workbook, 'XHS-07', '65');
    expect(shown(host, ENTRY, 'XHS-07', WHY)).toContain('Số năm 2022 chưa lấy được');
    await coordinator.answer('1', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    await host.custom.settle();
    expect(shown(host, ENTRY, 'XHS-07', CARRIED)).toBe('60 (chính thức)');
    expect(shown(host, NEXT, 'XHS-07', 'Thực hiện năm trước')).toBe('60 (chính thức)');
    expect(shown(host, ENTRY, 'XHS-07', WHY)).toContain('Số năm trước 60% là số chính thức năm 2022.');
    for (const header of [CARRIED, 'Đánh giá', 'Tiến độ', WHY])
      expect(shown(host, 'Sổ số liệu', 'XHS-07', header)).toBe(shown(host, ENTRY, 'XHS-07', header));
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '');
    await host.clock.set('2023-11-06T08:00:00+07:00');
    await sendMails(workbook);
    expect(host.mails().find(({ to }) => String(to).includes('syt@'))?.html).toContain('60 (chính thức)');
  });

  test('[SANG-5] a typed figure wins, also one that cannot be read; no run types there', async () => {
    const workbook = await forkOf(turned);
    const { host } = workbook;
    await host.clock.set('2023-10-05T08:00:00+07:00');
    await typeNow(workbook, 'KTS-03', '3');
    await typeIn(workbook, ENTRY, 'KTS-03', 'Năm trước', '2');
    expect(shown(host, ENTRY, 'KTS-03', WHY)).toContain('từ 2% (31/12/2022)');
    expect(shown(host, NEXT, 'KTS-03', 'Thực hiện năm trước')).toBe('2');
    await typeIn(workbook, ENTRY, 'KTS-03', 'Năm trước', 'cao');
    expect(shown(host, ENTRY, 'KTS-03', WHY)).toContain('chưa đọc được số ở cột Năm trước');
  });

  test('[SANG-6] a row that cannot be trusted gives nothing; a tab that is gone keeps what was taken', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.type(PAST, cellOf(host, PAST, 'KTS-03', 'Chỉ tiêu'), 'Năng suất lao động');
    await coordinator.type(PAST, cellOf(host, PAST, 'KTS-03', 'Dấu vân'), 'x');
    await setUp(workbook);
    expect(shown(host, ENTRY, 'KTS-03', CARRIED)).toBe('chưa có (dòng của năm đó đang lệch hoặc trùng)');
    const gone = await forkOf(turned);
    await gone.coordinator.deleteSheet(PAST);
    await setUp(gone);
    expect(shown(gone.host, ENTRY, 'KTS-03', CARRIED)).toBe('6,5 (ước cả năm)');
  });
});
