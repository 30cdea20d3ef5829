// The one filter a sheet may have.

import type { Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { mergedDown } from '../world/sheet-data.js';
import { sheetOf, writable } from '../world/world.js';
import { exposed, type Faithful } from './fake.js';
import { exposedRange } from './range.js';
import { readSheet, requireEditable } from './sheet-access.js';

type GFilter = GoogleAppsScript.Spreadsheet.Filter;

export class FilterFake {
  constructor(readonly $: { readonly run: RunContext; readonly sheetId: number }) {}

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { run, sheetId } = this.$;
    const range = readSheet(run, sheetId).filter?.range;
    if (!range) throw run.refuse('rangeNotFound');
    return exposedRange(run, sheetId, range);
  }
  remove(): void {
    const { run, sheetId } = this.$;
    run.flush();
    const sheet = writable(run.world.book, sheetId);
    if (sheet) sheet.filter = null;
  }
}

/** Makes the sheet's filter; refused where it has one. */
export function createFilter(run: RunContext, sheetId: number, range: Rect): GFilter {
  run.flush();
  if (sheetOf(run.world.book, sheetId)?.filter) throw run.refuse('filterExists');
  const sheet = writable(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  requireEditable(run, sheet, range);
  if (mergedDown(sheet, range)) throw run.refuse('filterMerge');
  sheet.filter = { range, shown: {} };
  return exposedFilter(run, sheetId);
}

/** The filter as a script sees it. */
export function exposedFilter(run: RunContext, sheetId: number): GFilter {
  return exposed(run, 'Filter', new FilterFake({ run, sheetId }));
}

export const filterIsFaithful: Faithful<FilterFake, GFilter> = true;
