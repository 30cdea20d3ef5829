// One contract for the ports, kept by those in memory (on which whole seasons run) and by the adapters inside the host.

import { beforeEach, describe, expect, test } from 'vitest';
import type { Written } from '../../src/application/workbook/sheet-op.js';
import { colleague, type Driver, hostDriver, memoryDriver, owner } from '../support/contract/drivers.js';
import { type Outcome, on, type Step } from '../support/contract/steps.js';

const DAY = 86_400_000;
const mail = (to: string, over: Readonly<Record<string, unknown>> = {}): Step =>
  on('mail', 'send', {
    ...{ to, subject: 'Sở Y tế: còn 3 số liệu', text: 'bản chữ\n', html: '<p>bản HTML</p>', name: 'Sổ', replyTo: '' },
    ...over,
  });
const THREW = { threw: true } as const;
const gave = (value: unknown) => ({ value });
const NONE = gave(null);

describe.each([
  ['in memory', memoryDriver],
  ['inside the host', hostDriver],
] as const)('the ports %s', (_, open) => {
  let driver: Driver;
  let tab = 0;
  beforeEach(async () => {
    driver = await open();
    const [made] = await mine(on('workbook', 'addTab', 'Trang thử', 0));
    tab = Number(value(made));
  });

  const mine = async (...steps: Step[]): Promise<readonly Outcome[]> => (await driver.run(owner, steps)) ?? [];
  const value = (outcome: Outcome | undefined): unknown =>
    outcome !== undefined && 'value' in outcome ? outcome.value : expect.fail('no value');
  const write = (row: number, column: number, cells: readonly (readonly Written[])[]): Step =>
    on('workbook', 'apply', tab, [{ op: 'values', row, column, cells }]);
  const textCells = (row: number, rows: number, columns: number): Step =>
    on('workbook', 'apply', tab, [
      {
        op: 'formats',
        row,
        column: 0,
        formats: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '@')),
      },
    ]);
  const read = async () => value((await mine(on('workbook', 'read', tab)))[0]);

  describe('the workbook', () => {
    test('a tab stands where it was put and keeps its id under a new name; no two bear the same name', async () => {
      const [tabs, has, hasNot, again] = await mine(
        on('workbook', 'tabs'),
        on('workbook', 'hasTab', tab),
        on('workbook', 'hasTab', tab + 1),
        on('workbook', 'addTab', 'Trang thử', 1),
      );
      expect((value(tabs) as unknown[])[0]).toEqual({ id: tab, name: 'Trang thử' });
      expect([has, hasNot, again]).toEqual([gave(true), gave(false), THREW]);
      const [, renamed] = await mine(
        on('workbook', 'apply', tab, [{ op: 'rename', name: 'Tên khác' }]),
        on('workbook', 'tabs'),
      );
      expect(value(renamed)).toContainEqual({ id: tab, name: 'Tên khác' });
    });

    test('a tab that is gone cannot be read, written or removed', async () => {
      const gone = [on('workbook', 'read', tab), write(0, 0, [[1]]), on('workbook', 'removeTab', tab)];
      expect(await mine(on('workbook', 'removeTab', tab), ...gone)).toEqual([NONE, THREW, THREW, THREW]);
    });

    test('an empty tab has no rows; another is read up to its last used cell', async () => {
      expect(await read()).toEqual([]);
      await mine(
        write(1, 1, [
          [5, null],
          [null, null],
        ]),
      );
      expect(await read()).toEqual([
        ['', ''],
        ['', 5],
      ]);
      await mine(on('workbook', 'apply', tab, [{ op: 'clear', area: { row: 1, column: 1, rows: 1, columns: 1 } }]));
      expect(await read()).toEqual([]);
    });

    test('text in text cells is kept as written; what would begin a formula gets a no-break space in front', async () => {
      const texts = ['007', '1/2', '72,77%', 'TRUE', ' hai  dấu cách ', 'Sở Y tế', '-', '-1,5', "'nháy"];
      const formulas = ['=1+1', '+84', '@x', '-không'];
      await mine(textCells(0, 1, texts.length + formulas.length), write(0, 0, [[...texts, ...formulas]]));
      expect(await read()).toEqual([[...texts, ...formulas.map((text) => `\u00a0${text}`)]]);
    });

    test('numbers, ticks and formulas are kept as such', async () => {
      await mine(write(0, 0, [[1.5, 0, true, false, { formula: '=1+1' }]]));
      expect(await read()).toEqual([[1.5, 0, true, false, expect.anything()]]);
    });

    test('rows and columns move with what stands in them', async () => {
      const ops = on('workbook', 'apply', tab, [
        { op: 'values', row: 0, column: 0, cells: [['a'], ['b'], ['c'], ['d']] },
        { op: 'insertRows', before: 1, count: 2 },
        { op: 'moveRow', from: 0, before: 5 },
        { op: 'deleteRow', row: 0 },
        { op: 'insertColumn', before: 0 },
      ]);
      expect(await mine(ops)).toEqual([NONE]);
      expect(await read()).toEqual([
        ['', ''],
        ['', 'b'],
        ['', 'c'],
        ['', 'a'],
        ['', 'd'],
      ]);
    });

    test('a sheet grows and is cut to size; nothing is written outside it', async () => {
      const size = (rows: number, exact: boolean): Step =>
        on('workbook', 'apply', tab, [{ op: 'size', rows, columns: 3, exact }]);
      const steps = [size(2, true), write(1, 2, [['x']]), write(2, 0, [['y']]), write(0, 3, [['z']])];
      expect(await mine(...steps)).toEqual([NONE, NONE, THREW, THREW]);
      expect(await mine(size(3, false), write(2, 0, [['y']]), size(1, false))).toEqual([NONE, NONE, NONE]);
      expect(await read()).toEqual([
        ['', '', ''],
        ['', '', 'x'],
        ['y', '', ''],
      ]);
    });

    test('a cut run leaves what was flushed, and not what only waited to be', async () => {
      driver.interrupt('cut');
      const steps = [write(0, 0, [['a']]), on('workbook', 'flush'), write(0, 0, [['b']]), on('properties', 'get', 'x')];
      expect(await driver.run(owner, steps)).toBeNull();
      expect(await read()).toEqual([['a']]);
    });

    test('what stands on a tab is told of the same cells in every part', async () => {
      const yellow = { background: '#fff8e1' };
      const list = { row: 1, column: 0, rows: 1, columns: 1 };
      await mine(
        on('workbook', 'apply', tab, [
          { op: 'size', rows: 40, columns: 12, exact: true },
          { op: 'looks', row: 0, column: 0, looks: [[{ format: '@', ...yellow }, {}]] },
          { op: 'lists', area: list, rules: [{ area: list, choices: ['Có', 'Không'], help: '' }] },
          { op: 'colours', rules: [{ areas: [list], startsWith: ['Có'], background: '#ffffff', colour: '#000000' }] },
          {
            ...{ op: 'protect', description: 'thử', open: [], editors: [] },
            blocks: {
              prefix: 'Khối: ',
              guards: [
                {
                  name: 'Khối: A',
                  area: { row: 0, column: 0, rows: 2, columns: 2 },
                  accounts: [colleague],
                  isOpenWithout: true,
                },
              ],
            },
          },
        ]),
        write(0, 0, [
          ['a', 1],
          ['Có', { formula: '=1+1' }],
        ]),
      );
      const [standing] = await mine(on('workbook', 'standing', tab));
      const told = value(standing) as Record<'formulas' | 'formats' | 'backgrounds' | 'lists' | 'cells', unknown[][]>;
      expect(told.cells.map((row) => row[0])).toEqual(['a', 'Có']);
      expect(told.formulas).toEqual([
        ['', ''],
        ['', '=1+1'],
      ]);
      expect(told.formats.map((row) => row.map((format) => format === '@'))).toEqual([
        [true, false],
        [false, false],
      ]);
      expect(told.backgrounds).toEqual([
        ['#fff8e1', '#ffffff'],
        ['#ffffff', '#ffffff'],
      ]);
      expect(told.lists).toEqual([
        [false, false],
        [true, false],
      ]);
      expect(told).toMatchObject({
        colourRules: 1,
        rows: 40,
        columns: 12,
        guards: [{ name: 'Khối: A', area: 'A1:B2' }],
      });
    });

    test('the owner is known by address, and locale and zone are set before anything is made', async () => {
      const spoken = gave({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
      expect(await mine(on('workbook', 'ownerEmail'), on('workbook', 'setLocale'), on('workbook', 'locale'))).toEqual([
        gave(owner),
        spoken,
        spoken,
      ]);
    });
  });

  describe.each(['properties', 'deeds'] as const)('the %s', (store) => {
    test('a missing one is null; written, overwritten and removed it says so at once', async () => {
      const get = on(store, 'get', 'thu.a');
      const steps = [get, on(store, 'set', 'thu.a', 'một'), get, on(store, 'set', 'thu.a', 'hai — “Đã gửi”'), get];
      expect(
        (await mine(...steps, on(store, 'remove', 'thu.a'), get, on(store, 'remove', 'thu.a'))).map(value),
      ).toEqual([...[null, null, 'một', null, 'hai — “Đã gửi”'], ...[null, null, null]]);
    });

    test('several are set in one call, beside those that stand', async () => {
      await mine(on(store, 'set', 'a', '1'), on(store, 'setAll', { b: '2', a: '3' }));
      expect(value((await mine(on(store, 'all')))[0])).toEqual({ a: '3', b: '2' });
    });

    test('they outlive the run, whoever comes next, and a run that was cut', async () => {
      driver.interrupt('cut');
      await driver.run(owner, [on(store, 'set', 'a', '1'), on('properties', 'get', 'x'), on(store, 'set', 'b', '2')]);
      const steps = [on(store, 'get', 'a'), on(store, 'get', 'b')];
      expect((await driver.run(colleague, steps))?.map(value)).toEqual(['1', null]);
      expect((await driver.timed(colleague, steps))?.map(value)).toEqual(['1', null]);
    });

    test('a value over 9 KB, and more than 500 KB in all, are refused; what stood there stays', async () => {
      const large = 'x'.repeat(9 * 1024);
      expect(await mine(on(store, 'set', 'a', 'nhỏ'), on(store, 'set', 'a', large), on(store, 'get', 'a'))).toEqual([
        NONE,
        THREW,
        gave('nhỏ'),
      ]);
      const many = Array.from({ length: 60 }, (_, n) => on(store, 'set', `k${n}`, 'y'.repeat(9000)));
      const outcomes = await mine(...many);
      expect(outcomes.filter((one) => 'threw' in one).length).toBeGreaterThan(0);
      expect(outcomes.slice(0, 55).every((one) => !('threw' in one))).toBe(true);
    });
  });

  test('the two stores know nothing of one another', async () => {
    const steps = [on('properties', 'set', 'a', '1'), on('deeds', 'get', 'a'), on('deeds', 'all')];
    expect((await mine(...steps)).map(value)).toEqual([null, null, {}]);
  });

  describe('the locks', () => {
    const joining = (kind: 'script' | 'document', waitMs: number): Step => ({
      alone: kind,
      waitMs,
      steps: [on('deeds', 'set', 'b', 'ran')],
    });
    const holding = (kind: 'script' | 'document'): Step => ({
      alone: kind,
      waitMs: 0,
      steps: [on('properties', 'get', 'x'), on('deeds', 'get', 'b')],
    });

    test('while one run holds the lock another waits as long as it was told, and does nothing', async () => {
      const elapsed = on('clock', 'elapsedMs');
      driver.interrupt({ email: colleague, steps: [elapsed, joining('script', 20_000), elapsed] });
      expect(await mine(holding('script'))).toEqual([{ inside: [NONE, NONE], threw: false }]);
      const [before, refused, after] = driver.joined() ?? [];
      expect(refused).toEqual({ inside: null, threw: false });
      const waited = Number(value(after)) - Number(value(before));
      expect(waited).toBeGreaterThanOrEqual(20_000);
      expect(waited).toBeLessThan(22_000);
    });

    test('the two locks are two, and a lock is free again after the run, also after an error in it', async () => {
      driver.interrupt({ email: colleague, steps: [joining('document', 0)] });
      expect(await mine(holding('script'))).toEqual([{ inside: [NONE, gave('ran')], threw: false }]);
      const [broken, next] = await mine(
        { alone: 'script', waitMs: 0, steps: [{ throws: true }] },
        joining('script', 0),
      );
      expect(broken).toEqual({ inside: [], threw: true });
      expect(next).toEqual({ inside: [NONE], threw: false });
      driver.interrupt('cut');
      expect(await driver.run(owner, [holding('script')])).toBeNull();
      expect(await driver.run(colleague, [joining('script', 0)])).toEqual([{ inside: [NONE], threw: false }]);
    });

    test('what was written under a lock is stored before the lock is given back', async () => {
      driver.interrupt('cut');
      const locked: Step = { alone: 'script', waitMs: 0, steps: [write(0, 0, [['a']])] };
      expect(await driver.run(owner, [locked, on('properties', 'get', 'x')])).toBeNull();
      expect(await read()).toEqual([['a']]);
    });
  });

  describe('mail', () => {
    test('arrives as it was handed over, from the account that runs', async () => {
      const file = { name: 'han.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Hạn\r\n' };
      await mine(mail('a@so.example', { replyTo: 'hop-thu@so.example', attachments: [file] }));
      await driver.timed(colleague, [mail('b@so.example')]);
      const common = { subject: 'Sở Y tế: còn 3 số liệu', text: 'bản chữ\n', html: '<p>bản HTML</p>', name: 'Sổ' };
      expect(driver.mails()).toEqual([
        { ...common, from: owner, to: ['a@so.example'], replyTo: 'hop-thu@so.example', files: [file] },
        { ...common, from: colleague, to: ['b@so.example'], replyTo: '', files: [] },
      ]);
    });

    test('the quota counts recipients, of each account by itself, and comes back after 24 hours', async () => {
      const left = on('mail', 'quotaLeft');
      expect((await mine(left, mail('a@so.example, b@so.example'), left)).map(value)).toEqual([100, null, 98]);
      expect((await driver.run(colleague, [left]))?.map(value)).toEqual([100]);
      driver.eatQuota(owner, 97);
      expect(
        await mine(mail('a@so.example, b@so.example'), left, mail('a@so.example'), left, mail('a@so.example')),
      ).toEqual([THREW, gave(1), NONE, gave(0), THREW]);
      await driver.setClock(new Date(Date.parse('2022-11-04T01:00:00Z') + DAY + 60_000).toISOString());
      expect(await mine(left)).toEqual([gave(100)]);
      expect(driver.mails()).toHaveLength(2);
    });

    test('what Google refuses throws, sends nothing and costs nothing', async () => {
      const refused = [
        mail('không phải địa chỉ'),
        mail(''),
        mail('a@so.example', { subject: 'x'.repeat(251) }),
        mail('a@so.example', { html: 'ư'.repeat(110_000) }),
        mail('a@so.example', { text: 'x'.repeat(200 * 1024 + 1) }),
      ];
      expect(await mine(...refused, on('mail', 'quotaLeft'))).toEqual([...refused.map(() => THREW), gave(100)]);
      expect(driver.mails()).toEqual([]);
      const most = mail('a@so.example', { subject: 'x'.repeat(250), text: 'x'.repeat(200 * 1024) });
      expect(await mine(most)).toEqual([NONE]);
    });
  });

  test('the clock tells the day and time of Viet Nam, whatever the machine thinks', async () => {
    const now = on('clock', 'now');
    await driver.setClock('2022-11-03T16:59:30Z');
    expect(await mine(now)).toEqual([gave({ date: '2022-11-03', time: '23:59' })]);
    await driver.setClock('2022-11-03T17:00:30Z');
    expect(await mine(now)).toEqual([gave({ date: '2022-11-04', time: '00:00' })]);
  });

  test('at the keyboard the caller is the person; in a timed run there is nobody, and the trigger’s account sends', async () => {
    const who = [on('caller', 'email'), on('caller', 'effective')];
    expect((await mine(...who)).map(value)).toEqual([owner, owner]);
    expect((await driver.timed(colleague, who))?.map(value)).toEqual(['', colleague]);
  });

  test('an account makes and removes its own triggers; those of others stay', async () => {
    const hourly = on('triggers', 'hourly', 'carryOut');
    const [first, second] = await mine(hourly, hourly);
    expect(value(first)).not.toBe(value(second));
    await driver.run(colleague, [hourly]);
    const own = on('triggers', 'own', 'carryOut');
    expect((await mine(own, on('triggers', 'own', 'khác'))).map(value)).toEqual([[value(first), value(second)], []]);
    const kept = on('triggers', 'removeOthers', 'carryOut', String(value(second)));
    expect((await mine(on('triggers', 'removeOthers', 'khác', ''), kept)).map(value)).toEqual([0, 1]);
    expect(driver.triggers()).toEqual([
      { fn: 'carryOut', owner },
      { fn: 'carryOut', owner: colleague },
    ]);
    expect((await mine(on('triggers', 'removeOthers', 'carryOut', ''))).map(value)).toEqual([1]);
    expect(driver.triggers()).toEqual([{ fn: 'carryOut', owner: colleague }]);
  });
});
