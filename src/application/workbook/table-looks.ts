// How a typed tab looks and what it lets people do: colours of who fills what, help, dropdowns, protection.

import type { Column } from '../../text/column.js';
import { palette } from '../../text/palette.js';
import type { Look, SheetOp } from './sheet-op.js';
import { ROWS_ABOVE, type TableModel, type TablePlace } from './table-model.js';
import { isClosed, protection } from './table-rights.js';
import { columnRuns, isTyped, slotRuns } from './table-runs.js';
import type { Slot } from './table-slots.js';
import { seenWidths } from './width-strokes.js';

/** Operations that dress the tab without writing a value. */
export function appearance(
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
          bodyLook(column, slot.id !== null && headings.has(slot.id), isShut(model, slot, column)),
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
  const hidden = model.columns.filter((column) => column.hidden).map((column) => place.column(column.key));
  return [
    ...dressed,
    { op: 'lines', area: { row: top + 2, column: 0, rows: placed.length + 1, columns: width } },
    { op: 'widths', widths: seenWidths(widths, hidden) },
    { op: 'hide', rows: [top], columns: hidden },
    { op: 'freeze', rows: top + ROWS_ABOVE, columns: 1 },
    { op: 'colours', rules: model.colours(place).filter(({ areas }) => areas.every(({ rows }) => rows > 0)) },
    ...lists(model, place, placed, headings),
    protection(model, place, placed, columnOf),
    { op: 'gridlines', shown: true },
    { op: 'tab', hidden: model.hidden, colour: model.colour },
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
    rules: slotRuns(placed, (slot) => model.isLocked !== true && (slot.id === null || !headings.has(slot.id))).map(
      (rows) => ({
        area: { row: place.firstRow + rows.first, column: place.column(list.key), rows: rows.slots.length, columns: 1 },
        choices: list.choices,
        help: list.help,
      }),
    ),
  }));
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

/** Closed cells of a typed column; among people's own rows also what the workbook adds to them. */
function isShut(model: TableModel, slot: Slot, column: Column): boolean {
  return isClosed(model, slot, column) || (model.drawnBy !== undefined && !isTyped(column));
}

function bodyLook(column: Column, heading: boolean, closed: boolean): Look {
  if (heading) return { background: palette.block, bold: true, wrap: false };
  if (closed) return { background: palette.machine };
  const background =
    column.filledBy === 'staff' ? palette.typed : column.filledBy === 'coordinator' ? palette.coordinator : '#ffffff';
  return { background, align: column.align, wrap: !column.hidden };
}
