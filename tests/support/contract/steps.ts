// Calls of the ports as plain data, so that the same ones can be made in memory and inside a script of the host.

import type { Ports } from '../../../src/application/ports.js';

export type Step =
  | { readonly port: keyof Ports; readonly method: string; readonly args: readonly unknown[] }
  | { readonly alone: 'script' | 'document'; readonly waitMs: number; readonly steps: readonly Step[] }
  | { readonly throws: true };

/** What a step gave: its value (null for none), that it threw, or what happened under the lock (null: not had). */
export type Outcome =
  | { readonly value: unknown }
  | { readonly threw: true }
  | { readonly inside: readonly Outcome[] | null; readonly threw: boolean };

class Thrown extends Error {}

/** Carries out the steps one after the other; a step that throws does not keep the next from being tried. */
export function carriedOut(ports: Ports, steps: readonly Step[]): Outcome[] {
  return steps.map((step) => outcomeOf(ports, step));
}

function outcomeOf(ports: Ports, step: Step): Outcome {
  if ('throws' in step) throw new Thrown('as asked');
  if ('alone' in step) {
    let inside: Outcome[] | null = null;
    try {
      const had = ports.lock.alone(step.alone, step.waitMs, () => {
        inside = [];
        for (const each of step.steps) inside.push(outcomeOf(ports, each));
      });
      return { inside: had ? inside : null, threw: false };
    } catch (error) {
      return { inside, threw: error instanceof Thrown };
    }
  }
  const port = ports[step.port] as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  try {
    return { value: told(port[step.method]?.(...step.args) ?? null) };
  } catch {
    return { threw: true };
  }
}

/** Plain data as it is; what is read part by part, with every part read. */
function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, typeof part === 'function' ? part() : part] as const);
  return Object.fromEntries(parts);
}

/** A step on one of the ports, its method and arguments checked against the port. */
export function on<P extends Exclude<keyof Ports, 'lock'>, M extends keyof Ports[P] & string>(
  port: P,
  method: M,
  ...args: Ports[P][M] extends (...given: infer A) => unknown ? A : never
): Step {
  return { port, method, args };
}
