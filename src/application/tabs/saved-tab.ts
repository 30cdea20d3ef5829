// `Bản lưu` (hidden): the last results of every table as text, and beside them what is remembered of the rows.

import type { Settings } from '../../domain/round/settings.js';
import { carriedColumns } from '../reading/carried-figures.js';
import { rememberedColumns } from '../reading/remembered-columns.js';
import { markColumns } from '../reading/row-doubts.js';
import { seenColumns } from '../reading/seen-figures.js';
import { memoryColumns } from '../reading/typed-memory.js';
import { type ResultRow, type ResultTable, resultCells, resultColumns } from '../results/result-row.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { header, line, type PageCell, type PageModel } from '../workbook/page-model.js';
import type { Area } from '../workbook/sheet-op.js';
import { blockHeight, columnsOfBlocks, FIRST_ROW, frame, GAP, headed } from './calculation-tab.js';

/** Rows are drawn so many at a time, used or not: what is typed, and the day of a run, change no looks. */
const DRAWN_BY = 50;

/** The memory stands on `Bản lưu` where the agencies stand on `Tính toán`; `rows`: rows it may take. */
export function seenArea(tables: readonly ResultTable[], rows: number): Area {
  return { row: 0, column: columnsOfBlocks(tables), rows: FIRST_ROW + rows, columns: rememberedColumns.length };
}

/**
 * The saved copy: the same rows as text, with the time at which they were saved; beside them what is remembered of the
 * figures (`seen`), the `marks` of what was typed, what rows take over (`carried`), all within `rows` rows, and all that was typed (`memory`).
 */
export function savedTab(
  tables: readonly ResultTable[],
  rowsOf: (table: ResultTable) => readonly ResultRow[],
  remembered: {
    readonly seen: readonly (readonly string[])[];
    readonly marks: readonly (readonly string[])[];
    readonly carried: readonly (readonly string[])[];
    readonly memory: readonly (readonly string[])[];
    readonly rows: number;
  },
  settings: Settings,
  mark: string = fixedTabs.saved.mark,
): PageModel {
  const width = resultColumns.length + GAP;
  const blocks = tables.map((table) => rowsOf(table).map((row) => resultCells(row)));
  const { seen, marks, carried, memory } = remembered;
  const kinds = [seen, marks, carried, memory, ...blocks];
  const used = Math.max(1, ...kinds.map((rows) => rows.length));
  const room = Math.max(used, remembered.rows, ...tables.map(blockHeight));
  const height = Math.ceil(room / DRAWN_BY) * DRAWN_BY;
  const kept = (value: string | undefined): PageCell => ({ value: value ?? null, look: { wrap: false, format: '@' } });
  const rows = Array.from({ length: height }, (_, row): PageCell[] => [
    ...tables.flatMap((_table, block) =>
      Array.from({ length: width }, (_cell, column) => kept(blocks[block]?.[row]?.[column])),
    ),
    ...seenColumns.map((_key, column) => kept(seen[row]?.[column])),
    ...markColumns.map((_key, column) => kept(marks[row]?.[column])),
    ...carriedColumns.map((_key, column) => kept(carried[row]?.[column])),
    ...memoryColumns.map((_key, column) => kept(memory[row]?.[column])),
  ]);
  const [titles = [], heads = []] = headed(tables, []);
  const beside = [...rememberedColumns, ...memoryColumns];
  const page = frame(mark, tables);
  const gap = beside.map((): PageCell => ({ value: null }));
  return {
    ...page,
    widths: [...page.widths, ...beside.map(() => 120), 120],
    keys: [...page.widths.map(() => ''), ...beside],
    rows: [
      [...titles, ...gap, ...line(`Bản lưu kết quả, mốc tính: ${settings.stamp}`)],
      [...heads, ...beside.map((key) => header(key))],
      ...rows,
    ],
    spareRows: 0,
    editors: settings.coordinators,
  };
}
