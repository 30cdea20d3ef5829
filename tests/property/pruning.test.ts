// [SO-13] Marks of rounds long over are forgotten, and nothing that could still matter is, wherever the run breaks.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/application/reading/settings-read.js';
import { readLedger } from '../../src/application/reminding/ledger-store.js';
import { settleAfterSetUp } from '../../src/application/reminding/open-ledger.js';
import { addDays } from '../../src/domain/local-date.js';
import { type LedgerEntry, ledgerDigest, ledgerMarks, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { KEPT_DAYS, staleMarks } from '../../src/domain/reminding/ledger-pruning.js';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import type { MemoryFault } from '../support/memory/machine.js';
import { nameContacts, seasonBook } from '../support/season-play.js';
import { MENU, OWNER, SET_UP, typeIn, typeSetting } from '../support/workbook.js';

const TODAY = '2024-06-03';
const anyRow: fc.Arbitrary<LedgerEntry> = fc
  .record({
    round: fc.constantFrom('nam-2022', 'nam-2023', 'nam-2024'),
    duty: fc.constantFrom('so-lieu', 'bao-cao'),
    milestone: fc.constantFrom('T-14', 'T+1'),
    agency: fc.constantFrom('SYT', 'STC'),
    address: fc.constantFrom('a@x.example', 'b@x.example'),
    age: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom(KEPT_DAYS - 1, KEPT_DAYS, KEPT_DAYS + 1)),
    state: fc.constantFrom<LedgerEntry['state']>('planned', 'sending', 'sent', 'sent', 'sent', 'uncertain', 'skipped'),
  })
  .map(({ age, ...row }) => ({ ...row, at: `${addDays(TODAY, -age)}T08:00`, codes: [], reason: '' }));

test('[SO-13] without the forgotten marks the ledger says of every key what it said before', () => {
  let forgotten = 0;
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 6 }), (all, lost) => {
      const rows = all.filter((row, at) => all.findIndex((other) => ledgerDigest(other) === ledgerDigest(row)) === at);
      const onSheet = rows.filter((_, at) => !lost.includes(at));
      const marks = ledgerMarks(rows);
      const stale = new Set(staleMarks(onSheet, marks, ['nam-2024'], TODAY));
      forgotten += stale.size;
      const left = mergedLedger(
        onSheet,
        marks.filter((mark) => !stale.has(mark.digest)),
      );
      const whole = mergedLedger(onSheet, marks);
      expect(left.states).toEqual(whole.states);
      for (const mark of marks) {
        if (!stale.has(mark.digest)) continue;
        expect(mark.at.slice(0, 10) < addDays(TODAY, -KEPT_DAYS)).toBe(true);
        const row = onSheet.find((each) => ledgerDigest(each) === mark.digest);
        if (mark.state !== 'told') expect(row?.state).toBe('sent');
        if (row !== undefined) expect(row.round).not.toBe('nam-2024');
      }
    }),
    { numRuns: 500 },
  );
  expect(forgotten).toBeGreaterThan(50);
});

const modes: readonly MemoryFault[] = ['throwBefore', 'throwAfter', { cut: 'pendingLost' }, { cut: 'pendingKept' }];

test('[SO-13] two rounds later the marks go at set-up, broken at any call in any way, and no key is forgotten', async () => {
  const book = seasonBook();
  const host = new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), book);
  const coordinator = host.as(OWNER);
  await coordinator.answer(true).menu(MENU, SET_UP);
  await nameContacts({ host, coordinator });
  for (const agency of ['SYT', 'VPUBND', 'BDT']) {
    await typeIn(
      { host, coordinator },
      'Danh bạ',
      agency,
      'Thư nhận đôn đốc',
      `${agency.toLowerCase()}@x.example`,
      'Mã đơn vị',
    );
  }
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
  expect(host.mails()).toHaveLength(3);
  for (const [key, text] of [
    ['roundName', 'Năm 2024'],
    ['roundYear', '2024'],
    ['roundDeadline', '20/11/2024'],
  ] as const) {
    await typeSetting({ host, coordinator }, key, text);
  }
  await host.clock.set(`${TODAY}T08:00:00+07:00`);
  const who = { active: OWNER, effective: OWNER };
  const work = (of: MemoryHost) => {
    let said: ReturnType<typeof readLedger> | null = null;
    const run = of.machine.run(who, (ports) => {
      const tab = of.machine.tab('Đôn đốc').id;
      const read = (name: string) => ports.workbook.read(of.machine.tab(name).id);
      const { settings } = settingsFrom(book, { settings: read('Thiết lập'), rounds: read('Đợt báo cáo') }, TODAY);
      const { code, name } = settings.round;
      settleAfterSetUp(ports, tab, read('Đôn đốc'), book, (round) => (round === code ? name : round), [code], TODAY);
    });
    of.machine.run(who, (ports) => {
      said = readLedger(ports, of.machine.tab('Đôn đốc').id);
    });
    return { run, ledger: said as ReturnType<typeof readLedger> | null };
  };
  const marksOf = (of: MemoryHost) => [...of.machine.state.deeds.keys()].filter((name) => name.startsWith('thu.'));
  const whole = await host.fork();
  expect(marksOf(whole).length).toBe(12);
  const before = work(await host.fork()).ledger?.merged.states;
  expect(before?.size).toBe(6);
  let points = 0;
  for (const fault of modes) {
    for (let n = 1; ; n += 1) {
      const broken = await host.fork();
      broken.machine.arm(n, fault);
      work(broken);
      if (!broken.machine.reached()) break;
      broken.machine.disarm();
      points += 1;
      const { ledger } = work(broken);
      expect(ledger?.merged.states).toEqual(before);
      expect(marksOf(broken)).toEqual([]);
    }
  }
  console.log(`marks forgotten, broken at ${points} points`);
  expect(points).toBeGreaterThan(60);
  // An older version comes back, with the settings of its round and without the rows: its steps are over, nothing goes.
  const restored = await host.fork();
  work(restored);
  expect(marksOf(restored)).toEqual([]);
  for (const [key, text] of [
    ['roundYear', '2022'],
    ['roundDeadline', '20/11/2022'],
  ] as const) {
    await typeSetting({ host: restored, coordinator: restored.as(OWNER) }, key, text);
  }
  restored.machine.run(who, (ports) => {
    const tab = restored.machine.tab('Đôn đốc').id;
    ports.workbook.apply(tab, [{ op: 'clear', area: { row: 3, column: 0, rows: 12, columns: 10 } }]);
  });
  await restored.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
  expect(restored.mails()).toHaveLength(3);
});
