// A plan's own tab: the appendix word for word, with figures and verdicts looked up from where they are typed and judged.

import type { Agency, AppendixTable, Book, Item, Plan, Section, Target } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { planBands, planColumns } from '../../text/columns.js';
import { calculating, savedSuffix } from '../../text/entry-words.js';
import { palette } from '../../text/palette.js';
import { planFrameLines } from '../../text/plan-frame.js';
import { tabNames } from '../../text/tab-names.js';
import { fixedRange, quotedTab, rowCell } from '../a1.js';
import { statusRules } from '../colours.js';
import { echoSeparator } from '../echo.js';
import { planMark } from '../marks.js';
import { line, type PageCell, type PageModel } from '../page-model.js';
import type { ResultColumn } from '../results.js';
import { type Formula, formula, type Look, type Written } from '../sheet-op.js';
import type { TablePlace } from '../table-model.js';
import type { ResultBlock } from './calculation-tab.js';

export interface PlanLinks {
  readonly live: ResultBlock;
  readonly saved: ResultBlock;
  readonly entry: TablePlace;
}

/** Where the figures of a plan tab stand, for the summary. */
export interface PlanPlace {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  column(key: string): number;
}

const columnIndex = new Map(planColumns.map((column, index) => [column.key, index]));
const at = (key: string): number => columnIndex.get(key) ?? -1;

/** Mark row, printed title, two lines of the workbook, band, header. */
function headRows(table: AppendixTable): number {
  return 1 + table.titleLines.length + 2 + 2;
}

/** The rows of the printed table on its tab. */
export function planPlace(table: AppendixTable): PlanPlace {
  const firstRow = headRows(table);
  return { tab: table.tab, firstRow, lastRow: firstRow + printedRows(table).length - 1, column: at };
}

type PrintedRow =
  | { readonly kind: 'above'; readonly heading: string }
  | { readonly kind: 'section'; readonly section: Section }
  | {
      readonly kind: 'target';
      readonly section: Section;
      readonly item: Item;
      readonly target: Target;
      readonly first: boolean;
    };

function printedRows(table: AppendixTable): readonly PrintedRow[] {
  return table.sections.flatMap((section, index) => [
    ...(section.above !== '' && section.above !== table.sections[index - 1]?.above
      ? [{ kind: 'above' as const, heading: section.above }]
      : []),
    { kind: 'section' as const, section },
    ...section.items.flatMap((item) =>
      item.targets.map((target, index) => ({ kind: 'target' as const, section, item, target, first: index === 0 })),
    ),
  ]);
}

/** The page of one appendix table of a plan. */
export function planTab(book: Book, plan: Plan, table: AppendixTable, settings: Settings, links: PlanLinks): PageModel {
  const top = headRows(table);
  const agencies = new Map(book.agencies.map((agency) => [agency.code, agency]));
  const rows = printedRows(table);
  const body = rows.map((row, index) =>
    row.kind === 'above'
      ? headingCells('', row.heading)
      : row.kind === 'section'
        ? headingCells(row.section.stt, row.section.heading)
        : targetCells(row, rows, top, index, links, agencies, book),
  );
  const area = (key: string) => ({ row: top, column: at(key), rows: Math.max(1, rows.length), columns: 1 });
  return {
    tab: planMark(plan.code, table.code),
    widths: planColumns.map((column) => column.width),
    keys: planColumns.map((column) => column.key),
    rows: [
      ...table.titleLines.map((text, index) => line(text, titleLook(index))),
      ...planFrameLines(settings).map((text) => line(text, { italic: true, colour: palette.soft })),
      bandCells(),
      planColumns.map((column): PageCell => ({ value: column.header, look: headerLook(column.hidden) })),
      ...body,
    ],
    notes: [{ row: top - 1, texts: planColumns.map((column) => column.help) }],
    hiddenColumns: planColumns.filter((column) => column.hidden).map((column) => at(column.key)),
    frozenRows: top,
    frozenColumns: 1,
    hidden: false,
    colour: palette.head,
    gridlines: true,
    colours: statusRules([area('verdict'), area('pace')]),
    lined: [{ row: top - 1, column: 0, rows: rows.length + 1, columns: planColumns.length }],
    spareRows: 0,
  };
}

function titleLook(index: number): Look {
  return index < 2 ? { bold: true, size: index === 1 ? 12 : 11, colour: palette.head } : { italic: true };
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

function bandCells(): PageCell[] {
  const look: Look = { background: palette.band, bold: true, colour: palette.head, wrap: false };
  return planColumns.map((column) => ({
    value: planBands.find((band) => band.from === column.key)?.words ?? null,
    look,
  }));
}

function headingCells(stt: string, heading: string): PageCell[] {
  const look: Look = { background: palette.section, bold: true, wrap: false };
  return planColumns.map((column) => ({
    value: column.key === 'stt' ? stt : column.key === 'text' ? heading : null,
    look: column.key === 'stt' ? { ...look, align: 'center' } : look,
  }));
}

function targetCells(
  row: Extract<PrintedRow, { kind: 'target' }>,
  rows: readonly PrintedRow[],
  top: number,
  index: number,
  links: PlanLinks,
  agencies: ReadonlyMap<string, Agency>,
  book: Book,
): PageCell[] {
  const { item, target, first, section } = row;
  const sheetRow = top + index;
  const cell = (key: string) => rowCell(sheetRow, at(key));
  const entry = (key: string) =>
    `${quotedTab(tabNames.entry)}!${fixedRange({
      row: links.entry.firstRow,
      column: links.entry.column(key),
      rows: links.entry.lastRow - links.entry.firstRow + 1,
      columns: 1,
    })}`;
  // What is typed in a row whose fingerprint speaks for another indicator is not shown as this one's figure.
  const prefix = `${target.indicator}#`;
  const isOwn = `IFERROR(LEFT(INDEX(${entry('print')};${cell('entryRow')});${prefix.length})="${prefix}";FALSE)`;
  const typed = (key: string): Formula =>
    formula(`=IF(${cell('entryRow')}>0;IF(${isOwn};IFERROR(INDEX(${entry(key)};${cell('entryRow')})&"";"");"");"")`);
  const echoAt = (rowIndex: number) => {
    const position = rowCell(top + rowIndex, at('entryRow'));
    return `IF(${position}>0;INDEX(${entry('echo')};${position});"")`;
  };
  const find = (key: string): Formula =>
    formula(
      `=IFERROR(MATCH(${key};${links.live.column('key')};0);IFERROR(-MATCH(${key};${links.saved.column('key')};0);0))`,
    );
  const shown = (column: ResultColumn, position: string, late: string, suffix: string): Formula =>
    formula(
      `=IF(${position}>0;INDEX(${links.live.column(column)};${position})&"";` +
        `IF(${position}<0;INDEX(${links.saved.column(column)};-${position})&"${suffix}";"${late}"))`,
    );
  const indicator = book.indicators.find((candidate) => candidate.code === target.indicator);
  const supplier = indicator?.supplier ?? '';
  const name = [indicator?.name ?? item.text, target.scope].filter((part) => part !== '').join(', ');
  const itemRows = rows.flatMap((other, at) => (other.kind === 'target' && other.item.id === item.id ? [at] : []));
  const cells: Record<string, Written> = {
    code: target.indicator,
    stt: first ? item.stt : null,
    text: first ? item.text : null,
    lead: first ? item.leadText : null,
    coordinating: first ? item.coordinatingText : null,
    note: first ? item.note : null,
    scope: target.scope,
    target: target.printed,
    unit: target.unit,
    horizon: target.horizonYear === null ? null : String(target.horizonYear),
    supplier: agencies.get(supplier)?.name ?? null,
    priorYear: typed('priorYear'),
    actual: typed('actual'),
    estimate: typed('estimate'),
    numerator: typed('numerator'),
    denominator: typed('denominator'),
    asOf: typed('asOf'),
    special: typed('special'),
    attainment: shown('attainment', cell('found'), '', ''),
    verdict: shown('verdict', cell('found'), calculating, savedSuffix),
    pace: shown('pace', cell('found'), calculating, savedSuffix),
    explanation: shown('explanation', cell('found'), calculating, ''),
    evidence: typed('evidence'),
    difficulties: typed('difficulties'),
    proposals: typed('proposals'),
    targetId: target.id,
    shortName: name,
    recorded: shown('recorded', cell('found'), '', ''),
    pillar: section.pillar,
    entryRow: formula(`=IFERROR(MATCH(${cell('code')};${entry('code')};0);0)`),
    found: find(`${cell('targetId')}&"${echoSeparator}"&${echoAt(index)}`),
    rank: formula(
      `=IF(LEFT(${cell('pace')};1)="■";${100000 + sheetRow};IF(LEFT(${cell('pace')};1)="▲";${200000 + sheetRow};""))`,
    ),
  };
  if (first) {
    cells.itemFound = find(`"${item.id}${echoSeparator}"&${itemRows.map(echoAt).join('&')}`);
    cells.itemVerdict = shown('verdict', cell('itemFound'), calculating, '');
    cells.itemPace = shown('pace', cell('itemFound'), calculating, '');
    cells.itemKind = shown('kind', cell('itemFound'), '', '');
  }
  return planColumns.map((column) => ({
    value: cells[column.key] ?? null,
    look: { align: column.align, wrap: !column.hidden, ...(column.filledBy === 'calculation' ? {} : { format: '@' }) },
  }));
}
