// What others recorded from the live platform, held against this host. Source: brucemcpherson/gas-fakes at dedcae3
// (May 2026), notes/oddities.md and the tests it names, which its author runs on Google as well as on Node.

import { describe, expect, test } from 'vitest';
import { clicked, colleague, owner } from './fixture-dist.js';

const sheetBody = (body: string) => `var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${body}`;
const logged = async (body: string, options = {}) => (await clicked(sheetBody(body), '', options)).host.logs();

describe('gas-fakes, notes/oddities.md', () => {
  test('Values: getValues gives numbers unformatted, setValues takes text as if typed, getDisplayValues what is shown', async () => {
    expect(
      await logged(`
        sheet.getRange('A1:B1').setValues([['12,5%', 1234.5]]).setNumberFormats([['0.0%', '#,##0.00']]);
        Logger.log(JSON.stringify(sheet.getRange('A1:B1').getValues()), JSON.stringify(sheet.getRange('A1:B1').getDisplayValues()));`),
    ).toEqual(['[[0.125,1234.5]] [["12,5%","1.234,50"]]']);
  });

  test('Dates: a serial date counts days since 1899-12-30', async () => {
    expect(
      await logged(`
        sheet.getRange('A1:B1').setValues([[1, 44869]]).setNumberFormat('yyyy-mm-dd');
        Logger.log(JSON.stringify(sheet.getRange('A1:B1').getDisplayValues()));
        sheet.getRange('C1').setValue(new Date(2022, 10, 4)).setNumberFormat('0');
        Logger.log(sheet.getRange('C1').getValue());`),
    ).toEqual(['[["1899-12-31","2022-11-04"]]', '44869']);
  });

  test('Notes: a number set alone is text, set in a grid it prints as 25.0', async () => {
    expect(
      await logged(`
        sheet.getRange('A1').setNote(25); sheet.getRange('B1').setNotes([[25]]);
        Logger.log(typeof sheet.getRange('A1').getNote(), JSON.stringify(sheet.getRange('A1:B1').getNotes()));`),
    ).toEqual(['string [["25","25.0"]]']);
  });

  test('Number formats: general takes a format away, null fails', async () => {
    expect(
      await logged(`
        sheet.getRange('A1').setNumberFormat('0.00').setNumberFormat('general');
        Logger.log(sheet.getRange('A1').getNumberFormat());
        try { sheet.getRange('A1').setNumberFormat(null); } catch (e) { Logger.log(e.message); }`),
    ).toEqual([
      'General',
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ]);
  });

  test('Protections: the owner is not in the list of a new protection, and may edit it all the same', async () => {
    expect(
      await logged(`var p = sheet.getRange('A1').protect(); Logger.log(p.getEditors().length, p.canEdit());`, {
        share: {},
      }),
    ).toEqual(['0 true']);
  });
});

describe('gas-fakes, test/testsheetssets.js', () => {
  test('a second filter is refused in these words', async () => {
    expect(
      await logged(
        `sheet.getRange('A1:B2').createFilter(); try { sheet.getRange('D1').createFilter(); } catch (e) { Logger.log(e.message); }`,
      ),
    ).toEqual(["You can't create a filter in a sheet that already has a filter."]);
  });
});

describe('gas-fakes, test/testlock.js', () => {
  test('a lock held is taken again at once, without a wait', async () => {
    const { host, run } = await clicked(
      `var l = LockService.getScriptLock(); l.waitLock(10); Logger.log(l.tryLock(60000), l.hasLock());`,
    );
    expect(host.logs()).toEqual(['true true']);
    expect(run.simulatedMs).toBeLessThan(1000);
  });

  test('a negative time to wait never gets a lock', async () => {
    expect(await logged(`Logger.log(LockService.getScriptLock().tryLock(-1));`)).toEqual(['false']);
  });
});

describe('gas-fakes, fakesheetrange.js', () => {
  test('shape errors count what the data has and what the range has', async () => {
    expect(
      await logged(`try { sheet.getRange(1, 1, 3, 1).setNotes([['a'], ['b']]); } catch (e) { Logger.log(e.message); }`),
    ).toEqual([
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ]);
  });
});

describe('Google’s own sample of a protection', () => {
  test('adds the effective user first, which needs the scope of the address', async () => {
    const body = sheetBody(`
      var p = sheet.getRange('A1').protect().setDescription('Sample'); var me = Session.getEffectiveUser();
      p.addEditor(me); p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false);`);
    const { host } = await clicked(body);
    expect([host.sheet(0).canEdit(owner, 'A1'), host.sheet(0).canEdit(colleague, 'A1')]).toEqual([true, false]);
    const without = await clicked(body, '', {
      consent: { [owner]: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] },
    });
    expect(without.run.message).toContain('userinfo.email');
  });
});
