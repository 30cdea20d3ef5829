// Cell values as Google gives them → as the domain reads them.

import { type Cell, errorCell, isErrorText } from '../../domain/cell.js';

const VIET_NAM_OFFSET_MS = 7 * 3_600_000;

/**
 * A value of `getValues` or of a custom function's argument as a domain cell. Dates become the calendar day in
 * Viet Nam (UTC+7 all year; set-up keeps the workbook in that zone). Tested by tag, not `instanceof`: the value
 * may come from another realm. Error values are all one: a formula cannot hand them on as what they are.
 */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return isErrorText(value) ? errorCell : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const shifted = new Date((value as Date).getTime() + VIET_NAM_OFFSET_MS);
    return Number.isNaN(shifted.getTime()) ? '' : { date: shifted.toISOString().slice(0, 10) };
  }
  return '';
}

/** A range argument or a single cell as a grid of cells; ragged rows are kept as they are. */
export function gridOf(value: unknown): readonly (readonly Cell[])[] {
  if (!Array.isArray(value)) return [[cellOf(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/** All values of a tab; `[]` for one with nothing on it, of which Google gives one empty cell. */
export function cellsOf(values: readonly (readonly unknown[])[]): readonly (readonly Cell[])[] {
  const isEmpty = values.length === 1 && values[0]?.length === 1 && values[0][0] === '';
  return isEmpty ? [] : values.map((row) => row.map(cellOf));
}
