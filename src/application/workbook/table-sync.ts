// Brings a typed tab to its model without touching what people typed: the difference, as operations.

import type { Cell } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, type KeyedTable, keyCell, readKeyedTable } from '../../domain/reading/keyed-table.js';
import type { Column } from '../../text/column.js';
import { roundOnlyKeys } from '../../text/columns.js';
import type { SheetOp, Written } from './sheet-op.js';
import { appearance } from './table-looks.js';
import { ROWS_ABOVE, type TableModel, type TablePlace } from './table-model.js';
import { columnRuns, isTyped, slotRuns } from './table-runs.js';
import { arrange, existingSlots, type Slot } from './table-slots.js';

export interface TableSync {
  readonly ops: readonly SheetOp[];
  readonly place: TablePlace;
  readonly problems: readonly Problem[];
}

/**
 * What must be done to a tab so that it shows the model. `existing` is everything on the tab (`[]` for a new one),
 * `formatsOf` gives its number formats and is only asked where a pasted number or date must keep its own.
 * Typed cells are only written in rows that did not exist; rows that are not ours stay where they are.
 */
export function tableSync(
  model: TableModel,
  existing: readonly (readonly Cell[])[],
  formatsOf: () => readonly (readonly string[])[],
): TableSync {
  const shape = { tab: model.tab, columns: model.columns, roundOnly: roundOnlyKeys, rowsAboveData: ROWS_ABOVE };
  const read = readKeyedTable(existing, shape);
  const isNew = read.table.columnOf.size === 0;
  const problems = isNew ? [] : read.problems;
  const ops: SheetOp[] = [];
  const top = isNew ? 0 : headRoom(read.table, ops);
  if (!isNew && (ops.length > 0 || (existing[read.table.firstRow - 1] ?? []).every((cell) => cell === ''))) {
    // Rows of people's cells, with their dropdowns, came to stand where the head belongs.
    ops.push({
      op: 'lists',
      area: { row: top, column: 0, rows: ROWS_ABOVE, columns: existing[0]?.length ?? 1 },
      rules: [],
    });
  }
  const columnOf = columnPlaces(model.columns, read.table.columnOf, ops);
  const slots = isNew ? [] : existingSlots(model, read.table);
  const standing = new Set(slots.map((slot) => slot.id));
  const disputed = isNew ? new Set<string>() : model.disputed(read.table);
  const rows = model.rows.filter((row) => standing.has(row.id) || !disputed.has(row.id));
  const firstRow = top + ROWS_ABOVE;
  const used = arrange(rows, slots, firstRow, ops);
  const placed = drawnRows(model, used);
  const lastRow = firstRow + Math.max(placed.length, used.length + model.spareRows) - 1;
  const width = Math.max(...columnOf.values()) + 1;
  const rowOf = new Map(
    placed.flatMap((slot, index) => (slot.id === null ? [] : [[slot.id, firstRow + index] as const])),
  );
  const place: TablePlace = {
    column: (key) => columnOf.get(key) ?? -1,
    row: (id) => rowOf.get(id) ?? -1,
    firstRow,
    lastRow,
  };
  ops.push({ op: 'size', rows: lastRow + 1, columns: width, exact: isNew });
  ops.push(...formatOps(model, place, placed, top, columnOf, keptFormat(read.table, formatsOf)));
  const typedSince = ({ from }: Slot, key: string): Written => {
    const cell = from === null ? '' : cellAt(read.table, from, key);
    return typeof cell === 'object' || cell === '' ? null : cell;
  };
  ops.push(...content(model, place, placed, top, columnOf, typedSince));
  ops.push(...appearance(model, place, placed, top, columnOf));
  return { ops, place, problems };
}

/** The rows that are drawn: those that stand, on a tab of people's own rows the empty ones too. */
function drawnRows({ drawnBy, spareRows }: TableModel, used: readonly Slot[]): readonly Slot[] {
  if (drawnBy === undefined) return used;
  const ready: Slot = { id: null, from: null, spare: true, made: false };
  const length = Math.ceil((used.length + spareRows) / drawnBy) * drawnBy;
  return Array.from({ length }, (_, index) => used[index] ?? ready);
}

/** The format that a cell of an existing row must keep: that of a pasted number or date; null for any other cell. */
function keptFormat(
  table: KeyedTable,
  formatsOf: () => readonly (readonly string[])[],
): (row: number, key: string) => string | null {
  let formats: readonly (readonly string[])[] | null = null;
  return (row, key) => {
    const column = table.columnOf.get(key);
    if (column === undefined || typeof (table.values[row]?.[column] ?? '') === 'string') return null;
    formats ??= formatsOf();
    return formats[row]?.[column] ?? null;
  };
}

/** Text stays text because its cells are plain text before anything is written into them. */
function formatOps(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  top: number,
  columnOf: ReadonlyMap<string, number>,
  kept: (row: number, key: string) => string | null,
): SheetOp[] {
  const headings = new Set(model.rows.filter((row) => row.heading).map((row) => row.id));
  const format = (column: Column, slot: Slot): string => {
    const mayKeep = slot.from !== null && (isTyped(column) || slot.id === null);
    const own = mayKeep ? kept(slot.from ?? 0, column.key) : null;
    if (own !== null) return own;
    const isHeading = slot.id !== null && headings.has(slot.id);
    return column.filledBy === 'calculation' && !isHeading ? 'General' : '@';
  };
  const byColumn = [...model.columns].sort((a, b) => place.column(a.key) - place.column(b.key));
  return columnRuns(byColumn, columnOf, () => true).map((columns) => ({
    op: 'formats',
    row: top,
    column: columnOf.get(columns[0]?.key ?? '') ?? 0,
    formats: [
      ...Array.from({ length: ROWS_ABOVE }, () => columns.map(() => '@')),
      ...placed.map((slot) => columns.map((column) => format(column, slot))),
    ],
  }));
}

/**
 * Makes room for key row, title and header where they were deleted, and brings them together where rows came between them;
 * returns the row of the keys. What people wrote above or between stays, above the head.
 */
function headRoom({ values, keyRow, firstRow }: KeyedTable, ops: SheetOp[]): number {
  if (keyRow >= 0) {
    const between = firstRow - keyRow - ROWS_ABOVE;
    if (between < 0) ops.push({ op: 'insertRows', before: keyRow + 1, count: -between });
    // Keys, then the title below them, move down to the header.
    if (between > 0)
      for (let moved = 0; moved < 2; moved++) ops.push({ op: 'moveRow', from: keyRow, before: firstRow - 1 });
    return keyRow + Math.max(0, between);
  }
  const header = firstRow - 1;
  const isFree = (values[header - 2] ?? []).every((cell) => cell === '');
  const missing = Math.max(isFree ? 0 : 1, ROWS_ABOVE - 1 - header);
  if (missing > 0) ops.push({ op: 'insertRows', before: Math.max(0, header - 1), count: missing });
  return header + missing - (ROWS_ABOVE - 1);
}

function columnPlaces(
  columns: readonly Column[],
  found: ReadonlyMap<string, number>,
  ops: SheetOp[],
): Map<string, number> {
  const places = new Map(found);
  if (places.size === 0) return new Map(columns.map((column, index) => [column.key, index]));
  let before = 0;
  for (const column of columns) {
    const at = places.get(column.key);
    if (at !== undefined) {
      before = at + 1;
      continue;
    }
    ops.push({ op: 'insertColumn', before });
    for (const [key, position] of places) if (position >= before) places.set(key, position + 1);
    places.set(column.key, before);
    before += 1;
  }
  return places;
}

function content(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  top: number,
  columnOf: ReadonlyMap<string, number>,
  typedSince: (slot: Slot, key: string) => Written,
): SheetOp[] {
  const ops: SheetOp[] = [];
  const byColumn = [...model.columns].sort((a, b) => place.column(a.key) - place.column(b.key));
  const rowOfId = new Map(model.rows.map((row) => [row.id, row]));
  for (const run of columnRuns(byColumn, columnOf, () => true)) {
    const keys = run.map((column) => keyCell(model.tab, columnOf.get(column.key) ?? 0, column.key));
    const title = run.map((column) => (columnOf.get(column.key) === 0 ? model.title : null));
    const cells: Written[][] = [keys, title, run.map((column) => column.header)];
    ops.push({ op: 'values', row: top, column: columnOf.get(run[0]?.key ?? '') ?? 0, cells });
  }
  const written = new Map(
    placed.map((slot) => {
      const row = slot.id === null ? undefined : rowOfId.get(slot.id);
      return [slot, row === undefined ? null : model.cells(row, place)] as const;
    }),
  );
  const valuesIn = (
    isWanted: (column: Column) => boolean,
    isMeant: (slot: Slot) => boolean,
    cellFor: (slot: Slot, key: string) => Written,
  ): SheetOp[] =>
    columnRuns(byColumn, columnOf, isWanted).flatMap((columns) =>
      slotRuns(placed, isMeant).map((rows) => ({
        op: 'values' as const,
        row: place.firstRow + rows.first,
        column: columnOf.get(columns[0]?.key ?? '') ?? 0,
        cells: rows.slots.map((slot) => columns.map((column) => cellFor(slot, column.key))),
      })),
    );
  const own = valuesIn(
    (column) => !isTyped(column) && model.leaves?.has(column.key) !== true,
    (slot) => written.get(slot) != null,
    (slot, key) => written.get(slot)?.[key] ?? null,
  );
  const prefilled = new Set(model.rows.flatMap((row) => Object.keys(row.initial)));
  const first = valuesIn(
    (column) => prefilled.has(column.key),
    (slot) => slot.made,
    (slot, key) => typedSince(slot, key) ?? rowOfId.get(slot.id ?? '')?.initial[key] ?? null,
  );
  const isOf = (key: string | undefined) => (op: SheetOp) => {
    const column = columnOf.get(key ?? '') ?? -1;
    return op.op === 'values' && op.column <= column && column < op.column + (op.cells[0]?.length ?? 0);
  };
  const [isFirst, isLast] = [isOf(model.stages?.first), isOf(model.stages?.last)];
  return [
    ...ops,
    ...own.filter(isFirst),
    ...own.filter((op) => !isFirst(op) && !isLast(op)),
    ...first,
    ...own.filter((op) => !isFirst(op) && isLast(op)),
  ];
}
