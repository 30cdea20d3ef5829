// Mail, properties, cache, locks, pages and dialogs (facts 4, 7, 8).

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clicked, colleague, hostWith, menuScript, owner } from './fixture-dist.js';

const attempts = (bodies: readonly string[]) =>
  bodies.map((body) => `try { ${body}; Logger.log('được'); } catch (e) { Logger.log(e.message); }`).join('\n');

describe('mail', () => {
  test('is recorded as sent: both bodies, every address, from the effective user, counted by recipients', async () => {
    const { host } = await clicked(`
      MailApp.sendEmail({ to: 'a@b.example, Tên <c@d.example>', cc: 'e@f.example', bcc: 'g@h.example', subject: 'Đôn đốc', body: 'chữ',
        htmlBody: '<p>chữ</p>', name: 'Sở', replyTo: 'dau.moi@so.example', attachments: [Utilities.newBlob('xin chào', 'text/plain', 'a.txt')] });
      Logger.log(MailApp.getRemainingDailyQuota());`);
    expect(host.mails()).toMatchObject([
      {
        from: owner,
        to: ['a@b.example', 'c@d.example'],
        cc: ['e@f.example'],
        bcc: ['g@h.example'],
        subject: 'Đôn đốc',
        text: 'chữ',
        html: '<p>chữ</p>',
        name: 'Sở',
        replyTo: 'dau.moi@so.example',
        recipients: 4,
        at: expect.stringMatching(/^2022-11-04T08:00:0\d.*\+07:00$/),
      },
    ]);
    const [attachment] = host.mails()[0]?.attachments ?? [];
    expect([attachment?.name, Buffer.from(attachment?.bytes ?? []).toString()]).toEqual(['a.txt', 'xin chào']);
    expect(host.logs()).toEqual(['96']);
  });

  test('is refused without a recipient, with a bad one, with more than 50, and beyond its sizes', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `n${index}@b.example`).join();
    const { host } = await clicked(
      attempts([
        `MailApp.sendEmail({ to: '', subject: 's', body: 'b' })`,
        `MailApp.sendEmail('không phải thư', 's', 'b')`,
        `MailApp.sendEmail('${many}', 's', 'b')`,
        `MailApp.sendEmail('a@b.example', new Array(252).join('s'), 'b')`,
        `MailApp.sendEmail('a@b.example', 's', new Array(205 * 1024).join('b'))`,
        `MailApp.sendEmail('a@b.example', 's')`,
      ]),
    );
    expect(host.logs()).toEqual([
      'Failed to send email: no recipient',
      'Invalid email: không phải thư',
      'Limit Exceeded: Email Recipients Per Message.',
      'Argument too large: subject',
      'Limit Exceeded: Email Body Size.',
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ]);
    expect(host.mails()).toEqual([]);
  });

  test('stops at the day’s quota, which all runs share and which is new 24 hours after the first mail', async () => {
    const { host } = await clicked(attempts([`MailApp.sendEmail('a@b.example,c@d.example', 's', 'b')`]), '', {
      mailQuota: 3,
    });
    await host.as(owner).menu('T', 'go');
    expect(host.logs()).toEqual(['được', 'Service invoked too many times for one day: email.']);
    expect(host.quota(owner)).toBe(1);
    await host.clock.set('2022-11-05T08:00:10+07:00');
    expect(host.quota(owner)).toBe(3);
    host.eatQuota(owner, 2);
    expect([host.quota(owner), host.quota(colleague)]).toEqual([1, 3]);
  });

  test('gives a Workspace account 1,500 recipients, a consumer 100', async () => {
    const host = await hostWith({ code: '' }, { accounts: [{ email: owner, kind: 'workspace' }] });
    expect([host.quota(owner), host.quota(colleague)]).toEqual([1500, 100]);
  });
});

describe('images in a mail', () => {
  test('travel with it, come back from a saved world, and count towards its size', async () => {
    const { host } = await clicked(
      attempts([
        `MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', htmlBody: '<img src="cid:dau">',
          inlineImages: { dau: Utilities.newBlob([137, 80], 'image/png', 'dau.png') } })`,
        `MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', inlineImages: { dau: 'không phải ảnh' } })`,
        `MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', inlineImages: { to: Utilities.newBlob('x'.repeat(27000000)) } })`,
      ]),
    );
    expect(host.logs()).toEqual([
      'được',
      'Invalid argument: inlineImages',
      'Limit Exceeded: Email Total Attachments Size.',
    ]);
    const image = { key: 'dau', type: 'image/png', bytes: new Uint8Array([137, 80]) };
    expect(host.mails().map((mail) => mail.inlineImages)).toEqual([[image]]);
    const dir = mkdtempSync(join(tmpdir(), 'images-'));
    try {
      await host.save(join(dir, 'world.json'));
      const again = await hostWith({ code: '' }, { workbook: join(dir, 'world.json') });
      expect(again.mails()).toEqual(host.mails());
      await host.writeMails(dir);
      const [eml = ''] = readdirSync(dir).filter((name) => name.endsWith('.eml'));
      expect(readFileSync(join(dir, eml), 'utf8')).toContain('Content-ID: <dau>');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('properties', () => {
  test('are read and written 50,000 times a day by a consumer, and no more until 24 hours are over', async () => {
    const { host } = await clicked(`
      var p = PropertiesService.getScriptProperties();
      var n = 0;
      try { for (; n < 60000; n++) p.getProperty('k'); } catch (e) { Logger.log(n, e.message); }`);
    expect(host.logs()).toEqual(['50000 Service invoked too many times for one day: properties.']);
    await host.clock.set('2022-11-05T08:10:00+07:00');
    const [run] = await host.as(owner).menu('T', 'go');
    expect(run?.outcome).toBe('done');
  });

  test('are strings, null where there is none, and stay within 9 KB a value and 500 KB a store', async () => {
    const { host } = await clicked(`
      var p = PropertiesService.getDocumentProperties();
      p.setProperty('số', 5).setProperties({ a: '1', b: '2' });
      Logger.log(typeof p.getProperty('số'), p.getProperty('không có'), p.getKeys().join());
      p.setProperties({ c: '3' }, true);
      Logger.log(JSON.stringify(p.getProperties()));
      ${attempts([
        `p.setProperty('to', new Array(9 * 1024 - 2).join('x'))`,
        `p.setProperty('quá', new Array(9 * 1024 + 1).join('x'))`,
        `for (var i = 0; i < 60; i++) p.setProperty('k' + i, new Array(9000).join('x'))`,
        `p.setProperty('x')`,
      ])}`);
    expect(host.logs()).toEqual([
      'string null số,a,b',
      '{"c":"3"}',
      'được',
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    ]);
  });

  test('of the document, the script and each user are three stores', async () => {
    const { host } = await clicked(`
      PropertiesService.getDocumentProperties().setProperty('k', 'd');
      PropertiesService.getScriptProperties().setProperty('k', 's');
      PropertiesService.getUserProperties().setProperty('k', 'u');`);
    expect([host.properties('document'), host.properties('script'), host.properties('user', owner)]).toEqual([
      { k: 'd' },
      { k: 's' },
      { k: 'u' },
    ]);
    expect(host.properties('user', colleague)).toEqual({});
  });
});

describe('the cache', () => {
  test('forgets after its time, refuses long keys and values, and drops the oldest hundred beyond a thousand', async () => {
    const { host } = await clicked(`
      var c = CacheService.getScriptCache();
      c.put('a', '1', 10); c.put('b', '2');
      Utilities.sleep(11000);
      Logger.log(c.get('a'), c.get('b'), c.get('không có'));
      ${attempts([`c.put(new Array(253).join('k'), 'v')`, `c.put('k', new Array(102402).join('v'))`])}
      for (var i = 0; i < 1001; i++) c.put('k' + i, 'v');
      Logger.log(c.get('b'), c.get('k50'), c.get('k1000'));`);
    expect(host.logs()).toEqual(['null 2 null', 'Invalid argument: key', 'Argument too large: value', 'null null v']);
  });
});

describe('a lock', () => {
  test('is held by its run, taken again by it, released at the end, and lost across an alert', async () => {
    const code = menuScript(`
      var lock = LockService.getScriptLock();
      Logger.log(lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock());
      SpreadsheetApp.getUi().alert('Hỏi');
      Logger.log(lock.hasLock());
      lock.waitLock(10);
      try { lock.waitLock(); } catch (e) { Logger.log(e.message); }`);
    const host = await hostWith({ code });
    await host.as(owner).answer(true, true).menu('T', 'go');
    const [again] = await host.as(owner).menu('T', 'go');
    expect(again?.outcome).toBe('done');
    expect(host.logs().slice(0, 3)).toEqual([
      'false true true true',
      'false',
      "The parameters () don't match the method signature for LockService.Lock.waitLock.",
    ]);
  });
});

describe('dialogs', () => {
  test('give the answers that were queued, and are recorded', async () => {
    const code = menuScript(`
      var ui = SpreadsheetApp.getUi();
      Logger.log(String(ui.alert('Gửi?', 'Gửi 5 thư', ui.ButtonSet.YES_NO)), ui.alert('x', ui.ButtonSet.OK_CANCEL) === ui.Button.CANCEL);
      var p = ui.prompt('Tên'); Logger.log(p.getResponseText(), p.getSelectedButton() === ui.Button.OK);
      Logger.log(String(ui.prompt('Tên', ui.ButtonSet.OK_CANCEL).getSelectedButton()));`);
    const host = await hostWith({ code });
    await host.as(owner).answer(true, false, 'An', null).menu('T', 'go');
    expect(host.logs()).toEqual(['YES true', 'An true', 'CLOSE']);
    expect(host.dialogs()[0]).toEqual({ kind: 'alert', title: 'Gửi?', text: 'Gửi 5 thư' });
  });

  test('that nobody answers fail the action, and the script goes no further', async () => {
    const host = await hostWith({
      code: menuScript(
        `try { SpreadsheetApp.getUi().alert('Gửi?'); } finally { PropertiesService.getDocumentProperties().setProperty('a', '1'); }`,
      ),
    });
    await expect(host.as(owner).menu('T', 'go')).rejects.toThrow('offline host: nobody answered the alert "Gửi?"');
    expect(host.properties('document')).toEqual({});
    expect(host.runs().at(-1)?.outcome).toBe('cut');
  });

  test('with a page return at once; templates escape <?= ?>, also within a script, and print <?!= ?> raw', async () => {
    const page = `<p title="<?= x ?>"><?= x ?></p><?!= x ?><? for (var i = 0; i < 2; i++) { ?><b><?= i ?></b><? } ?><script>var s = '<?= x ?>';</script><?= x ?>`;
    const code = menuScript(`
      var t = HtmlService.createTemplateFromFile('trang');
      t.x = "</script><i>'\\"=1";
      var out = t.evaluate().setTitle('Trang').setWidth(300).addMetaTag('viewport', 'width=device-width');
      SpreadsheetApp.getUi().showModalDialog(out, 'Tên hộp');
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>a</p>').setTitle('Bên').append('b'));`);
    const host = await hostWith({ code, pages: { trang: page } });
    await host.as(owner).menu('T', 'go');
    const escaped = '&lt;/script&gt;&lt;i&gt;&#39;&quot;=1';
    expect(host.dialogs()).toEqual([
      {
        kind: 'modal',
        title: 'Tên hộp',
        html: `<p title="${escaped}">${escaped}</p></script><i>'"=1<b>0</b><b>1</b><script>var s = '\\x3c/script\\x3e\\x3ci\\x3e\\x27\\x22=1';</script>${escaped}`,
      },
      { kind: 'sidebar', title: 'Bên', html: '<p>a</p>b' },
    ]);
  });
});

describe('a page that calls the server', () => {
  const code = menuScript(
    '',
    `
    function tra(x) { return x; }
    function ngay() { return { khi: new Date() }; }
    function loi() { throw new Error('không được'); }
    function rieng_() { return 1; }
    var khac = function () { return 1; };`,
  );
  const answers = async (...calls: [string, unknown[]][]) => {
    const host = await hostWith({ code, pages: { trang: '' } });
    return Promise.all(calls.map(([fn, args]) => host.as(owner).call('trang', fn, args)));
  };

  test('gets a copy of plain values, and the message of what was thrown', async () => {
    expect(await answers(['tra', [{ a: [1, 'b', null, true] }]], ['loi', []], ['tra', []])).toEqual([
      { value: { a: [1, 'b', null, true] } },
      { error: 'không được' },
      { value: null },
    ]);
  });

  test('cannot send or receive dates, functions, circles, at any depth', async () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const [date, fn, circular, returned] = await answers(
      ['tra', [{ a: new Date(0) }]],
      ['tra', [() => 1]],
      ['tra', [circle]],
      ['ngay', []],
    );
    expect([date?.error, fn?.error, circular?.error]).toEqual([
      'argument: a Date cannot be sent',
      'argument: a function cannot be sent',
      'argument: a circular value cannot be sent',
    ]);
    expect(returned?.value).toBeNull();
  });

  test('reaches public top-level functions only', async () => {
    const results = await answers(['rieng_', []], ['khac', []], ['không có', []]);
    expect(results.map((result) => result.error)).toEqual([
      'Script function not found: rieng_',
      'Script function not found: khac',
      'Script function not found: không có',
    ]);
  });

  test('is answered in another order than it asked, the same one for the same seed', async () => {
    const order = async (seed: number) => {
      const host = await hostWith(
        { code: menuScript('', 'function so(x) { Logger.log(x); }'), pages: { trang: '' } },
        { seed },
      );
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((x) => host.as(owner).call('trang', 'so', [x])));
      return host.logs().join('');
    };
    expect(await order(3)).not.toBe('12345678');
    expect(await order(3)).toBe(await order(3));
  });
});

describe('utilities', () => {
  test('format dates in any zone, digest to signed bytes, and make the same ids for the same seed', async () => {
    const body = `
      var d = new Date(Date.UTC(2022, 10, 4, 1, 5, 9));
      Logger.log(Utilities.formatDate(d, 'Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ssXXX EEE d/M/yy h:mm a"));
      Logger.log(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Lạng Sơn', Utilities.Charset.UTF_8).join());
      Logger.log(Utilities.base64Encode('Lạng Sơn'), Utilities.getUuid());`;
    const { host } = await clicked(body);
    const again = await clicked(body);
    expect(host.logs()[0]).toBe('2022-11-04T08:05:09+07:00 Fri 4/11/22 8:05 AM');
    expect(host.logs()[1]).toBe([...new Int8Array(createHash('sha256').update('Lạng Sơn').digest())].join());
    expect(host.logs()[2]).toMatch(/^TOG6oW5nIFPGoW4= [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(again.host.logs()).toEqual(host.logs());
  });
});
