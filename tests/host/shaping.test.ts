// Filling, merging, filtering, and cells, rows and columns that move.

import { describe, expect, test } from 'vitest';
import { clicked, hostWith, menuScript, owner } from './fixture-dist.js';

const tab = 'Trang tính1';
const withRows = async (rows: (string | number)[][]) => {
  const host = await hostWith({ code: '' });
  await host.as(owner).paste(tab, 'A1', rows);
  return host;
};

describe('filling', () => {
  test('repeats one value, goes on with two numbers and with days, and moves formulas along', async () => {
    const host = await withRows([
      [5, 1, 'a', 2],
      ['', 3, 'b', ''],
    ]);
    const me = host.as(owner);
    await me.type(tab, 'E1', '31/10/2022');
    await me.type(tab, 'F1', '=B1*2');
    await me.fill(tab, 'A1', 'A1:A3');
    await me.fill(tab, 'B1:C2', 'B1:C4');
    await me.fill(tab, 'E1:F1', 'E1:F3');
    const values = host.sheet(tab).values();
    expect(values.map((row) => row[0])).toEqual([5, 5, 5, '']);
    expect(values.map((row) => row[1])).toEqual([1, 3, 5, 7]);
    expect(values.map((row) => row[2])).toEqual(['a', 'b', 'a', 'b']);
    expect(
      host
        .sheet(tab)
        .display()
        .map((row) => row[4]),
    ).toEqual(['31/10/2022', '01/11/2022', '02/11/2022', '']);
    expect(values.map((row) => row[5])).toEqual([2, 6, 10, '']);
  });
});

describe('merging', () => {
  test('keeps the top-left content only, and freezing through a merge is refused, either way round', async () => {
    const host = await withRows([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await host.as(owner).merge(tab, 'A1:B2');
    expect(host.sheet(tab).values()).toEqual([['a']]);
    expect(host.sheet(tab).merges()).toEqual(['A1:B2']);
    const { host: frozen } = await clicked(`SpreadsheetApp.getActive().getSheets()[0].setFrozenRows(1);`);
    expect(await frozen.as(owner).merge(tab, 'A1:A2')).toMatchObject([{ outcome: 'refused' }]);
    const merged = await hostWith({
      code: menuScript(
        `try { SpreadsheetApp.getActive().getSheets()[0].setFrozenRows(1); } catch (e) { Logger.log(e.message); }`,
      ),
    });
    await merged.as(owner).merge(tab, 'A1:A2');
    await merged.as(owner).menu('T', 'go');
    expect(merged.logs()).toEqual(["You can't freeze columns or rows which contain only part of a merged cell."]);
  });
});

describe('filtering', () => {
  test('hides rows by the shown text and leaves them where they are', async () => {
    const host = await withRows([['Đơn vị'], ['Sở Y tế'], ['Sở Tài chính'], ['Sở Y tế']]);
    await host.as(owner).filter(tab, 'A', ['Sở Y tế']);
    expect(host.sheet(tab).hidden().rows).toEqual([3]);
    expect(host.sheet(tab).values()).toHaveLength(4);
  });
});

describe('cells', () => {
  test('that come push their neighbours, that go let them close up; formulas follow', async () => {
    const host = await withRows([
      [1, 'x'],
      [2, 'y'],
      [3, 'z'],
    ]);
    const me = host.as(owner);
    await me.type(tab, 'D1', '=A3');
    await me.insertCells(tab, 'A2:A3', 'down');
    expect(
      host
        .sheet(tab)
        .values()
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      [1, 'x'],
      ['', 'y'],
      ['', 'z'],
      [2, ''],
      [3, ''],
    ]);
    expect(host.sheet(tab).formulas()[0]?.[3]).toBe('=A5');
    await me.deleteCells(tab, 'A2:A4', 'up');
    expect(
      host
        .sheet(tab)
        .values()
        .map((row) => row[0]),
    ).toEqual([1, 3, '']);
    await me.insertCells(tab, 'A1', 'right');
    expect(host.sheet(tab).values()[0]?.slice(0, 3)).toEqual(['', 1, 'x']);
    await me.deleteCells(tab, 'A1', 'left');
    expect(host.sheet(tab).values()[0]?.slice(0, 2)).toEqual([1, 'x']);
  });
});

describe('moving and hiding', () => {
  test('rows and columns take formulas and protections along', async () => {
    const { host } = await clicked(`
      var s = SpreadsheetApp.getActive().getSheets()[0];
      s.getRange('A1:C2').setValues([['a', 1, '=B1'], ['b', 2, '=B2']]);
      s.getRange('A2').protect().setDescription('b');`);
    const me = host.as(owner);
    await me.moveRows(tab, 2, 1, 1);
    expect(host.sheet(tab).values()).toEqual([
      ['b', 2, 2],
      ['a', 1, 1],
    ]);
    expect(host.sheet(tab).protections()[0]?.range).toBe('A1');
    await me.moveColumns(tab, 2, 1, 4);
    expect(host.sheet(tab).values()).toEqual([
      ['b', 2, 2],
      ['a', 1, 1],
    ]);
    expect(host.sheet(tab).formulas()[0]).toEqual(['', '=C1', '']);
    await me.hide(tab, { rows: [2], columns: [1, 3] });
    expect(host.sheet(tab).hidden()).toEqual({ rows: [2], columns: [1, 3] });
    expect(await me.hide(tab)).toMatchObject([{ outcome: 'refused' }]);
  });

  test('tabs change places and states', async () => {
    const host = await hostWith({ code: '' });
    const me = host.as(owner);
    await me.insertSheet('Hai');
    await me.moveSheet('Hai', 1);
    expect(host.sheets().map((sheet) => sheet.name)).toEqual(['Hai', tab]);
    await me.hide('Hai');
    expect(host.sheets()[0]?.hidden).toBe(true);
  });
});

describe('a checkbox', () => {
  test('is ticked and cleared, and takes nothing else', async () => {
    const { host } = await clicked(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').insertCheckboxes();`);
    const me = host.as(owner);
    expect(host.sheet(tab).values()).toEqual([[false]]);
    await me.tick(tab, 'A1');
    expect(host.sheet(tab).values()).toEqual([[true]]);
    await me.tick(tab, 'A1', true);
    expect(host.sheet(tab).values()).toEqual([[true]]);
    expect(await me.type(tab, 'A1', 'xong')).toMatchObject([{ outcome: 'refused' }]);
  });

  test('is not where no rule says so: nothing there to tick', async () => {
    const { host } = await clicked('');
    expect(await host.as(owner).tick(tab, 'B2')).toMatchObject([{ fn: '(tick)', outcome: 'refused' }]);
    expect(host.sheet(tab).values().flat().filter(String)).toEqual([]);
  });
});
