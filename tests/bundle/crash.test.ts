// Sending cut off at its service calls, in every way a call can fail: never a second mail of the same key.

import { beforeAll, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { expectWhole, LEDGER, modes, six } from '../support/broken-runs.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { MENU, OWNER, readyWorkbook, sendMails, type Workbook } from '../support/workbook.js';

const sending = (host: Host) => host.as(OWNER).answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');

let ready: Workbook;
beforeAll(async () => {
  ready = await readyWorkbook(six.book, six.their);
});

for (const [hand, [words, fault]] of modes.entries()) {
  test(`[SO-9] a call ${words}: no key is sent twice, and whatever is not known to be sent stands in the ledger`, async () => {
    const kinds = await kindsOf(ready.host, sending);
    expect(lengthOf(kinds)).toBeGreaterThan(100);
    const struck = strikes(words, kinds, { oneKindIn: 2, hand });
    for (const point of struck) {
      const host = await ready.host.fork();
      const workbook = { host, coordinator: host.as(OWNER) };
      strike(host, point, fault);
      await sending(host);
      expect(host.faults.reached(), point.words).toBe(true);
      host.faults.clear();
      await sendMails(workbook, true, true);
      expectWhole(workbook, point.words, six.addresses);
    }
    told(`six agencies, a call ${words}`, struck.length, lengthOf(kinds));
  }, 300_000);
}
