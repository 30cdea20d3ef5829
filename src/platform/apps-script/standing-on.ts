// What stands on a tab, as Google's Spreadsheet service tells it.

import type { Standing } from '../../application/workbook/standing.js';
import { cellsOf } from './cells.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each part costs one call when it is first asked for; values, formulas and looks are of the same cells. */
export function standingOn(sheet: Sheet): Standing {
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
    guards: once(() =>
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => ({
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
export function standingOnNew(sheet: Sheet): Standing {
  return {
    ...standingOn(sheet),
    isNew: () => true,
    cells: () => [],
    formulas: () => [],
    formats: () => [],
    backgrounds: () => [],
    lists: () => [],
    guards: () => [],
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
