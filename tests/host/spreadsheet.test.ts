// The spreadsheet service: shapes, blanks, text that is read, formats, writes that wait (facts 6).

import { describe, expect, test } from 'vitest';
import { clicked, hostWith, menuScript, owner } from './fixture-dist.js';

const sheetBody = (body: string) => `var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${body}`;
const refusals = async (bodies: readonly string[]) => {
  const tries = bodies.map(
    (body) => `try { ${body}; Logger.log('không từ chối'); } catch (e) { Logger.log(e.message); }`,
  );
  const { host } = await clicked(sheetBody(tries.join('\n')));
  return host.logs();
};

describe('shapes', () => {
  test('data of another shape is refused with Google’s sentence', async () => {
    expect(
      await refusals([
        `sheet.getRange(1, 1, 2, 1).setValues([[1]])`,
        `sheet.getRange(1, 1, 1, 2).setValues([[1]])`,
        `sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])`,
        `sheet.getRange(1, 1).setValues([1])`,
        `sheet.getRange(1, 1, 2, 1).setBackgrounds([['#fff']])`,
      ]),
    ).toEqual([
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ]);
  });

  test('a range counts from 1, is not empty and never grows the grid', async () => {
    expect(
      await refusals([
        'sheet.getRange(0, 1)',
        'sheet.getRange(1, 0)',
        'sheet.getRange(1, 1, 0, 1)',
        'sheet.getRange(1, 1, 1, 0)',
        'sheet.getRange(1001, 1)',
        'sheet.getRange(1000, 26, 2, 1)',
        `sheet.getRange('A1:A1001')`,
        `sheet.getRange('đây')`,
        `book.getRange("'Không có'!A1")`,
      ]),
    ).toEqual([
      'The starting row of the range is too small.',
      'The starting column of the range is too small.',
      'The number of rows in the range must be at least 1.',
      'The number of columns in the range must be at least 1.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'Range not found',
      'Range not found',
    ]);
  });

  test('a cell holds 50,000 characters, a book 10,000,000 cells', async () => {
    expect(
      await refusals([
        `sheet.getRange('A1').setValue(new Array(50002).join('a')); SpreadsheetApp.flush()`,
        `sheet.insertRowsAfter(1000, 400000)`,
      ]),
    ).toEqual([
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ]);
  });

  test('the last visible sheet stays, names are unique and at most 100 characters', async () => {
    expect(
      await refusals([
        `sheet.hideSheet()`,
        `book.deleteSheet(sheet)`,
        `book.insertSheet('trang TÍNH1')`,
        `sheet.setName(new Array(103).join('a'))`,
        `sheet.deleteRows(1, 1000)`,
        `sheet.setFrozenRows(3); sheet.deleteRows(4, 997)`,
      ]),
    ).toEqual([
      "You can't hide all the sheets in a document.",
      "You can't remove all the sheets in a document.",
      'A sheet with the name "trang TÍNH1" already exists. Please enter another name.',
      'The name of a sheet may have at most 100 characters.',
      'Sorry, it is not possible to delete all non-frozen rows.',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ]);
  });
});

describe('values', () => {
  test('empty is the empty text; null and undefined clear', async () => {
    const { host } = await clicked(
      sheetBody(`
        sheet.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4]]);
        sheet.getRange(1, 1, 1, 3).setValues([[null, undefined, '']]);
        Logger.log(JSON.stringify(sheet.getRange(1, 1, 1, 5).getValues()));
        Logger.log(sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation());`),
    );
    expect(host.logs()).toEqual(['[["","","",4,""]]', '1 4 A1:D1']);
  });

  test('text is read as if typed, by locale and format: write numbers and dates, not strings', async () => {
    const body = sheetBody(`
      sheet.getRange('A1:E1').setValues([['1,5', '1.5', '72,77%', '31/10/2022', '=1+1']]);
      sheet.getRange('A2:E2').setNumberFormat('@').setValues([['1,5', '1.5', '72,77%', '31/10/2022', '007']]);
      Logger.log(JSON.stringify(sheet.getRange('A1:E2').getDisplayValues()));
      Logger.log(JSON.stringify(sheet.getRange('A1:C2').getValues().map(function (row) { return row.map(function (v) { return typeof v; }); })));`);
    const vi = await clicked(body);
    expect(vi.host.logs()[0]).toContain('["1,5","1.5","72,77%","31/10/2022","007"]');
    expect(JSON.parse(vi.host.logs()[1] ?? '')[0]).toEqual(['number', expect.not.stringMatching('number'), 'number']);
    expect(JSON.parse(vi.host.logs()[1] ?? '')[1]).toEqual(['string', 'string', 'string']);
    const en = await clicked(body, '', { locale: 'en_US' });
    expect(JSON.parse(en.host.logs()[1] ?? '')[0]).not.toEqual(JSON.parse(vi.host.logs()[1] ?? '')[0]);
  });

  test('a string that starts with = becomes a formula; in a text cell that is an open point', async () => {
    const body = sheetBody(`
      sheet.getRange('A1').setValue('=1+2');
      sheet.getRange('A2').setNumberFormat('@').setValue('=1+2');
      Logger.log(JSON.stringify(sheet.getRange('A1:A2').getFormulas()));`);
    expect((await clicked(body)).host.logs()).toEqual(['[["=1+2"],["=1+2"]]']);
    const kept = await clicked(body, '', { unknowns: { formulaKeptAsTextInTextCells: true } });
    expect(kept.host.logs()).toEqual(['[["=1+2"],[""]]']);
    expect(kept.host.sheet(0).values()).toEqual([[3], ['=1+2']]);
  });

  test('dates go through the zone of the spreadsheet, local dates through the zone of the script', async () => {
    const body = sheetBody(`
      sheet.getRange('A1').setValue(new Date(2022, 10, 20));
      Logger.log(sheet.getRange('A1').getDisplayValue());
      Logger.log(Utilities.formatDate(sheet.getRange('A1').getValue(), book.getSpreadsheetTimeZone(), 'dd/MM/yyyy HH:mm'));`);
    expect((await clicked(body)).host.logs()).toEqual(['20/11/2022', '20/11/2022 00:00']);
    // Midnight in Vietnam is the day before in California: the mismatch the facts warn of.
    const { host } = await clicked(body, '', { timeZone: 'America/Los_Angeles' });
    expect(host.logs()[1]).toBe('19/11/2022 09:00');
  });

  test('a comma formula is a parse error under vi_VN, a semicolon formula works everywhere', async () => {
    const body = sheetBody(`sheet.getRange('A1:B1').setFormulas([['=IF(1;2;3)', '=IF(1,2,3)']]);`);
    expect((await clicked(body)).host.sheet(0).values()).toEqual([[2, '#ERROR!']]);
    expect((await clicked(body, '', { locale: 'en_US' })).host.sheet(0).values()).toEqual([[2, 2]]);
  });

  test('rows and columns that come and go take formulas, names, rules and protections along', async () => {
    const { host } = await clicked(
      sheetBody(`
        sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
        sheet.getRange('B1').setFormula('=SUM(A1:A3)');
        book.setNamedRange('So', sheet.getRange('A2:A3'));
        sheet.getRange('A3').protect().setDescription('ba');
        sheet.setFrozenRows(1);
        sheet.insertRowsAfter(1, 2);
        Logger.log(sheet.getRange('B1').getFormula(), book.getRangeByName('So').getA1Notation(), sheet.getMaxRows(), sheet.getFrozenRows());
        Logger.log(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation());
        sheet.deleteRows(2, 3);
        Logger.log(sheet.getRange('B1').getFormula(), book.getRangeByName('So').getA1Notation());
        sheet.insertColumnsAfter(1, 1); sheet.insertRows(1);
        Logger.log(sheet.getRange('C2').getFormula(), book.getRangeByName('So').getA1Notation());`),
    );
    expect(host.logs()).toEqual(['=SUM(A1:A5) A4:A5 1002 1', 'A5', '=SUM(A1:A2) A2', '=SUM(A2:A3) A3']);
  });

  test('moved rows keep their content, renamed sheets keep their formulas', async () => {
    const { host } = await clicked(
      sheetBody(`
        sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
        sheet.moveRows(sheet.getRange('A3:A4'), 1);
        var other = book.insertSheet('Trang 2');
        other.getRange('A1').setFormula("='Trang tính1'!A1");
        sheet.setName("Sổ 'mới'");
        Logger.log(other.getRange('A1').getFormula(), other.getRange('A1').getValue(), other.getIndex(), sheet.getIndex());
        book.deleteSheet(sheet);
        Logger.log(other.getRange('A1').getValue());`),
    );
    expect(host.logs()).toEqual(["='Sổ ''mới'''!A1 c 2 1", '#REF!']);
  });
});

describe('writes', () => {
  test('wait until a read, a flush or the end; a validation rule refuses scripts too, there and then', async () => {
    const { host, run } = await clicked(
      sheetBody(`
        var rule = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).setHelpText('Chọn').build();
        sheet.getRange('A1').setDataValidation(rule);
        sheet.getRange('A1').setValue('Có');
        sheet.getRange('B1').setValue('ghi trước');
        sheet.getRange('A1').setValue('khác');
        Logger.log('chưa thấy gì');
        sheet.getRange('C1').setValue('ghi sau');
        try { SpreadsheetApp.flush(); } catch (e) { Logger.log(e.message); }`),
    );
    expect(run.outcome).toBe('done');
    expect(host.logs()).toEqual([
      'chưa thấy gì',
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    ]);
    expect(host.sheet(0).values()).toEqual([['Có', 'ghi trước']]);
    expect(host.sheet(0).validations()[0]?.[0]).toEqual({
      kind: 'list',
      values: ['Có', 'Không'],
      allowInvalid: false,
      help: 'Chọn',
    });
  });

  test('that fail at the end of the run fail the run', async () => {
    const { run } = await clicked(
      sheetBody(`
        sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build());
        sheet.getRange('A1').setValue('khác');`),
    );
    expect(run).toMatchObject({ outcome: 'threw' });
    expect(run.message).toContain('violates the data validation rules');
  });

  test('of looks are kept apart from content', async () => {
    const { host } = await clicked(
      sheetBody(`
        sheet.getRangeList(['A1:B1', 'D1']).setBackground('#FFF2CC').setFontWeight('bold').setNote('ghi chú');
        sheet.getRange('A1').setValue('x').setFontSize(12).setWrap(true).setNumberFormat('0.00');
        sheet.getRange('A1').clearContent();
        sheet.getRange('D1').clear();`),
    );
    const view = host.sheet(0);
    expect(view.values()).toEqual([]);
    expect(view.backgrounds()).toEqual([['#fff2cc', '#fff2cc', '#ffffff', '#ffffff']]);
    expect(view.fonts()[0]?.[0]).toBe('Arial 12 bold normal #000000');
    expect([view.notes()[0]?.[1], view.formats()[0]?.[0]]).toEqual(['ghi chú', '0.00']);
  });
});

describe('conditional formats', () => {
  test('are replaced as a whole, and one that looks at another sheet refuses the set', async () => {
    const { host } = await clicked(
      sheetBody(`
        function rule(formula) {
          return SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A9')]).whenFormulaSatisfied(formula).setBackground('#ff0000').build();
        }
        sheet.setConditionalFormatRules([rule('=A1>1'), rule('=A1>2')]);
        sheet.setConditionalFormatRules([rule('=A1>3')]);
        try { sheet.setConditionalFormatRules([rule('=A1>4'), rule("='Khác'!A1>5")]); } catch (e) { Logger.log(e.message); }
        Logger.log(sheet.getConditionalFormatRules().length, sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation());`),
    );
    expect(host.logs()).toEqual(['Conditional format rule cannot reference a different sheet.', '1 A1:A9']);
  });
});

describe('named ranges', () => {
  test('a missing one is null, removing it throws, a name like a cell is refused', async () => {
    const { host } = await clicked(
      sheetBody(`
        Logger.log(book.getRangeByName('KhongCo'));
        try { book.removeNamedRange('KhongCo'); } catch (e) { Logger.log(e.message); }
        try { book.setNamedRange('A1', sheet.getRange('A1')); } catch (e) { Logger.log(e.message); }
        book.setNamedRange('Mốc_tính', sheet.getRange('B2'));
        Logger.log(book.getNamedRanges().map(function (n) { return n.getName(); }).join());`),
    );
    expect(host.logs()).toEqual([
      'null',
      'The named range "KhongCo" was not found.',
      'The name of the range is invalid.',
      'Mốc_tính',
    ]);
  });
});

describe('sheets', () => {
  test('have an id that renaming keeps, and null where there is none', async () => {
    const { host } = await clicked(
      sheetBody(`
        var added = book.insertSheet('Một', 0);
        var id = added.getSheetId();
        added.setName('Hai');
        Logger.log(book.getSheetById(id).getName(), book.getSheetByName('Một'), added.getIndex());
        added.activate(); book.moveActiveSheet(2);
        Logger.log(book.getSheets().map(function (s) { return s.getName(); }).join());`),
    );
    expect(host.logs()).toEqual(['Hai null 1', 'Trang tính1,Hai']);
  });

  test('a new spreadsheet speaks American English until the script sets locale and zone', async () => {
    const host = await hostWith(
      {
        code: menuScript(
          `var b = SpreadsheetApp.getActive(); b.setSpreadsheetLocale('vi_VN'); b.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh'); Logger.log(b.getSpreadsheetLocale() + b.getSpreadsheetTimeZone());`,
        ),
      },
      { locale: 'en_US', timeZone: 'America/Los_Angeles' },
    );
    expect(host.sheets()).toMatchObject([{ name: 'Sheet1' }]);
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['vi_VNAsia/Ho_Chi_Minh']);
  });
});
