// Time triggers as they fire: at their own time, late, missed, twice; each run as the trigger's creator.

import type { Run, Trigger } from '../contract.js';
import type { Machine } from '../run/machine.js';
import { nextFiring } from '../run/schedule.js';
import { isoWithOffset, wallClock } from '../run/time-zone.js';
import type { TriggerData } from '../world/world.js';
import { runTrigger } from './trigger-run.js';

/** Every installable trigger as the contract shows it. */
export function triggerViews(machine: Machine): Trigger[] {
  const { world } = machine;
  return world.triggers.map(({ id, fn, owner, next }) => ({
    id,
    fn,
    owner,
    next: next === null ? '' : isoWithOffset(next, world.offsetMinutes),
  }));
}

function fireOnce(machine: Machine, trigger: TriggerData): Run {
  const { world } = machine;
  const utc = wallClock(world.now, 'UTC');
  const weekDay = new Date(world.now).getUTCDay();
  const event = {
    year: utc.year,
    month: utc.month,
    'day-of-month': utc.day,
    'day-of-week': weekDay === 0 ? 7 : weekDay,
    hour: utc.hour,
    minute: utc.minute,
    second: utc.second,
    timezone: 'UTC',
  };
  return runTrigger(machine, trigger, '', () => event);
}

/** Moves the clock to `until`; on the way every due trigger fires at its own time, the earliest first. */
export function runTo(machine: Machine, until: number): Run[] {
  const { world } = machine;
  const runs: Run[] = [];
  for (;;) {
    const due = world.triggers
      .filter((one) => one.next !== null && one.next <= until && !one.disabled)
      .sort((a, b) => (a.next ?? 0) - (b.next ?? 0) || Number(a.id) - Number(b.id))[0];
    if (!due || due.next === null) break;
    world.now = Math.max(world.now, due.next);
    reschedule(machine, due, world.now);
    runs.push(fireOnce(machine, due));
  }
  world.now = Math.max(world.now, until);
  return runs;
}

/** Plans the next firing; a one-shot stays in the list and never fires again. */
function reschedule(machine: Machine, trigger: TriggerData, after: number): void {
  const next = trigger.schedule && nextFiring(trigger.schedule, after);
  machine.world.triggers = machine.world.triggers.map((one) => (one.id === trigger.id ? { ...one, next } : one));
}

/** Sets the clock: what was due in between is missed; repeating triggers wait for their next time, a one-shot stays due. */
export function setClock(machine: Machine, now: number): void {
  const { world } = machine;
  world.now = now;
  world.triggers = world.triggers.map((one) => {
    if (one.schedule === null || one.schedule.every === 'once' || one.next === null) return one;
    return { ...one, next: nextFiring(one.schedule, now) };
  });
}

/** Fires one trigger now: several times where Google doubles a run, and after moving the clock where it comes late. */
export function fireTrigger(machine: Machine, id: string, times: number, late: number | null): Run[] {
  const trigger = machine.world.triggers.find((one) => one.id === id);
  if (!trigger) throw new Error(`offline host: there is no trigger ${id}`);
  if (trigger.event !== 'clock')
    throw new Error(`offline host: trigger ${id} waits for an event; make the event happen`);
  if (late !== null) machine.world.now = Math.max(machine.world.now, late);
  return Array.from({ length: times }, () => fireOnce(machine, trigger));
}
