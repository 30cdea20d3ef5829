// What every action of a person shares: one at a time, a clean stack for nested actions, stray promises found, a version kept.

import type { Run } from '../contract.js';
import type { Machine } from '../run/machine.js';
import { insideFault } from '../run/nested-action.js';
import { bookSnapshot } from '../world/world.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Runs the action now, or, while a fault function is armed, on a stack of its own. Inside another run it happens at once. */
export async function act<T>(machine: Machine, body: () => T): Promise<T> {
  if (insideFault()) return body();
  const strays = watchStrays();
  try {
    const result = machine.faults.hasAction() ? await onCleanStack(body) : body();
    await turn();
    blame(machine, strays.take());
    return result;
  } finally {
    strays.stop();
    keepVersion(machine);
  }
}

function onCleanStack<T>(body: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(body());
      } catch (problem) {
        reject(problem);
      }
    });
  });
}

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

const watch = { depth: 0, found: [] as unknown[], others: [] as Listener[] };

const listener: Listener = (reason, promise) => {
  if (promise instanceof Promise) for (const other of watch.others) other(reason, promise);
  else watch.found.push(reason);
};

/** Collects promises that a script left rejected: on the platform nobody ever hears of them. */
function watchStrays(): { take: () => unknown[]; stop: () => void } {
  if (watch.depth === 0) {
    watch.others = process.listeners('unhandledRejection') as Listener[];
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', listener);
  }
  watch.depth += 1;
  return {
    take: () => watch.found.splice(0),
    stop() {
      watch.depth -= 1;
      if (watch.depth > 0) return;
      process.removeListener('unhandledRejection', listener);
      for (const other of watch.others) process.on('unhandledRejection', other);
    },
  };
}

function blame(machine: Machine, found: readonly unknown[]): void {
  const last = machine.runs.length - 1;
  const run = machine.runs[last];
  if (found.length === 0 || !run) return;
  const failed: Run = { ...run, outcome: 'threw', message: `unhandled rejection: ${String(found[0])}` };
  Object.assign(run, failed);
}

/** Adds a point to the version history where the action changed the book; `v0` is the book as it was opened. */
export function keepVersion(machine: Machine): void {
  const { world } = machine;
  const last = world.versions[world.versions.length - 1];
  if (last?.book.revision === world.book.revision) return;
  const documentProperties = { ...world.properties.document };
  world.versions.push({ name: `v${world.versions.length}`, book: bookSnapshot(world.book), documentProperties });
}
