// One invocation of the script: every service call passes through here.
//
// It counts the call, asks the authority tables, applies faults, moves the virtual clock, buffers writes,
// and turns refusals into exceptions of the script's own realm.

import type { AuthMode, Fault, RunKind, Unknown } from '../contract.js';
import { answered } from '../world/open-points.js';
import { modeVerdict, scopesOf } from './authority.js';
import { HostGap } from './host-gap.js';
import type { Machine } from './machine.js';
import { type MessageId, refusal, ServiceError } from './messages.js';
import { runNested } from './nested-action.js';
import type { Realm } from './realm.js';

const minute = 60_000;
const costMs: Readonly<Record<string, number>> = {
  'Range.getValues': 20,
  'Range.getDisplayValues': 20,
  'Range.getFormulas': 20,
  'SpreadsheetApp.flush': 60,
  'MailApp.sendEmail': 250,
  'Spreadsheet.insertSheet': 150,
  'Properties.setProperty': 30,
  'Properties.setProperties': 40,
};

export interface RunPlan {
  readonly fn: string;
  readonly kind: RunKind;
  readonly authMode: AuthMode;
  readonly active: string;
  readonly effective: string;
  /** The cell that a custom function calculates. */
  readonly cell?: { readonly sheetId: number; readonly row: number; readonly column: number };
  /** The cell at which the person stands who started the run; none where they chose none. */
  readonly selected?: { readonly sheetId: number; readonly row: number; readonly column: number };
}

/** What the services know of the invocation they serve. */
export class RunContext {
  readonly calls: Record<string, number> = {};
  simulatedMs = 0;
  realm: Realm | null = null;
  /** Set once the script must stop: what every further call throws. */
  stopped: string | null = null;
  gap: HostGap | null = null;
  /** Sheet that `getActiveSheet` names in this run. */
  activeSheetId: number | null = null;
  private pending: (() => void)[] = [];

  constructor(
    readonly machine: Machine,
    readonly plan: RunPlan,
  ) {
    this.activeSheetId = (plan.cell ?? plan.selected)?.sheetId ?? null;
  }

  get world() {
    return this.machine.world;
  }

  /** Language of the messages that this run's user reads. */
  get language(): string {
    const email = this.plan.active || this.plan.effective;
    return this.world.accounts.find((account) => account.email === email)?.locale ?? 'en';
  }

  refuse(id: MessageId, ...values: (string | number)[]): ServiceError {
    return refusal(this.language, id, ...values);
  }

  /** The script's global object, for code that must run inside its realm. */
  realmContext(): Record<string, unknown> {
    if (!this.realm) throw this.failLoad('HtmlTemplate.evaluate');
    return this.realm.context;
  }

  /** True in a time trigger under that answer, and in a web app under the answer that it has no spreadsheet. */
  lacks(inTimeTriggers: Unknown): boolean {
    const unknown = { time: inTimeTriggers, web: 'activeSpreadsheetMissingInWebApps' } as const;
    const { kind } = this.plan;
    return (kind === 'time' || kind === 'web') && answered(this.world, unknown[kind]);
  }

  /** Stops with a message that names what the host does not do. */
  missing(member: string): HostGap {
    this.gap ??= new HostGap(`offline host: ${member} is not implemented`);
    return this.gap;
  }

  call<T>(service: string, method: string, body: () => T): T {
    const name = `${service}.${method}`;
    if (this.stopped !== null) throw this.stopSignal();
    const { realm } = this;
    if (!realm) throw this.failLoad(name);
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    try {
      const fault = this.machine.stack[0] === this ? this.machine.faults.next(name) : null;
      if (fault && fault !== 'throwAfter') this.strike(fault, name);
      this.requireAllowed(service, method);
      this.spend(costMs[name] ?? 2);
      const result = realm.adopt(body());
      if (fault === 'throwAfter') throw this.refuse('serviceError', name);
      return result;
    } catch (problem) {
      if (problem instanceof ServiceError) throw realm.exception(problem.message);
      if (problem instanceof HostGap) this.gap ??= problem;
      throw problem;
    }
  }

  /** Applies what was written so far; the first refusal drops the rest of the batch and comes out here. */
  flush(): void {
    const batch = this.pending;
    this.pending = [];
    for (const write of batch) write();
  }

  /** Queues a write until flush, a read or the end of the run. */
  write(apply: () => void): void {
    this.pending.push(apply);
  }

  /** Moves the virtual clock and stops the script where its time is over. */
  spend(ms: number): void {
    this.simulatedMs += ms;
    // Cells are calculated beside everything else: looking at a sheet does not move the clock.
    if (this.plan.kind !== 'custom') this.world.now += ms;
    const limit = this.plan.kind === 'simple' || this.plan.kind === 'custom' ? minute / 2 : 6 * minute;
    if (this.simulatedMs <= limit) return;
    this.stop(
      'Exceeded maximum execution time',
      this.pending.length > 0 && answered(this.world, 'pendingKeptAtTimeLimit'),
    );
    throw this.stopSignal();
  }

  /** The end of the script counts as one more call, so that a cut can fall between the last call and the last flush. */
  finish(): void {
    if (this.stopped !== null) return;
    const fault = this.machine.stack[0] === this ? this.machine.faults.next('(end of run)') : null;
    if (fault && fault !== 'throwAfter') this.strike(fault, '(end of run)');
    this.flush();
    if (fault === 'throwAfter') throw this.refuse('serviceError', '(end of run)');
  }

  stop(message: string, keepPending: boolean): void {
    this.stopped = message;
    if (keepPending) {
      try {
        this.flush();
      } catch (problem) {
        if (!(problem instanceof ServiceError)) throw problem;
      }
    }
    this.pending = [];
  }

  stopSignal(): Error {
    return this.realm?.stopped() ?? new Error('the script has been stopped');
  }

  private strike(fault: Exclude<Fault, 'throwAfter'>, name: string): void {
    if (fault === 'throwBefore') throw this.refuse('serviceError', name);
    if (typeof fault === 'function') {
      runNested(fault);
      return;
    }
    this.stop(`cut at ${name}`, fault.cut === 'pendingKept');
    throw this.stopSignal();
  }

  private failLoad(name: string): Error {
    this.gap ??= new HostGap(`offline host: ${name} is called while the script loads`);
    return this.gap;
  }

  /** Throws where the manifest asks for none of these scopes or the run's account has granted none of those it asks for. */
  requireScope(called: string, scopes: readonly string[]): void {
    const asked = scopes.filter((scope) => this.machine.bundle.manifest.oauthScopes.includes(scope));
    const given = this.world.consent[this.plan.effective] ?? [];
    if (!asked.some((scope) => given.includes(scope))) throw this.refuse('permission', called, scopes.join(' || '));
  }

  /** Throws where mode, manifest or consent do not allow the call. */
  requireAllowed(service: string, method: string): void {
    const { authMode, kind } = this.plan;
    const verdict = modeVerdict(authMode, kind, service, method);
    const scopes = scopesOf(service, method);
    if (verdict === 'noUi') throw this.refuse('noUi');
    if (verdict === 'refused')
      throw this.refuse('noPermission', authMode === 'CUSTOM_FUNCTION' ? method : `${service}.${method}`);
    if (!scopes) return;
    const called = service === 'User' ? 'Session.getActiveUser' : `${service}.${method}`;
    if (verdict === 'needsScope') throw this.refuse('permission', called, scopes.join(' || '));
    if (authMode === 'FULL') this.requireScope(called, scopes);
  }
}
