// The manifest's scopes against what the script calls, read from the pushed text: nothing missing, nothing unused.

import { parse } from 'acorn';
import { readBundle } from './run/bundle.js';

const auth = 'https://www.googleapis.com/auth/';

/** Identifiers and member names that need a scope wherever they stand. */
const signs: Readonly<Record<string, readonly string[]>> = {
  [`${auth}spreadsheets.currentonly`]: ['SpreadsheetApp'],
  [`${auth}spreadsheets`]: ['openById', 'openByUrl'],
  [`${auth}script.container.ui`]: ['showSidebar', 'showModalDialog', 'showModelessDialog'],
  [`${auth}script.send_mail`]: ['MailApp'],
  [`${auth}userinfo.email`]: ['getActiveUser', 'getEffectiveUser'],
  [`${auth}script.scriptapp`]: ['newTrigger', 'getProjectTriggers', 'deleteTrigger'],
  [`${auth}script.external_request`]: ['UrlFetchApp'],
  [`${auth}drive`]: ['DriveApp'],
  [`${auth}drive.file`]: ['Drive'],
  [`${auth}documents`]: ['DocumentApp'],
};

/** Scopes that the script needs and the manifest lacks, and scopes that it lists and no call needs. */
export function scopeAudit(dist: string): { missing: string[]; unused: string[] } {
  const { scripts, manifest } = readBundle(dist);
  const names = new Set<string>();
  for (const { source } of scripts) collectNames(parse(source, { ecmaVersion: 2019, sourceType: 'script' }), names);
  const listed = new Set(manifest.oauthScopes);
  // The full scope also covers what the narrow one allows.
  if (listed.has(`${auth}spreadsheets`)) listed.add(`${auth}spreadsheets.currentonly`);
  const needed = Object.keys(signs).filter((scope) => signs[scope]?.some((name) => names.has(name)));
  return {
    missing: needed.filter((scope) => !listed.has(scope)),
    unused: manifest.oauthScopes.filter((scope) => !needed.includes(scope)),
  };
}

function collectNames(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'Identifier' && 'name' in node) names.add(String(node.name));
  for (const value of Object.values(node)) collectNames(value, names);
}
