// Sending cut off at every single service call, in every way a call can fail: never a second mail of the same key.

import { expect, test } from 'vitest';
import { crashStride } from '../support/answers.js';
import { expectWhole, LEDGER, modes, six } from '../support/broken-runs.js';
import { MENU, OWNER, readyWorkbook, sendMails } from '../support/workbook.js';

for (const [words, fault] of modes) {
  test(`[SO-9] a call ${words}: no key is sent twice, and whatever is not known to be sent stands in the ledger`, async () => {
    const ready = await readyWorkbook(six.book, six.their);
    let points = 0;
    for (let n = 1; ; n += crashStride) {
      const host = await ready.host.fork();
      const workbook = { host, coordinator: host.as(OWNER) };
      host.faults.at(n, fault);
      await workbook.coordinator.answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
      const isReached = host.faults.reached();
      host.faults.clear();
      if (!isReached) break;
      points += 1;
      await sendMails(workbook, true, true);
      expectWhole(workbook, `call ${n}`, six.addresses);
    }
    console.log(`six agencies, a call ${words}: ${points} points${crashStride > 1 ? `, one in ${crashStride}` : ''}`);
    expect(points * crashStride).toBeGreaterThan(100);
  }, 300_000);
}
