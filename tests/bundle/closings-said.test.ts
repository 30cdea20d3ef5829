// What a closing says of the pages, held against the pages themselves: random figures, tasks, units, January.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import {
  cellOf,
  ENTRY,
  MENU,
  OWNER,
  readyWorkbook,
  setUp,
  shippedBook,
  shown,
  smallBook,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const TASKS = 'Nhập nhiệm vụ';
const plain = (text: string | undefined) => (text ?? '').replace(/^\u00a0/, '');

/** The visible cells of `Tổng hợp`, row by row, without empty ones at the end of a row. */
function pageOf(host: Host): string[][] {
  const rows = host.sheet('Tổng hợp').display().slice(1);
  const shownRows = rows.map((row) => row.slice(0, 13));
  return shownRows.map((row) =>
    row.slice(
      0,
      row.reduce((end, cell, at) => (cell === '' ? end : at + 1), 0),
    ),
  );
}

/** Closes the figures of a settled workbook and holds every line against what stood on the pages before. */
async function expectSaid({ host }: Workbook): Promise<void> {
  await host.custom.settle();
  const page = pageOf(host);
  await host.as(OWNER).answer(true, true).menu(MENU, 'Đợt báo cáo', 'Chốt số liệu');
  expect(host.dialogs().at(-1)?.text).toContain('Đã chốt số liệu');
  const [, , headers = [], ...rows] = host.sheet('Sổ số liệu').values();
  const lines = rows.map((row) =>
    Object.fromEntries(headers.map((header, at) => [String(header), plain(String(row[at] ?? ''))])),
  );
  const kept = lines.filter((line) => line.Loại === 'Tổng hợp').map((line) => line['Dòng của trang Tổng hợp'] ?? '');
  expect(kept.map((text) => JSON.parse(text) as string[])).toEqual(page);
  const tabs = [
    ['Số liệu', ENTRY, { 'Số ghi nhận': 'Số ghi nhận', 'Tiến độ': 'Tiến độ', 'Đánh giá': 'Đánh giá' }],
    ['Nhiệm vụ', TASKS, { 'Đánh giá': 'Đánh giá tiến độ' }],
  ] as const;
  for (const [kind, tab, columns] of tabs)
    for (const line of lines.filter((each) => each.Loại === kind))
      for (const [header, onTab] of Object.entries({
        ...columns,
        'Diễn giải': 'Diễn giải',
        'Cần xem lại': 'Cần xem lại',
      }))
        expect(line[header], `${line['Mã số']} ${header}`).toBe(shown(host, tab, line['Mã số'] ?? '', onTab));
}

describe('[CHOT-2] a closing says what the pages show', () => {
  test('over random figures and letters, in November and in January', async () => {
    const book = smallBook(['1k', '2đ', '2g', '2h', '3b', '3d', '3đ', '3e', '3g']);
    const base = await readyWorkbook(book);
    const codes = book.indicators.map(({ code }) => code);
    const typed = fc.constantFrom('', '100', '72,77', '3', 'abc', '0,5', '-');
    const world = fc.record({
      figures: fc.array(fc.tuple(typed, typed), { minLength: codes.length, maxLength: codes.length }),
      number: fc.constantFrom('', '512/BC-SYT', 'chưa có'),
      extended: fc.constantFrom('', '25/11/2022', '01/11/2022'),
      month: fc.constantFrom('2022-11-04', '2022-11-28', '2023-01-10'),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ figures, number, extended, month }) => {
        const host = await base.host.fork();
        const workbook = { host, coordinator: host.as(OWNER) };
        await host.clock.set(`${month}T08:00:00+07:00`);
        for (const [at, code] of codes.entries()) {
          const [actual = '', estimate = ''] = figures[at] ?? [];
          if (actual + estimate === '') continue;
          const row = [actual, estimate, '', '', '31/10/2022'];
          await workbook.coordinator.paste(ENTRY, cellOf(host, ENTRY, code, ACTUAL), [row]);
        }
        await track(workbook, 'SYT', 'Số báo cáo', number);
        await track(workbook, 'SCT', 'Gia hạn đến', extended);
        await setUp(workbook);
        await expectSaid(workbook);
      }),
      { numRuns: 5 },
    );
  }, 300_000);

  test('in a year of tasks and of several plans that share figures', async () => {
    const workbook = await readyWorkbook(shippedBook(), {}, { day: '2026-11-10' });
    const { host } = workbook;
    const codesOf = (tab: string) =>
      host
        .sheet(tab)
        .display()
        .slice(3)
        .flatMap((row) => (row[0] ? [row[0]] : []));
    for (const [at, code] of codesOf(ENTRY).entries()) {
      if (at % 3 === 2) continue;
      await typeIn(workbook, ENTRY, code, ACTUAL, at % 3 === 0 ? '100' : '3');
      await typeIn(workbook, ENTRY, code, 'Số liệu tính đến ngày', '31/10/2026');
    }
    for (const [at, code] of codesOf(TASKS).entries()) {
      if (at % 4 === 3) continue;
      const status = ['Hoàn thành', 'Đang triển khai', 'xong rồi'][at % 4] ?? '';
      await typeIn(workbook, TASKS, code, 'Tình trạng thực hiện', status).catch(() => undefined);
    }
    await expectSaid(workbook);
    expect(codesOf(TASKS).length).toBeGreaterThan(3);
  }, 300_000);
});
