// Ranges, what is in the cells: values, formulas, display text.

import { canonicalFormula } from '../formula/canonical.js';
import { rewritten } from '../formula/rewrite-references.js';
import { emptied, scriptFormula, writtenInto } from '../world/cell-input.js';
import { displayOf, gridOf, valuesOf } from '../world/content.js';
import { answered } from '../world/open-points.js';
import { type Cell, cellAt } from '../world/sheet-data.js';
import { self, signature } from './fake.js';
import { type Place, RangeAt } from './range-at.js';
import { readPlace, writeCells } from './sheet-access.js';

type GRange = GoogleAppsScript.Spreadsheet.Range;

export class RangeValues extends RangeAt {
  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    return valuesOf(this.$.run.machine, readPlace(this.$), this.$.rect);
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return displayOf(this.$.run.machine, readPlace(this.$), this.$.rect);
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    const { run, rect } = this.$;
    const sheet = readPlace(this.$);
    const { locale } = run.world.book;
    return gridOf(rect, (row, column) => {
      const { formula = '' } = cellAt(sheet, row, column);
      const canonical = canonicalFormula(formula, locale) ?? formula;
      return canonical !== formula && answered(run.world, 'formulasReadBackWithCommas') ? canonical : formula;
    });
  }

  isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }

  setValue(value: unknown): GRange {
    signature(this.$.run, 'SpreadsheetApp.Range.setValue', [value], !Array.isArray(value));
    requireOneMeaning(this.$, 'setValue', value);
    putValues(this.$, () => value);
    return self(this);
  }

  setValues(values: unknown[][]): GRange {
    const grid = sameShape(this.$, 'setValues', values);
    putValues(this.$, (row, column) => grid[row]?.[column]);
    return self(this);
  }

  setFormula(formula: string): GRange {
    signature(this.$.run, 'SpreadsheetApp.Range.setFormula', [formula], typeof formula === 'string');
    requireOneMeaning(this.$, 'setFormula', formula);
    putFormulas(this.$, () => formula);
    return self(this);
  }

  setFormulas(formulas: string[][]): GRange {
    const grid = sameShape(this.$, 'setFormulas', formulas);
    putFormulas(this.$, (row, column) => String(grid[row]?.[column] ?? ''));
    return self(this);
  }

  clearContent(): GRange {
    writeCells(this.$, emptied);
    return self(this);
  }
}

/** One formula over several cells: whether Google moves its relative references along is not settled, so it is a gap. */
function requireOneMeaning({ run, rect }: Place, method: string, written: unknown): void {
  if (typeof written !== 'string' || !written.startsWith('=') || rect.rows * rect.columns === 1) return;
  let relative = false;
  rewritten(written, (_, corners) => {
    relative ||= corners.some(
      (corner) =>
        !(corner.rowLocked || corner.row === undefined) || !(corner.columnLocked || corner.column === undefined),
    );
    return corners;
  });
  if (relative) throw run.missing(`Range.${method} of a formula with relative references over several cells`);
}

function putValues(place: Place, read: (row: number, column: number) => unknown): void {
  const { world } = place.run;
  writeCells(place, (cell, row, column) => writtenInto(cell, read(row, column), world));
}

function putFormulas(place: Place, read: (row: number, column: number) => string): void {
  writeCells(place, (cell, row, column): Cell => {
    const text = read(row, column);
    if (text === '') return emptied(cell);
    const formula = scriptFormula(text.startsWith('=') ? text : `=${text}`, place.run.world);
    return { ...cell, value: undefined, formula };
  });
}

/** The script's 2-D array copied, or Google's refusal where it is not one of exactly the range's shape. */
export function sameShape<T>({ run, rect }: Place, method: string, values: T[][]): T[][] {
  const shaped = Array.isArray(values) && values.every((row) => Array.isArray(row));
  signature(run, `SpreadsheetApp.Range.${method}`, [values], shaped);
  if (values.length !== rect.rows) throw run.refuse('rowsMismatch', values.length, rect.rows);
  const wrong = values.find((row) => row.length !== rect.columns);
  if (wrong) throw run.refuse('columnsMismatch', wrong.length, rect.columns);
  return values.map((row) => [...row]);
}
