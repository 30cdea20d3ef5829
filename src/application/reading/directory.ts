// `Danh bạ` as use cases need it: the offices it adds to the templates, and one entry per office for mails.

import { type DirectoryRow, type ReadDirectory, readDirectory } from '../../domain/agencies/directory-rows.js';
import { withTerms } from '../../domain/agencies/typed-terms.js';
import type { Book } from '../../domain/book/plan.js';
import type { Cell } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import type { DoubtfulRow, TypedMarks } from '../../domain/round/moved-rows.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import { directoryDoubts } from './row-doubts.js';

export interface DirectoryState {
  readonly table: KeyedTable;
  readonly read: ReadDirectory;
  readonly problems: readonly Problem[];
  /** Rows whose typed cells last stood in another office's, or left for one. */
  readonly doubts: ReadonlyMap<string, DoubtfulRow>;
}

/** The tab read against the offices of the book; `values` are all of it, `[]` before there is one, `marks` what was last seen there. */
export function directoryState(
  book: Pick<Book, 'agencies'>,
  year: number,
  values: readonly (readonly Cell[])[],
  marks: TypedMarks = new Map(),
): DirectoryState {
  const { table, problems } = tabTable(fixedTabs.directory, values);
  const read = directoryOf(book, year, table);
  return { table, read, problems, doubts: directoryDoubts(marks, table, read) };
}

/** The rows of the tab as a table, read against the offices of the book. */
export function directoryOf(book: Pick<Book, 'agencies'>, year: number, table: KeyedTable): ReadDirectory {
  const rows: DirectoryRow[] = [];
  for (const row of dataRows(table)) {
    if (!isUsed(table, row)) continue;
    const name = cellAt(table, row, 'name');
    rows.push({
      row,
      key: textAt(table, row, 'key'),
      name: textAt(table, row, 'name'),
      groups: textAt(table, row, 'groups'),
      isNameBroken: typeof name !== 'string' || sheetErrorText(name),
      activeFrom: cellAt(table, row, 'activeFrom'),
      activeTo: cellAt(table, row, 'activeTo'),
      successor: cellAt(table, row, 'successor'),
    });
  }
  return readDirectory(rows, book.agencies, year);
}

/** True where anything but the workbook's own question stands in the row. */
function isUsed(table: KeyedTable, row: number): boolean {
  return [...table.columnOf.keys()].some((key) => key !== 'review' && cellAt(table, row, key) !== '');
}

/** The book with the offices that the coordinator pasted into `Danh bạ` after its own, all with the days that stand there. */
export function bookWithDirectory(book: Book, year: number, values: readonly (readonly Cell[])[]): Book {
  if (values.length === 0) return book;
  const { pasted, terms } = directoryState(book, year, values).read;
  return { ...book, agencies: withTerms([...book.agencies, ...pasted], terms) };
}
