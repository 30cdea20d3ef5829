// The manifest's scopes, both ways: what the script needs and the manifest lacks, what it lists and nobody needs.

import { describe, expect, test } from 'vitest';
import { scopeAudit } from '../../host/scope-audit.js';
import { distOf } from './fixture-dist.js';

const auth = 'https://www.googleapis.com/auth/';

describe('the scope audit', () => {
  test('finds a missing and an unused scope', () => {
    const dist = distOf({
      code: `function f() { SpreadsheetApp.getActive(); MailApp.sendEmail('a@b.example', 's', 'b'); }`,
      scopes: [`${auth}spreadsheets.currentonly`, `${auth}script.scriptapp`],
    });
    expect(scopeAudit(dist)).toEqual({ missing: [`${auth}script.send_mail`], unused: [`${auth}script.scriptapp`] });
  });

  test('is content with exactly what is used, and not misled by text', () => {
    const dist = distOf({
      code: `function f() { return 'MailApp UrlFetchApp' + SpreadsheetApp.getActive().getName(); }`,
      scopes: [`${auth}spreadsheets.currentonly`],
    });
    expect(scopeAudit(dist)).toEqual({ missing: [], unused: [] });
  });
});
