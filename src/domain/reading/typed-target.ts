// A target that the coordinator typed in place of a printed one: a number, a range, `trên 50`, `Mức độ 4`, `hạng B`.

import { type Comparator, comparators } from '../book/comparator.js';
import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { readActual } from './actual-reader.js';
import { readNumber } from './number-reader.js';
import { plainWords, showsAnotherOrder } from './plain-text.js';
import { writtenNumber } from './printed-number.js';
import { textOf } from './typed-figure.js';

const COMPARATOR_WORDS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:trên|hơn) /, '>'],
  [/^dưới /, '<'],
  [/^(?:không quá|tối đa) /, '<='],
  [/^(?:tối thiểu|ít nhất|từ) (?!.*(?:-| đến ))/, '>='],
];

/** Words that may stand before a place in a ranking beyond those of a typed result. */
const RANK_WORDS = /^(?:(?:nhóm|tốp|top) )+/;

/**
 * The target that `cell` sets in place of `target`, in its unit; null where the cell cannot be read as one. One number
 * alone keeps what the printed target compares by. Blank cells are the caller's to keep away.
 */
export function typedTarget(cell: Cell, target: Target, indicator: Indicator): Target | null {
  if (typeof cell === 'string' && showsAnotherOrder(cell)) return null;
  const found = targetIn(cell, target, indicator);
  const isShare = indicator.isShare && found?.unit === '%';
  // A share is set between nothing and the whole.
  const isOutside = [found?.value, found?.upper].some((each) => each != null && (each < 0 || each > 100));
  return isShare && isOutside ? null : found;
}

function targetIn(cell: Cell, target: Target, indicator: Indicator): Target | null {
  const words = typeof cell === 'string' ? plainWords(cell) : cell;
  const named = COMPARATOR_WORDS.find(([pattern]) => typeof words === 'string' && pattern.test(words));
  const amount = typeof words === 'string' && named !== undefined ? words.replace(named[0], '') : words;
  const reading = readNumber(amount, target.unit);
  if (reading.kind === 'range' && named === undefined) {
    const printed = `${writtenNumber(reading.low)} - ${writtenNumber(reading.high)}`;
    return { ...target, comparator: 'range', value: reading.low, upper: reading.high, printed };
  }
  if (reading.kind === 'number') {
    const comparator = named?.[1] ?? keptComparator(target, indicator);
    const shown = typeof amount === 'string' ? amount.replace(/\s*%/g, '') : writtenNumber(reading.value);
    return { ...target, comparator, value: reading.value, upper: null, printed: printedText(comparator, shown) };
  }
  return typeof words === 'string' ? inItsOwnWords(words, textOf(cell), target) : null;
}

/** True for a 0 alone that was read as "at least 0": as often it says that none may be left (rule HAM-3). */
export function isOpenZero(cell: Cell, read: Target): boolean {
  const isOfMore = read.comparator === '>=' || read.comparator === '>';
  return read.value === 0 && isOfMore && readNumber(cell, read.unit).kind === 'number';
}

/** Levels, ranks, grades and multiples are named by words that a plain number does not have. */
function inItsOwnWords(words: string, printed: string, target: Target): Target | null {
  if (target.comparator === 'multiple') {
    const reading = readNumber(words.replace(/^gấp /, '').replace(/ lần$/, ''), '');
    return /^gấp /.test(words) && reading.kind === 'number' ? { ...target, value: reading.value, printed } : null;
  }
  if (['number', 'deliverable'].includes(comparators[target.comparator].result)) return null;
  const reading = readActual(words.replace(RANK_WORDS, ''), target);
  if (reading.kind === 'grade') return { ...target, grade: reading.grade, printed };
  if (reading.kind === 'rank') return { ...target, value: reading.place, printed };
  return reading.kind === 'number' ? { ...target, value: reading.value, printed } : null;
}

/** One number in place of a range says only from where on the target is reached. */
function keptComparator(target: Target, indicator: Indicator): Comparator {
  if (target.comparator === 'range' || target.value === null) return indicator.better === 'higher' ? '>=' : '<=';
  return target.comparator;
}

/** The amount with the word that says how it is compared, as documents print it: a number alone says "at least". */
function printedText(comparator: Comparator, amount: string): string {
  if (comparator === 'multiple') return `gấp ${amount} lần`;
  return `${comparators[comparator].printedBefore}${amount}`;
}
