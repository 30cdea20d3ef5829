// The hourly run broken, and joined by others, at its service calls: never a second mail, none lost unsaid.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { expectWhole, fire, followedProvince, LEDGER, mailsTo, modes, three } from '../support/broken-runs.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { forkOf, MENU, OWNER, readyWorkbook, setUp, typeIn, type Workbook } from '../support/workbook.js';

let ready: Workbook;
beforeAll(async () => {
  ready = await followedProvince();
});

const sending = (host: Host, person = OWNER) => host.as(person).answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');

describe('[DON-69] the hourly run, when one of its calls', () => {
  test.each(modes)(
    '%s',
    async (words, fault) => {
      const kinds = await kindsOf(ready.host, fire);
      expect(lengthOf(kinds)).toBeGreaterThan(60);
      // It sends by the same use case as `Gửi thư`, which is broken at all calls (crash.test.ts).
      const struck = strikes(words, kinds, {
        every: 3,
        oneKindIn: 4,
        hand: modes.findIndex(([mode]) => mode === words),
      });
      for (const point of struck) {
        const workbook = await forkOf(ready);
        strike(workbook.host, point, fault);
        await fire(workbook.host);
        expect(workbook.host.faults.reached(), point.words).toBe(true);
        workbook.host.faults.clear();
        await fire(workbook.host);
        expectWhole(workbook, `${words}, ${point.words}`);
      }
      told(`hourly run, a call ${words}`, struck.length, lengthOf(kinds));
    },
    300_000,
  );
});

describe('[SO-9] two at once', () => {
  test('the trigger fires at every call of a person who presses "Gửi thư"', async () => {
    const kinds = await kindsOf(ready.host, sending);
    expect(lengthOf(kinds)).toBeGreaterThan(60);
    const struck = strikes('the trigger within', kinds, { oneKindIn: 2 });
    for (const point of struck) {
      const workbook = await forkOf(ready);
      strike(workbook.host, point, async () => {
        await fire(workbook.host);
      });
      await sending(workbook.host);
      expect(workbook.host.faults.reached(), point.words).toBe(true);
      workbook.host.faults.clear();
      await fire(workbook.host);
      expectWhole(workbook, point.words);
      for (const address of three.addresses) expect(mailsTo(workbook, address), point.words).toBe(1);
    }
    told("the trigger within a person's run", struck.length, lengthOf(kinds));
  }, 300_000);

  test('a second coordinator presses "Gửi thư" at every call of the hourly run', async () => {
    const second = 'dau-moi-hai@langson.example';
    const base = await readyWorkbook(three.book, three.their, {
      share: { [second]: 'editor' },
      consent: { [second]: 'all' },
      unknowns: { emailKnownForOtherConsumers: true },
    });
    await typeIn(base, 'Thiết lập', 'coordinators', 'Giá trị', second, 'Khóa');
    await setUp(base);
    await base.coordinator.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    await base.host.as(second).open();
    const kinds = await kindsOf(base.host, fire);
    expect(lengthOf(kinds)).toBeGreaterThan(60);
    const struck = strikes('a second coordinator within', kinds, { oneKindIn: 2, hand: 1 });
    for (const point of struck) {
      const host = await base.host.fork();
      const workbook = { host, coordinator: host.as(OWNER) };
      strike(host, point, async () => {
        await sending(host, second);
      });
      await fire(host);
      expect(host.faults.reached(), point.words).toBe(true);
      host.faults.clear();
      await fire(host);
      expectWhole(workbook, point.words);
      for (const address of three.addresses) expect(mailsTo(workbook, address), point.words).toBe(1);
    }
    told('a second coordinator within the hourly run', struck.length, lengthOf(kinds));
  }, 300_000);
});
