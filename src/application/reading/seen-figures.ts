// The memory on `Bản lưu`: per reporting row the result last seen and the figures that were ticked; read and written whole.

import type { Grid } from '../../domain/cell.js';
import type { SeenFigure } from '../../domain/judging/seen-figure.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

/** Columns of the memory, found by their keys; `proof` shows that nobody has changed a row. */
export const seenColumns = ['code', 'year', 'value', 'asOf', 'tick', 'checked', 'proof'] as const;

export type SeenFigures = ReadonlyMap<string, SeenFigure>;

/** The memory from all values of `Bản lưu`, or of its part; rows that do not prove themselves are as if forgotten. */
export function seenFiguresFrom(values: Grid): SeenFigures {
  const columns = seenColumns.map((key) => ({ key, header: key }));
  const { table } = tabTable({ ...fixedTabs.saved, columns }, values);
  const seen = new Map<string, SeenFigure>();
  for (const row of dataRows(table)) {
    const cells = seenColumns.map((key) => textAt(table, row, key));
    const [code = '', year = '', value = '', asOf = '', tick = '', checked = ''] = cells;
    if (code === '' || seen.has(code) || cells.join() !== proved(cells.slice(0, -1)).join()) continue;
    const result = value === '' ? null : { value: Number(value), asOf: asOf === '' ? null : asOf };
    seen.set(code, { year: Number(year), result, tick, checked });
  }
  return seen;
}

/** The memory as rows of `Bản lưu`; rows in which there is nothing to remember are left out. */
export function seenFigureCells(seen: SeenFigures): readonly (readonly string[])[] {
  return [...seen].flatMap(([code, { year, result, tick, checked }]) =>
    result === null && tick === ''
      ? []
      : [proved([code, String(year), result === null ? '' : String(result.value), result?.asOf ?? '', tick, checked])],
  );
}

function proved(cells: readonly string[]): readonly string[] {
  return [...cells, shortHash(cells.join('\n'))];
}
