// Cells of a tab as one finding names them: the first, and all of them as few areas.

import type { Finding, FindingCode } from '../../domain/book-check.js';
import { cellName, plainRange } from '../workbook/a1.js';
import { areasOf } from './deviations.js';

/** Areas that a finding names; what goes beyond is counted. */
const NAMED = 12;

type Place = { readonly row: number; readonly column: number };

/** One finding about all cells; nothing for none. */
export function cellsFinding(code: FindingCode, sheet: string, cells: readonly Place[]): readonly Finding[] {
  const areas = areasOf(cells);
  const [first] = areas;
  if (first === undefined) return [];
  const named = areas.slice(0, NAMED).map((area) => {
    const isOne = area.rows === 1 && area.columns === 1;
    return isOne ? cellName(area.row, area.column) : plainRange(area);
  });
  const more = areas.length > NAMED ? ', …' : '';
  const params = { cells: `${named.join(', ')}${more}`, count: cells.length };
  return [{ code, sheet, cell: cellName(first.row, first.column), params }];
}
