// Authority: what each kind of run may do, under whose name, with which scopes (facts 2, 3, 5).

import { describe, expect, test } from 'vitest';
import { allScopes, clicked, colleague, hostWith, menuScript, owner, reader } from './fixture-dist.js';

const auth = 'https://www.googleapis.com/auth/';

describe('a web app', () => {
  const code = `function doGet(e) {
    return HtmlService.createHtmlOutput([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.parameter.a].join('|'));
  }`;
  const visited = async (access: string, executeAs: string, email: string) => {
    const host = await hostWith({ code, webapp: { access, executeAs } });
    const { html, error } = await host.as(email).visit({ a: 'x' });
    return html ?? error;
  };
  const refused = 'Authorization is required to perform that action.';

  test('runs as its owner or as who opens it, who must then consent; access keeps others out', async () => {
    expect(await visited('ANYONE', 'USER_DEPLOYING', reader)).toBe(`|${owner}|x`);
    expect(await visited('ANYONE', 'USER_ACCESSING', reader)).toBe(refused);
    expect(await visited('MYSELF', 'USER_DEPLOYING', owner)).toBe(`${owner}|${owner}|x`);
    expect(await visited('MYSELF', 'USER_DEPLOYING', colleague)).toBe(refused);
    expect(await visited('DOMAIN', 'USER_DEPLOYING', colleague)).toBe(refused);
  });

  test('has no user interface, and must return a page', async () => {
    const webapp = { access: 'ANYONE', executeAs: 'USER_DEPLOYING' };
    const says = async (body: string) => {
      const host = await hostWith({ code: body, webapp });
      return (await host.as(reader).visit()).error;
    };
    expect(await says('function doGet() { SpreadsheetApp.getUi(); }')).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(await says('function doGet() {}')).toBe('The script completed but did not return anything.');
    expect(await says('function doGet() { return 5; }')).toBe(
      'The script completed but the returned value is not a supported return type.',
    );
    expect(await says('function khac() {}')).toBe('Script function not found: doGet');
  });

  test('that the manifest does not name is a mistake of the driver', async () => {
    const host = await hostWith({ code });
    await expect(host.as(owner).visit()).rejects.toThrow('appsscript.json names no web app');
  });
});

describe('scopes', () => {
  test('a call whose scope the manifest lacks is refused at run time, naming call and scope', async () => {
    const host = await hostWith({
      code: menuScript(`MailApp.sendEmail('a@b.example', 's', 'b');`),
      scopes: [`${auth}spreadsheets.currentonly`],
    });
    const runs = await host.as(owner).menu('T', 'go');
    expect(runs[0]).toMatchObject({ outcome: 'threw' });
    expect(runs[0]?.message).toContain(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(host.mails()).toEqual([]);
  });

  test.each([
    [`SpreadsheetApp.openById('x');`, 'SpreadsheetApp.openById', allScopes],
    [
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));`,
      'Ui.showSidebar',
      [`${auth}spreadsheets`],
    ],
    [`Session.getEffectiveUser().getEmail();`, 'Session.getActiveUser', [`${auth}spreadsheets`]],
    [`SpreadsheetApp.getActive().getName();`, 'SpreadsheetApp.getActive', [`${auth}script.send_mail`]],
  ])('%s needs its own', async (body, called, scopes) => {
    const host = await hostWith({ code: menuScript(body), scopes });
    const runs = await host.as(owner).menu('T', 'go');
    expect(runs[0]?.message).toContain(`You do not have permission to call ${called}.`);
  });

  test('consent that was never given stops the menu before the script runs', async () => {
    const host = await hostWith(
      { code: menuScript('Logger.log(1);') },
      { consent: { [owner]: 'all', [colleague]: [] } },
    );
    const runs = await host.as(colleague).menu('T', 'go');
    expect(runs[0]).toMatchObject({
      fn: 'go',
      outcome: 'refused',
      message: 'Authorization is required to perform that action.',
    });
    expect(host.logs()).toEqual([]);
    host.as(colleague).consent('all');
    expect(await host.as(colleague).menu('T', 'go')).toMatchObject([{ outcome: 'done' }]);
  });

  test('consent given in part lets the script run up to the call that lacks it', async () => {
    const host = await hostWith({
      code: menuScript(
        `SpreadsheetApp.getActive().getName(); Logger.log('tới đây'); MailApp.getRemainingDailyQuota();`,
      ),
    });
    host.as(colleague).consent([`${auth}spreadsheets.currentonly`]);
    const runs = await host.as(colleague).menu('T', 'go');
    expect(host.logs()).toEqual(['tới đây']);
    expect(runs[0]?.outcome).toBe('threw');
  });

  test('a viewer gets no menu', async () => {
    const host = await hostWith({ code: menuScript('') });
    expect(await host.as(reader).open()).toEqual({ menu: [], runs: [] });
  });
});

describe('a simple trigger', () => {
  const code = (body: string) => `function onOpen(e) { ${body} }`;

  test('runs as the person, LIMITED, with an event, and may change its own file', async () => {
    const host = await hostWith({
      code: code(
        `e.source.getSheets()[0].getRange('A1').setValue(String(e.authMode)); Logger.log(JSON.stringify(Session.getActiveUser().getEmail()));`,
      ),
    });
    const { runs } = await host.as(colleague).open();
    expect(runs).toMatchObject([
      { kind: 'simple', authMode: 'LIMITED', active: colleague, effective: colleague, outcome: 'done' },
    ]);
    expect(host.sheet(0).values()).toEqual([['LIMITED']]);
    expect(host.logs()).toEqual(['""']);
  });

  test.each([
    ['MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota'],
    [`SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), 't')`, 'Ui.showModalDialog'],
    [`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`, 'Ui.showSidebar'],
    [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert'],
    [`ScriptApp.newTrigger('onOpen')`, 'ScriptApp.newTrigger'],
  ])('may not call %s, whatever the manifest says', async (body, called) => {
    const host = await hostWith({ code: code(body) });
    const { runs } = await host.as(owner).open();
    expect(runs[0]?.outcome).toBe('threw');
    expect(runs[0]?.message).toContain(`You do not have permission to call ${called}`);
  });

  test('is killed after 30 seconds, a menu run after six minutes; pending writes are lost or kept as the open point says', async () => {
    const sleepy = (ms: number) => `
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x');
      try { for (var i = 0; i < 10; i++) Utilities.sleep(${ms}); } finally { Logger.log('finally'); }`;
    const host = await hostWith({ code: code(sleepy(4000)) });
    expect((await host.as(owner).open()).runs).toMatchObject([
      { outcome: 'cut', message: 'Exceeded maximum execution time' },
    ]);
    expect(host.sheet(0).values()).toEqual([]);
    const lost = await clicked(sleepy(40_000));
    expect([lost.run.outcome, lost.host.sheet(0).values()]).toEqual(['cut', []]);
    const kept = await clicked(sleepy(40_000), '', { unknowns: { pendingKeptAtTimeLimit: true } });
    expect([kept.run.outcome, kept.host.sheet(0).values()]).toEqual(['cut', [['x']]]);
  });
});

describe('who is at the keyboard', () => {
  const body = `Logger.log(Session.getActiveUser().getEmail() + '|' + Session.getEffectiveUser().getEmail());`;

  test('the owner is known', async () => {
    const { host } = await clicked(body);
    expect(host.logs()).toEqual([`${owner}|${owner}`]);
  });

  test.each([
    [false, '|'],
    [true, `${colleague}|${colleague}`],
  ])('another consumer is an open point: known %s', async (emailKnownForOtherConsumers, logged) => {
    const host = await hostWith({ code: menuScript(body) }, { unknowns: { emailKnownForOtherConsumers } });
    await host.as(colleague).menu('T', 'go');
    expect(host.logs()).toEqual([logged]);
  });

  test('a colleague of the owner’s Workspace domain is known', async () => {
    const accounts = [owner, colleague].map((email) => ({ email, kind: 'workspace' as const, domain: 'so.example' }));
    const host = await hostWith({ code: menuScript(body) }, { accounts });
    await host.as(colleague).menu('T', 'go');
    expect(host.logs()).toEqual([`${colleague}|${colleague}`]);
  });
});

describe('a custom function', () => {
  const code = (body: string) => `function THU(x) { ${body} }`;
  const shown = async (body: string) => {
    const host = await hostWith({ code: code(body) });
    await host.as(owner).type('Trang tính1', 'A1', 'chữ');
    await host.as(owner).type('Trang tính1', 'B1', '=THU(A1)');
    return { host, cell: host.sheet(0).values()[0]?.[1] };
  };

  test('reads its own file and gives a value', async () => {
    const { host, cell } = await shown(
      `return x + '!' + SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue();`,
    );
    expect(cell).toBe('chữ!chữ');
    expect(host.runs().filter((run) => run.kind === 'custom')).toMatchObject([
      { fn: 'THU', authMode: 'CUSTOM_FUNCTION', active: '', outcome: 'done' },
    ]);
  });

  test.each([
    [`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)`, 'setValue'],
    [`SpreadsheetApp.getActive().insertSheet('x')`, 'insertSheet'],
    [`MailApp.getRemainingDailyQuota()`, 'getRemainingDailyQuota'],
    [`SpreadsheetApp.openById('x')`, 'openById'],
  ])('may not %s', async (body, method) => {
    const { host, cell } = await shown(`${body}; return 1;`);
    expect(cell).toBe('#ERROR!');
    expect(host.runs().at(-1)?.message).toContain(`You do not have permission to call ${method}`);
  });

  test('has no UI', async () => {
    const { host, cell } = await shown(`SpreadsheetApp.getUi(); return 1;`);
    expect(cell).toBe('#ERROR!');
    expect(host.runs().at(-1)?.message).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('reads the owner’s user properties', async () => {
    const host = await hostWith({
      code: `${menuScript(`PropertiesService.getUserProperties().setProperty('ai', 'chủ');`)}
        function THU() { return PropertiesService.getUserProperties().getProperty('ai'); }`,
    });
    await host.as(owner).menu('T', 'go');
    await host.as(colleague).type('Trang tính1', 'A1', '=THU()');
    expect(host.sheet(0).values()).toEqual([['chủ']]);
  });
});
