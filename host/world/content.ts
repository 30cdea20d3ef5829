// What is in a sheet, as scripts and people read it.

import type { Rect } from '../a1.js';
import { displayText } from '../locale/display.js';
import type { Machine } from '../run/machine.js';
import { epochOfSerial } from '../run/time-zone.js';
import { calculation, hasFormulas, type Shown, shownAt } from './calculation.js';
import { isDateFormat } from './cell-input.js';
import type { SheetData } from './sheet-data.js';

/** The last row and column that hold something (a formula counts, even where it shows nothing); 0 where none does. */
export function contentExtent(machine: Machine, sheet: SheetData): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  sheet.rows.forEach((row, rowIndex) => {
    row?.cells.forEach((cell, columnIndex) => {
      if (!cell || (cell.value === undefined && cell.formula === undefined)) return;
      rows = Math.max(rows, rowIndex + 1);
      columns = Math.max(columns, columnIndex + 1);
    });
  });
  if (!hasFormulas(sheet)) return { rows, columns };
  return spillExtent(machine, sheet, rows, columns);
}

/** Spilled cells lie beyond the literals: looks on while the next row or column still shows something. */
function spillExtent(machine: Machine, sheet: SheetData, rows: number, columns: number) {
  const calculated = calculation(machine);
  const shows = (row: number, column: number) => (calculated.get(sheet.id, row, column)?.value ?? null) !== null;
  const some = (count: number, test: (index: number) => boolean) => {
    for (let index = 1; index <= count; index++) if (test(index)) return true;
    return false;
  };
  let grew = true;
  while (grew) {
    grew = false;
    while (columns < sheet.columnCount && some(rows, (row) => shows(row, columns + 1))) {
      columns += 1;
      grew = true;
    }
    while (rows < sheet.rowCount && some(columns, (column) => shows(rows + 1, column))) {
      rows += 1;
      grew = true;
    }
  }
  return { rows, columns };
}

/** A value as `getValue` gives it: '' for empty, a Date under a date format, an error as its text. */
function scriptValue({ value, format }: Shown, timeZone: string): string | number | boolean | Date {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && isDateFormat(format)) return new Date(epochOfSerial(value, timeZone));
  return value;
}

/** A rectangle of cells read one by one. */
export function gridOf<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  const grid: T[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line: T[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) line.push(read(row, column));
    grid.push(line);
  }
  return grid;
}

/** The values of a rectangle as `getValues` gives them. */
export function valuesOf(machine: Machine, sheet: SheetData, rect: Rect): (string | number | boolean | Date)[][] {
  const zone = machine.world.book.timeZone;
  return gridOf(rect, (row, column) => scriptValue(shownAt(machine, sheet, row, column), zone));
}

/** The texts of a rectangle as people see them, in the locale of the book. */
export function displayOf(machine: Machine, sheet: SheetData, rect: Rect): string[][] {
  const { locale } = machine.world.book;
  return gridOf(rect, (row, column) => {
    const { value, format } = shownAt(machine, sheet, row, column);
    return displayText(value, format, locale);
  });
}
