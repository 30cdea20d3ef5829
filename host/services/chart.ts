// Charts, as far as a script can tell them apart: type, title, ranges, place. They accumulate; nothing is drawn.

import type { RunContext } from '../run/run-context.js';
import type { ChartData } from '../world/sheet-data.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { exposedRange, rangeArgument } from './range.js';

type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GColumn = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

interface Draft {
  readonly run: RunContext;
  readonly sheetId: number;
  chart: ChartData;
}

export class EmbeddedChartFake {
  constructor(readonly $: Draft) {}

  getChartId(): number | null {
    return this.$.chart.id;
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.$.chart.ranges.map((rect) => exposedRange(this.$.run, this.$.sheetId, rect));
  }
}

/** Before a type is chosen a chart has data and a place, but no looks. */
export class EmbeddedChartBuilderFake {
  constructor(readonly $: Draft) {}

  addRange(range: GoogleAppsScript.Spreadsheet.Range): GBuilder {
    const { rect } = rangeArgument(this.$.run, 'EmbeddedChartBuilder.addRange', range);
    return change(this, { ranges: [...this.$.chart.ranges, rect] });
  }
  setPosition(anchorRowPos: number, anchorColPos: number, _offsetX: number, _offsetY: number): GBuilder {
    return change(this, { anchor: [anchorRowPos, anchorColPos] });
  }
  asColumnChart(): GColumn {
    return typed(this, 'COLUMN');
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return typed(this, 'BAR');
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return typed(this, 'LINE');
  }
  build(): GChart {
    return exposedChart(this.$.run, this.$.sheetId, this.$.chart);
  }
}

/** After `asColumnChart()` and its kind: looks can be set. */
export class EmbeddedColumnChartBuilderFake extends EmbeddedChartBuilderFake {
  setTitle(chartTitle: string): GColumn {
    change(this, { title: chartTitle });
    return self(this);
  }
  setColors(_cssValues: string[]): GColumn {
    return self(this);
  }
  setXAxisTitle(_title: string): GColumn {
    return self(this);
  }
  setYAxisTitle(_title: string): GColumn {
    return self(this);
  }
}

function change(builder: EmbeddedChartBuilderFake, part: Partial<ChartData>): GBuilder {
  builder.$.chart = { ...builder.$.chart, ...part };
  return self(builder);
}

function typed<T>({ $ }: EmbeddedChartBuilderFake, type: string): T {
  const draft = { ...$, chart: { ...$.chart, type } };
  return exposed($.run, 'EmbeddedColumnChartBuilder', new EmbeddedColumnChartBuilderFake(draft));
}

/** A chart builder without data and type. */
export function newChart(run: RunContext, sheetId: number): GBuilder {
  const chart: ChartData = { id: 0, type: 'COLUMN', title: '', ranges: [], anchor: null };
  return exposed(run, 'EmbeddedChartBuilder', new EmbeddedChartBuilderFake({ run, sheetId, chart }));
}

/** The chart as a script sees it. */
export function exposedChart(run: RunContext, sheetId: number, chart: ChartData): GChart {
  return exposed(run, 'EmbeddedChart', new EmbeddedChartFake({ run, sheetId, chart }));
}

/** The chart a script handed over; a signature error for anything else, a builder included. */
export function chartArgument(run: RunContext, method: string, value: unknown): ChartData {
  const fake = fakeBehind(value, EmbeddedChartFake);
  signature(run, `SpreadsheetApp.Sheet.${method}`, [value], fake !== null);
  if (!fake) throw run.refuse('rangeNotFound');
  return fake.$.chart;
}

export const chartIsFaithful: Faithful<EmbeddedChartFake, GChart> = true;
export const chartBuilderIsFaithful: Faithful<EmbeddedChartBuilderFake, GBuilder> = true;
export const columnBuilderIsFaithful: Faithful<EmbeddedColumnChartBuilderFake, GColumn> = true;
