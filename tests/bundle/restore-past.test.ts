// Figures of a past year that somebody deleted or emptied: asked about and given back as those of the year of the book; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  forkOf,
  MENU,
  ROUNDS,
  readyWorkbook,
  SET_UP,
  setUp,
  shown,
  typeIn,
  type Workbook,
} from '../support/workbook.js';
import { closeYear, lastText, PAST, turnYear, twoYears } from '../support/years.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const RESTORE = ['Sổ', 'Khôi phục số đã nhập'] as const;
const figures = { 'XHS-07': '96', 'KTS-03': '7,5' };
const figuresOf = ({ host }: Workbook) =>
  Object.fromEntries(Object.keys(figures).map((code) => [code, shown(host, PAST, code, ACTUAL)]));

let turned: Workbook;
beforeAll(async () => {
  turned = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04' });
  for (const [code, text] of Object.entries(figures)) await typeIn(turned, ENTRY, code, ACTUAL, text);
  await turned.host.clock.set('2023-01-05T08:00:00+07:00');
  await turnYear(turned);
  await typeIn(turned, ENTRY, 'XHS-07', ACTUAL, '40');
  await setUp(turned);
});

describe('[SANG-13] what was typed in a past year and is gone', () => {
  test('a block that was cleared is given back on yes, with its results', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.clear(PAST, cellOf(host, PAST, 'XHS-07', ACTUAL));
    expect(await setUp(workbook)).toContain(`Trang "${PAST}": 1 dòng (XHS-07).`);
    expect(figuresOf(workbook)).toEqual(figures);
    expect(shown(host, PAST, 'XHS-07', 'Đánh giá')).toBe(shown(turned.host, PAST, 'XHS-07', 'Đánh giá'));
    expect(shown(host, ENTRY, 'XHS-07', ACTUAL)).toBe('40');
  });

  test('a tab that was deleted is made again and given back, by set-up or by the menu', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.deleteSheet(PAST);
    await coordinator.answer(null).menu(MENU, SET_UP);
    expect(lastText(host)).toContain(`Trang "${PAST}": 2 dòng (`);
    expect(Object.values(figuresOf(workbook)).join('')).toBe('');
    await coordinator.answer(true, true).menu(MENU, ...RESTORE);
    expect(lastText(host)).toContain('Đã ghi lại:');
    expect(figuresOf(workbook)).toEqual(figures);
    expect(shown(host, PAST, 'KTS-03', 'Đánh giá')).toBe(shown(turned.host, PAST, 'KTS-03', 'Đánh giá'));
    expect(shown(host, 'KH 92 - 2022', 'XHS-07', ACTUAL)).toBe('96');
    await coordinator.answer(true).menu(MENU, ...RESTORE);
    expect(lastText(host)).toContain('Không có dòng nào');
  });

  test('a tab whose saved copy is gone too is named, and no empty one stands for it', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.deleteSheet(PAST);
    await coordinator.deleteSheet('Bản lưu 2022');
    expect(await setUp(workbook)).toContain('sổ không lập trang trống thay vào');
    expect(host.sheets().some(({ name }) => name === PAST)).toBe(false);
  });

  test('of a closed year it is named with the way to get it back', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    await closeYear(workbook);
    await coordinator.deleteSheet(PAST);
    expect(await setUp(workbook)).toContain('năm 2022 đã đóng nên sổ không lập lại');
    await typeIn(workbook, ROUNDS, 'nam-2022', 'Trạng thái', 'Đang mở', 'Khóa');
    expect(await setUp(workbook)).toContain(`Trang "${PAST}": 2 dòng (`);
    expect(figuresOf(workbook)).toEqual(figures);
    await closeYear(workbook);
    expect(host.sheet(PAST).display()[1]?.[0]).toContain('NĂM 2022 ĐÃ ĐÓNG');
  });

  test('cells emptied on the tab of a closed year are named, and given back once it is open', async () => {
    const workbook = await forkOf(turned);
    const { host, coordinator } = workbook;
    await coordinator.answer('2', true, true).menu(MENU, ROUNDS, 'Chốt số liệu');
    await closeYear(workbook);
    await coordinator.clear(PAST, cellOf(host, PAST, 'XHS-07', ACTUAL));
    await coordinator.answer(true).menu(MENU, ...RESTORE);
    expect(lastText(host)).toContain(`Trang "${PAST}" (năm đã đóng): 1 dòng (XHS-07)`);
    expect(lastText(host)).toContain('chọn "Đang mở"');
  });
});
