// CacheService: strings that may be gone at any time; sizes and purge as measured on the platform (facts 7).

import type { RunContext } from '../run/run-context.js';
import type { CacheEntry } from '../world/world.js';
import { exposed, type Faithful } from './fake.js';

type GService = GoogleAppsScript.Cache.CacheService;
type GCache = GoogleAppsScript.Cache.Cache;

const maxItems = 1000;

export class CacheFake {
  constructor(readonly $: { readonly run: RunContext; readonly entries: Record<string, CacheEntry> }) {}

  get(key: string): string | null {
    const entry = this.$.entries[key];
    return entry && entry.until > this.$.run.world.now ? entry.value : null;
  }
  getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(keys.flatMap((key) => (this.get(key) === null ? [] : [[key, this.get(key) ?? '']])));
  }
  put(key: string, value: string, expirationInSeconds = 600): void {
    const { run, entries } = this.$;
    if (typeof key !== 'string' || key === '' || key.length > 250) throw run.refuse('cacheKey');
    const text = String(value);
    if (Buffer.byteLength(text) > 102_400) throw run.refuse('cacheValue');
    delete entries[key];
    entries[key] = { value: text, until: run.world.now + Math.min(expirationInSeconds, 21_600) * 1000 };
    const keys = Object.keys(entries);
    if (keys.length > maxItems) for (const old of keys.slice(0, 100)) delete entries[old];
  }
  putAll(values: Record<string, string>, expirationInSeconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }
  remove(key: string): void {
    delete this.$.entries[key];
  }
  removeAll(keys: string[]): void {
    for (const key of keys) delete this.$.entries[key];
  }
}

export class CacheServiceFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getDocumentCache(): GCache | null {
    return cache(this.$.run, 'document');
  }
  getScriptCache(): GCache {
    return cache(this.$.run, 'script');
  }
  getUserCache(): GCache {
    return cache(this.$.run, `user ${this.$.run.plan.effective}`);
  }
}

function cache(run: RunContext, name: string): GCache {
  run.world.caches[name] ??= {};
  return exposed(run, 'Cache', new CacheFake({ run, entries: run.world.caches[name] }));
}

/** The cache service as a script sees it. */
export function exposedCacheService(run: RunContext): GService {
  return exposed(run, 'CacheService', new CacheServiceFake({ run }));
}

export const cacheIsFaithful: Faithful<CacheFake, GCache> = true;
export const cacheServiceIsFaithful: Faithful<CacheServiceFake, GService> = true;
