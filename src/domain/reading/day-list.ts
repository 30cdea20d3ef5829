// Reads a list of days and spans of days (`Ngày nghỉ lễ`) as people write it.

import type { Cell } from '../cell.js';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../local-date.js';
import { readDate } from './date-reader.js';
import { plainText, showsAnotherOrder } from './plain-text.js';

/** Why a part of the list is asked about. */
export type DayListFault = 'unreadable' | 'backwards' | 'too-long';

export interface DayListReading {
  /** Every day, each once, in the order of the cell. */
  readonly days: readonly LocalDate[];
  readonly asked: readonly { readonly text: string; readonly fault: DayListFault }[];
}

/** The longest holiday of the year, Tết, is nine days or ten; what is longer is a slip. */
const LONGEST_SPAN_DAYS = 31;

/** Days off, or days worked in their place. */
export type ListedDays = 'off' | 'worked';

/** A remark in brackets or in front of a colon: `02/9/2022 (Quốc khánh)`, `Tết: 31/01/2022 - 04/02/2022`. */
const REMARKS = /\([^()\d]*\)|^[^\d:]+:/g;
/** The remark that a day of the list can bear unread: neither a day of the week, which may be the wrong one, … */
const WEEKDAY = /thứ |thu |chủ nhật|chu nhat|^\(?(?:cn|t[2-7])\)?:?$/i;
/** … nor that the day is no day of this list, or one of the lunar calendar. */
const CONTRARY = /(?<!\p{L})(?:âm|âl|al|không|ko|khong|trừ|bỏ|chưa|hoãn|hủy|huỷ)(?!\p{L})/iu;
const CONTRARY_TO = {
  off: /^(?!.*hoán đổi).*(?<!\p{L})làm(?!\p{L})/iu,
  worked: /(?<!\p{L})nghỉ(?!\p{L})/iu,
} as const satisfies Readonly<Record<ListedDays, RegExp>>;
/** One end of a span alone names no day. */
const ONE_END = /^(?:từ|đến|tới|hết|tính đến|tính tới|dự kiến) /i;
const SEPARATORS = /[,;\n]|\. +|\s+và\s+|\s*&\s*/i;
const SPAN_WORDS = /^(?:từ )?(?:ngày )?(.+?) (?:đến|tới) (?:hết )?(?:ngày )?(.+)$/i;
const TYPED_YEAR = /[/.-] ?\d{4}$|[/.-]\d{1,2}[/.-]\d{2}$|năm \d{4}$|^\d{4}/;

/**
 * The days of the cell. A span takes what its first day leaves out from its last (`28/4 - 3/5/2023`, `02 - 03/9/2022`,
 * `30/12 - 02/01/2023`) and a year that its last day leaves out from its first. A span backwards, one longer than a month,
 * one end alone, words that name no day, and remarks that may mean another day or none (`10/3 (âm lịch)`, `không nghỉ:
 * 04/11`) are asked about.
 */
export function readDayList(cell: Cell, year: number, listed: ListedDays): DayListReading {
  const days = new Set<LocalDate>();
  const asked: { text: string; fault: DayListFault }[] = [];
  const text = typeof cell === 'object' ? cell.date : String(cell);
  for (const part of text.split(SEPARATORS)) {
    const isContrary = (remark: string) => CONTRARY.test(remark) || CONTRARY_TO[listed].test(remark);
    const words = plainText(part)
      .replace(REMARKS, (remark) => (isContrary(remark) || WEEKDAY.test(remark) ? remark : ''))
      .trim();
    if (words === '' && plainText(part) === '') continue;
    const span =
      showsAnotherOrder(text) || (ONE_END.test(words) && !SPAN_WORDS.test(words)) ? 'unreadable' : spanOf(words, year);
    if (typeof span === 'string') asked.push({ text: plainText(part), fault: span });
    else for (let day = span.first; day <= span.last; day = addDays(day, 1)) days.add(day);
  }
  return { days: [...days], asked };
}

interface Span {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

function spanOf(words: string, year: number): Span | DayListFault {
  const single = readDate(words, year);
  if (single.kind === 'date') return { first: single.date, last: single.date };
  const spans = halves(words).flatMap(([first, last]) => spanBetween(first.trim(), last.trim(), year) ?? []);
  const distinct = new Map(spans.map((span) => [`${span.first} ${span.last}`, span]));
  const [span] = distinct.values();
  if (span === undefined || distinct.size > 1) return 'unreadable';
  const length = daysBetween(span.first, span.last);
  return length < 0 ? 'backwards' : length >= LONGEST_SPAN_DAYS ? 'too-long' : span;
}

/** Every way of taking the words for two ends. */
function halves(words: string): readonly (readonly [string, string])[] {
  const spoken = SPAN_WORDS.exec(words);
  if (spoken !== null) return [[spoken[1] ?? '', spoken[2] ?? '']];
  const found: [string, string][] = [];
  for (let at = words.indexOf('-'); at >= 0; at = words.indexOf('-', at + 1)) {
    // Around a dash that stands free no other dash of the words ends a day.
    if (words.includes(' - ') && words.slice(at - 1, at + 2) !== ' - ') continue;
    found.push([words.slice(0, at), words.slice(at + 1)]);
  }
  return found;
}

function spanBetween(from: string, to: string, year: number): Span | null {
  const last = readDate(to, year);
  if (last.kind !== 'date') return null;
  const hasLastYear = TYPED_YEAR.test(to);
  if (/^\d{1,2}$/.test(from)) {
    const first = `${last.date.slice(0, 8)}${from.padStart(2, '0')}`;
    return isLocalDate(first) ? { first, last: last.date } : null;
  }
  const hasFirstYear = TYPED_YEAR.test(from);
  const first = readDate(from, hasLastYear ? Number(last.date.slice(0, 4)) : year);
  if (first.kind !== 'date') return null;
  const isOverNewYear = first.date > last.date && first.date.slice(5, 7) === '12' && last.date.slice(5, 7) === '01';
  if (hasFirstYear === hasLastYear || !(isOverNewYear || !hasLastYear)) return { first: first.date, last: last.date };
  return hasFirstYear
    ? { first: first.date, last: yearMoved(to, first.date, last.date) }
    : { first: readAgain(from, Number(last.date.slice(0, 4)) - 1) ?? first.date, last: last.date };
}

/** A last day without a year: in the year of the first, or over New Year. */
function yearMoved(to: string, first: LocalDate, fallback: LocalDate): LocalDate {
  const year = Number(first.slice(0, 4));
  const same = readAgain(to, year) ?? fallback;
  const isOverNewYear = same < first && first.slice(5, 7) === '12' && same.slice(5, 7) === '01';
  return isOverNewYear ? (readAgain(to, year + 1) ?? same) : same;
}

function readAgain(words: string, year: number): LocalDate | null {
  const read = readDate(words, year);
  return read.kind === 'date' ? read.date : null;
}
