// Reads typed numbers, percentages, days and times in a locale's own writing.

import type { LocaleMarks } from './locale.js';
import { civilDay, serialOf } from './serial.js';

/** A number read from text; `format` is the number format Sheets gives an automatic cell for it. */
export interface ReadNumber {
  readonly value: number;
  readonly format?: string;
}

/** The number or percentage that text stands for, or undefined: `1.234,5`, `72,77%`, `-5`, `1E3` under vi_VN. */
export function readNumber(text: string, marks: LocaleMarks): ReadNumber | undefined {
  const d = marks.decimal === ',' ? ',' : '\\.';
  const g = marks.group === '.' ? '\\.' : marks.group === ',' ? ',' : '[\\u00a0\\u202f ]';
  const shape = new RegExp(`^([+-]?)(\\d{1,3}(?:${g}\\d{3})+|\\d*)(?:(${d})(\\d*))?(?:[eE]([+-]?\\d+))?\\s?(%?)$`);
  const match = shape.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', mark, fraction = '', exponent, percent] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = whole.replace(/\D/g, '') || '0';
  const power = exponent === undefined ? '' : `e${exponent}`;
  const value = Number(`${sign}${digits}.${fraction || '0'}${power}`);
  if (!Number.isFinite(value)) return undefined;
  const decimals = mark === undefined || fraction === '' ? '' : '.00';
  if (percent === '%') return { value: Number((value / 100).toPrecision(15)), format: `0${decimals}%` };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  if (/\D/.test(whole)) return { value, format: `#,##0${decimals}` };
  return { value };
}

/** The amount that text in the currency of the locale stands for (`$5`, `1.000 ₫`), or undefined. */
export function readAmount(text: string, marks: LocaleMarks): ReadNumber | undefined {
  const [symbol, before] = marks.tag === 'vi-VN' ? ['₫', false] : ['$', true];
  if (symbol === '$' && marks.tag !== 'en-US') return undefined;
  const bare = before ? text.replace(/^([+-]?)\$/, '$1') : text.replace(/\s?₫$/, '');
  const read = bare === text ? undefined : readNumber(bare, marks);
  if (read === undefined || /[%E]/.test(read.format ?? '')) return undefined;
  const pattern = bare.includes(marks.decimal) ? '#,##0.00' : '#,##0';
  return { value: read.value, format: before ? `"$"${pattern}` : `${pattern} "₫"` };
}

/** The serial number of a typed day or time (`31/10/2022`, `2022-10-31`, `8:30`, `1:05 PM`), or undefined. */
export function readDate(given: string, marks: LocaleMarks, todaySerial?: number): ReadNumber | undefined {
  const named = marks.tag.startsWith('en') ? readNamedMonth(given, todaySerial) : undefined;
  if (named) return named;
  const text = given.replace(/\s+([ap]m)$/i, '$1');
  const [dayText = '', timeText, ...rest] = text.split(/\s+/);
  if (rest.length > 0) return undefined;
  if (timeText === undefined) return readDay(dayText, marks, todaySerial) ?? readTime(dayText);
  const day = readDay(dayText, marks, todaySerial);
  const time = readTime(timeText);
  if (day === undefined || time === undefined) return undefined;
  return { value: day.value + time.value, format: `${day.format} HH:mm:ss` };
}

function readDay(text: string, marks: LocaleMarks, todaySerial?: number): ReadNumber | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3], 'yyyy-MM-dd');
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full) {
    const [, first, , second, year] = full;
    return marks.dateOrder === 'mdy'
      ? day(fourDigits(year), first, second, marks.dateFormat)
      : day(fourDigits(year), second, first, marks.dateFormat);
  }
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear) return day(monthYear[2], monthYear[1], '1', 'M/yyyy');
  const short = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(text);
  if (short === null || todaySerial === undefined || short[2] === marks.decimal) return undefined;
  const year = String(civilDay(todaySerial).year);
  return marks.dateOrder === 'mdy' || marks.dateOrder === 'ymd'
    ? day(year, short[1], short[3], 'M/d')
    : day(year, short[3], short[1], 'd/M');
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Nov 20`, `November 20, 2022`, `20 Nov 2022`: only in English. */
function readNamedMonth(text: string, todaySerial?: number): ReadNumber | undefined {
  const match = /^(?:(\d{1,2})\s)?([A-Za-z]{3,9})(?:\s(\d{1,2}))?(?:,?\s(\d{4}))?$/.exec(text);
  const [, first, name = '', last, given] = match ?? [];
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const full = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const known = name.length === 3 || name.toLowerCase() === full.toLowerCase();
  const year = given ?? (todaySerial === undefined ? undefined : String(civilDay(todaySerial).year));
  if (month === 0 || !known || year === undefined || (first === undefined) === (last === undefined)) return undefined;
  const letters = name.length === 3 ? 'mmm' : 'mmmm';
  const format = first === undefined ? `${letters} d${given ? ', yyyy' : ''}` : `d ${letters}${given ? ' yyyy' : ''}`;
  return day(year, String(month), first ?? last, format);
}

/** A time of day, with AM or PM too; from 24 hours on it is a duration. */
function readTime(text: string): ReadNumber | undefined {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2}))?([ap]m)?$/i.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  const half = match[4]?.toLowerCase();
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const ofDay = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const value = (ofDay * 3600 + minutes * 60 + seconds) / 86_400;
  if (ofDay > 23) return { value, format: '[h]:mm:ss' };
  const pattern = match[3] === undefined ? ':mm' : ':mm:ss';
  return { value, format: half === undefined ? `HH${pattern}` : `h${pattern} AM/PM` };
}

function day(year = '', month = '', dayOfMonth = '', format = ''): ReadNumber | undefined {
  const value = serialOf(Number(year), Number(month), Number(dayOfMonth));
  return value === undefined ? undefined : { value, format };
}

function fourDigits(year = ''): string {
  if (year.length === 4) return year;
  return Number(year) < 30 ? `20${year}` : `19${year}`;
}
