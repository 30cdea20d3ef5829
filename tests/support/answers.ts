// Under which answers to the platform's open points, and in which language of service messages, this run of the suite goes.
// A vitest project sets them by environment variables (vitest.config.ts); without any every switch is off and accounts speak English.

import { type Unknown, unknownNames } from '../../host/contract.js';
import { unworkable } from '../../tools/unworkable-answers.js';

/** `HOST_LOCALE`: language of every account that a test does not describe itself. */
export const accountLocale = process.env.HOST_LOCALE ?? 'en';

/** `CRASH_STRIDE`: the crash proof strikes at every call (1) or at one in so many. */
export const crashStride = stride(process.env.CRASH_STRIDE ?? '1');

/** `HOST_UNKNOWNS`: `all`, or names of open points with commas between; those are answered the other way. */
export const answersOfThisRun: Partial<Record<Unknown, boolean>> = flipped(process.env.HOST_UNKNOWNS ?? '');

function flipped(names: string): Partial<Record<Unknown, boolean>> {
  const workable = unknownNames.filter((name) => !unworkable.includes(name));
  const wanted = names === 'all' ? workable : names.split(',').filter((name) => name !== '');
  return Object.fromEntries(wanted.map((name) => [known(name), true]));
}

function known(name: string): Unknown {
  const found = unknownNames.find((unknown) => unknown === name);
  if (found === undefined) throw new Error(`HOST_UNKNOWNS: ${name} is none of ${unknownNames.join(', ')}`);
  return found;
}

function stride(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`CRASH_STRIDE: ${text} is not a whole number from 1`);
  return Number(text);
}
