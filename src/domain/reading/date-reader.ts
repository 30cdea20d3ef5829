// Turns a cell of dates (`Số liệu tính đến ngày`, a deadline) into a calendar day.

import type { Cell } from '../cell.js';
import { dayOfWeek, isLocalDate, type LocalDate, localDate } from '../local-date.js';
import { plainWords, seenText, showsAnotherOrder, withNamedSigns } from './plain-text.js';

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'unreadable'; readonly text: string };

const LEADING_WORDS = /^(?:(?:tính đến|tính tới|đến|tới|dự kiến) )?(?:hết )?(?:ngày )?/;
/** In front of a deadline that stands under "trước ngày": the same day. */
const BEFORE = /^trước /;
const TIME = '\\d{1,2}(?::\\d{2}(?::\\d{2})?| ?(?:h|giờ)(?: ?\\d{2}(?: phút)?)?)';
const TIME_AHEAD = new RegExp(`^(?:lúc )?${TIME}(?:,| -)? (?=trước |ngày |\\d|th|chủ)`);
const TIME_BEHIND = new RegExp(`(?:,| -)? (?:lúc )?${TIME}$`);
const WEEKDAY = '(?:(?:thứ|thu) (?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|chủ nhật|chu nhat|cn|t[2-7])';
const WEEKDAY_AHEAD = new RegExp(`^(${WEEKDAY})(?:,| -)? (?=ngày |\\d)`);
const WEEKDAY_BEHIND = new RegExp(`(?:,| -)? ?(?:\\((${WEEKDAY})\\)|(?<=[ ,])(${WEEKDAY}))$`);
const DAY_FIRST = /^(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/;
/** `15/11-2022` can only be a day; `5-6/2022` may be two months. */
const YEAR_APART = /^(\d{1,2}) ?\/ ?(\d{1,2}) ?[.-] ?(\d{4})$/;
const YEAR_FIRST = /^(\d{4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const IN_WORDS = /^(\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4}))?$/;

/**
 * The day that the cell names, day before month as in Viet Nam; a day without a year belongs to `year`, a year of two
 * digits to this century. A day of the week, if it is the right one, and a time of day change nothing; nor does "trước"
 * where the column asks `before` which day. A day that does not exist (31/02), a month without a day, two days and a bare
 * number are unreadable.
 */
export function readDate(cell: Cell, year: number, before: 'before' | '' = ''): DateReading {
  if (typeof cell === 'object') return checkedDay(cell.date, cell.date);
  if (typeof cell !== 'string') return { kind: 'unreadable', text: String(cell) };
  const words = plainWords(cell);
  if (words === '') return { kind: 'blank' };
  if (showsAnotherOrder(cell)) return { kind: 'unreadable', text: withNamedSigns(cell) };
  const unreadable = { kind: 'unreadable', text: seenText(cell) } as const;
  const { text, weekdays } = bareDay(before === '' ? words : words.replace(BEFORE, ''));
  const date = dayIn(before === '' ? text : text.replace(BEFORE, ''), year);
  if (date === null || weekdays.some((each) => weekdayOf(each) !== dayOfWeek(date))) return unreadable;
  return { kind: 'date', date };
}

/** The words of the day alone, and the days of the week that stood around it. */
function bareDay(words: string): { readonly text: string; readonly weekdays: readonly string[] } {
  const weekdays: string[] = [];
  const keep = (...found: readonly (string | undefined)[]) => {
    weekdays.push(...found.filter((each) => each !== undefined));
    return '';
  };
  const text = words
    .replace(TIME_AHEAD, '')
    .replace(WEEKDAY_AHEAD, (_, ahead: string) => keep(ahead))
    .replace(TIME_BEHIND, '')
    .replace(WEEKDAY_BEHIND, (_, inside?: string, open?: string) => keep(inside, open))
    .replace(TIME_BEHIND, '')
    .trim();
  return { text, weekdays };
}

function dayIn(text: string, year: number): LocalDate | null {
  const bare = text.replace(LEADING_WORDS, '').replace(WEEKDAY_AHEAD, '');
  const yearFirst = YEAR_FIRST.exec(bare);
  const dayFirst = DAY_FIRST.exec(bare);
  const apart = YEAR_APART.exec(bare) ?? IN_WORDS.exec(bare);
  const [day, month, typedYear] =
    yearFirst !== null
      ? [yearFirst[4], yearFirst[3], yearFirst[1]]
      : dayFirst !== null
        ? [dayFirst[1], dayFirst[3], dayFirst[4]]
        : [apart?.[1], apart?.[2], apart?.[3]];
  if (day === undefined || month === undefined) return null;
  const date = localDate(fullYear(typedYear, year), Number(month), Number(day));
  return isLocalDate(date) ? date : null;
}

/** 0 = Sunday, as `dayOfWeek` counts. */
function weekdayOf(words: string): number {
  if (/^c/.test(words)) return 0;
  const last = words.replace(/^t(?:h[ứu] )?/, '');
  const spelt = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].indexOf(last);
  const bare = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(last);
  return spelt >= 0 ? spelt + 1 : bare >= 0 ? bare + 1 : Number(last) - 1;
}

function fullYear(typed: string | undefined, year: number): number {
  if (typed === undefined) return year;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function checkedDay(date: LocalDate, typed: string): DateReading {
  return isLocalDate(date) ? { kind: 'date', date } : { kind: 'unreadable', text: seenText(typed) };
}
