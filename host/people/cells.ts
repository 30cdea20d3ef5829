// What people do to cells: typing, pasting, clearing, ticking, formatting.

import { isDate } from 'node:util/types';
import { a1Of, contains, type Rect, rectOfA1 } from '../a1.js';
import type { PastedCell, Run } from '../contract.js';
import type { Machine } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { serialOf } from '../run/time-zone.js';
import { emptied, isDateFormat, maxCellLength, obeys, typedInto } from '../world/cell-input.js';
import { editStructure } from '../world/edits.js';
import { mayEdit } from '../world/protection.js';
import { type Cell, cellAt, gridRect, putCell, type SheetData } from '../world/sheet-data.js';
import { type World, writable } from '../world/world.js';
import { change, languageOf } from './events.js';

/** The sheet of that name or id; a mistake of the driver where there is none. */
export function sheetNamed(machine: Machine, nameOrId: string | number): SheetData {
  const { sheets } = machine.world.book;
  const found = sheets.find((sheet) =>
    typeof nameOrId === 'number' ? sheet.id === nameOrId : sheet.name === nameOrId,
  );
  if (found) return found;
  throw new Error(
    `offline host: there is no sheet ${nameOrId}; there is: ${sheets.map((sheet) => sheet.name).join(', ')}`,
  );
}

/** The rectangle of an A1 text on that sheet; a mistake of the driver where it is none. */
export function rectNamed(sheet: SheetData, a1: string): Rect {
  const rect = rectOfA1(a1, { rows: sheet.rowCount, columns: sheet.columnCount });
  if (!rect || !contains(gridRect(sheet), rect))
    throw new Error(`offline host: ${a1} is not on the sheet ${sheet.name}`);
  return rect;
}

/** The sheet ready for writing, after the check that the person may edit those cells. */
function forEdit(machine: Machine, email: string, sheetId: number, rect: Rect): SheetData {
  const sheet = writable(machine.world.book, sheetId);
  if (!sheet) throw refusal(languageOf(machine, email), 'sheetNotFound');
  if (!mayEdit(machine.world, email, sheet, rect)) throw refusal(languageOf(machine, email), 'protectedCell');
  return sheet;
}

function requireContent(machine: Machine, email: string, cell: Cell, at: Rect): void {
  const language = languageOf(machine, email);
  const text = cell.formula ?? cell.value;
  if (typeof text === 'string' && text.length > maxCellLength) throw refusal(language, 'tooLong');
  if (!obeys(cell.validation, cell)) throw refusal(language, 'invalidRule', a1Of(at));
}

/** What an edit event tells of a cell: text, dates as their serial number; undefined for an empty one. */
function eventText(cell: Cell): string | undefined {
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value === undefined) return undefined;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
}

/** Replaces one cell by hand and tells the triggers value and old value. */
function editCell(
  machine: Machine,
  email: string,
  what: string,
  name: string,
  a1: string,
  next: (cell: Cell) => Cell,
): Run[] {
  const { id } = sheetNamed(machine, name);
  const rect = rectNamed(sheetNamed(machine, name), a1);
  return change(machine, email, what, () => {
    const sheet = forEdit(machine, email, id, rect);
    const before = cellAt(sheet, rect.row, rect.column);
    const after = next(before);
    requireContent(machine, email, after, { ...rect, rows: 1, columns: 1 });
    putCell(sheet, rect.row, rect.column, after);
    return { edited: { sheetId: id, rect, value: eventText(after), oldValue: eventText(before) }, type: 'EDIT' };
  });
}

/** Types text into one cell, as at the keyboard: read by the locale and by the cell's number format. */
export function typeText(machine: Machine, email: string, name: string, a1: string, text: string): Run[] {
  return editCell(machine, email, 'type', name, a1, (cell) => typedInto(cell, text, machine.world));
}

/** Ticks or clears a checkbox; without `on` it changes to the other state. Refused where the cell has none. */
export function tickBox(machine: Machine, email: string, name: string, a1: string, on?: boolean): Run[] {
  return editCell(machine, email, 'tick', name, a1, (cell) => {
    if (cell.validation?.kind !== 'checkbox') throw refusal(languageOf(machine, email), 'noCheckbox', a1);
    return { ...cell, formula: undefined, value: on ?? cell.value !== true };
  });
}

/** Empties cells with the Delete key: formats, notes and rules stay. */
export function clearCells(machine: Machine, email: string, name: string, a1: string): Run[] {
  const found = sheetNamed(machine, name);
  const rect = rectNamed(found, a1);
  return change(machine, email, 'clear', () => {
    const sheet = forEdit(machine, email, found.id, rect);
    const single = rect.rows === 1 && rect.columns === 1;
    const oldValue = single ? eventText(cellAt(sheet, rect.row, rect.column)) : undefined;
    eachOf(rect, (row, column) => {
      const before = cellAt(sheet, row, column);
      if (before.value !== undefined || before.formula !== undefined) putCell(sheet, row, column, emptied(before));
    });
    return { edited: { sheetId: found.id, rect, oldValue }, type: 'EDIT' };
  });
}

/** Sets a number format by hand: no edit event, only a change. */
export function formatCells(machine: Machine, email: string, name: string, a1: string, format: string): Run[] {
  const found = sheetNamed(machine, name);
  const rect = rectNamed(found, a1);
  return change(machine, email, 'format', () => {
    const sheet = forEdit(machine, email, found.id, rect);
    eachOf(rect, (row, column) =>
      putCell(sheet, row, column, { ...cellAt(sheet, row, column), format: format || undefined }),
    );
    return { type: 'FORMAT' };
  });
}

/**
 * Pastes rows from `a1` on; the grid grows where they do not fit. Text and numbers come as from another program and are read
 * like typing; `{value, format}` comes from another sheet: with its format, or, values only, into the format that is there.
 */
export function pasteRows(
  machine: Machine,
  email: string,
  name: string,
  a1: string,
  rows: readonly (readonly PastedCell[])[],
  valuesOnly: boolean,
): Run[] {
  const found = sheetNamed(machine, name);
  const corner = rectNamed(found, a1);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns === 0) throw new Error('offline host: nothing to paste');
  const rect = { row: corner.row, column: corner.column, rows: rows.length, columns };
  return change(machine, email, 'paste', () => {
    const { book } = machine.world;
    const missingRows = rect.row + rect.rows - 1 - found.rowCount;
    if (missingRows > 0) editStructure(book, found.id, 'insertRows', found.rowCount + 1, missingRows);
    const missingColumns = rect.column + columns - 1 - found.columnCount;
    if (missingColumns > 0) editStructure(book, found.id, 'insertColumns', found.columnCount + 1, missingColumns);
    const sheet = forEdit(machine, email, found.id, rect);
    rows.forEach((line, rowIndex) => {
      line.forEach((pasted, columnIndex) => {
        const at = { row: rect.row + rowIndex, column: rect.column + columnIndex, rows: 1, columns: 1 };
        const after = pastedInto(cellAt(sheet, at.row, at.column), pasted, valuesOnly, machine.world);
        requireContent(machine, email, after, at);
        putCell(sheet, at.row, at.column, after);
      });
    });
    return { edited: { sheetId: found.id, rect }, type: 'EDIT' };
  });
}

function pastedInto(cell: Cell, pasted: PastedCell, valuesOnly: boolean, world: World): Cell {
  if (typeof pasted === 'string') return typedInto(cell, pasted, world);
  if (typeof pasted === 'number') return { ...cell, formula: undefined, value: pasted };
  // A full paste from another sheet brings that cell's format and leaves this cell's rule behind.
  const target = valuesOnly ? cell : { ...cell, format: pasted.format, validation: undefined };
  const { value } = pasted;
  if (value === null || value === undefined || value === '') return emptied(target);
  if (isDate(value)) {
    const format = isDateFormat(target.format) || valuesOnly ? target.format : 'dd/MM/yyyy';
    return { ...target, formula: undefined, value: serialOf(value.getTime(), world.book.timeZone), format };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { ...target, formula: undefined, value };
  const text = String(value);
  if (text.startsWith('=') && !valuesOnly) return { ...target, value: undefined, formula: text };
  return { ...target, formula: undefined, value: text };
}

function eachOf(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) visit(row, column);
  }
}
