// `DANH_GIA`: all verdicts of one plan in one call, from the typed cells it is handed.

import { entryStateFrom, settingsFrom } from '../application/context.js';
import { resultCells, resultRows, standingEcho } from '../application/results.js';
import type { Cell } from '../domain/cell.js';
import { dayOfStamp } from '../domain/settings.js';
import { gridOf } from '../platform/apps-script/cells.js';
import { functionWords } from '../text/function-words.js';
import { builtInBook } from './book.js';

/**
 * Rows of results for a plan, or one short sentence. `settings` is the whole of `Thiết lập`; `parts` are the parts of
 * `Nhập số liệu` left and right of the columns that show results, which are set side by side again.
 */
export function planBlock(planCode: unknown, settings: unknown, parts: readonly unknown[]): string[][] | string {
  const book = builtInBook();
  const plan = book.plans.find((candidate) => candidate.code === planCode);
  if (plan === undefined) return functionWords.unknownPlan(String(planCode));
  if (parts.length === 0) return functionWords.noTable;
  const { settings: read } = settingsFrom(book, gridOf(settings));
  const day = dayOfStamp(read.stamp);
  if (day === null) return functionWords.noStamp;
  const entry = entryStateFrom(book, read, sideBySide(parts.map(gridOf)));
  const rows = resultRows(book, plan, read, entry, day, (row) => standingEcho(entry, row));
  return rows.map(resultCells);
}

function sideBySide(parts: readonly (readonly (readonly Cell[])[])[]): Cell[][] {
  const height = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, row) => parts.flatMap((part) => part[row] ?? []));
}
