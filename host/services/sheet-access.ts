// How the services reach sheets: reads see what was written, writes wait for the flush.

import { a1Of, contains, type Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { maxCellLength, obeys } from '../world/cell-input.js';
import { mayEdit, mayEditSheet } from '../world/protection.js';
import { type Cell, cellAt, gridRect, putCell, type SheetData } from '../world/sheet-data.js';
import { sheetOf, writable } from '../world/world.js';
import type { Place } from './range-at.js';

/** The sheet as it stands, everything written before applied. */
export function readSheet(run: RunContext, sheetId: number): SheetData {
  run.flush();
  return knownSheet(run, sheetId);
}

/** The sheet without applying pending writes: for its shape and name. */
export function knownSheet(run: RunContext, sheetId: number): SheetData {
  const sheet = sheetOf(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  return sheet;
}

/** The sheet of a range as it stands; refuses where rows or columns that the range covered are gone. */
export function readPlace({ run, sheetId, rect }: Place): SheetData {
  const sheet = readSheet(run, sheetId);
  if (!contains(gridRect(sheet), rect)) throw run.refuse('outside');
  return sheet;
}

function editable(run: RunContext, sheetId: number): SheetData {
  const sheet = writable(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  return sheet;
}

/** Queues a change of every cell of the rectangle; protection, length and validation are checked when it is applied. */
export function writeCells(
  { run, sheetId, rect }: Place,
  change: (cell: Cell, rowIndex: number, columnIndex: number) => Cell,
): void {
  run.write(() => {
    const sheet = editable(run, sheetId);
    if (!contains(gridRect(sheet), rect)) throw run.refuse('outside');
    requireEditable(run, sheet, rect);
    for (let row = 0; row < rect.rows; row++) {
      for (let column = 0; column < rect.columns; column++) {
        const before = cellAt(sheet, rect.row + row, rect.column + column);
        const after = change(before, row, column);
        if (after === before) continue;
        const at = { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 };
        requireContent(run, before, after, at);
        putCell(sheet, at.row, at.column, after);
      }
    }
  });
}

function requireContent(run: RunContext, before: Cell, after: Cell, at: Rect): void {
  if (after.value === before.value && after.formula === before.formula) return;
  const text = after.formula ?? after.value;
  if (typeof text === 'string' && text.length > maxCellLength) throw run.refuse('tooLong');
  if (!obeys(after.validation, after)) throw run.refuse('invalidRule', a1Of(at));
}

/** Refuses where the effective user may not edit every cell of the rectangle. */
export function requireEditable(run: RunContext, sheet: SheetData, rect: Rect): void {
  const { effective } = run.plan;
  if (!mayEdit(run.world, effective, sheet, rect)) throw run.refuse('protectedCell');
}

/** Queues a change of the sheet itself: sizes, colours, rules. */
export function writeSheet(run: RunContext, sheetId: number, change: (sheet: SheetData) => void): void {
  run.write(() => {
    const sheet = editable(run, sheetId);
    if (!mayEditSheet(run.world, run.plan.effective, sheet)) throw run.refuse('protectedCell');
    change(sheet);
  });
}

/** Changes the sheet's structure at once, after everything written before. */
export function restructure(
  run: RunContext,
  sheetId: number,
  rect: Rect | null,
  change: (sheet: SheetData) => void,
): void {
  run.flush();
  const sheet = editable(run, sheetId);
  const allowed = rect
    ? mayEdit(run.world, run.plan.effective, sheet, rect)
    : mayEditSheet(run.world, run.plan.effective, sheet);
  if (!allowed) throw run.refuse('protectedCell');
  change(sheet);
}
