// Through the host: a task of which it is asked whether, or when, it was done is nowhere called in time or overdue, stays owed,
// and does not take the place of what is remembered of it.

import { describe, expect, test } from 'vitest';
import { partOfKh334 } from '../support/rounds.js';
import { cellOf, MENU, readyWorkbook, sendMails, setUp, shown, typeIn, type Workbook } from '../support/workbook.js';

const TASKS = 'KH 334 - Nhiệm vụ';
const TYPE_TASKS = 'Nhập nhiệm vụ';
const STATUS = 'Tình trạng thực hiện';
const DAY = 'Ngày hoàn thành';
const CODE = 'NV III.1';
const their = { SNV: 'snv@langson.example', VPUBND: 'vp@langson.example', CAT: 'cat@langson.example' };

const ready = (day: string) => readyWorkbook(partOfKh334(), their, { day });
const paste = ({ host, coordinator }: Workbook, header: string, value: string) =>
  coordinator.paste(TYPE_TASKS, cellOf(host, TYPE_TASKS, CODE, header), [[{ value, format: '@' }]]);
/** What is said of the task on a tab, and of all tasks on the leaders' page. */
async function said(workbook: Workbook) {
  const { host } = workbook;
  await setUp(workbook);
  await host.custom.settle();
  const lines = host
    .sheet('Tổng hợp')
    .display()
    .map((row) => row.join(' '));
  const of = (tab: string) => `${shown(host, tab, CODE, 'Đánh giá tiến độ')} | ${shown(host, tab, CODE, 'Diễn giải')}`;
  return {
    tabs: [of(TYPE_TASKS), of(TASKS)],
    asked: shown(host, TYPE_TASKS, CODE, 'Cần xem lại'),
    count: lines.find((line) => line.includes('nhiệm vụ (')) ?? '',
  };
}

describe.each<[kind: string, status: string, day: string, verdict: string, asks: string, counted: string]>([
  [
    'done on a day that is none',
    'Hoàn thành',
    '31/13/2026',
    'Hoàn thành, chưa rõ ngày',
    'Không đọc được ngày “31/13/2026”',
    'hoàn thành, chưa rõ ngày 1/7',
  ],
  [
    'done on no day',
    'Hoàn thành',
    '',
    'Hoàn thành, chưa rõ ngày',
    'chưa ghi ngày hoàn thành',
    'hoàn thành, chưa rõ ngày 1/7',
  ],
  ['a state of no list', 'xong rồi', '', 'Chưa đánh giá', 'Không có “xong rồi” trong danh sách', 'chưa đánh giá 1/7'],
  [
    'a day beside an open state',
    'Đang triển khai',
    '01/11/2026',
    'Chưa đánh giá',
    'Có ngày hoàn thành nhưng',
    'chưa đánh giá 1/7',
  ],
])('[TASK-3] [TASK-4] %s', (_, status, day, verdict, asks, counted) => {
  test('is asked about before the term and after it, on every page, and called neither in time nor overdue', async () => {
    const workbook = await ready('2026-11-02');
    await paste(workbook, STATUS, status);
    if (day !== '') await paste(workbook, DAY, day);
    for (const today of ['2026-11-03', '2027-01-04']) {
      await workbook.host.clock.set(`${today}T08:00:00+07:00`);
      const { tabs, asked, count } = await said(workbook);
      for (const tab of tabs) {
        expect(tab.startsWith(`${verdict} | `), `${today}: ${tab}`).toBe(true);
        expect(tab, today).toMatch(/đang hỏi .*, chưa kết luận về hạn\.$/);
        expect(tab, today).not.toMatch(/quá hạn|đúng hạn|trong hạn/);
      }
      expect(asked, today).toContain(asks);
      expect(count.replace(/(?<= )0(?=\d)/g, ''), today).toContain(counted);
      const heaps = [...count.matchAll(/ (\d+)\/0?7/g)].map((match) => Number(match[1]));
      expect(
        heaps.reduce((sum, heap) => sum + heap, 0),
        count,
      ).toBe(7);
    }
  });

  test('is in the mail of its day with its cell and the question', async () => {
    const workbook = await ready('2026-11-02');
    await paste(workbook, STATUS, status);
    if (day !== '') await paste(workbook, DAY, day);
    await workbook.host.clock.set('2026-12-24T08:00:00+07:00');
    await sendMails(workbook, true, true);
    const text = workbook.host.mails().find(({ to }) => to.includes(their.VPUBND))?.text ?? '';
    expect(text).toContain(CODE);
    expect(text).toContain(asks);
    expect(text).not.toContain('quá hạn');
  });
});

test('[DONG-5] what is asked about a task does not take the place of what was remembered; answered, it does', async () => {
  const workbook = await ready('2026-11-02');
  const { host, coordinator } = workbook;
  const cells = [STATUS, DAY].map((header) => cellOf(host, TYPE_TASKS, CODE, header));
  const restored = async () => {
    for (const cell of cells) await coordinator.clear(TYPE_TASKS, cell);
    await coordinator.answer(true, true).menu(MENU, 'Sổ', 'Khôi phục số đã nhập');
    return [shown(host, TYPE_TASKS, CODE, STATUS), shown(host, TYPE_TASKS, CODE, DAY)];
  };
  await typeIn(workbook, TYPE_TASKS, CODE, STATUS, 'Hoàn thành');
  await typeIn(workbook, TYPE_TASKS, CODE, DAY, '15/10/2026');
  await setUp(workbook);
  await paste(workbook, DAY, '31/13/2026');
  await setUp(workbook);
  expect(await restored()).toEqual(['Hoàn thành', '15/10/2026']);
  await paste(workbook, DAY, '20/10/2026');
  await setUp(workbook);
  expect(await restored()).toEqual(['Hoàn thành', '20/10/2026']);
});
