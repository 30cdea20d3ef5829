// The tabs that people type on, asked before anything is written: can each still be read by its head?

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { entryColumnsWithSelfAssessment } from '../../text/columns.js';
import { yearTabName } from '../../text/tab-names.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { unreadableHead } from '../workbook/unreadable-head.js';
import { baseMark, oldTabOf } from '../workbook/year-tabs.js';

const typedTabs: readonly KeyedTab[] = [
  fixedTabs.settings,
  fixedTabs.directory,
  { ...fixedTabs.entry, columns: entryColumnsWithSelfAssessment },
  fixedTabs.taskEntry,
  fixedTabs.rounds,
  fixedTabs.tracking,
  fixedTabs.ledger,
];

/** What keeps tabs from being read, each with tab and cell. `standing`: marks of the tabs that are there → their ids. */
export function unreadableTabs(
  standing: ReadonlyMap<string, number>,
  cellsOf: (tabId: number) => Grid,
): readonly Problem[] {
  return [...standing].flatMap(([mark, id]) => {
    const old = oldTabOf(mark);
    const tab = typedTabs.find((each) => each.mark === baseMark(mark));
    if (tab === undefined) return [];
    const name = old === null ? tab.name : yearTabName(tab.name, old.year);
    return unreadableHead({ ...tab, mark, name }, cellsOf(id));
  });
}
