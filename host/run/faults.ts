// Faults at the n-th service call: what a crash proof arms, and whether it was met.

import type { Fault, Faults } from '../contract.js';

interface Armed {
  readonly n: number;
  readonly fault: Fault;
  readonly method: string | undefined;
  count: number;
  met: boolean;
}

export interface FaultPlan extends Faults {
  /** Called when a top-level run begins: from here calls are counted. */
  begin(): void;
  end(): void;
  /** The fault to apply at this call of the top-level run, if its turn has come. */
  next(method: string): Fault | null;
  /** True while a function is armed: the run must then start on a clean stack. */
  hasAction(): boolean;
}

/** A plan with nothing armed. */
export function newFaultPlan(): FaultPlan {
  let armed: Armed[] = [];
  let active = false;
  let spent = false;
  return {
    at(n, fault, options) {
      if (!Number.isInteger(n) || n < 1) throw new Error(`offline host: calls count from 1, not ${n}`);
      if (spent) armed = [];
      spent = false;
      armed.push({ n, fault, method: options?.method, count: 0, met: false });
    },
    reached: () => armed.length > 0 && armed.every((one) => one.met),
    clear() {
      armed = [];
      spent = false;
    },
    begin() {
      active = !spent && armed.length > 0;
    },
    end() {
      if (active) spent = true;
      active = false;
    },
    next(method) {
      if (!active) return null;
      let found: Fault | null = null;
      for (const one of armed) {
        if (one.method !== undefined && one.method !== method) continue;
        one.count += 1;
        if (one.count !== one.n || one.met) continue;
        one.met = true;
        found ??= one.fault;
      }
      return found;
    },
    hasAction: () => !spent && armed.some((one) => typeof one.fault === 'function' && !one.met),
  };
}
