// Sheets, what they hold: ranges, extents, rows and columns that come and go.

import type { RunContext } from '../run/run-context.js';
import { contentExtent } from '../world/content.js';
import { type EditKind, editStructure } from '../world/edits.js';
import { moveLines } from '../world/move.js';
import type { SheetData } from '../world/sheet-data.js';
import { self, signature } from './fake.js';
import { exposedRange, rangeArgument } from './range.js';
import { exposedRangeList } from './range-list.js';
import { requireA1, requireRect } from './range-requests.js';
import { knownSheet, readSheet, requireEditable, restructure, writeCells } from './sheet-access.js';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export const maxCells = 10_000_000;

export class SheetCells {
  constructor(readonly $: { readonly run: RunContext; readonly sheetId: number }) {}

  getRange(rowOrA1: number | string, ...others: number[]): GRange {
    const { run, sheetId } = this.$;
    const given = [rowOrA1, ...others];
    if (typeof rowOrA1 === 'string') {
      signature(run, 'SpreadsheetApp.Sheet.getRange', given, others.length === 0);
      const place = requireA1(run, run.world.book, rowOrA1, sheetId);
      return exposedRange(run, place.sheetId, place.rect);
    }
    signature(run, 'SpreadsheetApp.Sheet.getRange', given, given.length > 1 && given.every(Number.isInteger));
    const [column = 0, numRows = 1, numColumns = 1] = others;
    return exposedRange(run, sheetId, requireRect(run, sheetId, rowOrA1, column, numRows, numColumns));
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const { run, sheetId } = this.$;
    signature(
      run,
      'SpreadsheetApp.Sheet.getRangeList',
      [a1Notations],
      Array.isArray(a1Notations) && a1Notations.length > 0,
    );
    return exposedRangeList(
      run,
      a1Notations.map((a1) => requireA1(run, run.world.book, a1, sheetId)),
    );
  }

  getDataRange(): GRange {
    const { run, sheetId } = this.$;
    const { rows, columns } = contentExtent(run.machine, readSheet(run, sheetId));
    return exposedRange(run, sheetId, { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  getLastRow(): number {
    return contentExtent(this.$.run.machine, readSheet(this.$.run, this.$.sheetId)).rows;
  }
  getLastColumn(): number {
    return contentExtent(this.$.run.machine, readSheet(this.$.run, this.$.sheetId)).columns;
  }
  getMaxRows(): number {
    return knownSheet(this.$.run, this.$.sheetId).rowCount;
  }
  getMaxColumns(): number {
    return knownSheet(this.$.run, this.$.sheetId).columnCount;
  }

  insertRows(rowIndex: number, numRows = 1): void {
    insert(this, 'insertRows', rowIndex, numRows);
  }
  insertRowsBefore(beforePosition: number, howMany: number): GSheet {
    insert(this, 'insertRows', beforePosition, howMany);
    return self(this);
  }
  insertRowsAfter(afterPosition: number, howMany: number): GSheet {
    insert(this, 'insertRows', afterPosition + 1, howMany);
    return self(this);
  }
  insertRowBefore(beforePosition: number): GSheet {
    return this.insertRowsBefore(beforePosition, 1);
  }
  insertRowAfter(afterPosition: number): GSheet {
    return this.insertRowsAfter(afterPosition, 1);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): GSheet {
    insert(this, 'insertColumns', beforePosition, howMany);
    return self(this);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): GSheet {
    insert(this, 'insertColumns', afterPosition + 1, howMany);
    return self(this);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    remove(this, 'deleteRows', rowPosition, howMany);
  }
  deleteRow(rowPosition: number): GSheet {
    remove(this, 'deleteRows', rowPosition, 1);
    return self(this);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this, 'deleteColumns', columnPosition, howMany);
  }

  moveRows(rowSpec: GRange, destinationIndex: number): void {
    const { run, sheetId } = this.$;
    const { rect } = rangeArgument(run, 'SpreadsheetApp.Sheet.moveRows', rowSpec);
    requireRect(run, sheetId, destinationIndex, 1, 1, 1);
    restructure(run, sheetId, null, () =>
      moveLines(run.world.book, sheetId, 'moveRows', rect.row, rect.rows, destinationIndex),
    );
  }

  appendRow(rowContents: unknown[]): GSheet {
    const { run, sheetId } = this.$;
    signature(
      run,
      'SpreadsheetApp.Sheet.appendRow',
      [rowContents],
      Array.isArray(rowContents) && rowContents.length > 0,
    );
    const row = contentExtent(run.machine, readSheet(run, sheetId)).rows + 1;
    const sheet = knownSheet(run, sheetId);
    if (row > sheet.rowCount) insert(this, 'insertRows', sheet.rowCount + 1, row - sheet.rowCount);
    const missing = rowContents.length - sheet.columnCount;
    if (missing > 0) insert(this, 'insertColumns', sheet.columnCount + 1, missing);
    // appendRow is one atomic write: it does not wait for the flush.
    this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    run.flush();
    return self(this);
  }

  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): GSheet {
    const range = whole(this);
    if (options) range.clear(options);
    else range.clear();
    return self(this);
  }
  clearContents(): GSheet {
    whole(this).clearContent();
    return self(this);
  }
  clearFormats(): GSheet {
    whole(this).clearFormat();
    return self(this);
  }
  clearNotes(): GSheet {
    const { run, sheetId } = this.$;
    const sheet = knownSheet(run, sheetId);
    const rect = { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount };
    writeCells({ run, sheetId, rect }, (cell) => (cell.note === undefined ? cell : { ...cell, note: undefined }));
    return self(this);
  }
}

function insert(cells: SheetCells, kind: EditKind, at: number, count: number): void {
  const { run, sheetId } = cells.$;
  const sheet = readSheet(run, sheetId);
  const [size, across] =
    kind === 'insertRows' ? [sheet.rowCount, sheet.columnCount] : [sheet.columnCount, sheet.rowCount];
  if (count < 1) throw run.refuse('invalidArgument', count);
  if (at < 1 || at > size + 1) throw run.refuse('outside');
  const others = run.world.book.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0);
  if (others + across * count > maxCells) throw run.refuse('tooManyCells');
  restructure(run, sheetId, null, () => editStructure(run.world.book, sheetId, kind, at, count));
}

function remove(cells: SheetCells, kind: EditKind, at: number, count: number): void {
  const { run, sheetId } = cells.$;
  const sheet = readSheet(run, sheetId);
  const rows = kind === 'deleteRows';
  const size = rows ? sheet.rowCount : sheet.columnCount;
  if (count < 1) throw run.refuse('invalidArgument', count);
  if (at < 1 || at + count - 1 > size) throw run.refuse('outside');
  requireSomeLeft(run, sheet, rows, at, count);
  const gone = rows
    ? { row: at, column: 1, rows: count, columns: sheet.columnCount }
    : { row: 1, column: at, rows: sheet.rowCount, columns: count };
  requireEditable(run, sheet, gone);
  restructure(run, sheetId, null, () => editStructure(run.world.book, sheetId, kind, at, count));
}

function requireSomeLeft(run: RunContext, sheet: SheetData, rows: boolean, at: number, count: number): void {
  const frozen = rows ? sheet.frozenRows : sheet.frozenColumns;
  const free = (rows ? sheet.rowCount : sheet.columnCount) - frozen;
  const gone = Math.max(0, at + count - 1 - Math.max(at - 1, frozen));
  if (gone >= free) throw run.refuse(rows ? 'nonFrozenRows' : 'nonFrozenColumns');
}

function whole(cells: SheetCells) {
  const { run, sheetId } = cells.$;
  const sheet = knownSheet(run, sheetId);
  return exposedRange(run, sheetId, { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount });
}
