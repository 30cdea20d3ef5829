// `Bản lưu` as it is to stand after a run: every table's results and, beside them, what is remembered of the rows.

import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { memoryAfter } from '../../domain/round/typed-memory.js';
import { seenFigureCells } from '../reading/seen-figures.js';
import type { TypedBook } from '../reading/typed-book.js';
import { memoryCells, typedRowsOf } from '../reading/typed-memory.js';
import type { ResultTable } from '../results/result-row.js';
import { seenFiguresAfter } from '../results/seen-after.js';
import { type TypedState, tableResults, workedOutEchoes } from '../results/typed-parts.js';
import type { PageModel } from '../workbook/page-model.js';
import type { Area } from '../workbook/sheet-op.js';
import { savedTab, seenArea } from './saved-tab.js';

/** Rows kept free for rows of the entry tab that come to be known before the next set-up. */
const SPARE_SEEN = 50;

/** Where the memory stands, for the calls that are handed it. */
export function seenPlace(tables: readonly ResultTable[], { entry }: TypedState): Area {
  return seenArea(tables, seenRows(entry));
}

/** The page, judged on a day; its results carry the stamp of `settings`. */
export function savedPage(
  book: Book,
  tables: readonly ResultTable[],
  settings: Settings,
  state: TypedBook,
  today: LocalDate,
): PageModel {
  const echoes = workedOutEchoes(state, settings.stamp);
  const cells = seenFigureCells(seenFiguresAfter(book, settings, state.entry, today));
  return savedTab(
    tables,
    (table) => tableResults(book, table, settings, state, today, echoes),
    { cells, rows: seenRows(state.entry) },
    memoryCells(memoryAfter(state.memory, typedRowsOf(state))),
    settings,
  );
}

function seenRows({ reporting, seen }: TypedState['entry']): number {
  return new Set([...reporting.map(({ code }) => code), ...seen.keys()]).size + SPARE_SEEN;
}
