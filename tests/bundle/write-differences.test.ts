// Through the host: what a second set-up sends, what it puts right, and what it does while a colleague changes the tab.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, Run } from '../../host/contract.js';
import {
  cellOf,
  ENTRY,
  MENU,
  newWorkbook,
  OWNER,
  readyWorkbook,
  SET_UP,
  setUp,
  shippedBook,
  shown,
  smallBook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const again = (host: Host) => host.as(OWNER).answer(true).menu(MENU, SET_UP);

describe('a set-up', () => {
  let made: Host;
  let first: Run | undefined;
  beforeAll(async () => {
    const workbook = await newWorkbook(shippedBook());
    await setUp(workbook);
    made = workbook.host;
    first = made.runs().find(({ kind }) => kind === 'menu');
    // The first one cuts new tabs to size; from the second on the workbook is as it stays.
    await again(made);
  });

  test('[TRANG-2] of an unchanged workbook writes nothing and makes at most 150 service calls', async () => {
    const [run] = await again(await made.fork());
    const calls = Object.entries(run?.calls ?? {});
    expect(run?.outcome).toBe('done');
    const writes = calls.filter(([name]) =>
      /^(Range|Sheet|Protection)\.(set|clear|insert|delete|move|hide|add|remove)/.test(name),
    );
    expect(writes).toEqual([]);
    expect(calls.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(150);
  });

  test('[TRANG-2] makes no more where the journal stands', async () => {
    const host = await made.fork();
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, 'KTS-05', 'Thực hiện đến kỳ báo cáo'), '71');
    await again(host);
    await again(host);
    const [run] = await again(host);
    expect(host.sheet('Nhật ký').values().flat()).toContain('71');
    expect(Object.values(run?.calls ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(150);
  });

  test('[TRANG-5] of an empty workbook makes at most 1,200 service calls', () => {
    expect(first?.outcome).toBe('done');
    expect(Object.values(first?.calls ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1200);
  });

  test('[TRANG-3] puts back a format and a dropdown that a person changed; what is typed there stays', async () => {
    const host = await made.fork();
    const person = host.as(OWNER);
    const evidence = cellOf(host, ENTRY, 'KTS-05', 'Minh chứng');
    const dropdown = cellOf(host, ENTRY, 'KTS-05', 'Trường hợp khác');
    await person.type(ENTRY, evidence, 'Báo cáo số 512/BC-SCT');
    await person.format(ENTRY, evidence, '0.00');
    await person.paste(ENTRY, dropdown, [['Không phát sinh']]);
    await again(host);
    expect(shown(host, ENTRY, 'KTS-05', 'Minh chứng')).toBe('Báo cáo số 512/BC-SCT');
    expect(shown(host, ENTRY, 'KTS-05', 'Trường hợp khác')).toBe('Không phát sinh');
    expect(evidence).toMatch(/^[A-Z]\d+$/);
    const [row, column] = [Number(evidence.slice(1)) - 1, evidence.charCodeAt(0) - 65];
    expect(host.sheet(ENTRY).formats()[row]?.[column]).toBe('@');
    expect(host.sheet(ENTRY).validations()).toEqual(made.sheet(ENTRY).validations());
  });
});

describe('while a set-up runs', () => {
  const figures = { 'XHS-07': '71', 'XHS-08': '72', 'XHS-09': '73' };
  let typed: Host;
  beforeAll(async () => {
    const { host } = await readyWorkbook(smallBook(['1d', '3e', '3g']));
    typed = host;
    for (const [code, text] of Object.entries(figures))
      await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, code, ACTUAL), text);
  });

  test.each([
    [
      'sorts all rows',
      (host: Host) => host.as(OWNER).sort(ENTRY, `A4:AI${host.sheet(ENTRY).values().length}`, 'A', false),
    ],
    ['inserts a column', (host: Host) => host.as(OWNER).insertColumns(ENTRY, 3, 1)],
    ['inserts a row', (host: Host) => host.as(OWNER).insertRows(ENTRY, 5, 1)],
  ])(
    '[TRANG-4] a colleague who %s at any call finds each figure at its code after the next one',
    async (_, disturb) => {
      const wrong: string[] = [];
      for (let call = 1; call < 400; call += 31) {
        const host = await typed.fork();
        host.faults.at(call, async () => void (await disturb(host)));
        await again(host);
        if (!host.faults.reached()) break;
        host.faults.clear();
        await again(host);
        for (const [code, text] of Object.entries(figures))
          if (shown(host, ENTRY, code, ACTUAL) !== text) wrong.push(`call ${call}: ${code}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
