// [DON-77] The mail about a run that cannot work is never doubled, wherever that run breaks.

import { expect, test } from 'vitest';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import type { MemoryFault } from '../support/memory/machine.js';
import { seasonBook } from '../support/season-play.js';
import { MENU, OWNER, SET_UP, typeIn, typeSetting } from '../support/workbook.js';

const modes: readonly MemoryFault[] = ['throwBefore', 'throwAfter', { cut: 'pendingLost' }, { cut: 'pendingKept' }];

test('[DON-77] broken at every call in every way: one mail a day at most, and told in the end', async () => {
  const host = new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), seasonBook());
  const coordinator = host.as(OWNER);
  await coordinator.answer(true).menu(MENU, SET_UP);
  for (const agency of ['SYT', 'VPUBND', 'BDT']) {
    await typeIn({ host, coordinator }, 'Danh bạ', agency, 'Thư nhận đôn đốc', `${agency}@x.example`, 'Mã đơn vị');
  }
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  host.machine.run({ active: OWNER, effective: OWNER }, (ports) =>
    ports.workbook.removeTab(host.machine.tab('Danh bạ').id),
  );
  let points = 0;
  for (const fault of modes) {
    for (let n = 1; ; n += 1) {
      const broken = await host.fork();
      const fire = () => broken.fire(broken.triggers()[0]?.id ?? '');
      broken.faults.at(n, fault);
      await fire();
      if (!broken.faults.reached()) break;
      broken.faults.clear();
      points += 1;
      await broken.clock.set('2022-11-04T09:00:00+07:00');
      await fire();
      const today = broken.mails().filter((mail) => mail.subject.includes('thiếu trang'));
      expect(today.length, `call ${n}`).toBeLessThanOrEqual(1);
      expect(broken.mails(), `call ${n}`).toHaveLength(today.length);
      // Lost with the cut run it may be: the next working day says it again.
      await broken.clock.set('2022-11-07T09:00:00+07:00');
      await fire();
      expect(broken.mails().length, `call ${n}`).toBe(today.length + 1);
    }
  }
  console.log(`trouble told, the run broken at ${points} points`);
  expect(points).toBeGreaterThan(60);
});

test.each([
  ['roundDeadline', '15/11/2022 - 20/11/2022', 'Hạn đơn vị gửi'],
  ['mailbox', 'cds', 'Hộp thư công vụ của đầu mối'],
])('[GHI-1] a run that waits for %s tells its own account once a day, and nobody else', async (key, text, name) => {
  const host = new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), seasonBook());
  const coordinator = host.as(OWNER);
  await coordinator.answer(true).menu(MENU, SET_UP);
  for (const agency of ['SYT', 'VPUBND', 'BDT']) {
    await typeIn({ host, coordinator }, 'Danh bạ', agency, 'Thư nhận đôn đốc', `${agency}@x.example`, 'Mã đơn vị');
  }
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  await typeSetting({ host, coordinator }, key, text);
  for (const at of ['2022-11-04T09', '2022-11-04T10', '2022-11-07T09', '2022-11-07T15']) {
    await host.clock.set(`${at}:00:00+07:00`);
    await host.fire(host.triggers()[0]?.id ?? '');
  }
  expect(host.mails().map(({ to, at }) => [to.join(), at.slice(0, 10)])).toEqual([
    [OWNER, '2022-11-04'],
    [OWNER, '2022-11-07'],
  ]);
  for (const mail of host.mails()) expect(mail.text).toContain(`Mục "${name}": không đọc được “${text}”`);
});
