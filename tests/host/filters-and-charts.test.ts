// Filters and charts, as far as the platform refuses or surprises (facts 6.4).

import { describe, expect, test } from 'vitest';
import { clicked, hostWith, menuScript, owner } from './fixture-dist.js';

const sheetBody = (body: string) => `var sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body}`;

describe('a filter', () => {
  test('is the only one of its sheet: a second is refused, a removed one makes room', async () => {
    const { host } = await clicked(
      sheetBody(`
        Logger.log(sheet.getFilter());
        sheet.getRange('A1:B9').createFilter();
        try { sheet.getRange('C1:D9').createFilter(); } catch (e) { Logger.log(e.message); }
        Logger.log(sheet.getFilter().getRange().getA1Notation());
        sheet.getFilter().remove();
        Logger.log(sheet.getRange('C1:D9').createFilter().getRange().getA1Notation());`),
    );
    expect(host.logs()).toEqual([
      'null',
      "You can't create a filter in a sheet that already has a filter.",
      'A1:B9',
      'C1:D9',
    ]);
  });
});

describe('charts', () => {
  const chart = `sheet.newChart().addRange(sheet.getRange('A1:B5')).setPosition(2, 4, 0, 0).asColumnChart().setTitle('Tiến độ').build()`;

  test('accumulate: a second run inserts a second one', async () => {
    const { host } = await clicked(
      sheetBody(
        `sheet.insertChart(${chart}); sheet.insertChart(${chart}); sheet.removeChart(sheet.getCharts()[0]); sheet.insertChart(${chart});`,
      ),
    );
    expect(host.sheet(0).charts()).toEqual([
      { title: 'Tiến độ', range: 'A1:B5' },
      { title: 'Tiến độ', range: 'A1:B5' },
    ]);
  });

  test('have looks only after a type is chosen', async () => {
    await expect(clicked(sheetBody(`sheet.newChart().setTitle('x');`))).rejects.toThrow(
      'EmbeddedChartBuilder.setTitle is not implemented',
    );
  });

  test('are built before they are inserted', async () => {
    const { run } = await clicked(sheetBody(`sheet.insertChart(sheet.newChart());`));
    expect(run.message).toContain("don't match the method signature for SpreadsheetApp.Sheet.insertChart");
  });
});

describe('a slicer', () => {
  test('stands over its range, hides nothing from anybody, and follows rows and columns', async () => {
    const host = await hostWith({ code: '' });
    const me = host.as(owner);
    const sheet = host.sheet(0);
    await me.paste('Trang tính1', 'B2', [
      ['Đơn vị', 'Số'],
      ['Sở Y tế', 1],
      ['Sở Tài chính', 2],
    ]);
    await me.addSlicer('Trang tính1', 'B2:C4', 'B', 'Chọn đơn vị');
    expect(sheet.hidden()).toEqual({ rows: [], columns: [] });
    await me.insertColumns('Trang tính1', 1);
    await me.insertRows('Trang tính1', 3);
    expect(sheet.slicers()).toEqual([{ title: 'Chọn đơn vị', range: 'C2:D5', column: 'C' }]);
    await me.deleteColumns('Trang tính1', 3);
    expect(sheet.slicers()).toEqual([]);
  });

  test('a script’s access to it is refused by name', async () => {
    await expect(clicked(sheetBody(`sheet.getSlicers();`))).rejects.toThrow('Sheet.getSlicers is not implemented');
  });
});

describe('rows and columns that come and go', () => {
  test('take filter and charts along', async () => {
    const host = await hostWith({
      code: menuScript(
        sheetBody(
          `sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).setPosition(1, 5, 0, 0).asColumnChart().build());`,
        ),
      ),
    });
    const me = host.as(owner);
    await me.paste('Trang tính1', 'A1', [
      ['Đơn vị', 'Số'],
      ['Sở Y tế', 1],
      ['Sở Tài chính', 2],
    ]);
    await me.menu('T', 'go');
    await me.filter('Trang tính1', 'A', ['Sở Y tế']);
    await me.insertColumns('Trang tính1', 1);
    await me.insertRows('Trang tính1', 1);
    expect(host.sheet(0).hidden()).toEqual({ rows: [4], columns: [] });
    expect(host.sheet(0).charts()).toEqual([{ title: '', range: 'B2:C4' }]);
  });
});

describe('developer metadata', () => {
  test('of single cells is refused by name', async () => {
    await expect(clicked(sheetBody(`sheet.getRange('A1').addDeveloperMetadata('k', 'v');`))).rejects.toThrow(
      'Range.addDeveloperMetadata is not implemented',
    );
  });
});
