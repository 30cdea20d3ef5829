// Sending cut off at every single service call, in every way a call can fail: never a second mail of the same key.

import { expect, test } from 'vitest';
import type { Fault } from '../../host/contract.js';
import { crashStride } from '../support/answers.js';
import { MENU, readyWorkbook, sendMails, smallBook, type Workbook } from '../support/workbook.js';

const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
const LEDGER = 'Đôn đốc';

const modes: readonly (readonly [string, Fault])[] = [
  ['the call fails before it acts', 'throwBefore'],
  ['the call acts and then fails', 'throwAfter'],
  ['the run is cut and pending writes are lost', { cut: 'pendingLost' }],
  ['the run is cut and pending writes are kept', { cut: 'pendingKept' }],
];

/** Presses `Gửi thư` with a fault at the n-th call; false when the run was over before that call. */
async function sendWithFault(workbook: Workbook, n: number, fault: Fault): Promise<boolean> {
  workbook.host.faults.at(n, fault);
  await workbook.coordinator.answer(true, true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
  const reached = workbook.host.faults.reached();
  workbook.host.faults.clear();
  return reached;
}

function states(workbook: Workbook): Map<string, string> {
  const rows = workbook.host.sheet(LEDGER).display().slice(3);
  return new Map(rows.filter((row) => row[4] !== '').map((row) => [row[4] ?? '', row[6] ?? '']));
}

async function fork({ host }: Workbook): Promise<Workbook> {
  const copy = await host.fork();
  return { host: copy, coordinator: copy.as('dau-moi@langson.example') };
}

for (const [words, fault] of modes) {
  test(`[SO-9] ${words}: no key is sent twice, and whatever is not known to be sent stands in the ledger`, async () => {
    const ready = await readyWorkbook(smallBook(['1d', '3e', '3g']), their);
    let points = 0;
    for (let n = 1; ; n += crashStride) {
      const workbook = await fork(ready);
      if (!(await sendWithFault(workbook, n, fault))) break;
      points += 1;
      await sendMails(workbook, true, true);
      const ledger = states(workbook);
      for (const address of Object.values(their)) {
        const mails = workbook.host.mails().filter((mail) => mail.to.includes(address)).length;
        const state = ledger.get(address);
        expect(mails, `call ${n}, ${address}`).toBeLessThanOrEqual(1);
        expect(['Đã gửi', 'Chưa rõ đã gửi hay chưa'], `call ${n}, ${address}: ${state}`).toContain(state);
        if (state === 'Đã gửi') expect(mails, `call ${n}, ${address}`).toBe(1);
      }
    }
    console.log(`${words}: ${points} calls tried${crashStride > 1 ? `, one in ${crashStride}` : ''}`);
    expect(points * crashStride).toBeGreaterThan(60);
  }, 300_000);
}
