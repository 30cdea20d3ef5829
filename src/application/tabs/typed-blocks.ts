// What every typed tab has in common: one block of rows per agency under a heading, rows known again by code, words and fingerprint.

import type { Book } from '../../domain/book/plan.js';
import { keyOfFingerprint } from '../../domain/reading/fingerprint.js';
import { cellAt, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import {
  agencyOfHeading,
  type EntryRow,
  entryPrint,
  entryRows,
  headingPrint,
  isUsed,
} from '../../domain/round/entry-table.js';
import { type BlockRow, blockOf } from '../../domain/round/reporting-row.js';
import { closedYearTitle, pastYearWords, unassignedBlock } from '../../text/entry-words.js';
import type { Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace, TableRow } from '../workbook/table-model.js';
import { currentTabs } from '../workbook/year-tabs.js';
import type { TypedLinks } from './typed-links.js';

export interface BlockParts<R extends BlockRow> {
  readonly rows: readonly R[];
  /** Keys that people fill on this tab. */
  readonly typed: readonly string[];
  /** First content of typed cells of a new row. */
  initial(row: R): Readonly<Record<string, Written>>;
  cells(row: R, place: TablePlace): Readonly<Record<string, Written>>;
  readonly rights: TypedLinks['rights'];
}

type BlockModel = Pick<TableModel, 'rows' | 'identify' | 'disputed' | 'isSpare' | 'cells' | 'blocks'>;

/** The rows of a typed tab in blocks by agency, and how they are found again on the sheet. */
export function typedBlocks<R extends BlockRow>(book: Book, parts: BlockParts<R>): BlockModel {
  const byCode = new Map(parts.rows.map((row) => [row.code, row]));
  const read = rowReader(parts);
  const standsIn = (id: string) => {
    const row = byCode.get(id);
    return agencyOfHeading(id) ?? (row === undefined ? null : blockOf(row));
  };
  return {
    rows: blockRows(parts),
    blocks: {
      of: standsIn,
      right: (id) => parts.rights.of(standsIn(id) ?? ''),
      isOpenWithout: parts.rights.isOpenWithout,
    },
    identify: (table, row) => identity(table, row, read(table)),
    disputed: (table) => disputedCodes(table, read(table)),
    isSpare: (table, row) =>
      !isUsed(table, row, parts.typed) && ['code', 'words', 'print'].every((key) => cellAt(table, row, key) === ''),
    cells: (row, place) => {
      if (row.heading) return headingCells(book, row.id);
      const known = byCode.get(row.id);
      return known === undefined ? {} : parts.cells(known, place);
    },
  };
}

/** The title of a typed tab; on that of a year that is past it says which year is typed there, or that it is closed. */
export function typedTitle(
  key: 'entry' | 'taskEntry',
  title: string,
  { tabs, settings, isClosed }: Pick<TypedLinks, 'tabs' | 'settings' | 'isClosed'>,
): string {
  if (isClosed) return closedYearTitle(tabs[key].name, settings.round.year);
  return tabs === currentTabs ? title : `${pastYearWords(settings.round.year)} · ${title}`;
}

/** Name of the agency a block belongs to. */
export function blockName(book: Book, agency: string): string {
  return book.agencies.find(({ code }) => code === agency)?.name ?? unassignedBlock;
}

function blockRows<R extends BlockRow>({ rows, initial }: BlockParts<R>): TableRow[] {
  const found: TableRow[] = [];
  let block: string | null = null;
  for (const row of rows) {
    if (blockOf(row) !== block) {
      block = blockOf(row);
      found.push({ id: headingPrint(block), heading: true, initial: {} });
    }
    found.push({ id: row.code, heading: false, initial: initial(row) });
  }
  return found;
}

/** Reads a tab's rows once, however many are asked about. */
function rowReader<R extends BlockRow>({ rows, typed }: BlockParts<R>) {
  const known = new WeakMap<KeyedTable, readonly EntryRow<R>[]>();
  return (table: KeyedTable): readonly EntryRow<R>[] => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const read = entryRows(table, rows, typed);
    known.set(table, read);
    return read;
  };
}

/**
 * The row or heading a row of the sheet is. A row whose code or words were spoilt but whose other two witnesses agree is
 * taken for what they say, so that set-up restores it; one whose code and words say one thing and whose fingerprint
 * another is left alone for a person to settle.
 */
function identity<R extends BlockRow>(table: KeyedTable, row: number, rows: readonly EntryRow<R>[]): string | null {
  const print = textAt(table, row, 'print');
  if (agencyOfHeading(print) !== null) return textAt(table, row, 'code') === '' ? print : null;
  const found = rows[row - table.firstRow];
  if (found === undefined) return null;
  if (found.state === 'own') return found.code;
  if (found.state !== 'misplaced' || found.printDisagrees) return null;
  return found.reporting !== null && print === entryPrint(found.reporting) ? found.reporting.code : null;
}

/** Codes that misplaced rows name in any of their witnesses; the figures in such a row may belong to either. */
function disputedCodes<R extends BlockRow>(table: KeyedTable, rows: readonly EntryRow<R>[]): ReadonlySet<string> {
  const misplaced = rows.filter((row) => row.state === 'misplaced');
  return new Set(
    misplaced.flatMap((row) => [
      row.code,
      keyOfFingerprint(textAt(table, row.row, 'print')),
      row.reporting?.code ?? '',
    ]),
  );
}

function headingCells(book: Book, id: string): Record<string, Written> {
  return { words: blockName(book, agencyOfHeading(id) ?? ''), print: id };
}
