// The writes of the turn, in an order in which each beginning of them is recognised and completed by the next run.

import type { Book } from '../../domain/book/plan.js';
import { tabOfKeyCell } from '../../domain/reading/keyed-table.js';
import type { Ports, TabInfo } from '../ports.js';
import { settingRows } from '../reading/setting-rows.js';
import { settingDefaults } from '../reading/settings-read.js';
import { yearlyRowOf } from '../reading/yearly-row.js';
import { yearlyRowOps } from '../tabs/yearly-tab-row.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabsProperty } from '../workbook/marks.js';
import { tabTable } from '../workbook/tab-table.js';
import { currentTabs, tabsOfYear, type YearTabs, yearKeys } from '../workbook/year-tabs.js';
import { findTab, knownTabs } from '../writing/tab-registry.js';
import type { YearIntent } from './year-intent.js';

/** How far down a tab its key row may have come. */
const SEARCHED_ROWS = 12;

/**
 * Gives the tabs of the ending year its marks and names, then the register the round of the next. Until the marks are
 * given the book is in the old year, from then on there is no tab to type on and everything waits, until set-up has made
 * the tabs of the new year. What stands already is not done again.
 */
export function completeTurn(ports: Ports, printed: Book, { from, to }: YearIntent): void {
  const past = tabsOfYear(from);
  handMarks(ports, currentTabs, past);
  giveNames(ports, past);
  const rounds = findTab(ports, 'rounds');
  if (rounds === null) return;
  const values = ports.workbook.read(rounds);
  const { yearly, problems } = yearlyRowOf(printed, values, to);
  if (yearly === null && problems.every(({ code }) => code === 'yearly-none')) {
    const { table } = tabTable(fixedTabs.rounds, values);
    const { date } = ports.clock.now();
    ports.workbook.apply(rounds, yearlyRowOps(table, settingRows([]), settingDefaults(printed, to), date));
  }
  ports.workbook.flush();
}

/** The mark stands in the tab before the properties know it by that: of a tab that they forget it is the only witness. */
function handMarks(ports: Ports, before: YearTabs, after: YearTabs): void {
  const known = knownTabs(ports);
  if (known.has(after.entry.mark)) return;
  const renamed = new Map(
    yearKeys.flatMap((key) => (known.has(before[key].mark) ? [[before[key].mark, after[key].mark] as const] : [])),
  );
  for (const [mark, next] of renamed) {
    const id = known.get(mark);
    if (id !== undefined && ports.workbook.hasTab(id)) writeMark(ports, id, mark, next);
  }
  ports.workbook.flush();
  const next = [...known].map(([mark, id]) => [renamed.get(mark) ?? mark, id]);
  ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries(next)));
}

function writeMark({ workbook }: Pick<Ports, 'workbook'>, tabId: number, mark: string, next: string): void {
  workbook
    .read(tabId)
    .slice(0, SEARCHED_ROWS)
    .forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string' || tabOfKeyCell(cell) !== mark) return;
        workbook.apply(tabId, [{ op: 'values', row, column, cells: [[cell.replace(`:${mark}:`, `:${next}:`)]] }]);
      });
    });
}

function giveNames({ workbook, properties }: Ports, tabs: YearTabs): void {
  const known = knownTabs({ properties });
  const standing = workbook.tabs();
  for (const key of yearKeys) {
    const own = standing.find(({ id }) => id === known.get(tabs[key].mark));
    if (own !== undefined && own.name !== tabs[key].name && !isTaken(standing, tabs[key].name))
      workbook.apply(own.id, [{ op: 'rename', name: tabs[key].name }]);
  }
}

function isTaken(standing: readonly TabInfo[], name: string): boolean {
  return standing.some((tab) => tab.name === name);
}

/** Tabs of somebody else that have a name which the turn is to give. */
export function takenNames({ workbook, properties }: Ports, year: number): readonly string[] {
  const known = knownTabs({ properties });
  const tabs = tabsOfYear(year);
  const standing = workbook.tabs();
  return yearKeys.flatMap((key) => {
    const { name, mark } = tabs[key];
    return standing.some((tab) => tab.name === name && tab.id !== known.get(mark)) ? [name] : [];
  });
}
