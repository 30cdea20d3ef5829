// What a new `Bản lưu` begins with: the old one's memory of the tabs that serve all years, so that nothing lost there is forgotten at the turn.

import type { Grid } from '../../domain/cell.js';
import { markColumns } from '../reading/row-doubts.js';
import { seenColumns } from '../reading/seen-figures.js';
import { memoryColumns, memoryFrom } from '../reading/typed-memory.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

const ofYear = [fixedTabs.entry.mark, fixedTabs.taskEntry.mark].map((mark) => `${mark}:`);
const isOfYear = (id: string) => ofYear.some((begin) => id.startsWith(begin));

/** `Bản lưu` as it stands, or, while it remembers no tab that serves all years, what the one of the year before does of them. */
export function rememberedGrid(saved: Grid, lastYears: () => Grid): Grid {
  const isBegun = [...memoryFrom(saved).keys()].some((id) => !isOfYear(id));
  const before = isBegun ? [] : lastYears();
  return before.length === 0 ? saved : withoutYear(before);
}

/** All values but what is remembered of figures and tasks, which are the old year's. */
function withoutYear(values: Grid): Grid {
  const keys = [...seenColumns, ...markColumns, ...memoryColumns];
  const { table } = tabTable({ ...fixedTabs.saved, columns: keys.map((key) => ({ key, header: key })) }, values);
  const columns = (wanted: readonly string[]) => wanted.flatMap((key) => table.columnOf.get(key) ?? []);
  const [seen, marks, memory] = [seenColumns, markColumns, memoryColumns].map(columns);
  return values.map((row, at) => {
    if (at < table.firstRow) return row;
    const emptied = new Set(seen);
    for (const part of [marks, memory])
      if (isOfYear(String(row[part?.[0] ?? -1] ?? ''))) part?.forEach((column) => void emptied.add(column));
    return row.map((cell, column) => (emptied.has(column) ? '' : cell));
  });
}
