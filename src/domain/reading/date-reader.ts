// Turns a cell of dates (`Số liệu tính đến ngày`) into a calendar day.

import type { Cell } from '../cell.js';
import { isLocalDate, type LocalDate, localDate } from '../local-date.js';
import { plainWords, seenText, showsAnotherOrder, withNamedSigns } from './plain-text.js';

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'unreadable'; readonly text: string };

const LEADING_WORDS = /^(?:(?:tính đến|tính tới|đến|tới|dự kiến) )?(?:hết )?(?:ngày )?/;
const DAY_FIRST = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const IN_WORDS = /^(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?$/;

/**
 * The day that the cell names, day before month as in Viet Nam; a day without a year belongs to `year`, a year of two
 * digits to this century. A day that does not exist (31/02), a month without a day and a bare number are unreadable.
 */
export function readDate(cell: Cell, year: number): DateReading {
  if (typeof cell === 'object') return checkedDay(cell.date, cell.date);
  if (typeof cell !== 'string') return { kind: 'unreadable', text: String(cell) };
  if (showsAnotherOrder(cell)) return { kind: 'unreadable', text: withNamedSigns(cell) };
  const words = plainWords(cell);
  if (words === '') return { kind: 'blank' };
  const text = words.replace(LEADING_WORDS, '');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    return checkedDay(localDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])), cell);
  }
  const match = DAY_FIRST.exec(text) ?? IN_WORDS.exec(text);
  if (match === null) return { kind: 'unreadable', text: seenText(cell) };
  return checkedDay(localDate(fullYear(match[3], year), Number(match[2]), Number(match[1])), cell);
}

function fullYear(typed: string | undefined, year: number): number {
  if (typed === undefined) return year;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function checkedDay(date: LocalDate, typed: string): DateReading {
  return isLocalDate(date) ? { kind: 'date', date } : { kind: 'unreadable', text: seenText(typed) };
}
