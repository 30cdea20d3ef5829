// Custom functions in cells: what they are given, what they may give back, and their weather (facts 2).

import { describe, expect, test } from 'vitest';
import { hostWith, menuScript, owner } from './fixture-dist.js';

const tab = 'Trang tính1';

async function cells(code: string, typed: Readonly<Record<string, string>>) {
  const host = await hostWith({ code });
  for (const [a1, text] of Object.entries(typed)) await host.as(owner).type(tab, a1, text);
  return { host, values: host.sheet(tab).values() };
}

describe('arguments', () => {
  test('are the value of a cell, rows of a range, blank as the empty text, errors as text, dates as dates', async () => {
    const code = `function NOI(x) { return JSON.stringify(x); }
      function NGAY(x) { return x instanceof Date ? Utilities.formatDate(x, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : typeof x; }`;
    const { values } = await cells(code, {
      A1: '5',
      A2: '=1/0',
      B1: '10%',
      C1: '31/10/2022',
      E1: '=NOI(A1:B2)',
      E2: '=noi(D9)',
      E3: '=NGAY(C1)',
      E4: '=NGAY(A1)',
    });
    expect(values.map((row) => row[4])).toEqual(['[[5,0.1],["#DIV/0!",""]]', '""', '2022-10-31', 'number']);
  });
});

describe('results', () => {
  test.each([
    ['a number', 'return 5', 5],
    ['nothing', '', ''],
    ['NaN', 'return NaN', '#NUM!'],
    ['a function', 'return THU', '#ERROR!'],
    ['an object', 'return { a: 1 }', '#ERROR!'],
    ['rows of different length', 'return [[1, 2], [3]]', '#ERROR!'],
    ['a promise', 'return Promise.resolve(1)', '#ERROR!'],
    ['an exception', `throw new Error('hỏng')`, '#ERROR!'],
  ])('%s', async (_, body, shown) => {
    const { values } = await cells(`function THU() { ${body}; }`, { A1: 'x', B1: '=THU()' });
    expect(values[0]?.[1] ?? '').toBe(shown);
  });

  test('of a date are a date', async () => {
    const { host, values } = await cells(`function HAN() { return new Date(2022, 10, 20); }`, { A1: '=HAN()' });
    expect(values).toEqual([[new Date('2022-11-20T00:00:00+07:00')]]);
    expect(host.sheet(tab).display()).toEqual([['20/11/2022']]);
  });

  test('of rows spill, and give #REF! where something stands in their way', async () => {
    const { host, values } = await cells(`function BANG() { return [[1, 'a'], [2, 'b']]; }`, { A1: '=BANG()' });
    expect(values).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(host.sheet(tab).formulas()).toEqual([
      ['=BANG()', ''],
      ['', ''],
    ]);
    await host.as(owner).type(tab, 'B2', 'chặn');
    expect(host.sheet(tab).values()).toEqual([
      ['#REF!', ''],
      ['', 'chặn'],
    ]);
  });

  test('that take more than 30 seconds are an error', async () => {
    const { values } = await cells(`function LAU() { Utilities.sleep(31000); return 1; }`, { A1: '=LAU()' });
    expect(values).toEqual([['#ERROR!']]);
  });

  test('of private functions and functions that are not declared are unknown names', async () => {
    const { values } = await cells(`function RIENG_() { return 1; } var KHAC = function () { return 1; };`, {
      A1: '=RIENG_()',
      A2: '=KHAC()',
    });
    expect(values).toEqual([['#NAME?'], ['#NAME?']]);
  });
});

describe('calls', () => {
  test('are made once for the same arguments, and again when an argument changes', async () => {
    const { host } = await cells(`function HAI(x) { return x * 2; }`, { A1: '4', B1: '=HAI(A1)', B2: '=HAI(A1)' });
    const made = () => host.runs().filter((run) => run.fn === 'HAI').length;
    expect([host.sheet(tab).values()[1]?.[1], made()]).toEqual([8, 1]);
    await host.as(owner).type(tab, 'C1', 'khác');
    host.sheet(tab).values();
    expect(made()).toBe(1);
    await host.as(owner).type(tab, 'A1', '5');
    expect([host.sheet(tab).values()[0]?.[1], made()]).toEqual([10, 2]);
  });

  test('do not hear of cells that the function reads by itself', async () => {
    const code = `function O_DAU() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(); }`;
    const { host } = await cells(code, { A1: 'một', B1: '=O_DAU()' });
    await host.as(owner).type(tab, 'A1', 'hai');
    expect(host.sheet(tab).values()).toEqual([['hai', 'một']]);
  });

  test('with NOW() or RAND() among their arguments are not made', async () => {
    const { host, values } = await cells(`function HAI(x) { return 2; }`, { A1: '=NOW()', B1: '=HAI(A1)' });
    expect(values[0]?.[1]).toBe('Loading...');
    expect(host.runs()).toEqual([]);
  });

  test('asked for within a run are still loading there, and done after it', async () => {
    const host = await hostWith({
      code: menuScript(
        `var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('A1').setFormula('=HAI(3)'); SpreadsheetApp.flush(); Logger.log(s.getRange('A1').getValue());`,
        `function HAI(x) { return x * 2; }`,
      ),
    });
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['Loading...']);
    expect(host.sheet(tab).values()).toEqual([[6]]);
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['Loading...', '6']);
  });
});

describe('the weather', () => {
  test.each([
    ['loading', 'Loading...'],
    ['error', '#ERROR!'],
    ['rateLimit', '#ERROR!'],
    ['refused', '#ERROR!'],
  ] as const)('%s shows in every cell of the function, and passes', async (weather, shown) => {
    const { host } = await cells(`function HAI(x) { return x * 2; } function BA(x) { return x * 3; }`, {
      A1: '=HAI(1)',
      A2: '=BA(1)',
    });
    host.custom.weather(weather, 'HAI');
    expect(host.sheet(tab).values()).toEqual([[shown], [3]]);
    host.custom.weather(weather);
    expect(host.sheet(tab).values()).toEqual([[shown], [shown]]);
    host.custom.weather('ok');
    expect(host.sheet(tab).values()).toEqual([[2], [3]]);
  });

  test('of loading settles when it is asked to', async () => {
    const { host } = await cells(`function HAI(x) { return x * 2; }`, { A1: '=HAI(1)' });
    host.custom.weather('loading');
    expect(host.sheet(tab).values()).toEqual([['Loading...']]);
    await host.custom.settle();
    expect(host.sheet(tab).values()).toEqual([[2]]);
    await host.as(owner).type(tab, 'A2', '=HAI(5)');
    expect(host.sheet(tab).values()).toEqual([[2], ['Loading...']]);
  });

  test.each([
    [false, 'Loading...'],
    [true, 'đang tính'],
  ])('whether IFERROR replaces Loading... is an open point: %s', async (iferrorReplacesLoading, shown) => {
    const host = await hostWith(
      { code: `function HAI(x) { return x * 2; }` },
      { unknowns: { iferrorReplacesLoading } },
    );
    await host.as(owner).type(tab, 'A1', '=IFERROR(HAI(1);"đang tính")');
    host.custom.weather('loading');
    expect(host.sheet(tab).values()).toEqual([[shown]]);
  });
});
