// The day that a late mail asks for, the same in the mail to the contact and in that to the head.

import { addWorkingDays, lastWorkingDayBefore, type WorkCalendar } from '../domain/calendar.js';
import type { LocalDate } from '../domain/local-date.js';

/** Working days given when the deadline is over. */
const ASKED_WORKING_DAYS = 2;

/** The day by which a late mail asks: two working days on, yet before the Sở itself must report, where it must. */
export function askedUntil(today: LocalDate, summaryDeadline: LocalDate | null, calendar: WorkCalendar): LocalDate {
  const wished = addWorkingDays(today, ASKED_WORKING_DAYS, calendar);
  if (summaryDeadline === null) return wished;
  const last = lastWorkingDayBefore(summaryDeadline, calendar);
  return wished > last && last > today ? last : wished;
}
