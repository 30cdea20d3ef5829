// How a fake meets the script: only methods, every call through the run, every unknown member refused by name.

import type { RunContext } from '../run/run-context.js';
import { arity } from './arity.js';

const fakeOfProxy = new WeakMap<object, object>();
const proxyOfFake = new WeakMap<object, object>();

/** Members of a fake that Google types otherwise, or does not have; `$` is the fake's own state, which scripts cannot read. */
type Drift<Fake, Google> = {
  [Name in Exclude<keyof Fake, '$'>]: Name extends keyof Google
    ? Fake[Name] extends Google[Name]
      ? never
      : Name
    : Name;
}[Exclude<keyof Fake, '$'>];

/** `true` only while every member of a fake has the signature Google declares and no other exists; drift does not compile. */
export type Faithful<Fake, Google> = [Drift<Fake, Google>] extends [never] ? true : Drift<Fake, Google>;

/** Values a script may read without a call: enums. */
export type Constants = Readonly<Record<string, unknown>>;

/** The object the script sees in place of `fake`; `service` is its name in messages, counts and authority tables.
 * A script may assign to `variables` where they are given (templates); nothing else takes an assignment. */
export function exposed<T>(
  run: RunContext,
  service: string,
  fake: object,
  constants: Constants = {},
  variables: Record<string, unknown> | null = null,
): T {
  const known = proxyOfFake.get(fake);
  if (known) return known as T;
  const proxy: object = new Proxy(fake, {
    get(target, member) {
      if (typeof member === 'symbol') return undefined;
      if (Object.hasOwn(constants, member)) return constants[member];
      if (variables && Object.hasOwn(variables, member)) return variables[member];
      const found: unknown = Object.hasOwn(target, member) ? undefined : Reflect.get(target, member);
      if (member === 'toString') return () => service;
      if (member === 'toJSON' || member === 'then' || member === 'constructor') return undefined;
      if (typeof found !== 'function' || member in Object.prototype) throw run.missing(`${service}.${member}`);
      return (...args: unknown[]) => {
        const result: unknown = run.call(service, member, () => {
          requireArity(run, service, member, args);
          return Reflect.apply(found, target, args);
        });
        return result === target ? proxy : result;
      };
    },
    set(_target, member, value) {
      if (variables && typeof member === 'string') {
        variables[member] = value;
        return true;
      }
      throw run.missing(`${service}.${String(member)} =`);
    },
    ownKeys: (target) => Object.getOwnPropertyNames(Object.getPrototypeOf(target)),
    getOwnPropertyDescriptor: () => undefined,
  });
  fakeOfProxy.set(proxy, fake);
  proxyOfFake.set(fake, proxy);
  return proxy as T;
}

/** The fake behind what a script handed back, where it is one of that class. */
export function fakeBehind<T extends object>(value: unknown, kind: abstract new (...args: never[]) => T): T | null {
  const fake = typeof value === 'object' && value !== null ? fakeOfProxy.get(value) : undefined;
  return fake instanceof kind ? fake : null;
}

/** True for an object of a service, as scripts hold it. */
export function isService(value: object): boolean {
  return fakeOfProxy.has(value);
}

/** A fluent method's `return this`, typed as the platform's own interface. */
export function self<T>(fake: object): T {
  return fake as T;
}

/** What Google calls the type of an argument in its signature errors. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 && Array.isArray(value[0]) ? 'number[][]' : 'number[]';
  if (typeof value === 'function') return '(class)';
  const fake = typeof value === 'object' ? fakeOfProxy.get(value) : undefined;
  if (fake) return `SpreadsheetApp.${fake.constructor.name.replace(/Fake$/, '')}`;
  if (typeof value === 'object') return '(class)';
  const name = typeof value;
  return name === 'number' ? name : `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** Services whose parts Google names after them. */
const familyOf: Readonly<Record<string, string>> = {
  Range: 'SpreadsheetApp.Range',
  RangeList: 'SpreadsheetApp.RangeList',
  Sheet: 'SpreadsheetApp.Sheet',
  Spreadsheet: 'SpreadsheetApp.Spreadsheet',
  Protection: 'SpreadsheetApp.Protection',
  Lock: 'LockService.Lock',
  Properties: 'PropertiesService.Properties',
  Cache: 'CacheService.Cache',
};

function requireArity(run: RunContext, service: string, member: string, args: readonly unknown[]): void {
  const bounds = arity[`${service === 'Editor' ? 'User' : service}.${member}`];
  const fits = bounds === undefined || (args.length >= bounds[0] && args.length <= bounds[1]);
  signature(run, `${familyOf[service] ?? service}.${member}`, args, fits);
}

/** Throws Google's signature error unless `fits`; `method` as `SpreadsheetApp.Range.setValues`. */
export function signature(run: RunContext, method: string, args: readonly unknown[], fits: boolean): void {
  if (!fits) throw run.refuse('signature', args.map(typeName).join(','), method);
}
