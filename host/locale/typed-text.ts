// What Sheets makes of text that a person types or a script sets: number, percentage, date, tick, formula or text.

import type { Scalar } from '../formula/calc-world.js';
import { isAutomatic } from './display.js';
import { localeMarks } from './locale.js';
import { type ReadNumber, readAmount, readDate, readNumber } from './read-number.js';

/** What a cell holds after typing; a format is given where the typed text changes that of an automatic cell. */
export interface TypedValue {
  readonly value: Scalar;
  /** The formula as typed, with `=`; the value is then null. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

/**
 * What Sheets stores for typed text under a locale and the cell's number format. `@` keeps the text as typed; `''`
 * clears; a leading apostrophe keeps the rest as text; leading zeros of a number are lost. A cell that already has a
 * number format keeps it, and a plain number typed into a percentage is one (`80` is 80%). A day without a year
 * takes that of `todaySerial`; without it, such text stays text. Text that starts with `+` and is no number is taken
 * for a formula (OWOX/owox-data-marts#1535: `+Dri7…` shows #ERROR!); with `-` it stays text.
 */
export function typedValue(text: string, locale: string, numberFormat: string, todaySerial?: number): TypedValue {
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const read = typedNumber(text, locale, todaySerial);
  if (read === undefined) {
    return text.startsWith('+') && text.length > 1 ? { value: null, formula: `=${text}` } : { value: text };
  }
  const percentCell = numberFormat.includes('%') && read.format === undefined;
  const value = percentCell ? divideByHundred(read.value) : read.value;
  return read.format !== undefined && isAutomatic(numberFormat) ? { value, numberFormat: read.format } : { value };
}

/** The number that typed text stands for (percentages, days and times too), with the format it brings; else undefined. */
export function typedNumber(text: string, locale: string, todaySerial?: number): ReadNumber | undefined {
  const marks = localeMarks(locale);
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return readNumber(trimmed, marks) ?? readAmount(trimmed, marks) ?? readDate(trimmed, marks, todaySerial);
}

function divideByHundred(value: number): number {
  return Number((value / 100).toPrecision(15));
}
