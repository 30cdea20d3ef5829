// What people do to blocks of cells: filling, merging, filtering, inserting and deleting cells.

import { columnNumber, contains, overlaps, type Rect } from '../a1.js';
import type { Run } from '../contract.js';
import { moveFormula } from '../formula/references.js';
import type { Machine } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { emptied, isDateFormat, obeys } from '../world/cell-input.js';
import { contentExtent } from '../world/content.js';
import { mayEdit } from '../world/protection.js';
import { type Cell, cellAt, eachCell, gridRect, mergedDown, putCell, type SheetData } from '../world/sheet-data.js';
import { deleteCells, insertCells } from '../world/shift-cells.js';
import { writable } from '../world/world.js';
import { rectNamed, sheetNamed } from './cells.js';
import { change, languageOf } from './events.js';

function editable(machine: Machine, email: string, sheetId: number, rect: Rect): SheetData {
  const sheet = writable(machine.world.book, sheetId);
  if (!sheet || !mayEdit(machine.world, email, sheet, rect)) throw refusal(languageOf(machine, email), 'protectedCell');
  return sheet;
}

/** Drags the fill handle of `from` over `to`: two numbers or a day go on as a series, formulas move along, all else repeats. */
export function fillCells(machine: Machine, email: string, name: string, from: string, to: string): Run[] {
  const found = sheetNamed(machine, name);
  const [source, target] = [rectNamed(found, from), rectNamed(found, to)];
  if (!contains(target, source)) throw new Error(`offline host: ${to} does not hold ${from}`);
  return change(machine, email, 'fill', () => {
    const sheet = editable(machine, email, found.id, target);
    const down = target.rows > source.rows;
    for (let row = target.row; row < target.row + target.rows; row++) {
      for (let column = target.column; column < target.column + target.columns; column++) {
        if (contains(source, { row, column, rows: 1, columns: 1 })) continue;
        const filled = filledCell(sheet, source, row, column, down);
        if (obeys(filled.validation, filled)) putCell(sheet, row, column, filled);
      }
    }
    return { edited: { sheetId: found.id, rect: target }, type: 'EDIT' };
  });
}

function filledCell(sheet: SheetData, source: Rect, row: number, column: number, down: boolean): Cell {
  const modulo = (place: number, start: number, size: number) => start + ((((place - start) % size) + size) % size);
  const fromRow = modulo(row, source.row, source.rows);
  const fromColumn = modulo(column, source.column, source.columns);
  const model = cellAt(sheet, fromRow, fromColumn);
  if (model.formula !== undefined) {
    return { ...model, note: undefined, formula: moveFormula(model.formula, row - fromRow, column - fromColumn) };
  }
  const line = Array.from({ length: down ? source.rows : source.columns }, (_, index) =>
    down ? cellAt(sheet, source.row + index, fromColumn) : cellAt(sheet, fromRow, source.column + index),
  );
  const [first, second] = line;
  const numbers = line.map((cell) => cell.value).filter((value): value is number => typeof value === 'number');
  const steps = down ? row - source.row : column - source.column;
  const value = numbers.length === line.length && first ? seriesValue(numbers, first, second, steps) : undefined;
  return { ...model, note: undefined, value: value ?? model.value };
}

function seriesValue(
  numbers: readonly number[],
  first: Cell,
  second: Cell | undefined,
  steps: number,
): number | undefined {
  const [start = 0] = numbers;
  if (!second) return isDateFormat(first.format) ? start + steps : undefined;
  const step = (numbers[1] ?? start) - start;
  const even = numbers.every((value, index) => Math.abs(value - (start + index * step)) < 1e-9);
  return even ? start + steps * step : undefined;
}

/** Merges cells: the top-left one keeps its content, the others lose theirs. */
export function mergeCells(machine: Machine, email: string, name: string, a1: string): Run[] {
  const found = sheetNamed(machine, name);
  const rect = rectNamed(found, a1);
  return change(machine, email, 'merge', () => {
    const sheet = editable(machine, email, found.id, rect);
    const across = (edge: number, start: number, size: number) => start <= edge && start + size - 1 > edge;
    if (across(sheet.frozenRows, rect.row, rect.rows) || across(sheet.frozenColumns, rect.column, rect.columns)) {
      throw refusal(languageOf(machine, email), 'freezeMerge');
    }
    eachCell(sheet, rect, (cell, row, column) => {
      if (row !== rect.row || column !== rect.column) putCell(sheet, row, column, emptied(cell));
    });
    if (sheet.merges.some((one) => overlaps(one, rect) && !contains(rect, one))) {
      throw refusal(languageOf(machine, email), 'mergePart');
    }
    sheet.merges = [...sheet.merges.filter((one) => !overlaps(one, rect)), rect];
    return { type: 'OTHER' };
  });
}

/** Adds a slicer: the rows stay as they are, for everybody. */
export function addSlicer(
  machine: Machine,
  email: string,
  name: string,
  a1: string,
  column: string,
  title: string,
): Run[] {
  const found = sheetNamed(machine, name);
  const range = rectNamed(found, a1);
  const number = columnNumber(column);
  if (number < range.column || number >= range.column + range.columns)
    throw new Error(`offline host: column ${column} is not in ${a1}`);
  return change(machine, email, 'addSlicer', () => {
    const sheet = editable(machine, email, found.id, range);
    sheet.slicers = [...(sheet.slicers ?? []), { title, range, column: number }];
    return { type: 'OTHER' };
  });
}

/** Filters the sheet by the shown texts of one column; the rows stay where they are. */
export function filterRows(
  machine: Machine,
  email: string,
  name: string,
  column: string,
  values: readonly string[],
): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'filter', () => {
    const { rows, columns } = contentExtent(machine, found);
    const first = Math.max(found.frozenRows, 1);
    const whole = { row: first, column: 1, rows: Math.max(rows - first + 1, 1), columns: Math.max(columns, 1) };
    const range = found.filter?.range ?? whole;
    const sheet = editable(machine, email, found.id, range);
    if (mergedDown(sheet, range)) throw refusal(languageOf(machine, email), 'filterMerge');
    sheet.filter = { range, shown: { ...sheet.filter?.shown, [columnNumber(column)]: values } };
    return { type: 'OTHER' };
  });
}

/** Inserts cells, or takes them away, and lets the neighbours move. */
export function shiftByHand(
  machine: Machine,
  email: string,
  name: string,
  a1: string,
  what: 'insert' | 'delete',
  direction: 'down' | 'right',
): Run[] {
  const found = sheetNamed(machine, name);
  const rect = rectNamed(found, a1);
  return change(machine, email, `${what}Cells`, () => {
    const grid = gridRect(found);
    const touched =
      direction === 'down'
        ? { ...rect, rows: grid.rows - rect.row + 1 }
        : { ...rect, columns: grid.columns - rect.column + 1 };
    editable(machine, email, found.id, touched);
    (what === 'insert' ? insertCells : deleteCells)(machine.world.book, found.id, rect, direction);
    return { edited: { sheetId: found.id, rect }, type: 'OTHER' };
  });
}
