// Turns a cell of figures into a number, a range, a statement, or a question; it never guesses.

import type { Cell } from '../cell.js';
import { plainText, plainWords, showsAnotherOrder, withNamedSigns } from './plain-text.js';
import { namedNumber } from './printed-number.js';
import { type TypedAmount, typedAmount } from './typed-amount.js';

/** What a typed figure can be asked about, before anything is compared with it. */
export type NumberQuestion =
  | 'share-or-percent'
  | 'thousands-or-decimal'
  | 'dash'
  | 'word-no'
  | 'word-not-yet'
  | 'fraction'
  | 'date-in-figure'
  | 'unit-differs'
  | 'range-reversed'
  | 'range-or-date';

export interface AskedNumber {
  readonly kind: 'ask';
  readonly code: NumberQuestion;
  readonly params: Readonly<Record<string, string | number>>;
  /** The number taken word for word, for use once a person has confirmed it; null where there is none. */
  readonly asTyped: number | null;
}

/** `0`, blank, `-`, `không` and `không phát sinh` are five different readings. */
export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'nothing-arose' }
  | AskedNumber
  | { readonly kind: 'unreadable'; readonly text: string };

const NOTHING_AROSE = new Set(['không phát sinh', 'không có phát sinh', 'ko phát sinh']);
const NO = new Set(['không', 'ko', 'không có', 'k']);
const NOT_YET = new Set(['chưa', 'chưa có', 'chưa có số liệu', 'chưa có số', 'đang tổng hợp', 'đang cập nhật']);

/** What people put in front so that a sheet keeps the rest as text; some ways of pasting leave it in the cell. */
const TEXT_MARK = /^['’](?=\d)/;

const AMOUNT = String.raw`[+-]?\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*`;
const SINGLE = new RegExp(`^(${AMOUNT}) ?(.*)$`);
const RANGE = new RegExp(`^(?:từ )?(${AMOUNT}) ?%? ?(?:-|đến|tới) ?(${AMOUNT}) ?(.*)$`, 'i');
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$|^\d{4}-\d{1,2}-\d{1,2}$/;
const FRACTION = /^(\d[\d. ]*)\/ ?(\d[\d. ]*)$/;

/**
 * Reads the cell of a figure whose unit of measure is `unit` (`%`: in percent points). Blank, unreadable and ambiguous
 * content are readings of their own, never 0 and never an exception. Rules NUM-1 … NUM-12 of docs/quy-tac.md.
 */
export function readNumber(cell: Cell, unit: string): NumberReading {
  if (typeof cell === 'number') return readStored(cell, unit);
  if (typeof cell === 'boolean') return unreadable(cell ? 'TRUE' : 'FALSE');
  if (typeof cell === 'object') return ask('date-in-figure', { date: cell.date });
  if (showsAnotherOrder(cell)) return unreadable(withNamedSigns(cell));
  const text = plainText(cell).replace(TEXT_MARK, '');
  if (text === '') return { kind: 'blank' };
  return readWords(text) ?? readRange(text, unit) ?? readSingle(text, unit) ?? unreadable(text);
}

/** What formulas leave behind instead of 0 (0,1 + 0,2 − 0,3). */
const NOISE = 1e-12;
/** From here on a double no longer keeps every whole number. */
const TOO_LARGE = 1e15;

function readStored(cell: number, unit: string): NumberReading {
  if (!(Math.abs(cell) < TOO_LARGE)) return unreadable(namedNumber(cell));
  return inUnit(Math.abs(cell) < NOISE ? 0 : cell, unit, false);
}

function readWords(text: string): NumberReading | null {
  const words = plainWords(text);
  if (/^-+$/.test(words)) return ask('dash', { text });
  if (NOTHING_AROSE.has(words)) return { kind: 'nothing-arose' };
  if (NO.has(words)) return ask('word-no', { text });
  if (NOT_YET.has(words)) return ask('word-not-yet', { text });
  if (DATE.test(words)) return ask('date-in-figure', { text });
  const fraction = FRACTION.exec(words);
  if (fraction === null) return null;
  const [, numerator = '', denominator = ''] = fraction;
  return ask('fraction', { text, numerator: numerator.trim(), denominator });
}

function readRange(text: string, unit: string): NumberReading | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, lowText = '', highText = '', suffix = ''] = match;
  const low = typedAmount(lowText, isPercent(unit));
  const high = typedAmount(highText, isPercent(unit));
  if (low === null || high === null) return null;
  if (low.kind === 'two-ways') return askWhich(low);
  if (high.kind === 'two-ways') return askWhich(high);
  if (!isUnit(suffix, unit)) return otherUnit(text, suffix, unit);
  if (isDayAndMonth(text)) return ask('range-or-date', { text, low: low.value, high: high.value });
  if (low.value > high.value) return ask('range-reversed', { text });
  return { kind: 'range', low: low.value, high: high.value };
}

/** `10-12` close together is written for a day as often as for a range; Sheets itself makes a date of it. */
function isDayAndMonth(text: string): boolean {
  const [, day, month] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return isWithin(day, 31) && isWithin(month, 12);
}

function isWithin(digits: string | undefined, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most;
}

function readSingle(text: string, unit: string): NumberReading | null {
  const match = SINGLE.exec(text);
  if (match === null) return null;
  const [, amountText = '', suffix = ''] = match;
  const amount = typedAmount(amountText, isPercent(unit));
  if (amount === null) return null;
  if (!isUnit(suffix, unit)) return otherUnit(text, suffix, unit);
  return amount.kind === 'two-ways' ? askWhich(amount) : inUnit(amount.value, unit, suffix === '%');
}

/** In a percent row a value between 0 and 1 is a share or a very small percentage, unless `%` was typed beside it. */
function inUnit(value: number, unit: string, percentTyped: boolean): NumberReading {
  if (isPercent(unit) && !percentTyped && value !== 0 && Math.abs(value) <= 1) {
    return ask('share-or-percent', { typed: value, percent: value * 100 }, value);
  }
  return { kind: 'number', value };
}

function isPercent(unit: string): boolean {
  return unit === '%';
}

function isUnit(suffix: string, unit: string): boolean {
  return suffix === '' || plainWords(suffix) === plainWords(unit);
}

/** What follows the number is another unit only where it begins like a word; digits and signs make it no number at all. */
function otherUnit(text: string, suffix: string, unit: string): AskedNumber | null {
  return /^[%‰\p{L}]/u.test(suffix) ? ask('unit-differs', { text, suffix, unit }) : null;
}

function askWhich(amount: TypedAmount & { kind: 'two-ways' }): AskedNumber {
  return ask('thousands-or-decimal', { thousands: amount.thousands, decimal: amount.decimal });
}

function ask(
  code: NumberQuestion,
  params: Readonly<Record<string, string | number>>,
  asTyped: number | null = null,
): AskedNumber {
  return { kind: 'ask', code, params, asTyped };
}

function unreadable(text: string): NumberReading {
  return { kind: 'unreadable', text };
}
