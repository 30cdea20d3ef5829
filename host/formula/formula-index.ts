// Where the formulas of a workbook stand, kept as long as the workbook hands over the same list.

import type { FormulaCell } from './calc-world.js';
import { columnLetters } from './expression.js';

/** Finds formulas by place. */
export interface FormulaIndex {
  at(sheetId: number, row: number, column: number): FormulaCell | undefined;
  ofSheet(sheetId: number): readonly FormulaCell[];
  /** A1 name of a cell. */
  a1(row: number, column: number): string;
}

const COLUMNS = 32_768;
const known = new WeakMap<readonly FormulaCell[], FormulaIndex>();

/** One number for a place on a sheet. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The index of a list of formulas; the same list gives the same index. */
export function formulaIndex(formulas: readonly FormulaCell[]): FormulaIndex {
  let index = known.get(formulas);
  if (index === undefined) {
    index = builtIndex(formulas);
    known.set(formulas, index);
  }
  return index;
}

function builtIndex(formulas: readonly FormulaCell[]): FormulaIndex {
  const sheets = new Map<number, { byPlace: Map<number, FormulaCell>; list: FormulaCell[] }>();
  for (const cell of formulas) {
    let sheet = sheets.get(cell.sheetId);
    if (sheet === undefined) {
      sheet = { byPlace: new Map(), list: [] };
      sheets.set(cell.sheetId, sheet);
    }
    sheet.byPlace.set(cellKey(cell.row, cell.column), cell);
    sheet.list.push(cell);
  }
  return {
    at: (sheetId, row, column) => sheets.get(sheetId)?.byPlace.get(cellKey(row, column)),
    ofSheet: (sheetId) => sheets.get(sheetId)?.list ?? [],
    a1: (row, column) => `${columnLetters(column)}${row}`,
  };
}
