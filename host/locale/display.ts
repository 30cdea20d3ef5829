// The text a cell shows for a value, by number format and locale.

import { addLocale, format, getLocale, isDateFormat } from 'numfmt';
import type { Scalar } from '../formula/calc-world.js';
import { localeMarks } from './locale.js';

const dateFormats = new Map<string, boolean>();

/** True for the formats of an untouched cell: a number shows as many digits as it needs. */
export function isAutomatic(numberFormat: string): boolean {
  return numberFormat === '' || numberFormat === '0.###############' || numberFormat.toLowerCase() === 'general';
}

/** True for a number format under which a number is a day, a time or a duration. */
export function showsDate(numberFormat: string): boolean {
  let answer = dateFormats.get(numberFormat);
  if (answer === undefined) {
    answer = !isAutomatic(numberFormat) && valid(() => isDateFormat(numberFormat), false);
    dateFormats.set(numberFormat, answer);
  }
  return answer;
}

/**
 * The text a cell shows. Empty is `''`, an error its code, a tick TRUE or FALSE. A number under a format that
 * Sheets would not take is shown as an automatic one.
 */
export function displayText(value: Scalar, numberFormat: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return textSection(value, numberFormat);
  if (isAutomatic(numberFormat) || numberFormat === '@') return numberText(value, locale, 10);
  const pattern = numberFormat;
  return valid(() => format(pattern, value, { locale: formatLocale(locale), leap1900: false }), String(value));
}

/**
 * A number as text in the locale, rounded to `digits` significant digits (15 where text is made of it by `&`, 10 where
 * an automatic cell shows it) but never before the decimal mark; very large and very small ones with an exponent.
 */
export function numberText(value: number, locale: string, digits = 15): string {
  const whole = Math.floor(Math.log10(Math.abs(value) || 1)) + 1;
  const rounded = Number(value.toPrecision(Math.min(15, Math.max(digits, whole, 1))));
  const size = Math.abs(rounded);
  const text = size >= 1e15 || (size > 0 && size < 1e-6) ? exponential(rounded) : String(rounded);
  return localeMarks(locale).decimal === ',' ? text.replace('.', ',') : text;
}

/** `1.5E+15`, `1E-07`: the exponent has a sign and at least two digits. */
function exponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

/** The locale's name in the formatting library, registered with the locale's own marks at first use. */
export function formatLocale(locale: string): string {
  const { tag, decimal, group } = localeMarks(locale);
  const present = getLocale(tag);
  if (present === undefined || present.decimal !== decimal || present.group !== group) {
    addLocale({ ...present, decimal, group }, tag);
  }
  return tag;
}

function textSection(value: string, numberFormat: string): string {
  if (!numberFormat.includes('@') || numberFormat === '@') return value;
  return valid(() => format(numberFormat, value), value);
}

function valid<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}
