// `Bản lưu` as it is to stand after a run: every table's results and, beside them, what is remembered of the rows.

import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { memoryAfter, type TypedMemory, type TypedRow } from '../../domain/round/typed-memory.js';
import { carriedCells } from '../reading/carried-figures.js';
import { registersRemembered } from '../reading/remembered-registers.js';
import { doubtfulIds, typedMarkCells, typedMarksAfter } from '../reading/row-doubts.js';
import { seenFigureCells } from '../reading/seen-figures.js';
import type { TypedBook, WholeTypedBook } from '../reading/typed-book.js';
import { memoryCells, typedRowsOf } from '../reading/typed-memory.js';
import type { ResultTable } from '../results/result-row.js';
import { askedRows, seenFiguresAfter } from '../results/seen-after.js';
import { tableResults, workedOutEchoes } from '../results/typed-parts.js';
import { askedRegisterCells } from '../rounds/asked-register-cells.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { PageModel } from '../workbook/page-model.js';
import type { Area } from '../workbook/sheet-op.js';
import { carriedRoom } from './carried-links.js';
import { savedTab, seenArea } from './saved-tab.js';

/** Rows kept free for rows of the entry tab that come to be known before the next set-up. */
const SPARE_SEEN = 50;

/** Where the memory stands, for the calls that are handed it. */
export function seenPlace(tables: readonly ResultTable[], state: TypedBook): Area {
  return seenArea(tables, rememberedRows(state));
}

/** The page, judged on a day; its results carry the stamp of `settings`. */
export function savedPage(
  book: Book,
  tables: readonly ResultTable[],
  settings: Settings,
  state: WholeTypedBook,
  today: LocalDate,
): PageModel {
  const isAsked = askedRegisterCells(book, settings, state.settingProblems, state.registers, today);
  const memory = registersRemembered(book, state.memory, state.registers, isAsked);
  const kept = { memory, rows: typedRowsOf(state), stamp: settings.stamp, mark: fixedTabs.saved.mark };
  return pageOf(book, tables, settings, state, today, kept);
}

/**
 * The saved copy of a year that is past: its results and its own rows alone. What stands in the registers and in `Danh bạ`
 * is remembered on `Bản lưu`. Its results carry `stamp`, which stays: no cell of the year shows anything else.
 */
export function pastSavedPage(
  tables: readonly ResultTable[],
  state: TypedBook,
  today: LocalDate,
  kept: { readonly mark: string; readonly stamp: string },
): PageModel {
  const rows = typedRowsOf(state).filter(({ tab }) => tab !== fixedTabs.directory.mark);
  return pageOf(state.book, tables, state.settings, state, today, { ...kept, memory: state.memory, rows });
}

function pageOf(
  book: Book,
  tables: readonly ResultTable[],
  settings: Settings,
  state: TypedBook,
  today: LocalDate,
  kept: {
    readonly memory: TypedMemory;
    readonly rows: readonly TypedRow[];
    readonly stamp: string;
    readonly mark: string;
  },
): PageModel {
  const { memory, rows, stamp, mark } = kept;
  const echoes = workedOutEchoes(state, stamp);
  const doubtful = doubtfulIds(state);
  const asked = askedRows(book, settings, state, today);
  return savedTab(
    tables,
    (table) => tableResults(book, table, settings, state, today, echoes),
    {
      seen: seenFigureCells(seenFiguresAfter(book, settings, state.entry, today)),
      marks: typedMarkCells(typedMarksAfter(state.marks, rows, doubtful)),
      carried: carriedCells(state.entry.carried),
      memory: memoryCells(memoryAfter(memory, rows, { doubtful, asked })),
      rows: Math.max(rememberedRows(state), carriedRoom(state.entry.reporting.length)),
    },
    settings,
    mark,
  );
}

function rememberedRows(state: TypedBook): number {
  const { reporting, seen, carried } = state.entry;
  const figures = new Set([...reporting.map(({ code }) => code), ...seen.keys(), ...carried.keys()]);
  const typed = new Set([...typedRowsOf(state).map(({ id }) => id), ...state.marks.keys()]);
  return Math.max(figures.size, typed.size) + SPARE_SEEN;
}
