// A computed tab as plain data: a grid of cells with their looks, written whole.

import { keyCell } from '../../domain/reading/keyed-table.js';
import { palette } from '../../text/palette.js';
import type { Area, ColourRule, Look, SheetOp, Written } from './sheet-op.js';
import { seenWidths } from './width-strokes.js';

export interface PageCell {
  readonly value: Written;
  readonly look?: Look;
}

export interface PageModel {
  readonly tab: string;
  readonly widths: readonly number[];
  /** Rows below the hidden first row, which carries the tab's mark; short rows are filled up with empty cells. */
  readonly rows: readonly (readonly PageCell[])[];
  /** Notes by 0-based row of the sheet. */
  readonly notes: readonly { readonly row: number; readonly texts: readonly string[] }[];
  readonly keys: readonly string[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly colour: string;
  readonly gridlines: boolean;
  readonly colours: readonly ColourRule[];
  /** Parts with thin lines between their rows. */
  readonly lined: readonly Area[];
  /** Who may write on it beside the owner: nobody unless told. */
  readonly editors?: readonly string[];
  /** Empty rows kept below the last one. */
  readonly spareRows: number;
  /** Calls on the page spill their results into its empty cells. */
  readonly doesSpill?: true;
}

/** All operations that make a tab show the page, whatever stood on it before. */
export function pageOps(page: PageModel): readonly SheetOp[] {
  const width = page.widths.length;
  const blank: PageCell = { value: null };
  const spilled = page.doesSpill === true ? ({ spilled: true } as const) : {};
  const marks = page.widths.map((_, column) => ({ value: keyCell(page.tab, column, page.keys[column] ?? '') }));
  const grid = [marks, ...page.rows].map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank));
  return [
    { op: 'size', rows: grid.length + page.spareRows, columns: width, exact: true },
    // What somebody typed below would stand in the way of results that spill.
    ...(page.spareRows === 0
      ? []
      : [
          {
            op: 'clear' as const,
            area: { row: grid.length, column: 0, rows: page.spareRows, columns: width },
            ...spilled,
          },
        ]),
    { op: 'looks', row: 0, column: 0, looks: grid.map((row) => row.map(lookOf)) },
    { op: 'values', row: 0, column: 0, cells: grid.map((row) => row.map((cell) => cell.value)), ...spilled },
    ...page.notes.map((note): SheetOp => ({ op: 'notes', row: note.row, column: 0, notes: [note.texts] })),
    ...page.lined.map((area): SheetOp => ({ op: 'lines', area })),
    { op: 'widths', widths: seenWidths(page.widths, page.hiddenColumns) },
    { op: 'hide', rows: [0], columns: page.hiddenColumns },
    { op: 'freeze', rows: page.frozenRows, columns: page.frozenColumns },
    { op: 'colours', rules: page.colours },
    { op: 'protect', description: page.tab, open: [], editors: page.editors ?? [] },
    { op: 'gridlines', shown: page.gridlines },
    { op: 'tab', hidden: page.hidden, colour: page.colour },
  ];
}

/** The operations that bring the cells of a page up to date whose looks and protection stand already. */
export function pageValueOps(page: PageModel): readonly SheetOp[] {
  return pageOps(page).flatMap((op): readonly SheetOp[] => {
    if (op.op === 'size') return [{ ...op, exact: false }];
    // Rows that are filled for the first time must keep text as text too.
    if (op.op === 'looks') {
      const formats = op.looks.map((row) => row.map((look) => look.format ?? 'General'));
      return [{ op: 'formats', row: op.row, column: op.column, formats }];
    }
    return op.op === 'clear' || op.op === 'values' || op.op === 'notes' ? [op] : [];
  });
}

/** Text is kept as text; formulas and numbers need a format of their own or the plain one. */
function lookOf(cell: PageCell): Look {
  return typeof cell.value === 'string' ? { format: '@', ...cell.look } : (cell.look ?? {});
}

/** A line of text that runs over its empty neighbours. */
export function line(text: Written, look: Look = {}): readonly PageCell[] {
  return [{ value: text, look: { wrap: false, ...look } }];
}

/** Cells of a header row. */
export function header(text: string): PageCell {
  return {
    value: text,
    look: { background: palette.head, colour: palette.headInk, bold: true, align: 'center', middle: true },
  };
}
