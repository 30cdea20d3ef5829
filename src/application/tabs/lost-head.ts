// The head of a tab of rows, given back where key row and header are both gone and the rows themselves prove the columns.

import type { Cell } from '../../domain/cell.js';
import { fingerprint } from '../../domain/reading/fingerprint.js';
import { keyCell, readKeyedTable } from '../../domain/reading/keyed-table.js';
import { agencyOfHeading } from '../../domain/round/entry-table.js';
import type { Column } from '../../text/column.js';
import { echoFormula } from '../results/echo.js';
import { rowCell } from '../workbook/a1.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';

export interface TabOfRows {
  /** Mark of the tab. */
  readonly tab: string;
  /** The orders in which the workbook sets the columns. */
  readonly orders: readonly (readonly Column[])[];
  /** Keys that make up a row's echo. */
  readonly judged: readonly string[];
}

/**
 * What puts the head back; null where it stands, or where the columns are no longer proved: every row has its fingerprint
 * of code and words, and the formula of its echo, which follows its cells wherever they go, names the columns in the order
 * in which the workbook sets them.
 */
export function lostHead({ tab, orders, judged }: TabOfRows, standing: Standing): readonly SheetOp[] | null {
  const values = standing.cells();
  const shape = { tab, columns: orders[0] ?? [], rowsAboveData: ROWS_ABOVE };
  if (values.length === 0 || readKeyedTable(values, shape).table.columnOf.size > 0) return null;
  const order = orders.find((columns) => areProved(columns, judged, standing));
  if (order === undefined) return null;
  const first = values.findIndex((row) => row.some((cell) => cell !== ''));
  const free = Math.min(ROWS_ABOVE, first);
  const top = first - free;
  const blank = order.map((): null => null);
  const cells = [
    order.map(({ key }, column) => keyCell(tab, column, key)),
    ...Array.from({ length: ROWS_ABOVE - 2 }, () => blank),
    order.map(({ header }) => header),
  ];
  return [
    ...(free === ROWS_ABOVE ? [] : [{ op: 'insertRows' as const, before: first, count: ROWS_ABOVE - free }]),
    { op: 'lists', area: { row: top, column: 0, rows: ROWS_ABOVE, columns: order.length }, rules: [] },
    { op: 'values', row: top, column: 0, cells },
  ];
}

function areProved(columns: readonly Column[], judged: readonly string[], standing: Standing): boolean {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const text = (row: readonly Cell[], key: string) => String(row[at(key)] ?? '');
  const rows = standing.cells().map((cells, row) => ({ cells, row }));
  const ours = rows.filter(({ cells }) => text(cells, 'code') !== '' && text(cells, 'print') !== '');
  const headings = rows.some(({ cells }) => agencyOfHeading(text(cells, 'print')) !== null);
  return (
    headings &&
    ours.length > 0 &&
    ours.every(({ cells, row }) => {
      const echo = standing.formulas()[row]?.[at('echo')] ?? '';
      const wanted = echoFormula((key) => rowCell(row, at(key)), '', judged);
      return (
        text(cells, 'print') === fingerprint(text(cells, 'code'), text(cells, 'words'), text(cells, 'scope')) &&
        columnsNamed(echo, row).join().startsWith(columnsNamed(wanted, row).join())
      );
    })
  );
}

/** The columns whose cells of the row a formula names, in its order. */
function columnsNamed(formula: string, row: number): readonly string[] {
  const names = [...formula.matchAll(/(?<![A-Za-z!$])\$?([A-Z]{1,3})\$?(\d+)(?!\d)/g)];
  return names.flatMap(([, letters = '', number]) => (Number(number) === row + 1 ? [letters] : []));
}
