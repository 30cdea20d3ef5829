// [DOT-2] The yearly round is moved into its row by a set-up broken at any call and run again, as by one that nobody broke.

import { expect, test } from 'vitest';
import { asBefore, roundRowsLeft } from '../support/book-of-before.js';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import type { MemoryFault } from '../support/memory/machine.js';
import { seasonBook } from '../support/season-play.js';
import { MENU, OWNER, ROUNDS, SET_UP } from '../support/workbook.js';

const modes: readonly MemoryFault[] = ['throwBefore', 'throwAfter', { cut: 'pendingLost' }, { cut: 'pendingKept' }];

/** Calls between two that are tried in one mode; the modes begin at different ones. */
const STRIDE = 13;

const fresh = () => new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), seasonBook());
const setUp = (host: MemoryHost) => host.as(OWNER).answer(true).menu(MENU, SET_UP);
const shown = (host: MemoryHost) =>
  [ROUNDS, 'Thiết lập'].map((tab) =>
    host
      .sheet(tab)
      .display()
      .filter((row) => row.some((cell) => cell !== '')),
  );

async function bookOfBefore(): Promise<MemoryHost> {
  const host = fresh();
  await setUp(host);
  const insertRows = async (name: string, before: number, count: number) => {
    const formats = Array.from({ length: count }, () => Array.from({ length: 5 }, () => '@'));
    const row = before - 1;
    host.machine.run({ active: OWNER, effective: OWNER }, ({ workbook }) => {
      const ops = [
        { op: 'insertRows', before: row, count } as const,
        { op: 'formats', row, column: 0, formats } as const,
      ];
      workbook.apply(host.machine.tab(name).id, ops);
    });
  };
  await asBefore(
    { host, coordinator: { ...host.as(OWNER), insertRows } },
    { letterDate: 'chưa có', roundName: 'Năm 2022 ' },
  );
  return host;
}

test.each([
  ['a first set-up', async () => fresh()],
  ['the set-up of a workbook of before', bookOfBefore],
] as const)(
  '%s',
  async (_, made) => {
    const base = await made();
    const whole = await base.fork();
    await setUp(whole);
    await setUp(whole);
    const wanted = shown(whole);
    expect(roundRowsLeft(whole)).toEqual([]);
    expect(wanted[0]?.filter((row) => row.includes('Hằng năm'))).toHaveLength(1);
    let points = 0;
    for (const [at, fault] of modes.entries()) {
      for (let n = 1 + at; ; n += STRIDE) {
        const broken = await base.fork();
        broken.faults.at(n, fault);
        await setUp(broken);
        if (!broken.faults.reached()) break;
        broken.faults.clear();
        points += 1;
        await setUp(broken);
        await setUp(broken);
        expect(shown(broken), `${JSON.stringify(fault)}, call ${n}`).toEqual(wanted);
      }
    }
    console.log(`the yearly round put into its row, broken at ${points} points`);
    expect(points).toBeGreaterThan(40);
  },
  300_000,
);
