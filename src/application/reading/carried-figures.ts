// The part of `Bản lưu` that remembers what each row takes over from the year before, for the calls and runs that do not look at that year.

import type { Grid } from '../../domain/cell.js';
import { type CarriedFigure, type CarriedReading, carriedGaps } from '../../domain/reading/carried-figure.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { carriedText } from '../../text/carried-text.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** Columns of it, found by their keys; `carriedText` is what people read, `carriedProof` shows that nobody has changed a row. */
export const carriedColumns = [
  'carriedCode',
  'carriedYear',
  'carriedKind',
  'carriedType',
  'carriedFigure',
  'carriedText',
  'carriedProof',
] as const;

/** By code. */
export type CarriedFigures = ReadonlyMap<string, CarriedFigure>;

/** What the rows of `year` take over, from all values of a saved copy or of its part; what does not prove itself is as if forgotten. */
export function carriedFrom(values: Grid, year: number): CarriedFigures {
  const { table } = tabTable(
    { ...fixedTabs.saved, columns: carriedColumns.map((key) => ({ key, header: key })) },
    values,
  );
  const found = new Map<string, CarriedFigure>();
  for (const row of dataRows(table)) {
    const cells = carriedColumns.map((key) => textAt(table, row, key));
    const [code = '', of = '', kind = '', type = '', figure = ''] = cells;
    if (code === '' || Number(of) !== year - 1 || cells.join() !== proved(cells.slice(0, -1)).join()) continue;
    const named = (['final', 'estimate', ...carriedGaps] as const).find((each) => each === kind);
    if (named !== undefined) found.set(code, { year: year - 1, kind: named, reading: readingOf(type, figure) });
  }
  return found;
}

/** The same as rows of a saved copy. */
export function carriedCells(carried: CarriedFigures): readonly (readonly string[])[] {
  return [...carried].map(([code, each]) =>
    proved([code, String(each.year), each.kind, each.reading?.kind ?? '', kept(each.reading), carriedText(each)]),
  );
}

/** What brings a saved copy to say so; nothing where it does, or has no place for it yet. */
export function carriedOps(values: Grid, carried: CarriedFigures): readonly SheetOp[] {
  const { table } = tabTable(
    { ...fixedTabs.saved, columns: carriedColumns.map((key) => ({ key, header: key })) },
    values,
  );
  const column = table.columnOf.get('carriedCode');
  if (column === undefined) return [];
  const rows = carriedCells(carried);
  const standing = dataRows(table).filter((row) => textAt(table, row, 'carriedCode') !== '').length;
  const cells = Array.from({ length: Math.max(rows.length, standing) }, (_, at) =>
    carriedColumns.map((_key, each) => rows[at]?.[each] ?? null),
  );
  const isKept = cells.every((row, at) =>
    row.every((cell, each) => (values[table.firstRow + at]?.[column + each] ?? '') === (cell ?? '')),
  );
  return isKept ? [] : [{ op: 'values', row: table.firstRow, column, cells }];
}

function kept(reading: CarriedReading | null): string {
  switch (reading?.kind) {
    case 'number':
      return String(reading.value);
    case 'rank':
      return [reading.place, ...(reading.of === null ? [] : [reading.of])].join('/');
    case 'grade':
      return reading.grade;
    case undefined:
      return '';
  }
}

function readingOf(type: string, figure: string): CarriedReading | null {
  const [first = '', of] = figure.split('/');
  if (type === 'number') return { kind: 'number', value: Number(figure) };
  if (type === 'rank') return { kind: 'rank', place: Number(first), of: of === undefined ? null : Number(of) };
  return type === 'grade' ? { kind: 'grade', grade: figure } : null;
}

function proved(cells: readonly string[]): readonly string[] {
  return [...cells, shortHash(cells.join('\n'))];
}
