// What `npm run build` leaves in dist/ is what clasp would push, asks for no right it does not use, and knows nobody.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPushable } from '../../tools/pushable.js';
import { ENTRY, MENU, readyWorkbook, root, sendMails, setUp, smallBook, typeIn } from '../support/workbook.js';

const dist = join(root, 'dist');
const script = readFileSync(join(dist, 'Code.js'), 'utf8');
const manifest: unknown = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8'));
const auth = 'https://www.googleapis.com/auth/';

describe('dist/', () => {
  test('equals what clasp lists for a push', () => {
    const clasp = join(root, 'node_modules', '.bin', 'clasp');
    const listed: unknown = JSON.parse(
      execFileSync(clasp, ['show-file-status', '--json'], { cwd: root, encoding: 'utf8' }),
    );
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => `dist/${name}`);
    expect(listed).toEqual({ filesToPush: expect.arrayContaining(files), untrackedFiles: [] });
    expect(listed).toHaveProperty('filesToPush.length', files.length);
  });

  test('is an ES2019 script without a mail address', () => {
    expect(checkPushable(script)).toEqual([]);
  });

  test('has as globals only the entry points and the one object of the bundle, closed to pages by its underscore', () => {
    const globals = [...script.matchAll(/^(?:"use strict";)?(?:function|var|let|const|class) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(globals).toEqual([
      'SoKeHoach_',
      'TY_LE_DAT',
      'DANH_GIA_MUC_TIEU',
      'TIEN_DO',
      'DIEN_GIAI',
      'CON_THIEU',
      'DOC_CHI_TIEU',
      'DANH_GIA',
      'DOC_BAO_CAO',
      'onOpen',
      'makeSheets',
      'openRound',
      'closeFigures',
      'viewClosing',
      'recordReport',
      'correctClosing',
      'endRound',
      'turnYear',
      'undoTurn',
      'closeYear',
      'previewReminders',
      'sendReminders',
      'assignReports',
      'showCallList',
      'showGroupMessage',
      'rehearseReminders',
      'switchRemindersOn',
      'switchRemindersOff',
      'runReminders',
      'checkBook',
      'showRowHistory',
      'restoreTyped',
      'handOver',
      'showGuide',
    ]);
  });
});

/** Which scope lets a method be called: the reference pages of Google's services, class by class. */
function scopeOf(call: string): string | null {
  const [service = '', method = ''] = call.split('.');
  if (['Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Protection', 'NamedRange'].includes(service))
    return 'spreadsheets.currentonly';
  if (call === 'SpreadsheetApp.getActiveSpreadsheet' || call === 'SpreadsheetApp.getActive')
    return 'spreadsheets.currentonly';
  if (service === 'MailApp') return 'script.send_mail';
  if (service === 'ScriptApp') return 'script.scriptapp';
  if (service === 'UrlFetchApp') return 'script.external_request';
  if (service === 'Ui' && /^show(Sidebar|Modal|Modeless)/.test(method)) return 'script.container.ui';
  if (service === 'User' && method === 'getEmail') return 'userinfo.email';
  return null;
}

describe('the rights it asks for', () => {
  test('are exactly those that the methods need which a whole day of work calls', async () => {
    const workbook = await readyWorkbook(smallBook(['1d', '3e']), { SYT: 'syt@langson.example' });
    await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '91');
    await setUp(workbook);
    await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    await sendMails(workbook);
    await workbook.coordinator.answer(true).menu(MENU, 'Hướng dẫn');
    await workbook.coordinator.answer(true).menu(MENU, 'Đôn đốc', 'Tắt đôn đốc tự động');
    const called = Object.keys(workbook.host.calls());
    expect(called).toContain('MailApp.sendEmail');
    const needed = new Set(called.flatMap((call) => scopeOf(call) ?? []));
    expect(manifest).toHaveProperty('oauthScopes');
    const asked = (manifest as { oauthScopes: string[] }).oauthScopes.map((scope) => scope.replace(auth, ''));
    expect(asked.toSorted()).toEqual([...needed].toSorted());
  });

  test('and no other service of Google is named in the script', () => {
    const services = [
      ...script.matchAll(/\b([A-Z]\w*(?:App|Service)|Session|Utilities|Drive|Sheets|Gmail|Maps|Jdbc)\.[a-z]\w*\(/g),
    ];
    expect(new Set(services.map(([, name]) => name))).toEqual(
      new Set([
        'SpreadsheetApp',
        'HtmlService',
        'LockService',
        'MailApp',
        'PropertiesService',
        'ScriptApp',
        'Session',
        'Utilities',
      ]),
    );
  });
});

describe('npm run build with a template that an officer spoilt', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'build-'));
    cpSync(join(root, 'templates'), join(dir, 'templates'), { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const table = 'plans/kh92-2022/muc-tieu.csv';
  const mistakes: readonly (readonly [what: string, file: string, from: RegExp, to: string, said: string])[] = [
    [
      'a code that stands twice',
      'indicators.csv',
      /^CQS-02,/m,
      'CQS-01,',
      'Tệp indicators.csv, dòng 3, cột thứ 1: mã “CQS-01” đã có ở dòng 2.',
    ],
    [
      'an unreadable target',
      table,
      /,CQS-01,,>=,80,/,
      ',CQS-01,,>=,tám mươi,',
      `Tệp ${table}, dòng 2, cột thứ 11: cột “Giá trị”: “tám mươi” không phải là số.`,
    ],
    ['a missing column', table, /,Mục tiêu,/, ',Mục tieu,', `Tệp ${table}, dòng 1: thiếu cột “Mục tiêu”.`],
  ];
  const build = () =>
    spawnSync(
      process.execPath,
      [join(root, 'lib/tools/build.js'), '--templates', join(dir, 'templates'), '--out', join(dir, 'dist')],
      {
        encoding: 'utf8',
      },
    );

  for (const [what, file, from, to, said] of mistakes) {
    test(`${what}: the build fails with file, line and sentence, and leaves nothing to push`, () => {
      const path = join(dir, 'templates', file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, before.replace(from, to));
      expect(readFileSync(path, 'utf8')).not.toBe(before);
      const run = build();
      expect(run.status).toBe(1);
      expect(run.stderr).toContain(said);
      expect(existsSync(join(dir, 'dist'))).toBe(false);
    });
  }

  test('without a mistake it writes the same script as the build of the repository', () => {
    expect(build().status).toBe(0);
    expect(readFileSync(join(dir, 'dist', 'Code.js'), 'utf8')).toBe(script);
  });
});
