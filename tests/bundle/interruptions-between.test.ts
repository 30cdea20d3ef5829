// A broken run, and what people do to the workbook before the next one; the whole province broken at random.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportingRows } from '../../src/domain/round/reporting-row.js';
import { isWhole, oneIn } from '../support/answers.js';
import { expectWhole, fire, followedProvince, LEDGER, modes, three } from '../support/broken-runs.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import {
  forkOf,
  MENU,
  OWNER,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  type Workbook,
} from '../support/workbook.js';

let ready: Workbook;
beforeAll(async () => {
  ready = await followedProvince();
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
      const kinds = await kindsOf(ready.host, fire);
      let points = 0;
      for (const [hand, fault] of (['throwAfter', { cut: 'pendingLost' }] as const).entries()) {
        for (const point of strikes(words, kinds, { every: 4, hand })) {
          const workbook = await forkOf(ready);
          const version = workbook.host.versions().at(-1) ?? '';
          strike(workbook.host, point, fault);
          await fire(workbook.host);
          expect(workbook.host.faults.reached(), point.words).toBe(true);
          workbook.host.faults.clear();
          points += 1;
          await happens(workbook, version);
          await sendMails(workbook, true, true);
          expectWhole(workbook, `${words}, ${point.words}`);
        }
      }
      told(`${words} after a broken run`, points, 2 * lengthOf(kinds));
    },
    300_000,
  );

  test('the workbook is copied: the copy sends nothing, whether or not it took the properties along', async () => {
    let points = 0;
    for (const copyKeepsDocumentProperties of [true, false]) {
      const base = await readyWorkbook(three.book, three.their, { unknowns: { copyKeepsDocumentProperties } });
      for (let n = 1; n < 120; n += isWhole ? 7 : 21) {
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

test('[DON-69] on the whole province, random calls broken in all four ways', async () => {
  const book = shippedBook();
  const round = book.rounds.find((candidate) => candidate.code === 'nam-2022');
  if (round === undefined) throw new Error('no round of 2022');
  const suppliers = new Set(reportingRows(book, round).map((row) => row.agency));
  const mailed = [...suppliers].filter((agency) => agency !== '' && agency !== 'STTTT');
  const all = Object.fromEntries(mailed.map((code) => [code, `${code.toLowerCase()}@langson.example`]));
  const base = await readyWorkbook(book, all);
  const numRuns = isWhole ? 32 : oneIn === 1 ? 8 : 4;
  const calls = fc.sample(fc.integer({ min: 1, max: 260 }), { numRuns });
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
  expect(points).toBeGreaterThan(numRuns / 2);
}, 300_000);
