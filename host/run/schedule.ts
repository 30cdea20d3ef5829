// When a repeating time trigger fires next.

import type { ClockSchedule } from '../world/world.js';
import { localInstant, wallClock } from './time-zone.js';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * The first firing after `after`, in milliseconds since the epoch; null for a one-shot that has fired.
 * Minutes and hours are counted from the last firing on a grid shifted by the trigger's own offset; days and weeks
 * fire at a fixed moment within the wished hour of the trigger's zone (nearMinute: within 15 minutes of it).
 */
export function nextFiring(schedule: ClockSchedule, after: number): number | null {
  const { every, count, offsetMs } = schedule;
  if (every === 'once') return null;
  if (every === 'minutes' || every === 'hours') {
    const step = every === 'minutes' ? minuteMs * count : hourMs * count;
    return Math.floor((after - offsetMs) / step) * step + step + offsetMs;
  }
  const stepDays = every === 'weeks' ? 7 * count : count;
  const start = wallClock(after, schedule.zone);
  for (let ahead = 0; ahead <= stepDays + 7; ahead++) {
    const day = new Date(Date.UTC(start.year, start.month - 1, start.day + ahead));
    if (schedule.weekDay !== null && day.getUTCDay() !== schedule.weekDay) continue;
    const at = momentOf(schedule, day);
    // Every n days: the first one comes on the next day that has the hour still ahead.
    if (at > after) return stepDays > 1 && schedule.weekDay === null ? at + (stepDays - 1) * dayMs : at;
  }
  return null;
}

function momentOf(schedule: ClockSchedule, day: Date): number {
  const { hour, minute, offsetMs, zone } = schedule;
  const drawnHour = hour ?? Math.floor((offsetMs * 24) / hourMs);
  const within = minute === null ? offsetMs : minute * minuteMs + ((offsetMs / hourMs) * 2 - 1) * 15 * minuteMs;
  const clock = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  return localInstant({ ...clock, hour: drawnHour, minute: 0, second: 0 }, zone) + Math.round(within);
}
