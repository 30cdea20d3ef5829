// The reminder ledger where it is kept: rows of `Đôn đốc` and one kept deed per key, either of which may be lost.

import { cellAt, type KeyedTable, readKeyedTable, textAt } from '../domain/keyed-table.js';
import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerMark,
  type LedgerState,
  ledgerDigest,
  ledgerKeyFromText,
  ledgerKeyText,
  ledgerMarks,
  type MergedLedger,
  mergedLedger,
} from '../domain/ledger.js';
import type { Book } from '../domain/plan.js';
import { ledgerColumns } from '../text/columns.js';
import { ledgerStateOf, ledgerStateWords } from '../text/mail-ledger-words.js';
import { ledgerMark } from './marks.js';
import type { Ports } from './ports.js';
import type { SheetOp, Written } from './sheet-op.js';
import { ROWS_ABOVE } from './table-model.js';

/** Prefix of the properties that keep a key's state. */
const PREFIX = 'thu.';

type Store = Pick<Ports, 'workbook' | 'deeds'>;

interface StandingRow {
  readonly row: number;
  readonly entry: LedgerEntry;
}

interface KeptMark {
  readonly mark: LedgerMark;
  /** What is needed to write the row again; null for the marks of addresses. */
  readonly entry: LedgerEntry | null;
}

/** Everything the ledger says, and where its rows stand. */
export interface StoredLedger {
  readonly merged: MergedLedger;
  readonly rows: readonly StandingRow[];
  readonly table: KeyedTable;
  readonly marks: readonly KeptMark[];
}

/** Reads both places in two calls. */
export function readLedger(store: Store, tabId: number): StoredLedger {
  const values = store.workbook.read(tabId);
  const { table } = readKeyedTable(values, { tab: ledgerMark, columns: ledgerColumns, rowsAboveData: ROWS_ABOVE });
  const rows: StandingRow[] = [];
  for (let row = Math.max(0, table.firstRow); row < values.length; row++) {
    const key = ledgerKeyFromText(textAt(table, row, 'key'));
    if (key !== null) rows.push({ row, entry: entryOfRow(table, row, key) });
  }
  const marks = Object.entries(store.deeds.all()).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? keptMark(name.slice(PREFIX.length), value) : [],
  );
  const merged = mergedLedger(
    rows.map(({ entry }) => entry),
    marks.map(({ mark }) => mark),
  );
  return { merged, rows, table, marks };
}

/**
 * Puts the entries on the sheet (a new row, or the row that already bears the key) and their marks into the
 * properties. `row(code)` gives the name of an agency.
 */
export function writeEntries(
  store: Store,
  tabId: number,
  ledger: StoredLedger,
  entries: readonly LedgerEntry[],
  names: { readonly agency: (code: string) => string; readonly round: string },
): readonly MarkBefore[] {
  const standing = new Map(ledger.rows.map(({ row, entry }) => [ledgerKeyText(entry), row]));
  let next = Math.max(ledger.table.firstRow, ledger.table.values.length);
  const ops: SheetOp[] = [];
  const added: Written[][] = [];
  for (const entry of entries) {
    const row = standing.get(ledgerKeyText(entry));
    const cells = rowCells(ledger.table, entry, names);
    if (row === undefined) added.push(cells);
    else ops.push({ op: 'values', row, column: 0, cells: [cells] });
  }
  if (added.length > 0) {
    const looks = added.map((cells) => cells.map(() => ({ format: '@' })));
    ops.push(
      { op: 'size', rows: next + added.length, columns: added[0]?.length ?? 1, exact: false },
      { op: 'looks', row: next, column: 0, looks },
      { op: 'values', row: next, column: 0, cells: added },
    );
    next += added.length;
  }
  const before: MarkBefore[] = [];
  for (const mark of ledgerMarks(entries)) {
    const entry = entries.find((candidate) => ledgerDigest(candidate) === mark.digest) ?? null;
    before.push({ name: PREFIX + mark.digest, value: store.deeds.get(PREFIX + mark.digest) });
    store.deeds.set(PREFIX + mark.digest, keptText(mark, entry));
  }
  store.workbook.apply(tabId, ops);
  store.workbook.flush();
  return before;
}

/** A property as it was before a mark was written. */
export interface MarkBefore {
  readonly name: string;
  readonly value: string | null;
}

/** Takes back marks of mails that were not sent after all. */
export function takeBackMarks(store: Pick<Ports, 'deeds'>, before: readonly MarkBefore[]): void {
  for (const { name, value } of before) {
    if (value === null) store.deeds.remove(name);
    else store.deeds.set(name, value);
  }
}

/**
 * Says on the sheet what is known: a lone "đang gửi" becomes "chưa rõ", and rows that only the properties still
 * know (a deleted tab, a restored version) are written again. The caller holds the script lock or nobody sends.
 */
export function restoreLedgerRows(store: Store, tabId: number, book: Pick<Book, 'agencies'>): number {
  const ledger = readLedger(store, tabId);
  const changed: LedgerEntry[] = [];
  const standing = new Map(ledger.rows.map(({ entry }) => [ledgerDigest(entry), entry]));
  for (const { entry } of ledger.rows) {
    const state = ledger.merged.states.get(ledgerDigest(entry)) ?? entry.state;
    if (state !== entry.state) changed.push({ ...entry, state, reason: reasonOf(state) });
  }
  for (const { mark, entry } of ledger.marks) {
    if (entry === null || standing.has(mark.digest)) continue;
    const state = ledger.merged.states.get(mark.digest) ?? entry.state;
    changed.push({ ...entry, state, reason: `${restored} ${reasonOf(state)}`.trim() });
  }
  if (changed.length === 0) return 0;
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? code;
  writeEntries(store, tabId, ledger, changed, { agency: nameOf, round: '' });
  return changed.length;
}

const restored = 'Ghi lại từ bản lưu của sổ.';

function reasonOf(state: LedgerState): string {
  return state === 'uncertain'
    ? 'Lần gửi trước bị ngắt. Đầu mối xem mục Thư đã gửi của hộp thư; sổ không tự gửi lại.'
    : '';
}

function rowCells(
  table: KeyedTable,
  entry: LedgerEntry,
  names: { readonly agency: (code: string) => string; readonly round: string },
): Written[] {
  const cells: Readonly<Record<string, Written>> = {
    at: sheetTime(entry.at),
    round: names.round || entry.round,
    milestone: entry.milestone,
    agency: names.agency(entry.agency),
    address: entry.address,
    codes: entry.codes.join(', '),
    state: ledgerStateWords(entry.state),
    reason: entry.reason,
    key: ledgerKeyText(entry),
  };
  const width = Math.max(...table.columnOf.values()) + 1;
  const row: Written[] = Array.from({ length: width }, () => null);
  for (const [key, column] of table.columnOf) row[column] = cells[key] ?? null;
  return row;
}

function entryOfRow(table: KeyedTable, row: number, key: LedgerKey): LedgerEntry {
  const at = cellAt(table, row, 'at');
  return {
    ...key,
    at: storedTime(typeof at === 'string' ? at : ''),
    state: ledgerStateOf(textAt(table, row, 'state')),
    codes: textAt(table, row, 'codes')
      .split(', ')
      .filter((code) => code !== ''),
    reason: textAt(table, row, 'reason'),
  };
}

/** `2022-11-04T08:00` → `04/11/2022 08:00`: whole and sortable by eye, never parsed by the sheet (text format). */
function sheetTime(at: string): string {
  const [date = '', time = ''] = at.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year} ${time}`;
}

function storedTime(text: string): string {
  const found = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}:\d{2})$/.exec(text.trim());
  return found === null ? '' : `${found[3]}-${found[2]}-${found[1]}T${found[4]}`;
}

function keptText(mark: LedgerMark, entry: LedgerEntry | null): string {
  return JSON.stringify([
    mark.state,
    mark.at,
    ...(entry === null ? [] : [ledgerKeyText(entry), entry.codes.join(',')]),
  ]);
}

function keptMark(digest: string, value: string): KeptMark[] {
  try {
    const parsed: unknown = JSON.parse(value);
    if (!Array.isArray(parsed)) return [];
    const [state, at, keyText, codes] = parsed.map(String);
    if (state !== 'sending' && state !== 'sent' && state !== 'uncertain' && state !== 'told') return [];
    const mark: LedgerMark = { digest, state, at: at ?? '' };
    const key = keyText === undefined ? null : ledgerKeyFromText(keyText);
    if (key === null || state === 'told') return [{ mark, entry: null }];
    return [
      {
        mark,
        entry: {
          ...key,
          at: mark.at,
          state,
          codes: codes === '' || codes === undefined ? [] : codes.split(','),
          reason: '',
        },
      },
    ];
  } catch {
    return [{ mark: { digest, state: 'uncertain', at: '' }, entry: null }];
  }
}
