// The host from end to end on a script of a few lines.

import { describe, expect, test } from 'vitest';
import { clicked, colleague, hostWith, menuScript, owner } from './fixture-dist.js';

describe('a menu run', () => {
  test('writes what the script wrote, as the person at the keyboard, and counts every service call', async () => {
    const { host, run } = await clicked(`
      var sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange(1, 1, 2, 2).setValues([['Chỉ tiêu', 'Số'], ['CQS-01', 72.77]]);
    `);
    expect(run).toMatchObject({
      fn: 'go',
      kind: 'menu',
      active: owner,
      effective: owner,
      authMode: 'FULL',
      outcome: 'done',
    });
    expect(run.calls).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Range.setValues': 1,
    });
    expect(host.sheet(0).values()).toEqual([
      ['Chỉ tiêu', 'Số'],
      ['CQS-01', 72.77],
    ]);
  });

  test('a member that the host does not have fails the action and names itself, even where the script catches it', async () => {
    const host = await hostWith({
      code: menuScript(
        `try { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').trimWhitespace(); } catch (e) {}`,
      ),
    });
    await host.as(owner).open();
    await expect(host.as(owner).menu('T', 'go')).rejects.toThrow(
      'offline host: Range.trimWhitespace is not implemented',
    );
  });

  test('dates come and go in the realm of the script', async () => {
    const { host, run } = await clicked(`
      var range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      range.setValue(new Date(2022, 10, 20));
      var read = range.getValue();
      Logger.log(read instanceof Date, read.getTime() === new Date(2022, 10, 20).getTime(), [] instanceof Array, range.getValues() instanceof Array);
      Logger.log(Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH'));
    `);
    expect(run.message).toBeUndefined();
    expect(host.logs()).toEqual(['true true true true', '2022-11-04 08']);
    expect(host.sheet(0).values()).toEqual([[new Date('2022-11-20T00:00:00+07:00')]]);
  });

  test('what people type is read, and a nested action of a colleague happens inside a service call', async () => {
    const host = await hostWith({
      code: menuScript(`
        var sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange('A1').setValue('of the script');
        Logger.log(sheet.getRange('B1').getValue() + '|' + sheet.getRange('C1').getValue());
      `),
    });
    await host.as(owner).open();
    host.faults.at(
      1,
      async () => {
        await host.as(colleague).type('Trang tính1', 'B1', 'of the colleague');
        await host.as(colleague).type('Trang tính1', 'C1', '5');
      },
      { method: 'Range.getValue' },
    );
    const [run] = await host.as(owner).menu('T', 'go');
    expect(run?.message).toBeUndefined();
    expect(host.faults.reached()).toBe(true);
    expect(host.logs()).toEqual(['of the colleague|5']);
    expect(host.sheet(0).values()).toEqual([['of the script', 'of the colleague', 5]]);
  });
});
