// Which calls of a run a proof strikes: all, or so few that a change need not wait for them, chosen by the seed.

import type { Host } from '../../host/contract.js';
import { failOnThrow } from './workbook.js';

/** How many calls the run makes that an action starts on a fork of the host, undisturbed: where a fault can be set. */
export async function callsOf(base: Host, act: (host: Host) => Promise<unknown>): Promise<number> {
  const host = await base.fork();
  const before = host.runs().length;
  await act(host);
  const runs = host.runs().slice(before);
  const begun = runs.filter(({ kind }) => kind !== 'custom').slice(0, 1);
  failOnThrow(begun);
  return Object.values(begun[0]?.calls ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Numbers of calls, from 1: each of `every`, else one for about each `oneIn` names. */
export function calls(
  name: string,
  length: number,
  wanted: { readonly every: number } | { readonly oneIn: number },
): readonly number[] {
  if ('every' in wanted)
    return Array.from({ length: Math.ceil(length / wanted.every) }, (_, at) => 1 + at * wanted.every);
  const drawn = hash(`${process.env.FC_SEED ?? ''}${name}`);
  return drawn % wanted.oneIn === 0 ? [1 + (Math.floor(drawn / wanted.oneIn) % length)] : [];
}

/** One of several, by the name of the draw. */
export function drawn<T>(from: readonly T[], name: string): T {
  const found = from[hash(`${process.env.FC_SEED ?? ''}${name}`) % from.length];
  if (found === undefined) throw new Error(`${name}: nothing to draw from`);
  return found;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
