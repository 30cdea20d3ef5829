// Where a fake is easily kinder than Google: each rule says what is refused, or what Google makes of careless input.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHost } from '../../host/open-host.js';
import { clicked, colleague, distOf, hostWith, owner, reader } from './fixture-dist.js';

const sheetBody = (body: string) => `var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${body}`;
const logged = async (body: string, more = '') => (await clicked(sheetBody(body), more)).host.logs();
const attempts = (...calls: string[]) =>
  logged(
    calls.map((call) => `try { ${call}; Logger.log('accepted'); } catch (e) { Logger.log(e.message); }`).join('\n'),
  );

describe('text that a script or a person puts into a cell', () => {
  test('that starts with + is a formula, also where a script sets it; with - it stays text; a number stays a number', async () => {
    const { host } = await clicked(
      sheetBody(`sheet.getRange('A1:A4').setValues([['+ Phấn đấu 90%'], ['- Khó khăn'], ['+5'], ['+']]);
        Logger.log(JSON.stringify([sheet.getRange('A1:A4').getValues(), sheet.getRange('A1').getFormula()]));`),
    );
    expect(host.logs()).toEqual(['[[["#ERROR!"],["- Khó khăn"],[5],["+"]],"=+ Phấn đấu 90%"]']);
    await host.as(owner).type(host.sheets()[0]?.name ?? '', 'B1', '+84 912');
    expect(host.sheet(0).display()[0]?.[1]).toBe('#ERROR!');
  });

  test('NaN is #NUM!, an array inside a row prints as Java names it', async () => {
    const [number, list] = await logged(`sheet.getRange('A1:B1').setValues([[0 / 0, [1, 2]]]);
      sheet.getRange('A1:B1').getValues()[0].forEach(function (value) { Logger.log(value); });`);
    expect([number, list?.slice(0, 19)]).toEqual(['#NUM!', '[Ljava.lang.Object;']);
  });
});

describe('calls that Google refuses', () => {
  test('name the arguments as given: numbers small, text for a row is no row', async () => {
    const sentence = (given: string) =>
      `The parameters (${given}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`;
    expect(await attempts(`sheet.getRange('1', 1)`, 'sheet.getRange(1.5, 1)', 'sheet.getRange(null, 1, 1)')).toEqual(
      ['String,number', 'number,number', 'null,number,number'].map(sentence),
    );
  });

  test('a range whose rows are gone is outside the sheet, for reading and for writing', async () => {
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(
      await attempts(
        `gone = sheet.getRange('A1000'); sheet.deleteRows(900, 101); gone.getValue()`,
        `gone.setValue(1); SpreadsheetApp.flush()`,
      ),
    ).toEqual([outside, outside]);
  });

  test('a list of more than 500 values is no dropdown', async () => {
    const rule = 'SpreadsheetApp.newDataValidation().requireValueInList(values).build()';
    const [short, long] = await attempts(
      `values = Array.from({ length: 500 }, String); sheet.getRange('A1').setDataValidation(${rule})`,
      `values.push('501'); sheet.getRange('A1').setDataValidation(${rule})`,
    );
    expect([short, long?.includes('limit of 500')]).toEqual(['accepted', true]);
  });

  test('a conditional format whose formula the locale cannot read refuses the set', async () => {
    const rule = (formula: string) =>
      `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}')
        .setBackground('#ff0000').setRanges([sheet.getRange('A1')]).build()])`;
    expect(await attempts(rule('=AND(A1;B1)'), rule('=AND(A1,B1)'), rule('A1>0'))).toEqual([
      'accepted',
      'Invalid ConditionValue.userEnteredValue: =AND(A1,B1)',
      'Invalid ConditionValue.userEnteredValue: A1>0',
    ]);
  });

  test('not every row or column of a sheet can be hidden', async () => {
    expect(
      await attempts(
        'sheet.hideRows(2, 999)',
        'sheet.hideRows(1); SpreadsheetApp.flush()',
        'sheet.hideColumns(1, 26); SpreadsheetApp.flush()',
      ),
    ).toEqual([
      'accepted',
      "You can't hide all visible rows on the sheet.",
      "You can't hide all visible columns on the sheet.",
    ]);
  });

  test('not every row or column of a sheet can be frozen', async () => {
    expect(
      await attempts('sheet.setFrozenRows(1000)', 'sheet.setFrozenColumns(26)', 'sheet.setFrozenRows(999)'),
    ).toEqual([
      "You can't freeze all visible rows on the sheet.",
      "You can't freeze all visible columns on the sheet.",
      'accepted',
    ]);
  });

  test('a locale that nobody speaks, a time that is none, an answer address that is none', async () => {
    expect(
      await attempts(
        `book.setSpreadsheetLocale('xx_YY')`,
        `ScriptApp.newTrigger('go').timeBased().at('mai')`,
        `ScriptApp.newTrigger('go').timeBased().at(new Date(NaN))`,
        `MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', replyTo: 'ai do' })`,
      ),
    ).toEqual([
      'Invalid argument: xx_YY',
      "The parameters (String) don't match the method signature for ScriptApp.ClockTriggerBuilder.at.",
      "The parameters ((class)) don't match the method signature for ScriptApp.ClockTriggerBuilder.at.",
      'Invalid email: ai do',
    ]);
  });

  test('one relative formula over several cells is a gap of this host, not a guess', async () => {
    await expect(logged(`sheet.getRange('A1:A3').setFormula('=B1')`)).rejects.toThrow('relative references');
    expect(await attempts(`sheet.getRange('A1:A3').setFormula('=$B$1')`)).toEqual(['accepted']);
  });
});

describe('cells merged over several rows', () => {
  test('are neither sorted nor filtered, and a merge takes another whole or not at all', async () => {
    const { host } = await clicked('');
    const [me, name] = [host.as(owner), host.sheets()[0]?.name ?? ''];
    await me.paste(name, 'A1', [['b'], ['a'], ['c']]);
    await me.merge(name, 'A1:A2');
    const refused = [
      await me.sort(name, 'A1:A3', 'A'),
      await me.filter(name, 'A', ['c']),
      await me.merge(name, 'A2:B3'),
    ].flat();
    expect(refused.map((run) => run.message)).toEqual([
      "You can't sort a range containing vertical merges.",
      "You can't create a filter over a range containing vertical merges.",
      'You must select all cells in a merged range to merge or unmerge them.',
    ]);
    expect(host.sheet(0).merges()).toEqual(['A1:A2']);
    expect(await me.merge(name, 'A1:B3')).toEqual([]);
    expect(host.sheet(0).merges()).toEqual(['A1:B3']);
  });
});

describe('names from JavaScript’s own objects', () => {
  test('are neither properties nor named ranges', async () => {
    expect(
      await logged(`var store = PropertiesService.getDocumentProperties();
        Logger.log(JSON.stringify(['__proto__', 'constructor', 'toString'].map(function (name) { return store.getProperty(name); })));
        Logger.log(book.getRangeByName('constructor'));
        try { store.setProperties(null); } catch (e) { Logger.log(e.message); }`),
    ).toEqual([
      '[null,null,null]',
      'null',
      "The parameters (null) don't match the method signature for PropertiesService.Properties.setProperties.",
    ]);
  });
});

describe('a custom function', () => {
  const more = `function NOI() { return SpreadsheetApp.getActiveSheet().getName() + '!' + SpreadsheetApp.getActiveRange().getA1Notation(); }
    function GHI() { PropertiesService.getUserProperties().setProperty('a', 'b'); return 1; }`;

  test('finds the cell that it calculates as the active range', async () => {
    const { host } = await clicked('', more);
    await host.as(owner).insertSheet('Hai');
    await host.as(owner).type('Hai', 'C5', '=NOI()');
    expect(host.sheet('Hai').values()[4]?.[2]).toBe('Hai!C5');
  });

  test('cannot set the owner’s user properties for an editor', async () => {
    const { host } = await clicked('', more);
    await host.as(colleague).type(host.sheets()[0]?.name ?? '', 'A1', '=GHI()');
    expect([host.sheet(0).values()[0]?.[0], host.properties('user', owner)]).toEqual(['#ERROR!', {}]);
  });
});

test('a scriptlet prints its first statement alone, and a comment in it swallows the rest of its line', async () => {
  const shown = async (template: string) =>
    (
      await logged(`var page = HtmlService.createTemplate(${JSON.stringify(template)}); page.a = 1;
        Logger.log(JSON.stringify(page.evaluate().getContent()));`)
    ).map((line) => JSON.parse(line));
  expect(await shown('<?= a; 2 ?>|<? var b = 3 ?><?= b ?>')).toEqual(['1|3']);
  expect(await shown('x<? // rồi ?>mất\ncòn')).toEqual(['xcòn']);
  expect(
    await shown('<? if (a > 1) { ?>A<? } ?><? else { ?>B<? } ?>\n<? for (var i = 0; i < 2; i++) { ?>i<? } ?>'),
  ).toEqual(['B\nii']);
});

test('an object of a service does not cross to a page', async () => {
  const host = await hostWith({ code: 'function ô() { return [SpreadsheetApp.getActiveSheet()]; }', pages: { t: '' } });
  expect(await host.as(owner).call('t', 'ô', [])).toEqual({
    value: null,
    error: 'result: an object of a service cannot be sent',
  });
});

test('who may not open the workbook cannot copy it; a reader can', async () => {
  const host = await hostWith({ code: 'function onOpen() {}' });
  expect((await host.as(reader).copyWorkbook()).sheets()).toHaveLength(1);
  await expect(host.as('la@ngoai.example').copyWorkbook()).rejects.toThrow('not shared');
});

test('a log tells services by their name and errors by their sentence, nothing of the machine below', async () => {
  expect(await logged(`Logger.log(sheet, new Error('hỏng')); console.log(sheet.getRange('A1'));`)).toEqual([
    'Sheet Error: hỏng',
    'Range',
  ]);
});

test('chance comes from the seed: the same seed throws the same dice', async () => {
  const throwDice = async (seed: number) => (await clicked('Logger.log(Math.random())', '', { seed })).host.logs()[0];
  expect(await throwDice(7)).toBe(await throwDice(7));
  expect(await throwDice(7)).not.toBe(await throwDice(8));
});

test('a saved world does not go back in time when it is opened with an earlier hour', async () => {
  const fixture = { code: 'function onOpen() {}' };
  const host = await hostWith(fixture);
  await host.clock.runTo('2022-11-20T08:00:00+07:00');
  const workbook = join(mkdtempSync(join(tmpdir(), 'world-')), 'world.json');
  await host.save(workbook);
  const opened = (now: string) => openHost({ dist: distOf(fixture), now, owner, workbook });
  expect((await opened('2022-11-04T08:00:00+07:00')).clock.now()).toBe(host.clock.now());
  expect((await opened('2022-12-01T08:00:00+07:00')).clock.now()).toBe('2022-12-01T08:00:00+07:00');
});
