// The open points of the platform (facts 12): each is a switch, both answers are shown here or beside the rule they belong to.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHost, type Unknown } from '../../host/open-host.js';
import { allScopes, clicked, colleague, distOf, hostWith, menuScript, owner, reader } from './fixture-dist.js';

const tab = 'Trang tính1';
const both = [false, true] as const;

async function answers<T>(
  unknown: Unknown,
  see: (options: { unknowns: Partial<Record<Unknown, boolean>> }) => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  for (const answer of both) seen.push(await see({ unknowns: { [unknown]: answer } }));
  return seen;
}

/** The scope that a second version of the script asks for beside the others. */
const added = 'https://www.googleapis.com/auth/drive.file';

/** A host that goes on, with a manifest that asks for one more scope, where a host with a daily trigger was saved. */
async function hostAfterAddedScope(unknowns: Partial<Record<Unknown, boolean>>) {
  const code = menuScript(
    `ScriptApp.newTrigger('ngay').timeBased().everyDays(1).atHour(7).create();`,
    `function ngay() { Logger.log(SpreadsheetApp.getActive().getName()); }`,
  );
  const before = await hostWith({ code }, { unknowns });
  await before.as(owner).menu('T', 'go');
  const dir = mkdtempSync(join(tmpdir(), 'scope-'));
  try {
    const workbook = join(dir, 'world.json');
    await before.save(workbook);
    const dist = distOf({ code, scopes: [...allScopes, added] });
    return await openHost({ dist, workbook, owner, now: before.clock.now() });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('open point', () => {
  test('1: a PDF of the spreadsheet under currentonly', async () => {
    const body = `var pdf = SpreadsheetApp.getActive().getAs('application/pdf');
      Logger.log(pdf.getName() + ' ' + pdf.getContentType() + ' ' + pdf.getDataAsString().slice(0, 5));`;
    const seen = await answers('pdfRefusedUnderCurrentOnly', async (options) => {
      const { host, run } = await clicked(body, '', options);
      return run.message ?? host.logs();
    });
    expect(seen).toEqual([
      ['Bảng tính không có tiêu đề.pdf application/pdf %PDF-'],
      expect.stringMatching(/^Exception: You do not have permission to call Spreadsheet.getAs.*auth\/spreadsheets\./),
    ]);
  });

  test('1: the spreadsheet in a web app', async () => {
    const code = `function doGet(e) {
      var book = SpreadsheetApp.getActiveSpreadsheet();
      return HtmlService.createHtmlOutput(e.parameter.dv + ': ' + (book === null ? 'không có sổ' : book.getSheets()[0].getName()));
    }`;
    const seen = await answers('activeSpreadsheetMissingInWebApps', async (options) => {
      const webapp = { access: 'ANYONE', executeAs: 'USER_DEPLOYING' };
      const host = await hostWith({ code, webapp }, options);
      const { html, runs } = await host.as(reader).visit({ dv: 'so-y-te' });
      return [html, runs.map((run) => `${run.kind} ${run.effective} ${run.outcome}`)];
    });
    const runs = [`web ${owner} done`];
    expect(seen).toEqual([
      [`so-y-te: ${tab}`, runs],
      ['so-y-te: không có sổ', runs],
    ]);
  });

  test('4: ES2021 and public fields of instances at the push; private and static ones never pass', async () => {
    const opens = (code: string) =>
      answers('newerSyntaxAcceptedAtPush', async (options) => {
        const host = await hostWith({ code: menuScript(code) }, options).catch((problem: Error) => problem.message);
        if (typeof host === 'string') return host.replace(/^.*Syntax error: /, '').replace(/ \(.*| file.*/, '');
        const [run] = await host.as(owner).menu('T', 'go');
        return run?.message ?? host.logs().join();
      });
    expect(await opens(`class A { x = 1; } Logger.log(new A().x);`)).toEqual(['Unexpected token', '1']);
    expect(await opens(`var a = null; a ??= 2; Logger.log(a);`)).toEqual(['Unexpected token', '2']);
    for (const member of ['#x = 1;', 'static x = 1;', 'static { }', 'm() { return #y in this; } #y;']) {
      expect(await opens(`class A { ${member} }`)).toEqual([
        expect.any(String),
        expect.stringMatching(/^Unexpected (private|static)/),
      ]);
    }
  });

  test('5: a comma between the arguments of a formula under vi_VN', async () => {
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setFormula('=IF(1.5>1,"a,b",2)');`;
    const seen = await answers('commaFormulasAcceptedFromScripts', async (options) => {
      const { host } = await clicked(body, '', options);
      return [host.sheet(tab).values()[0]?.[0], host.sheet(tab).formulas()[0]?.[0]];
    });
    expect(seen).toEqual([
      ['#ERROR!', '=IF(1.5>1,"a,b",2)'],
      ['a,b', '=IF(1,5>1;"a,b";2)'],
    ]);
  });

  test('5: the separators that getFormula gives under vi_VN', async () => {
    const body = `Logger.log(SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setFormula('=IF(1,5>1;"a;b";2)').getFormula());`;
    const seen = await answers('formulasReadBackWithCommas', async (options) =>
      (await clicked(body, '', options)).host.logs(),
    );
    expect(seen).toEqual([['=IF(1,5>1;"a;b";2)'], ['=IF(1.5>1,"a;b",2)']]);
  });

  test('9: what a person types into a text cell', async () => {
    const seen = await answers('typedTextParsedInTextCells', async (options) => {
      const host = await hostWith({ code: '' }, options);
      const person = host.as(owner);
      await person.format(tab, 'A1:D1', '@');
      await person.type(tab, 'A1', '72,77%');
      await person.type(tab, 'B1', '=1+1');
      await person.paste(tab, 'C1', [['31/10/2022', 'chưa có']]);
      const sheet = host.sheet(tab);
      return [sheet.display()[0], sheet.formats()[0], typeof sheet.values()[0]?.[0]];
    });
    expect(seen).toEqual([
      [['72,77%', '=1+1', '31/10/2022', 'chưa có'], ['@', '@', '@', '@'], 'string'],
      [['72,77%', '2', '31/10/2022', 'chưa có'], ['0.00%', '@', 'dd/MM/yyyy', '@'], 'number'],
    ]);
  });

  test('9: what a script writes into a text cell stays text under both answers', async () => {
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setNumberFormat('@').setValue('72,77%');`;
    const seen = await answers('typedTextParsedInTextCells', async (options) => {
      const { host } = await clicked(body, '', options);
      return host.sheet(tab).values()[0]?.[0];
    });
    expect(seen).toEqual(['72,77%', '72,77%']);
  });

  test('10: custom functions on a viewer’s screen; an editor’s shows what is stored', async () => {
    const seen = await answers('resultsRecalculatedForViewers', async (options) => {
      const host = await hostWith({ code: `function DIEM(x) { return x * 2; }` }, options);
      await host.as(owner).type(tab, 'A1', '=DIEM(21)');
      return [reader, colleague].map((email) => host.as(email).sheet(tab).values()[0]?.[0]);
    });
    expect(seen).toEqual([
      [42, 42],
      ['Loading...', 42],
    ]);
  });

  test('13: developer metadata of a duplicated tab', async () => {
    const mark = `SpreadsheetApp.getActive().getSheets()[0].addDeveloperMetadata('trang', 'kh92').addDeveloperMetadata('thừa');`;
    const read = `SpreadsheetApp.getActive().getSheets().forEach(function (sheet) {
      sheet.getDeveloperMetadata().forEach(function (one) {
        if (one.getKey() === 'thừa') one.remove();
        Logger.log(sheet.getName() + ' ' + one.getKey() + ' ' + one.getValue());
      });
      Logger.log(sheet.getDeveloperMetadata().length);
    });`;
    const seen = await answers('duplicateKeepsDeveloperMetadata', async (options) => {
      const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('T').addItem('mark', 'mark').addItem('read', 'read').addToUi(); }
        function mark() { ${mark} } function read() { ${read} }`;
      const host = await hostWith({ code }, options);
      await host.as(owner).menu('T', 'mark');
      await host.as(owner).duplicateSheet(tab);
      await host.as(owner).menu('T', 'read');
      return host.logs();
    });
    const original = [`${tab} trang kh92`, `${tab} thừa null`, '1'];
    const copy = `Copy of ${tab}`;
    expect(seen).toEqual([
      [...original, '0'],
      [...original, `${copy} trang kh92`, `${copy} thừa null`, '1'],
    ]);
  });

  test('16: triggers after the manifest asked for one more scope', async () => {
    const seen = await answers('addedScopeStopsTriggers', async ({ unknowns }) => {
      const host = await hostAfterAddedScope(unknowns);
      const fired = async () =>
        (await host.fire(host.triggers()[0]?.id ?? '')).map((run) => run.message ?? run.outcome);
      const before = await fired();
      host.as(owner).consent('all');
      return [before, await fired()];
    });
    expect(seen).toEqual([
      [['done'], ['done']],
      [['Authorization is required to perform that action.'], ['done']],
    ]);
  });

  test('3: a custom function on TODAY()', async () => {
    const seen = await answers('todayAllowedInCustomArguments', async (options) => {
      const host = await hostWith({ code: 'function NAM(d) { return d.getFullYear(); }' }, options);
      await host.as(owner).type(tab, 'A1', '=NAM(TODAY())');
      return host.sheet(tab).values()[0]?.[0];
    });
    expect(seen).toEqual(['Loading...', 2022]);
  });

  test('6: characters of tab names', async () => {
    const seen = await answers('tabNamesRefuseSpecialCharacters', async (options) => {
      const { run } = await clicked(`SpreadsheetApp.getActive().insertSheet('KH 92/2022');`, '', options);
      return run.outcome;
    });
    expect(seen).toEqual(['done', 'threw']);
  });

  test('7: the text for a property over 9 KB', async () => {
    const seen = await answers('largePropertySaysArgument', async (options) => {
      const body = `PropertiesService.getDocumentProperties().setProperty('k', new Array(10000).join('x'));`;
      return (await clicked(body, '', options)).run.message;
    });
    expect(seen).toEqual([
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
      'Exception: Argument too large: value',
    ]);
  });

  test('8: spilled cells while their function calculates again', async () => {
    const seen = await answers('spillClearedWhileLoading', async (options) => {
      const host = await hostWith({ code: `function BANG(x) { return [[x, 'a'], ['b', 'c']]; }` }, options);
      await host.as(owner).type(tab, 'A1', '1');
      await host.as(owner).type(tab, 'B1', '=BANG(A1)');
      host.sheet(tab).values();
      host.custom.weather('loading');
      await host.as(owner).type(tab, 'A1', '2');
      return host.sheet(tab).values();
    });
    expect(seen).toEqual([
      [
        [2, 'Loading...', 'a'],
        ['', 'b', 'c'],
      ],
      [[2, 'Loading...']],
    ]);
  });

  test('12: an editor of a protection who is no account', async () => {
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect().addEditors(['${colleague}', 'la@so.example']);`;
    const seen = await answers(
      'addEditorRefusesUnknownAccounts',
      async (options) => (await clicked(body, '', options)).run.message,
    );
    expect(seen).toEqual([undefined, 'Exception: Invalid email: la@so.example']);
  });

  test('12: the same, refused only when it is stored', async () => {
    const body = `var p = SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect(); var seen = '';
      p.addEditors(['${colleague}', 'la@so.example']); try { SpreadsheetApp.flush(); } catch (e) { seen = e.message; }
      Logger.log(seen + '|' + p.getEditors().map(String).join());`;
    const seen = await answers('unknownEditorsRefusedAtFlush', async (options) =>
      (await clicked(body, '', options)).host.logs(),
    );
    expect(seen).toEqual([[`|${colleague},la@so.example`], [`Invalid email: la@so.example|${colleague}`]]);
  });

  test('18: error cells among the arguments', async () => {
    const seen = await answers('errorArgumentsStopCustomFunctions', async (options) => {
      const host = await hostWith({ code: `function DEM(x) { return x.length; }` }, options);
      await host.as(owner).type(tab, 'A1', '=1/0');
      await host.as(owner).type(tab, 'B1', '=DEM(A1:A3)');
      return host.sheet(tab).values()[0]?.[1];
    });
    expect(seen).toEqual([3, '#DIV/0!']);
  });
});
