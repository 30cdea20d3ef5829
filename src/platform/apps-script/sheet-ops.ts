// Carries out one sheet operation in a number of service calls that does not grow with the rows.

import {
  type Area,
  type ListRule,
  type Look,
  type SheetOp,
  storedText,
  type Written,
} from '../../application/workbook/sheet-op.js';
import { widthStrokes } from '../../application/workbook/width-strokes.js';
import type { RuleMaker } from './colour-rules.js';
import { type Door, protect } from './protections.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const FONT = 'Arial';
const LINE = '#d5dce3';
const PLAIN = { background: '#ffffff', colour: '#202124', size: 10, format: 'General' } as const;

/** What operations on several tabs of one run share. */
export interface Means {
  door(): Door;
  readonly rules: RuleMaker;
}

/** Applies one operation to a tab. Rows and columns of operations are 0-based, Google's are 1-based. */
export function applyOp(sheet: Sheet, op: SheetOp, means: Means): void {
  switch (op.op) {
    case 'size':
      resize(sheet, op.rows, op.columns, op.exact);
      return;
    case 'rename':
      sheet.setName(op.name);
      return;
    case 'insertRows':
      sheet.insertRowsBefore(op.before + 1, op.count);
      return;
    case 'moveRow':
      sheet.moveRows(sheet.getRange(op.from + 1, 1), op.before + 1);
      return;
    case 'deleteRow':
      sheet.deleteRow(op.row + 1);
      return;
    case 'insertColumn':
      sheet.insertColumnsBefore(op.before + 1, 1);
      return;
    case 'values':
      rangeAt(sheet, op.row, op.column, op.cells).setValues(op.cells.map((row) => row.map(sheetValue)));
      return;
    case 'clear':
      areaOf(sheet, op.area).clearContent();
      return;
    case 'formats':
      rangeAt(sheet, op.row, op.column, op.formats).setNumberFormats(op.formats.map((row) => [...row]));
      return;
    case 'looks':
      dress(rangeAt(sheet, op.row, op.column, op.looks), op.looks, op.keepsFormats === true);
      return;
    case 'notes':
      rangeAt(sheet, op.row, op.column, op.notes).setNotes(op.notes.map((row) => [...row]));
      return;
    case 'lines':
      areaOf(sheet, op.area).setBorder(true, null, true, null, null, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
      return;
    case 'widths':
      for (const { first, count, width } of widthStrokes(op.widths)) sheet.setColumnWidths(first + 1, count, width);
      return;
    case 'hide':
      for (const row of op.rows) sheet.hideRows(row + 1);
      for (const run of runs(op.columns)) sheet.hideColumns(run.first + 1, run.count);
      return;
    case 'freeze':
      sheet.setFrozenRows(op.rows);
      sheet.setFrozenColumns(op.columns);
      return;
    case 'colours':
      sheet.setConditionalFormatRules(means.rules.on(sheet, op.rules));
      return;
    case 'lists':
      setLists(sheet, op.area, op.rules);
      return;
    case 'protect':
      protect(sheet, op, means.door());
      return;
    case 'gridlines':
      sheet.setHiddenGridlines(!op.shown);
      return;
    case 'tab':
      sheet.setTabColor(op.colour === '' ? null : op.colour);
      if (op.hidden && !sheet.isSheetHidden()) sheet.hideSheet();
      return;
  }
}

function sheetValue(cell: Written): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.formula;
  return typeof cell === 'string' ? storedText(cell) : cell;
}

function resize(sheet: Sheet, rows: number, columns: number, exact: boolean): void {
  const haveRows = sheet.getMaxRows();
  const haveColumns = sheet.getMaxColumns();
  if (rows > haveRows) sheet.insertRowsAfter(haveRows, rows - haveRows);
  else if (exact && rows < haveRows) sheet.deleteRows(rows + 1, haveRows - rows);
  if (columns > haveColumns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
  else if (exact && columns < haveColumns) sheet.deleteColumns(columns + 1, haveColumns - columns);
}

function dress(range: Range, looks: readonly (readonly Look[])[], keepsFormats: boolean): void {
  const grid = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
  if (!keepsFormats) range.setNumberFormats(grid((look) => look.format ?? PLAIN.format));
  range.setBackgrounds(grid((look) => look.background ?? PLAIN.background));
  range.setFontColors(grid((look) => look.colour ?? PLAIN.colour));
  range.setFontWeights(grid((look) => (look.bold === true ? 'bold' : 'normal')));
  range.setFontStyles(grid((look) => (look.italic === true ? 'italic' : 'normal')));
  range.setFontSizes(grid((look) => look.size ?? PLAIN.size));
  range.setFontFamily(FONT);
  range.setHorizontalAlignments(grid((look) => look.align ?? 'left'));
  range.setVerticalAlignments(grid((look) => (look.middle === true ? 'middle' : 'top')));
  range.setWraps(grid((look) => look.wrap !== false));
}

function listValidation(rule: ListRule): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...rule.choices], true)
    .setAllowInvalid(rule.mayDiffer === true)
    .setHelpText(rule.help)
    .build();
}

function setLists(sheet: Sheet, area: Area, rules: readonly ListRule[]): void {
  const grid: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => null),
  );
  const built = new Map<readonly string[], GoogleAppsScript.Spreadsheet.DataValidation>();
  for (const rule of rules) {
    const validation = built.get(rule.choices) ?? listValidation(rule);
    built.set(rule.choices, validation);
    for (let row = rule.area.row; row < rule.area.row + rule.area.rows; row++) {
      for (let column = rule.area.column; column < rule.area.column + rule.area.columns; column++) {
        const line = grid[row - area.row];
        if (line !== undefined) line[column - area.column] = validation;
      }
    }
  }
  areaOf(sheet, area).setDataValidations(grid);
}

function areaOf(sheet: Sheet, area: Area): Range {
  return sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);
}

function rangeAt(sheet: Sheet, row: number, column: number, grid: readonly (readonly unknown[])[]): Range {
  return sheet.getRange(row + 1, column + 1, grid.length, grid[0]?.length ?? 0);
}

function runs(columns: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.count === column) last.count += 1;
    else found.push({ first: column, count: 1 });
  }
  return found;
}
