// Triggers: who makes them, when they fire, as whom they run, and what events tell (facts 3).

import { describe, expect, test } from 'vitest';
import type { Host } from '../../host/open-host.js';
import { colleague, hostWith, menuScript, owner } from './fixture-dist.js';

const tab = 'Trang tính1';
const hourly = menuScript(
  `Logger.log(ScriptApp.newTrigger('gio').timeBased().everyHours(1).create().getHandlerFunction());`,
  `function gio(e) {
    Logger.log(Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'HH:mm'), e.timezone, typeof e.hour, Session.getEffectiveUser().getEmail());
  }`,
);
const installed = async (code: string, options = {}): Promise<Host> => {
  const host = await hostWith({ code }, options);
  await host.as(owner).menu('T', 'go');
  return host;
};

describe('an hourly trigger', () => {
  test('fires once an hour at its own drawn minute, as its creator, and moves the clock', async () => {
    const host = await installed(hourly);
    const runs = await host.clock.runTo('2022-11-04T12:00:00+07:00');
    expect(runs).toHaveLength(4);
    expect(runs[0]).toMatchObject({
      fn: 'gio',
      kind: 'time',
      authMode: 'FULL',
      active: '',
      effective: owner,
      outcome: 'done',
    });
    const minutes = host
      .logs()
      .slice(1)
      .map((line) => line.slice(3, 5));
    expect(new Set(minutes).size).toBe(1);
    expect(
      host
        .logs()
        .slice(1)
        .map((line) => line.slice(0, 2)),
    ).toEqual(['08', '09', '10', '11']);
    expect(host.logs()[1]).toContain(`UTC number ${owner}`);
    expect(host.clock.now()).toBe('2022-11-04T12:00:00+07:00');
  });

  test('misses a stretch in which nothing ran, and goes on after it', async () => {
    const host = await installed(hourly);
    await host.clock.set('2022-11-08T08:00:00+07:00');
    const runs = await host.clock.runTo('2022-11-08T09:00:00+07:00');
    expect(runs.length).toBe(1);
    const [next] = host.triggers();
    expect(Date.parse(next?.next ?? '')).toBeGreaterThan(Date.parse('2022-11-08T09:00:00+07:00'));
  });

  test('can be fired late and doubled', async () => {
    const host = await installed(hourly);
    const [trigger] = host.triggers();
    const runs = await host.fire(trigger?.id ?? '', { times: 2, late: '2022-11-04T10:59:00+07:00' });
    expect(runs).toHaveLength(2);
    expect(host.logs()[1]?.slice(0, 5)).toBe('10:59');
  });

  test('keeps to another minute under another seed', async () => {
    const minute = async (seed: number) => (await installed(hourly, { seed })).triggers()[0]?.next.slice(14, 16);
    expect(await minute(1)).toBe(await minute(1));
    expect(new Set(await Promise.all([1, 2, 3, 4].map(minute))).size).toBeGreaterThan(1);
  });
});

describe('time triggers', () => {
  test('of a day fire within the wished hour; near a minute within 15 minutes of it; of a week on its day', async () => {
    const host = await installed(
      menuScript(
        `ScriptApp.newTrigger('a').timeBased().everyDays(1).atHour(7).create();
         ScriptApp.newTrigger('b').timeBased().everyDays(1).atHour(7).nearMinute(30).inTimezone('Asia/Ho_Chi_Minh').create();
         ScriptApp.newTrigger('c').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();`,
        `function a() { log('a'); } function b() { log('b'); } function c() { log('c'); }
         function log(name) { Logger.log(name, Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'EEE HH mm')); }`,
      ),
    );
    await host.clock.runTo('2022-11-11T00:00:00+07:00');
    const lines = host.logs().map((line) => line.split(' '));
    const of = (name: string) => lines.filter(([first]) => first === name);
    expect(of('a')).toHaveLength(6);
    expect(of('a').every(([, , hour]) => hour === '07')).toBe(true);
    expect(of('b').every(([, , hour, minute]) => hour === '07' && Number(minute) >= 15 && Number(minute) <= 45)).toBe(
      true,
    );
    expect(of('c').map(([, day, hour]) => `${day} ${hour}`)).toEqual(['Mon 09']);
  });

  test('that fire once stay in the list and eat a place of twenty', async () => {
    const host = await installed(
      menuScript(
        `try { for (var i = 0; i < 21; i++) ScriptApp.newTrigger('mot').timeBased().after(60000).create(); }
         catch (e) { Logger.log(i, e.message); }`,
        `function mot() {} `,
      ),
    );
    expect(host.logs()).toEqual([
      '20 This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ]);
    expect(await host.clock.runTo('2022-11-05T08:00:00+07:00')).toHaveLength(20);
    expect(await host.clock.runTo('2022-11-06T08:00:00+07:00')).toHaveLength(0);
    expect(host.triggers()).toHaveLength(20);
  });

  test.each([`.everyMinutes(7)`, `.atHour(24)`, `.everyHours(0)`, `.inTimezone('Asia/Lang_Son')`, ``])(
    'timeBased()%s is refused',
    async (builder) => {
      const host = await hostWith({ code: menuScript(`ScriptApp.newTrigger('x').timeBased()${builder}.create();`) });
      const runs = await host.as(owner).menu('T', 'go');
      expect(runs[0]?.message).toContain('Invalid argument');
    },
  );

  test('have no UI, no keyboard, and a missing handler fails them', async () => {
    const host = await installed(
      menuScript(
        `ScriptApp.newTrigger('ui').timeBased().after(1).create(); ScriptApp.newTrigger('khong').timeBased().after(1).create();
         ScriptApp.newTrigger('rieng_').timeBased().after(1).create();`,
        `function ui() { Logger.log(JSON.stringify(Session.getActiveUser().getEmail())); SpreadsheetApp.getUi(); } function rieng_() {}`,
      ),
    );
    const runs = await host.clock.runTo('2022-11-04T09:00:00+07:00');
    expect(host.logs()).toEqual(['""']);
    expect(runs.map((run) => run.message)).toEqual(
      expect.arrayContaining([
        'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
        'Exception: Script function not found: khong',
        'Exception: Script function not found: rieng_',
      ]),
    );
  });

  test('belong to their creator alone: nobody else sees or counts them', async () => {
    const code = menuScript(
      `ScriptApp.newTrigger('x').timeBased().everyHours(1).create(); Logger.log(ScriptApp.getProjectTriggers().length);`,
      `function x() {}
      function bo() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }`,
    );
    const host = await hostWith({ code, pages: { trang: '' } });
    await host.as(owner).menu('T', 'go');
    await host.as(colleague).menu('T', 'go');
    expect(host.logs()).toEqual(['1', '1']);
    await host.as(colleague).call('trang', 'bo', []);
    expect(host.triggers().map((trigger) => trigger.owner)).toEqual([owner]);
  });

  test.each([
    ['triggersCreatedInTriggersDisabled', `ScriptApp.newTrigger('sau').timeBased().after(1).create();`, [2, 1]],
    [
      'documentLockMissingInTimeTriggers',
      `if (LockService.getDocumentLock() === null) throw new Error('không khóa');`,
      ['done', 'threw'],
    ],
    [
      'activeSpreadsheetMissingInTimeTriggers',
      `if (SpreadsheetApp.getActive() === null) throw new Error('không sổ');`,
      ['done', 'threw'],
    ],
  ] as const)('%s is an open point with two answers', async (unknown, body, expected) => {
    const seen = [];
    for (const answer of [false, true]) {
      const host = await installed(
        menuScript(
          `ScriptApp.newTrigger('dau').timeBased().after(1).create();`,
          `function dau() { ${body} } function sau() {}`,
        ),
        { unknowns: { [unknown]: answer } },
      );
      const runs = await host.clock.runTo('2022-11-04T12:00:00+07:00');
      seen.push(typeof expected[0] === 'number' ? runs.length : runs[0]?.outcome);
    }
    expect(seen).toEqual(expected);
  });
});

describe('the day of trigger time', () => {
  const slow = menuScript(
    `ScriptApp.newTrigger('lau').timeBased().everyMinutes(10).create();`,
    `function lau() { Utilities.sleep(300000); }`,
  );

  test('is 90 minutes for a consumer, 6 hours for a Workspace account; then runs are refused until 24 hours are over', async () => {
    for (const [kind, runs] of [
      ['consumer', 18],
      ['workspace', 72],
    ] as const) {
      const host = await installed(slow, { accounts: [{ email: owner, kind }] });
      const day = await host.clock.runTo('2022-11-05T06:00:00+07:00');
      expect(day.filter((run) => run.outcome === 'done')).toHaveLength(runs);
      const refused = day.filter((run) => run.outcome === 'refused');
      expect(new Set(refused.map((run) => run.message))).toEqual(
        new Set(['Service using too much computer time for one day.']),
      );
      await host.clock.set('2022-11-05T09:00:00+07:00');
      expect(await host.fire(host.triggers()[0]?.id ?? '')).toMatchObject([{ outcome: 'done' }]);
    }
  });

  test('is used up by what others do, for a trigger that waits for edits, and never by menus', async () => {
    const code = menuScript(
      `ScriptApp.newTrigger('sua').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); Utilities.sleep(175000); Utilities.sleep(175000);`,
      `function sua() { Utilities.sleep(175000); Utilities.sleep(175000); }`,
    );
    const host = await installed(code);
    const outcomes: (string | undefined)[] = [];
    for (let i = 0; i < 17; i++) outcomes.push((await host.as(colleague).type(tab, 'A1', 'x'))[0]?.outcome);
    expect(outcomes).toEqual([...Array.from({ length: 16 }, () => 'done'), 'refused']);
    expect((await host.as(owner).menu('T', 'go'))[0]?.outcome).toBe('done');
  });
});

describe('event triggers', () => {
  const code = menuScript(
    `var book = SpreadsheetApp.getActive();
     ScriptApp.newTrigger('sua').forSpreadsheet(book).onEdit().create();
     ScriptApp.newTrigger('doi').forSpreadsheet(book).onChange().create();
     ScriptApp.newTrigger('mo').forSpreadsheet(book).onOpen().create();`,
    `function sua(e) { Logger.log('sua', e.range.getA1Notation(), e.value, e.oldValue, e.triggerUid.length > 0, String(e.authMode)); }
     function doi(e) { Logger.log('doi', e.changeType, e.range === undefined); }
     function mo(e) { Logger.log('mo', e.source.getName().length > 0); }`,
  );

  test('run as their creator whoever edits, with full authority', async () => {
    const host = await installed(code);
    const runs = await host.as(colleague).type(tab, 'A1', 'x');
    expect(runs).toMatchObject([
      { fn: 'sua', kind: 'installable', authMode: 'FULL', active: colleague, effective: owner },
      { fn: 'doi', kind: 'installable', effective: owner },
    ]);
    expect(host.logs()).toEqual(['sua A1 x undefined true FULL', 'doi EDIT true']);
  });

  test('hear of structure as changes without a range, and of opening', async () => {
    const host = await installed(code);
    await host.as(colleague).insertRows(tab, 3);
    await host.as(colleague).deleteColumns(tab, 2);
    await host.as(colleague).insertSheet('Hai');
    await host.as(colleague).deleteSheet('Hai');
    await host.as(colleague).format(tab, 'A1', '@');
    await host.as(colleague).open();
    expect(host.logs()).toEqual([
      'doi INSERT_ROW true',
      'doi REMOVE_COLUMN true',
      'doi INSERT_GRID true',
      'doi REMOVE_GRID true',
      'doi FORMAT true',
      'mo true',
    ]);
  });

  test('wait while onEdit runs: two edits are told afterwards, the rest never', async () => {
    const host = await hostWith({
      code: `function onEdit(e) { Utilities.sleep(1); Logger.log(e.range.getA1Notation()); }`,
    });
    host.faults.at(
      1,
      async () => {
        for (const a1 of ['B1', 'B2', 'B3', 'B4']) await host.as(colleague).type(tab, a1, 'x');
      },
      { method: 'Utilities.sleep' },
    );
    await host.as(owner).type(tab, 'A1', 'x');
    expect(host.logs()).toEqual(['A1', 'B1', 'B2']);
    expect(host.sheet(tab).values()).toHaveLength(4);
  });
});
