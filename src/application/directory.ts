// `Danh bạ` as mails need it: one entry per agency of the book, with what the tracking tab knows about its contact.

import type { Problem } from '../domain/checked.js';
import { cellAt, readKeyedTable, textAt } from '../domain/keyed-table.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Book } from '../domain/plan.js';
import type { DirectoryEntry } from '../domain/reminder-plan.js';
import { directoryColumns } from '../text/columns.js';
import { sheetErrorText } from '../text/sheet-error.js';
import { tabNames } from '../text/tab-names.js';
import { cellName } from './a1.js';
import type { Grid } from './context.js';
import { directoryMark } from './marks.js';
import { ROWS_ABOVE } from './table-model.js';
import type { Tracking } from './tracking.js';

/**
 * Entries in the order of the sheet; of two rows for one agency the first counts. What is known of a contact holds for
 * all rounds: the latest day, and a dead address wherever it was noted.
 */
export function directoryEntries(
  book: Book,
  values: Grid,
  trackings: readonly Tracking[],
): { readonly entries: readonly DirectoryEntry[]; readonly problems: readonly Problem[] } {
  const { table, problems } = readKeyedTable(values, {
    tab: directoryMark,
    columns: directoryColumns,
    rowsAboveData: ROWS_ABOVE,
  });
  const found: Problem[] = problems.map((problem) => ({ ...problem, sheet: tabNames.directory }));
  const entries: DirectoryEntry[] = [];
  const seen = new Set<string>();
  for (let row = Math.max(0, table.firstRow); row < values.length; row++) {
    const code = textAt(table, row, 'key');
    const agency = book.agencies.find((candidate) => candidate.code === code);
    if (agency === undefined || seen.has(code)) continue;
    seen.add(code);
    const person = (key: string): string => {
      const typed = textAt(table, row, key);
      if (!sheetErrorText(typed)) return typed;
      const cell = cellName(row, table.columnOf.get(key) ?? 0);
      found.push({ code: 'directory-formula', sheet: tabNames.directory, cell, params: { name: agency.name } });
      return '';
    };
    const tracked = trackings.flatMap((tracking) => tracking.byAgency.get(code) ?? []);
    entries.push({
      agency: code,
      name: agency.name,
      kind: agency.kind,
      contact: person('contact'),
      office: person('division'),
      mailCell: String(cellAt(table, row, 'mail')),
      deputyCell: person('deputy'),
      headMailCell: String(cellAt(table, row, 'officialMailbox')),
      phone: person('phone'),
      isAddressDead: tracked.some((row) => row.isAddressDead),
      confirmedOn: latest(tracked.map((row) => row.confirmedOn)),
      openedOn: latest(tracked.map((row) => row.openedOn)),
    });
  }
  return { entries, problems: found };
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
