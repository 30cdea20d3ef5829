// Protection: whose cells are whose (facts 6.3).

import { describe, expect, test } from 'vitest';
import { clicked, colleague, hostWith, menuScript, owner, reader } from './fixture-dist.js';

const sheetBody = (body: string) => `var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${body}`;
const third = 'ba@so.example';
const shared = { share: { [colleague]: 'editor', [third]: 'editor', [reader]: 'viewer' } } as const;
const recipe = (range: string) => `
  var p = ${range}.protect(); var me = Session.getEffectiveUser(); p.addEditor(me);
  p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false);`;

describe('a protection', () => {
  test('protects nothing until its list of editors changes', async () => {
    const { host } = await clicked(sheetBody(`sheet.getRange('A1').protect();`));
    expect(host.sheet(0).canEdit(colleague, 'A1')).toBe(true);
  });

  test('by the usual recipe leaves the cell to the owner', async () => {
    const { host } = await clicked(sheetBody(recipe(`sheet.getRange('A1:B2')`)), '', shared);
    const view = host.sheet(0);
    expect([owner, colleague, third, reader].map((email) => view.canEdit(email, 'A1'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(view.canEdit(colleague, 'C1')).toBe(true);
    expect(view.protections()).toEqual([
      { range: 'A1:B2', description: '', editors: [owner], warningOnly: false, unprotected: [] },
    ]);
  });

  test('of a range made twice is two, of a sheet made twice is one', async () => {
    const { host } = await clicked(
      sheetBody(`
        sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); sheet.protect().setDescription('một'); sheet.protect().setDescription('hai');
        Logger.log(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map(function (p) { return p.getDescription(); }).join());`),
    );
    expect(host.logs()).toEqual(['2 hai']);
  });

  test('of a sheet spares its unprotected ranges; overlapping protections all count', async () => {
    const { host } = await clicked(
      sheetBody(`
        ${recipe('sheet')} p.setUnprotectedRanges([sheet.getRange('B2:C9')]);
        var q = sheet.getRange('B2:B4').protect(); q.addEditor('${colleague}'); q.removeEditor('${third}');`),
      '',
      shared,
    );
    const view = host.sheet(0);
    expect(['A1', 'B2', 'B5', 'B4:C5', 'C9:D9'].map((a1) => view.canEdit(colleague, a1))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(['B2', 'B5', 'B4:C5'].map((a1) => view.canEdit(third, a1))).toEqual([false, true, false]);
  });

  test('keeps the person who makes it, and never locks the owner out', async () => {
    const host = await hostWith({ code: menuScript(sheetBody(`${recipe(`sheet.getRange('A1')`)}`)) }, shared);
    const runs = await host.as(colleague).menu('T', 'go');
    // Session tells a consumer nothing of herself here, so the recipe cannot even add her.
    expect(runs[0]?.message).toContain('Invalid email');
    const known = await hostWith(
      { code: menuScript(sheetBody(recipe(`sheet.getRange('A1')`))) },
      { ...shared, unknowns: { emailKnownForOtherConsumers: true } },
    );
    await known.as(colleague).menu('T', 'go');
    const view = known.sheet(0);
    expect([owner, colleague, third].map((email) => view.canEdit(email, 'A1'))).toEqual([true, true, false]);
  });

  test('on a consumer’s file refuses setDomainEdit, on a Workspace file it opens to the domain', async () => {
    const body = sheetBody(`
      var p = sheet.getRange('A1').protect(); Logger.log(p.canDomainEdit());
      try { p.setDomainEdit(true); p.removeEditors(['${colleague}']); } catch (e) { Logger.log('từ chối'); }`);
    const consumer = await clicked(body);
    expect(consumer.host.logs()).toEqual(['false', 'từ chối']);
    const accounts = [owner, colleague].map((email) => ({ email, kind: 'workspace' as const, domain: 'so.example' }));
    const workspace = await clicked(body, '', { accounts });
    expect(workspace.host.logs()).toEqual(['true']);
    expect(workspace.host.sheet(0).canEdit(colleague, 'A1')).toBe(true);
  });

  test('with a warning only keeps nobody out; removed, it is gone', async () => {
    const { host } = await clicked(
      sheetBody(
        `${recipe(`sheet.getRange('A1')`)} p.setWarningOnly(true); ${recipe(`sheet.getRange('B1')`)} p.remove();`,
      ),
    );
    expect([host.sheet(0).canEdit(colleague, 'A1'), host.sheet(0).canEdit(colleague, 'B1')]).toEqual([true, true]);
    expect(host.sheet(0).protections()).toHaveLength(1);
  });

  test('refuses unprotected ranges where it covers a range', async () => {
    const { run } = await clicked(
      sheetBody(`sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')]);`),
    );
    expect(run.message).toContain('Unprotected ranges can only be set on protected sheets.');
  });
});

describe('a protected cell', () => {
  const guarded = async () => {
    const { host } = await clicked(
      sheetBody(`sheet.getRange('A1').setValue('của sổ'); ${recipe(`sheet.getRange('A1')`)}`),
      '',
      shared,
    );
    return host;
  };

  test('refuses typing, pasting over, clearing and sorting by others, and stays as it was', async () => {
    const host = await guarded();
    const person = host.as(colleague);
    const name = 'Trang tính1';
    const tries = [
      await person.type(name, 'A1', 'x'),
      await person.paste(name, 'A1', [['x', 'y']]),
      await person.clear(name, 'A1:B2'),
      await person.sort(name, 'A1:B2', 'A'),
      await person.deleteRows(name, 1),
      await person.format(name, 'A1', '0'),
    ];
    for (const runs of tries) {
      expect(runs).toMatchObject([
        { outcome: 'refused', message: expect.stringContaining('You are trying to edit a protected cell') },
      ]);
    }
    expect(host.sheet(0).values()).toEqual([['của sổ']]);
    expect(await host.as(owner).type(name, 'A1', 'sửa')).toEqual([]);
  });

  test('refuses a script that runs as somebody else, at the flush', async () => {
    const host = await hostWith(
      {
        code: menuScript(
          sheetBody(`${recipe(`sheet.getRange('A1')`)}`),
          `function ghi() { var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('A1').setValue('x'); Logger.log('chờ'); SpreadsheetApp.flush(); }`,
        ),
        pages: { trang: '' },
      },
      shared,
    );
    await host.as(owner).menu('T', 'go');
    const answer = await host.as(colleague).call('trang', 'ghi', []);
    expect(host.logs()).toEqual(['chờ']);
    expect(answer.error).toContain('You are trying to edit a protected cell');
  });

  test('keeps a script of somebody else from deleting its row', async () => {
    const host = await hostWith(
      {
        code: menuScript(
          sheetBody(`sheet.getRange('A2').setValue('x'); ${recipe(`sheet.getRange('A2')`)}`),
          `function xoa(n) { SpreadsheetApp.getActive().getSheets()[0].deleteRows(n, 1); }`,
        ),
        pages: { trang: '' },
      },
      shared,
    );
    await host.as(owner).menu('T', 'go');
    expect((await host.as(colleague).call('trang', 'xoa', [2])).error).toContain(
      'You are trying to edit a protected cell',
    );
    expect(await host.as(colleague).call('trang', 'xoa', [3])).toEqual({ value: null });
    expect(host.sheet(0).values()).toHaveLength(2);
  });

  test('a viewer edits nothing at all, and brings back no version', async () => {
    const host = await guarded();
    expect(await host.as(reader).type('Trang tính1', 'C5', 'x')).toMatchObject([{ outcome: 'refused' }]);
    expect(await host.as(reader).restoreVersion('v0')).toMatchObject([{ outcome: 'refused' }]);
    expect(host.sheet(0).values()).toEqual([['của sổ']]);
  });
});
