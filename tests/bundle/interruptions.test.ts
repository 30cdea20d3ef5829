// The hourly run broken, and joined by others, at every one of its service calls: never a second mail, none lost unsaid.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../host/contract.js';
import { reportingRows } from '../../src/domain/reporting-row.js';
import { crashStride } from '../support/answers.js';
import {
  MENU,
  OWNER,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const few = smallBook(['1d', '3e', '3g']);
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
const addresses = Object.values(their);
const LEDGER = 'Đôn đốc';
const UNKNOWN = 'Chưa rõ đã gửi hay chưa';

const modes: readonly (readonly [string, Fault])[] = [
  ['fails before it acts', 'throwBefore'],
  ['acts and then fails', 'throwAfter'],
  ['is where the run is cut, pending writes lost', { cut: 'pendingLost' }],
  ['is where the run is cut, pending writes kept', { cut: 'pendingKept' }],
];

let ready: Workbook;
beforeAll(async () => {
  ready = await readyWorkbook(few, their, { unknowns: { emailKnownForOtherConsumers: true } });
  await ready.coordinator.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
});

async function fork(): Promise<Workbook> {
  const host = await ready.host.fork();
  return { host, coordinator: host.as(OWNER) };
}

const fire = async (host: Host) => await host.fire(host.triggers()[0]?.id ?? '');

function mailsTo({ host }: Workbook, address: string): number {
  return host.mails().filter((mail) => mail.to.includes(address)).length;
}

/** States of the ledger's rows by address; rows of one mail must agree. */
function states({ host }: Workbook): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of host.sheet(LEDGER).display().slice(3)) {
    if (row[4] === '' || row[6] === '') continue;
    found.set(row[4] ?? '', (found.get(row[4] ?? '') ?? new Set()).add(row[6] ?? ''));
  }
  return found;
}

function expectWhole(workbook: Workbook, words: string, all: readonly string[] = addresses): void {
  const ledger = states(workbook);
  for (const address of all) {
    const sent = mailsTo(workbook, address);
    const said = [...(ledger.get(address) ?? [])];
    expect(sent, `${words}, ${address}`).toBeLessThanOrEqual(1);
    expect(said, `${words}, ${address}`).toHaveLength(1);
    expect(['Đã gửi', UNKNOWN], `${words}, ${address}: ${said.join()}`).toContain(said[0]);
    if (said[0] === 'Đã gửi') expect(sent, `${words}, ${address}`).toBe(1);
  }
}

describe('[DON-69] the hourly run, when one of its calls', () => {
  test.each(modes)(
    '%s',
    async (words, fault) => {
      let points = 0;
      for (let n = 1; ; n += crashStride) {
        const workbook = await fork();
        workbook.host.faults.at(n, fault);
        await fire(workbook.host);
        const isReached = workbook.host.faults.reached();
        workbook.host.faults.clear();
        if (!isReached) break;
        points += 1;
        await fire(workbook.host);
        expectWhole(workbook, `${words}, call ${n}`);
      }
      console.log(`hourly run, a call ${words}: ${points} points`);
      expect(points * crashStride).toBeGreaterThan(60);
    },
    300_000,
  );
});

describe('[SO-5] between a broken run and the next one', () => {
  const between: readonly (readonly [string, (workbook: Workbook, version: string) => Promise<void>])[] = [
    [
      'the ledger tab is deleted',
      async (workbook) => {
        await workbook.coordinator.deleteSheet(LEDGER);
        await setUp(workbook);
      },
    ],
    [
      'an older version is restored',
      async (workbook, version) => {
        await workbook.coordinator.restoreVersion(version);
      },
    ],
  ];
  test.each(between)(
    '%s: nothing goes twice, and every mail that went is in the ledger',
    async (words, happens) => {
      let points = 0;
      for (const fault of ['throwAfter', { cut: 'pendingLost' }] as const) {
        for (let n = 1; ; n += 2 * crashStride) {
          const workbook = await fork();
          const version = workbook.host.versions().at(-1) ?? '';
          workbook.host.faults.at(n, fault);
          await fire(workbook.host);
          const isReached = workbook.host.faults.reached();
          workbook.host.faults.clear();
          if (!isReached) break;
          points += 1;
          await happens(workbook, version);
          await sendMails(workbook, true, true);
          expectWhole(workbook, `${words}, call ${n}`);
        }
      }
      console.log(`${words} after a broken run: ${points} points`);
      expect(points * crashStride).toBeGreaterThan(60);
    },
    300_000,
  );

  test('the workbook is copied: the copy sends nothing, whether or not it took the properties along', async () => {
    let points = 0;
    for (const copyKeepsDocumentProperties of [true, false]) {
      const base = await readyWorkbook(few, their, { unknowns: { copyKeepsDocumentProperties } });
      for (let n = 1; n < 120; n += 7) {
        const host = await base.host.fork();
        host.faults.at(n, { cut: 'pendingKept' });
        await host.as(OWNER).answer(true, true).menu(MENU, LEDGER, 'Gửi thư');
        host.faults.clear();
        const copy = await host.as(OWNER).copyWorkbook();
        const person = copy.as(OWNER);
        person.consent('all');
        await person.open();
        await person.answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
        expect(copy.dialogs().at(-1)?.text, `call ${n}`).toContain('bản sao');
        expect(copy.mails(), `call ${n}`).toEqual([]);
        points += 1;
      }
    }
    console.log(`copied after a broken run: ${points} points`);
  }, 300_000);
});

describe('[SO-9] two at once', () => {
  test('the trigger fires at every call of a person who presses "Gửi thư"', async () => {
    let points = 0;
    for (let n = 1; ; n += crashStride) {
      const workbook = await fork();
      workbook.host.faults.at(n, async () => {
        await fire(workbook.host);
      });
      await workbook.coordinator.answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
      const isReached = workbook.host.faults.reached();
      workbook.host.faults.clear();
      if (!isReached) break;
      points += 1;
      await fire(workbook.host);
      expectWhole(workbook, `call ${n}`);
      for (const address of addresses) expect(mailsTo(workbook, address), `call ${n}`).toBe(1);
    }
    console.log(`the trigger within a person's run: ${points} points`);
    expect(points * crashStride).toBeGreaterThan(60);
  }, 300_000);

  test('a second coordinator presses "Gửi thư" at every call of the hourly run', async () => {
    const second = 'dau-moi-hai@langson.example';
    const base = await readyWorkbook(few, their, {
      share: { [second]: 'editor' },
      consent: { [second]: 'all' },
      unknowns: { emailKnownForOtherConsumers: true },
    });
    await typeIn(base, 'Thiết lập', 'coordinators', 'Giá trị', second, 'Khóa');
    await setUp(base);
    await base.coordinator.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    await base.host.as(second).open();
    let points = 0;
    for (let n = 1; ; n += crashStride) {
      const host = await base.host.fork();
      const workbook = { host, coordinator: host.as(OWNER) };
      host.faults.at(n, async () => {
        await host.as(second).answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
      });
      await fire(host);
      const isReached = host.faults.reached();
      host.faults.clear();
      if (!isReached) break;
      points += 1;
      await fire(host);
      expectWhole(workbook, `call ${n}`);
      for (const address of addresses) expect(mailsTo(workbook, address), `call ${n}`).toBe(1);
    }
    console.log(`a second coordinator within the hourly run: ${points} points`);
    expect(points * crashStride).toBeGreaterThan(60);
  }, 300_000);
});

test('[DON-69] on the whole province, thirty random calls broken in all four ways', async () => {
  const book = shippedBook();
  const round = book.rounds.find((candidate) => candidate.code === 'nam-2022');
  if (round === undefined) throw new Error('no round of 2022');
  const suppliers = new Set(reportingRows(book, round).map((row) => row.agency));
  const mailed = [...suppliers].filter((agency) => agency !== '' && agency !== 'STTTT');
  const all = Object.fromEntries(mailed.map((code) => [code, `${code.toLowerCase()}@langson.example`]));
  const base = await readyWorkbook(book, all);
  const calls = fc.sample(fc.integer({ min: 1, max: 260 }), { numRuns: 30 });
  let points = 0;
  for (const [i, n] of calls.entries()) {
    const host = await base.host.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    host.faults.at(n, modes[i % modes.length]?.[1] ?? 'throwBefore');
    await workbook.coordinator.answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
    if (host.faults.reached()) points += 1;
    host.faults.clear();
    await sendMails(workbook, true, true);
    expectWhole(workbook, `call ${n}`, Object.values(all));
  }
  console.log(`the whole province: ${points} points`);
  expect(points).toBeGreaterThan(20);
}, 300_000);
