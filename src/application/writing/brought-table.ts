// A typed tab brought to its model: worked out from what stands there, and from what stands there now if somebody typed meanwhile.

import type { SheetOp } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import { type TableSync, tableSync } from '../workbook/table-sync.js';
import type { Bringing } from './bring-to.js';

/** More changes than this while one tab is worked out are no coincidence. */
const TRIES = 4;

/** Somebody kept changing a tab: what was to be written there no longer fits its rows. Nothing of it was written. */
export class TabInUse extends Error {
  constructor(readonly tabId: number) {
    super(`Somebody keeps changing tab ${tabId}`);
  }
}

/**
 * Brings the tab to the model. `more`: further operations by where the rows stand. Throws `TabInUse` where people change
 * it each time it has been read; machine cells are never written to rows that have moved since.
 */
export function broughtTable(
  tabs: Bringing,
  tabId: number,
  model: TableModel,
  more: (sync: TableSync, standing: Standing) => readonly SheetOp[] = ({ ops }) => ops,
): TableSync {
  let standing = tabs.standing(tabId);
  for (let tries = 0; tries < TRIES; tries++) {
    const done = tableSync(model, standing.cells(), standing.formats);
    if (tabs.bring(tabId, more(done, standing), true, standing)) return done;
    standing = tabs.freshStanding(tabId);
  }
  throw new TabInUse(tabId);
}

/** Operations on top of those of the table itself. */
export function withMore(
  more: (place: TablePlace, standing: Standing) => readonly SheetOp[],
): (sync: TableSync, standing: Standing) => readonly SheetOp[] {
  return (sync, standing) => [...sync.ops, ...more(sync.place, standing)];
}
