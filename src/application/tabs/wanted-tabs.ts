// The tabs that a workbook should have, in the order in which people read them.

import type { Book } from '../../domain/book/plan.js';
import type { Settings } from '../../domain/round/settings.js';
import { taskRows } from '../../domain/tasks/task-rows.js';
import { type ResultTable, resultTables } from '../results/result-row.js';
import { fixedTabs, type WantedTab } from '../workbook/fixed-tabs.js';

/** True where the round asks for tasks: only then is there a tab to type them on. */
export function asksTasks(book: Book, settings: Settings): boolean {
  return taskRows(book, settings.round, () => null).length > 0;
}

/**
 * Every tab of the workbook. `hasTaskEntry`: `Nhập nhiệm vụ` stands already, from this round or an earlier one. `made`: of the tabs
 * that only a closing, or the first entry of the journal, makes, those that were made. `past`: the tabs of years that are past.
 */
export function wantedTabs(
  book: Book,
  settings: Settings,
  hasTaskEntry: boolean,
  made: ReadonlySet<string> = new Set(),
  past: readonly WantedTab[] = [],
): readonly WantedTab[] {
  const whereMade = (tab: WantedTab): readonly WantedTab[] => (made.has(tab.mark) ? [tab] : []);
  const tasks = hasTaskEntry || asksTasks(book, settings);
  return [
    fixedTabs.summary,
    ...whereMade(fixedTabs.closed),
    ...whereMade(fixedTabs.series),
    fixedTabs.entry,
    ...(tasks ? [fixedTabs.taskEntry] : []),
    fixedTabs.tracking,
    fixedTabs.rounds,
    ...whereMade(fixedTabs.register),
    ...planTabs(book, settings),
    fixedTabs.directory,
    fixedTabs.ledger,
    ...whereMade(fixedTabs.journal),
    fixedTabs.settings,
    fixedTabs.guide,
    fixedTabs.calculation,
    fixedTabs.saved,
    ...past,
  ];
}

/** The plans of the round in its order, the others behind them, those that have ended last. */
function planTabs(book: Book, { round }: Settings): readonly WantedTab[] {
  const rank = ({ plan }: ResultTable) => {
    if (plan.toYear < round.year) return book.plans.length + 1;
    const asked = round.plans.indexOf(plan.code);
    return asked < 0 ? book.plans.length : asked;
  };
  return resultTables(book)
    .map((table, place) => ({ table, rank: rank(table), place }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ table: { key, table } }) => ({ mark: key, name: table.tab }));
}
