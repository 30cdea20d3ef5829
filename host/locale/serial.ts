// Serial day numbers of Sheets (day 0 is 1899-12-30) and the civil calendar.

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a civil day, or undefined where the calendar has no such day (31 February). */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? Math.round((date.getTime() - EPOCH) / DAY_MS) : undefined;
}

/** The serial number of year, month and day where months and days may overflow, as `DATE` takes them. */
export function serialWithOverflow(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY_MS);
}

/** The civil day of a serial number (its fraction, the time of day, is dropped). `weekday` 0 is Sunday. */
export function civilDay(serial: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}
