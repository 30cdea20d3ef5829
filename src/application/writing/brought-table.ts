// A typed tab brought to its model: worked out from what stands there, and from what stands there now if somebody typed meanwhile.

import type { Problem } from '../../domain/checked.js';
import { roundOnlyKeys } from '../../text/columns.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';
import { ROWS_ABOVE, type TableModel, type TablePlace } from '../workbook/table-model.js';
import { type TableSync, tableSync } from '../workbook/table-sync.js';
import { unreadableHead } from '../workbook/unreadable-head.js';
import type { Bringing } from './bring-to.js';

/** More changes than this while one tab is worked out are no coincidence. */
const TRIES = 4;

/** Somebody kept changing a tab: what was to be written there no longer fits its rows. Nothing of it was written. */
export class TabInUse extends Error {
  constructor(readonly tabId: number) {
    super(`Somebody keeps changing tab ${tabId}`);
  }
}

/** Nobody knows any more which column or row of a tab is which: nothing was written there. */
export class TabUnreadable extends Error {
  constructor(
    readonly tabId: number,
    readonly problems: readonly Problem[],
  ) {
    super(`The head of tab ${tabId} is gone`);
  }
}

/**
 * Brings the tab to the model. `more`: further operations by where the rows stand. Throws `TabInUse` where people change
 * it each time it has been read, `TabUnreadable` where its head is gone; machine cells are never written to rows that have moved since.
 */
export function broughtTable(
  tabs: Bringing,
  tabId: number,
  model: TableModel,
  more: (sync: TableSync, standing: Standing) => readonly SheetOp[] = ({ ops }) => ops,
): TableSync {
  const head = { mark: model.tab, name: '', columns: model.columns, roundOnly: roundOnlyKeys };
  let standing = tabs.standing(tabId);
  for (let tries = 0; tries < TRIES; tries++) {
    const unreadable = unreadableHead(head, standing.cells());
    if (unreadable.length > 0) throw new TabUnreadable(tabId, unreadable);
    if (standing.cells().length === 0 && !standing.isNew()) tabs.send(tabId, [headWithoutLists(standing)]);
    const done = tableSync(model, standing.cells(), standing.formats);
    if (tabs.bring(tabId, more(done, standing), true, standing)) return done;
    standing = tabs.freshStanding(tabId);
  }
  throw new TabInUse(tabId);
}

/** On a tab that somebody emptied the dropdowns of its rows still stand, and refuse the words of the head. */
function headWithoutLists(standing: Standing): SheetOp {
  return { op: 'lists', area: { row: 0, column: 0, rows: ROWS_ABOVE, columns: standing.columns() }, rules: [] };
}

/** Operations on top of those of the table itself. */
export function withMore(more: (place: TablePlace) => readonly SheetOp[]): (sync: TableSync) => readonly SheetOp[] {
  return (sync) => [...sync.ops, ...more(sync.place)];
}
