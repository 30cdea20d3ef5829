// What stands on a tab, as Google's Spreadsheet service tells it.

import type { Standing } from '../../application/workbook/standing.js';
import { cellsOf } from './cells.js';
import { doorOf } from './protections.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each part costs one call when it is first asked for; values, formulas and looks are of the same cells. */
export function standingOn(sheet: Sheet, owner: () => string): Standing {
  let range = once(() => sheet.getDataRange());
  const asked = <T>(ask: (from: GoogleAppsScript.Spreadsheet.Range) => T): (() => T) =>
    once(() =>
      triedTwice(
        () => ask(range()),
        () => {
          range = once(() => sheet.getDataRange());
        },
      ),
    );
  return {
    isNew: () => false,
    cells: asked((from) => cellsOf(from.getValues())),
    formulas: asked((from) => from.getFormulas()),
    formats: asked((from) => from.getNumberFormats()),
    backgrounds: asked((from) => from.getBackgrounds()),
    lists: asked((from) => from.getDataValidations().map((row) => row.map((rule) => rule !== null))),
    closure: once(() => {
      const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      if (protection === undefined) return null;
      return {
        ...doorOf(protection, owner),
        open: () => protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
      };
    }),
    guards: once(() =>
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => ({
        ...doorOf(protection, owner),
        name: protection.getDescription(),
        area: protection.getRange().getA1Notation(),
      })),
    ),
    colourRules: once(() => sheet.getConditionalFormatRules().length),
    rows: once(() => sheet.getMaxRows()),
    columns: once(() => sheet.getMaxColumns()),
  };
}

/**
 * What `read` gives, asked a second time where the first fails: between asking how far a tab reaches and reading it somebody
 * may have taken rows or columns away, and a read can be repeated.
 */
export function triedTwice<T>(read: () => T, between: () => void = () => undefined): T {
  try {
    return read();
  } catch {
    between();
    return read();
  }
}

/** A tab that this run made: of what it holds nothing needs to be asked. */
export function standingOnNew(sheet: Sheet, owner: () => string): Standing {
  return {
    ...standingOn(sheet, owner),
    isNew: () => true,
    cells: () => [],
    formulas: () => [],
    formats: () => [],
    backgrounds: () => [],
    lists: () => [],
    guards: () => [],
    closure: () => null,
    colourRules: () => 0,
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
