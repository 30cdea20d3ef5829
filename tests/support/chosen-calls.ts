// Which calls of a run a proof strikes: all, or some of every kind of service call, drawn by the seed.

import type { Fault, Host } from '../../host/contract.js';
import { isWhole, oneIn } from './answers.js';
import { draw, seed } from './seed.js';
import { failOnThrow } from './workbook.js';

/** `CALL='Range.setValues 3'`, or `CALL=57`: there alone, to look at one point again. */
const { CALL: asked = '' } = process.env;

/** How many service calls a run makes, by kind (`Range.setValues`). */
export type Kinds = Readonly<Record<string, number>>;

/** The n-th call of a run, or of those of one kind. */
export interface Strike {
  readonly n: number;
  readonly method?: string;
  /** As failures name it, and as `CALL` takes it. */
  readonly words: string;
}

/** The calls of the run that an action starts on a fork of the host, undisturbed: where a fault can be set. */
export async function kindsOf(base: Host, act: (host: Host) => Promise<unknown>): Promise<Kinds> {
  const host = await base.fork();
  const before = host.runs().length;
  await act(host);
  const runs = host.runs().slice(before);
  const begun = runs.filter(({ kind }) => kind !== 'custom').slice(0, 1);
  failOnThrow(begun);
  return begun[0]?.calls ?? {};
}

/** How many calls that are together. */
export const lengthOf = (kinds: Kinds): number => Object.values(kinds).reduce((sum, count) => sum + count, 0);

/** How much of a run is struck: its calls one in `every`; in a sample one kind in `oneKindIn`, dealt out in turn to the `hand`s of several proofs. */
interface Extent {
  readonly every?: number;
  readonly oneKindIn?: number;
  readonly hand?: number;
}

/** Where a proof strikes: at every call, or in a sample at calls of every kind; never nowhere. `name` is that of the draw. */
export function strikes(name: string, kinds: Kinds, extent: Extent = {}): readonly Strike[] {
  const { every = 1, oneKindIn = every, hand = 0 } = extent;
  if (asked !== '') return [strikeOf(asked)];
  if (isWhole)
    return Array.from({ length: Math.ceil(lengthOf(kinds) / every) }, (_, at) => strikeOf(String(1 + at * every)));
  const sorted = Object.entries(kinds).sort(([one], [other]) => draw(one) - draw(other));
  const step = Math.min(oneKindIn * oneIn, sorted.length);
  const dealt = sorted.filter((_, at) => at % step === hand % step);
  return dealt.flatMap(([method, count]) => {
    const parts = oneIn === 1 ? Math.ceil(Math.sqrt(count) / 2) : 1;
    // One out of each part, so that they stand apart.
    return Array.from({ length: parts }, (_, at) => {
      const [from, to] = [at, at + 1].map((place) => Math.floor((place * count) / parts)) as [number, number];
      return strikeOf(`${method} ${1 + from + (draw(`${name} ${method} ${at}`) % (to - from))}`);
    });
  });
}

function strikeOf(words: string): Strike {
  const [, method, n] = /^(?:(\S+) )?([1-9]\d*)$/.exec(words) ?? [];
  if (n === undefined) throw new Error(`CALL: ${words} is neither a number from 1 nor "Service.method 3"`);
  return { n: Number(n), ...(method === undefined ? {} : { method }), words: `call ${words}` };
}

/** Sets the fault there. */
export function strike(host: Host, { n, method }: Strike, fault: Fault): void {
  host.faults.at(n, fault, method === undefined ? {} : { method });
}

/** Any call of the run, by the name of the draw. */
export const anyCall = (name: string, kinds: Kinds): Strike =>
  strikeOf(asked || String(1 + (draw(name) % lengthOf(kinds))));

/** One of several, by the name of the draw. */
export function drawn<T>(from: readonly T[], name: string): T {
  const found = from[draw(name) % from.length];
  if (found === undefined) throw new Error(`${name}: nothing to draw from`);
  return found;
}

/** Prints how many points a proof struck, of how many there are. */
export function told(what: string, struck: number, all: number): void {
  console.log(`${what}: ${struck} points of ${all}${isWhole ? '' : `, seed ${seed}`}`);
}
