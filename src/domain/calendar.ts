// Working days: Saturdays, Sundays and holidays are off unless a weekend day was swapped into a working day.

import { addDays, dayOfWeek, daysBetween, type LocalDate, yearOf } from './local-date.js';

/** The holiday table of `Thiết lập`. A day in both lists is worked: the swap is the later decision. */
export interface WorkCalendar {
  readonly holidays: readonly LocalDate[];
  /** Weekend days (or holidays) swapped into working days. */
  readonly workedDays: readonly LocalDate[];
}

/** First and last hour in which mail leaves (from 7:00, until 17:00 has struck). */
const FIRST_HOUR = 7;
const END_HOUR = 17;

/** Days before a deadline from which an empty holiday table is pointed out. */
const HOLIDAY_WARNING_DAYS = 60;

/** True when offices work on that day. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  if (calendar.workedDays.includes(date)) return true;
  const weekday = dayOfWeek(date);
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(date);
}

/** The day itself when it is worked, else the nearest working day before it. */
export function workingDayOnOrBefore(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return nearestWorkingDay(date, -1, calendar);
}

/** The day itself when it is worked, else the nearest working day after it. */
export function workingDayOnOrAfter(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return nearestWorkingDay(date, 1, calendar);
}

/** The n-th working day after `date` (before it when `days` is negative); `date` itself for 0, worked or not. */
export function addWorkingDays(date: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= 1) day = nearestWorkingDay(addDays(day, step), step, calendar);
  return day;
}

/** The last working day strictly before a deadline that reads "trước ngày …": 18/11 for 20/11/2022. */
export function lastWorkingDayBefore(deadline: LocalDate, calendar: WorkCalendar): LocalDate {
  return workingDayOnOrBefore(addDays(deadline, -1), calendar);
}

/** True in the hours in which mail may leave: a working day, 7 to 17 h. `hour` is 0-23, Viet Nam time. */
export function isMailHour(date: LocalDate, hour: number, calendar: WorkCalendar): boolean {
  return isWorkingDay(date, calendar) && hour >= FIRST_HOUR && hour < END_HOUR;
}

/**
 * Years touched by the season of a deadline for which the table has no holiday at all, once the deadline is 60
 * days away or nearer; a table without Tết is a table that nobody filled.
 */
export function yearsWithoutHolidays(
  today: LocalDate,
  deadline: LocalDate,
  seasonEnd: LocalDate,
  calendar: WorkCalendar,
): number[] {
  if (daysBetween(today, deadline) > HOLIDAY_WARNING_DAYS) return [];
  const known = new Set(calendar.holidays.map(yearOf));
  const years: number[] = [];
  for (let year = yearOf(today); year <= yearOf(seasonEnd); year += 1) if (!known.has(year)) years.push(year);
  return years;
}

function nearestWorkingDay(date: LocalDate, step: 1 | -1, calendar: WorkCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, step);
  return day;
}
