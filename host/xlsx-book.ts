// The host's workbook as the file writer wants it: what the cells show, beside the formulas that show it.

import { a1Of, columnLetters, type Rect } from './a1.js';
import type { XlsxBook, XlsxCell, XlsxRule, XlsxSheet, XlsxStyle, XlsxValidation } from './export/xlsx-book.js';
import type { Machine } from './run/machine.js';
import { isoWithOffset } from './run/time-zone.js';
import { shownAt } from './world/calculation.js';
import { contentExtent } from './world/content.js';
import {
  type Cell,
  type ConditionalRule,
  cellAt,
  type SheetData,
  type Style,
  type ValidationRule,
} from './world/sheet-data.js';

/** The whole book for `writeXlsx`; the virtual clock is the time written into the file. */
export function xlsxBook(machine: Machine): XlsxBook {
  const { world, bundle } = machine;
  return {
    title: world.book.name,
    creator: world.owner,
    locale: world.book.locale,
    writtenAt: isoWithOffset(world.now, world.offsetMinutes),
    customFunctions: [...bundle.functions].map((name) => name.toUpperCase()),
    sheets: world.book.sheets.map((sheet) => xlsxSheet(machine, sheet)),
    names: Object.entries(world.book.named).flatMap(([name, range]) => {
      const sheet = world.book.sheets.find((one) => one.id === range.sheetId);
      return sheet ? [{ name, sheet: sheet.name, a1: absolute(range) }] : [];
    }),
  };
}

function absolute(rect: Rect): string {
  const first = `$${columnLetters(rect.column)}$${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows - 1}`;
}

function xlsxSheet(machine: Machine, sheet: SheetData): XlsxSheet {
  const content = contentExtent(machine, sheet);
  const rows = Math.max(content.rows, sheet.rows.length);
  const columns = Math.max(content.columns, ...sheet.rows.map((row) => row?.cells.length ?? 0));
  const cells: XlsxCell[] = [];
  const dropdowns = new Map<ValidationRule, Rect[]>();
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = cellAt(sheet, row, column);
      const written = xlsxCell(machine, sheet, cell, row, column);
      if (written) cells.push(written);
      if (cell.validation) addBelow(dropdowns, cell.validation, row, column);
    }
  }
  const whole = sheet.protections.find((one) => one.range === null && one.editors !== null && !one.warningOnly);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    cells,
    columnWidths: sheet.columns.flatMap((one, at) =>
      one?.width === undefined ? [] : [{ column: at + 1, px: one.width }],
    ),
    rowHeights: sheet.rows.flatMap((one, at) => (one?.height === undefined ? [] : [{ row: at + 1, px: one.height }])),
    hiddenRows: sheet.rows.flatMap((one, at) => (one?.hidden ? [at + 1] : [])),
    hiddenColumns: sheet.columns.flatMap((one, at) => (one?.hidden ? [at + 1] : [])),
    frozen: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    hideGridlines: sheet.hiddenGridlines,
    merges: sheet.merges.map(a1Of),
    rules: sheet.rules.map(xlsxRule),
    validations: [...dropdowns].flatMap(([rule, rects]) => rects.map((rect) => xlsxValidation(rule, rect))),
    ...(whole ? { protection: { unlocked: whole.unprotected.map(a1Of) } } : {}),
    page: pageOf(sheet, rows),
  };
}

/** Sheets keeps no print settings that a script could set: narrow tabs go upright, a short one on a single page. */
function pageOf(sheet: SheetData, rows: number): NonNullable<XlsxSheet['page']> {
  const width = sheet.columns.reduce((sum, column) => sum + (column?.hidden ? 0 : (column?.width ?? DEFAULT_WIDTH)), 0);
  const titles = sheet.frozenRows > 0 ? { titleRows: [1, sheet.frozenRows] as const } : {};
  return { landscape: width > WIDEST_UPRIGHT, onePage: sheet.frozenRows === 0 && rows <= ROWS_OF_A_PAGE, ...titles };
}

const DEFAULT_WIDTH = 100;
/** Pixels that A4 upright still shows at a readable size. */
const WIDEST_UPRIGHT = 1200;
const ROWS_OF_A_PAGE = 60;

function xlsxCell(machine: Machine, sheet: SheetData, cell: Cell, row: number, column: number): XlsxCell | null {
  const { value, format, spilled } = shownAt(machine, sheet, row, column);
  const style = cell.style && xlsxStyle(cell.style);
  if (value === null && cell.formula === undefined && !style && !cell.note && format === '') return null;
  return {
    row,
    column,
    value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(spilled ? { spilled } : {}),
    ...(format === '' ? {} : { format }),
    ...(style ? { style } : {}),
    ...(cell.note ? { note: cell.note } : {}),
  };
}

function xlsxStyle(style: Style): XlsxStyle {
  const sides = (['top', 'left', 'bottom', 'right'] as const).filter((side) => style.borders?.[side] !== undefined);
  const line = sides[0] === undefined ? undefined : style.borders?.[sides[0]];
  const horizontal = (['left', 'center', 'right'] as const).find((one) => one === style.horizontal);
  const vertical = (['top', 'middle', 'bottom'] as const).find((one) => one === style.vertical);
  return {
    ...(style.background === undefined ? {} : { background: style.background }),
    ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
    ...(style.fontFamily === undefined ? {} : { fontFamily: style.fontFamily }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.fontWeight === 'bold' ? { bold: true } : {}),
    ...(style.fontStyle === 'italic' ? { italic: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.wrap === 'WRAP' ? { wrap: true } : {}),
    ...(line === undefined ? {} : { border: { color: line.split(' ')[1] ?? '#000000', sides } }),
  };
}

function xlsxRule(rule: ConditionalRule): XlsxRule {
  const { when } = rule;
  return {
    ranges: rule.ranges.map(a1Of),
    when:
      when.type === 'notEmpty'
        ? { kind: 'notEmpty' }
        : when.type === 'formula'
          ? { kind: 'formula', formula: when.text }
          : { kind: when.type, text: when.text },
    ...(rule.background === null ? {} : { background: rule.background }),
    ...(rule.fontColor === null ? {} : { fontColor: rule.fontColor }),
    ...(rule.bold === null ? {} : { bold: rule.bold }),
  };
}

/** Collects cells of one rule into columns of neighbours. */
function addBelow(rects: Map<ValidationRule, Rect[]>, rule: ValidationRule, row: number, column: number): void {
  const list = rects.get(rule) ?? [];
  rects.set(rule, list);
  const above = list.findIndex((rect) => rect.column === column && rect.row + rect.rows === row);
  const rect = list[above];
  if (rect) list[above] = { ...rect, rows: rect.rows + 1 };
  else list.push({ row, column, rows: 1, columns: 1 });
}

function xlsxValidation(rule: ValidationRule, rect: Rect): XlsxValidation {
  return {
    range: a1Of(rect),
    values: rule.kind === 'checkbox' ? 'checkbox' : rule.values,
    ...(rule.help === '' ? {} : { helpText: rule.help }),
    allowInvalid: rule.allowInvalid,
  };
}
