// A stored number that may be a share beside per cent: a cell that shows 120% holds 1,2.

import type { Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import type { NumberReading } from './number-reader.js';

/** So far apart lie a share (0,8) and the same in per cent (72,77), near enough; figures in one measure seldom do. */
const SHARE_TO_PERCENT = 20;
/** A cell that shows 100% holds 1, one that shows 120% holds 1,2; nobody reports twice the whole. */
const SHARES_END = 2;
/** A stored number was pasted, and a rate of growth may be several times the whole: a cell that shows 250% holds 2,5. */
const STORED_SHARES_END = 10;

/** True where `low` looks like a share of a whole and `high` like per cent of it. */
export function isShareBeside(low: number, high: number, end = SHARES_END): boolean {
  return low > 0 && low < end && high / low >= SHARE_TO_PERCENT;
}

/**
 * The reading of a figure in per cent, asked about where the cell is stored as a number that looks like a share of its
 * target (rule NUM-14): typed words say what they mean, a stored 2,5 may show 250%.
 */
export function asStored(reading: NumberReading, cell: Cell, { comparator, unit, value }: Target): NumberReading {
  if (typeof cell !== 'number' || reading.kind !== 'number' || unit !== '%' || value === null) return reading;
  // A multiple's own number counts times, not per cent.
  if (comparator === 'multiple' || !isShareBeside(cell, value, STORED_SHARES_END)) return reading;
  return { kind: 'ask', code: 'share-or-percent', params: { typed: cell, percent: cell * 100 }, asTyped: cell };
}
