// How `Sổ số liệu` looks: its head, its widths, and that nobody types on it. Its lines are never brought to anything.

import { keyCell } from '../../domain/reading/keyed-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { registerColumns } from '../../text/history-columns.js';
import { registerTitle } from '../../text/history-words.js';
import { palette } from '../../text/palette.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { Look, SheetOp, Written } from '../workbook/sheet-op.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';
import { seenWidths } from '../workbook/width-strokes.js';
import type { StoredRegister } from './register-store.js';

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
export function registerTabOps({ table }: StoredRegister, settings: Settings): readonly SheetOp[] {
  const placed = new Map(table.columnOf);
  let next = Math.max(-1, ...placed.values()) + 1;
  for (const column of registerColumns) if (!placed.has(column.key)) placed.set(column.key, next++);
  const at = new Map([...placed].map(([each, column]) => [column, each]));
  const columns = Array.from({ length: next }, (_, column) =>
    registerColumns.find((each) => each.key === at.get(column)),
  );
  const hidden = columns.flatMap((column, place) => (column?.hidden === true ? [place] : []));
  const mark = fixedTabs.register.mark;
  const cells: readonly (readonly Written[])[] = [
    columns.map((column, place) => keyCell(mark, place, column?.key ?? '')),
    columns.map((_, place) => (place === 0 ? registerTitle : null)),
    columns.map((column) => column?.header ?? null),
  ];
  return [
    { op: 'size', rows: ROWS_ABOVE + 1, columns: next, exact: false },
    { op: 'looks', row: 0, column: 0, looks: [key, title, head].map((look) => columns.map(() => look)) },
    { op: 'values', row: 0, column: 0, cells },
    { op: 'notes', row: ROWS_ABOVE - 1, column: 0, notes: [columns.map((column) => column?.help ?? '')] },
    {
      op: 'widths',
      widths: seenWidths(
        columns.map((column) => column?.width ?? 100),
        hidden,
      ),
    },
    { op: 'hide', rows: [0], columns: hidden },
    { op: 'freeze', rows: ROWS_ABOVE, columns: 0 },
    { op: 'protect', description: mark, open: [], editors: settings.coordinators },
    { op: 'tab', hidden: false, colour: palette.soft },
  ];
}
