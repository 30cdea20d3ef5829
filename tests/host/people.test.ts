// What people do to a workbook, and what the script is told of it (facts 3.2; the host contract's actions).

import { describe, expect, test } from 'vitest';
import type { Host, Person } from '../../host/open-host.js';
import { clicked, colleague, hostWith, menuScript, owner } from './fixture-dist.js';

const tab = 'Trang tính1';
const onEdit = `function onEdit(e) {
  Logger.log([e.range.getA1Notation(), JSON.stringify(e.value), JSON.stringify(e.oldValue), String(e.authMode)].join(' '));
}`;

describe('typing', () => {
  test('is read by the locale and by the format of the cell: a text cell keeps what was typed', async () => {
    const host = await hostWith({ code: '' });
    const me = host.as(owner);
    await me.format(tab, 'B1:B6', '@');
    const typed = ['72,77', '72,77%', '31/10/2022', '007', "'007", '=1+1'];
    for (const [index, text] of typed.entries()) {
      await me.type(tab, `A${index + 1}`, text);
      await me.type(tab, `B${index + 1}`, text);
    }
    const values = host.sheet(tab).values();
    expect(values.map((row) => row[0])).toEqual([72.77, 0.7277, new Date('2022-10-31T00:00:00+07:00'), 7, '007', 2]);
    expect(values.map((row) => row[1])).toEqual(typed);
    expect(
      host
        .sheet(tab)
        .display()
        .map((row) => row[0]),
    ).toEqual(['72,77', '72,77%', '31/10/2022', '7', '007', '2']);
  });

  test('tells onEdit of one cell with value and old value as text, as the person, LIMITED', async () => {
    const host = await hostWith({ code: onEdit });
    const runs = await host.as(colleague).type(tab, 'A1', '1,5');
    expect(runs).toMatchObject([
      { fn: 'onEdit', kind: 'simple', authMode: 'LIMITED', active: colleague, effective: colleague },
    ]);
    await host.as(colleague).type(tab, 'A1', 'hai');
    await host.as(colleague).clear(tab, 'A1');
    expect(host.logs()).toEqual(['A1 "1.5"  LIMITED', 'A1 "hai" "1.5" LIMITED', 'A1  "hai" LIMITED']);
  });

  test('of what a rule forbids is refused with Google’s message', async () => {
    const { host } = await clicked(`
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['Không phát sinh', 'Chưa có số liệu'], true).setAllowInvalid(false).build());`);
    expect(await host.as(colleague).type(tab, 'A1', 'khác')).toMatchObject([
      {
        outcome: 'refused',
        message: 'The data you entered in cell A1 violates the data validation rules set on this cell.',
      },
    ]);
    expect(await host.as(colleague).type(tab, 'A1', 'Không phát sinh')).toEqual([]);
    expect(host.sheet(tab).values()).toEqual([['Không phát sinh']]);
  });

  test('by a script fires no trigger', async () => {
    const { host } = await clicked(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1);`, onEdit);
    expect(host.logs()).toEqual([]);
  });
});

describe('pasting', () => {
  test('of several cells tells onEdit neither value nor old value', async () => {
    const host = await hostWith({ code: onEdit });
    await host.as(owner).paste(tab, 'B2', [
      ['a', '1,5'],
      ['', 3],
    ]);
    expect(host.logs()).toEqual(['B2:C3   LIMITED']);
    expect(host.sheet(tab).values()).toEqual([
      ['', '', ''],
      ['', 'a', 1.5],
      ['', '', 3],
    ]);
  });

  test('from another sheet brings the format along, values only keep the format that is there', async () => {
    const host = await hostWith({ code: '' });
    const me = host.as(owner);
    await me.format(tab, 'A1:B1', '@');
    const date = { value: new Date('2022-10-31T00:00:00+07:00'), format: 'dd/MM/yyyy' };
    await me.paste(tab, 'A1', [[date, { value: 0.7277, format: '0.00%' }]]);
    expect(host.sheet(tab).formats()).toEqual([['dd/MM/yyyy', '0.00%']]);
    expect(host.sheet(tab).display()).toEqual([['31/10/2022', '72,77%']]);
    await me.format(tab, 'A1:B1', '@');
    await me.paste(tab, 'A1', [[date, { value: 'chữ', format: '0.00%' }]], { values: true });
    expect(host.sheet(tab).formats()).toEqual([['@', '@']]);
    expect(host.sheet(tab).values()[0]?.[1]).toBe('chữ');
  });

  test('beyond the grid makes the grid grow', async () => {
    const host = await hostWith({ code: '' });
    await host.as(owner).paste(tab, 'Z1000', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(host.sheet(tab).values()[1000]?.slice(25)).toEqual(['c', 'd']);
  });
});

describe('sorting', () => {
  const filled = async () => {
    const host = await hostWith({ code: onEdit });
    await host.as(owner).paste(tab, 'A1', [
      ['Tên', 'Số', 'Ghi'],
      ['b', 10, 'b10'],
      ['', 30, 'rỗng'],
      ['a', 9, 'a9'],
      ['a', 2, 'a2'],
    ]);
    return host;
  };

  test('of the sheet moves whole rows below the frozen ones, blanks last, equals in their order', async () => {
    const host = await filled();
    await host.as(owner).sort(tab, 'A2:C5', 'A');
    expect(
      host
        .sheet(tab)
        .values()
        .map((row) => row[2]),
    ).toEqual(['Ghi', 'a9', 'a2', 'b10', 'rỗng']);
    await host.as(owner).sort(tab, 'A2:C5', 'B', false);
    expect(
      host
        .sheet(tab)
        .values()
        .map((row) => row[1]),
    ).toEqual(['Số', 30, 10, 9, 2]);
  });

  test('of a part tears the rows apart', async () => {
    const host = await filled();
    await host.as(owner).sort(tab, 'A2:B5', 'A');
    expect(host.sheet(tab).values().slice(1)).toEqual([
      ['a', 9, 'b10'],
      ['a', 2, 'rỗng'],
      ['b', 10, 'a9'],
      ['', 30, 'a2'],
    ]);
  });

  test('moves the formulas with their rows', async () => {
    const host = await filled();
    for (const row of [2, 3, 4, 5]) await host.as(owner).type(tab, `D${row}`, `=B${row}*2`);
    await host.as(owner).sort(tab, 'A2:D5', 'B');
    expect(
      host
        .sheet(tab)
        .values()
        .slice(1)
        .map((row) => row[3]),
    ).toEqual([4, 18, 20, 60]);
    expect(host.sheet(tab).formulas()[1]?.[3]).toBe('=B2*2');
  });
});

describe('rows, columns and tabs', () => {
  test('come and go with what is in them', async () => {
    const host = await hostWith({ code: '' });
    const me = host.as(owner);
    await me.paste(tab, 'A1', [
      [1, 2],
      [3, 4],
    ]);
    await me.type(tab, 'C1', '=A1+B2');
    await me.insertRows(tab, 2);
    await me.insertColumns(tab, 1);
    expect(host.sheet(tab).formulas()[0]?.[3]).toBe('=B1+C3');
    await me.deleteRows(tab, 3);
    expect(host.sheet(tab).values()).toEqual([['', 1, 2, '#REF!']]);
  });

  test('a duplicated tab has its own id, a copy’s name, the content and the protections', async () => {
    const { host } = await clicked(`
      var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('A1').setValue('x');
      var p = s.protect(); p.removeEditors(p.getEditors());`);
    await host.as(owner).duplicateSheet(tab);
    const [first, copy] = host.sheets();
    expect(copy).toMatchObject({ name: `Copy of ${tab}`, index: 2 });
    expect(copy?.id).not.toBe(first?.id);
    expect(host.sheet(copy?.name ?? '').values()).toEqual([['x']]);
    expect(host.sheet(copy?.name ?? '').canEdit(colleague, 'A1')).toBe(false);
    await host.as(owner).type(copy?.name ?? '', 'A1', 'y');
    expect(host.sheet(tab).values()).toEqual([['x']]);
  });

  test('renamed and deleted tabs are gone under their old name, and the script finds them by id', async () => {
    const host = await hostWith({
      code: menuScript(`Logger.log(SpreadsheetApp.getActive().getSheetById(0).getName());`),
    });
    await host.as(colleague).insertSheet('Khác');
    await host.as(colleague).renameSheet(tab, 'Mới');
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['Mới']);
    await host.as(colleague).deleteSheet('Khác');
    expect(host.sheets().map((sheet) => sheet.name)).toEqual(['Mới']);
    expect(() => host.sheet('Khác')).toThrow('there is no sheet Khác');
    expect(await host.as(colleague).deleteSheet('Mới')).toMatchObject([{ outcome: 'refused' }]);
  });
});

describe('undo', () => {
  test('takes back one’s own last change and leaves what others did since', async () => {
    const host = await hostWith({ code: '' });
    await host.as(owner).paste(tab, 'A1', [['a', 'b']]);
    await host.as(owner).clear(tab, 'A1:B1');
    await host.as(colleague).type(tab, 'C1', 'c');
    await host.as(owner).undo();
    expect(host.sheet(tab).values()).toEqual([['a', 'b', 'c']]);
    await host.as(owner).undo();
    expect(host.sheet(tab).values()).toEqual([['', '', 'c']]);
    expect(await host.as(owner).undo()).toEqual([]);
  });

  test('brings back deleted rows', async () => {
    const host = await hostWith({ code: '' });
    await host.as(owner).paste(tab, 'A1', [['a'], ['b']]);
    await host.as(owner).deleteRows(tab, 1);
    await host.as(owner).undo();
    expect(host.sheet(tab).values()).toEqual([['a'], ['b']]);
  });
});

describe('undo of what is no cell', () => {
  /** One's own act, what another does then, and what must be there after one's undo. */
  const cases: readonly (readonly [string, (me: Person) => Promise<unknown>, (host: Host) => unknown])[] = [
    ['a hidden row', (me) => me.hide(tab, { rows: [2] }), (host) => host.sheet(tab).hidden().rows],
    ['a hidden column', (me) => me.hide(tab, { columns: [1] }), (host) => host.sheet(tab).hidden().columns],
    ['a filter', (me) => me.filter(tab, 'A', ['a']), (host) => host.sheet(tab).hidden().rows],
    ['a merge', (me) => me.merge(tab, 'C1:D2'), (host) => host.sheet(tab).merges()],
    [
      'a name',
      (me) => me.renameSheet(tab, 'Khác'),
      (host) => [host.sheets()[0]?.name, host.sheet('Nguồn').formulas()[0]?.[0]],
    ],
    ['a hidden tab', (me) => me.hide(tab), (host) => host.sheets()[0]?.hidden],
    ['a new tab', (me) => me.insertSheet('Mới'), (host) => host.sheets().map(({ name }) => name)],
    ['a copied tab', (me) => me.duplicateSheet(tab), (host) => host.sheets().length],
    ['a moved tab', (me) => me.moveSheet(tab, 2), (host) => host.sheets().map(({ name }) => name)],
    ['a deleted tab', (me) => me.deleteSheet(tab), (host) => [host.sheets(), host.sheet('Nguồn').formulas()[0]?.[0]]],
  ];

  for (const [what, act, see] of cases) {
    test(`${what}: as before, and what another typed elsewhere since stays`, async () => {
      const host = await hostWith({ code: '' });
      await host.as(owner).paste(tab, 'A1', [['a'], ['b'], ['c']]);
      await host.as(owner).insertSheet('Nguồn');
      await host.as(owner).type('Nguồn', 'A1', `='${tab}'!A2`);
      const before = see(host);
      await act(host.as(owner));
      expect(see(host)).not.toEqual(before);
      await host.as(colleague).type('Nguồn', 'B1', 'sau');
      await host.as(owner).undo();
      expect(host.sheet('Nguồn').values()).toEqual([['b', 'sau']]);
      expect(see(host)).toEqual(before);
    });
  }

  test('of moved rows after others shifted the sheet is refused by name', async () => {
    const host = await hostWith({ code: '' });
    await host.as(owner).paste(tab, 'A1', [['a'], ['b'], ['c']]);
    await host.as(owner).moveRows(tab, 1, 1, 4);
    await host.as(colleague).insertRows(tab, 1);
    await expect(host.as(owner).undo()).rejects.toThrow('undo of moveRows after others shifted the sheet');
  });
});

describe('the version history', () => {
  test('has a point after every change; going back keeps mails, and properties as the open point says', async () => {
    for (const restoreRevertsDocumentProperties of [false, true]) {
      const host = await hostWith(
        {
          code: menuScript(`
            SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('hai');
            PropertiesService.getDocumentProperties().setProperty('đã gửi', '1');
            MailApp.sendEmail('a@b.example', 's', 'b');`),
        },
        { unknowns: { restoreRevertsDocumentProperties } },
      );
      await host.as(owner).type(tab, 'A1', 'một');
      const before = host.versions().at(-1) ?? '';
      await host.as(owner).menu('T', 'go');
      await host.as(owner).renameSheet(tab, 'Khác');
      expect(host.versions()).toEqual(['v0', 'v1', 'v2', 'v3']);
      await host.as(owner).restoreVersion(before);
      expect(host.sheet(tab).values()).toEqual([['một']]);
      expect(host.mails()).toHaveLength(1);
      expect(host.properties('document')).toEqual(restoreRevertsDocumentProperties ? {} : { 'đã gửi': '1' });
    }
  });
});

describe('a copied workbook', () => {
  test('is another file of whoever copied it: same sheets and script, no consent, sharing, or mails', async () => {
    for (const copyKeepsDocumentProperties of [false, true]) {
      const host = await hostWith(
        {
          code: menuScript(
            `Logger.log(SpreadsheetApp.getActive().getId()); PropertiesService.getDocumentProperties().setProperty('k', '1');`,
          ),
        },
        { unknowns: { copyKeepsDocumentProperties } },
      );
      await host.as(owner).type(tab, 'A1', 'x');
      await host.as(owner).menu('T', 'go');
      const copy = await host.as(colleague).copyWorkbook();
      expect(copy.sheet(tab).values()).toEqual([['x']]);
      expect(copy.properties('document')).toEqual(copyKeepsDocumentProperties ? { k: '1' } : {});
      expect((await copy.as(colleague).menu('T', 'go'))[0]?.outcome).toBe('refused');
      copy.as(colleague).consent('all');
      await copy.as(colleague).menu('T', 'go');
      expect(copy.logs()[0]).not.toBe(host.logs()[0]);
      await copy.as(colleague).type(tab, 'A1', 'y');
      expect(host.sheet(tab).values()).toEqual([['x']]);
    }
  });
});
