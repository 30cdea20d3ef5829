// Rewrites the references of formulas when rows, columns or sheets come, go, move or change their names.

import { columnLetters, columnNumber, expressionOf } from './expression.js';
import { type Piece, scanFormula, sheetNameOf, sheetPrefix } from './scan-formula.js';

/** Rows or columns that come (`at` is the place of the first new one) or go (`at` is the first that goes). */
export interface StructuralEdit {
  readonly sheet: string;
  readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly count: number;
}

/** One corner of a reference; a part that is not written (`A2:A`) is undefined. */
interface Corner {
  readonly column: number | undefined;
  readonly columnLocked: boolean;
  readonly row: number | undefined;
  readonly rowLocked: boolean;
}

const LOST = '#REF!';

/** The formula after rows or columns came or went: references follow their cells, lost ones become `#REF!`. */
export function shiftFormula(formula: string, sheetOfFormula: string, edit: StructuralEdit): string {
  const along = edit.kind.endsWith('Rows') ? 'row' : 'column';
  return rewritten(formula, (prefix, corners) => {
    const sheet = prefix === '' ? sheetOfFormula : sheetNameOf(prefix);
    if (!sameName(sheet, edit.sheet)) return corners;
    const [first, last = first] = corners;
    if (first === undefined || last === undefined) return corners;
    const span = edit.kind.startsWith('insert')
      ? widened(first[along], last[along], edit)
      : narrowed(first[along], last[along], edit);
    if (span === undefined) return undefined;
    const moved = [
      { ...first, [along]: span[0] },
      { ...last, [along]: span[1] },
    ];
    return corners.length === 1 ? moved.slice(0, 1) : moved;
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

type Rewrite = (prefix: string, corners: readonly Corner[]) => readonly Corner[] | undefined;

function rewritten(formula: string, rewrite: Rewrite): string {
  const pieces = scanFormula(formula);
  const result: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'sheet' && pieces[index + 1]?.kind === 'ref') continue;
    if (piece.kind !== 'ref') {
      result.push(piece.text);
      continue;
    }
    const prefix = prefixBefore(pieces, index);
    const corners = piece.text.split(':').map(corner);
    const now = rewrite(prefix, corners);
    if (now === undefined) result.push(LOST);
    else result.push(prefix, now === corners ? piece.text : now.map(cornerText).join(':'));
  }
  return result.join('');
}

function prefixBefore(pieces: readonly Piece[], index: number): string {
  const before = pieces[index - 1];
  return before?.kind === 'sheet' ? before.text : '';
}

function corner(text: string): Corner {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] =
    /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  return {
    column: letters === '' ? undefined : columnNumber(letters),
    columnLocked: columnLock === '$',
    row: digits === '' ? undefined : Number(digits),
    rowLocked: rowLock === '$',
  };
}

function cornerText({ column, columnLocked, row, rowLocked }: Corner): string {
  const columnText = column === undefined ? '' : `${columnLocked ? '$' : ''}${columnLetters(column)}`;
  return columnText + (row === undefined ? '' : `${rowLocked ? '$' : ''}${row}`);
}

type Span = readonly [first: number | undefined, last: number | undefined];

function widened(first: number | undefined, last: number | undefined, { at, count }: StructuralEdit): Span {
  const moved = (place: number | undefined) => (place === undefined || place < at ? place : place + count);
  return [moved(first), moved(last)];
}

function narrowed(
  first: number | undefined,
  last: number | undefined,
  { at, count }: StructuralEdit,
): Span | undefined {
  const end = at + count;
  const start = first === undefined || first < at ? first : first >= end ? first - count : at;
  const stop = last === undefined || last < at ? last : last >= end ? last - count : at - 1;
  const nothingLeft = start !== undefined && stop !== undefined && stop < start;
  return nothingLeft ? undefined : [start, stop];
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
