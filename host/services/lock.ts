// LockService: mutual exclusion between runs; waiting moves the virtual clock.

import type { RunContext } from '../run/run-context.js';
import { exposed, type Faithful, signature } from './fake.js';

type GService = GoogleAppsScript.Lock.LockService;
type GLock = GoogleAppsScript.Lock.Lock;

export class LockFake {
  constructor(readonly $: { readonly run: RunContext; readonly key: string }) {}

  tryLock(timeoutInMillis: number): boolean {
    signature(this.$.run, 'LockService.Lock.tryLock', [timeoutInMillis], typeof timeoutInMillis === 'number');
    return taken(this, timeoutInMillis);
  }
  waitLock(timeoutInMillis: number): void {
    signature(this.$.run, 'LockService.Lock.waitLock', [timeoutInMillis], typeof timeoutInMillis === 'number');
    if (!taken(this, timeoutInMillis)) throw this.$.run.refuse('lockTimeout');
  }
  hasLock(): boolean {
    return this.$.run.machine.locks.get(this.$.key) === this.$.run;
  }
  releaseLock(): void {
    if (this.hasLock()) this.$.run.machine.locks.delete(this.$.key);
  }
}

/** Another run that holds the lock cannot go on while this one waits, so the wait always lasts to its end. */
function taken({ $: { run, key } }: LockFake, timeout: number): boolean {
  const holder = run.machine.locks.get(key);
  if (timeout < 0) return false;
  if (holder === undefined || holder === run) {
    run.machine.locks.set(key, run);
    return true;
  }
  run.spend(timeout);
  return false;
}

/** Takes every lock from the run: at its end, when it is cut, and when it stops for an alert or a prompt. */
export function releaseAll(run: RunContext): void {
  for (const [key, holder] of run.machine.locks) if (holder === run) run.machine.locks.delete(key);
}

export class LockServiceFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getDocumentLock(): GLock {
    const { run } = this.$;
    if (run.lacks('documentLockMissingInTimeTriggers')) {
      // The declaration promises a lock; the platform gives null outside a document.
      return null as unknown as GLock;
    }
    return lock(run, 'document');
  }
  getScriptLock(): GLock {
    return lock(this.$.run, 'script');
  }
  getUserLock(): GLock {
    return lock(this.$.run, `user ${this.$.run.plan.effective}`);
  }
}

function lock(run: RunContext, key: string): GLock {
  return exposed(run, 'Lock', new LockFake({ run, key }));
}

/** The lock service as a script sees it. */
export function exposedLockService(run: RunContext): GService {
  return exposed(run, 'LockService', new LockServiceFake({ run }));
}

export const lockIsFaithful: Faithful<LockFake, GLock> = true;
export const lockServiceIsFaithful: Faithful<LockServiceFake, GService> = true;
