// Session and Logger: who is at the keyboard, under whose authority, and what the script wrote to its log.

import { format } from 'node:util';
import { isNativeError } from 'node:util/types';
import type { RunContext } from '../run/run-context.js';
import { exposed, type Faithful, isService, self } from './fake.js';
import { sessionUser } from './user.js';

type GSession = GoogleAppsScript.Base.Session;
type GLogger = GoogleAppsScript.Base.Logger;

export class SessionFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getActiveUser(): GoogleAppsScript.Base.User {
    return sessionUser(this.$.run, this.$.run.plan.active);
  }
  getEffectiveUser(): GoogleAppsScript.Base.User {
    return sessionUser(this.$.run, this.$.run.plan.effective);
  }
  getActiveUserLocale(): string {
    return this.$.run.language;
  }
  getScriptTimeZone(): string {
    return this.$.run.machine.bundle.manifest.timeZone;
  }
}

export class LoggerFake {
  constructor(readonly $: { readonly run: RunContext; lines: string[] }) {}

  log(data: unknown, ...values: unknown[]): GLogger {
    const line = logLine([data, ...values]);
    this.$.lines.push(line);
    this.$.run.machine.logs.push(line);
    return self(this);
  }
  getLog(): string {
    return this.$.lines.join('\n');
  }
  clear(): void {
    this.$.lines = [];
  }
}

/** One line of a log: objects of services by their name, errors without the places of this machine. */
function logLine(values: readonly unknown[]): string {
  const plain = values.map((value) => {
    const told = isNativeError(value) || (typeof value === 'object' && value !== null && isService(value));
    return told ? String(value) : value;
  });
  return format(...plain);
}

/** `console`: writes to the host's log, is no service call, and cannot fail. */
export function scriptConsole(run: RunContext): Record<string, (...values: unknown[]) => void> {
  const write = (...values: unknown[]) => {
    run.machine.logs.push(logLine(values));
  };
  return { log: write, info: write, warn: write, error: write, time: () => {}, timeEnd: () => {} };
}

/** The session as a script sees it. */
export function exposedSession(run: RunContext): GSession {
  return exposed(run, 'Session', new SessionFake({ run }));
}

/** The logger as a script sees it. */
export function exposedLogger(run: RunContext): GLogger {
  return exposed(run, 'Logger', new LoggerFake({ run, lines: [] }));
}

export const sessionIsFaithful: Faithful<SessionFake, GSession> = true;
export const loggerIsFaithful: Faithful<LoggerFake, GLogger> = true;
