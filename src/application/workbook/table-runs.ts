// Neighbours on a sheet: runs of columns and of rows that one batch call can take together.

import type { Column } from '../../text/column.js';
import type { Slot } from './table-slots.js';

/** True for columns that people fill. */
export function isTyped(column: Column): boolean {
  return column.filledBy === 'staff' || column.filledBy === 'coordinator';
}

/** Neighbouring columns that satisfy a condition, in the order of the sheet. */
export function columnRuns(
  byColumn: readonly Column[],
  columnOf: ReadonlyMap<string, number>,
  wanted: (column: Column) => boolean,
): Column[][] {
  const found: Column[][] = [];
  let previous = -2;
  for (const column of byColumn) {
    if (!wanted(column)) continue;
    const at = columnOf.get(column.key) ?? -1;
    if (at === previous + 1) found[found.length - 1]?.push(column);
    else found.push([column]);
    previous = at;
  }
  return found;
}

/** Neighbouring rows that satisfy a condition; `first` counts from the first data row. */
export function slotRuns(placed: readonly Slot[], wanted: (slot: Slot) => boolean): { first: number; slots: Slot[] }[] {
  const found: { first: number; slots: Slot[] }[] = [];
  placed.forEach((slot, index) => {
    if (!wanted(slot)) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.slots.length === index) last.slots.push(slot);
    else found.push({ first: index, slots: [slot] });
  });
  return found;
}
