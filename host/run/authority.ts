// Who may call what: the OAuth scope of every method, and what each authorisation mode allows.

import type { AuthMode, RunKind } from '../contract.js';

const auth = 'https://www.googleapis.com/auth/';
/** The scope for every spreadsheet of the account. */
export const allSpreadsheets = `${auth}spreadsheets`;
const sheetScopes = [`${auth}spreadsheets.currentonly`, allSpreadsheets];
const bookClasses = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'NamedRange',
  'DeveloperMetadata',
  'Editor',
  'Filter',
]);
const bookOfApp = new Set(['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange', 'getCurrentCell']);
const dialogs = new Set(['showSidebar', 'showModalDialog', 'showModelessDialog']);
const triggerCalls = new Set(['newTrigger', 'getProjectTriggers', 'deleteTrigger', 'getUserTriggers']);

/** The scopes of which one is enough for `Service.method`; null where none is needed (facts 5.1). */
export function scopesOf(service: string, method: string): readonly string[] | null {
  if (bookClasses.has(service)) return sheetScopes;
  if (service === 'SpreadsheetApp') {
    if (bookOfApp.has(method)) return sheetScopes;
    return ['openById', 'openByUrl', 'open', 'create'].includes(method) ? [allSpreadsheets] : null;
  }
  if (service === 'Ui') return dialogs.has(method) ? [`${auth}script.container.ui`] : null;
  if (service === 'MailApp') return [`${auth}script.send_mail`];
  if (service === 'ScriptApp' && triggerCalls.has(method)) return [`${auth}script.scriptapp`];
  if (service === 'User') return [`${auth}userinfo.email`];
  return null;
}

const readsOnly = /^(get|is|can)/;
const customServices = new Set([
  'CacheService',
  'Cache',
  'HtmlService',
  'HtmlOutput',
  'HtmlTemplate',
  'LockService',
  'Lock',
  'PropertiesService',
  'Properties',
  'Session',
  'User',
  'Utilities',
  'Blob',
  'Logger',
]);

export type Verdict = 'allowed' | 'needsScope' | 'refused' | 'noUi';

/** What the mode says before any scope is looked at (facts 2, 3.1). */
export function modeVerdict(mode: AuthMode, kind: RunKind, service: string, method: string): Verdict {
  if (service === 'SpreadsheetApp' && method === 'getUi') {
    return kind === 'time' || kind === 'custom' || kind === 'web' ? 'noUi' : 'allowed';
  }
  if (mode === 'FULL') return 'allowed';
  if (mode === 'CUSTOM_FUNCTION') {
    if (customServices.has(service)) return 'allowed';
    const readable = bookClasses.has(service) || (service === 'SpreadsheetApp' && bookOfApp.has(method));
    return readable && readsOnly.test(method) ? 'allowed' : 'refused';
  }
  if (mode === 'NONE') {
    const harmless = ['Logger', 'Utilities', 'Menu', 'Ui', 'Session'].includes(service);
    return harmless && !dialogs.has(method) ? 'allowed' : 'refused';
  }
  if (service === 'Ui') return dialogs.has(method) ? 'needsScope' : method === 'createMenu' ? 'allowed' : 'refused';
  const scopes = scopesOf(service, method);
  return scopes === null || scopes === sheetScopes || service === 'User' ? 'allowed' : 'needsScope';
}
