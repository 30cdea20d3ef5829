// What is in a sheet, as scripts and people read it.

import type { Rect } from '../a1.js';
import type { Scalar } from '../formula/calc-world.js';
import { displayText } from '../locale/display.js';
import type { Machine } from '../run/machine.js';
import { epochOfSerial } from '../run/time-zone.js';
import { calculation, hasFormulas, scalarAt } from './calculation.js';
import { isDateFormat } from './cell-input.js';
import { type Cell, cellAt, type SheetData } from './sheet-data.js';

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
export function scriptValue(scalar: Scalar, cell: Cell, timeZone: string): string | number | boolean | Date {
  if (scalar === null) return '';
  if (typeof scalar === 'object') return scalar.error;
  if (typeof scalar === 'number' && isDateFormat(cell.format)) return new Date(epochOfSerial(scalar, timeZone));
  return scalar;
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

export function valuesOf(machine: Machine, sheet: SheetData, rect: Rect): (string | number | boolean | Date)[][] {
  const zone = machine.world.book.timeZone;
  return gridOf(rect, (row, column) =>
    scriptValue(scalarAt(machine, sheet, row, column), cellAt(sheet, row, column), zone),
  );
}

export function displayOf(machine: Machine, sheet: SheetData, rect: Rect): string[][] {
  const { locale } = machine.world.book;
  return gridOf(rect, (row, column) =>
    displayText(scalarAt(machine, sheet, row, column), cellAt(sheet, row, column).format ?? '', locale),
  );
}
