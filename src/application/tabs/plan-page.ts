// What the tabs of all plans have in common: the printed title, the workbook's two lines, bands, headers, headings, print-clean looks.

import type { AppendixTable, Item, Section } from '../../domain/book/plan.js';
import type { Settings } from '../../domain/round/settings.js';
import type { Column } from '../../text/column.js';
import { palette } from '../../text/palette.js';
import type { Band } from '../../text/plan-columns.js';
import { planFrameLines, type WhereToType } from '../../text/plan-frame.js';
import { fixedRange, quotedTab } from '../workbook/a1.js';
import { statusRules } from '../workbook/colours.js';
import { line, type PageCell, type PageModel } from '../workbook/page-model.js';
import type { Look, Written } from '../workbook/sheet-op.js';
import type { TablePlace } from '../workbook/table-model.js';

export interface PlanPageParts {
  readonly tab: string;
  readonly table: AppendixTable;
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly settings: Settings;
  readonly where: WhereToType;
  /** Name of the tab where the rows are typed. */
  readonly sheet: string;
  /** Rows of the table, from the first heading on. */
  readonly body: readonly (readonly PageCell[])[];
  /** Keys of the columns whose words are coloured. */
  readonly coloured: readonly string[];
}

/** Rows above the table: mark row, printed title, two lines of the workbook, band, header. */
export function rowsAbove(table: AppendixTable): number {
  return 1 + table.titleLines.length + 2 + 2;
}

/** The last year in which anything of a table is followed. */
function lastYearOf({ sections }: AppendixTable): number {
  return Math.max(...sections.map(({ toYear }) => toYear));
}

/** The page of an appendix table: what stands above the table and how all of it looks. */
export function planPage(parts: PlanPageParts): PageModel {
  const { table, columns, settings, body } = parts;
  const top = rowsAbove(table);
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  return {
    tab: parts.tab,
    widths: columns.map((column) => column.width),
    keys: columns.map((column) => column.key),
    rows: [
      ...table.titleLines.map((text, index) => line(text, titleLook(text, index, table.titleLines))),
      ...planFrameLines(settings, parts.where, lastYearOf(table), parts.sheet).map((text) =>
        line(text, { italic: true, colour: palette.soft }),
      ),
      bandCells(columns, parts.bands),
      columns.map((column): PageCell => ({ value: column.header, look: headerLook(column.hidden) })),
      ...body,
    ],
    notes: [{ row: top - 1, texts: columns.map((column) => column.help) }],
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    frozenRows: top,
    frozenColumns: 1,
    hidden: false,
    colour: palette.head,
    gridlines: true,
    colours: statusRules(
      parts.coloured.map((key) => ({ row: top, column: at(key), rows: Math.max(1, body.length), columns: 1 })),
    ),
    lined: [{ row: top - 1, column: 0, rows: body.length + 1, columns: columns.length }],
    spareRows: 0,
  };
}

/** A printed row of a table: a heading, or an item. */
export type PrintedRow =
  | { readonly kind: 'heading'; readonly stt: string; readonly heading: string }
  | { readonly kind: 'item'; readonly section: Section; readonly item: Item };

/** Headings and items of a table in printed order; a heading above several sections stands once. */
export function printedRows(table: AppendixTable): readonly PrintedRow[] {
  return table.sections.flatMap((section, index): PrintedRow[] => [
    ...(section.above !== '' && section.above !== table.sections[index - 1]?.above
      ? [{ kind: 'heading' as const, stt: '', heading: section.above }]
      : []),
    { kind: 'heading', stt: section.stt, heading: section.heading },
    ...section.items.map((item) => ({ kind: 'item' as const, section, item })),
  ]);
}

/** A heading over all columns. */
export function headingCells(columns: readonly Column[], stt: string, heading: string): PageCell[] {
  const look: Look = { background: palette.section, bold: true, wrap: false };
  return columns.map((column) => ({
    value: column.key === 'stt' ? stt : column.key === 'text' ? heading : null,
    look: column.key === 'stt' ? { ...look, align: 'center' } : look,
  }));
}

/** The cells of a table row from its values by column key. */
export function bodyCells(columns: readonly Column[], values: Readonly<Record<string, Written>>): PageCell[] {
  return columns.map((column) => ({
    value: values[column.key] ?? null,
    look: { align: column.align, wrap: !column.hidden, ...(column.filledBy === 'calculation' ? {} : { format: '@' }) },
  }));
}

/** A typed tab by its name, and where its rows stand. */
export interface TypedPlace {
  readonly sheet: string;
  /** Its year is closed: nobody types there any more. */
  readonly isClosed?: boolean;
  readonly place: TablePlace;
}

/** Fixed range of a column of a typed tab, tab included. */
export function typedRange({ sheet, place }: TypedPlace, key: string): string {
  return `${quotedTab(sheet)}!${fixedRange({
    row: place.firstRow,
    column: place.column(key),
    rows: place.lastRow - place.firstRow + 1,
    columns: 1,
  })}`;
}

/** Titles are bold, the first smaller above a longer one; "(Kèm theo …)" and "Số: …" are not titles. */
function titleLook(text: string, index: number, lines: readonly string[]): Look {
  if (/^\(|^(Kèm theo|Số:)/.test(text)) return { italic: true };
  const isOverTitle = index === 0 && lines.length > 1 && text.length < 20;
  return { bold: true, size: isOverTitle ? 11 : 12, colour: palette.head };
}

function headerLook(hidden: boolean): Look {
  return {
    background: palette.head,
    colour: palette.headInk,
    bold: true,
    align: 'center',
    middle: true,
    wrap: !hidden,
  };
}

function bandCells(columns: readonly Column[], bands: readonly Band[]): PageCell[] {
  const look: Look = { background: palette.band, bold: true, colour: palette.head, wrap: false };
  return columns.map((column) => ({
    value: bands.find((band) => band.from === column.key)?.words ?? null,
    look,
  }));
}
