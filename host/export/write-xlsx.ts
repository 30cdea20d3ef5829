// Writes a workbook as an .xlsx file: values with their formulas, looks, dropdowns, protection, page set-up.

import { type Cell, type CellFormulaValue, type CellValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Scalar } from '../formula/calc-world.js';
import { columnLetters } from '../formula/expression.js';
import { renameSheetInFormula } from '../formula/references.js';
import { cellsOf } from './a1-cells.js';
import { fileColor, fileHeight, fileStyle, fileWidth } from './cell-looks.js';
import { fileFormula, spilledFormula } from './file-formula.js';
import { fileText, xmlText } from './file-text.js';
import { fittedRowHeights } from './row-heights.js';
import { ruleFormula } from './rule-formula.js';
import { fileSheetNames } from './sheet-names.js';
import { writeChoices } from './validation-lists.js';
import type { XlsxBook, XlsxCell, XlsxSheet } from './xlsx-book.js';

/**
 * Writes the book to a file; the same book gives the same bytes. Formulas carry the value they show, since readers
 * show it without calculating; formulas with custom functions are written as Google's own export writes them.
 */
export async function writeXlsx(book: XlsxBook, file: string): Promise<void> {
  await fileBook(book).xlsx.writeFile(file);
}

function fileBook(book: XlsxBook): Workbook {
  const names = fileSheetNames(book.sheets.map((sheet) => sheet.name));
  const workbook = new Workbook();
  workbook.title = xmlText(book.title);
  workbook.creator = xmlText(book.creator);
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(book.writtenAt);
  workbook.modified = workbook.created;
  const rename = renaming(book.sheets, names);
  const custom = new Set(book.customFunctions.map((name) => name.toUpperCase()));
  for (const [i, sheet] of book.sheets.entries()) {
    const page = workbook.addWorksheet(names[i] ?? sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' });
    layOut(page, sheet);
    const unlocked = new Set(sheet.protection?.unlocked.flatMap((a1) => cellsOf(a1)) ?? []);
    const formulaOf = (formula: string, value: Scalar) => fileFormula(rename(formula), value, book.locale, custom);
    for (const cell of sheet.cells) writeCell(page, cell, formulaOf, unlocked);
    for (const a1 of unlocked) {
      const cell = page.getCell(a1);
      if (cell.protection === undefined) cell.style = fileStyle({}, true);
    }
    writeRules(page, sheet, rename, book.locale);
    if (sheet.protection !== undefined) protect(page);
  }
  writeChoices(workbook, book.sheets, names);
  for (const { name, sheet, a1 } of book.names ?? []) {
    const target = names[book.sheets.findIndex((candidate) => candidate.name === sheet)] ?? sheet;
    workbook.definedNames.add(`'${target.replaceAll("'", "''")}'!${a1}`, name);
  }
  const firstVisible = book.sheets.findIndex((sheet) => !sheet.hidden);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: Math.max(0, firstVisible),
      visibility: 'visible',
    },
  ];
  return workbook;
}

/** Formulas with the tabs under their names in the file. */
function renaming(sheets: readonly XlsxSheet[], names: readonly string[]): (formula: string) => string {
  const changed = sheets.flatMap((sheet, i) => {
    const name = names[i] ?? sheet.name;
    return name === sheet.name ? [] : [{ from: sheet.name, to: name }];
  });
  return (formula) => changed.reduce((text, { from, to }) => renameSheetInFormula(text, from, to), formula);
}

function layOut(page: Worksheet, sheet: XlsxSheet): void {
  for (const { column, px } of sheet.columnWidths ?? []) page.getColumn(column).width = fileWidth(px);
  for (const [row, points] of fittedRowHeights(sheet)) page.getRow(row).height = points;
  for (const { row, px } of sheet.rowHeights ?? []) page.getRow(row).height = fileHeight(px);
  for (const column of sheet.hiddenColumns ?? []) page.getColumn(column).hidden = true;
  for (const row of sheet.hiddenRows ?? []) page.getRow(row).hidden = true;
  for (const merge of sheet.merges ?? []) page.mergeCells(merge);
  if (sheet.tabColor !== undefined) page.properties.tabColor = fileColor(sheet.tabColor);
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  const common = { showGridLines: !sheet.hideGridlines };
  const topLeftCell = `${columnLetters(columns + 1)}${rows + 1}`;
  page.views = [
    rows + columns > 0
      ? { ...common, state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell }
      : { ...common, state: 'normal' },
  ];
  page.headerFooter.oddFooter = '&C&P/&N';
  const { landscape = true, onePage = false, titleRows } = sheet.page ?? {};
  Object.assign(page.pageSetup, {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    ...(titleRows === undefined ? {} : { printTitlesRow: `${titleRows[0]}:${titleRows[1]}` }),
  });
}

function writeCell(
  page: Worksheet,
  source: XlsxCell,
  formulaOf: (formula: string, value: Scalar) => string | undefined,
  unlocked: ReadonlySet<string>,
): void {
  const cell: Cell = page.getCell(source.row, source.column);
  const formula =
    source.formula !== undefined
      ? formulaOf(source.formula, source.value)
      : source.spilled
        ? spilledFormula(source.value)
        : undefined;
  cell.value =
    formula === undefined ? fileValue(source.value) : { formula: xmlText(formula), result: fileResult(source.value) };
  cell.style = fileStyle(source, unlocked.has(`${columnLetters(source.column)}${source.row}`));
  if (source.note !== undefined && source.note !== '') cell.note = fileText(source.note);
}

function fileValue(value: Scalar): CellValue {
  return value === null ? null : fileResult(value);
}

function fileResult(value: Scalar): NonNullable<CellFormulaValue['result']> {
  if (value === null) return '';
  if (typeof value === 'string') return fileText(value);
  if (typeof value !== 'object') return value;
  const { error } = value;
  switch (error) {
    case '#ERROR!':
    case 'Loading...':
      return error;
    default:
      return { error };
  }
}

function writeRules(page: Worksheet, sheet: XlsxSheet, rename: (formula: string) => string, locale: string): void {
  for (const [i, rule] of (sheet.rules ?? []).entries()) {
    const { when } = rule;
    const formula = ruleFormula(
      when.kind === 'formula' ? { ...rule, when: { kind: 'formula', formula: rename(when.formula) } } : rule,
      locale,
    );
    if (formula === undefined || rule.ranges.length === 0) continue;
    const color = rule.fontColor === undefined ? {} : { color: fileColor(rule.fontColor) };
    const fill = rule.background === undefined ? undefined : fileColor(rule.background);
    page.addConditionalFormatting({
      ref: rule.ranges.join(' '),
      rules: [
        {
          type: 'expression',
          priority: i + 1,
          formulae: [xmlText(formula)],
          style: {
            font: { ...color, ...(rule.bold ? { bold: true } : {}) },
            ...(fill === undefined
              ? {}
              : { fill: { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill } }),
          },
        },
      ],
    });
  }
}

function protect(page: Worksheet): void {
  page.sheetProtection = {
    sheet: true,
    objects: true,
    scenarios: true,
    formatColumns: false,
    formatRows: false,
    autoFilter: false,
  };
}
