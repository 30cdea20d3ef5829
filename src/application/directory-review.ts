// Set-up's look at `Danh bạ`: codes for the offices pasted since, and `Cần xem lại` of every row.

import { isMailed } from '../domain/agencies/agency-standing.js';
import type { DirectoryQuestion } from '../domain/agencies/directory-question.js';
import { readAddresses } from '../domain/agencies/mail-address.js';
import type { Agency, Book } from '../domain/book/plan.js';
import type { Cell } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { dataRows, type KeyedTable, textAt } from '../domain/reading/keyed-table.js';
import type { TypedMarks } from '../domain/round/moved-rows.js';
import type { Settings } from '../domain/round/settings.js';
import { directoryReview } from '../text/directory-words.js';
import { bookWithDirectory, type DirectoryState, directoryState } from './reading/directory.js';
import { directoryProblems, directoryQuestionsOf } from './reading/directory-questions.js';
import type { SheetOp } from './workbook/sheet-op.js';

type Values = readonly (readonly Cell[])[];

export interface ReviewedDirectory {
  /** The book with the pasted offices. */
  readonly book: Book;
  /** All of the tab as it stands after `ops`. */
  readonly values: Values;
  readonly ops: readonly SheetOp[];
  readonly problems: readonly Problem[];
}

/** Gives pasted offices their codes, and says of every row what a person has to see to; `refused`: accounts that Google did not take; `marks`: what was last seen there. */
export function reviewedDirectory(
  printed: Book,
  settings: Settings,
  before: Values,
  refused: ReadonlySet<string>,
  marks: TypedMarks,
): ReviewedDirectory {
  const { year } = settings.round;
  const { table, read } = directoryState(printed, year, before);
  const column = table.columnOf.get('key');
  const values =
    column === undefined || read.adopted.size === 0
      ? before
      : before.map((row, at) => (read.adopted.has(at) ? withCell(row, column, read.adopted.get(at) ?? '') : row));
  const book = bookWithDirectory(printed, year, values);
  const state = directoryState(printed, year, values, marks);
  const questions = directoryQuestionsOf(book, settings, state, refused);
  const ops = [
    ...columnOps(table, 'key', (row) => textAt(state.table, row, 'key')),
    ...columnOps(table, 'review', (row) => reviewOf(book, settings, state, row, questions.get(row) ?? [])),
  ];
  return { book, values, ops, problems: directoryProblems(state, questions) };
}

function withCell(row: readonly Cell[], column: number, value: string): readonly Cell[] {
  return Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => (at === column ? value : (row[at] ?? '')));
}

/** One operation for a column of all rows, so that the calls do not grow with the offices; none where `table` says so already. */
function columnOps(table: KeyedTable, key: string, textOf: (row: number) => string): readonly SheetOp[] {
  const column = table.columnOf.get(key);
  const rows = dataRows(table);
  if (column === undefined || rows.length === 0) return [];
  const cells = rows.map((row) => [textOf(row) || null]);
  const isSaid = rows.every((row, at) => textAt(table, row, key) === (cells[at]?.[0] ?? ''));
  return isSaid ? [] : [{ op: 'values', row: table.firstRow, column, cells }];
}

function reviewOf(
  book: Book,
  settings: Settings,
  { table, read }: DirectoryState,
  row: number,
  questions: readonly DirectoryQuestion[],
): string {
  const agency: Agency | undefined = book.agencies.find(({ code }) => code === read.codeAt.get(row));
  const isWritten = agency !== undefined && isMailed(agency, settings.round.deadline);
  const addresses = readAddresses(textAt(table, row, 'mail'));
  const mail = { addresses: addresses.valid.length, contact: textAt(table, row, 'contact') };
  return directoryReview({ questions, mail: isWritten && addresses.bad.length === 0 ? mail : null });
}
