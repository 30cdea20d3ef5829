// Who may type where on a typed tab, as one operation that can be compared.

import type { Column } from '../../text/column.js';
import { blockProtectionPrefix } from '../../text/rights-words.js';
import type { Area, BlockGuard, SheetOp } from './sheet-op.js';
import type { TableModel, TablePlace } from './table-model.js';
import { columnRuns, isTyped, slotRuns } from './table-runs.js';
import type { Slot } from './table-slots.js';

/** True for a typed column that is not to be filled in the row, whosever it is. */
export function isClosed(model: TableModel, slot: Slot, column: Column): boolean {
  if (!isTyped(column)) return false;
  return model.isLocked === true || (slot.id !== null && model.isClosed(slot.id, column.key));
}

/** The tab closed to all but the coordinators, its staff cells open to whom their block belongs. */
export function protection(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  columnOf: ReadonlyMap<string, number>,
): SheetOp {
  const byColumn = [...model.columns].sort((a, b) => place.column(a.key) - place.column(b.key));
  const headings = new Set(model.rows.filter((row) => row.heading).map((row) => row.id));
  const isOpen = (column: Column) => column.filledBy === 'staff';
  const isSplit = (column: Column) => placed.some((slot) => isClosed(model, slot, column));
  const isTheirs = (slot: Slot) => slot.id === null || model.blocks?.right(slot.id) !== 'coordinators';
  const runs = [
    ...columnRuns(byColumn, columnOf, (column) => isOpen(column) && !isSplit(column)),
    ...byColumn.filter((column) => isOpen(column) && isSplit(column)).map((column) => [column]),
  ];
  const open: Area[] = runs.flatMap((columns) =>
    slotRuns(
      placed,
      (slot) =>
        (slot.id === null || !headings.has(slot.id)) &&
        isTheirs(slot) &&
        !columns.some((column) => isClosed(model, slot, column)),
    ).map((rows) => ({
      row: place.firstRow + rows.first,
      column: columnOf.get(columns[0]?.key ?? '') ?? 0,
      rows: rows.slots.length,
      columns: columns.length,
    })),
  );
  const base = { op: 'protect', description: model.tab, open, editors: model.editors } as const;
  if (model.blocks === undefined) return base;
  const width = Math.max(...columnOf.values()) + 1;
  return { ...base, blocks: { prefix: blockProtectionPrefix, guards: guards(model, place, placed, width) } };
}

/** One guard for each block with accounts, from its first row to its last: rows that people put between are in it. */
function guards(model: TableModel, place: TablePlace, placed: readonly Slot[], columns: number): readonly BlockGuard[] {
  const found = new Map<string, { first: number; last: number; accounts: readonly string[] }>();
  placed.forEach((slot, index) => {
    const block = slot.id === null ? null : (model.blocks?.of(slot.id) ?? null);
    if (slot.id === null || block === null) return;
    const right = model.blocks?.right(slot.id) ?? 'everyone';
    if (typeof right === 'string' || model.isLocked === true) return;
    found.set(block, { first: found.get(block)?.first ?? index, last: index, accounts: right });
  });
  return [...found].map(([block, { first, last, accounts }]) => ({
    name: blockProtectionPrefix + block,
    area: { row: place.firstRow + first, column: 0, rows: last - first + 1, columns },
    accounts,
    isOpenWithout: model.blocks?.isOpenWithout === true,
  }));
}
