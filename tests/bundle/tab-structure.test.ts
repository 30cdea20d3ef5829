// Through the host: what people do to the heads, columns and names of tabs, and what set-up and sending make of it.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, Person, Run } from '../../host/contract.js';
import { cellOf, ENTRY, MENU, OWNER, readyWorkbook, SET_UP, shown, smallBook } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const DIRECTORY = 'Danh bạ';
const ADDRESS = 'Thư nhận đôn đốc';
const figures = { 'XHS-07': '71', 'XHS-08': '72', 'XHS-09': '73' };
const again = (host: Host) => host.as(OWNER).answer(true).menu(MENU, SET_UP);
const said = (host: Host) => host.dialogs().at(-1)?.text ?? '';
const figuresOf = (host: Host) =>
  Object.fromEntries(Object.keys(figures).map((code) => [code, shown(host, ENTRY, code, ACTUAL)]));

let made: Host;
beforeAll(async () => {
  ({ host: made } = await readyWorkbook(smallBook(['1d', '3e', '3g'])));
  for (const [code, text] of Object.entries(figures))
    await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, ACTUAL), text);
  await again(made);
});

describe('[DONG-1] [DONG-2] the head of a tab', () => {
  test.each<[string, (person: Person) => Promise<Run[]>]>([
    ['loses all its rows', (person) => person.deleteRows(ENTRY, 1, 3)],
    ['loses keys and title', (person) => person.deleteRows(ENTRY, 1, 2)],
    ['loses the title', (person) => person.deleteRows(ENTRY, 2, 1)],
    ['loses the headers', (person) => person.deleteRows(ENTRY, 3, 1)],
    ['is torn apart by rows put in between', (person) => person.insertRows(ENTRY, 3, 2)],
    ['has headers merged', (person) => person.merge(ENTRY, 'A3:C3')],
    ['loses its column of codes', (person) => person.deleteColumns(ENTRY, 1, 1)],
  ])('of the entry tab %s: it is whole again, each figure at its code', async (_, act) => {
    const host = await made.fork();
    await act(host.as(OWNER));
    await again(host);
    expect(figuresOf(host)).toEqual(figures);
    const [keys, , headers] = host
      .sheet(ENTRY)
      .values()
      .slice(
        host
          .sheet(ENTRY)
          .values()
          .findIndex((row) => row.includes('actual')),
      );
    expect(headers?.[keys?.indexOf('actual') ?? -1]).toBe(ACTUAL);
  });

  test.each(['Thiết lập', DIRECTORY, 'Theo dõi báo cáo'])(
    'of %s is gone: nothing is written, the tab and its cell are named, no mail goes',
    async (tab) => {
      const host = await made.fork();
      await host.as(OWNER).deleteRows(tab, 1, 3);
      const before = JSON.stringify([tab, ENTRY, 'Tổng hợp'].map((name) => host.sheet(name).values()));
      await again(host);
      expect(said(host)).toContain(`Trang "${tab}", ô A1: Dòng tiêu đề và dòng khóa ẩn ở đầu trang đã bị xóa`);
      expect(said(host)).toContain('Nhật ký phiên bản');
      expect(JSON.stringify([tab, ENTRY, 'Tổng hợp'].map((name) => host.sheet(name).values()))).toBe(before);
      await host.as(OWNER).answer(true).menu(MENU, 'Đôn đốc', 'Gửi thư');
      expect(said(host)).toContain(`Trang "${tab}", ô A1`);
      expect(host.mails()).toHaveLength(0);
    },
  );

  test('of a computed tab is gone, or a column: the page stands again as it was, looks and all', async () => {
    for (const act of [
      (person: Person) => person.deleteRows('Tổng hợp', 1, 3),
      (person: Person) => person.deleteColumns('Tổng hợp', 2, 1),
    ]) {
      const host = await made.fork();
      await act(host.as(OWNER));
      await again(host);
      expect(host.sheet('Tổng hợp').display()).toEqual(made.sheet('Tổng hợp').display());
      expect(host.sheet('Tổng hợp').formats()).toEqual(made.sheet('Tổng hợp').formats());
    }
  });
});

test('[DONG-3] without its hidden column of marks the entry tab is refused, and whole again after undoing', async () => {
  const host = await made.fork();
  const column = host.sheet(ENTRY).values()[0]?.indexOf('print') ?? -1;
  await host.as(OWNER).deleteColumns(ENTRY, column + 1, 1);
  await again(host);
  expect(said(host)).toContain('Cột ẩn "Dấu vân" đã bị xóa');
  await host.as(OWNER).undo();
  await again(host);
  expect(said(host)).toContain('Đã cập nhật các trang của sổ.');
  expect(figuresOf(host)).toEqual(figures);
});

test('[DONG-4] names sorted away from their hidden codes stop the mails of these offices until they are put back', async () => {
  const host = await made.fork();
  const person = host.as(OWNER);
  const rows = host.sheet(DIRECTORY).values();
  const key = rows[0]?.indexOf('key') ?? -1;
  const codes = rows.slice(3).flatMap((row) => (row[key] ? [String(row[key])] : []));
  for (const code of codes)
    await person.type(
      DIRECTORY,
      cellOf(host, DIRECTORY, code, ADDRESS, 'Mã đơn vị'),
      `${code.toLowerCase()}@a.example`,
    );
  await person.sort(DIRECTORY, `A4:F${3 + codes.length}`, 'A', true);
  const torn = host
    .sheet(DIRECTORY)
    .values()
    .slice(3, 3 + codes.length)
    .filter((row, at) => row[0] !== rows[3 + at]?.[0]);
  expect(torn.length).toBeGreaterThan(1);
  await again(host);
  expect(said(host)).toContain('không đi với mã ẩn của dòng');
  await person.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
  const tornCodes = torn.map((row) => String(row[key]).toLowerCase());
  for (const { to } of host.mails()) expect(tornCodes).not.toContain(to[0]?.split('@')[0]);
  for (const code of tornCodes) expect(host.mails().some(({ to }) => to[0] === `${code}@a.example`)).toBe(false);
});
