// Finds the columns of a tab by its hidden row of keys, wherever people have moved them.

import type { Cell } from '../cell.js';
import type { Problem } from '../checked.js';
import { plainWords, seenText } from './plain-text.js';

/** A tab read as a table: where its keys stand and which column each key has (0-based). */
export interface KeyedTable {
  readonly values: readonly (readonly Cell[])[];
  /** 0-based row of the keys, -1 when it was deleted and the headers were used instead. */
  readonly keyRow: number;
  /** 0-based first row below the headers; `dataRows` has them all. */
  readonly firstRow: number;
  readonly columnOf: ReadonlyMap<string, number>;
}

export interface TableShape {
  /** Mark of the tab, in front of the first key: `nhap-so-lieu`. */
  readonly tab: string;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  /** Keys of columns that only some rounds ask for: where one is not there yet, nobody took it away. */
  readonly roundOnly?: ReadonlySet<string>;
  /** Rows from the key row to the first data row. */
  readonly rowsAboveData: number;
}

const MARK = 'skh';
const SEARCHED_ROWS = 12;

/** The text of a key cell: the first one carries the mark of the tab, so that a lost tab can be recognised. */
export function keyCell(tab: string, columnIndex: number, key: string): string {
  return columnIndex === 0 ? `${MARK}:${tab}:${key}` : key;
}

/** The tab a key cell belongs to, `''` when the cell carries no mark. */
export function tabOfKeyCell(cell: Cell | undefined): string {
  const text = typeof cell === 'string' ? seenText(cell) : '';
  return text.startsWith(`${MARK}:`) ? (text.split(':')[1] ?? '') : '';
}

/** Keys of the hidden column by which the rows of a tab are known again; a tab has one of them, or none. */
const ROW_MARKS = ['print', 'key'];

/** True for what keeps a tab from being read at all: nothing may be written there, and nothing said of its rows. */
export function isUnreadable({ code }: Problem): boolean {
  return code === 'head-gone' || code === 'marks-gone';
}

/**
 * Reads a tab by its key row, and by the printed headers where keys, or the whole row, were deleted. Problems: `keys-missing`
 * (headers were used), `columns-missing` (with the missing headers), `head-gone` (something stands on the tab and neither
 * keys nor headers do), `marks-gone` (no column left by which rows are known).
 */
export function readKeyedTable(
  values: readonly (readonly Cell[])[],
  shape: TableShape,
): { readonly table: KeyedTable; readonly problems: readonly Problem[] } {
  const wanted = new Set(shape.columns.map((column) => column.key));
  const byKey = bestRow(values, (cell) => {
    const text = typeof cell === 'string' ? seenText(cell) : '';
    const key = text.startsWith(`${MARK}:`) ? (text.split(':')[2] ?? '') : text;
    return wanted.has(key) ? key : null;
  });
  const keyOfHeader = new Map(shape.columns.map((column) => [plainWords(column.header), column.key]));
  const headerAt = (cell: Cell) => (typeof cell === 'string' ? (keyOfHeader.get(plainWords(cell)) ?? null) : null);
  const byHeader = bestRow(values, headerAt);
  const useKeys =
    byKey.columnOf.size > 0 && (byKey.columnOf.size >= byHeader.columnOf.size || byKey.row < byHeader.row);
  const mark = ROW_MARKS.find((key) => wanted.has(key));
  const head = useKeys ? headBelow(values, byKey, headerAt, mark) : null;
  const firstRow = head === null ? byHeader.row + 1 : (head.firstRow ?? byKey.row + shape.rowsAboveData);
  const columnOf = withHeaders(useKeys ? byKey.columnOf : byHeader.columnOf, head?.headers ?? [], headerAt);
  const missing = shape.columns.filter(({ key }) => !columnOf.has(key) && shape.roundOnly?.has(key) !== true);
  const problems: Problem[] = [];
  if (columnOf.size === 0 && values.some((row) => row.some((cell) => cell !== '')))
    problems.push({ code: 'head-gone' });
  if (!useKeys && columnOf.size > 0) problems.push({ code: 'keys-missing' });
  if (missing.length > 0) {
    problems.push({ code: 'columns-missing', params: { headers: missing.map((column) => column.header).join(', ') } });
  }
  const lost = missing.find(({ key }) => key === mark);
  if (lost !== undefined && columnOf.size > 0) problems.push({ code: 'marks-gone', params: { header: lost.header } });
  return { table: { values, keyRow: useKeys ? byKey.row : -1, firstRow, columnOf }, problems };
}

/**
 * The header row below a row of keys, wherever rows were deleted or put in between, and the first row of data; a row that
 * is marked as one of ours is data. `firstRow: null` where neither is found.
 */
function headBelow(
  values: readonly (readonly Cell[])[],
  { row: keyRow, columnOf }: { readonly row: number; readonly columnOf: ReadonlyMap<string, number> },
  headerAt: (cell: Cell) => string | null,
  mark: string | undefined,
): { readonly headers: readonly Cell[]; readonly firstRow: number | null } {
  const markColumn = columnOf.get(mark ?? '') ?? -1;
  const rows = Array.from({ length: SEARCHED_ROWS - 1 }, (_, at) => keyRow + 1 + at);
  const header = rows.find((row) =>
    (values[row] ?? []).some((cell, column) => {
      const key = headerAt(cell);
      return key !== null && (columnOf.get(key) ?? column) === column;
    }),
  );
  if (header !== undefined) return { headers: values[header] ?? [], firstRow: header + 1 };
  // A mark is text; what else the workbook keeps in that column above the data (a time) is none.
  const marked = rows.find((row) => typeof values[row]?.[markColumn] === 'string' && values[row]?.[markColumn] !== '');
  if (marked !== undefined) return { headers: [], firstRow: marked };
  return { headers: [], firstRow: null };
}

/** Columns by their keys and, where a key is gone, by the header that stands over no other column. */
function withHeaders(
  columnOf: ReadonlyMap<string, number>,
  headers: readonly Cell[],
  headerAt: (cell: Cell) => string | null,
): ReadonlyMap<string, number> {
  const taken = new Set(columnOf.values());
  const found = new Map(columnOf);
  headers.forEach((cell, column) => {
    const key = headerAt(cell);
    if (key !== null && !found.has(key) && !taken.has(column)) found.set(key, column);
  });
  return found;
}

/** The rows below the headers, 0-based; none on a tab where no header was found. */
export function dataRows({ values, firstRow, columnOf }: KeyedTable): readonly number[] {
  const count = columnOf.size === 0 ? 0 : Math.max(0, values.length - firstRow);
  return Array.from({ length: count }, (_, index) => firstRow + index);
}

/** The cell of a row under a key, `''` where the column is missing. */
export function cellAt(table: KeyedTable, row: number, key: string): Cell {
  const column = table.columnOf.get(key);
  return column === undefined ? '' : (table.values[row]?.[column] ?? '');
}

/** The cell as a person sees it (`seenText`), a number in digits; `''` for anything else. */
export function textAt(table: KeyedTable, row: number, key: string): string {
  const cell = cellAt(table, row, key);
  return typeof cell === 'string' ? seenText(cell) : typeof cell === 'number' ? String(cell) : '';
}

function bestRow(values: readonly (readonly Cell[])[], keyOf: (cell: Cell) => string | null) {
  let best = { row: -1, columnOf: new Map<string, number>() };
  for (let row = 0; row < Math.min(values.length, SEARCHED_ROWS); row++) {
    const columnOf = new Map<string, number>();
    (values[row] ?? []).forEach((cell, column) => {
      const key = keyOf(cell);
      if (key !== null && !columnOf.has(key)) columnOf.set(key, column);
    });
    if (columnOf.size > best.columnOf.size) best = { row, columnOf };
  }
  return best;
}
