// `DANH_GIA`: all results of one table of a plan in one call, from the typed cells it is handed.

import { settingsFrom } from '../application/reading/settings-read.js';
import { typedBook } from '../application/reading/typed-book.js';
import { resultCells, resultTables } from '../application/results/result-row.js';
import { standingEcho } from '../application/results/results.js';
import { tableResults } from '../application/results/typed-parts.js';
import type { Cell } from '../domain/cell.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { dayOfStamp } from '../domain/round/settings.js';
import { gridOf } from '../platform/apps-script/cells.js';
import { functionWords } from '../text/function-words.js';
import { builtInBook } from './book.js';
import { registerGiven } from './yearly-given.js';

/**
 * Rows of results for a table (`kh92-2022/muc-tieu`), or one short sentence. `settings` and `directory` are the
 * whole of `Thiết lập` and of `Danh bạ`, `heads` and `yearly` the keys of `Đợt báo cáo` and the row of the yearly round, `saved` what `Bản lưu` remembers of the rows;
 * `parts` are the parts of `Nhập số liệu` (for tasks `Nhập nhiệm vụ`, nothing where the round has none) left and right
 * of the columns that show results, which are set side by side again.
 */
export function planBlock(
  tableKey: unknown,
  settings: unknown,
  heads: unknown,
  yearly: unknown,
  directory: unknown,
  saved: unknown,
  parts: readonly unknown[],
): string[][] | string {
  const printed = builtInBook();
  const wanted = resultTables(printed).find(({ key }) => key === tableKey);
  if (wanted === undefined) return functionWords.unknownPlan(typeof tableKey === 'string' ? tableKey : '');
  const isOfTasks = wanted.table.kind === 'tasks';
  if (parts.length === 0 && !isOfTasks) return functionWords.noTable;
  // Without a stamp there is no result: the day that stands in for one is not asked for.
  const rounds = registerGiven(heads, yearly);
  if (rounds === null) return functionWords.oldCall;
  const read = settingsFrom(printed, { settings: gridOf(settings), rounds }, printed.rounds[0]?.deadline ?? '');
  if (waitsFor(read.settings.asked, 'rows')) return functionWords.askedSettings;
  const day = dayOfStamp(read.settings.stamp);
  if (day === null) return functionWords.noStamp;
  const values = sideBySide(parts.map(gridOf));
  const typed = typedBook(printed, read, {
    directory: gridOf(directory),
    entry: isOfTasks ? [] : values,
    tasks: isOfTasks ? values : [],
    saved: gridOf(saved),
  });
  const rows = tableResults(typed.book, wanted, typed.settings, typed, day, {
    entry: (row) => standingEcho(typed.entry, row),
    tasks: (row) => standingEcho(typed.tasks, row),
  });
  return rows.map(resultCells);
}

function sideBySide(parts: readonly (readonly (readonly Cell[])[])[]): Cell[][] {
  const height = Math.max(0, ...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, row) => parts.flatMap((part) => part[row] ?? []));
}
