// Set-up's look at the tabs of rows before it writes: those whose head is gone and whose rows prove the columns.

import { judgedKeys } from '../domain/round/entry-table.js';
import { judgedTaskKeys } from '../domain/tasks/task-judgement.js';
import { entryColumns, entryColumnsWithSelfAssessment } from '../text/columns.js';
import { taskEntryColumns } from '../text/task-columns.js';
import { lostHead, type TabOfRows } from './tabs/lost-head.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import type { SheetOp } from './workbook/sheet-op.js';
import { baseMark } from './workbook/year-tabs.js';
import type { Bringing } from './writing/bring-to.js';

/** Ids of the tabs of rows that lost their whole head and prove their columns → what gives it back. */
export function lostHeads(
  standing: ReadonlyMap<string, number>,
  tabs: Bringing,
): ReadonlyMap<number, readonly SheetOp[]> {
  const ofRows: readonly TabOfRows[] = [
    { tab: fixedTabs.entry.mark, orders: [entryColumns, entryColumnsWithSelfAssessment], judged: judgedKeys },
    { tab: fixedTabs.taskEntry.mark, orders: [taskEntryColumns], judged: judgedTaskKeys },
  ];
  return new Map(
    [...standing].flatMap(([mark, id]) => {
      const tab = ofRows.find((each) => each.tab === baseMark(mark));
      const ops = tab === undefined ? null : lostHead({ ...tab, tab: mark }, tabs.standing(id));
      return ops === null ? [] : [[id, ops] as const];
    }),
  );
}
