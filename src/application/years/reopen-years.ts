// A year that was closed and whose round is not closed any more: its tabs are open again.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Ports } from '../ports.js';
import { isClosedRow, yearlyRowOf } from '../reading/yearly-row.js';
import { closedYears, keepClosedYears } from '../writing/closed-years.js';
import { findTab } from '../writing/tab-registry.js';

/**
 * Lets set-up look again at the tabs of closed years whose round somebody set to another state; returns these years. A year whose
 * round is gone, or stands twice, stays closed: nobody said otherwise.
 */
export function reopenYears(ports: Ports, printed: Book, cellsOf: (tabId: number) => Grid): readonly number[] {
  const closed = closedYears(ports);
  const rounds = closed.size === 0 ? null : findTab(ports, 'rounds');
  if (rounds === null) return [];
  const values = cellsOf(rounds);
  const reopened = [...closed].filter((year) => {
    const { yearly } = yearlyRowOf(printed, values, year);
    return yearly !== null && !isClosedRow(yearly.table, yearly.row);
  });
  keepClosedYears(
    ports,
    [...closed].filter((year) => !reopened.includes(year)),
  );
  return reopened;
}
