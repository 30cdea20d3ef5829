// Under which answers to the platform's open points, and in which language of service messages, this run of the suite goes.
// A vitest project sets them by environment variables (vitest.config.ts); without any every switch is off and accounts speak English.

import { type Unknown, unknownNames } from '../../host/contract.js';
import { unworkable } from '../../tools/unworkable-answers.js';

/** `HOST_LOCALE`: language of every account that a test does not describe itself. */
export const accountLocale = process.env.HOST_LOCALE ?? 'en';

/** `POINTS`: what breaks runs does so at `all` their calls, or at a sample: calls of every kind (`1`), of one kind in so many (`6`). */
const extent = process.env.POINTS ?? 'all';

/** Every call is struck, every deed done. */
export const isWhole = extent === 'all';

/** In a sample: of so many kinds of call one is taken. */
export const oneIn = isWhole ? 1 : fromOne(extent);

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

function fromOne(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`POINTS: ${text} is neither "all" nor a whole number from 1`);
  return Number(text);
}
