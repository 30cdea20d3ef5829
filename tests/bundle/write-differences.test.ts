// Through the host: what a second set-up sends, what it puts right, and what it does while a colleague changes the tab.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, Run } from '../../host/contract.js';
import {
  cellOf,
  ENTRY,
  MENU,
  newWorkbook,
  OWNER,
  ROUNDS,
  readyWorkbook,
  SET_UP,
  setUp,
  shippedBook,
  shown,
  smallBook,
} from '../support/workbook.js';
import { turnYear } from '../support/years.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const again = (host: Host) => host.as(OWNER).answer(true).menu(MENU, SET_UP);

const callsOf = (run: Run | undefined) => Object.values(run?.calls ?? {}).reduce((sum, count) => sum + count, 0);
/** Calls that change a tab, by name. */
const writesOf = (run: Run | undefined) =>
  Object.entries(run?.calls ?? {}).filter(([name]) =>
    /^(Range|Sheet|Protection|Spreadsheet)\.(set|clear|insert|delete|move|hide|add|remove|protect)/.test(name),
  );
const CALLS = 150;

// The book of a year in which all plans run, and that of one in which the plan of 2022 has ended and others begin.
describe.each([['2022-11-04'], ['2026-11-29']])('a set-up of a new workbook on %s', (day) => {
  let made: Host;
  beforeAll(async () => {
    const workbook = await newWorkbook(shippedBook(), { day });
    await setUp(workbook);
    made = workbook.host;
  });

  test('[TRANG-2] is whole: the very next one writes nothing and makes at most 150 service calls', async () => {
    const formulas = () => made.sheets().map(({ id }) => made.sheet(id).formulas());
    const before = formulas();
    const [run] = await again(made);
    expect(run?.outcome).toBe('done');
    expect(writesOf(run)).toEqual([]);
    expect(callsOf(run)).toBeLessThanOrEqual(CALLS);
    expect(formulas()).toEqual(before);
  });

  test('[TRANG-2] makes no more where the journal stands', async () => {
    const host = await made.fork();
    const code = String(
      host
        .sheet(ENTRY)
        .values()
        .flat()
        .find((cell) => /^[A-Z]+-\d+$/.test(String(cell))),
    );
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, code, ACTUAL), '71');
    await again(host);
    const [run] = await again(host);
    expect(host.sheet('Nhật ký').values().flat()).toContain('71');
    expect(writesOf(run)).toEqual([]);
    expect(callsOf(run)).toBeLessThanOrEqual(CALLS);
  });
});

describe('a set-up', () => {
  let made: Host;
  let first: Run | undefined;
  beforeAll(async () => {
    const workbook = await newWorkbook(shippedBook());
    await setUp(workbook);
    made = workbook.host;
    first = made.runs().find(({ kind }) => kind === 'menu');
  });

  test('[TRANG-2] of a book with two years open makes at most 160 service calls', async () => {
    const host = await made.fork();
    await host.clock.set('2022-12-20T08:00:00+07:00');
    expect(await turnYear({ host, coordinator: host.as(OWNER) })).toContain('Đã sang năm 2023');
    await again(host);
    const [run] = await again(host);
    expect(writesOf(run)).toEqual([]);
    expect(callsOf(run)).toBeLessThanOrEqual(160);
  });

  test('[TRANG-3] draws nothing again where a round came, and where a new day came', async () => {
    const host = await made.fork();
    const row = host.sheet(ROUNDS).values().length + 1;
    await host.as(OWNER).paste(ROUNDS, `A${row}`, [['Rà soát DTI', 'Đột xuất', '2022']], { values: true });
    const [withRound] = await again(host);
    expect(shown(host, ROUNDS, 'Rà soát DTI', 'Ngày mở', 'Tên đợt')).toBe('');
    await host.clock.set('2022-11-05T08:00:00+07:00');
    const [nextDay] = await again(host);
    for (const run of [withRound, nextDay]) {
      expect(run?.outcome).toBe('done');
      expect(writesOf(run).filter(([name]) => !/^Range\.(setValues|clearContent)$/.test(name))).toEqual([]);
    }
  });

  test('[TRANG-5] of an empty workbook makes at most 1,200 service calls', () => {
    expect(first?.outcome).toBe('done');
    expect(callsOf(first)).toBeLessThanOrEqual(1200);
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
