// Undo of what is no cell: hidden rows and columns, merges, the filter, slicers, a hidden tab.

import type { Rect } from '../a1.js';
import { columnFor, rowFor, type SheetData } from '../world/sheet-data.js';
import type { Place } from '../world/shifts.js';

export const surroundings = [
  'merges',
  'rules',
  'protections',
  'filter',
  'charts',
  'slicers',
  'frozenRows',
  'frozenColumns',
] as const;
export type Surrounding = (typeof surroundings)[number];

interface LooksUndo {
  readonly before: SheetData;
  readonly after: SheetData;
  readonly asLeft: readonly Surrounding[];
  readonly standing: (place: Place) => Place | null;
}

/** Gives `target` back what differs between `before` and `after`, where the lines of `before` now stand. */
export function undoLooks(target: SheetData, { before, after, asLeft, standing }: LooksUndo): void {
  if (before.hidden !== after.hidden) target.hidden = before.hidden;
  if (before.shifts !== after.shifts) {
    Object.assign(target, Object.fromEntries(asLeft.map((one) => [one, before[one]])));
    return;
  }
  restoreHidden(before.rows, after.rows, (line) => {
    const place = standing([line, 1]);
    return place && rowFor(target, place[0]);
  });
  restoreHidden(before.columns, after.columns, (line) => {
    const place = standing([1, line]);
    return place && columnFor(target, place[1]);
  });
  const today = (rect: Rect) => {
    const place = standing([rect.row, rect.column]);
    return place ? [{ ...rect, row: place[0], column: place[1] }] : [];
  };
  if (before.merges !== after.merges) {
    const made = after.merges.filter((rect) => !before.merges.includes(rect)).flatMap(today);
    const lost = before.merges.filter((rect) => !after.merges.includes(rect)).flatMap(today);
    const isMade = (rect: Rect) => made.some((one) => one.row === rect.row && one.column === rect.column);
    target.merges = [...target.merges.filter((rect) => !isMade(rect)), ...lost];
  }
  if (before.filter !== after.filter) target.filter = before.filter;
  if (before.slicers !== after.slicers) target.slicers = before.slicers;
}

interface Hideable {
  hidden?: boolean | undefined;
}

function restoreHidden(
  before: readonly (Hideable | null | undefined)[],
  after: readonly (Hideable | null | undefined)[],
  recordOf: (line: number) => Hideable | null,
): void {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const was = before[index]?.hidden;
    if (was === after[index]?.hidden) continue;
    const record = recordOf(index + 1);
    if (record) record.hidden = was;
  }
}
