// A target that a later decision changed: what the coordinator typed, read against the printed target.

import type { Cell } from './cell.js';
import type { Problem } from './checked.js';
import { readNumber } from './number-reader.js';
import { plainWords } from './plain-text.js';
import type { Comparator, Indicator, Target } from './plan.js';
import { textOf } from './typed-figure.js';

export interface AdjustedTarget {
  /** The target that is judged; null where nothing (or nothing usable) was typed. */
  readonly target: Target | null;
  readonly questions: readonly Problem[];
}

const COMPARATOR_WORDS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:trên|hơn) /, '>'],
  [/^dưới /, '<'],
  [/^(?:không quá|tối đa) /, '<='],
  [/^(?:tối thiểu|ít nhất|từ) (?!.*-)/, '>='],
];

/**
 * Reads `Mục tiêu điều chỉnh` (a number, a range, or `trên 50`). It counts only with its basis beside it; without
 * one, or unreadable, the printed target stays in force and the row asks (rule VER-9).
 */
export function adjustedTarget(cell: Cell, basis: Cell, target: Target, indicator: Indicator): AdjustedTarget {
  const words = typeof cell === 'string' ? plainWords(cell) : cell;
  if (words === '') return { target: null, questions: [] };
  const column = 'adjustedTarget';
  if (textOf(basis) === '')
    return { target: null, questions: [{ code: 'adjusted-without-basis', params: { column } }] };
  const named = COMPARATOR_WORDS.find(([pattern]) => typeof words === 'string' && pattern.test(words));
  const amount = typeof words === 'string' && named !== undefined ? words.replace(named[0], '') : words;
  const reading = readNumber(amount, target.unit);
  const printed = typeof cell === 'number' ? String(cell).replace('.', ',') : textOf(cell).replace(/\s*%/g, '');
  if (reading.kind === 'range' && named === undefined) {
    const range = { comparator: 'range' as const, value: reading.low, upper: reading.high };
    return { target: { ...target, ...range, printed }, questions: [] };
  }
  if (reading.kind === 'number') {
    const comparator = named?.[1] ?? keptComparator(target, indicator);
    return { target: { ...target, comparator, value: reading.value, upper: null, printed }, questions: [] };
  }
  return { target: null, questions: [{ code: 'adjusted-unreadable', params: { column, text: textOf(cell) } }] };
}

/** One number in place of a range says only from where on the target is reached. */
function keptComparator(target: Target, indicator: Indicator): Comparator {
  if (target.comparator === 'range' || target.value === null) return indicator.better === 'higher' ? '>=' : '<=';
  return target.comparator;
}
