// `Tính toán` (hidden): one `DANH_GIA` call per table of a plan and one `DOC_BAO_CAO`, spilling their results.

import type { AppendixTable } from '../../domain/book/plan.js';
import { errorCell } from '../../domain/cell.js';
import { calculating } from '../../text/entry-words.js';
import { palette } from '../../text/palette.js';
import { tabNames } from '../../text/tab-names.js';
import { rememberedColumns } from '../reading/remembered-columns.js';
import { echoSeparator } from '../results/echo.js';
import type { ResultBlock, ResultLinks } from '../results/result-lookup.js';
import { type ResultTable, resultColumns, strayLimit } from '../results/result-row.js';
import { letterColumns } from '../rounds/letter-days.js';
import { fixedRange, quotedTab, rowCell } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { header, line, type PageCell, type PageModel } from '../workbook/page-model.js';
import { type Area, formula, type SheetOp } from '../workbook/sheet-op.js';
import { type AgencyColumn, agencyCells, agencyColumns, type CountedAgency, type LetterLinks } from './agency-cells.js';

type SizeOp = Extract<SheetOp, { op: 'size' }>;

/** Mark row, table row, header row. */
export const FIRST_ROW = 3;
export const GAP = 1;

/**
 * Rows a table's results may take: its targets and items, its units, and the rows that are not its own; each row that
 * supplies a figure may have an answer more, by the target assigned to its unit.
 */
export function blockHeight({ table, unitRows }: Pick<ResultTable, 'table' | 'unitRows'>): number {
  return 2 * sureRows(table) + unitRows + strayLimit;
}

/** Rows a table's results always have: one per target and item, each with a verdict word. */
function sureRows(table: AppendixTable): number {
  const items = table.sections.flatMap((section) => section.items);
  return items.length + items.reduce((count, item) => count + item.targets.length, 0);
}

/**
 * A count over the figures of all plans, as a formula without `=`: over the live results where they are there, else over
 * the saved ones. An empty live block is no answer, and its zeros would be false. What a task lacks is no figure.
 */
export function countOverFigures(tables: readonly ResultTable[], count: (block: ResultBlock) => string): string {
  const counts = tables.flatMap(({ table }, index) => {
    if (table.kind === 'tasks') return [];
    const live = resultBlock('calculation', tables, index);
    const isThere = `COUNTIF(${live.column('verdict')};"?*")>=${sureRows(table)}`;
    return [`IF(${isThere};${count(live)};${count(resultBlock('saved', tables, index))})`];
  });
  return counts.length === 0 ? '0' : counts.join('+');
}

/**
 * A condition, as a formula without `=`: the live results of the tables with the keys are there. While they are being
 * calculated the rows of the last time may still stand below the first cell, so every sure row must have its key.
 */
export function liveResultsAreThere(tables: readonly ResultTable[], wanted: ReadonlySet<string>): string {
  const each = tables.flatMap(({ key, table }, index) => {
    if (!wanted.has(key) || table.kind === 'tasks') return [];
    const left = index * (resultColumns.length + GAP);
    const area = { row: FIRST_ROW, column: left + resultColumns.indexOf('key'), rows: sureRows(table), columns: 1 };
    const keys = `${quotedTab(tabNames.calculation)}!${fixedRange(area)}`;
    return [`COUNTIF(${keys};"*${echoSeparator}*")=${sureRows(table)}`];
  });
  return `AND(${['TRUE', ...each].join(';')})`;
}

/** The block of the n-th table of the book on `Tính toán` or `Bản lưu` (both have the same lay-out). */
function resultBlock(
  tab: 'calculation' | 'saved',
  tables: readonly ResultTable[],
  index: number,
  name: string = tabNames[tab],
): ResultBlock {
  const left = index * (resultColumns.length + GAP);
  const rows = Math.max(0, ...tables.slice(index, index + 1).map(blockHeight));
  const places = new Map(
    resultColumns.map((key, at) => {
      const area = { row: FIRST_ROW, column: left + at, rows, columns: 1 };
      return [key, `${quotedTab(name)}!${fixedRange(area)}`] as const;
    }),
  );
  return { column: (key) => places.get(key) ?? '' };
}

/**
 * Room for all blocks, and `atLeast` so many rows. It must be there before a formula names them: what Sheets makes of a reference beyond the last
 * column, once columns are added there, is not for us to find out.
 */
export function roomForResults(tables: readonly ResultTable[], tab: 'calculation' | 'saved', atLeast = 0): SizeOp {
  const beside = tab === 'calculation' ? agencyColumns : rememberedColumns;
  const rows = Math.max(atLeast, FIRST_ROW + Math.max(0, ...tables.map(blockHeight)));
  return { op: 'size', rows, columns: columnsOfBlocks(tables) + beside.length, exact: false };
}

/** The saved copy of a year that is past: its name, and what cells show that it has no result for. */
export interface PastSaved {
  readonly name: string;
  readonly pending: string;
}

/** The live and the saved block of a table; of a year that is past the block of its saved copy alone. */
export function resultLinks(
  tables: readonly ResultTable[],
  key: string,
  pastSaved: PastSaved | null = null,
): ResultLinks {
  const index = tables.findIndex((each) => each.key === key);
  const found = tables[index];
  if (found === undefined) throw new Error(`No results are kept for ${key}`);
  if (pastSaved !== null)
    return { live: null, saved: resultBlock('saved', tables, index, pastSaved.name), pending: pastSaved.pending };
  return {
    live: resultBlock('calculation', tables, index),
    saved: resultBlock('saved', tables, index),
    pending: calculating,
  };
}

/** Fixed range of a column of the agencies, tab included. */
export function agencyRange(
  tables: readonly ResultTable[],
  agencies: readonly CountedAgency[],
  key: AgencyColumn,
): string {
  return `${quotedTab(tabNames.calculation)}!${fixedRange({
    row: FIRST_ROW,
    column: columnsOfBlocks(tables) + agencyColumns.indexOf(key),
    rows: Math.max(1, agencies.length),
    columns: 1,
  })}`;
}

/** First column to the right of all blocks. */
export function columnsOfBlocks(tables: readonly ResultTable[]): number {
  return tables.length * (resultColumns.length + GAP);
}

function countedCells(
  tables: readonly ResultTable[],
  agency: CountedAgency,
  index: number,
  letters: { readonly links: LetterLinks; readonly call: PageCell['value'] },
): PageCell[] {
  const at = { row: FIRST_ROW + index, left: columnsOfBlocks(tables), index };
  const code = rowCell(at.row, at.left);
  const counts = {
    rows: countOverFigures(tables, (block) => `COUNTIF(${block.column('agency')};${code})`),
    owed: countOverFigures(
      tables,
      (block) => `COUNTIFS(${block.column('agency')};${code};${block.column('owed')};"x")`,
    ),
  };
  return agencyCells(agency, at, counts, letters.links, letters.call);
}

/** The typed tabs as `DANH_GIA` is handed them: the parts that hold no results. */
export interface TypedParts {
  readonly tab: string;
  readonly parts: readonly Area[];
}

/**
 * The calculation tab. `typed` gives the tab whose rows a table's results rest on (null where the round has none),
 * `settings` and `beside` what every call is handed: the whole of `Thiết lập`; the whole of `Danh bạ` (the letters that alone), the memory. Of the
 * rounds a call is handed the yearly one alone (`yearly`): what is typed for others recalculates nothing.
 */
export function calculationTab(
  tables: readonly ResultTable[],
  agencies: readonly CountedAgency[],
  letters: LetterLinks,
  typed: (table: AppendixTable) => TypedParts | null,
  settings: TypedParts,
  yearly: readonly string[],
  beside: readonly TypedParts[],
): PageModel {
  const rangesOf = (parts: readonly TypedParts[]) =>
    parts.flatMap(({ tab, parts: areas }) => areas.map((area) => `${quotedTab(tab)}!${fixedRange(area)}`));
  const calls = tables.map(({ key, table }) => {
    const given = typed(table);
    const after = rangesOf([...beside, ...(given === null ? [] : [given])]);
    return formula(guardedCall(`DANH_GIA("${key}";`, [...rangesOf([settings]), ...yearly, ...after]));
  });
  const typedLetters = letterColumns.map((key) => letters.column(key));
  const lettersCall = guardedCall('DOC_BAO_CAO(', [
    ...rangesOf([settings]),
    ...yearly,
    ...rangesOf(beside.slice(0, 1)),
    agencyRange(tables, agencies, 'code'),
    ...typedLetters,
  ]);
  const read = { links: letters, call: formula(lettersCall) };
  const width = columnsOfBlocks(tables) + agencyColumns.length;
  const agencyHead = agencyColumns.map((column) => header(column));
  const [titles = [], heads = []] = headed(tables, []);
  const height = Math.max(1, agencies.length);
  const rows = Array.from({ length: height }, (_, index) => {
    const agency = agencies[index];
    const cells: PageCell[] = Array.from({ length: width }, () => ({ value: null }));
    if (index === 0) {
      calls.forEach((call, at) => {
        cells[at * (resultColumns.length + GAP)] = { value: call, look: { wrap: false } };
      });
    }
    if (agency !== undefined)
      cells.splice(columnsOfBlocks(tables), agencyColumns.length, ...countedCells(tables, agency, index, read));
    return cells;
  });
  const page = frame(fixedTabs.calculation.mark, tables);
  return {
    ...page,
    widths: [...page.widths, ...agencyColumns.map(() => 120)],
    rows: [titles, [...heads, ...agencyHead], ...rows],
    spareRows: Math.max(0, Math.max(0, ...tables.map(blockHeight)) - height),
    doesSpill: true,
  };
}

/**
 * One call over ranges. Google may hand an error cell on instead of calling the function, and one typed error would
 * then take away every verdict: while there is one, errors go in as text. Otherwise the ranges go in as they stand,
 * because only so a pasted date is sure to arrive as a date.
 */
function guardedCall(begin: string, ranges: readonly string[]): string {
  const call = (args: readonly string[]) => `${begin}${args.join(';')})`;
  const errors = ranges.map((range) => `SUMPRODUCT(ISERROR(${range})*1)`).join('+');
  const asText = ranges.map((range) => `ARRAYFORMULA(IFERROR(${range};"${errorCell}"))`);
  return `=IF(${errors}=0;${call(ranges)};${call(asText)})`;
}

/** The rows with the names of the tables and of their columns above. */
export function headed(
  tables: readonly ResultTable[],
  rows: readonly (readonly PageCell[])[],
): (readonly PageCell[])[] {
  const gap: PageCell = { value: null };
  const titles = tables.flatMap(({ key }): PageCell[] => [
    ...line(key, { bold: true }),
    ...resultColumns.map(() => gap),
  ]);
  const heads = tables.flatMap((): PageCell[] => [...resultColumns.map((column) => header(column)), gap]);
  return [titles, heads, ...rows];
}

/** What the live and the saved blocks have in common as pages. */
export function frame(tab: string, tables: readonly ResultTable[]): Omit<PageModel, 'rows' | 'spareRows'> {
  const widths = Array.from({ length: columnsOfBlocks(tables) }, () => 120);
  return {
    tab,
    widths,
    notes: [],
    keys: [],
    hiddenColumns: [],
    frozenRows: FIRST_ROW,
    frozenColumns: 0,
    hidden: true,
    colour: palette.machine,
    gridlines: true,
    colours: [],
    lined: [],
  };
}
