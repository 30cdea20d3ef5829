// Sorting as people do it: the whole sheet below its frozen rows, or only the cells they had selected.

import { columnNumber, type Rect } from '../a1.js';
import type { Run } from '../contract.js';
import type { Scalar } from '../formula/calc-world.js';
import { moveFormula } from '../formula/references.js';
import type { Machine } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { shownAt } from '../world/calculation.js';
import { contentExtent } from '../world/content.js';
import { mayEdit } from '../world/protection.js';
import { type Cell, cellAt, mergedDown, putCell, type SheetData } from '../world/sheet-data.js';
import { writable } from '../world/world.js';
import { rectNamed, sheetNamed } from './cells.js';
import { change, languageOf } from './events.js';

/** Sorts the rows of `range` (or `'sheet'`) by the shown values of one column; blanks last, notes and looks move along, rules stay. */
export function sortRows(
  machine: Machine,
  email: string,
  name: string,
  range: string,
  column: string,
  ascending: boolean,
): Run[] {
  const found = sheetNamed(machine, name);
  const rect = range === 'sheet' ? belowFrozen(machine, found) : rectNamed(found, range);
  if (!rect) return [];
  return change(machine, email, 'sort', () => {
    const key = columnNumber(column);
    const rows = Array.from({ length: rect.rows }, (_, index) => rect.row + index);
    const keys = new Map(rows.map((row) => [row, shownAt(machine, found, row, key).value]));
    const order = [...rows].sort((a, b) => compared(keys.get(a) ?? null, keys.get(b) ?? null, ascending) || a - b);
    const cells = new Map(rows.map((row) => [row, lineOf(found, row, rect)]));
    const sheet = writable(machine.world.book, found.id);
    if (!sheet || !mayEdit(machine.world, email, sheet, rect))
      throw refusal(languageOf(machine, email), 'protectedCell');
    if (mergedDown(sheet, rect)) throw refusal(languageOf(machine, email), 'sortMerge');
    order.forEach((from, index) => {
      const to = rect.row + index;
      (cells.get(from) ?? []).forEach((cell, offset) => {
        const at = rect.column + offset;
        putCell(sheet, to, at, { ...moved(cell, to - from), validation: cellAt(sheet, to, at).validation });
      });
    });
    return { edited: { sheetId: found.id, rect }, type: 'OTHER' };
  });
}

function belowFrozen(machine: Machine, sheet: SheetData): Rect | null {
  const { rows, columns } = contentExtent(machine, sheet);
  const first = sheet.frozenRows + 1;
  return rows < first ? null : { row: first, column: 1, rows: rows - first + 1, columns };
}

function lineOf(sheet: SheetData, row: number, rect: Rect): Cell[] {
  return Array.from({ length: rect.columns }, (_, index) => cellAt(sheet, row, rect.column + index));
}

function moved(cell: Cell, byRows: number): Cell {
  return cell.formula === undefined || byRows === 0 ? cell : { ...cell, formula: moveFormula(cell.formula, byRows, 0) };
}

function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

/** Numbers before text before booleans; whatever the direction, blanks stand last. */
function compared(a: Scalar, b: Scalar, ascending: boolean): number {
  const blank = (value: Scalar) => value === null || value === '';
  if (blank(a) || blank(b)) return Number(blank(a)) - Number(blank(b));
  const direction = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return (rank(a) - rank(b)) * direction;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'vi', { numeric: false }) * direction;
  return (Number(a) - Number(b)) * direction;
}
