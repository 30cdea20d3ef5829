// Faults: what a crash proof can do to a run, and that it always knows when the last call is passed.

import { describe, expect, test } from 'vitest';
import { clicked, colleague, hostWith, menuScript, owner } from './fixture-dist.js';

const twoWrites = `
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1').setValue('một');
  SpreadsheetApp.flush();
  sheet.getRange('A2').setValue('hai');
  PropertiesService.getDocumentProperties().setProperty('đã ghi', 'hai');
`;

async function struckAt(
  n: number,
  fault: Parameters<Awaited<ReturnType<typeof hostWith>>['faults']['at']>[1],
  body = twoWrites,
  method?: string,
) {
  const host = await hostWith({ code: menuScript(body) });
  await host.as(owner).open();
  host.faults.at(n, fault, method === undefined ? undefined : { method });
  const [run] = await host.as(owner).menu('T', 'go');
  return { host, run };
}

const column = (host: Awaited<ReturnType<typeof hostWith>>) => host.sheet(0).values().flat();

describe('a service call that throws', () => {
  test('before: the call has no effect, the script may catch it', async () => {
    const body = `try { PropertiesService.getDocumentProperties().setProperty('a', '1'); } catch (e) { Logger.log(e.name); }`;
    const { host, run } = await struckAt(1, 'throwBefore', body, 'Properties.setProperty');
    expect(run?.outcome).toBe('done');
    expect(host.logs()).toEqual(['Exception']);
    expect(host.properties('document')).toEqual({});
  });

  test('after: the call took effect, though the script sees it fail', async () => {
    const body = `try { PropertiesService.getDocumentProperties().setProperty('a', '1'); } catch (e) { Logger.log(e.name); }`;
    const { host } = await struckAt(1, 'throwAfter', body, 'Properties.setProperty');
    expect(host.logs()).toEqual(['Exception']);
    expect(host.properties('document')).toEqual({ a: '1' });
  });

  test('after a mail went out: the mail is out', async () => {
    const body = `MailApp.sendEmail('a@b.example', 'Thư', 'Nội dung');`;
    const { host, run } = await struckAt(1, 'throwAfter', body);
    expect(run?.outcome).toBe('threw');
    expect(host.mails()).toHaveLength(1);
  });
});

describe('a run that is cut', () => {
  test('with pending writes lost: what was flushed stays, the rest is gone', async () => {
    const { host, run } = await struckAt(1, { cut: 'pendingLost' }, twoWrites, 'Properties.setProperty');
    expect(run?.outcome).toBe('cut');
    expect(column(host)).toEqual(['một']);
    expect(host.properties('document')).toEqual({});
  });

  test('with pending writes kept: they are there', async () => {
    const { host } = await struckAt(1, { cut: 'pendingKept' }, twoWrites, 'Properties.setProperty');
    expect(column(host)).toEqual(['một', 'hai']);
  });

  test('cannot be caught, and finally has no effect', async () => {
    const body = `
      var store = PropertiesService.getDocumentProperties();
      try { store.setProperty('a', '1'); } catch (e) { store.setProperty('caught', '1'); }
      finally { try { store.setProperty('finally', '1'); } catch (e) {} SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x'); }`;
    const { host, run } = await struckAt(1, { cut: 'pendingKept' }, body, 'Properties.setProperty');
    expect(run?.outcome).toBe('cut');
    expect(host.properties('document')).toEqual({});
    expect(column(host)).toEqual([]);
  });

  test('loses its locks', async () => {
    const host = await hostWith({
      code: menuScript(`LockService.getScriptLock().waitLock(1000); Utilities.getUuid();`),
    });
    await host.as(owner).open();
    host.faults.at(1, { cut: 'pendingLost' }, { method: 'Utilities.getUuid' });
    await host.as(owner).menu('T', 'go');
    host.faults.clear();
    const [again] = await host.as(owner).menu('T', 'go');
    expect(again?.outcome).toBe('done');
  });

  test('may be cut between its last call and the last flush', async () => {
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('một');`;
    const { host, run } = await struckAt(5, { cut: 'pendingLost' }, body);
    expect(run?.outcome).toBe('cut');
    expect(column(host)).toEqual([]);
  });
});

describe('the loop of a crash proof', () => {
  test('ends by itself: n goes through every call, the end of the run, and then is not reached', async () => {
    let n = 0;
    for (;;) {
      n += 1;
      const { host, run } = await struckAt(n, { cut: 'pendingKept' });
      if (!host.faults.reached()) {
        expect(run?.outcome).toBe('done');
        break;
      }
      expect(run?.outcome).toBe('cut');
    }
    // Nine calls, the end of the run, and one beyond.
    expect(n).toBe(11);
  });

  test('counts the next top-level run only', async () => {
    const host = await hostWith({ code: menuScript(twoWrites) });
    await host.as(owner).open();
    host.faults.at(3, 'throwBefore');
    const [first] = await host.as(owner).menu('T', 'go');
    const [second] = await host.as(owner).menu('T', 'go');
    expect([first?.outcome, second?.outcome]).toEqual(['threw', 'done']);
  });

  test('a fork starts where the host stands and leaves it alone', async () => {
    const { host } = await clicked(twoWrites);
    const fork = await host.fork();
    await fork.as(owner).type('Trang tính1', 'A1', 'khác');
    await fork.as(owner).menu('T', 'go');
    expect(column(host)).toEqual(['một', 'hai']);
    expect(fork.runs().length).toBe(1);
  });
});

describe('another person inside a call', () => {
  test('finds the lock taken, after having waited', async () => {
    const code = menuScript(
      `LockService.getScriptLock().waitLock(1000); Utilities.sleep(5);`,
      `function other() {
        Logger.log(LockService.getScriptLock().tryLock(3000));
        try { LockService.getScriptLock().waitLock(2000); } catch (e) { Logger.log(e.name + ': ' + e.message); }
        return 'end';
      }`,
    );
    const host = await hostWith({ code, pages: { trang: '<p></p>' } });
    await host.as(owner).open();
    host.faults.at(
      1,
      async () => {
        expect(await host.as(colleague).call('trang', 'other', [])).toEqual({ value: 'end' });
      },
      { method: 'Utilities.sleep' },
    );
    const [run] = await host.as(owner).menu('T', 'go');
    expect(run?.outcome).toBe('done');
    expect(host.logs()).toEqual([
      'false',
      'Exception: Lock timeout: another process was holding the lock for too long.',
    ]);
    const nested = host.runs().find((one) => one.fn === 'other');
    expect(nested?.simulatedMs).toBeGreaterThanOrEqual(5000);
  });

  test('does not see what the outer run has not flushed, and is overwritten by it', async () => {
    const host = await hostWith({
      code: menuScript(
        `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('script'); Utilities.getUuid();`,
      ),
    });
    await host.as(owner).open();
    host.faults.at(
      1,
      async () => {
        expect(column(host)).toEqual([]);
        await host.as(colleague).type('Trang tính1', 'A1', 'người');
      },
      { method: 'Utilities.getUuid' },
    );
    await host.as(owner).menu('T', 'go');
    expect(column(host)).toEqual(['script']);
  });

  test('whose action fails, fails the whole action', async () => {
    const host = await hostWith({ code: menuScript('Utilities.getUuid();') });
    await host.as(owner).open();
    host.faults.at(1, () => Promise.reject(new Error('no')));
    await expect(host.as(owner).menu('T', 'go')).rejects.toThrow('the action inside a fault failed');
  });
});
