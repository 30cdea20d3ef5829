// `Nhật ký` as use cases read and lengthen it: entries from cells, and the cells of new entries.

import type { Cell, Grid } from '../../domain/cell.js';
import type { EventKind, JournalEntry, JournalEvent } from '../../domain/history/journal-entry.js';
import { keptText, textKept } from '../../domain/history/register-line.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, dataRows, isUnreadable, type KeyedTable } from '../../domain/reading/keyed-table.js';
import { journalColumns } from '../../text/journal-columns.js';
import { type EntryWords, lookText } from '../../text/journal-words.js';
import { standingText } from '../workbook/cell-text.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** An entry with the words that people read of it. */
export interface WordedEntry {
  readonly entry: JournalEntry;
  readonly tab: string;
  readonly words: EntryWords;
}

export interface StoredJournal {
  readonly table: KeyedTable;
  /** In the order in which they stand; only those that stand as they were written. */
  readonly entries: readonly WordedEntry[];
  /** True where nobody knows any more which column is which. */
  readonly isUnreadable: boolean;
}

/** Signs of one part: a cell holds 50,000 UTF-16 units, data that is longer goes on in a further row. */
const PART = /[\s\S]{1,20000}/gu;

type Cells = Readonly<Record<string, string>>;

/** What the hidden cell `place` holds: where the entry belongs, and the moments that stand beside it in words. */
type Place = readonly [
  kind: EventKind,
  part: number,
  parts: number,
  at: string,
  since: string,
  tabId: number,
  code: string,
  key: string,
];

/** Reads all entries, in whatever order they stand; `[]` for a tab with nothing on it. */
export function journalFrom(values: Grid): StoredJournal {
  const { table, problems } = tabTable(fixedTabs.journal, values);
  const parts = new Map<string, { readonly cells: Cells; readonly place: Place }[]>();
  for (const row of dataRows(table)) {
    const cells = cellsAt(table, row);
    const place = cells.proof === proofOf(cells) ? placeFrom(cells.place ?? '') : null;
    if (place === null) continue;
    const key = `${cells.number}/${place[0]}`;
    parts.set(key, [...(parts.get(key) ?? []), { cells, place }]);
  }
  const entries = [...parts.values()].flatMap((all): WordedEntry[] => {
    const partAt = (wanted: number) => all.find(({ place: [, part] }) => part === wanted);
    const first = partAt(0);
    if (first === undefined) return [];
    const [, , count, at, since, tabId] = first.place;
    const texts = Array.from({ length: count }, (_, part) => partAt(part)?.cells.data);
    const event = texts.includes(undefined) ? null : eventFrom(first.place, first.cells, texts.join(''));
    if (event === null) return [];
    const { name = '', unit = '', header = '', before = '', after = '', who = '', what = '', tab = '' } = first.cells;
    const words = { name, unit, header, before, after, who, what };
    return [{ entry: { number: Number(first.cells.number), at, since, tabId, event }, tab, words }];
  });
  return { table, entries, isUnreadable: values.length > 0 && problems.some(isUnreadable) };
}

/** The operations that write entries below the last row of the tab, as text whatever they begin with: the values in one call. */
export function journalOps({ table }: StoredJournal, entries: readonly WordedEntry[]): readonly SheetOp[] {
  const width = Math.max(...table.columnOf.values()) + 1;
  const row = Math.max(table.firstRow, table.values.length);
  const cells = entries.flatMap(rowsOf).map((texts) => {
    const written: (string | null)[] = Array.from({ length: width }, () => null);
    for (const [key, column] of table.columnOf) if (texts[key]) written[column] = keptText(texts[key]);
    return written;
  });
  return [
    { op: 'size', rows: row + cells.length, columns: width, exact: false },
    { op: 'formats', row, column: 0, formats: cells.map((line) => line.map(() => '@')) },
    { op: 'values', row, column: 0, cells },
  ];
}

function rowsOf({ entry, tab, words }: WordedEntry): readonly Cells[] {
  const { number, at, since, tabId, event } = entry;
  const isOne = event.kind === 'cell' || event.kind === 'again';
  const [code, key] = isOne ? [event.code, event.key] : ['', ''];
  const data = isOne ? '' : JSON.stringify(event);
  const parts = data.match(PART) ?? [''];
  return parts.map((text, part) => {
    const place: Place = [event.kind, part, parts.length, at, since, tabId, code, key];
    const said = part === 0 ? { ...words, tab, at: lookText(at), since: lookText(since) } : {};
    const cells: Cells = { number: String(number), ...said, place: JSON.stringify(place), data: text };
    return { ...cells, proof: proofOf(cells) };
  });
}

function cellsAt(table: KeyedTable, row: number): Cells {
  return Object.fromEntries(
    journalColumns.map(({ key }) => {
      const cell: Cell = cellAt(table, row, key);
      return [key, textKept(standingText(cell))];
    }),
  );
}

/** A digest of everything in a row, by which a changed one is noticed. */
function proofOf(cells: Cells): string {
  return shortHash(
    journalColumns
      .filter(({ key }) => key !== 'proof')
      .map(({ key }) => `${(cells[key] ?? '').length} ${cells[key] ?? ''}`)
      .join('\n'),
  );
}

function placeFrom(text: string): Place | null {
  try {
    return JSON.parse(text) as Place;
  } catch {
    return null;
  }
}

function eventFrom(
  [kind, , , , , , code, key]: Place,
  { before = '', after = '' }: Cells,
  data: string,
): JournalEvent | null {
  if (kind === 'cell') return { kind, code, key, before, after };
  if (kind === 'again') return { kind, code, key, before: '', after };
  try {
    return JSON.parse(data) as JournalEvent;
  } catch {
    return null;
  }
}
