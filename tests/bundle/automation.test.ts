// `Bật đôn đốc tự động` through the host: who runs it, when it does nothing, how it says that it lives, how it is taken back.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import {
  ENTRY,
  failOnThrow,
  forkOf,
  MENU,
  OWNER,
  readyWorkbook,
  setUp,
  smallBook,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const few = smallBook(['1d', '3e', '3g']);
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
const LEDGER = 'Đôn đốc';
const OTHER = 'dau-moi-hai@langson.example';

async function switchOn({ host, coordinator }: Workbook): Promise<string> {
  failOnThrow(await coordinator.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động'));
  return host.dialogs().at(-1)?.text ?? '';
}

/** What the title line of the ledger says about the hourly run. */
function pulse(host: Host): string {
  const line = host.sheet(LEDGER).display()[1] ?? [];
  return line.find((cell) => cell.startsWith('Đôn đốc tự động')) ?? '';
}

const firing = ({ host }: Workbook) => host.triggers().map((trigger) => trigger.fn);

describe('switching on', () => {
  let ready: Workbook;
  beforeAll(async () => {
    ready = await readyWorkbook(few, their);
  });

  test('[DON-71] shows what the next run would send and asks; a "no" changes nothing', async () => {
    const workbook = await forkOf(ready);
    await workbook.coordinator.answer(false).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    const asked = workbook.host.dialogs().at(-1)?.text ?? '';
    expect(asked).toContain('Sẽ gửi 3 thư');
    for (const address of Object.values(their)) expect(asked).toContain(address);
    expect(asked).toContain('Thư cho lãnh đạo đơn vị vẫn chờ duyệt');
    expect(firing(workbook)).toEqual([]);
    expect(pulse(workbook.host)).toBe('Đôn đốc tự động: đang tắt.');
    expect(workbook.host.mails()).toEqual([]);
  });

  test('[DON-71] makes one trigger however often it is done, and says so in the ledger', async () => {
    const workbook = await forkOf(ready);
    expect(await switchOn(workbook)).toContain('Đã bật đôn đốc tự động');
    expect(await switchOn(workbook)).toContain('Đã bật đôn đốc tự động');
    expect(firing(workbook)).toEqual(['runReminders']);
    expect(pulse(workbook.host)).toBe('Đôn đốc tự động: đang bật, chạy lần cuối lúc 08:00 04/11/2022.');
    await setUp(workbook);
    expect(pulse(workbook.host)).toContain('đang bật');
  });

  test('[DON-54] is refused while a row has nobody, until it is assigned or "Không giao"', async () => {
    const workbook = await readyWorkbook(smallBook(['1c', '1d', '3e']), { VPUBND: their.VPUBND });
    await workbook.coordinator.answer(true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    const refused = workbook.host.dialogs().at(-1)?.text ?? '';
    expect(refused).toContain('Chưa bật được đôn đốc tự động');
    await workbook.coordinator.menu(MENU, LEDGER, 'Xem trước thư');
    expect(workbook.host.dialogs().at(-1)?.html).toContain('Chưa bật được đôn đốc tự động');
    expect(firing(workbook)).toEqual([]);
    const values = workbook.host.sheet(ENTRY).values();
    const codes = values.map((row) => String(row[0])).filter((code) => /^[A-Z]{3}-\d+$/.test(code));
    for (const code of codes.filter((candidate) => refused.includes(candidate))) {
      await typeIn(workbook, ENTRY, code, 'Đơn vị cung cấp số liệu', 'Không giao');
    }
    await setUp(workbook);
    await switchOn(workbook);
    expect(firing(workbook)).toEqual(['runReminders']);
  });

  test('[HAN-4] says which years of the season have no holidays', async () => {
    const workbook = await forkOf(ready);
    await typeIn(workbook, 'Thiết lập', 'holidays', 'Giá trị', '02/09/2021', 'Khóa');
    await workbook.coordinator.answer(false).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    expect(workbook.host.dialogs().at(-1)?.text).toContain('chưa có ngày nào của năm 2022');
  });

  test('is refused to whoever is no coordinator', async () => {
    const staff = 'can-bo@langson.example';
    const workbook = await readyWorkbook(few, their, { share: { [staff]: 'editor' }, consent: { [staff]: 'all' } });
    const person = workbook.host.as(staff);
    await person.open();
    for (const item of ['Bật đôn đốc tự động', 'Tắt đôn đốc tự động']) {
      await person.answer(true, true).menu(MENU, LEDGER, item);
      expect(workbook.host.dialogs().at(-1)?.text).toContain('Chỉ đầu mối');
    }
    expect(firing(workbook)).toEqual([]);
  });
});

describe('the hourly run', () => {
  let on: Workbook;
  beforeAll(async () => {
    on = await readyWorkbook(few, their, {
      day: '2022-10-20',
      share: { [OTHER]: 'editor' },
      consent: { [OTHER]: 'all' },
      unknowns: { emailKnownForOtherConsumers: true },
    });
    await typeIn(on, 'Thiết lập', 'coordinators', 'Giá trị', OTHER, 'Khóa');
    await setUp(on);
    await switchOn(on);
  });

  test('sends each step once, in mail hours of working days, and nothing to who is complete', async () => {
    const workbook = await forkOf(on);
    await workbook.host.clock.runTo('2022-10-20T23:00:00+07:00');
    for (const mail of workbook.host.mails()) expect(mail.subject).toContain('xác nhận đầu mối');
    expect(workbook.host.mails()).toHaveLength(3);
    await workbook.host.clock.runTo('2022-11-03T23:00:00+07:00');
    const first = workbook.host
      .mails()
      .slice(3)
      .map((mail) => `${mail.at.slice(0, 10)} ${mail.to.join()}`);
    expect(first.toSorted()).toEqual(
      Object.values(their)
        .toSorted()
        .map((to) => `2022-10-21 ${to}`),
    );
    await typeIn(workbook, ENTRY, 'XHS-10', 'Thực hiện đến kỳ báo cáo', '100');
    await track(workbook, 'BDT', 'Ngày nhận', '03/11/2022');
    const runs = await workbook.host.clock.runTo('2022-11-16T23:00:00+07:00');
    failOnThrow(runs);
    const second = workbook.host.mails().slice(6);
    expect(second.map((mail) => `${mail.at.slice(0, 10)} ${mail.to.join()}`).toSorted()).toEqual([
      `2022-11-04 ${their.SYT}`,
      `2022-11-04 ${their.VPUBND}`,
      `2022-11-16 ${their.SYT}`,
      `2022-11-16 ${their.VPUBND}`,
    ]);
    for (const mail of workbook.host.mails()) {
      const hour = new Date(Date.parse(mail.at) + 7 * 3_600_000).getUTCHours();
      expect(hour).toBeGreaterThanOrEqual(7);
      expect(hour).toBeLessThan(17);
    }
    const steps = workbook.host
      .sheet(LEDGER)
      .display()
      .slice(3)
      .filter((row) => (row[3] ?? '').includes('Bưu điện'));
    expect(steps.map((row) => `${row[2]} ${row[6]} ${row[7]}`)).toContain(
      'Trước hạn 14 ngày Bỏ qua Đã đủ số liệu khi đến mốc.',
    );
  });

  test('[DON-63] on a quiet day, at night and at weekends it costs a handful of calls', async () => {
    const workbook = await forkOf(on);
    const costs: Record<string, number> = {};
    for (const [words, time] of [
      ['a night', '2022-11-04T02:10:00+07:00'],
      ['a Sunday', '2022-11-06T09:10:00+07:00'],
      ['long after the season', '2023-03-08T09:10:00+07:00'],
    ] as const) {
      await workbook.host.clock.set(time);
      const [trigger] = workbook.host.triggers();
      await workbook.host.fire(trigger?.id ?? '');
      const [run] = await workbook.host.fire(trigger?.id ?? '');
      costs[words] = Object.values(run?.calls ?? {}).reduce((sum, count) => sum + count, 0);
      expect(run?.outcome).toBe('done');
    }
    console.log(`calls of an hourly run with nothing to do: ${JSON.stringify(costs)}`);
    expect(costs['a night']).toBeLessThan(15);
    // Two of them ask whose run it is, one whether the tab of the figures stands.
    expect(Math.max(...Object.values(costs))).toBeLessThan(30);
    expect(workbook.host.mails()).toEqual([]);
  });

  test('[DON-72] is heard on quiet days too, and 36 hours of silence are told by the sheet itself', async () => {
    const workbook = await forkOf(on);
    await workbook.host.clock.runTo('2022-10-23T23:00:00+07:00');
    expect(pulse(workbook.host)).toMatch(/đang bật, chạy lần cuối lúc \d\d:\d\d 23\/10\/2022/);
    await workbook.host.clock.set('2022-10-25T12:00:00+07:00');
    await workbook.coordinator.open();
    expect(pulse(workbook.host)).toContain('im lặng quá 36 giờ');
  });

  test('[DON-71] another coordinator takes over: one mail all the same, and the first trigger removes itself', async () => {
    const workbook = await forkOf(on);
    const second = workbook.host.as(OTHER);
    await second.open();
    await second.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    expect(workbook.host.dialogs().at(-2)?.text).toContain(`đang chạy bằng tài khoản ${OWNER}`);
    expect(workbook.host.triggers().map((trigger) => trigger.owner)).toEqual([OWNER, OTHER]);
    await workbook.host.clock.runTo('2022-10-20T20:00:00+07:00');
    expect(workbook.host.triggers().map((trigger) => trigger.owner)).toEqual([OTHER]);
    expect(workbook.host.mails().map((mail) => mail.from)).toEqual([OTHER, OTHER, OTHER]);
  });

  test('switched off by its owner it is gone; switched off by another it sends nothing and removes itself', async () => {
    const own = await forkOf(on);
    await own.coordinator.answer(true).menu(MENU, LEDGER, 'Tắt đôn đốc tự động');
    expect(firing(own)).toEqual([]);
    expect(pulse(own.host)).toBe('Đôn đốc tự động: đang tắt.');
    const others = await forkOf(on);
    const second = others.host.as(OTHER);
    await second.open();
    await second.answer(true).menu(MENU, LEDGER, 'Tắt đôn đốc tự động');
    expect(others.host.dialogs().at(-1)?.text).toContain(OWNER);
    await others.host.clock.runTo('2022-10-21T20:00:00+07:00');
    expect(firing(others)).toEqual([]);
    expect(others.host.mails()).toEqual([]);
  });

  test('a run that fails leaves nothing half said, is logged, and the next one goes on', async () => {
    const workbook = await forkOf(on);
    await workbook.host.clock.set('2022-10-21T08:30:00+07:00');
    const [trigger] = workbook.host.triggers();
    workbook.host.faults.at(2, 'throwBefore', { method: 'Range.setValues' });
    const [failed] = await workbook.host.fire(trigger?.id ?? '');
    workbook.host.faults.clear();
    expect(failed?.outcome).toBe('threw');
    expect(workbook.host.logs().join('\n')).toContain('runReminders');
    expect(workbook.host.mails()).toEqual([]);
    await workbook.host.fire(trigger?.id ?? '');
    const rows = workbook.host.sheet(LEDGER).display().slice(3);
    const unknown = rows.filter((row) => row[6] === 'Chưa rõ đã gửi hay chưa').map((row) => row[4]);
    expect(new Set(unknown).size).toBe(1);
    const told = workbook.host.mails().map((mail) => mail.to.join());
    expect([...told, ...new Set(unknown)].toSorted()).toEqual(Object.values(their).toSorted());
  });

  test('[DON-73][SO-12] begins no mail after four minutes of a run, and the next run goes on, each mail once', async () => {
    const addresses = Array.from({ length: 6 }, (_, n) => `dau-moi-${n}@langson.example`);
    const workbook = await readyWorkbook(few, { SYT: addresses.join('; ') });
    const { host, coordinator } = workbook;
    // The third mail takes Google five minutes.
    host.faults.at(3, () => host.clock.set('2022-11-04T08:05:10+07:00'), { method: 'MailApp.sendEmail' });
    await coordinator.answer(true, true).menu(MENU, LEDGER, 'Gửi thư');
    host.faults.clear();
    expect(host.dialogs().at(-1)?.text).toContain('3 thư chờ lần gửi sau');
    expect(host.mails()).toHaveLength(3);
    const waiting = host
      .sheet(LEDGER)
      .display()
      .filter((row) => row[6] === 'Dự kiến gửi');
    expect(waiting).toHaveLength(3);
    expect(waiting[0]?.[7]).toContain('gần hết thời gian');
    await coordinator.answer(true, true).menu(MENU, LEDGER, 'Gửi thư');
    expect(
      host
        .mails()
        .flatMap((mail) => mail.to)
        .toSorted(),
    ).toEqual(addresses);
  });
});

describe('[DON-77] a run that cannot do its work tells the coordinator', () => {
  const MAILBOX = 'hop-thu@langson.example';
  let on: Workbook;
  beforeAll(async () => {
    on = await readyWorkbook(few, their, { day: '2022-10-21' });
    await typeIn(on, 'Thiết lập', 'mailbox', 'Giá trị', MAILBOX, 'Khóa');
    await switchOn(on);
  });
  const fireAt = async ({ host }: Workbook, ...times: string[]) => {
    for (const time of times) {
      await host.clock.set(`2022-${time}:10:00+07:00`);
      await host.fire(host.triggers()[0]?.id ?? '');
    }
  };
  const told = ({ host }: Workbook) => host.mails().filter((mail) => mail.subject.startsWith('Sổ kế hoạch: đôn đốc'));
  const days = (workbook: Workbook) => told(workbook).map((mail) => `${mail.at.slice(5, 10)} ${mail.to.join()}`);

  test('a tab is gone: what is wrong and what to do, once a working day, and a row in the ledger', async () => {
    const workbook = await forkOf(on);
    await workbook.coordinator.deleteSheet('Danh bạ');
    await fireAt(workbook, '10-21T06', '10-21T08', '10-21T09', '10-21T18', '10-22T09', '10-24T09');
    expect(days(workbook)).toEqual([`10-21 ${MAILBOX}`, `10-24 ${MAILBOX}`]);
    const [mail] = told(workbook);
    expect(mail?.subject).toBe('Sổ kế hoạch: đôn đốc tự động cần đầu mối xử lý (thiếu trang hoặc cột)');
    for (const body of [mail?.text ?? '', mail?.html ?? '']) {
      expect(body).toContain('Danh bạ');
      expect(body).toContain('Tạo, cập nhật trang kế hoạch');
    }
    expect(workbook.host.mails()).toHaveLength(2);
    const rows = workbook.host.sheet(LEDGER).display();
    expect(rows.find((row) => row[4] === MAILBOX)?.slice(0, 8)).toEqual([
      ...['21/10/2022 08:10', 'Năm 2022', 'Báo 21/10/2022', 'STTTT', MAILBOX, '', 'Đã gửi'],
      'Báo đầu mối: thiếu trang hoặc cột.',
    ]);
  });

  test('one run that breaks is the next one’s business; two in a row are told', async () => {
    const workbook = await forkOf(on);
    const broken = async (time: string) => {
      workbook.host.faults.at(1, 'throwBefore', { method: 'Range.setValues' });
      await fireAt(workbook, time);
      workbook.host.faults.clear();
    };
    await broken('10-21T08');
    expect(days(workbook)).toEqual([]);
    await broken('10-24T08');
    expect(days(workbook)).toEqual([]);
    for (const hour of ['09', '10']) await broken(`10-24T${hour}`);
    expect(days(workbook)).toEqual([`10-24 ${MAILBOX}`]);
    await fireAt(workbook, '10-24T11');
    expect(workbook.host.mails()).toHaveLength(4);
  });

  test('mails wait for the quota since yesterday: told out of the reserve', async () => {
    const workbook = await forkOf(on);
    for (const day of ['10-21', '10-24']) {
      await workbook.host.clock.set(`2022-${day}T07:30:00+07:00`);
      workbook.host.eatQuota(OWNER, workbook.host.quota(OWNER) - 10);
      await fireAt(workbook, `${day}T08`, `${day}T09`);
    }
    expect(days(workbook)).toEqual([`10-24 ${MAILBOX}`]);
    expect(told(workbook)[0]?.text).toContain(their.SYT);
    expect(workbook.host.mails()).toHaveLength(1);
    expect(workbook.host.quota(OWNER)).toBe(9);
  });

  test('a row lost whoever answers for it: told once a week, while the others are reminded', async () => {
    const workbook = await forkOf(on);
    await typeIn(workbook, 'Danh bạ', 'SYT', 'Thư nhận đôn đốc', '', 'Mã đơn vị');
    await fireAt(workbook, '10-21T08', '10-24T08', '10-27T08', '10-28T08');
    expect(days(workbook)).toEqual([`10-21 ${MAILBOX}`, `10-28 ${MAILBOX}`]);
    expect(told(workbook)[0]?.text).toContain('XHS-07');
    expect(workbook.host.mails()).toHaveLength(4);
  });
});

test('a trigger of an earlier generation removes itself; a call that no trigger made does nothing', async () => {
  const workbook = await readyWorkbook(few, their, { day: '2022-10-21' });
  await switchOn(workbook);
  const stale = await forkOf(workbook);
  const [known] = stale.host.triggers();
  await switchOn(stale);
  expect(stale.host.triggers().map((trigger) => trigger.id)).not.toContain(known?.id);
  // A version from before is restored where it takes the properties back too: the trigger they name is no more.
  await stale.coordinator.answer(true).menu(MENU, LEDGER, 'Tắt đôn đốc tự động');
  expect(firing(stale)).toEqual([]);
  const page = await stale.coordinator.call('', 'runReminders', []).catch(() => null);
  expect(page === null || page.value === undefined).toBe(true);
  expect(stale.host.mails()).toEqual([]);
});

test('a copy of the workbook has no trigger and sends nothing', async () => {
  const workbook = await readyWorkbook(few, their, { unknowns: { copyKeepsDocumentProperties: true } });
  await switchOn(workbook);
  const copy = await workbook.coordinator.copyWorkbook();
  expect(copy.triggers()).toEqual([]);
  copy.as(OWNER).consent('all');
  await copy.as(OWNER).open();
  await copy.as(OWNER).answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
  expect(copy.dialogs().at(-1)?.text).toContain('bản sao');
  expect(copy.triggers()).toEqual([]);
});

describe('where a timed run does not get its own spreadsheet (open point 19)', () => {
  test('[DON-72][DON-77] no agency is written to, nothing is lost, the coordinator is told, and the sheet says for how long it has been silent', async () => {
    const workbook = await readyWorkbook(few, their, { unknowns: { activeSpreadsheetMissingInTimeTriggers: true } });
    await switchOn(workbook);
    const runs = await workbook.host.clock.runTo('2022-11-07T12:00:00+07:00');
    expect(runs.filter((run) => run.kind === 'time').length).toBeGreaterThan(24);
    // The one account that a run without its spreadsheet knows is told, on working days.
    expect(workbook.host.mails().map((mail) => `${mail.at.slice(0, 10)} ${mail.to.join()}`)).toEqual([
      `2022-11-04 ${OWNER}`,
      `2022-11-07 ${OWNER}`,
    ]);
    expect(workbook.host.mails()[0]?.subject).toContain('lần chạy bị lỗi');
    expect(workbook.host.logs().join('\n')).toContain('runReminders');
    expect(pulse(workbook.host)).toMatch(/im lặng/);
  });
});
