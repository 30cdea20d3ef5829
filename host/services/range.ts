// Ranges, whole: looks, rules, protection, and the ranges they lead to.

import type { Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { emptied } from '../world/cell-input.js';
import { gridOf } from '../world/content.js';
import { cellAt, type ValidationRule } from '../world/sheet-data.js';
import { cellSides } from './borders.js';
import { exposedRule, ruleBehind } from './data-validation.js';
import { enumName } from './enums.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { createFilter } from './filter.js';
import { protectRange } from './protection.js';
import { RangeLooks } from './range-looks.js';
import { requireRect } from './range-requests.js';
import { sameShape } from './range-values.js';
import { exposedSheet } from './sheet.js';
import { readPlace, writeCells } from './sheet-access.js';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRule = GoogleAppsScript.Spreadsheet.DataValidation;

interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
}

export class RangeFake extends RangeLooks {
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return exposedSheet(this.$.run, this.$.sheetId);
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GRange {
    const { run, sheetId, rect } = this.$;
    const [row, column] = [rect.row + rowOffset, rect.column + columnOffset];
    return exposedRange(
      run,
      sheetId,
      requireRect(run, sheetId, row, column, numRows ?? rect.rows, numColumns ?? rect.columns),
    );
  }

  getDataValidation(): GRule | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (GRule | null)[][] {
    const { run, rect } = this.$;
    const sheet = readPlace(this.$);
    return gridOf(rect, (row, column) => {
      const rule = cellAt(sheet, row, column).validation;
      return rule ? exposedRule(run, rule) : null;
    });
  }

  setDataValidation(rule: GRule | null): GRange {
    const data = ruleArgument(this.$.run, 'setDataValidation', rule);
    writeCells(this.$, (cell) => ({ ...cell, validation: data }));
    return self(this);
  }

  setDataValidations(rules: (GRule | null)[][]): GRange {
    const grid = sameShape(this.$, 'setDataValidations', rules).map((line) =>
      line.map((rule) => ruleArgument(this.$.run, 'setDataValidations', rule)),
    );
    writeCells(this.$, (cell, row, column) => ({ ...cell, validation: grid[row]?.[column] }));
    return self(this);
  }

  clearDataValidations(): GRange {
    writeCells(this.$, (cell) => ({ ...cell, validation: undefined }));
    return self(this);
  }

  insertCheckboxes(): GRange {
    const rule: ValidationRule = { kind: 'checkbox', values: [], showDropdown: false, allowInvalid: false, help: '' };
    writeCells(this.$, (cell) => ({ ...emptied(cell), validation: rule, value: false }));
    return self(this);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GRange {
    const kind = style === undefined || style === null ? 'SOLID' : enumName(style, 'BorderStyle');
    signature(
      this.$.run,
      'SpreadsheetApp.Range.setBorder',
      [top, left, bottom, right, vertical, horizontal, color, style],
      kind !== null,
    );
    const line = `${kind} ${color ?? '#000000'}`;
    const { rows, columns } = this.$.rect;
    const wish = { top, left, bottom, right, vertical, horizontal };
    writeCells(this.$, (cell, row, column) => ({
      ...cell,
      style: { ...cell.style, borders: cellSides(cell.style?.borders, wish, line, { row, column, rows, columns }) },
    }));
    return self(this);
  }

  /** Contents and formats; notes and rules stay unless asked for (gas-fakes, test/testsheets.js, sheet clearing methods). */
  clear(options?: ClearOptions): GRange {
    const all = !options;
    writeCells(this.$, (cell) => ({
      ...(all || options.contentsOnly ? emptied(cell) : cell),
      ...(all || options.formatOnly ? { format: undefined, style: undefined } : {}),
      ...(options?.validationsOnly ? { validation: undefined } : {}),
      ...(options?.commentsOnly ? { note: undefined } : {}),
    }));
    return self(this);
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return createFilter(this.$.run, this.$.sheetId, this.$.rect);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectRange(this.$.run, this.$.sheetId, this.$.rect);
  }

  activate(): GRange {
    this.$.run.activeSheetId = this.$.sheetId;
    return self(this);
  }
}

function ruleArgument(run: RunContext, method: string, rule: unknown): ValidationRule | undefined {
  if (rule === null || rule === undefined) return undefined;
  const data = ruleBehind(rule);
  signature(run, `SpreadsheetApp.Range.${method}`, [rule], data !== null);
  if (data && data.values.length > 500) throw run.refuse('longList');
  return data ?? undefined;
}

/** The range that a script sees; `unnamed` where it is a whole sheet under protection. */
export function exposedRange(run: RunContext, sheetId: number, rect: Rect, unnamed = false): GRange {
  return exposed(run, 'Range', new RangeFake({ run, sheetId, rect, unnamed }));
}

/** The place of a range that a script handed over; a signature error for anything else. */
export function rangeArgument(run: RunContext, method: string, value: unknown): { sheetId: number; rect: Rect } {
  const fake = fakeBehind(value, RangeFake);
  signature(run, method, [value], fake !== null);
  if (!fake) throw run.refuse('rangeNotFound');
  return fake.$;
}

/** Keeps the fake and Google's declaration together at compile time. */
export const rangeIsFaithful: Faithful<RangeFake, GRange> = true;
