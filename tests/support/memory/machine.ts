// The add-on's ports in memory: one workbook, its people, mails, triggers and clock, with the same faults as the host.

import type { LockPort, MailMessage, Ports, PropertiesPort } from '../../../src/application/ports.js';
import { applied, newTab, standingOn, type Tab, typed, valuesOf } from './tab.js';

const VIET_NAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const LONGEST_SUBJECT = 250;
const LARGEST_BODY = 200 * 1024;

export type MemoryFault = 'throwBefore' | 'throwAfter' | { readonly cut: 'pendingLost' | 'pendingKept' } | (() => void);

export interface MemoryMail extends MailMessage {
  readonly from: string;
  /** ISO time. */
  readonly at: string;
}

export interface TriggerInMemory {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
}

interface Quota {
  used: number;
  since: number | null;
}

export interface MemoryState {
  now: number;
  serial: number;
  /** As the runs see it, and as it is stored. */
  tabs: readonly Tab[];
  stored: readonly Tab[];
  readonly properties: Map<string, string>;
  readonly deeds: Map<string, string>;
  readonly mails: MemoryMail[];
  readonly quotas: Map<string, Quota>;
  triggers: readonly TriggerInMemory[];
  readonly quotaPerDay: number;
  readonly owner: string;
}

export interface MemoryRun {
  readonly outcome: 'done' | 'threw' | 'cut';
  readonly message?: string;
}

class Cut extends Error {}

/** One execution while it lasts; after a cut every further call is refused, whoever catches what. */
interface Run {
  isCut: boolean;
}

/** One account's execution: what `Ports` it has, and who it is. */
export interface Who {
  readonly active: string;
  readonly effective: string;
}

export class MemoryMachine {
  private armed: { left: number; readonly fault: MemoryFault; readonly method: string } | null = null;
  private isMet = true;
  private depth = 0;
  private readonly locks = new Map<string, Run>();
  readonly answers: string[] = [];
  readonly dialogs: { readonly title: string; readonly text: string }[] = [];

  constructor(readonly state: MemoryState) {}

  /** A second machine over the same state; nothing that happens in one is seen in the other. */
  fork(): MemoryMachine {
    const { state } = this;
    return new MemoryMachine({
      ...state,
      properties: new Map(state.properties),
      deeds: new Map(state.deeds),
      mails: [...state.mails],
      quotas: new Map([...state.quotas].map(([email, quota]) => [email, { ...quota }])),
    });
  }

  /** Arms a fault at the n-th port call (from 1) of the next run; with `method` only calls of that name count. */
  arm(n: number, fault: MemoryFault, method = ''): void {
    this.armed = { left: n, fault, method };
    this.isMet = false;
  }

  reached(): boolean {
    return this.isMet;
  }

  disarm(): void {
    this.armed = null;
  }

  /** Carries out one execution. What it wrote is stored at its end, also after an error; a cut decides for itself. */
  run(who: Who, work: (ports: Ports) => void): MemoryRun {
    const token: Run = { isCut: false };
    const { state } = this;
    const isFirst = this.depth === 0;
    this.depth += 1;
    try {
      work(this.ports(who, token, state.now, isFirst));
      if (token.isCut) throw new Cut('caught by the script');
      state.stored = state.tabs;
      return { outcome: 'done' };
    } catch (error) {
      if (!token.isCut) state.stored = state.tabs;
      state.tabs = state.stored;
      return { outcome: token.isCut ? 'cut' : 'threw', message: error instanceof Error ? error.message : '' };
    } finally {
      this.depth -= 1;
      this.releaseAll(token);
    }
  }

  private releaseAll(token: Run): void {
    for (const [kind, holder] of this.locks) if (holder === token) this.locks.delete(kind);
  }

  /** A person types into a text cell; it is stored at once. */
  type(tabName: string, row: number, column: number, text: string): void {
    const { state } = this;
    state.tabs = state.tabs.map((tab) => (tab.name === tabName ? typed(tab, row, column, text) : tab));
    state.stored = state.tabs;
  }

  tab(name: string): Tab {
    const found = this.state.tabs.find((tab) => tab.name === name);
    if (found === undefined) throw new Error(`no tab ${name}`);
    return found;
  }

  quotaLeft(email: string): number {
    return Math.max(0, this.state.quotaPerDay - this.quota(email).used);
  }

  eatQuota(email: string, recipients: number): void {
    const quota = this.quota(email);
    quota.since ??= this.state.now;
    quota.used += recipients;
  }

  private quota(email: string): Quota {
    const { quotas, now } = this.state;
    let quota = quotas.get(email);
    if (quota === undefined || (quota.since !== null && now - quota.since >= DAY_MS)) {
      quota = { used: 0, since: null };
      quotas.set(email, quota);
    }
    return quota;
  }

  private ports(who: Who, token: Run, began: number, isFirst: boolean): Ports {
    const { state } = this;
    const call = <T>(method: string, effect: () => T): T => this.called(isFirst, token, method, effect);
    const tabOf = (id: number): Tab => {
      const tab = state.tabs.find((candidate) => candidate.id === id);
      if (tab === undefined) throw new Error(`No tab with id ${id}`);
      return tab;
    };
    return {
      workbook: {
        id: () => call('workbook.id', () => 'so-trong-bo-nho'),
        url: () => call('workbook.url', () => 'https://docs.google.com/spreadsheets/d/so-trong-bo-nho/edit'),
        ownerEmail: () => call('workbook.ownerEmail', () => state.owner),
        locale: () => call('workbook.locale', () => ({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' })),
        setLocale: () => call('workbook.setLocale', () => ({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' })),
        tabs: () => call('workbook.tabs', () => state.tabs.map(({ id, name }) => ({ id, name }))),
        selected: () => null,
        closures: () =>
          call('workbook.closures', () => state.tabs.flatMap((tab) => (tab.closure === null ? [] : [tab.closure]))),
        closedTabs: () => call('workbook.closedTabs', () => []),
        hasTab: (id) => call('workbook.hasTab', () => state.tabs.some((tab) => tab.id === id)),
        read: (id) => call('workbook.read', () => valuesOf(tabOf(id))),
        standing: (id) => call('workbook.standing', () => standingOn(tabOf(id))),
        addTab: (name, index) =>
          call('workbook.addTab', () => {
            if (state.tabs.some((tab) => tab.name === name)) throw new Error(`There is a tab ${name} already`);
            const tab = newTab(this.serial(), name);
            state.tabs = [...state.tabs.slice(0, index), tab, ...state.tabs.slice(index)];
            return tab.id;
          }),
        removeTab: (id) =>
          call('workbook.removeTab', () => {
            tabOf(id);
            state.tabs = state.tabs.filter((tab) => tab.id !== id);
          }),
        apply: (id, ops) => {
          tabOf(id);
          for (const op of ops) {
            call(`workbook.apply.${op.op}`, () => {
              const next = applied(tabOf(id), op);
              state.tabs = state.tabs.map((tab) => (tab.id === id ? next : tab));
            });
          }
        },
        refusedEditors: () => call('workbook.refusedEditors', () => []),
        flush: () =>
          call('workbook.flush', () => {
            state.stored = state.tabs;
          }),
      },
      properties: propertiesPort(state.properties, 'properties', call),
      deeds: propertiesPort(state.deeds, 'deeds', call),
      mail: {
        quotaLeft: () => call('mail.quotaLeft', () => this.quotaLeft(who.effective)),
        send: (message) => call('mail.send', () => this.send(who.effective, message)),
      },
      lock: this.lockPort(token, call),
      dialog: {
        tell: (title, text) => call('dialog.tell', () => void this.asked(token, title, text)),
        ask: (title, text) => call('dialog.ask', () => this.asked(token, title, text)),
        prompt: (title, text) =>
          call('dialog.prompt', () => {
            const answer = this.answered(token, title, text);
            return answer === 'no' || answer === 'closed' ? null : answer;
          }),
        show: (title, html) => call('dialog.show', () => void this.dialogs.push({ title, text: html })),
        note: () => call('dialog.note', () => undefined),
      },
      caller: {
        email: () => call('caller.email', () => who.active),
        effective: () => call('caller.effective', () => who.effective),
      },
      clock: {
        now: () =>
          call('clock.now', () => {
            const local = new Date(state.now + VIET_NAM_OFFSET_MS).toISOString();
            return { date: local.slice(0, 10), time: local.slice(11, 16) };
          }),
        elapsedMs: () => state.now - began,
      },
      triggers: {
        hourly: (fn) =>
          call('triggers.hourly', () => {
            const id = String(this.serial());
            state.triggers = [...state.triggers, { id, fn, owner: who.effective }];
            return id;
          }),
        own: (fn) =>
          call('triggers.own', () =>
            state.triggers.filter((one) => one.fn === fn && one.owner === who.effective).map(({ id }) => id),
          ),
        removeOthers: (fn, kept) =>
          call('triggers.removeOthers', () => {
            const isOther = (one: TriggerInMemory) => one.fn === fn && one.owner === who.effective && one.id !== kept;
            const gone = state.triggers.filter(isOther).length;
            state.triggers = state.triggers.filter((one) => !isOther(one));
            return gone;
          }),
      },
    };
  }

  private lockPort(token: Run, call: <T>(method: string, effect: () => T) => T): LockPort {
    return {
      alone: (kind, waitMs, work) => {
        const isTaken = call('lock.take', () => {
          const holder = this.locks.get(kind);
          if (holder !== undefined && holder !== token) {
            // Whoever holds it cannot go on while this run waits.
            this.state.now += waitMs;
            return false;
          }
          this.locks.set(kind, token);
          return true;
        });
        if (!isTaken) return false;
        try {
          work();
        } finally {
          call('lock.release', () => {
            this.state.stored = this.state.tabs;
            this.locks.delete(kind);
          });
        }
        return true;
      },
    };
  }

  /** A person has to answer; while they think, the run holds no lock. */
  private asked(token: Run, title: string, text: string): 'yes' | 'no' | 'closed' {
    const answer = this.answered(token, title, text);
    return answer === 'yes' || answer === 'no' ? answer : 'closed';
  }

  private answered(token: Run, title: string, text: string): string {
    this.releaseAll(token);
    this.dialogs.push({ title, text });
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error(`nobody answers "${title}"`);
    return answer;
  }

  private send(from: string, message: MailMessage): void {
    const to = message.to
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const bad = to.find((address) => !/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(address));
    if (bad !== undefined || to.length === 0) throw new Error(`Invalid email: ${bad ?? ''}`);
    if (message.subject.length > LONGEST_SUBJECT) throw new Error('Subject too long');
    const size = Math.max(Buffer.byteLength(message.text), Buffer.byteLength(message.html));
    if (size > LARGEST_BODY) throw new Error('Body too large');
    if (to.length > this.quotaLeft(from)) throw new Error('Service invoked too many times for one day: email.');
    this.eatQuota(from, to.length);
    this.state.mails.push({ ...message, from, at: new Date(this.state.now).toISOString() });
  }

  private called<T>(isFirst: boolean, token: Run, method: string, effect: () => T): T {
    const { armed, state } = this;
    if (token.isCut) throw new Cut('cut before');
    if (!isFirst || armed === null || (armed.method !== '' && armed.method !== method)) return effect();
    armed.left -= 1;
    if (armed.left > 0) return effect();
    this.armed = null;
    this.isMet = true;
    const { fault } = armed;
    if (typeof fault === 'function') {
      fault();
      return effect();
    }
    if (fault === 'throwBefore') throw new Error('the service failed before it acted');
    if (fault === 'throwAfter') {
      effect();
      throw new Error('the service failed after it acted');
    }
    if (fault.cut === 'pendingKept') {
      effect();
      state.stored = state.tabs;
    } else state.tabs = state.stored;
    token.isCut = true;
    throw new Cut('cut');
  }

  private serial(): number {
    this.state.serial += 1;
    return this.state.serial;
  }
}

function propertiesPort(
  store: Map<string, string>,
  name: string,
  call: <T>(method: string, effect: () => T) => T,
): PropertiesPort {
  const put = (key: string, value: string) => {
    if (Buffer.byteLength(key) + Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Property too large');
    let size = Buffer.byteLength(key) + Buffer.byteLength(value);
    for (const [other, text] of store) if (other !== key) size += Buffer.byteLength(other) + Buffer.byteLength(text);
    if (size > STORE_BYTES) throw new Error('Properties too large');
    store.set(key, value);
  };
  return {
    get: (key) => call(`${name}.get`, () => store.get(key) ?? null),
    all: () => call(`${name}.all`, () => Object.fromEntries(store)),
    set: (key, value) => call(`${name}.set`, () => put(key, value)),
    setAll: (values) =>
      call(`${name}.setAll`, () => {
        for (const [key, value] of Object.entries(values)) put(key, value);
      }),
    remove: (key) => call(`${name}.remove`, () => void store.delete(key)),
  };
}
