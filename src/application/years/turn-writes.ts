// The writes of the turn, in an order in which each beginning of them is recognised and completed by the next run.

import type { Book } from '../../domain/book/plan.js';
import type { Ports } from '../ports.js';
import { settingRows } from '../reading/setting-rows.js';
import { settingDefaults } from '../reading/settings-read.js';
import { yearlyRowOf } from '../reading/yearly-row.js';
import { yearlyRowOps } from '../tabs/yearly-tab-row.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import { currentTabs, tabsOfYear } from '../workbook/year-tabs.js';
import { findTab } from '../writing/tab-registry.js';
import type { YearIntent } from './year-intent.js';
import { giveNames, handMarks } from './year-marks.js';

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
