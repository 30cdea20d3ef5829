// Days as an office writes them: 08/8/2022, 18/11, "thứ Sáu, 18/11/2022".

import { dayOfWeek, type LocalDate } from '../domain/local-date.js';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/**
 * A day in the official form: two digits for days below 10 and for the months 1 and 2, plain otherwise (08/8/2022),
 * the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, which keeps days and months from being altered.
 */
export function officialDate(date: LocalDate): string {
  return `${dayMonth(date)}/${date.slice(0, 4)}`;
}

/** The same without the year: 20/11, 08/8, 05/01. */
export function dayMonth(date: LocalDate): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8, 10)}/${month <= 2 ? date.slice(5, 7) : String(month)}`;
}

/** Name of the weekday as it stands inside a sentence: "thứ Sáu", "Chủ nhật". */
export function weekdayName(date: LocalDate): string {
  return WEEKDAYS[dayOfWeek(date)] ?? '';
}

/** "thứ Sáu, 18/11/2022". */
export function weekdayDate(date: LocalDate): string {
  return `${weekdayName(date)}, ${officialDate(date)}`;
}

/** "08 giờ 00 ngày 21/11/2022" of a local time `yyyy-mm-ddThh:mm` (seconds are left out). */
export function officialTime(localTime: string): string {
  return `${localTime.slice(11, 13)} giờ ${localTime.slice(14, 16)} ngày ${officialDate(localTime.slice(0, 10))}`;
}
