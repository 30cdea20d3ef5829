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
      '0.###############',
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

describe('gas-fakes, test/testsheets.js', () => {
  const left = (range: string) =>
    `[${range}.getValue(), ${range}.getBackground(), ${range}.getNote(), ${range}.getDataValidation() !== null]`;
  const rule = `SpreadsheetApp.newDataValidation().requireValueInList(['a']).build()`;

  test('clear takes contents and formats, never notes and rules; the narrower ones take only their own', async () => {
    expect(
      await logged(`
        function tried(how) {
          var cell = sheet.getRange('A1').setValue('a').setBackground('#ff0000').setNote('n').setDataValidation(${rule});
          how(cell);
          Logger.log(JSON.stringify(${left('cell')}));
        }
        tried(function () { sheet.clear(); });
        tried(function (cell) { cell.clear(); });
        tried(function () { sheet.clearContents(); });
        tried(function () { sheet.clearFormats(); });
        tried(function () { sheet.clearNotes(); });`),
    ).toEqual([
      '["","#ffffff","n",true]',
      '["","#ffffff","n",true]',
      '["","#ff0000","n",true]',
      '["a","#ffffff","n",true]',
      '["a","#ff0000","",true]',
    ]);
  });

  test('insertCells shifts down or right, deleteCells up or left, and only the lines of the range', async () => {
    const grid = (rows: string[][]) => rows.map((row) => row.map((text) => text || ''));
    const start = [1, 2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((letter) => `${letter}${row}`));
    const shifted = async (a1: string, way: 'down' | 'right' | 'up' | 'left') => {
      const { host } = await clicked('');
      const name = host.sheets()[0]?.name ?? '';
      await host.as(owner).paste(name, 'A1', start);
      if (way === 'down' || way === 'right') await host.as(owner).insertCells(name, a1, way);
      else await host.as(owner).deleteCells(name, a1, way);
      return grid(
        host
          .sheet(0)
          .display()
          .slice(0, 4)
          .map((row) => row.slice(0, 4)),
      );
    };
    expect(await shifted('B2:C3', 'left')).toEqual([start[0], ['A2', 'D2', '', ''], ['A3', 'D3', '', ''], start[3]]);
    expect((await shifted('B2:C3', 'up')).slice(1)).toEqual([
      ['A2', 'B4', 'C4', 'D2'],
      ['A3', '', '', 'D3'],
      ['A4', '', '', 'D4'],
    ]);
    expect((await shifted('B2:C2', 'right'))[1]).toEqual(['A2', '', '', 'B2']);
    expect((await shifted('B2:B3', 'down')).map((row) => row[1])).toEqual(['B1', '', '', 'B2']);
  });
});

describe('gas-fakes, test/testsheetsvui.js and testsheetsdatavalidations.js', () => {
  test('offset keeps the size it is not told, and refuses none', async () => {
    expect(
      await logged(`
        var range = sheet.getRange('c2:$d$4');
        Logger.log([range, range.offset(1, 1), range.offset(1, 1, 1), range.offset(0, 0, 1, 1)].map(function (one) { return one.getA1Notation(); }).join());
        [[0, 0, 0], [0, 0, 1, 0]].forEach(function (sizes) {
          try { range.offset.apply(range, sizes); } catch (e) { Logger.log(e.message); }
        });`),
    ).toEqual([
      'C2:D4,D3:E5,D3:E3,C2',
      'The number of rows in the range must be at least 1.',
      'The number of columns in the range must be at least 1.',
    ]);
  });

  test('a checkbox is a rule of its own kind without values, and takes the place of another rule', async () => {
    expect(
      await logged(`
        var cell = sheet.getRange('D1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList([1, 2]).build());
        var rule = cell.insertCheckboxes().getDataValidation();
        Logger.log(rule.getCriteriaType().toString(), JSON.stringify(rule.getCriteriaValues()), cell.getValue());`),
    ).toEqual(['CHECKBOX [] false']);
  });
});

describe('gas-fakes, test/testsheetspermissions.js and testsession.js', () => {
  test('a protected sheet has the range of all its cells, without an A1 text; nothing in it is unprotected', async () => {
    expect(
      await logged(`
        var all = sheet.protect(), range = all.getRange();
        Logger.log(JSON.stringify([range.getA1Notation(), range.getNumRows(), range.getNumColumns(), all.getUnprotectedRanges()]));
        Logger.log(sheet.getRange('B2:C3').protect().getRange().getA1Notation(), all.canDomainEdit());`),
    ).toEqual(['["",1000,26,[]]', 'B2:C3 false']);
  });

  test('a user printed is the address', async () => {
    expect(await logged(`Logger.log(String(Session.getActiveUser()), book.getOwner().toString());`)).toEqual([
      `${owner} ${owner}`,
    ]);
  });
});

describe('gas-fakes, test/testhtmlservice.js', () => {
  test('a page has no title until it gets one, untrusted text is escaped, clear empties it', async () => {
    expect(
      await logged(`
        var page = HtmlService.createHtmlOutput('<h1>T</h1>');
        Logger.log(JSON.stringify([page.getTitle(), page.setTitle('P').getTitle(), page.setWidth(9).getWidth()]));
        Logger.log(page.appendUntrusted('<script>').getContent(), JSON.stringify(page.clear().getContent()));
        Logger.log(HtmlService.createTemplate('<?= a ?>').getRawContent());`),
    ).toEqual(['["","P",9]', '<h1>T</h1>&lt;script&gt; ""', '<?= a ?>']);
  });

  test('a page that is not there throws', async () => {
    expect(
      await logged(`['createHtmlOutputFromFile', 'createTemplateFromFile'].forEach(function (make) {
        try { HtmlService[make]('không có'); } catch (e) { Logger.log(e.name); }
      });`),
    ).toEqual(['Exception', 'Exception']);
  });
});

describe('gas-fakes, test/testsheetstext.js', () => {
  test('empty rows inserted below the content do not move the last row, columns within it move the last column', async () => {
    expect(
      await logged(`
        sheet.appendRow(['a', 'b', 'c']);
        sheet.insertRowAfter(2); sheet.insertRowBefore(2); sheet.insertRows(2, 2);
        sheet.insertColumnsAfter(2, 2); sheet.insertColumnsBefore(2, 1);
        Logger.log(sheet.getLastRow(), sheet.getLastColumn(), JSON.stringify(sheet.getDataRange().getValues()));`),
    ).toEqual(['1 6 [["a","","b","","","c"]]']);
  });
});

describe('gas-fakes, test/testutilities.js', () => {
  test('a blob made of text has no name and is plain text; bytes count with a sign', async () => {
    expect(
      await logged(`var blob = Utilities.newBlob('ế');
        Logger.log(JSON.stringify([blob.getName(), blob.getContentType(), blob.getDataAsString(), blob.getBytes()]));
        Logger.log(Utilities.base64Encode('???>>>'), Utilities.base64EncodeWebSafe('???>>>'), Utilities.base64Encode(blob.getBytes()) === Utilities.base64Encode('ế'));`),
    ).toEqual(['[null,"text/plain","ế",[-31,-70,-65]]', 'Pz8/Pj4+ Pz8_Pj4- true']);
  });

  test('digests and signatures of text take it for US-ASCII unless told otherwise: every other letter counts as ?', async () => {
    expect(
      await logged(`
        var sha = Utilities.DigestAlgorithm.SHA_256, utf = Utilities.Charset.UTF_8;
        function same(a, b) { Logger.log(JSON.stringify(a) === JSON.stringify(b)); }
        same(Utilities.computeDigest(sha, 'Sở'), Utilities.computeDigest(sha, 'S?'));
        same(Utilities.computeDigest(sha, 'Sở', utf), Utilities.computeDigest(sha, Utilities.newBlob('Sở').getBytes()));
        same(Utilities.computeHmacSha256Signature('Sở', 'khóa'), Utilities.computeHmacSha256Signature('S?', 'kh?a'));
        same(Utilities.computeHmacSha256Signature('Sở', 'khóa', utf), Utilities.computeHmacSha256Signature('S?', 'kh?a'));
        [[[65], 'k'], ['v', [65]], ['v', 'k', 'UTF_8'], ['v']].forEach(function (args) {
          try { Utilities.computeHmacSha256Signature.apply(Utilities, args); } catch (e) { Logger.log(/^The parameters \\(.*\\) don't match/.test(e.message)); }
        });`),
    ).toEqual(['true', 'true', 'true', 'false', 'true', 'true', 'true', 'true']);
  });

  test('what is not base64 is not decoded', async () => {
    expect(
      await logged(`try { Utilities.base64Decode('!!'); } catch (e) { Logger.log(e.name + ': ' + e.message); }`),
    ).toEqual(['Exception: Could not decode string.']);
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
