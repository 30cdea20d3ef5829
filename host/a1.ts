// A1 notation: rectangles of a grid as text and back.

/** A rectangle of cells; rows and columns count from 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 1, `AA` → 27; no letters → 0. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `{row 2, column 1, rows 2, columns 3}` → `A2:C3`; one cell has no colon. */
export function a1Of(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

const corner = /^\$?([A-Za-z]{0,3})\$?([0-9]*)$/;

/** The rectangle that `A2`, `A2:C`, `A:C`, `2:3` or `A2:C9` names on a grid of this size; null for anything else. */
export function rectOfA1(a1: string, grid: { readonly rows: number; readonly columns: number }): Rect | null {
  const [from = '', to, more] = a1.trim().split(':');
  if (more !== undefined) return null;
  const first = corner.exec(from);
  const last = to === undefined ? first : corner.exec(to);
  if (!first || !last || from === '' || to === '') return null;
  const [row1, row2] = [Number(first[2] || 0), Number(last[2] || 0)];
  const [column1, column2] = [columnNumber(first[1] ?? ''), columnNumber(last[1] ?? '')];
  if (to === undefined && (row1 === 0 || column1 === 0)) return null;
  if (row1 === 0 && row2 === 0 && (column1 === 0 || column2 === 0)) return null;
  const top = Math.min(row1 || 1, row2 || grid.rows);
  const bottom = Math.max(row1 || 1, row2 || grid.rows);
  const left = Math.min(column1 || 1, column2 || grid.columns);
  const right = Math.max(column1 || 1, column2 || grid.columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `'Trang 1'!A2:B3` → the sheet's name and the rest; without a `!` the sheet is null. */
export function splitSheetName(a1: string): { sheet: string | null; rest: string } {
  const cut = a1.lastIndexOf('!');
  if (cut < 0) return { sheet: null, rest: a1 };
  const name = a1.slice(0, cut);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replace(/''/g, "'") : name, rest: a1.slice(cut + 1) };
}

/** True where the two rectangles share a cell. */
export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True where every cell of `inner` lies in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
