// Dropdowns of a file: short lists inside the rule, long ones (or with commas) on a hidden tab of their own.

import type { Workbook } from '@cj-tech-master/excelts';
import { columnLetters } from '../formula/expression.js';
import { fileStyle } from './cell-looks.js';
import { fileText, xmlText } from './file-text.js';
import type { XlsxSheet, XlsxValidation } from './xlsx-book.js';

const LISTS = '_danh_muc';
const LIMIT = 255;
const MESSAGE_LIMIT = 225;

/** The list of a dropdown as a formula, or undefined where it must stand on a tab. */
export function choiceFormula(values: readonly string[]): string | undefined {
  const text = values.join(',');
  return text.length > LIMIT || values.some((value) => /[,"]/.test(value)) ? undefined : `"${text}"`;
}

/** Writes the dropdowns and tick boxes of all tabs, and the hidden tab of long lists where there is one. */
export function writeChoices(workbook: Workbook, sheets: readonly XlsxSheet[], names: readonly string[]): void {
  const columns: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const page = workbook.getWorksheet(names[i] ?? sheet.name);
    for (const validation of sheet.validations ?? []) {
      const values = validation.values === 'checkbox' ? ['TRUE', 'FALSE'] : validation.values.map(xmlText);
      const formula = choiceFormula(values) ?? listOnTab(workbook, columns, values);
      page?.dataValidations.add(validation.range, rule(validation, formula));
    }
  }
}

function rule(validation: XlsxValidation, formula: string) {
  return {
    type: 'list' as const,
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: validation.allowInvalid !== true,
    errorStyle: 'stop',
    ...(validation.helpText === undefined
      ? {}
      : {
          showInputMessage: true,
          prompt: xmlText(validation.helpText).slice(0, LIMIT),
          error: xmlText(validation.helpText).slice(0, MESSAGE_LIMIT),
        }),
  };
}

function listOnTab(workbook: Workbook, columns: string[], values: readonly string[]): string {
  const key = values.join('\n');
  const page = workbook.getWorksheet(LISTS) ?? workbook.addWorksheet(LISTS, { state: 'veryHidden' });
  let column = columns.indexOf(key) + 1;
  if (column === 0) {
    column = columns.push(key);
    for (const [i, value] of values.entries()) {
      const cell = page.getCell(i + 1, column);
      cell.value = fileText(value);
      cell.style = fileStyle({}, false);
    }
  }
  const letters = columnLetters(column);
  return `${LISTS}!$${letters}$1:$${letters}$${values.length}`;
}
