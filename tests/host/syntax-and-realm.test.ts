// Syntax, globals and realm: what the push refuses and what a script finds when it runs (facts 1, 11 "Load and syntax").

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHost } from '../../host/open-host.js';
import { clicked, distOf, hostWith, menuScript, owner } from './fixture-dist.js';

describe('the push refuses', () => {
  test.each([
    ['a class field', 'class A { x = 1 }'],
    ['a static field', 'class A { static x = 1 }'],
    ['a private field', 'class A { #x; }'],
    ['a static block', 'class A { static {} }'],
    ['export', 'export function f() {}'],
    ['import', 'import "x";'],
    ['a top-level await', 'await 1;'],
    ['an operator newer than ES2019', 'var a = b ?? 1;'],
  ])('%s', async (_, code) => {
    await expect(hostWith({ code })).rejects.toThrow(/push refused, Syntax error: .* file: Code\.js/);
  });

  test('a function that is declared twice', async () => {
    await expect(hostWith({ code: 'function f() {}\nfunction f() {}' })).rejects.toThrow(
      'function f is declared twice',
    );
  });

  test('a second manifest in a folder below', async () => {
    const dist = distOf({ code: '' });
    mkdirSync(join(dist, 'sub'));
    writeFileSync(join(dist, 'sub', 'appsscript.json'), '{}');
    await expect(openHost({ dist, now: '2022-11-04T08:00:00+07:00', owner })).rejects.toThrow('more than one manifest');
  });

  test('a manifest whose time zone does not exist', async () => {
    await expect(hostWith({ code: '', timeZone: 'Asia/Lang_Son' })).rejects.toThrow(
      'names no time zone: Asia/Lang_Son',
    );
  });

  test('a manifest without V8', async () => {
    const dist = distOf({ code: '' });
    writeFileSync(join(dist, 'appsscript.json'), '{"timeZone":"Asia/Ho_Chi_Minh"}');
    await expect(openHost({ dist, now: '2022-11-04T08:00:00+07:00', owner })).rejects.toThrow('"runtimeVersion": "V8"');
  });
});

describe('the global object', () => {
  test('has ECMAScript and the services, and nothing of Node or the browser', async () => {
    const absent = [
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'queueMicrotask',
      'setImmediate',
      'fetch',
      'Request',
      'Headers',
      'FormData',
      'Blob',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'TextDecoder',
      'atob',
      'btoa',
      'crypto',
      'structuredClone',
      'AbortController',
      'Event',
      'DOMException',
      'performance',
      'navigator',
      'window',
      'process',
      'Buffer',
      'require',
      'module',
      'global',
      'Iterator',
      'Temporal',
      'ReadableStream',
    ];
    const present = ['Intl', 'Promise', 'Map', 'Date', 'console', 'SpreadsheetApp', 'MailApp', 'Utilities', 'Logger'];
    const { host } = await clicked(`
      Logger.log(${JSON.stringify(absent)}.filter(function (name) { return name in globalThis; }).join());
      Logger.log(${JSON.stringify(present)}.filter(function (name) { return !(name in globalThis); }).join());
    `);
    expect(host.logs()).toEqual(['', '']);
  });

  test('a service that the host does not have names itself when it is called', async () => {
    await expect(clicked(`UrlFetchApp.fetch('https://x.example');`)).rejects.toThrow(
      'UrlFetchApp.fetch is not implemented',
    );
  });
});

describe('every invocation', () => {
  test('evaluates the script afresh: module state does not outlive a run', async () => {
    const host = await hostWith({ code: `var count = 0;\n${menuScript('count += 1; Logger.log(count);')}` });
    await host.as(owner).menu('T', 'go');
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['1', '1']);
  });

  test('refuses a service call while the script loads', async () => {
    const host = await hostWith({ code: `var ui = SpreadsheetApp.getUi();\n${menuScript('')}` });
    await expect(host.as(owner).open()).rejects.toThrow('SpreadsheetApp.getUi is called while the script loads');
  });

  test('reads the virtual clock, and local time in the zone of the manifest', async () => {
    const zone = process.env.TZ;
    const { host } = await clicked(`
      var d = new Date(2022, 10, 4, 8, 0, 0);
      Logger.log(d.toISOString());
      Logger.log(new Date(2022, 10, 4).getHours(), new Date().getHours(), new Date().getFullYear());
      Logger.log(Math.abs(Date.now() - d.getTime()) < 60000, d instanceof Date, Object.prototype.toString.call(d), Date.name);
    `);
    expect(host.logs()).toEqual(['2022-11-04T01:00:00.000Z', '0 8 2022', 'true true [object Date] Date']);
    expect(process.env.TZ).toBe(zone);
  });

  test('gets errors named Exception from its own realm, in the language of the account', async () => {
    const body = `
      try { SpreadsheetApp.getActive().getSheets()[0].getRange(5000, 1); }
      catch (e) { Logger.log(e instanceof Error, e.name, e.message); }`;
    const english = await clicked(body);
    expect(english.host.logs()).toEqual([
      'true Exception The coordinates of the range are outside the dimensions of the sheet.',
    ]);
    const vietnamese = await clicked(body, '', { accounts: [{ email: owner, kind: 'consumer', locale: 'vi' }] });
    expect(vietnamese.host.logs()).toEqual(['true Exception Tọa độ của dải ô nằm ngoài kích thước của trang tính.']);
  });

  test('runs promises to their end before it is over', async () => {
    const { host, run } = await clicked(`return Promise.resolve(1).then(function (v) { Logger.log(v + 1); });`);
    expect(run.outcome).toBe('done');
    expect(host.logs()).toEqual(['2']);
  });

  test('fails on a rejected promise of its own, though the platform would say nothing', async () => {
    const { run } = await clicked(`return Promise.reject(new Error('lost'));`);
    expect(run).toMatchObject({ outcome: 'threw', message: 'Error: lost' });
  });

  test('fails on a rejected promise that nobody holds', async () => {
    const { run } = await clicked(`Promise.reject(new Error('floating'));`);
    expect(run).toMatchObject({ outcome: 'threw', message: 'unhandled rejection: Error: floating' });
  });

  test('reports what the script threw, and keeps what it had written', async () => {
    const { host, run } = await clicked(`
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('trước');
      throw new TypeError('sai');`);
    expect(run).toMatchObject({ outcome: 'threw', message: 'TypeError: sai' });
    expect(host.sheet(0).values()).toEqual([['trước']]);
  });

  test('cannot add to a service object, and finds no helper on it', async () => {
    await expect(clicked(`SpreadsheetApp.mine = 1;`)).rejects.toThrow('SpreadsheetApp.mine = is not implemented');
    await expect(clicked(`SpreadsheetApp.getActive().$;`)).rejects.toThrow('Spreadsheet.$ is not implemented');
  });

  test('an enum is no string and no number, and prints as its name', async () => {
    const { host } = await clicked(`
      Logger.log(String(SpreadsheetApp.ProtectionType.RANGE), JSON.stringify([SpreadsheetApp.WrapStrategy.WRAP]));
      try { SpreadsheetApp.getActive().getSheets()[0].getProtections('RANGE'); } catch (e) { Logger.log(e.message); }`);
    expect(host.logs()).toEqual([
      'RANGE ["WRAP"]',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getProtections.",
    ]);
  });
});
