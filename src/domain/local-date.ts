// Calendar days of Viet Nam as `yyyy-mm-dd` strings: no instants, no time zones, sortable as text.

/** A calendar day, `yyyy-mm-dd`. Viet Nam keeps UTC+7 all year, so a day needs no zone. */
export type LocalDate = string;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** True for a day that exists in the Gregorian calendar, years 0001 to 9999, written `yyyy-mm-dd`. */
export function isLocalDate(text: string): boolean {
  return readFields(text) !== null;
}

/**
 * The text `yyyy-mm-dd` of a year, month 1-12 and day. It only writes: for numbers that people typed
 * (31/02) ask `isLocalDate` about the result.
 */
export function localDate(year: number, month: number, day: number): LocalDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The day `days` after `date` (before it when negative). A text that is no day is a bug: RangeError. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from one day to another: 0 on the same day, negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Year of a day. */
export function yearOf(date: LocalDate): number {
  return fields(date).year;
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return dayNumber(date) % 7;
}

/** Place of the day in its year: 1 January is 1. */
export function dayOfYear(date: LocalDate): number {
  const { year, month, day } = fields(date);
  return daysBeforeMonth(year, month) + day;
}

/** 366 in a leap year, else 365. */
export function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function fields(date: LocalDate): DateFields {
  const read = readFields(date);
  if (read === null) throw new RangeError(`not a calendar day: ${date}`);
  return read;
}

function readFields(text: string): DateFields | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** The number written by the characters from `start` to `end`; NaN where one is no digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
}

function daysInMonth(year: number, month: number): number {
  return (month === 12 ? daysInYear(year) : daysBeforeMonth(year, month + 1)) - daysBeforeMonth(year, month);
}

/** Days from a Sunday that would be 0000-12-31: 0001-01-01, a Monday in the proleptic calendar, is 1. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = fields(date);
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function dateOfDayNumber(number: number): LocalDate {
  if (!Number.isInteger(number) || number < 1 || number > daysBeforeYear(10_000)) {
    throw new RangeError(`no calendar day has the number ${number}`);
  }
  let year = Math.ceil(number / 365.2425);
  while (daysBeforeYear(year) >= number) year -= 1;
  while (daysBeforeYear(year + 1) < number) year += 1;
  const ofYear = number - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) >= ofYear) month -= 1;
  return localDate(year, month, ofYear - daysBeforeMonth(year, month));
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
