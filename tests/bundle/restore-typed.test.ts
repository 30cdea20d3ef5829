// Through the host: an entry tab or a block of cells that was deleted is noticed by set-up and given back after asking.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { cellOf, ENTRY, MENU, OWNER, readyWorkbook, SET_UP, shown, smallBook } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const EVIDENCE = 'Minh chứng';
const RESTORE = 'Khôi phục số đã nhập';
const figures = { 'XHS-07': '71', 'XHS-08': '72', 'XHS-09': '73,5' };
const texts = (host: Host) => host.dialogs().map(({ text }) => text);
const figuresOf = (host: Host) =>
  Object.fromEntries(Object.keys(figures).map((code) => [code, shown(host, ENTRY, code, ACTUAL)]));

let made: Host;
let typed: Readonly<Record<string, string>>;
beforeAll(async () => {
  ({ host: made } = await readyWorkbook(smallBook(['1d', '3e', '3g'])));
  for (const [code, text] of Object.entries(figures))
    await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, ACTUAL), text);
  await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, 'XHS-07', EVIDENCE), 'Báo cáo số 512/BC-SYT\nngày 15/11/2022');
  await made.as(OWNER).answer(true).menu(MENU, SET_UP);
  typed = figuresOf(made);
});

describe('[DONG-6] after the entry tab was deleted', () => {
  test('set-up says what is gone, never that it was kept, and gives it back on yes', async () => {
    const host = await made.fork();
    await host.as(OWNER).deleteSheet(ENTRY);
    await host.as(OWNER).answer(true).menu(MENU, SET_UP);
    const said = texts(host).at(-1) ?? '';
    expect(said).toContain(`Trang "${ENTRY}": 3 dòng (`);
    expect(said).not.toContain('được giữ nguyên');
    expect(figuresOf(host)).toEqual(typed);
    expect(shown(host, ENTRY, 'XHS-07', EVIDENCE)).toBe('Báo cáo số 512/BC-SYT\nngày 15/11/2022');
    await host.as(OWNER).answer(true).menu(MENU, 'Sổ', RESTORE);
    expect(texts(host).at(-1)).toContain('Không có dòng nào');
  });

  test('closed without an answer it asks again; on no it asks no more, and the menu still gives back', async () => {
    const host = await made.fork();
    await host.as(OWNER).deleteSheet(ENTRY);
    await host.as(OWNER).answer(null).menu(MENU, SET_UP);
    expect(Object.values(figuresOf(host)).join('')).toBe('');
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, 'XHS-08', ACTUAL), '90');
    await host.as(OWNER).answer(false).menu(MENU, SET_UP);
    expect(texts(host).at(-1)).toContain('Chọn Không nếu cố ý để trống');
    await host.as(OWNER).answer(null).menu(MENU, SET_UP);
    expect(texts(host).at(-1)).not.toContain('nay trống');
    await host.as(OWNER).answer(true, true).menu(MENU, 'Sổ', RESTORE);
    expect(figuresOf(host)).toEqual({ ...typed, 'XHS-08': '90' });
  });
});

test('[DONG-6] a row left empty on purpose is asked about again once it was typed and emptied anew', async () => {
  const host = await made.fork();
  const cells = [ACTUAL, EVIDENCE].map((header) => cellOf(host, ENTRY, 'XHS-07', header));
  const empty = async () => {
    for (const cell of cells) await host.as(OWNER).clear(ENTRY, cell);
  };
  await empty();
  await host.as(OWNER).answer(false).menu(MENU, SET_UP);
  await host.as(OWNER).type(ENTRY, cells[0] ?? '', '88');
  await host.as(OWNER).answer(null).menu(MENU, SET_UP);
  await empty();
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  expect(figuresOf(host)['XHS-07']).toBe('88');
});

test('[DONG-6] a block of cells that was cleared is given back', async () => {
  const host = await made.fork();
  for (const header of [ACTUAL, EVIDENCE]) await host.as(OWNER).clear(ENTRY, cellOf(host, ENTRY, 'XHS-07', header));
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  expect(figuresOf(host)).toEqual(typed);
});

test('[DONG-7] cells sorted away from their codes name both rows at the next set-up', async () => {
  const host = await made.fork();
  const [first, second] = ['XHS-07', 'XHS-09'];
  await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, second, EVIDENCE), 'Công văn 1');
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  for (const header of [ACTUAL, EVIDENCE]) {
    const [one, other] = [shown(host, ENTRY, first, header), shown(host, ENTRY, second, header)];
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, first, header), other);
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, second, header), one);
  }
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  expect(texts(host).at(-1)).toMatch(new RegExp(`\\(${first}\\) lần trước đứng ở ${second}`));
});
