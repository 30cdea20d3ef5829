// The row of the yearly round as set-up puts it into `Đợt báo cáo`: once, whole, and from then on people's.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import { seenText } from '../../domain/reading/plain-text.js';
import { yearlyCells } from '../../domain/round/setting-table.js';
import { officialDate } from '../../text/date-words.js';
import { roundColumns, roundKindWords, roundStateWords } from '../../text/round-words.js';
import { carriedText, codeOf, movedSettings, standingText } from '../reading/moved-settings.js';
import type { SettingRows } from '../reading/setting-rows.js';
import { keptCode, type YearlyRow, yearlyColumns, yearlyRowOf } from '../reading/yearly-row.js';
import type { SheetOp, Written } from '../workbook/sheet-op.js';

/**
 * The row with what the rows of `Thiết lập` said in a workbook of before, else the first values. One write: a run that
 * breaks leaves the whole row or none.
 */
export function yearlyRowOps(
  table: KeyedTable,
  rows: SettingRows,
  first: ReadonlyMap<string, string>,
  openedOn: LocalDate,
): readonly SheetOp[] {
  const code = keptCode(String(rows.cells.get('roundCode') ?? '')) || (first.get('roundCode') ?? '');
  const cells: Record<string, string> = {
    kind: roundKindWords.yearly,
    state: roundStateWords.open,
    opened: officialDate(openedOn),
  };
  for (const column of yearlyColumns) {
    const key = yearlyCells[column];
    const said = carriedText(key, rows.cells.get(key) ?? '', code);
    cells[column] = said === '' && key !== 'frozenThresholds' ? (first.get(key) ?? '') : said;
  }
  cells.key = code;
  return newRowOps(table, cells);
}

/** A row of the register with these cells, by column, below everything that stands there: in one write. */
export function newRowOps(table: KeyedTable, cells: Readonly<Record<string, string>>): readonly SheetOp[] {
  const row = freeRow(table);
  const width = Math.max(...table.columnOf.values()) + 1;
  const written: Written[] = Array.from({ length: width }, () => null);
  const formats = Array.from({ length: width }, () => '@');
  for (const { key, filledBy } of roundColumns) {
    const column = table.columnOf.get(key);
    if (column === undefined) continue;
    written[column] = cells[key] || null;
    if (filledBy === 'calculation') formats[column] = 'General';
  }
  return [
    { op: 'size', rows: row + 1, columns: width, exact: false },
    { op: 'formats', row, column: 0, formats: [formats] },
    { op: 'values', row, column: 0, cells: [written] },
  ];
}

/** The first row below everything that stands on the register. */
function freeRow({ values, firstRow, columnOf }: KeyedTable): number {
  const keys = [...columnOf.values()];
  let row = Math.max(firstRow, values.length);
  while (row > firstRow && keys.every((column) => (values[row - 1]?.[column] ?? '') === '')) row -= 1;
  return row;
}

/** Rows of `Thiết lập` that say nothing which the row of the round does not say go; from the last up. */
export function clearedSettingOps(rows: SettingRows, yearly: YearlyRow): readonly SheetOp[] {
  return movedSettings(rows, codeOf(yearly))
    .filter(({ column, text }) => text === '' || seenText(text) === standingText(yearly, column))
    .map(({ row }) => row)
    .sort((a, b) => b - a)
    .map((row): SheetOp => ({ op: 'deleteRow', row }));
}

/** The thresholds that the yearly round keeps from now on, written into its row as the register stands (`values`). */
export function keptThresholdOps(book: Pick<Book, 'rounds' | 'plans'>, values: Grid, text: string): readonly SheetOp[] {
  const { yearly } = yearlyRowOf(book, values);
  const column = yearly?.table.columnOf.get('thresholds');
  if (yearly === null || column === undefined) return [];
  return [{ op: 'values', row: yearly.row, column, cells: [[text]] }];
}
