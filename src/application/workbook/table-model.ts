// A tab that people type into, as plain data: keyed columns, rows with an identity, and what belongs in them.

import type { BlockRight } from '../../domain/agencies/entry-rights.js';
import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import type { Column } from '../../text/column.js';
import type { ColourRule, Written } from './sheet-op.js';

export interface TableRow {
  /** Identity of the row, stable whatever people do to the sheet. */
  readonly id: string;
  readonly heading: boolean;
  /** First content of typed cells, written only when the row is made. */
  readonly initial: Readonly<Record<string, Written>>;
}

export interface ListChoice {
  readonly key: string;
  readonly choices: readonly string[];
  readonly help: string;
}

/** Where columns and rows of a table stand on the sheet, 0-based. */
export interface TablePlace {
  column(key: string): number;
  row(id: string): number;
  readonly firstRow: number;
  /** Last row of the grid that formulas should take in. */
  readonly lastRow: number;
}

/** Rows that belong to an office, and who types in them. */
export interface TableBlocks {
  /** Code of the office in whose block a row or heading stands; null for none. */
  of(id: string): string | null;
  right(id: string): BlockRight;
  /** Whether a block of which Google accepts no account stays open. */
  readonly isOpenWithout: boolean;
}

export interface TableModel {
  /** Mark of the tab in its key row. */
  readonly tab: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly lists: readonly ListChoice[];
  /** True for a typed column that is not to be filled in one of the rows: it is closed and looks it. */
  isClosed(id: string, key: string): boolean;
  /** Nobody is to fill anything any more: every typed cell is closed and looks it, no list offers a choice. */
  readonly isLocked?: boolean;
  /** Whose the rows are; none: what is open is open to all editors. */
  readonly blocks?: TableBlocks;
  /** Accounts that may type in every cell besides the owner: the coordinators. */
  readonly editors: readonly string[];
  /** Columns that this model leaves as they are: what stands there is worked out from the tab once its rows stand. */
  readonly leaves?: ReadonlySet<string>;
  /**
   * Columns whose cells a row that is made gets first, so that it is known again, and last, so that it is known to be whole: one
   * with the first and without the last was begun by a run that broke, and is filled like a new one.
   */
  readonly stages?: { readonly first: string; readonly last: string };
  /** Empty rows kept below the last one. */
  readonly spareRows: number;
  /**
   * Every row is somebody's own: with the empty ones they come to a multiple of this, and all are drawn alike, used or not, so
   * that a row that comes changes no looks.
   */
  readonly drawnBy?: number;
  readonly hidden: boolean;
  readonly colour: string;
  /** The identity of a row that stands on the sheet; null for one that is not ours (it stays as it is). */
  identify(table: KeyedTable, row: number): string | null;
  /** Ids that a disputed row of the sheet lays claim to: no second row is made for them while the dispute stands. */
  disputed(table: KeyedTable): ReadonlySet<string>;
  /** True for a row with nothing in it at all, which may be used for another. */
  isSpare(table: KeyedTable, row: number): boolean;
  /** What the workbook itself writes into a row, by column key; typed columns are never asked for. */
  cells(row: TableRow, place: TablePlace): Readonly<Record<string, Written>>;
  /** Colours by the words in a column. */
  colours(place: TablePlace): readonly ColourRule[];
}

/** Rows above the data: keys (hidden), title, header. */
export const ROWS_ABOVE = 3;
