// One run of an installable trigger: as its creator, unless Google stops it before the script starts.

import type { Run, RunKind } from '../contract.js';
import { execute, refusedRun } from '../run/execute.js';
import type { Machine } from '../run/machine.js';
import { type MessageId, refusal } from '../run/messages.js';
import type { RunContext } from '../run/run-context.js';
import { authModes } from '../services/enums.js';
import { remaining, use } from '../world/day-quota.js';
import { answered } from '../world/open-points.js';
import type { TriggerData } from '../world/world.js';
import { languageOf } from './events.js';

/** Runs the trigger for what `active` did ('' for the clock); what `event` gives is told beside mode and trigger id. */
export function runTrigger(
  machine: Machine,
  trigger: TriggerData,
  active: string,
  event: (run: RunContext) => Readonly<Record<string, unknown>>,
  countFaults = true,
): Run {
  const { fn, id, owner } = trigger;
  const kind: RunKind = trigger.event === 'clock' ? 'time' : 'installable';
  const plan = { fn, kind, authMode: 'FULL', active, effective: owner } as const;
  const stopped = stopFor(machine, trigger);
  if (stopped) return refusedRun(machine, plan, refusal(languageOf(machine, owner), stopped).message);
  const told = (run: RunContext) => [{ authMode: authModes.FULL, triggerUid: id, ...event(run) }];
  const { run } = execute(machine, plan, told, countFaults);
  use(machine.world, 'triggerMs', owner, run.simulatedMs);
  return run;
}

/** Why Google does not start it: the creator's day of trigger time is used up, or (open point 16) a scope was added since. */
function stopFor(machine: Machine, { owner, scopes }: TriggerData): MessageId | null {
  const { world, bundle } = machine;
  const granted = [...scopes, ...(world.consent[owner] ?? [])];
  const added = bundle.manifest.oauthScopes.some((scope) => !granted.includes(scope));
  if (added && answered(machine.world, 'addedScopeStopsTriggers')) return 'authorizationRequired';
  return remaining(world, 'triggerMs', owner) === 0 ? 'computerTime' : null;
}
