// Dates by the patterns of Java's SimpleDateFormat, as `Utilities.formatDate` takes them.

import { wallClock, zoneOffsetMs } from '../run/time-zone.js';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The instant in `zone` by `pattern` (`yyyy-MM-dd HH:mm`); quoted text stays, an unknown letter throws what `gap` makes of it. */
export function formattedDate(epochMs: number, zone: string, pattern: string, gap: (letter: string) => Error): string {
  const clock = wallClock(epochMs, zone);
  const weekDay = new Date(Date.UTC(clock.year, clock.month - 1, clock.day)).getUTCDay();
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  const offset = zoneOffsetMs(epochMs, zone) / 60_000;
  const zoneText = (colon: string) =>
    `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60), 2)}${colon}${padded(Math.abs(offset) % 60, 2)}`;
  const field: Record<string, (length: number) => string> = {
    y: (length) => (length === 2 ? padded(clock.year % 100, 2) : padded(clock.year, length)),
    M: (length) => {
      const name = months[clock.month - 1] ?? '';
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : padded(clock.month, length);
    },
    d: (length) => padded(clock.day, length),
    H: (length) => padded(clock.hour, length),
    h: (length) => padded(clock.hour % 12 || 12, length),
    m: (length) => padded(clock.minute, length),
    s: (length) => padded(clock.second, length),
    S: (length) => padded(((epochMs % 1000) + 1000) % 1000, length),
    E: (length) => (length > 3 ? (days[weekDay] ?? '') : (days[weekDay] ?? '').slice(0, 3)),
    u: (length) => padded(weekDay || 7, length),
    a: () => (clock.hour < 12 ? 'AM' : 'PM'),
    Z: () => zoneText(''),
    X: (length) => (offset === 0 ? 'Z' : length >= 3 ? zoneText(':') : zoneText('')),
    z: () => (offset === 0 ? 'GMT' : `GMT${zoneText(':')}`),
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted?: string, letter?: string) => {
    if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replace(/''/g, "'");
    const write = field[letter];
    if (!write) throw gap(letter);
    return write(token.length);
  });
}
