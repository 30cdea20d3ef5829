// Rewrites the references of formulas when rows, columns or sheets come, go, move or change their names.

import { expressionOf } from './expression.js';
import { rewritten } from './rewrite-references.js';
import { scanFormula, sheetNameOf, sheetPrefix } from './scan-formula.js';

/** Rows or columns that come (`at` is the place of the first new one) or go (`at` is the first that goes). */
export interface StructuralEdit {
  readonly sheet: string;
  readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly count: number;
}

/** Rows or columns moved elsewhere on their sheet; `to` is the place before which they stand, counted before the move. */
export interface LineMove {
  readonly sheet: string;
  readonly kind: 'moveRows' | 'moveColumns';
  readonly from: number;
  readonly count: number;
  readonly to: number;
}

/** Cells that come or go, the cells below (`down`) or right of them (`right`) making room or closing up. */
export interface CellShift {
  readonly sheet: string;
  readonly kind: 'insertCells' | 'deleteCells';
  readonly direction: 'down' | 'right';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The formula after rows or columns came or went: references follow their cells, lost ones become `#REF!`. */
export function shiftFormula(formula: string, sheetOfFormula: string, edit: StructuralEdit): string {
  const along = edit.kind.endsWith('Rows') ? 'row' : 'column';
  return rewritten(formula, (prefix, corners) => {
    const [first, last = first] = corners;
    if (first === undefined || last === undefined || !concerns(prefix, sheetOfFormula, edit.sheet)) return corners;
    const span = edit.kind.startsWith('insert')
      ? widened(first[along], last[along], edit)
      : narrowed(first[along], last[along], edit);
    return span && corners.map((one, i) => ({ ...one, [along]: span[i === 0 ? 0 : 1] }));
  });
}

/** The formula after rows or columns were moved: references follow their cells; of a range its two ends do. */
export function followMove(formula: string, sheetOfFormula: string, move: LineMove): string {
  const along = move.kind === 'moveRows' ? 'row' : 'column';
  const placed = (place: number) => placeAfterMove(place, move);
  return rewritten(formula, (prefix, corners) => {
    if (!concerns(prefix, sheetOfFormula, move.sheet)) return corners;
    const places = corners.map((one) => one[along]);
    const moved = places.map((place) => (place === undefined ? place : placed(place)));
    const sorted = moved.every((place) => place !== undefined)
      ? [...moved].sort((a, b) => Number(a) - Number(b))
      : moved;
    return corners.map((one, i) => ({ ...one, [along]: sorted[i] }));
  });
}

/**
 * The formula after cells came or went and others made room or closed up. Only references that lie wholly within the
 * shifted columns (rows) follow; wider ones stay as they are.
 */
export function shiftCellsInFormula(formula: string, sheetOfFormula: string, shift: CellShift): string {
  const down = shift.direction === 'down';
  const [along, across] = down ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const [at, count] = down ? [shift.row, shift.rows] : [shift.column, shift.columns];
  const [low, width] = down ? [shift.column, shift.columns] : [shift.row, shift.rows];
  const within = (place: number | undefined) => place !== undefined && place >= low && place < low + width;
  return rewritten(formula, (prefix, corners) => {
    const [first, last = first] = corners;
    if (first === undefined || last === undefined || !concerns(prefix, sheetOfFormula, shift.sheet)) return corners;
    if (!within(first[across]) || !within(last[across])) return corners;
    const edit = { at, count };
    const span =
      shift.kind === 'insertCells'
        ? widened(first[along], last[along], edit)
        : narrowed(first[along], last[along], edit);
    return span && corners.map((one, i) => ({ ...one, [along]: span[i === 0 ? 0 : 1] }));
  });
}

/** The formula as it stands after being copied, filled or sorted elsewhere: parts without `$` move along. */
export function moveFormula(formula: string, byRows: number, byColumns: number): string {
  return rewritten(formula, (_prefix, corners) => {
    const moved = corners.map((corner) => ({
      ...corner,
      row: corner.row === undefined || corner.rowLocked ? corner.row : corner.row + byRows,
      column: corner.column === undefined || corner.columnLocked ? corner.column : corner.column + byColumns,
    }));
    return moved.every(({ row, column }) => (row ?? 1) >= 1 && (column ?? 1) >= 1) ? moved : undefined;
  });
}

/** The formula with every mention of a sheet under its new name. */
export function renameSheetInFormula(formula: string, oldName: string, newName: string): string {
  return scanFormula(formula)
    .map((piece) =>
      piece.kind === 'sheet' && sameName(sheetNameOf(piece.text), oldName) ? sheetPrefix(newName) : piece.text,
    )
    .join('');
}

/** The formula after a sheet was deleted: what it read there is `#REF!`. */
export function dropSheetInFormula(formula: string, name: string): string {
  return rewritten(formula, (prefix, corners) =>
    prefix !== '' && sameName(sheetNameOf(prefix), name) ? undefined : corners,
  );
}

/** Whether the locale can read a formula; under vi_VN a call with commas is a parse error. */
export function checkFormula(formula: string, locale: string): { ok: true } | { ok: false; message: string } {
  const expression = expressionOf(formula, locale, 1, 1);
  return expression.kind === 'error' && expression.error === '#ERROR!'
    ? { ok: false, message: expression.note }
    : { ok: true };
}

type Extent = Pick<StructuralEdit, 'at' | 'count'>;
type Span = readonly [first: number | undefined, last: number | undefined];

function widened(first: number | undefined, last: number | undefined, { at, count }: Extent): Span {
  const moved = (place: number | undefined) => (place === undefined || place < at ? place : place + count);
  return [moved(first), moved(last)];
}

function narrowed(first: number | undefined, last: number | undefined, { at, count }: Extent): Span | undefined {
  const end = at + count;
  const start = first === undefined || first < at ? first : first >= end ? first - count : at;
  const stop = last === undefined || last < at ? last : last >= end ? last - count : at - 1;
  const nothingLeft = start !== undefined && stop !== undefined && stop < start;
  return nothingLeft ? undefined : [start, stop];
}

/** Where a row or column stands after the move. */
export function placeAfterMove(place: number, { from, count, to }: LineMove): number {
  const end = from + count;
  const start = to > from ? to - count : to;
  if (place >= from && place < end) return start + place - from;
  const closedUp = place >= end ? place - count : place;
  return closedUp >= start ? closedUp + count : closedUp;
}

function concerns(prefix: string, sheetOfFormula: string, sheet: string): boolean {
  return sameName(prefix === '' ? sheetOfFormula : sheetNameOf(prefix), sheet);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
