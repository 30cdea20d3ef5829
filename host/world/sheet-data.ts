// A sheet as plain data: sparse rows of immutable cells, copied only when something else still holds it.

import { overlaps, type Rect } from '../a1.js';
import type { CellShift, LineMove, StructuralEdit } from '../formula/references.js';

/** What a cell stores when it is not a formula; a date is its serial number with a date format. */
export type Literal = string | number | boolean;

export interface Style {
  readonly background?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly fontWeight?: string | undefined;
  readonly fontStyle?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly fontFamily?: string | undefined;
  readonly horizontal?: string | undefined;
  readonly vertical?: string | undefined;
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP' | undefined;
  readonly borders?: Borders | undefined;
}

/** Each side is `STYLE colour`, e.g. `SOLID #dadce0`. */
export type Borders = Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', string | undefined>>>;

export interface ValidationRule {
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly help: string;
}

export interface Cell {
  readonly value?: Literal | undefined;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly note?: string | undefined;
  readonly validation?: ValidationRule | undefined;
  readonly style?: Style | undefined;
}

export interface Row {
  cells: (Cell | null | undefined)[];
  height?: number | undefined;
  hidden?: boolean | undefined;
}

export interface Column {
  width?: number | undefined;
  hidden?: boolean | undefined;
}

export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  readonly when:
    | { readonly type: 'textStartsWith' | 'textEqualTo' | 'textContains' | 'formula'; readonly text: string }
    | { readonly type: 'notEmpty' };
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface ProtectionData {
  readonly id: number;
  /** null: the whole sheet. */
  readonly range: Rect | null;
  readonly description: string;
  /** null until somebody changes the list: such a protection protects nothing. */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
  readonly warningOnly: boolean;
  readonly unprotected: readonly Rect[];
}

export interface ChartData {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly ranges: readonly Rect[];
  /** Row and column of the cell under its top-left corner; null until it has a place. */
  readonly anchor: readonly [row: number, column: number] | null;
}

export interface SlicerData {
  readonly title: string;
  readonly range: Rect;
  readonly column: number;
}

/** Rows, columns or cells that came, went or moved. */
export type Shift = StructuralEdit | LineMove | CellShift;

export interface MetadataData {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
}

export interface SheetData {
  readonly id: number;
  name: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  rows: (Row | null | undefined)[];
  columns: (Column | null | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  hiddenGridlines: boolean;
  rules: readonly ConditionalRule[];
  protections: readonly ProtectionData[];
  merges: readonly Rect[];
  filter: { readonly range: Rect; readonly shown: Readonly<Record<number, readonly string[]>> } | null;
  charts?: readonly ChartData[] | undefined;
  metadata?: readonly MetadataData[] | undefined;
  slicers?: readonly SlicerData[] | undefined;
  /** Everything that shifted on this sheet since the host was opened, in order: what an undo is carried over. */
  shifts?: readonly Shift[] | undefined;
  /** True while a snapshot or a fork may hold this very object: write to a copy. */
  shared?: boolean | undefined;
  /** Revision of the book at the last write to this sheet. */
  stamp?: number | undefined;
}

/** An empty grid as a new spreadsheet has it. */
export function newSheet(id: number, name: string, rowCount = 1000, columnCount = 26): SheetData {
  return {
    id,
    name,
    hidden: false,
    rowCount,
    columnCount,
    rows: [],
    columns: [],
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    hiddenGridlines: false,
    rules: [],
    protections: [],
    merges: [],
    filter: null,
  };
}

/** A copy that may be written to; cells are immutable and stay shared. */
export function sheetCopy(sheet: SheetData): SheetData {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row && { ...row, cells: row.cells.slice() }),
    columns: sheet.columns.map((column) => column && { ...column }),
    shared: false,
  };
}

/** Notes what shifted on the sheet; the sheet must be writable. */
export function recordShift(sheet: SheetData, shift: Shift): void {
  sheet.shifts = [...(sheet.shifts ?? []), shift];
}

const emptyCell: Cell = Object.freeze({});

/** The cell, empty where nothing is recorded. */
export function cellAt(sheet: SheetData, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.cells[column - 1] ?? emptyCell;
}

/** The row's record, made where there was none. The sheet must be writable. */
export function rowFor(sheet: SheetData, row: number): Row {
  const found = sheet.rows[row - 1];
  if (found) return found;
  const made: Row = { cells: [] };
  while (sheet.rows.length < row - 1) sheet.rows.push(null);
  sheet.rows[row - 1] = made;
  return made;
}

/** The column's record, made where there was none. The sheet must be writable. */
export function columnFor(sheet: SheetData, column: number): Column {
  const found = sheet.columns[column - 1];
  if (found) return found;
  const made: Column = {};
  while (sheet.columns.length < column - 1) sheet.columns.push(null);
  sheet.columns[column - 1] = made;
  return made;
}

/** Replaces a cell; the sheet must be writable. */
export function putCell(sheet: SheetData, row: number, column: number, cell: Cell): void {
  const { cells } = rowFor(sheet, row);
  while (cells.length < column - 1) cells.push(null);
  cells[column - 1] = cell;
}

/** Calls `visit` for every recorded cell of the rectangle, row by row. */
export function eachCell(sheet: SheetData, rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
  const lastRow = Math.min(rect.row + rect.rows - 1, sheet.rows.length);
  for (let row = rect.row; row <= lastRow; row++) {
    const cells = sheet.rows[row - 1]?.cells;
    if (!cells) continue;
    const lastColumn = Math.min(rect.column + rect.columns - 1, cells.length);
    for (let column = rect.column; column <= lastColumn; column++) {
      const cell = cells[column - 1];
      if (cell) visit(cell, row, column);
    }
  }
}

/** The whole grid as a rectangle. */
export function gridRect(sheet: SheetData): Rect {
  return { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount };
}

/** True where cells of the rectangle are merged over several rows: Google neither sorts nor filters such a range. */
export function mergedDown(sheet: SheetData, rect: Rect): boolean {
  return sheet.merges.some((merge) => merge.rows > 1 && overlaps(merge, rect));
}
