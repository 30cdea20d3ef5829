// The base of a straight line as a person types it into a cell of a function: a figure of the year before, or a year.

import { comparators } from '../book/comparator.js';
import type { Target } from '../book/plan.js';
import { type Cell, isBlank } from '../cell.js';
import { type LocalDate, localDate, yearOf } from '../local-date.js';
import { readActual } from '../reading/actual-reader.js';
import { readDate } from '../reading/date-reader.js';
import { plainText, plainWords } from '../reading/plain-text.js';
import { textOf } from '../reading/typed-figure.js';
import { countIn } from './scalar-count.js';
import { mixesShareAndPercent } from './scalar-judgement.js';

/** Why a base is asked about: `src/text/function-words.ts` has the sentence of each. */
export type BaselineQuestion =
  | 'unreadable'
  | 'share-or-percent'
  | 'two-ways'
  | 'year-or-count'
  | 'late'
  | 'year-of-less';

export type BaselineReading =
  /** Nothing was typed: the pace is held against the target itself. */
  | { readonly kind: 'none' }
  /** The figure at the end of the year before, to be read in the target's unit. */
  | { readonly kind: 'figure'; readonly cell: Cell }
  /** The line starts from zero at the end of this year. */
  | { readonly kind: 'year'; readonly day: LocalDate }
  | { readonly kind: 'ask'; readonly code: BaselineQuestion; readonly typed: string | number };

const IN_WORDS = /^(?:tính )?(?:từ )?(?:cuối )?năm (\d{4})$/;
/** Below this a target counts nothing that a year's number could be mistaken for. */
const LEAST_COUNT_LIKE_A_YEAR = 400;

/**
 * The base for `target`, seen on `day`. What cannot be read, a share beside per cent, and a number of four digits that may
 * be a year or a count are asked about (rules HAM-1, HAM-2); nothing is dropped.
 */
export function readBaseline(cell: Cell, target: Target, day: LocalDate): BaselineReading {
  if (isBlank(cell)) return { kind: 'none' };
  const text = textOf(cell);
  const ask = (code: BaselineQuestion): BaselineReading => ({
    kind: 'ask',
    code,
    typed: typeof cell === 'number' ? cell : text,
  });
  const named = yearNamed(cell);
  if (named === 'part') return ask('unreadable');
  if (named !== null) return startOf(named, target, day) ?? ask(isOfLess(target) ? 'year-of-less' : 'late');
  if (comparators[target.comparator].result !== 'number') {
    const read = readActual(cell, target);
    if (read.kind === 'number') return { kind: 'figure', cell: read.value };
    return read.kind === 'rank' || read.kind === 'grade' ? { kind: 'figure', cell } : ask('unreadable');
  }
  const count = countIn(cell, target);
  if (count !== cell) return { kind: 'figure', cell: count };
  const reading = readActual(cell, target);
  if (reading.kind === 'ask' && reading.code === 'share-or-percent') return ask('share-or-percent');
  if (reading.kind === 'ask' && reading.code === 'thousands-or-decimal') return ask('two-ways');
  if (reading.kind !== 'number') return ask('unreadable');
  // A cell that shows 70% holds 0,7, whatever the target counts: only a unit behind it says that 0,7 is meant.
  const isPartBare = reading.value < 1 && target.unit !== '%' && !/\p{L}/u.test(text);
  if (mixesShareAndPercent(cell, isPartBare ? { ...target, unit: '' } : target)) return ask('share-or-percent');
  if (!/^\d{4}$/.test(plainText(text))) return { kind: 'figure', cell };
  const start = startOf(reading.value, target, day);
  if (start !== null && !couldBeCount(target)) return start;
  const isOutOfPlace = isLikeYear(reading.value) || reaches(reading.value, target);
  return isOutOfPlace ? ask('year-or-count') : { kind: 'figure', cell };
}

/** The year that a cell names as one: a day at its end, or "năm 2021"; `part` for another day. */
function yearNamed(cell: Cell): number | 'part' | null {
  if (typeof cell === 'string') {
    const words = IN_WORDS.exec(plainWords(cell));
    if (words !== null) return Number(words[1]);
  }
  const isDay = typeof cell === 'object' || (typeof cell === 'string' && /[/-]\s*\d{4}$/.test(plainText(cell)));
  const read = isDay ? readDate(cell, 0) : null;
  if (read?.kind !== 'date') return null;
  return read.date.endsWith('-12-31') ? yearOf(read.date) : 'part';
}

/** A line from zero starts before the day and rises. */
function startOf(year: number, target: Target, day: LocalDate): BaselineReading | null {
  const isBefore = isLikeYear(year) && year < yearOf(day);
  return isBefore && !isOfLess(target) ? { kind: 'year', day: localDate(year, 12, 31) } : null;
}

function isLikeYear(value: number): boolean {
  return value >= 1900 && value <= 2200;
}

function isOfLess({ comparator }: Target): boolean {
  return comparator === '<' || comparator === '<=';
}

function couldBeCount({ unit, value }: Target): boolean {
  return unit !== '%' && Math.abs(value ?? 0) >= LEAST_COUNT_LIKE_A_YEAR;
}

/** True where the figure of the year before would have met a target of more already: then there is no line to follow. */
function reaches(base: number, target: Target): boolean {
  return !isOfLess(target) && base >= (target.value ?? 0);
}
