// The memory of what people typed, as it stands on `Bản lưu` apart from what calls are handed; and the rows it is of.

import type { Grid } from '../../domain/cell.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { entryRows, typedKeys } from '../../domain/round/entry-table.js';
import { marksOfMemory, type TypedMarks } from '../../domain/round/moved-rows.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import { type TypedCells, type TypedMemory, type TypedRow, typedIn } from '../../domain/round/typed-memory.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import type { DirectoryState } from './directory.js';
import { directoryKeys } from './directory-keys.js';
import { typedMarksFrom } from './row-doubts.js';
import type { EntryState, TaskState } from './typed-tabs.js';

/** Columns of the memory, found by their keys; a row of it holds a part of what was typed in one row of a tab. */
export const memoryColumns = ['memoryRow', 'memoryPart', 'memoryText', 'memoryProof'] as const;

/** A cell holds 50,000 characters; what is longer takes several rows. */
const LONGEST_PART = 40_000;

/** The memory from all values of `Bản lưu`; rows that do not prove themselves are as if forgotten. */
export function memoryFrom(values: Grid): TypedMemory {
  const columns = memoryColumns.map((key) => ({ key, header: key }));
  const { table } = tabTable({ ...fixedTabs.saved, columns }, values);
  const parts = new Map<string, string[]>();
  for (const row of dataRows(table)) {
    const [id = '', part = '', text = '', proof = ''] = memoryColumns.map((key) => textAt(table, row, key));
    if (id === '' || proof !== proofOf(id, part, text)) continue;
    const found = parts.get(id) ?? [];
    found[Number(part)] = text;
    parts.set(id, found);
  }
  return new Map([...parts].flatMap(([id, texts]) => (isWhole(texts) ? [[id, cellsOf(texts.join(''))] as const] : [])));
}

/** What stood in the typed rows when the workbook last looked; one of an older version has no marks, only the memory. */
export function lastMarks(saved: Grid): TypedMarks {
  return typedMarksFrom(saved) ?? marksOfMemory(memoryFrom(saved));
}

/** The memory as rows of `Bản lưu`, in an order that does not tell in which run a row was first seen. */
export function memoryCells(memory: TypedMemory): readonly (readonly string[])[] {
  const inOrder = [...memory].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.flatMap(([id, cells]) => {
    const text = encodeURIComponent(JSON.stringify(cells));
    const parts = text.match(new RegExp(`.{1,${LONGEST_PART}}`, 'g')) ?? [];
    return parts.map((part, at) => [id, String(at), part, proofOf(id, String(at), part)]);
  });
}

/** The rows of every tab that people type on and that are what they say. */
export function typedRowsOf(typed: {
  readonly entry: EntryState;
  readonly tasks: TaskState;
  readonly directory: DirectoryState;
}): readonly TypedRow[] {
  const { table, read } = typed.directory;
  const offices = [...read.codeAt].filter(([row]) => !read.torn.has(row));
  return [
    ...ownRows(fixedTabs.entry.mark, typed.entry, [...typedKeys]),
    ...ownRows(fixedTabs.taskEntry.mark, typed.tasks, [...typedTaskKeys]),
    ...offices.map(([row, code]) => typedRow(fixedTabs.directory.mark, table, row, code, directoryKeys)),
  ];
}

/** Keys of the columns that people fill on a tab. */
export function typedKeysOf(tab: string): readonly string[] {
  return tab === fixedTabs.entry.mark ? typedKeys : tab === fixedTabs.taskEntry.mark ? typedTaskKeys : directoryKeys;
}

function ownRows(
  tab: string,
  { table, reporting }: { readonly table: KeyedTable; readonly reporting: readonly RowIdentity[] },
  keys: readonly string[],
): readonly TypedRow[] {
  const own = entryRows<RowIdentity>(table, reporting, keys).filter(({ state }) => state === 'own');
  return own.map(({ row, code }) => typedRow(tab, table, row, code, keys));
}

function typedRow(tab: string, table: KeyedTable, row: number, code: string, keys: readonly string[]): TypedRow {
  return { id: `${tab}:${code}`, code, tab, row, cells: typedIn(keys, (key) => cellAt(table, row, key)) };
}

function isWhole(texts: readonly (string | undefined)[]): boolean {
  return Array.from(texts).every((text) => text !== undefined);
}

function cellsOf(text: string): TypedCells {
  try {
    return JSON.parse(decodeURIComponent(text)) as TypedCells;
  } catch {
    return {};
  }
}

function proofOf(...parts: readonly string[]): string {
  return shortHash(parts.join('\n'));
}
