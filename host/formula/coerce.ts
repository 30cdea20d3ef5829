// How a value becomes number, text or truth value, and how two values compare, as Sheets does it.

import { displayText, numberText } from '../locale/display.js';
import { typedNumber } from '../locale/typed-text.js';
import type { CellError } from './calc-world.js';
import { type Atom, errorValue, isDate, isError } from './value.js';

/** Text is ordered as Vietnamese dictionaries do; for the letters of English that is the usual order. */
const COLLATOR = new Intl.Collator('vi');

/**
 * The number a value stands for: empty is 0, TRUE 1, text is read as if typed in the locale. Throws the `CellError`
 * of an error value, and `#VALUE!` for text that is no number; function calls turn it into their result.
 */
export function toNumber(atom: Atom, locale: string): number {
  if (typeof atom === 'number') return atom;
  if (atom === null) return 0;
  if (typeof atom === 'boolean') return atom ? 1 : 0;
  if (typeof atom === 'string') {
    const read = typedNumber(atom, locale);
    if (read === undefined)
      throw errorValue('#VALUE!', `Expects number values. But '${atom}' is a text and cannot be coerced to a number.`);
    return read.value;
  }
  if (isDate(atom)) return atom.dateSerial;
  throw atom;
}

/** The text of a value: numbers with the locale's decimal mark, dates as their cell shows them. Throws an error value. */
export function toText(atom: Atom, locale: string): string {
  if (typeof atom === 'string') return atom;
  if (atom === null) return '';
  if (typeof atom === 'number') return numberText(atom, locale);
  if (typeof atom === 'boolean') return atom ? 'TRUE' : 'FALSE';
  if (isDate(atom)) return displayText(atom.dateSerial, atom.format, locale);
  throw atom;
}

/** The truth of a value: a number other than 0, or the words TRUE and FALSE. Throws an error value, `#VALUE!` for other text. */
export function toBoolean(atom: Atom): boolean {
  if (typeof atom === 'boolean') return atom;
  if (typeof atom === 'number') return atom !== 0;
  if (atom === null) return false;
  if (typeof atom === 'string') {
    const upper = atom.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
    throw errorValue('#VALUE!', `Expects boolean values. But '${atom}' is a text and cannot be coerced to a boolean.`);
  }
  if (isDate(atom)) return atom.dateSerial !== 0;
  throw atom;
}

/** Below 0, 0 or above 0 as Sheets orders values: numbers, then text (letter case apart), then FALSE and TRUE. */
export function compareAtoms(left: Atom, right: Atom): number {
  if (isError(left)) throw left;
  if (isError(right)) throw right;
  const a = left === null ? emptyLike(right) : left;
  const b = right === null ? emptyLike(left) : right;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a.toLowerCase(), b.toLowerCase());
  return value(a) - value(b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return COLLATOR.compare(a, b) || (a < b ? -1 : 1);
}

function emptyLike(other: Atom): Atom {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(atom: Atom): number {
  return typeof atom === 'boolean' ? 2 : typeof atom === 'string' ? 1 : 0;
}

function value(atom: Atom): number {
  return isDate(atom) ? atom.dateSerial : Number(atom);
}

/** The key under which an exact lookup finds a value: numbers apart from text, text without letter case. */
export function lookupKey(atom: Atom): string | number | undefined {
  if (typeof atom === 'string') return `s${atom.toLowerCase()}`;
  if (typeof atom === 'number') return atom;
  if (typeof atom === 'boolean') return atom ? 'bTRUE' : 'bFALSE';
  return isDate(atom) ? atom.dateSerial : undefined;
}

/** The result of a computation that may throw an error value: that error, as a value. */
export function caught<T>(compute: () => T): T | CellError {
  try {
    return compute();
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    throw thrown;
  }
}
