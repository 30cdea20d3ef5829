// What stands on a tab, as Google's Spreadsheet service tells it.

import type { Standing } from '../../application/workbook/standing.js';
import { cellsOf } from './cells.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each part costs one call when it is first asked for; values, formulas and looks are of the same cells. */
export function standingOn(sheet: Sheet): Standing {
  const range = once(() => sheet.getDataRange());
  return {
    cells: once(() => cellsOf(range().getValues())),
    formulas: once(() => range().getFormulas()),
    formats: once(() => range().getNumberFormats()),
    backgrounds: once(() => range().getBackgrounds()),
    lists: once(() =>
      range()
        .getDataValidations()
        .map((row) => row.map((rule) => rule !== null)),
    ),
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

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
