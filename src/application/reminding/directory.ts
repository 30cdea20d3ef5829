// `Danh bạ` as use cases need it: the offices it adds to the templates, and one entry per office for mails.

import { type DirectoryRow, type ReadDirectory, readDirectory } from '../../domain/agencies/directory-rows.js';
import { readAddresses } from '../../domain/agencies/mail-address.js';
import type { Book } from '../../domain/book/plan.js';
import type { Cell } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { cellAt, type KeyedTable, readKeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import type { DirectoryEntry } from '../../domain/reminding/reminder-plan.js';
import { directoryColumns } from '../../text/columns.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import { tabNames } from '../../text/tab-names.js';
import type { Tracking } from '../rounds/tracking.js';
import { cellName } from '../workbook/a1.js';
import { directoryMark } from '../workbook/marks.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';

export interface DirectoryState {
  readonly table: KeyedTable;
  readonly read: ReadDirectory;
  readonly problems: readonly Problem[];
}

/** The tab read against the offices of the book; `values` are all of it, `[]` before there is one. */
export function directoryState(
  book: Pick<Book, 'agencies'>,
  year: number,
  values: readonly (readonly Cell[])[],
): DirectoryState {
  const shape = { tab: directoryMark, columns: directoryColumns, rowsAboveData: ROWS_ABOVE };
  const { table, problems } = readKeyedTable(values, shape);
  return { table, read: directoryOf(book, year, table), problems };
}

/** The rows of the tab as a table, read against the offices of the book. */
export function directoryOf(book: Pick<Book, 'agencies'>, year: number, table: KeyedTable): ReadDirectory {
  const rows: DirectoryRow[] = [];
  for (let row = Math.max(0, table.firstRow); row < table.values.length; row++) {
    if (!isUsed(table, row)) continue;
    const day = (key: string) => {
      const read = readDate(cellAt(table, row, key), year);
      return read.kind === 'date' ? read.date : null;
    };
    const name = cellAt(table, row, 'name');
    rows.push({
      row,
      key: textAt(table, row, 'key'),
      name: textAt(table, row, 'name'),
      groups: textAt(table, row, 'groups'),
      isNameBroken: typeof name !== 'string' || sheetErrorText(name),
      activeFrom: day('activeFrom'),
      activeTo: day('activeTo'),
    });
  }
  return readDirectory(rows, book.agencies);
}

/** True where anything but the workbook's own question stands in the row. */
function isUsed(table: KeyedTable, row: number): boolean {
  return [...table.columnOf.keys()].some((key) => key !== 'review' && cellAt(table, row, key) !== '');
}

/** The book with the offices that the coordinator pasted into `Danh bạ` after its own. */
export function bookWithDirectory(book: Book, year: number, values: readonly (readonly Cell[])[]): Book {
  if (values.length === 0) return book;
  const { pasted } = directoryState(book, year, values).read;
  return pasted.length === 0 ? book : { ...book, agencies: [...book.agencies, ...pasted] };
}

/**
 * Entries in the order of the sheet; of two rows for one agency the first counts. What is known of a contact holds for
 * all rounds: the latest day, and a dead address wherever it was noted.
 */
export function directoryEntries(
  book: Book,
  { table, read, problems }: DirectoryState,
  trackings: readonly Tracking[],
): { readonly entries: readonly DirectoryEntry[]; readonly problems: readonly Problem[] } {
  const found: Problem[] = problems.map((problem) => ({ ...problem, sheet: tabNames.directory }));
  const agencies = new Map(book.agencies.map((agency) => [agency.code, agency]));
  const entries: DirectoryEntry[] = [];
  for (const [row, code] of [...read.codeAt].sort(([a], [b]) => a - b)) {
    const agency = agencies.get(code);
    if (agency === undefined) continue;
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
      hasNoAccount: readAddresses(String(cellAt(table, row, 'account'))).valid.length === 0,
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
