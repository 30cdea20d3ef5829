// How a tab looks that only grows, as a register does: its head, its widths, and that nobody types on it. Its rows are never brought to anything.

import { type KeyedTable, keyCell } from '../../domain/reading/keyed-table.js';
import type { Column } from '../../text/column.js';
import { palette } from '../../text/palette.js';
import type { KeyedTab } from './fixed-tabs.js';
import type { Look, SheetOp, Written } from './sheet-op.js';
import { ROWS_ABOVE } from './table-model.js';
import { seenWidths } from './width-strokes.js';

const title: Look = { bold: true, size: 12, colour: palette.head, wrap: false, middle: true };
const key: Look = { colour: palette.soft, size: 8, wrap: false };
const head: Look = {
  background: palette.head,
  colour: palette.headInk,
  bold: true,
  align: 'center',
  middle: true,
};

/**
 * The operations that give the tab its head and close it. Columns that somebody moved stay where they are, with their heads; those that
 * are gone stand again behind the last one, empty.
 */
export function recordTabOps(
  { mark, columns: wanted }: Pick<KeyedTab, 'mark'> & { readonly columns: readonly Column[] },
  words: string,
  { columnOf }: KeyedTable,
  editors: readonly string[],
): readonly SheetOp[] {
  const placed = new Map(columnOf);
  let next = Math.max(-1, ...placed.values()) + 1;
  for (const column of wanted) if (!placed.has(column.key)) placed.set(column.key, next++);
  const at = new Map([...placed].map(([each, column]) => [column, each]));
  const columns = Array.from({ length: next }, (_, column) => wanted.find((each) => each.key === at.get(column)));
  const hidden = columns.flatMap((column, place) => (column?.hidden === true ? [place] : []));
  const cells: readonly (readonly Written[])[] = [
    columns.map((column, place) => keyCell(mark, place, column?.key ?? '')),
    columns.map((_, place) => (place === 0 ? words : null)),
    columns.map((column) => column?.header ?? null),
  ];
  const widths = columns.map((column) => column?.width ?? 100);
  return [
    { op: 'size', rows: ROWS_ABOVE + 1, columns: next, exact: false },
    { op: 'looks', row: 0, column: 0, looks: [key, title, head].map((look) => columns.map(() => look)) },
    { op: 'values', row: 0, column: 0, cells },
    { op: 'notes', row: ROWS_ABOVE - 1, column: 0, notes: [columns.map((column) => column?.help ?? '')] },
    { op: 'widths', widths: seenWidths(widths, hidden) },
    { op: 'hide', rows: [0], columns: hidden },
    { op: 'freeze', rows: ROWS_ABOVE, columns: 0 },
    { op: 'protect', description: mark, open: [], editors },
    { op: 'tab', hidden: false, colour: palette.soft },
  ];
}
