// Opening a round, and one mail about two rounds, broken or joined by another at every call: one round, one mail.

import { beforeAll, describe, expect, test } from 'vitest';
import { menuWords } from '../../src/text/menu-words.js';
import { isWhole } from '../support/answers.js';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import type { MemoryFault } from '../support/memory/machine.js';
import { nameContacts, seasonBook } from '../support/season-play.js';
import { draw, seed } from '../support/seed.js';
import { MENU, OWNER, SET_UP, TRACKING, typeIn } from '../support/workbook.js';

const ROUNDS = 'Đợt báo cáo';
const LEDGER = 'Đôn đốc';
const ANSWERS = ['Rà soát DTI', '28/11/2022', '', '', '', '', true, true] as const;
const THEIRS = ['syt', 'vpubnd', 'bdt'];
const modes: readonly MemoryFault[] = ['throwBefore', 'throwAfter', { cut: 'pendingLost' }, { cut: 'pendingKept' }];

let ready: MemoryHost;
beforeAll(async () => {
  const machine = newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER });
  ready = new MemoryHost(machine, seasonBook());
  const coordinator = ready.as(OWNER);
  await coordinator.answer(true).menu(MENU, SET_UP);
  await nameContacts({ host: ready, coordinator });
  for (const code of THEIRS) {
    const row = [code.toUpperCase(), 'Thư nhận đôn đốc', `${code}@x.example`, 'Mã đơn vị'] as const;
    await typeIn({ host: ready, coordinator }, 'Danh bạ', ...row);
  }
});

async function open(host: MemoryHost): Promise<void> {
  await host
    .as(OWNER)
    .answer(...ANSWERS)
    .menu(MENU, ROUNDS, menuWords.openRound);
}

const rowsWith = (host: MemoryHost, tab: string, words: string) =>
  host
    .sheet(tab)
    .display()
    .filter((row) => row.includes(words));

function expectOneRound(host: MemoryHost, words: string): void {
  expect(rowsWith(host, ROUNDS, 'Rà soát DTI'), words).toHaveLength(1);
  expect(
    rowsWith(host, TRACKING, 'Rà soát DTI').map((row) => row[0]),
    words,
  ).toHaveLength(3);
}

/** A sample takes a third of the points, from a call that the seed draws. */
const thinned = isWhole ? 1 : 3;

/** Breaks what is done at one call in `stride`, in every way; returns the number of points. */
async function brokenEverywhere(
  from: MemoryHost,
  stride: number,
  does: (host: MemoryHost) => Promise<void>,
  after: (host: MemoryHost, words: string) => Promise<void>,
): Promise<number> {
  let points = 0;
  for (const [at, fault] of modes.entries()) {
    const step = stride * thinned;
    for (let n = 1 + ((at + (isWhole ? 0 : draw(`${at}`))) % step); ; n += step) {
      const host = await from.fork();
      host.faults.at(n, fault);
      await does(host);
      if (!host.faults.reached()) break;
      host.faults.clear();
      points += 1;
      await after(host, `${JSON.stringify(fault)}, call ${n}`);
    }
  }
  return points;
}

describe('[DON-82] opening a round', () => {
  test('broken at any call in any way and done again leaves one', async () => {
    const points = await brokenEverywhere(ready, 2, open, async (host, words) => {
      await open(host);
      expectOneRound(host, words);
    });
    console.log(`opening a round: ${points} points${isWhole ? '' : `, seed ${seed}`}`);
    expect(points * thinned).toBeGreaterThan(80);
  }, 120_000);

  test('by two people at once leaves one', async () => {
    let points = 0;
    for (let n = 1; ; n += 5) {
      const host = await ready.fork();
      host.faults.at(n, () => {
        const waiting = host.machine.answers.splice(0);
        void open(host);
        host.machine.answers.splice(0, host.machine.answers.length, ...waiting);
      });
      await open(host);
      if (!host.faults.reached()) break;
      points += 1;
      expectOneRound(host, `call ${n}`);
    }
    expect(points).toBeGreaterThan(8);
  }, 120_000);
});

describe('[DON-69] a mail about two rounds', () => {
  test('broken at any call in any way goes at most once, and the ledger knows of both rounds', async () => {
    const both = await ready.fork();
    await open(both);
    const send = async (host: MemoryHost) => {
      await host.as(OWNER).answer(true, true).menu(MENU, LEDGER, menuWords.send);
    };
    const whole = await both.fork();
    await send(whole);
    expect(whole.mails()).toHaveLength(3);
    const points = await brokenEverywhere(both, 13, send, async (host, words) => {
      await send(host);
      await host.clock.set('2022-11-07T08:00:00+07:00');
      await send(host);
      for (const code of THEIRS) {
        const address = `${code}@x.example`;
        const mails = host.mails().filter(({ to }) => to.includes(address));
        expect(mails.length, `${words}, ${address}`).toBeLessThanOrEqual(1);
        const rows = rowsWith(host, LEDGER, address);
        expect(new Set(rows.flatMap((row) => row[1]?.split('; '))), `${words}, ${address}`).toEqual(
          new Set(['Năm 2022', 'Rà soát DTI']),
        );
        const states = new Set(rows.filter((row) => row[6] !== 'Bỏ qua').map((row) => row[6]));
        expect(states.size, `${words}, ${address}: ${[...states].join()}`).toBe(1);
        expect(states.has('Đã gửi') ? mails.length : 1, `${words}, ${address}`).toBe(1);
      }
    });
    console.log(`a mail about two rounds: ${points} points${isWhole ? '' : `, seed ${seed}`}`);
    expect(points * thinned).toBeGreaterThan(20);
  }, 120_000);
});
