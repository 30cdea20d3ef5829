// PropertiesService: three stores of strings, within Google's sizes; writes take effect at once.

import type { RunContext } from '../run/run-context.js';
import { remaining, use } from '../world/day-quota.js';
import { answered } from '../world/open-points.js';
import { exposed, type Faithful, self, signature } from './fake.js';

type GService = GoogleAppsScript.Properties.PropertiesService;
type GProperties = GoogleAppsScript.Properties.Properties;
type Store = Record<string, string>;

const valueBytes = 9 * 1024;
const storeBytes = 500 * 1024;

export class PropertiesFake {
  constructor(readonly $: { readonly run: RunContext; readonly store: Store; readonly readOnly?: boolean }) {}

  getProperty(key: string): string | null {
    count(this);
    return Object.hasOwn(this.$.store, key) ? (this.$.store[key] ?? null) : null;
  }
  getProperties(): Store {
    count(this);
    return { ...this.$.store };
  }
  getKeys(): string[] {
    count(this);
    return Object.keys(this.$.store);
  }
  setProperty(key: string, value: string): GProperties {
    const { run } = this.$;
    signature(
      run,
      'PropertiesService.Properties.setProperty',
      [key, value],
      typeof key === 'string' && value !== undefined && value !== null,
    );
    requireWritable(this, 'setProperty');
    count(this);
    put(this, { [key]: value });
    return self(this);
  }
  setProperties(properties: Store, deleteAllOthers = false): GProperties {
    const given = typeof properties === 'object' && properties !== null;
    signature(this.$.run, 'PropertiesService.Properties.setProperties', [properties], given);
    requireWritable(this, 'setProperties');
    count(this);
    if (deleteAllOthers)
      for (const key of Object.keys(this.$.store)) if (!Object.hasOwn(properties, key)) delete this.$.store[key];
    put(this, properties);
    return self(this);
  }
  deleteProperty(key: string): GProperties {
    requireWritable(this, 'deleteProperty');
    count(this);
    delete this.$.store[key];
    return self(this);
  }
  deleteAllProperties(): GProperties {
    requireWritable(this, 'deleteAllProperties');
    count(this);
    for (const key of Object.keys(this.$.store)) delete this.$.store[key];
    return self(this);
  }
}

/** In a custom function the user's properties are the owner's, and editors cannot set them. */
function requireWritable({ $ }: PropertiesFake, method: string): void {
  if ($.readOnly) throw $.run.refuse('noPermission', method);
}

/** Every call counts as one read or write of the day (facts 4). */
function count({ $: { run } }: PropertiesFake): void {
  const { effective } = run.plan;
  if (remaining(run.world, 'properties', effective) === 0) throw run.refuse('tooManyInDay', 'properties');
  use(run.world, 'properties', effective, 1);
}

function put({ $: { run, store } }: PropertiesFake, added: Store): void {
  for (const [key, raw] of Object.entries(added)) {
    const value = String(raw);
    if (Buffer.byteLength(key) + Buffer.byteLength(value) > valueBytes) {
      throw run.refuse(answered(run.world, 'largePropertySaysArgument') ? 'cacheValue' : 'propertyQuota');
    }
    const others = Object.entries(store).filter(([name]) => name !== key);
    const size = others.reduce((sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text), 0);
    if (size + Buffer.byteLength(key) + Buffer.byteLength(value) > storeBytes) throw run.refuse('propertyQuota');
    store[key] = value;
  }
}

export class PropertiesServiceFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getDocumentProperties(): GProperties {
    return properties(this.$.run, this.$.run.world.properties.document);
  }
  getScriptProperties(): GProperties {
    return properties(this.$.run, this.$.run.world.properties.script);
  }
  getUserProperties(): GProperties {
    const { world, plan } = this.$.run;
    const email = plan.kind === 'custom' ? world.owner : plan.effective;
    world.properties.user[email] ??= {};
    return properties(this.$.run, world.properties.user[email], plan.kind === 'custom');
  }
}

function properties(run: RunContext, store: Store, readOnly = false): GProperties {
  return exposed(run, 'Properties', new PropertiesFake({ run, store, readOnly }));
}

/** The properties service as a script sees it. */
export function exposedPropertiesService(run: RunContext): GService {
  return exposed(run, 'PropertiesService', new PropertiesServiceFake({ run }));
}

export const propertiesAreFaithful: Faithful<PropertiesFake, GProperties> = true;
export const propertiesServiceIsFaithful: Faithful<PropertiesServiceFake, GService> = true;
