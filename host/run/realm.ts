// A fresh script realm per invocation: Apps Script's globals only, a virtual clock, values minted inside.

import { isDate } from 'node:util/types';
import { createContext, Script } from 'node:vm';
import type { Bundle } from './bundle.js';

/** Mints what scripts receive, in their own realm. */
export interface Realm {
  readonly context: Record<string, unknown>;
  /** Copies plain host values (arrays, dates, plain objects) into the realm; fakes and primitives pass. */
  adopt<T>(value: T): T;
  exception(message: string): Error;
  /** A value thrown at a script that has been stopped; carries nothing to branch on. */
  stopped(): Error;
  /** Calls a top-level function and runs its microtasks; a promise gives its settled result, or, not awaited, itself. */
  invoke(fn: string, args: readonly unknown[], awaited: boolean): unknown;
}

const prelude = new Script(`(function (now, chance, isHostDate, isPlain, services) {
  'use strict';
  var kept = new Set(['Object','Function','Array','Number','parseFloat','parseInt','Infinity','NaN','undefined','Boolean','String','Symbol',
    'Date','Promise','RegExp','Error','EvalError','RangeError','ReferenceError','SyntaxError','TypeError','URIError','globalThis','JSON','Math',
    'Intl','ArrayBuffer','Uint8Array','Int8Array','Uint16Array','Int16Array','Uint32Array','Int32Array','Float32Array','Float64Array',
    'Uint8ClampedArray','BigUint64Array','BigInt64Array','DataView','Map','BigInt','Set','WeakMap','WeakSet','WeakRef','Proxy','Reflect',
    'FinalizationRegistry','decodeURI','decodeURIComponent','encodeURI','encodeURIComponent','escape','unescape','eval','isFinite','isNaN',
    'console','WebAssembly','AggregateError','SharedArrayBuffer','Atomics']);
  Object.getOwnPropertyNames(globalThis).forEach(function (name) {
    if (!kept.has(name) && services.indexOf(name) < 0) delete globalThis[name];
  });
  var Real = Date;
  function VirtualDate() {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, arguments.length ? arguments : [now()], new.target);
  }
  VirtualDate.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  ['parse', 'UTC'].forEach(function (name) { Object.defineProperty(VirtualDate, name, { value: Real[name] }); });
  Object.defineProperty(VirtualDate, 'now', { value: function () { return now(); } });
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  Object.defineProperty(Math, 'random', { value: function random() { return chance(); }, writable: true, configurable: true });
  function adopt(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      var list = [];
      for (var i = 0; i < value.length; i++) list.push(adopt(value[i]));
      return list;
    }
    if (isHostDate(value)) return new Real(+value);
    if (isPlain(value)) {
      var copy = {};
      for (var key in value) copy[key] = adopt(value[key]);
      return copy;
    }
    return value;
  }
  return {
    adopt: adopt,
    exception: function (message) {
      var error = new Error(message);
      error.name = 'Exception';
      return error;
    },
    stopped: function () { return new Error('the script has been stopped'); },
    settle: function (value) {
      var box = { state: 'value', value: value };
      if (value instanceof Promise) {
        box.state = 'pending';
        value.then(function (v) { box.state = 'value'; box.value = v; }, function (e) { box.state = 'error'; box.value = e; });
      }
      return box;
    },
  };
})`);

const call = new Script(
  '(function (c) { delete globalThis.__call; return c[2](globalThis[c[0]].apply(globalThis, c[1])); })(__call)',
);

interface Prelude {
  adopt<T>(value: T): T;
  exception(message: string): Error;
  stopped(): Error;
  settle(value: unknown): { state: 'value' | 'error' | 'pending'; value: unknown };
}

const hostObject = Object.prototype;

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === hostObject;
}

/** Evaluates the bundle afresh. `globals` are the services; `now` is the virtual clock in milliseconds, `chance` what Math.random gives. */
export function openRealm(
  bundle: Bundle,
  globals: Record<string, unknown>,
  now: () => number,
  chance: () => number,
): Realm {
  const context = createContext(globals, { name: 'apps-script', microtaskMode: 'afterEvaluate' });
  const made: Prelude = prelude.runInContext(context)(now, chance, isDate, isPlain, Object.keys(globals));
  for (const { compiled } of bundle.scripts) compiled.runInContext(context);
  return {
    context: globals,
    adopt: made.adopt,
    exception: made.exception,
    stopped: made.stopped,
    invoke(fn, args, awaited) {
      const asItIs = (value: unknown) => ({ state: 'value', value });
      const given: unknown[] = [fn, made.adopt(args), awaited ? made.settle : asItIs];
      Object.defineProperty(globals, '__call', { value: given, configurable: true });
      const box = call.runInContext(context);
      if (box.state === 'error') throw box.value;
      if (box.state === 'pending') throw made.exception(`${fn} returned a promise that never settles`);
      return box.value;
    },
  };
}
