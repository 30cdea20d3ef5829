// Runs one function of the bundle: fresh realm, script time zone, end-of-run flush, locks released, run recorded.

import type { Run } from '../contract.js';
import { globalsFor } from '../services/globals.js';
import { releaseAll } from '../services/lock.js';
import { calculation, sheetsWithFormulas } from '../world/calculation.js';
import { nextRandom } from '../world/world.js';
import type { Machine } from './machine.js';
import { ServiceError } from './messages.js';
import { openRealm } from './realm.js';
import { RunContext, type RunPlan } from './run-context.js';

export interface Executed {
  readonly run: Run;
  readonly value: unknown;
  /** The message of what the script threw, without its name; null where it ended well. */
  readonly error: string | null;
}

/** Arguments of a call, or how to make them for its run (event objects hold ranges of that run). */
export type Arguments = readonly unknown[] | ((run: RunContext) => readonly unknown[]);

/** Calls `plan.fn` with `args` and records the run. Throws only for what the host itself cannot do. */
export function execute(machine: Machine, plan: RunPlan, args: Arguments, countFaults = true): Executed {
  const top = machine.stack.length === 0;
  const counted = top && countFaults && plan.kind !== 'custom';
  // What people typed before has long been calculated when the script starts; only its own writes can still be loading.
  if (top && plan.kind !== 'custom' && sheetsWithFormulas(machine)) calculation(machine);
  const run = new RunContext(machine, plan);
  machine.stack.push(run);
  if (counted) machine.faults.begin();
  const zone = process.env.TZ;
  setZone(machine.bundle.manifest.timeZone);
  let value: unknown;
  let error: Problem | null = null;
  try {
    value = invoke(run, args);
  } catch (problem) {
    error = described(problem);
  }
  try {
    run.finish();
  } catch (problem) {
    error ??= described(problem);
  }
  setZone(zone);
  if (counted) machine.faults.end();
  releaseAll(run);
  machine.stack.pop();
  const recorded = record(run, error);
  if (run.gap) throw run.gap;
  return {
    run: recorded,
    value,
    error: recorded.outcome === 'done' ? null : (error?.message ?? recorded.message ?? ''),
  };
}

interface Problem {
  readonly text: string;
  readonly message: string;
}

function invoke(run: RunContext, args: Arguments): unknown {
  const { machine, plan } = run;
  const realm = openRealm(
    machine.bundle,
    globalsFor(run),
    () => run.world.now,
    () => nextRandom(run.world),
  );
  run.realm = realm;
  // Names that end in `_` are private to the script: no trigger finds them.
  const hidden = plan.fn.endsWith('_') && plan.kind !== 'menu';
  if (hidden || !machine.bundle.functions.has(plan.fn)) throw run.refuse('functionNotFound', plan.fn);
  // Nobody awaits what a custom function returns.
  return realm.invoke(plan.fn, typeof args === 'function' ? args(run) : args, plan.kind !== 'custom');
}

function described(problem: unknown): Problem {
  if (problem instanceof ServiceError) return { text: `Exception: ${problem.message}`, message: problem.message };
  const error =
    typeof problem === 'object' && problem !== null ? (problem as { name?: unknown; message?: unknown }) : null;
  const message = error?.message === undefined ? String(problem) : String(error.message);
  return { text: `${String(error?.name ?? 'Error')}: ${message}`, message };
}

function record(run: RunContext, error: Problem | null): Run {
  const { machine, plan } = run;
  const outcome = run.stopped !== null ? 'cut' : error ? 'threw' : 'done';
  const message = run.stopped ?? error?.text ?? run.gap?.message;
  const recorded: Run = {
    fn: plan.fn,
    kind: plan.kind,
    active: plan.active,
    effective: plan.effective,
    authMode: plan.authMode,
    outcome: run.gap && outcome === 'done' ? 'threw' : outcome,
    ...(message === undefined ? {} : { message }),
    calls: run.calls,
    simulatedMs: run.simulatedMs,
  };
  for (const [name, count] of Object.entries(run.calls)) machine.totals[name] = (machine.totals[name] ?? 0) + count;
  machine.runs.push(recorded);
  return recorded;
}

/** Local dates of the script follow the manifest's zone, whatever this process runs in. */
function setZone(zone: string | undefined): void {
  if (process.env.TZ === zone) return;
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

/** Records a refusal that no script ran for: a menu without consent, typing into a protected cell. */
export function refusedRun(machine: Machine, plan: RunPlan, message: string): Run {
  const run: Run = { ...plan, outcome: 'refused', message, calls: {}, simulatedMs: 0 };
  machine.runs.push(run);
  return run;
}
