// Typed cells given back: the operations of the actions that restore them.

import { type Cell, isBlank } from '../../domain/cell.js';
import { cellAt, type KeyedTable } from '../../domain/reading/keyed-table.js';
import type { TypedCells } from '../../domain/round/typed-memory.js';
import { officialDate } from '../../text/date-words.js';
import type { SheetOp, Written } from '../workbook/sheet-op.js';

/**
 * One operation for each typed column and run of rows in which it is empty now or given back. What people empty in the course
 * of work comes first, for alone it is no loss; the first column last, so that a row which is only given back in part still
 * lacks its first cell, and is known by that.
 */
export function restoringOps(
  table: KeyedTable,
  keys: readonly string[],
  given: ReadonlyMap<number, TypedCells>,
  emptied: ReadonlySet<string> = new Set(),
): readonly SheetOp[] {
  const [first, last] = [Math.min(...given.keys()), Math.max(...given.keys())];
  const order = [...keys.filter((key) => !emptied.has(key)), ...keys.filter((key) => emptied.has(key))].reverse();
  return order.flatMap((key) => {
    const column = table.columnOf.get(key);
    if (column === undefined) return [];
    const ops: SheetOp[] = [];
    let cells: Written[][] = [];
    let written = 0;
    const close = (row: number) => {
      // What stands blank at the end of the run need not be written.
      if (written > 0) ops.push({ op: 'values', row: row - cells.length, column, cells: cells.slice(0, written) });
      [cells, written] = [[], 0];
    };
    for (let row = first; row <= last; row++) {
      const back = given.get(row)?.[key];
      if (back === undefined && !isBlank(cellAt(table, row, key))) close(row);
      else if (back !== undefined || cells.length > 0) {
        cells.push([back === undefined ? null : givenBack(back)]);
        if (back !== undefined) written = cells.length;
      }
    }
    close(last + 1);
    return ops;
  });
}

/** Rows that are gone, written again below the last one that holds anything, each in one piece with its key; set-up puts them in their place. */
export function rowsAgain(
  table: KeyedTable,
  gone: readonly { readonly code: string; readonly cells: TypedCells }[],
): readonly SheetOp[] {
  if (gone.length === 0) return [];
  const width = Math.max(...table.columnOf.values()) + 1;
  let row = Math.max(table.firstRow, table.values.length);
  while (row > table.firstRow && (table.values[row - 1] ?? []).every((cell) => cell === '')) row -= 1;
  const cells = gone.map(({ code, cells: lost }) => {
    const written: Written[] = Array.from({ length: width }, () => null);
    for (const [key, column] of table.columnOf) {
      const back = key === 'key' ? code : lost[key];
      if (back !== undefined) written[column] = givenBack(back);
    }
    return written;
  });
  return [
    { op: 'size', rows: row + cells.length, columns: width, exact: false },
    { op: 'formats', row, column: 0, formats: cells.map((line) => line.map(() => '@')) },
    { op: 'values', row, column: 0, cells },
  ];
}

function givenBack(cell: Cell): Written {
  if (typeof cell === 'object') return officialDate(cell.date);
  return cell === '' ? null : cell;
}
