// The global object of a script: the services, and nothing else beside ECMAScript.

import type { RunContext } from '../run/run-context.js';
import { exposedCacheService } from './cache.js';
import { exposed } from './fake.js';
import { exposedHtmlService } from './html.js';
import { exposedLockService } from './lock.js';
import { exposedMailApp } from './mail.js';
import { exposedPropertiesService } from './properties.js';
import { exposedScriptApp } from './script-app.js';
import { exposedLogger, exposedSession, scriptConsole } from './session.js';
import { exposedSpreadsheetApp } from './spreadsheet-app.js';
import { exposedUtilities } from './utilities.js';

/** Services of Google that the add-on does not use: calling one names it. */
const unused = [
  'AdminDirectory',
  'CalendarApp',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'LanguageApp',
  'Maps',
  'Sheets',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

/** A fresh global object for one invocation. */
export function globalsFor(run: RunContext): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    SpreadsheetApp: exposedSpreadsheetApp(run),
    HtmlService: exposedHtmlService(run),
    MailApp: exposedMailApp(run),
    PropertiesService: exposedPropertiesService(run),
    LockService: exposedLockService(run),
    CacheService: exposedCacheService(run),
    ScriptApp: exposedScriptApp(run),
    Session: exposedSession(run),
    Utilities: exposedUtilities(run),
    Logger: exposedLogger(run),
    console: scriptConsole(run),
  };
  for (const name of unused) globals[name] = exposed(run, name, {});
  return globals;
}
