// Tabs of past years that somebody deleted, and whose typed cells the year's saved copy remembers: they are made again.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Ports } from '../ports.js';
import { memoryFrom } from '../reading/typed-memory.js';
import { isClosedRow, yearlyRowOf } from '../reading/yearly-row.js';
import { fixedTabs, type WantedTab } from '../workbook/fixed-tabs.js';
import { oldTabOf, tabsOfYear } from '../workbook/year-tabs.js';
import { closedYears } from '../writing/closed-years.js';
import { knownTabs } from '../writing/tab-registry.js';

/**
 * The tabs to make, each with the saved copy that remembers its rows; none of a year that is closed, or whose round nobody can
 * read. `standing`: marks of the tabs that are there → their ids.
 */
export function lostOfPast(
  ports: Pick<Ports, 'properties'>,
  printed: Book,
  standing: ReadonlyMap<string, number>,
  rounds: Grid,
  cellsOf: (tabId: number) => Grid,
): readonly WantedTab[] {
  const closed = closedYears(ports);
  return [...knownTabs(ports).keys()].flatMap((mark) => {
    const old = oldTabOf(mark);
    if (old === null || old.key === 'saved' || standing.has(mark) || closed.has(old.year)) return [];
    const tabs = tabsOfYear(old.year);
    const saved = standing.get(tabs.saved.mark);
    const { yearly } = yearlyRowOf(printed, rounds, old.year);
    if (saved === undefined || yearly === null || isClosedRow(yearly.table, yearly.row)) return [];
    const isRemembered = [...memoryFrom(cellsOf(saved)).keys()].some((id) =>
      id.startsWith(`${fixedTabs[old.key].mark}:`),
    );
    return isRemembered ? [tabs[old.key], ...(standing.has(tabs.entry.mark) ? [] : [tabs.saved])] : [];
  });
}
