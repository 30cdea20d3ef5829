// Closed years that the next set-up has to look at again: their round is not closed any more, or a page of theirs is gone.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Ports, TabInfo } from '../ports.js';
import { isClosedRow, yearlyRowOf } from '../reading/yearly-row.js';
import { resultTables } from '../results/result-row.js';
import { tabsOfYear, yearKeys } from '../workbook/year-tabs.js';
import { closedYears, keepClosedYears } from '../writing/closed-years.js';
import { findTab, knownTabs } from '../writing/tab-registry.js';

/**
 * Takes them off the list of closed years; returns those whose round somebody set to another state. A year whose round is gone, or
 * stands twice, stays closed: nobody said otherwise. One of which a tab has another name, or the saved copy or the tab of an
 * ended plan is gone, is closed again by the same run, which mends that.
 */
export function reopenYears(
  ports: Ports,
  printed: Book,
  present: readonly TabInfo[],
  cellsOf: (tabId: number) => Grid,
): readonly number[] {
  const closed = [...closedYears(ports)];
  const rounds = closed.length === 0 ? null : findTab(ports, 'rounds');
  if (rounds === null) return [];
  const values = cellsOf(rounds);
  const reopened = closed.filter((year) => {
    const { yearly } = yearlyRowOf(printed, values, year);
    return yearly !== null && !isClosedRow(yearly.table, yearly.row);
  });
  const known = knownTabs(ports);
  const isThere = (mark: string) => present.some(({ id }) => id === known.get(mark));
  const plansGone = resultTables(printed).flatMap(({ key, plan }) => (isThere(key) ? [] : [plan.toYear]));
  const isWhole = (year: number) => {
    const tabs = tabsOfYear(year);
    const named = yearKeys.every((key) =>
      present.every(({ id, name }) => id !== known.get(tabs[key].mark) || name === tabs[key].name),
    );
    return named && isThere(tabs.saved.mark) && !plansGone.includes(year);
  };
  keepClosedYears(
    ports,
    closed.filter((year) => !reopened.includes(year) && isWhole(year)),
  );
  return reopened;
}
