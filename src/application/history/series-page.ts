// `Chuỗi số liệu`: per row its years and small bars, of all, of one plan or of one office; below, what changed since the last closing.

import type { Cell, Grid } from '../../domain/cell.js';
import type { Series } from '../../domain/history/series.js';
import { palette } from '../../text/palette.js';
import { barsText, breakText, pointText, seriesWords as said } from '../../text/series-words.js';
import { tabNames } from '../../text/tab-names.js';
import { fixedCell, fixedRange, inLiteral, quotedTab } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { header, line, type PageCell, type PageModel, pageOps } from '../workbook/page-model.js';
import { type Area, formula, type Look, type SheetOp } from '../workbook/sheet-op.js';

export interface SeriesPage {
  readonly series: readonly Series[];
  /** What changed since the last closing: in one line, and in sentences. */
  readonly changes: { readonly line: string; readonly sentences: readonly string[] };
  /** Place names of plans, to choose from. */
  readonly plans: readonly string[];
  /** The last day of an office that has ended; empty for the others. */
  endedOn(agency: string): string;
  readonly editors: readonly string[];
}

/** Row of the sheet with the choice, and the column of it. */
const CHOOSER: Area = { row: 5, column: 1, rows: 1, columns: 1 };
/** First row of the bars. */
const TOP = 7;
/** Row that says in one line what changed. */
const CHANGES = 4;
/** Sentences that the list has room for. */
const ROOM = 200;
const HEAD_WIDTHS = [78, 260, 56, 140];
const YEAR_WIDTH = 120;
const BAR_WIDTH = 90;
const BREAK_WIDTH = 320;

const soft: Look = { italic: true, colour: palette.soft, wrap: false };
const block: Look = { bold: true, background: palette.band, colour: palette.head, wrap: false };

/** The operations that bring the tab to the page; what is chosen on it (`standing`) stays. */
export function seriesOps(page: SeriesPage, standing: Grid): readonly SheetOp[] {
  const offices = [...new Set(page.series.map(({ agency }) => agency))].filter((name) => name !== '');
  const choices = [said.everything, ...page.plans, ...offices];
  const chosen: Cell = standing[CHOOSER.row]?.[CHOOSER.column] ?? '';
  const ops = pageOps(seriesModel(page, typeof chosen === 'string' && chosen !== '' ? chosen : said.everything));
  return ops.flatMap((op): readonly SheetOp[] => {
    if (op.op === 'protect') return [{ ...op, open: [CHOOSER] }];
    if (op.op !== 'widths') return [op];
    return [op, { op: 'lists', area: CHOOSER, rules: [{ area: CHOOSER, choices, help: said.chooserHelp }] }];
  });
}

function seriesModel(page: SeriesPage, chosen: string): PageModel {
  const years = [...new Set(page.series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const headers = [...said.heads, ...years.map(String), said.barHead, said.breakHead];
  const width = headers.length;
  const data = page.series.map((each) => dataRow(each, years, page));
  const blank: readonly PageCell[] = Array.from({ length: width }, (): PageCell => ({ value: null }));
  const view = data.map((row, at): readonly PageCell[] => {
    const shown = blank.map((cell, column) =>
      at === 0 && column === 0 ? { value: viewed(data.length, width) } : cell,
    );
    return [...shown, ...[...row.cells, row.plan].map((text): PageCell => ({ value: text, look: { wrap: false } }))];
  });
  const { sentences, line: changes } = page.changes;
  const rest = sentences.length - ROOM;
  const listed = rest > 0 ? [...sentences.slice(0, ROOM - 1), said.more(rest + 1)] : sentences;
  const rows: (readonly PageCell[])[] = [
    line(said.title, { bold: true, size: 14, colour: palette.head }),
    line(said.basis, soft),
    line(said.bars, soft),
    line(changes, { ...soft, format: '@' }),
    [
      { value: said.chooser, look: { bold: true, align: 'right' } },
      { value: chosen, look: { background: palette.typed } },
    ],
    headers.map(header),
    ...view,
    [],
    headers.map((_, column) => ({ value: column === 0 ? said.changes : null, look: block })),
    ...Array.from({ length: ROOM }, (_, at) => line(listed[at] ?? '', { format: '@' })),
  ];
  return {
    tab: fixedTabs.series.mark,
    widths: [
      ...HEAD_WIDTHS,
      ...years.map(() => YEAR_WIDTH),
      BAR_WIDTH,
      BREAK_WIDTH,
      ...Array.from({ length: width + 1 }, () => 60),
    ],
    rows,
    notes: [],
    keys: [],
    hiddenColumns: Array.from({ length: width + 1 }, (_, at) => width + at),
    frozenRows: TOP,
    frozenColumns: 1,
    hidden: false,
    colour: palette.head,
    gridlines: false,
    colours: [],
    lined: data.length === 0 ? [] : [{ row: TOP, column: 0, rows: data.length, columns: width }],
    editors: page.editors,
    spareRows: 0,
    doesSpill: true,
  };
}

/** The line about what changed, as `Tổng hợp` shows it; joined to a text, since elsewhere than at Google an empty cell reads 0. */
export const changesCell = formula(`=IFERROR(${quotedTab(tabNames.series)}!${fixedCell(CHANGES, 0)}&"";"")`);

/** The rows of the choice, from those that stand behind, natively: whoever opens the tab on a phone can choose. */
function viewed(count: number, width: number) {
  const range = (column: number, columns = 1) => fixedRange({ row: TOP, column: width + column, rows: count, columns });
  const choice = fixedCell(CHOOSER.row, CHOOSER.column);
  const isChosen = `(${choice}="${inLiteral(said.everything)}")+(${range(3)}=${choice})+(${range(width)}=${choice})`;
  return formula(`=IFERROR(FILTER(${range(0, width)};${isChosen});"${inLiteral(said.nothing)}")`);
}

function dataRow(series: Series, years: readonly number[], { plans, endedOn }: SeriesPage) {
  const { code, name, scope, unit, agency, place, points, breaks } = series;
  const cells = [
    code,
    scope === '' ? name : `${name} (${scope})`,
    unit,
    agency,
    ...years.map((year) => {
      const found = points.find((point) => point.year === year);
      return found === undefined ? '' : pointText(found);
    }),
    barsText(series, years),
    breaks.map((each) => breakText(each, each.kind === 'ended' ? endedOn(each.after) : '')).join(' '),
  ];
  return { cells, plan: plans.find((plan) => place.startsWith(`${plan} `)) ?? '' };
}
