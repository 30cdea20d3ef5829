// Rows and columns that come and go, and everything that must follow: rectangles, named ranges, formulas.

import type { Rect } from '../a1.js';
import { dropSheetInFormula, renameSheetInFormula, type StructuralEdit, shiftFormula } from '../formula/references.js';
import { type Cell, eachCell, gridRect, putCell, recordShift, type SheetData } from './sheet-data.js';
import { type Book, sheetOf, touch, writable } from './world.js';

export type EditKind = StructuralEdit['kind'];

/** Inserts or deletes `count` rows or columns from number `at`; new ones take their formats from the row or column before. */
export function editStructure(book: Book, sheetId: number, kind: EditKind, at: number, count: number): void {
  const sheet = writable(book, sheetId);
  if (!sheet || count < 1) return;
  const rows = kind === 'insertRows' || kind === 'deleteRows';
  const inserts = kind === 'insertRows' || kind === 'insertColumns';
  if (rows && inserts) insertRowRecords(sheet, at, count);
  else if (rows) sheet.rows.splice(at - 1, count);
  else if (inserts) insertColumnRecords(sheet, at, count);
  else {
    sheet.columns.splice(at - 1, count);
    for (const row of sheet.rows) row?.cells.splice(at - 1, count);
  }
  const change = inserts ? count : -count;
  if (rows) sheet.rowCount += change;
  else sheet.columnCount += change;
  shiftFrozen(sheet, rows, at, change);

  const edit: StructuralEdit = { sheet: sheet.name, kind, at, count };
  recordShift(sheet, edit);
  const shift = (rect: Rect) => shiftedRect(rect, rows ? 'row' : 'column', at, change);
  sheet.merges = kept(sheet.merges, shift);
  sheet.rules = sheet.rules.flatMap((rule) => {
    const ranges = kept(rule.ranges, shift);
    const { when } = rule;
    const moved = when.type === 'formula' ? { ...when, text: shiftFormula(when.text, sheet.name, edit) } : when;
    return ranges.length > 0 ? [{ ...rule, ranges, when: moved }] : [];
  });
  sheet.charts = sheet.charts?.map((chart) => ({ ...chart, ranges: kept(chart.ranges, shift) }));
  sheet.slicers = sheet.slicers?.flatMap((slicer) => {
    const range = shift(slicer.range);
    const column = shift({ ...slicer.range, column: slicer.column, columns: 1 })?.column;
    return range && column !== undefined ? [{ ...slicer, range, column }] : [];
  });
  sheet.filter = sheet.filter && shiftedFilter(sheet.filter, shift);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const range = protection.range && shift(protection.range);
    if (protection.range && !range) return [];
    return [{ ...protection, range, unprotected: kept(protection.unprotected, shift) }];
  });
  for (const [name, range] of Object.entries(book.named)) {
    if (range.sheetId !== sheetId) continue;
    const moved = shift(range);
    if (moved) book.named[name] = { sheetId, ...moved };
    else delete book.named[name];
  }
  rewriteFormulas(book, sheet.name, (formula, on) => shiftFormula(formula, on, edit));
}

function shiftedFilter(
  filter: NonNullable<SheetData['filter']>,
  shift: (rect: Rect) => Rect | null,
): SheetData['filter'] {
  const range = shift(filter.range);
  const shown = Object.entries(filter.shown).flatMap(([column, values]) => {
    const cell = shift({ ...filter.range, column: Number(column), columns: 1 });
    return cell ? [[cell.column, values] as const] : [];
  });
  return range && { range, shown: Object.fromEntries(shown) };
}

function insertRowRecords(sheet: SheetData, at: number, count: number): void {
  const model = sheet.rows[at - 2] ?? (at === 1 ? sheet.rows[0] : null);
  while (sheet.rows.length < at - 1) sheet.rows.push(null);
  const made = Array.from({ length: count }, () => (model ? { cells: model.cells.map(formatOnly) } : null));
  sheet.rows.splice(at - 1, 0, ...made);
}

function insertColumnRecords(sheet: SheetData, at: number, count: number): void {
  const width = sheet.columns[at - 2]?.width;
  while (sheet.columns.length < at - 1) sheet.columns.push(null);
  sheet.columns.splice(at - 1, 0, ...Array.from({ length: count }, () => (width === undefined ? null : { width })));
  for (const row of sheet.rows) {
    if (!row || row.cells.length < at - 1) continue;
    const model = formatOnly(row.cells[at - 2]);
    row.cells.splice(at - 1, 0, ...Array.from({ length: count }, () => model));
  }
}

/** What a new neighbour inherits: looks and rules, no content, no note. */
function formatOnly(cell: Cell | null | undefined): Cell | null {
  if (!cell || (cell.format === undefined && cell.style === undefined && cell.validation === undefined)) return null;
  return { format: cell.format, style: cell.style, validation: cell.validation };
}

function shiftFrozen(sheet: SheetData, rows: boolean, at: number, change: number): void {
  const frozen = rows ? sheet.frozenRows : sheet.frozenColumns;
  if (at > frozen) return;
  const moved = change > 0 ? frozen + change : frozen - Math.min(-change, frozen - at + 1);
  if (rows) sheet.frozenRows = moved;
  else sheet.frozenColumns = moved;
}

function kept(rects: readonly Rect[], shift: (rect: Rect) => Rect | null): Rect[] {
  return rects.flatMap((rect) => shift(rect) ?? []);
}

/** Where a rectangle lies after `change` rows or columns came (or, negative, went) at `at`; null where nothing of it is left. */
function shiftedRect(rect: Rect, axis: 'row' | 'column', at: number, change: number): Rect | null {
  const start = rect[axis];
  const size = axis === 'row' ? rect.rows : rect.columns;
  const end = start + size - 1;
  let [newStart, newEnd] = [start, end];
  if (change > 0) {
    if (at <= start) [newStart, newEnd] = [start + change, end + change];
    else if (at <= end) newEnd = end + change;
  } else {
    const gone = (position: number) => Math.max(0, Math.min(position - at + 1, -change));
    newStart = start - gone(start - 1);
    newEnd = end - gone(end);
  }
  if (newEnd < newStart) return null;
  const length = newEnd - newStart + 1;
  return axis === 'row'
    ? { ...plain(rect), row: newStart, rows: length }
    : { ...plain(rect), column: newStart, columns: length };
}

function plain({ row, column, rows, columns }: Rect): Rect {
  return { row, column, rows, columns };
}

/** Rewrites the formulas that stand on `about` or name it; a sheet without a change is not touched. */
export function rewriteFormulas(
  book: Book,
  about: string,
  rewrite: (formula: string, onSheet: string) => string,
): void {
  const known = new Map<string, string>();
  const written = about.replace(/'/g, "''").toLowerCase();
  for (const { id } of [...book.sheets]) {
    const sheet = sheetOf(book, id);
    if (!sheet) continue;
    const changes: [number, number, Cell][] = [];
    eachCell(sheet, gridRect(sheet), (cell, row, column) => {
      if (cell.formula === undefined) return;
      if (sheet.name !== about && !cell.formula.toLowerCase().includes(written)) return;
      const key = `${sheet.name}\n${cell.formula}`;
      const formula = known.get(key) ?? rewrite(cell.formula, sheet.name);
      known.set(key, formula);
      if (formula !== cell.formula) changes.push([row, column, { ...cell, formula }]);
    });
    if (changes.length === 0) continue;
    const target = writable(book, id);
    if (target) for (const [row, column, cell] of changes) putCell(target, row, column, cell);
  }
}

/** Gives the sheet another name; formulas that name it follow. */
export function renameSheet(book: Book, sheetId: number, name: string): void {
  const sheet = writable(book, sheetId);
  if (!sheet) return;
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, before, (formula) => renameSheetInFormula(formula, before, name));
}

/** Takes the sheet out of the book; formulas that name it show #REF!, named ranges on it are gone. */
export function removeSheet(book: Book, sheetId: number): void {
  const sheet = sheetOf(book, sheetId);
  if (!sheet) return;
  book.sheets = book.sheets.filter((one) => one.id !== sheetId);
  for (const [name, range] of Object.entries(book.named)) if (range.sheetId === sheetId) delete book.named[name];
  touch(book);
  rewriteFormulas(book, sheet.name, (formula) => dropSheetInFormula(formula, sheet.name));
}
