// `Sổ số liệu` as the use cases read and lengthen it: lines from cells, cells of new lines, the script's memory beside it.

import type { Cell, Grid } from '../../domain/cell.js';
import {
  filled,
  keptText,
  type LineType,
  lineTypes,
  piecesOf,
  type RegisterLine,
  textKept,
} from '../../domain/history/register-line.js';
import type { Witness } from '../../domain/history/register-records.js';
import { cellAt, dataRows, isUnreadable, type KeyedTable } from '../../domain/reading/keyed-table.js';
import { registerColumns } from '../../text/history-columns.js';
import { lineWords } from '../../text/register-line-words.js';
import type { Ports } from '../ports.js';
import { cellName } from '../workbook/a1.js';
import { standingText } from '../workbook/cell-text.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { recordProperty } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** Keys by which a row of the sheet is known as a line or a part of one; the rest is what the line says. */
const PLACES: ReadonlySet<string> = new Set(['record', 'line', 'kind', 'type', 'part']);

export interface StoredRegister {
  readonly table: KeyedTable;
  readonly lines: readonly RegisterLine[];
  /** True where nobody knows any more which column is which. */
  readonly isUnreadable: boolean;
}

/** Reads all lines, in whatever order they stand; `[]` for a tab with nothing on it. */
export function registerFrom(values: Grid): StoredRegister {
  const { table, problems } = tabTable(fixedTabs.register, values);
  const parts = new Map<string, { readonly line: RegisterLine; readonly texts: Map<number, Cells> }>();
  for (const row of dataRows(table)) {
    const at = (key: string) => textAt(table, row, key);
    const [record, line, part] = [Number(at('record')), Number(at('line')), Number(at('part') || '0')];
    const type = lineTypes.find((each) => each === at('type'));
    if (type === undefined || !(record >= 1) || !(line >= 1)) continue;
    const cells = lineCells(table, row);
    const key = `${record}/${line}/${type}`;
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { line: { record, line, type, cells }, texts: new Map([[part, cells]]) });
    // A row that stands there twice is an added line, and named as one.
    else if (known.texts.has(part))
      parts.set(`${key}/${row}`, { line: { record, line, type, cells }, texts: new Map() });
    else known.texts.set(part, cells);
  }
  const lines = [...parts.values()].map(({ line, texts }) => ({ ...line, cells: joined(line.cells, texts) }));
  return { table, lines, isUnreadable: problems.some(isUnreadable) };
}

/** The first cell of a line on the sheet; null where it has none. */
export function placeOfLine({ table }: StoredRegister, record: number, line: number): string | null {
  const row = dataRows(table).find(
    (each) => Number(textAt(table, each, 'record')) === record && Number(textAt(table, each, 'line')) === line,
  );
  return row === undefined ? null : cellName(row, table.columnOf.get('record') ?? 0);
}

type Cells = Readonly<Record<string, string>>;

function lineCells(table: KeyedTable, row: number): Cells {
  const keys = registerColumns.map(({ key }) => key).filter((key) => !PLACES.has(key));
  return filled(Object.fromEntries(keys.map((key) => [key, textAt(table, row, key)])));
}

function textAt(table: KeyedTable, row: number, key: string): string {
  const cell: Cell = cellAt(table, row, key);
  return textKept(standingText(cell));
}

/** The texts of a line whose cells took several rows. */
function joined(first: Cells, texts: ReadonlyMap<number, Cells>): Cells {
  if (texts.size <= 1) return first;
  const inOrder = [...texts].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  const keys = [...new Set(inOrder.flatMap((cells) => Object.keys(cells)))];
  return Object.fromEntries(keys.map((key) => [key, inOrder.map((cells) => cells[key] ?? '').join('')]));
}

/** The operations that write lines below the last row of the tab, as text whatever they begin with. */
export function appendedOps({ table }: StoredRegister, lines: readonly RegisterLine[]): readonly SheetOp[] {
  const width = Math.max(...table.columnOf.values()) + 1;
  const row = Math.max(table.firstRow, table.values.length);
  const cells = lines.flatMap((line) =>
    piecesOf(line).map((piece, part) => {
      const whole: Cells = {
        ...piece,
        record: String(line.record),
        line: String(line.line),
        kind: lineWords[line.type],
        type: line.type,
        part: part === 0 ? '' : String(part),
      };
      const written: (string | null)[] = Array.from({ length: width }, () => null);
      for (const [key, column] of table.columnOf) if (whole[key]) written[column] = keptText(whole[key]);
      return written;
    }),
  );
  return [
    { op: 'size', rows: row + cells.length, columns: width, exact: false },
    { op: 'looks', row, column: 0, looks: cells.map((line) => line.map(() => ({ format: '@', wrap: false }))) },
    { op: 'values', row, column: 0, cells },
  ];
}

/** A line with the texts that are not empty. */
export function registerLine(
  record: number,
  line: number,
  type: LineType,
  cells: Readonly<Record<string, string>>,
): RegisterLine {
  return { record, line, type, cells: filled(cells) };
}

/** What the script remembers of a record. */
export interface RememberedRecord {
  readonly seal: string;
  /** Code of its round and number of its closing. */
  readonly round: string;
  readonly number: string;
}

/** The records that the script remembers, by their numbers. */
export function rememberedRecords(ports: Pick<Ports, 'deeds'>): ReadonlyMap<number, RememberedRecord> {
  const prefix = recordProperty('');
  return new Map(
    Object.entries(ports.deeds.all()).flatMap(([key, value]) => {
      if (!key.startsWith(prefix)) return [];
      const [seal = '', round = '', number = ''] = value.split('|');
      return [[Number(key.slice(prefix.length)), { seal, round, number }] as const];
    }),
  );
}

/** Keeps what is to be remembered of a record. */
export function rememberRecord(
  ports: Pick<Ports, 'deeds'>,
  record: number,
  { seal, round, number }: RememberedRecord,
): void {
  ports.deeds.set(recordProperty(record), [seal, round, number].join('|'));
}

/** The fingerprints among what the script remembers. */
export function witnessOf(remembered: ReadonlyMap<number, RememberedRecord>): Witness {
  return new Map([...remembered].map(([record, { seal }]) => [record, seal] as const));
}
