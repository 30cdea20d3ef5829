// The hourly run broken, and joined by others, at its service calls: never a second mail, none lost unsaid.

import { beforeAll, describe, expect, test } from 'vitest';
import { crashStride } from '../support/answers.js';
import { expectWhole, fire, followedProvince, LEDGER, mailsTo, modes, three } from '../support/broken-runs.js';
import { MENU, OWNER, readyWorkbook, setUp, typeIn, type Workbook } from '../support/workbook.js';

let ready: Workbook;
beforeAll(async () => {
  ready = await followedProvince();
});

async function fork(): Promise<Workbook> {
  const host = await ready.host.fork();
  return { host, coordinator: host.as(OWNER) };
}

/** It sends by the same use case as `Gửi thư`, which is broken at every call (crash.test.ts). */
const stride = 3 * crashStride;

describe('[DON-69] the hourly run, when one of its calls', () => {
  test.each(modes)(
    '%s',
    async (words, fault) => {
      let points = 0;
      for (let n = 1; ; n += stride) {
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
      expect(points * stride).toBeGreaterThan(60);
    },
    300_000,
  );
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
      for (const address of three.addresses) expect(mailsTo(workbook, address), `call ${n}`).toBe(1);
    }
    console.log(`the trigger within a person's run: ${points} points`);
    expect(points * crashStride).toBeGreaterThan(60);
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
      for (const address of three.addresses) expect(mailsTo(workbook, address), `call ${n}`).toBe(1);
    }
    console.log(`a second coordinator within the hourly run: ${points} points`);
    expect(points * crashStride).toBeGreaterThan(60);
  }, 300_000);
});
