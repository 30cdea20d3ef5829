// Time-driven triggers: the builder with its limits, and when Google fires them.

import { isDate } from 'node:util/types';
import type { RunContext } from '../run/run-context.js';
import { nextFiring } from '../run/schedule.js';
import { isTimeZone, localInstant } from '../run/time-zone.js';
import { type ClockSchedule, nextRandom } from '../world/world.js';
import { enumName, weekDays } from './enums.js';
import { exposed, type Faithful, self, signature } from './fake.js';
import { installTrigger } from './trigger-store.js';

type GBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

interface Draft {
  readonly run: RunContext;
  readonly fn: string;
  every: ClockSchedule['every'] | null;
  count: number;
  hour: number | null;
  minute: number | null;
  weekDay: number | null;
  zone: string;
  /** Instant of a one-shot. */
  once: number | null;
}

const minuteChoices = [1, 5, 10, 15, 30];

export class ClockTriggerBuilderFake {
  constructor(readonly $: Draft) {}

  everyMinutes(n: number): GBuilder {
    if (!minuteChoices.includes(n)) throw this.$.run.refuse('invalidArgument', n);
    return every(this, 'minutes', n);
  }
  everyHours(n: number): GBuilder {
    return every(this, 'hours', n);
  }
  everyDays(n: number): GBuilder {
    return every(this, 'days', n);
  }
  everyWeeks(n: number): GBuilder {
    return every(this, 'weeks', n);
  }
  onWeekDay(day: GoogleAppsScript.Base.Weekday): GBuilder {
    const name = enumName(day, 'Weekday');
    signature(this.$.run, 'ClockTriggerBuilder.onWeekDay', [day], name !== null);
    this.$.weekDay = Object.keys(weekDays).indexOf(name ?? '');
    return every(this, 'weeks', 1);
  }
  atHour(hour: number): GBuilder {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw this.$.run.refuse('invalidArgument', hour);
    this.$.hour = hour;
    return self(this);
  }
  nearMinute(minute: number): GBuilder {
    if (!Number.isInteger(minute) || minute < 0 || minute > 59) throw this.$.run.refuse('invalidArgument', minute);
    this.$.minute = minute;
    return self(this);
  }
  inTimezone(timezone: string): GBuilder {
    if (!isTimeZone(timezone)) throw this.$.run.refuse('invalidArgument', timezone);
    this.$.zone = timezone;
    return self(this);
  }
  after(durationMilliseconds: number): GBuilder {
    this.$.every = 'once';
    this.$.once = this.$.run.world.now + durationMilliseconds;
    return self(this);
  }
  at(date: GoogleAppsScript.Base.Date): GBuilder {
    const fits = isDate(date) && !Number.isNaN(Number(date));
    signature(this.$.run, 'ScriptApp.ClockTriggerBuilder.at', [date], fits);
    this.$.every = 'once';
    this.$.once = Number(date);
    return self(this);
  }
  atDate(year: number, month: number, day: number): GBuilder {
    this.$.every = 'once';
    this.$.once = localInstant({ year, month, day, hour: 0, minute: 0, second: 0 }, this.$.zone);
    return self(this);
  }
  create(): GoogleAppsScript.Script.Trigger {
    const { run, fn, every: rhythm, once, ...rest } = this.$;
    if (rhythm === null) throw run.refuse('invalidArgument', 'ClockTriggerBuilder');
    const { count, hour, minute, weekDay, zone } = rest;
    const spread = rhythm === 'minutes' ? 60_000 : 3_600_000;
    const offsetMs = Math.floor(nextRandom(run.world) * spread);
    const schedule: ClockSchedule = { every: rhythm, count, hour, minute, weekDay, zone, offsetMs };
    // A one-shot runs up to a minute after its time; the others wait for their first due time.
    const next =
      once === null ? nextFiring(schedule, run.world.now) : Math.max(once, run.world.now) + (offsetMs % 60_000);
    return installTrigger(run, { fn, event: 'clock', schedule, next });
  }
}

function every(builder: ClockTriggerBuilderFake, rhythm: ClockSchedule['every'], count: number): GBuilder {
  if (!Number.isInteger(count) || count < 1) throw builder.$.run.refuse('invalidArgument', count);
  Object.assign(builder.$, { every: rhythm, count });
  return self(builder);
}

/** A builder for a time trigger of that function, in the zone of the manifest. */
export function newClockTrigger(run: RunContext, fn: string): GBuilder {
  const zone = run.machine.bundle.manifest.timeZone;
  const draft: Draft = { run, fn, every: null, count: 1, hour: null, minute: null, weekDay: null, zone, once: null };
  return exposed(run, 'ClockTriggerBuilder', new ClockTriggerBuilderFake(draft));
}

export const clockBuilderIsFaithful: Faithful<ClockTriggerBuilderFake, GBuilder> = true;
