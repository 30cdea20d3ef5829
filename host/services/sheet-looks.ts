// Sheets, how they look: frozen and hidden parts, sizes, colours.

import { columnFor, rowFor } from '../world/sheet-data.js';
import { self } from './fake.js';
import { knownSheet, readSheet, writeSheet } from './sheet-access.js';
import { SheetCells } from './sheet-cells.js';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetLooks extends SheetCells {
  getFrozenRows(): number {
    return readSheet(this.$.run, this.$.sheetId).frozenRows;
  }
  getFrozenColumns(): number {
    return readSheet(this.$.run, this.$.sheetId).frozenColumns;
  }
  setFrozenRows(rows: number): void {
    const { run, sheetId } = this.$;
    const { merges, rowCount } = readSheet(run, sheetId);
    if (rows < 0) throw run.refuse('outside');
    if (rows >= rowCount) throw run.refuse('freezeRows');
    if (merges.some((merge) => merge.row <= rows && merge.row + merge.rows - 1 > rows)) throw run.refuse('freezeMerge');
    writeSheet(run, sheetId, (sheet) => {
      sheet.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    const { run, sheetId } = this.$;
    const { merges, columnCount } = readSheet(run, sheetId);
    if (columns < 0) throw run.refuse('outside');
    if (columns >= columnCount) throw run.refuse('freezeColumns');
    const split = merges.some((merge) => merge.column <= columns && merge.column + merge.columns - 1 > columns);
    if (split) throw run.refuse('freezeMerge');
    writeSheet(run, sheetId, (sheet) => {
      sheet.frozenColumns = columns;
    });
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    writeSheet(this.$.run, this.$.sheetId, ({ columns, columnCount }) => {
      const left = someLeft(columnCount, columnIndex, numColumns, (column) => columns[column - 1]?.hidden ?? false);
      if (!left) throw this.$.run.refuse('hiddenColumns');
    });
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
    writeSheet(this.$.run, this.$.sheetId, ({ rows, rowCount }) => {
      const left = someLeft(rowCount, rowIndex, numRows, (row) => rows[row - 1]?.hidden ?? false);
      if (!left) throw this.$.run.refuse('hiddenRows');
    });
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
}

/** True where a line outside the `count` lines from `first` on is not hidden. */
function someLeft(size: number, first: number, count: number, hidden: (line: number) => boolean): boolean {
  for (let line = 1; line <= size; line++) if ((line < first || line >= first + count) && !hidden(line)) return true;
  return false;
}

function eachColumn(
  { $ }: SheetLooks,
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

function eachRow({ $ }: SheetLooks, first: number, count: number, change: (row: ReturnType<typeof rowFor>) => void) {
  const { rowCount } = knownSheet($.run, $.sheetId);
  if (first < 1 || count < 1 || first + count - 1 > rowCount) throw $.run.refuse('outside');
  writeSheet($.run, $.sheetId, (sheet) => {
    for (let row = first; row < first + count; row++) change(rowFor(sheet, row));
  });
}
