// Where a saved copy keeps what the rows of its year take over, for the cells of the entry tab that show it.

import { rememberedColumns } from '../reading/remembered-columns.js';
import type { ResultTable } from '../results/result-row.js';
import { fixedRange, quotedTab } from '../workbook/a1.js';
import { columnsOfBlocks, FIRST_ROW } from './calculation-tab.js';

export interface CarriedLinks {
  /** Formula text of what a row takes over, in words; `code`: formula text of its code. */
  shown(code: string): string;
  /** Rows that the copy must have before a formula names them. */
  readonly rows: number;
}

/** Formulas name so many rows at a time, so that a row more is not a formula more in every row. */
const STEP = 100;

/** Rows of a saved copy that formulas name, for so many rows of the entry tab. */
export function carriedRoom(rows: number): number {
  return Math.ceil((rows + 1) / STEP) * STEP;
}

/** `rows`: rows of the entry tab; `tab`: name of the saved copy. */
export function carriedLinks(tables: readonly ResultTable[], rows: number, tab: string): CarriedLinks {
  const room = carriedRoom(rows);
  const range = (key: (typeof rememberedColumns)[number]) => {
    const column = columnsOfBlocks(tables) + rememberedColumns.indexOf(key);
    return `${quotedTab(tab)}!${fixedRange({ row: FIRST_ROW, column, rows: room, columns: 1 })}`;
  };
  return {
    shown: (code) => `IFERROR(INDEX(${range('carriedText')};MATCH(${code};${range('carriedCode')};0))&"";"")`,
    rows: FIRST_ROW + room,
  };
}
