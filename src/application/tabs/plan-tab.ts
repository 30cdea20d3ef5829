// The tab of a plan's indicators: the appendix word for word, with figures and verdicts looked up from where they are typed and judged.

import { supplierAt } from '../../domain/agencies/agency-standing.js';
import { measuredTarget } from '../../domain/book/measured-target.js';
import { sectionStanding } from '../../domain/book/placed-targets.js';
import type { AppendixTable, Book, Item, Plan, Section, Target } from '../../domain/book/plan.js';
import type { Pace } from '../../domain/judging/verdict-terms.js';
import type { ReportingRow } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { publishedBy, savedSuffix } from '../../text/entry-words.js';
import { measureName } from '../../text/measure-words.js';
import { indicatorBands, indicatorColumns } from '../../text/plan-columns.js';
import { paceSymbol } from '../../text/verdict-text.js';
import { echoSeparator } from '../results/echo.js';
import { placeOfResult, type ResultLinks, shownResult } from '../results/result-lookup.js';
import type { ResultColumn } from '../results/result-row.js';
import { fixedRange, quotedTab, rowCell } from '../workbook/a1.js';
import { readAsText } from '../workbook/day-cells.js';
import { planMark } from '../workbook/marks.js';
import type { PageCell, PageModel } from '../workbook/page-model.js';
import { type Formula, formula, type Written } from '../workbook/sheet-op.js';
import { bodyCells, headingCells, planPage, printedRows, rowsAbove, type TypedPlace, typedRange } from './plan-page.js';

export interface PlanLinks {
  readonly results: ResultLinks;
  readonly entry: TypedPlace;
  /** The reporting rows of the round. */
  readonly reporting: readonly ReportingRow[];
  /** Number of the table among those of the round, from 1; 0 for a table that the round does not ask about. */
  readonly roundNumber: number;
  /** The tables of the round before this one: what calls for a decision there is not listed again. */
  readonly earlier: readonly PlanPlace[];
}

/** Where the figures of a plan tab stand, for the summary. */
export interface PlanPlace {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  column(key: string): number;
}

/** The rows of the printed table on its tab. */
export function planPlace(table: AppendixTable): PlanPlace {
  const firstRow = rowsAbove(table);
  const index = new Map(indicatorColumns(table).map((column, at) => [column.key, at]));
  return {
    tab: table.tab,
    firstRow,
    lastRow: firstRow + targetRows(table).length - 1,
    column: (key) => index.get(key) ?? -1,
  };
}

/** What a cell of `Thứ tự cần chỉ đạo` is made of: colour, table, row. */
export const rankParts = { colour: 1_000_000, table: 10_000 } as const;

type TargetRow =
  | { readonly kind: 'heading'; readonly stt: string; readonly heading: string }
  | {
      readonly kind: 'target';
      readonly section: Section;
      readonly item: Item;
      readonly target: Target;
      readonly first: boolean;
    };

function targetRows(table: AppendixTable): readonly TargetRow[] {
  return printedRows(table).flatMap((row): readonly TargetRow[] =>
    row.kind === 'heading'
      ? [row]
      : row.item.targets.map((target, index) => ({ ...row, kind: 'target', target, first: index === 0 })),
  );
}

/** The page of one table of indicators. */
export function planTab(book: Book, plan: Plan, table: AppendixTable, settings: Settings, links: PlanLinks): PageModel {
  const columns = indicatorColumns(table);
  const rows = targetRows(table);
  const context: RowContext = {
    rows,
    top: rowsAbove(table),
    place: planPlace(table),
    table,
    settings,
    links,
    book,
    rowOf: new Map(links.reporting.map((row) => [row.code, row])),
  };
  return planPage({
    tab: planMark(plan.code, table.code),
    table,
    columns,
    bands: indicatorBands,
    settings,
    where: links.entry.isClosed === true ? 'closed' : links.roundNumber > 0 ? 'figures' : 'other-plans',
    sheet: links.entry.sheet,
    body: rows.map((row, index): readonly PageCell[] =>
      row.kind === 'heading'
        ? headingCells(columns, row.stt, row.heading)
        : bodyCells(columns, targetCells(row, index, context)),
    ),
    coloured: ['verdict', 'pace'],
  });
}

interface RowContext {
  readonly rows: readonly TargetRow[];
  readonly top: number;
  readonly place: PlanPlace;
  readonly table: AppendixTable;
  readonly settings: Settings;
  readonly links: PlanLinks;
  readonly book: Book;
  readonly rowOf: ReadonlyMap<string, ReportingRow>;
}

function targetCells(
  row: Extract<TargetRow, { kind: 'target' }>,
  index: number,
  context: RowContext,
): Record<string, Written> {
  const { rows, top, place, table, settings, links, book } = context;
  const { item, target, first, section } = row;
  const sheetRow = top + index;
  const cell = (key: string) => rowCell(sheetRow, place.column(key));
  const entry = (key: string) => typedRange(links.entry, key);
  const isInForce = sectionStanding(section, settings.round.year) === 'in-force';
  // What is typed in a row whose fingerprint speaks for another indicator is not shown as this one's figure.
  const prefix = `${target.indicator}#`;
  const isOwn = `IFERROR(LEFT(INDEX(${entry('print')};${cell('entryRow')});${prefix.length})="${prefix}";FALSE)`;
  const typed = (key: string): Written =>
    isInForce
      ? formula(
          `=IF(${cell('entryRow')}>0;IF(${isOwn};IFERROR(${readAsText(key, `INDEX(${entry(key)};${cell('entryRow')})`)};"");"");"")`,
        )
      : null;
  const typedPrior = readAsText('priorYear', `INDEX(${entry('priorYear')};${cell('entryRow')})`);
  const carried = `INDEX(${entry('carried')};${cell('entryRow')})&""`;
  const prior: Written = isInForce
    ? formula(
        `=IF(${cell('entryRow')}>0;IF(${isOwn};IFERROR(IF(LEN(${typedPrior})=0;${carried};${typedPrior});"");"");"")`,
      )
    : null;
  const echoAt = (rowIndex: number) => {
    const position = rowCell(top + rowIndex, place.column('entryRow'));
    return `IF(${position}>0;INDEX(${entry('echo')};${position});"")`;
  };
  const find = (key: string): Formula => formula(`=${placeOfResult(links.results, key, '0')}`);
  const shown = (column: ResultColumn, position: string, none: string, saved: string): Formula =>
    formula(`=${shownResult(links.results, column, position, { none, saved })}`);
  const indicator = book.indicators.find((candidate) => candidate.code === target.indicator);
  const measured = indicator === undefined ? target : measuredTarget(target, indicator);
  const name = indicator === undefined ? item.text : measureName(indicator, target);
  const itemRows = rows.flatMap((other, at) => (other.kind === 'target' && other.item.id === item.id ? [at] : []));
  const asked = context.rowOf.get(target.indicator);
  const cells: Record<string, Written> = {
    code: target.indicator,
    stt: first ? item.stt : null,
    text: first ? item.text : null,
    lead: first ? item.leadText || table.leadMissing : null,
    itemLead: item.leadText,
    coordinating: first ? item.coordinatingText : null,
    note: first ? item.note : null,
    scope: target.scope,
    target: (first && item.resultText) || measured.printed,
    unit: (first && item.unitText) || measured.unit,
    horizon: target.horizonYear === null ? null : String(target.horizonYear),
    supplier: supplierName(target, context),
    priorYear: prior,
    actual: typed('actual'),
    estimate: typed('estimate'),
    numerator: typed('numerator'),
    denominator: typed('denominator'),
    asOf: typed('asOf'),
    special: typed('special'),
    attainment: shown('attainment', cell('found'), '', ''),
    verdict: shown('verdict', cell('found'), links.results.pending, savedSuffix),
    pace: shown('pace', cell('found'), links.results.pending, savedSuffix),
    explanation: shown('explanation', cell('found'), links.results.pending, ''),
    evidence: typed('evidence'),
    difficulties: typed('difficulties'),
    proposals: typed('proposals'),
    targetId: target.id,
    shortName: name,
    done: shown('done', cell('found'), '', ''),
    expected: shown('expected', cell('found'), '', ''),
    pillar: section.pillar,
    entryRow: isInForce ? formula(`=IFERROR(MATCH(${cell('code')};${entry('code')};0);0)`) : 0,
    found: find(`${cell('targetId')}&"${echoSeparator}"&${echoAt(index)}`),
  };
  if ((asked?.units.length ?? 0) > 0 && isInForce) cells.actual = shown('recorded', cell('found'), '', '');
  if (links.entry.place.column('selfAssessment') >= 0) cells.selfAssessment = typed('selfAssessment');
  if (first && isInForce) {
    cells.itemFound = find(`"${item.id}${echoSeparator}"&${itemRows.map(echoAt).join('&')}`);
    cells.itemVerdict = shown('verdict', cell('itemFound'), links.results.pending, '');
    cells.itemPace = shown('pace', cell('itemFound'), links.results.pending, '');
    cells.itemKind = shown('kind', cell('itemFound'), '', '');
    cells.itemAdjusted = shown('adjusted', cell('itemFound'), '', '');
    cells.itemDeciding = shown('deciding', cell('itemFound'), '', '');
    if (links.roundNumber > 0) {
      const column = (key: string) => columnRange(place, key);
      const at = `MATCH(${cell('itemDeciding')};${column('targetId')};0)`;
      const code = `INDEX(${column('code')};${at})`;
      cells.rank = formula(`=IFERROR(${rank(cell('itemPace'), code, `${at}+${top - 1}`, links)};"")`);
      cells.rankKey = formula(`=IF(${cell('rank')}="";"";LEFT(${cell('itemPace')};1)&${code})`);
    }
  }
  return cells;
}

/**
 * Red before amber, then in the order of the round's tables and of their rows: the row of the target that decides the
 * item's pace. What an earlier table lists of the same figure, as grave or graver, is not listed again.
 */
function rank(pace: string, code: string, sheetRow: string, { roundNumber, earlier }: PlanLinks): string {
  const listed = (paces: readonly Pace[]) =>
    earlier.flatMap((place) =>
      paces.map((each) => `COUNTIF(${columnRange(place, 'rankKey')};"${paceSymbol(each)}"&${code})`),
    );
  const ranked = (step: number, paces: readonly Pace[]) => {
    const value = `${step * rankParts.colour + roundNumber * rankParts.table}+${sheetRow}`;
    return earlier.length === 0 ? value : `IF(${listed(paces).join('+')}>0;"";${value})`;
  };
  const is = (each: Pace) => `LEFT(${pace};1)="${paceSymbol(each)}"`;
  return `IF(${is('at-risk')};${ranked(1, ['at-risk'])};IF(${is('behind')};${ranked(2, ['at-risk', 'behind'])};""))`;
}

/** Fixed range of a column of a plan tab, tab included. */
export function columnRange(place: PlanPlace, key: string): string {
  const area = { row: place.firstRow, column: place.column(key), rows: place.lastRow - place.firstRow + 1, columns: 1 };
  return `${quotedTab(place.tab)}!${fixedRange(area)}`;
}

/** Who types the figure in this round, or who would. */
export function supplierName(
  target: Target,
  { book, rowOf, settings }: Pick<RowContext, 'book' | 'rowOf' | 'settings'>,
): string | null {
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? null;
  const indicator = book.indicators.find((candidate) => candidate.code === target.indicator);
  if (indicator === undefined) return null;
  if (indicator.method === 'published') return publishedBy(nameOf(indicator.supplier) ?? '');
  return nameOf(rowOf.get(target.indicator)?.agency ?? supplierAt(indicator, book.agencies, settings.round.cutOff));
}
