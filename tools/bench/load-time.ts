// How long a script takes to load in a context of its own, as Apps Script loads it at every single run.

import { createContext, runInContext } from 'node:vm';

/** Median microseconds to evaluate a script in a fresh context, over so many tries. */
export function loadMicroseconds(script: string, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const context = createContext({});
    const start = process.hrtime.bigint();
    runInContext(script, context);
    return Number(process.hrtime.bigint() - start) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(tries / 2)] ?? 0;
}
