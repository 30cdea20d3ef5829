// What may cross between a page and the server: primitives, null, plain objects and arrays; nothing else, at any depth.

import { isDate } from 'node:util/types';
import { isService } from '../services/fake.js';

/** Why the value cannot cross, or null. Dates, functions and circles make the whole request fail. */
export function wireProblem(value: unknown, what: string, above: readonly unknown[] = []): string | null {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${what}: ${value} cannot be sent`;
  if (typeof value !== 'object') return `${what}: a ${typeof value} cannot be sent`;
  if (isDate(value)) return `${what}: a Date cannot be sent`;
  if (isService(value)) return `${what}: an object of a service cannot be sent`;
  if (above.includes(value)) return `${what}: a circular value cannot be sent`;
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]' && tag !== '[object Array]') return `${what}: ${tag} cannot be sent`;
  const inside = Array.isArray(value) ? value : Object.values(value);
  for (const one of inside) {
    const problem = wireProblem(one, what, [...above, value]);
    if (problem) return problem;
  }
  return null;
}
