// Check of the years that are closed: their tabs all there, and as they stood when the year was closed.

import type { Finding } from '../../../domain/book-check.js';
import { marksOf } from '../../../domain/round/moved-rows.js';
import { typedRowsOf } from '../../reading/typed-memory.js';
import { fixedTabs } from '../../workbook/fixed-tabs.js';
import { baseMark, tabsOfYear } from '../../workbook/year-tabs.js';
import { closedYears } from '../../writing/closed-years.js';
import type { PastYear } from '../../years/past-years.js';
import { closedNow } from '../../years/renew-past.js';
import { cellsFinding } from '../place-words.js';
import type { SeenBook } from '../seen-book.js';
import { contentOf } from './contents.js';

export function closedYearFindings(book: SeenBook): readonly Finding[] {
  const { ports, printed, typed, closed, known, tabs } = book;
  const gone = [...closedYears(ports)].flatMap((year) => {
    const of = tabsOfYear(year);
    return [of.entry, of.taskEntry].flatMap(({ mark, name }): Finding[] => {
      const id = known.get(mark);
      if (id === undefined || tabs.some((tab) => tab.id === id)) return [];
      return [{ code: 'closed-tab-gone', sheet: name, params: { year, saved: of.saved.name } }];
    });
  });
  // What the workbook wrote in the words and colours of then may differ from those of now: what was lost is looked for alone.
  const altered = closed
    .filter(({ mark }) => baseMark(mark) !== fixedTabs.saved.mark)
    .flatMap((tab) => {
      const cells = contentOf(tab).filter(({ fault }) => fault === 'overwritten' || fault === 'emptied');
      return cellsFinding('closed-year-altered', tab.name, cells);
    });
  const years = typed === null ? [] : closedNow(ports, printed, typed);
  return [...gone, ...altered, ...years.flatMap((year) => typedSince(year, book))];
}

/** Typed cells that are not as they were when the year was closed. */
function typedSince({ typed, ids }: PastYear, { closed }: SeenBook): readonly Finding[] {
  const rows = typedRowsOf(typed);
  return [
    { id: ids.entry, mark: fixedTabs.entry.mark, table: typed.entry.table },
    { id: ids.taskEntry, mark: fixedTabs.taskEntry.mark, table: typed.tasks.table },
  ].flatMap(({ id, mark, table }) => {
    const name = closed.find((tab) => tab.id === id)?.name;
    if (name === undefined) return [];
    const cells = rows
      .filter(({ tab }) => tab === mark)
      .flatMap((row) => {
        const before = typed.marks.get(row.id);
        const now = marksOf(row.cells);
        if (before === undefined) return [];
        const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
          (key) => before[key] !== now[key],
        );
        return keys.map((key) => ({ row: row.row, column: table.columnOf.get(key) ?? 0 }));
      });
    return cellsFinding('closed-year-typed', name, cells);
  });
}
