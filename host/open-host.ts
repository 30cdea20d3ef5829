// The door of the offline Apps Script host: opens a workbook with the script that clasp would push.

import type { Host, HostOptions } from './contract.js';
import { hostOver } from './host.js';
import { readBundle } from './run/bundle.js';
import { offsetOfIso } from './run/time-zone.js';
import { dayQuota } from './world/day-quota.js';
import { loadWorld } from './world/persistence.js';
import { newBook, nextRandom, type World } from './world/world.js';

export type {
  Account,
  AuthMode,
  Dialog,
  Fault,
  Faults,
  Host,
  HostOptions,
  Mail,
  MenuNode,
  PastedCell,
  Person,
  ProtectionView,
  Run,
  RunKind,
  SheetView,
  Trigger,
  Unknown,
  ValidationView,
  Weather,
} from './contract.js';

/** Opens `dist` over a new spreadsheet or a saved one. Refuses what a push would refuse, and a time without an offset. */
export async function openHost(options: HostOptions): Promise<Host> {
  const offset = offsetOfIso(options.now);
  const now = Date.parse(options.now);
  if (offset === null || Number.isNaN(now))
    throw new Error(`offline host: now must be an ISO time with offset, not ${options.now}`);
  const world = options.workbook === undefined ? newWorld(options, now) : await loadWorld(options.workbook);
  world.now = Math.max(world.now, now);
  world.offsetMinutes = offset;
  Object.assign(world.unknowns, options.unknowns);
  const bundle = readBundle(options.dist, world.unknowns.newerSyntaxAcceptedAtPush);
  settle(world, options, bundle.manifest.oauthScopes);
  return hostOver(world, bundle);
}

function newWorld(options: HostOptions, now: number): World {
  const world: World = {
    format: 1,
    spreadsheetId: '',
    scriptId: '',
    owner: options.owner,
    accounts: [],
    share: {},
    consent: {},
    unknowns: {},
    book: newBook(options.locale ?? 'en_US', options.timeZone ?? 'America/Los_Angeles'),
    properties: { document: {}, script: {}, user: {} },
    caches: {},
    triggers: [],
    quotas: { mail: {}, triggerMs: {}, properties: {} },
    mails: [],
    now,
    offsetMinutes: 0,
    random: options.seed ?? 1,
    serial: 0,
    versions: [],
  };
  world.spreadsheetId = newId(world);
  world.scriptId = newId(world);
  return world;
}

/** An id as Google makes them: 44 letters, digits, `-` and `_`. */
function newId(world: World): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return `1${Array.from({ length: 43 }, () => letters[Math.floor(nextRandom(world) * 64)]).join('')}`;
}

/** What the options say about people and quotas, laid over what the world has. */
function settle(world: World, options: HostOptions, scopes: readonly string[]): void {
  world.owner = options.owner;
  const given = options.accounts ?? [];
  world.accounts = [...world.accounts.filter((old) => !given.some((one) => one.email === old.email)), ...given];
  const known = new Set(world.accounts.map((account) => account.email));
  for (const email of new Set([options.owner, ...Object.keys(options.share ?? {})])) {
    if (email === '') continue;
    if (!known.has(email)) world.accounts.push({ email, kind: 'consumer' });
  }
  Object.assign(world.share, options.share);
  const consent = {
    ...(options.workbook === undefined ? { [options.owner]: 'all' as const } : {}),
    ...options.consent,
  };
  for (const [email, given] of Object.entries(consent)) world.consent[email] = given === 'all' ? scopes : given;
  if (options.locale !== undefined) world.book.locale = options.locale;
  if (options.timeZone !== undefined) world.book.timeZone = options.timeZone;
  const { mailQuota } = options;
  for (const { email } of world.accounts) {
    const limit = typeof mailQuota === 'number' ? mailQuota : mailQuota?.[email];
    if (limit !== undefined) world.quotas.mail[email] = { ...dayQuota(world, 'mail', email), limit };
  }
}
