// Sheets, whole: name, place, looks, protections, conditional formats.

import type { RunContext } from '../run/run-context.js';
import { renameSheet } from '../world/edits.js';
import { columnFor, rowFor } from '../world/sheet-data.js';
import { conditionalRules, exposedConditionalRule } from './conditional-format.js';
import { enumName } from './enums.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { exposedProtection, protectSheet } from './protection.js';
import { knownSheet, readSheet, restructure, writeSheet } from './sheet-access.js';
import { SheetCells } from './sheet-cells.js';
import { requireSheetName } from './sheet-names.js';
import { exposedSpreadsheet } from './spreadsheet.js';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetFake extends SheetCells {
  getSheetId(): number {
    return this.$.sheetId;
  }
  getName(): string {
    return readSheet(this.$.run, this.$.sheetId).name;
  }
  getSheetName(): string {
    return this.getName();
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return exposedSpreadsheet(this.$.run);
  }
  getIndex(): number {
    return this.$.run.world.book.sheets.findIndex((sheet) => sheet.id === this.$.sheetId) + 1;
  }
  setName(name: string): GSheet {
    const { run, sheetId } = this.$;
    requireSheetName(run, name, sheetId);
    restructure(run, sheetId, null, () => renameSheet(run.world.book, sheetId, name));
    return self(this);
  }
  activate(): GSheet {
    this.$.run.activeSheetId = this.$.sheetId;
    return self(this);
  }

  isSheetHidden(): boolean {
    return readSheet(this.$.run, this.$.sheetId).hidden;
  }
  hideSheet(): GSheet {
    const { run, sheetId } = this.$;
    run.flush();
    if (!run.world.book.sheets.some((sheet) => !sheet.hidden && sheet.id !== sheetId)) throw run.refuse('lastVisible');
    restructure(run, sheetId, null, (sheet) => {
      sheet.hidden = true;
    });
    return self(this);
  }
  showSheet(): GSheet {
    restructure(this.$.run, this.$.sheetId, null, (sheet) => {
      sheet.hidden = false;
    });
    return self(this);
  }

  getFrozenRows(): number {
    return readSheet(this.$.run, this.$.sheetId).frozenRows;
  }
  getFrozenColumns(): number {
    return readSheet(this.$.run, this.$.sheetId).frozenColumns;
  }
  setFrozenRows(rows: number): void {
    const { run, sheetId } = this.$;
    const { merges, rowCount } = readSheet(run, sheetId);
    if (rows < 0 || rows >= rowCount) throw run.refuse('outside');
    if (merges.some((merge) => merge.row <= rows && merge.row + merge.rows - 1 > rows)) throw run.refuse('freezeMerge');
    writeSheet(run, sheetId, (sheet) => {
      sheet.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    const { run, sheetId } = this.$;
    const { merges, columnCount } = readSheet(run, sheetId);
    if (columns < 0 || columns >= columnCount) throw run.refuse('outside');
    const split = merges.some((merge) => merge.column <= columns && merge.column + merge.columns - 1 > columns);
    if (split) throw run.refuse('freezeMerge');
    writeSheet(run, sheetId, (sheet) => {
      sheet.frozenColumns = columns;
    });
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    eachColumn(this, columnIndex, numColumns, (column) => {
      column.hidden = true;
    });
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    eachColumn(this, columnIndex, numColumns, (column) => {
      column.hidden = false;
    });
  }
  hideRows(rowIndex: number, numRows = 1): void {
    eachRow(this, rowIndex, numRows, (row) => {
      row.hidden = true;
    });
  }
  showRows(rowIndex: number, numRows = 1): void {
    eachRow(this, rowIndex, numRows, (row) => {
      row.hidden = false;
    });
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return readSheet(this.$.run, this.$.sheetId).columns[columnPosition - 1]?.hidden ?? false;
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return readSheet(this.$.run, this.$.sheetId).rows[rowPosition - 1]?.hidden ?? false;
  }
  getColumnWidth(columnPosition: number): number {
    return readSheet(this.$.run, this.$.sheetId).columns[columnPosition - 1]?.width ?? 100;
  }
  setColumnWidth(columnPosition: number, width: number): GSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): GSheet {
    eachColumn(this, startColumn, numColumns, (column) => {
      column.width = width;
    });
    return self(this);
  }
  getRowHeight(rowPosition: number): number {
    return readSheet(this.$.run, this.$.sheetId).rows[rowPosition - 1]?.height ?? 21;
  }
  setRowHeight(rowPosition: number, height: number): GSheet {
    return this.setRowHeights(rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): GSheet {
    eachRow(this, startRow, numRows, (row) => {
      row.height = height;
    });
    return self(this);
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): GSheet {
    return this.setRowHeights(startRow, numRows, height);
  }
  autoResizeRows(startRow: number, numRows: number): GSheet {
    eachRow(this, startRow, numRows, (row) => {
      row.height = undefined;
    });
    return self(this);
  }

  getTabColor(): string | null {
    return readSheet(this.$.run, this.$.sheetId).tabColor;
  }
  setTabColor(color: string | null): GSheet {
    writeSheet(this.$.run, this.$.sheetId, (sheet) => {
      sheet.tabColor = color?.toLowerCase() ?? null;
    });
    return self(this);
  }
  hasHiddenGridlines(): boolean {
    return readSheet(this.$.run, this.$.sheetId).hiddenGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): GSheet {
    writeSheet(this.$.run, this.$.sheetId, (sheet) => {
      sheet.hiddenGridlines = hideGridlines;
    });
    return self(this);
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    const { run, sheetId } = this.$;
    return readSheet(run, sheetId).rules.map((rule) => exposedConditionalRule(run, sheetId, rule));
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const { run, sheetId } = this.$;
    const checked = conditionalRules(run, sheetId, knownSheet(run, sheetId).name, rules);
    writeSheet(run, sheetId, (sheet) => {
      sheet.rules = checked;
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectSheet(this.$.run, this.$.sheetId);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const { run, sheetId } = this.$;
    const name = enumName(type, 'ProtectionType');
    signature(run, 'SpreadsheetApp.Sheet.getProtections', [type], name !== null);
    const wanted = readSheet(run, sheetId).protections.filter((data) => (data.range === null) === (name === 'SHEET'));
    return wanted.map((data) => exposedProtection(run, sheetId, data.id));
  }
}

function eachColumn(
  { $ }: SheetFake,
  first: number,
  count: number,
  change: (column: ReturnType<typeof columnFor>) => void,
) {
  const { columnCount } = knownSheet($.run, $.sheetId);
  if (first < 1 || count < 1 || first + count - 1 > columnCount) throw $.run.refuse('outside');
  writeSheet($.run, $.sheetId, (sheet) => {
    for (let column = first; column < first + count; column++) change(columnFor(sheet, column));
  });
}

function eachRow({ $ }: SheetFake, first: number, count: number, change: (row: ReturnType<typeof rowFor>) => void) {
  const { rowCount } = knownSheet($.run, $.sheetId);
  if (first < 1 || count < 1 || first + count - 1 > rowCount) throw $.run.refuse('outside');
  writeSheet($.run, $.sheetId, (sheet) => {
    for (let row = first; row < first + count; row++) change(rowFor(sheet, row));
  });
}

export function exposedSheet(run: RunContext, sheetId: number): GSheet {
  return exposed(run, 'Sheet', new SheetFake({ run, sheetId }));
}

/** The sheet id behind what a script handed over; a signature error for anything else. */
export function sheetArgument(run: RunContext, method: string, value: unknown): number {
  const fake = fakeBehind(value, SheetFake);
  signature(run, method, [value], fake !== null);
  if (!fake) throw run.refuse('sheetNotFound');
  return fake.$.sheetId;
}

export const sheetIsFaithful: Faithful<SheetFake, GSheet> = true;
