// Brings a typed tab to its model without touching what people typed: the difference, as operations.

import type { Cell } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { type KeyedTable, keyCell, readKeyedTable } from '../domain/keyed-table.js';
import type { Column } from '../text/column.js';
import { palette } from '../text/palette.js';
import type { Area, Look, SheetOp, Written } from './sheet-op.js';
import { ROWS_ABOVE, type TableModel, type TablePlace, type TableRow } from './table-model.js';

export interface TableSync {
  readonly ops: readonly SheetOp[];
  readonly place: TablePlace;
  readonly problems: readonly Problem[];
}

interface Slot {
  readonly id: string | null;
  /** Row of `existing` it stood in, null for a row that is made. */
  readonly from: number | null;
  readonly spare: boolean;
  readonly made: boolean;
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
  const shape = { tab: model.tab, columns: model.columns, rowsAboveData: ROWS_ABOVE };
  const read = readKeyedTable(existing, shape);
  const isNew = read.table.columnOf.size === 0;
  const problems = isNew ? [] : read.problems;
  const ops: SheetOp[] = [];
  const top = isNew ? 0 : headRoom(read.table, ops);
  const columnOf = columnPlaces(model.columns, read.table.columnOf, ops);
  const slots = isNew ? [] : existingSlots(model, read.table);
  const standing = new Set(slots.map((slot) => slot.id));
  const disputed = isNew ? new Set<string>() : model.disputed(read.table);
  const rows = model.rows.filter((row) => standing.has(row.id) || !disputed.has(row.id));
  const firstRow = top + ROWS_ABOVE;
  const placed = arrange(rows, slots, firstRow, ops);
  const lastRow = firstRow + placed.length - 1 + model.spareRows;
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
  ops.push(...content(model, place, placed, top, columnOf));
  ops.push(...appearance(model, place, placed, top, columnOf));
  return { ops, place, problems };
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

/** Makes room for key row and title where they were deleted; returns the row of the keys. */
function headRoom(table: KeyedTable, ops: SheetOp[]): number {
  if (table.keyRow >= 0) return table.keyRow;
  const header = table.firstRow - 1;
  const missing = Math.max(0, ROWS_ABOVE - 1 - header);
  if (missing > 0) ops.push({ op: 'insertRows', before: 0, count: missing });
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

function existingSlots(model: TableModel, table: KeyedTable): Slot[] {
  const slots: Slot[] = [];
  const seen = new Set<string>();
  for (let row = table.firstRow; row < table.values.length; row++) {
    const id = model.identify(table, row);
    const first = id !== null && !seen.has(id);
    if (first) seen.add(id);
    slots.push({ id: first ? id : null, from: row, spare: id === null && model.isSpare(table, row), made: false });
  }
  while (slots[slots.length - 1]?.spare === true) slots.pop();
  return slots;
}

/** Moves and inserts rows until the model's rows stand in their order; everything else keeps its place. */
function arrange(wanted: readonly TableRow[], start: readonly Slot[], firstRow: number, ops: SheetOp[]): Slot[] {
  const slots = [...start];
  const keep = new Set(wanted.map((row) => row.id));
  const standing = new Set(slots.map((slot) => slot.id));
  let at = 0;
  for (let index = 0; index < wanted.length; index++) {
    const row = wanted[index];
    if (row === undefined) break;
    while (at < slots.length && isForeign(slots[at], keep)) at += 1;
    if (slots[at]?.id === row.id) {
      at += 1;
    } else if (standing.has(row.id)) {
      const from = slots.findIndex((slot) => slot.id === row.id);
      const [moved] = slots.splice(from, 1);
      if (moved !== undefined) slots.splice(at, 0, moved);
      ops.push({ op: 'moveRow', from: firstRow + from, before: firstRow + at });
      at += 1;
    } else {
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
  }
  return slots;
}

function isForeign(slot: Slot | undefined, keep: ReadonlySet<string>): boolean {
  return slot !== undefined && !slot.spare && (slot.id === null || !keep.has(slot.id));
}

function content(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  top: number,
  columnOf: ReadonlyMap<string, number>,
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
  for (const columns of columnRuns(byColumn, columnOf, (column) => !isTyped(column))) {
    for (const rows of slotRuns(placed, (slot) => written.get(slot) != null)) {
      ops.push({
        op: 'values',
        row: place.firstRow + rows.first,
        column: columnOf.get(columns[0]?.key ?? '') ?? 0,
        cells: rows.slots.map((slot) => columns.map((column) => written.get(slot)?.[column.key] ?? null)),
      });
    }
  }
  const prefilled = new Set(model.rows.flatMap((row) => Object.keys(row.initial)));
  for (const columns of columnRuns(byColumn, columnOf, (column) => prefilled.has(column.key))) {
    for (const rows of slotRuns(placed, (slot) => slot.made)) {
      ops.push({
        op: 'values',
        row: place.firstRow + rows.first,
        column: columnOf.get(columns[0]?.key ?? '') ?? 0,
        cells: rows.slots.map((slot) =>
          columns.map((column) => rowOfId.get(slot.id ?? '')?.initial[column.key] ?? null),
        ),
      });
    }
  }
  return ops;
}

function appearance(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  top: number,
  columnOf: ReadonlyMap<string, number>,
): SheetOp[] {
  const byColumn = [...model.columns].sort((a, b) => place.column(a.key) - place.column(b.key));
  const headings = new Set(model.rows.filter((row) => row.heading).map((row) => row.id));
  const dressed: SheetOp[] = [];
  for (const columns of columnRuns(byColumn, columnOf, () => true)) {
    const looks = [
      columns.map(() => ({ colour: palette.soft, size: 8, wrap: false })),
      columns.map((column) => titleLook(columnOf.get(column.key) === 0)),
      columns.map((column) => headerLook(column)),
      ...placed.map((slot) =>
        columns.map((column) =>
          bodyLook(column, slot.id !== null && headings.has(slot.id), isClosed(model, slot, column)),
        ),
      ),
    ];
    dressed.push({
      op: 'looks',
      keepsFormats: true,
      row: top,
      column: columnOf.get(columns[0]?.key ?? '') ?? 0,
      looks,
    });
    dressed.push({
      op: 'notes',
      row: top + 2,
      column: columnOf.get(columns[0]?.key ?? '') ?? 0,
      notes: [columns.map((column) => column.help)],
    });
  }
  const widths: number[] = [];
  const width = Math.max(...columnOf.values()) + 1;
  for (let at = 0; at < width; at++)
    widths.push(byColumn.find((column) => columnOf.get(column.key) === at)?.width ?? 100);
  const isOpen = (column: Column) => column.filledBy === 'staff';
  const isSplit = (column: Column) => placed.some((slot) => isClosed(model, slot, column));
  const openRuns = [
    ...columnRuns(byColumn, columnOf, (column) => isOpen(column) && !isSplit(column)),
    ...byColumn.filter((column) => isOpen(column) && isSplit(column)).map((column) => [column]),
  ];
  const open: Area[] = openRuns.flatMap((columns) =>
    slotRuns(
      placed,
      (slot) =>
        (slot.id === null || !headings.has(slot.id)) && !columns.some((column) => isClosed(model, slot, column)),
    ).map((rows) => ({
      row: place.firstRow + rows.first,
      column: columnOf.get(columns[0]?.key ?? '') ?? 0,
      rows: rows.slots.length,
      columns: columns.length,
    })),
  );
  return [
    ...dressed,
    { op: 'lines', area: { row: top + 2, column: 0, rows: placed.length + 1, columns: width } },
    { op: 'widths', widths },
    {
      op: 'hide',
      rows: [top],
      columns: model.columns.filter((column) => column.hidden).map((column) => place.column(column.key)),
    },
    { op: 'freeze', rows: top + ROWS_ABOVE, columns: 1 },
    { op: 'colours', rules: model.colours(place) },
    ...lists(model, place, placed, headings),
    { op: 'protect', description: model.tab, open, editors: model.editors },
    { op: 'tab', hidden: model.hidden, colour: model.colour, gridlines: true },
  ];
}

function lists(
  model: TableModel,
  place: TablePlace,
  placed: readonly Slot[],
  headings: ReadonlySet<string>,
): SheetOp[] {
  return model.lists.map((list) => ({
    op: 'lists',
    area: { row: place.firstRow, column: place.column(list.key), rows: Math.max(1, placed.length), columns: 1 },
    rules: slotRuns(placed, (slot) => slot.id === null || !headings.has(slot.id)).map((rows) => ({
      area: { row: place.firstRow + rows.first, column: place.column(list.key), rows: rows.slots.length, columns: 1 },
      choices: list.choices,
      help: list.help,
    })),
  }));
}

function isTyped(column: Column): boolean {
  return column.filledBy === 'staff' || column.filledBy === 'coordinator';
}

function titleLook(first: boolean): Look {
  return { wrap: false, middle: true, ...(first ? { bold: true, size: 12, colour: palette.head } : {}) };
}

function headerLook(column: Column): Look {
  return {
    background: palette.head,
    colour: palette.headInk,
    bold: true,
    align: 'center',
    middle: true,
    wrap: !column.hidden,
  };
}

function isClosed(model: TableModel, slot: Slot, column: Column): boolean {
  return slot.id !== null && isTyped(column) && model.isClosed(slot.id, column.key);
}

function bodyLook(column: Column, heading: boolean, closed: boolean): Look {
  if (closed) return { background: palette.machine };
  if (heading) return { background: palette.block, bold: true, wrap: false };
  const background =
    column.filledBy === 'staff' ? palette.typed : column.filledBy === 'coordinator' ? palette.coordinator : '#ffffff';
  return { background, align: column.align, wrap: !column.hidden };
}

/** Neighbouring columns that satisfy a condition, in the order of the sheet. */
function columnRuns(
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

function slotRuns(placed: readonly Slot[], wanted: (slot: Slot) => boolean): { first: number; slots: Slot[] }[] {
  const found: { first: number; slots: Slot[] }[] = [];
  placed.forEach((slot, index) => {
    if (!wanted(slot)) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.slots.length === index) last.slots.push(slot);
    else found.push({ first: index, slots: [slot] });
  });
  return found;
}
