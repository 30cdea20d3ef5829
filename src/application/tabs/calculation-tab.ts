// `Tính toán` (hidden): one `DANH_GIA` call per plan, spilling its results; `Bản lưu` keeps the last ones.

import type { Plan } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { palette } from '../../text/palette.js';
import { tabNames } from '../../text/tab-names.js';
import { fixedRange, quotedTab, rowCell } from '../a1.js';
import { echoSeparator } from '../echo.js';
import { calculationMark, savedMark } from '../marks.js';
import { header, line, type PageCell, type PageModel } from '../page-model.js';
import { type ResultColumn, type ResultRow, resultCells, resultColumns, strayLimit } from '../results.js';
import { type Area, formula } from '../sheet-op.js';

/** Where the results of a plan stand, tab included. */
export interface ResultBlock {
  /** Fixed range of one column of the block. */
  column(key: ResultColumn): string;
}

/** Mark row, plan row, header row. */
const FIRST_ROW = 3;
const GAP = 1;

/** Rows a plan's results may take: its targets and items, and the rows that are not its own. */
export function blockHeight(plan: Plan): number {
  return sureRows(plan) + strayLimit;
}

/** Rows a plan's results always have: one per target and item, each with a verdict word. */
function sureRows(plan: Plan): number {
  const items = plan.tables.flatMap((table) => table.sections.flatMap((section) => section.items));
  return items.length + items.reduce((count, item) => count + item.targets.length, 0);
}

/**
 * A count over the results of all plans, as a formula without `=`: over the live ones where they are there, else over
 * the saved ones. An empty live block is no answer, and its zeros would be false.
 */
export function countOverResults(plans: readonly Plan[], count: (block: ResultBlock) => string): string {
  return plans
    .map((plan, index) => {
      const live = resultBlock('calculation', plan, index);
      const isThere = `COUNTIF(${live.column('verdict')};"?*")>=${sureRows(plan)}`;
      return `IF(${isThere};${count(live)};${count(resultBlock('saved', plan, index))})`;
    })
    .join('+');
}

/**
 * A condition, as a formula without `=`: the live results of all plans are there. While they are being calculated the
 * rows of the last time may still stand below the first cell, so every sure row must have its key.
 */
export function liveResultsAreThere(plans: readonly Plan[]): string {
  const each = plans.map((plan, index) => {
    const left = index * (resultColumns.length + GAP);
    const keys = fixedRange({
      row: FIRST_ROW,
      column: left + resultColumns.indexOf('key'),
      rows: sureRows(plan),
      columns: 1,
    });
    return `COUNTIF(${quotedTab(tabNames.calculation)}!${keys};"*${echoSeparator}*")=${sureRows(plan)}`;
  });
  return `AND(${['TRUE', ...each].join(';')})`;
}

/** The block of the n-th plan of the round on `Tính toán` or `Bản lưu` (both have the same lay-out). */
export function resultBlock(tab: 'calculation' | 'saved', plan: Plan, index: number): ResultBlock {
  const left = index * (resultColumns.length + GAP);
  const rows = blockHeight(plan);
  const places = new Map(
    resultColumns.map((key, at) => {
      const area = { row: FIRST_ROW, column: left + at, rows, columns: 1 };
      return [key, `${quotedTab(tabNames[tab])}!${fixedRange(area)}`] as const;
    }),
  );
  return { column: (key) => places.get(key) ?? '' };
}

/** The agencies beside the blocks: name, rows, rows still owed, place in the list of those that owe. */
export const agencyColumns = ['code', 'name', 'rows', 'owed', 'rank'] as const;

/** Fixed range of a column of the agencies, tab included. */
export function agencyRange(
  plans: readonly Plan[],
  agencies: readonly AgencyName[],
  key: (typeof agencyColumns)[number],
): string {
  return `${quotedTab(tabNames.calculation)}!${fixedRange({
    row: FIRST_ROW,
    column: agencyLeft(plans) + agencyColumns.indexOf(key),
    rows: Math.max(1, agencies.length),
    columns: 1,
  })}`;
}

export interface AgencyName {
  readonly code: string;
  readonly name: string;
}

function agencyLeft(plans: readonly Plan[]): number {
  return plans.length * (resultColumns.length + GAP);
}

function agencyCells(plans: readonly Plan[], agency: AgencyName, index: number): PageCell[] {
  const row = FIRST_ROW + index;
  const left = agencyLeft(plans);
  const code = rowCell(row, left);
  const owed = rowCell(row, left + agencyColumns.indexOf('owed'));
  const sum = (term: (block: ResultBlock) => string) => formula(`=${countOverResults(plans, term)}`);
  return [
    { value: agency.code },
    { value: agency.name },
    { value: sum((block) => `COUNTIF(${block.column('agency')};${code})`) },
    { value: sum((block) => `COUNTIFS(${block.column('agency')};${code};${block.column('owed')};"x")`) },
    { value: formula(`=IF(${owed}>0;${index + 1};"")`) },
  ];
}

/** The calculation tab. `segments` are the parts of the entry tab that hold no results, `settings` the whole of `Thiết lập`. */
export function calculationTab(
  plans: readonly Plan[],
  agencies: readonly AgencyName[],
  segments: readonly Area[],
  settingsArea: Area,
): PageModel {
  const entry = segments.map((area) => `${quotedTab(tabNames.entry)}!${fixedRange(area)}`);
  const settings = `${quotedTab(tabNames.settings)}!${fixedRange(settingsArea)}`;
  const calls = plans.map((plan) => formula(`=DANH_GIA("${plan.code}";${[settings, ...entry].join(';')})`));
  const width = agencyLeft(plans) + agencyColumns.length;
  const agencyHead = agencyColumns.map((column) => header(column));
  const [titles = [], heads = []] = headed(plans, []);
  const height = Math.max(1, agencies.length);
  const rows = Array.from({ length: height }, (_, index) => {
    const agency = agencies[index];
    const cells: PageCell[] = Array.from({ length: width }, () => ({ value: null }));
    if (index === 0) {
      plans.forEach((_plan, at) => {
        cells[at * (resultColumns.length + GAP)] = { value: calls[at] ?? null, look: { wrap: false } };
      });
    }
    if (agency !== undefined)
      cells.splice(agencyLeft(plans), agencyColumns.length, ...agencyCells(plans, agency, index));
    return cells;
  });
  const page = frame(calculationMark, plans, '');
  return {
    ...page,
    widths: [...page.widths, ...agencyColumns.map(() => 120)],
    rows: [titles, [...heads, ...agencyHead], ...rows],
    spareRows: Math.max(0, Math.max(0, ...plans.map(blockHeight)) - height),
  };
}

/** The saved copy: the same rows as text, with the time at which they were saved. */
export function savedTab(
  plans: readonly Plan[],
  rowsOf: (plan: Plan) => readonly ResultRow[],
  settings: Settings,
): PageModel {
  const width = resultColumns.length + GAP;
  const blocks = plans.map((plan) => rowsOf(plan).map((row) => resultCells(row)));
  const height = Math.max(1, ...blocks.map((rows) => rows.length));
  const rows: PageCell[][] = Array.from({ length: height }, (_, row) =>
    plans.flatMap((_plan, block) =>
      Array.from({ length: width }, (_cell, column) => ({
        value: blocks[block]?.[row]?.[column] ?? null,
        look: { wrap: false, format: '@' },
      })),
    ),
  );
  const spare = Math.max(0, Math.max(...plans.map(blockHeight)) - height);
  return {
    ...frame(savedMark, plans, `Bản lưu kết quả, mốc tính: ${settings.stamp}`),
    rows: headed(plans, rows),
    spareRows: spare,
  };
}

function headed(plans: readonly Plan[], rows: readonly (readonly PageCell[])[]): (readonly PageCell[])[] {
  const gap: PageCell = { value: null };
  const titles = plans.flatMap((plan): PageCell[] => [
    ...line(plan.code, { bold: true }),
    ...resultColumns.map(() => gap),
  ]);
  const heads = plans.flatMap((): PageCell[] => [...resultColumns.map((column) => header(column)), gap]);
  return [titles, heads, ...rows];
}

function frame(tab: string, plans: readonly Plan[], note: string): Omit<PageModel, 'rows' | 'spareRows'> {
  const widths = plans.flatMap(() => [...resultColumns.map(() => 120), 24]);
  return {
    tab,
    widths,
    notes: note === '' ? [] : [{ row: 1, texts: [note] }],
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
