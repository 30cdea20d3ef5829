// Instants and wall clocks: serial dates of a spreadsheet's zone, and formatting in any zone.

/** A wall clock reading; month counts from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  formatters.set(zone, made);
  return made;
}

/** True for a zone the platform knows (`Asia/Ho_Chi_Minh`). */
export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return zone !== '';
  } catch {
    return false;
  }
}

const quarterMs = 900_000;
const offsets = new Map<string, Map<number, number>>();

function offsetByFormatting(epochMs: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatterFor(zone).formatToParts(epochMs)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const [month, day] = [Number(parts.month) - 1, Number(parts.day)];
  const wall = Date.UTC(year, month, day, Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall - Math.floor(epochMs / 1000) * 1000;
}

/** Milliseconds that the zone is ahead of UTC at that instant (remembered per quarter of an hour, the finest step of any zone). */
export function zoneOffsetMs(epochMs: number, zone: string): number {
  const quarter = Math.floor(epochMs / quarterMs);
  let ofZone = offsets.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const found = offsetByFormatting(quarter * quarterMs, zone);
  ofZone.set(quarter, found);
  return found;
}

/** What the clock on the wall shows in `zone` at that instant. */
export function wallClock(epochMs: number, zone: string): WallClock {
  const wall = new Date(epochMs + zoneOffsetMs(epochMs, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

const dayMs = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30 on the wall clock of `zone`, the time of day as a fraction. */
export function serialOf(epochMs: number, zone: string): number {
  return (epochMs + zoneOffsetMs(epochMs, zone) - serialZero) / dayMs;
}

/** The instant at which the wall clock of `zone` shows that serial date, to the millisecond. */
export function epochOfSerial(serial: number, zone: string): number {
  const wall = Math.round(serial * dayMs) + serialZero;
  const guess = wall - zoneOffsetMs(wall, zone);
  return wall - zoneOffsetMs(guess, zone);
}

/** ISO text of an instant with a fixed offset: `2022-11-04T08:00:00+07:00`. */
export function isoWithOffset(epochMs: number, offsetMinutes: number): string {
  const wall = new Date(epochMs + offsetMinutes * 60_000).toISOString().replace(/\.000Z$|Z$/, '');
  const sign = offsetMinutes < 0 ? '-' : '+';
  const size = Math.abs(offsetMinutes);
  return `${wall}${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

/** Offset in minutes that an ISO text carries; `Z` is 0; null where it carries none. */
export function offsetOfIso(iso: string): number | null {
  if (iso.endsWith('Z')) return 0;
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(iso);
  if (!match || !iso.includes('T')) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The instant at which the clock on the wall of `zone` shows that reading. */
export function localInstant(clock: WallClock, zone: string): number {
  const wall = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  const guess = wall - zoneOffsetMs(wall, zone);
  return wall - zoneOffsetMs(guess, zone);
}
