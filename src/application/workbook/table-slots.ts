// The rows of a typed tab: which stand there, which are missing, and the moves that put them in order.

import { dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import type { SheetOp } from './sheet-op.js';
import type { TableModel, TableRow } from './table-model.js';

/** A row of the sheet as far as order is concerned; `id` is null for a row that is not ours. */
export interface Slot {
  readonly id: string | null;
  /** Row of `existing` it stood in, null for a row that is made. */
  readonly from: number | null;
  readonly spare: boolean;
  /** True for a row that is made, or that was begun and is filled now. */
  readonly made: boolean;
}

/** The rows that stand below the headers, first of each identity; spare rows at the end are left out. */
export function existingSlots(model: TableModel, table: KeyedTable): Slot[] {
  const slots: Slot[] = [];
  const seen = new Set<string>();
  for (const row of dataRows(table)) {
    const id = model.identify(table, row);
    const first = id !== null && !seen.has(id);
    if (first) seen.add(id);
    const made = first && isBegun(model, table, row);
    slots.push({ id: first ? id : null, from: row, spare: id === null && model.isSpare(table, row), made });
  }
  while (slots[slots.length - 1]?.spare === true) slots.pop();
  return slots;
}

function isBegun({ stages }: TableModel, table: KeyedTable, row: number): boolean {
  if (stages === undefined || !table.columnOf.has(stages.last)) return false;
  return textAt(table, row, stages.first) !== '' && textAt(table, row, stages.last) === '';
}

/** Moves as few rows as can be, then inserts, until the model's rows stand in their order; everything else keeps its place. */
export function arrange(wanted: readonly TableRow[], start: readonly Slot[], firstRow: number, ops: SheetOp[]): Slot[] {
  const keep = new Set(wanted.map((row) => row.id));
  const standing = new Set(start.map((slot) => slot.id));
  const slots = ordered(
    wanted.filter(({ id }) => standing.has(id)),
    start,
    firstRow,
    ops,
  );
  let at = 0;
  for (let index = 0; index < wanted.length; index++) {
    while (at < slots.length && isForeign(slots[at], keep)) at += 1;
    if (standing.has(wanted[index]?.id ?? null)) {
      at = slots.findIndex(({ id }) => id === wanted[index]?.id) + 1;
      continue;
    }
    let count = 1;
    while (index + count < wanted.length && !standing.has(wanted[index + count]?.id ?? null)) count += 1;
    let reused = 0;
    while (reused < count && slots[at + reused]?.spare === true) reused += 1;
    if (count > reused && start.length > 0 && at + reused < slots.length) {
      ops.push({ op: 'insertRows', before: firstRow + at + reused, count: count - reused });
    }
    const made = wanted
      .slice(index, index + count)
      .map((each) => ({ id: each.id, from: null, spare: false, made: true }));
    slots.splice(at, reused, ...made);
    at += count;
    index += count - 1;
  }
  return slots;
}

/** The slots with those of the wanted rows in their order, and the moves that bring them there. */
function ordered(wanted: readonly TableRow[], start: readonly Slot[], firstRow: number, ops: SheetOp[]): Slot[] {
  const slots = [...start];
  const staying = stayingIds(wanted, slots);
  let after = -1;
  for (const { id } of wanted) {
    const from = slots.findIndex((slot) => slot.id === id);
    if (staying.has(id) || from === after + 1) {
      after = from;
      continue;
    }
    ops.push({ op: 'moveRow', from: firstRow + from, before: firstRow + after + 1 });
    const [moved] = slots.splice(from, 1);
    const to = from <= after ? after : after + 1;
    if (moved !== undefined) slots.splice(to, 0, moved);
    after = to;
  }
  return slots;
}

/** The most rows that can stay where they stand: the longest run of them that is in the wanted order already. */
function stayingIds(wanted: readonly TableRow[], slots: readonly Slot[]): ReadonlySet<string> {
  const placeOf = new Map(slots.map(({ id }, place) => [id, place]));
  const places = wanted.flatMap(({ id }) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const longest: { readonly ids: readonly string[]; readonly place: number }[] = [];
  for (const { id, place } of places) {
    const length = longest.filter((run) => run.place < place).length;
    longest[length] = { ids: [...(longest[length - 1]?.ids ?? []), id], place };
  }
  return new Set(longest[longest.length - 1]?.ids ?? []);
}

function isForeign(slot: Slot | undefined, keep: ReadonlySet<string>): boolean {
  return slot !== undefined && !slot.spare && (slot.id === null || !keep.has(slot.id));
}
