// The reminder ledger where it is kept: rows of `Đôn đốc` and one property per key, either of which may be lost.

import { cellAt, dataRows, type KeyedTable, readKeyedTable, textAt } from '../../domain/reading/keyed-table.js';
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
} from '../../domain/reminding/ledger.js';
import type { Resolution } from '../../domain/reminding/ledger-resolve.js';
import { ledgerColumns } from '../../text/columns.js';
import { ledgerStateOf, ledgerStateWords } from '../../text/mail-ledger-words.js';
import type { Ports } from '../ports.js';
import { ledgerMark } from '../workbook/marks.js';
import type { SheetOp, Written } from '../workbook/sheet-op.js';
import { ROWS_ABOVE } from '../workbook/table-model.js';

/** Prefix of the properties that keep a key's state. */
const PREFIX = 'thu.';

/** A season of forty agencies leaves some six hundred marks. */
const FORGOTTEN_AT_ONCE = 200;

type Store = Pick<Ports, 'workbook' | 'deeds'>;

/** The name of the property that keeps a mark. */
export function markName(mark: Pick<LedgerMark, 'digest'>): string {
  return PREFIX + mark.digest;
}

export interface StandingRow {
  readonly row: number;
  readonly entry: LedgerEntry;
  /** What a person chose in `Xử lý`. */
  readonly decision: string;
}

export interface LedgerNames {
  /** Name of an agency by its code. */
  readonly agency: (code: string) => string;
  /** Name of a round by its code. */
  readonly round: (code: string) => string;
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

/** Reads both places. */
export function readLedger(store: Store, tabId: number): StoredLedger {
  const { table, rows } = readRows(store, tabId);
  const marks = Object.entries(store.deeds.all()).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? keptMark(name.slice(PREFIX.length), value) : [],
  );
  const merged = mergedLedger(
    rows.map(({ entry }) => entry),
    marks.map(({ mark }) => mark),
  );
  return { merged, rows, table, marks };
}

function readRows(store: Pick<Ports, 'workbook'>, tabId: number): Pick<StoredLedger, 'rows' | 'table'> {
  const values = store.workbook.read(tabId);
  const { table } = readKeyedTable(values, { tab: ledgerMark, columns: ledgerColumns, rowsAboveData: ROWS_ABOVE });
  const rows: StandingRow[] = [];
  for (const row of dataRows(table)) {
    const key = ledgerKeyFromText(textAt(table, row, 'key'));
    if (key === null) continue;
    rows.push({ row, entry: entryOfRow(table, row, key), decision: textAt(table, row, 'decision') });
  }
  return { table, rows };
}

/**
 * Puts entries on the sheet: in the row that already bears the key, else in a new one. The rows are looked up at this
 * moment, because a person may have moved them since.
 */
export function writeRows(
  store: Pick<Ports, 'workbook'>,
  tabId: number,
  entries: readonly LedgerEntry[],
  names: LedgerNames,
): void {
  if (entries.length === 0) return;
  const { table, rows } = readRows(store, tabId);
  const standing = new Map(rows.map(({ row, entry }) => [ledgerKeyText(entry), row]));
  const next = Math.max(table.firstRow, table.values.length);
  const ops: SheetOp[] = [];
  const known: { row: number; cells: Written[] }[] = [];
  const added: Written[][] = [];
  for (const entry of entries) {
    const row = standing.get(ledgerKeyText(entry));
    const cells = rowCells(table, entry, names);
    if (row === undefined) added.push(cells);
    else known.push({ row, cells });
  }
  known.sort((a, b) => a.row - b.row);
  for (let from = 0; from < known.length; ) {
    let to = from + 1;
    while (to < known.length && known[to]?.row === (known[from]?.row ?? 0) + to - from) to += 1;
    const cells = known.slice(from, to).map((row) => row.cells);
    ops.push({ op: 'values', row: known[from]?.row ?? 0, column: 0, cells });
    from = to;
  }
  if (added.length > 0) {
    ops.push(
      { op: 'size', rows: next + added.length, columns: added[0]?.length ?? 1, exact: false },
      { op: 'formats', row: next, column: 0, formats: added.map((cells) => cells.map(() => '@')) },
      { op: 'values', row: next, column: 0, cells: added },
    );
  }
  store.workbook.apply(tabId, ops);
}

/** Stores the marks of entries in one call; returns what stood there before, as `before` knew it. */
export function storeMarks(
  store: Pick<Ports, 'deeds'>,
  before: Pick<StoredLedger, 'marks'>,
  entries: readonly LedgerEntry[],
): readonly MarkBefore[] {
  const known = new Map(before.marks.map(({ mark, entry }) => [mark.digest, keptText(mark, entry)]));
  const values: Record<string, string> = {};
  const changed: MarkBefore[] = [];
  for (const mark of ledgerMarks(entries)) {
    const entry = entries.find((candidate) => ledgerDigest(candidate) === mark.digest) ?? null;
    values[PREFIX + mark.digest] = keptText(mark, entry);
    changed.push({ name: PREFIX + mark.digest, value: known.get(mark.digest) ?? null });
  }
  if (changed.length > 0) store.deeds.setAll(values);
  return changed;
}

/** Carries out what a person decided about a mail: what must be forgotten goes first. */
export function storeResolution(store: Pick<Ports, 'deeds'>, resolution: Resolution): void {
  for (const digest of resolution.forget) store.deeds.remove(PREFIX + digest);
  const values: Record<string, string> = {};
  for (const mark of resolution.marks) {
    const entry = resolution.rows.find((row) => ledgerDigest(row) === mark.digest) ?? null;
    values[PREFIX + mark.digest] = keptText(mark, entry);
  }
  if (resolution.marks.length > 0) store.deeds.setAll(values);
}

/** Forgets marks, at most so many in one run: each costs a call. */
export function forgetMarks(store: Pick<Ports, 'deeds'>, digests: readonly string[]): void {
  for (const digest of digests.slice(0, FORGOTTEN_AT_ONCE)) store.deeds.remove(PREFIX + digest);
}

/** A property as it was before a mark was written. */
export interface MarkBefore {
  readonly name: string;
  readonly value: string | null;
}

/** Takes back marks of mails that were not sent after all. */
export function takeBackMarks(store: Pick<Ports, 'deeds'>, before: readonly MarkBefore[]): void {
  const values: Record<string, string> = {};
  for (const { name, value } of before) if (value !== null) values[name] = value;
  if (Object.keys(values).length > 0) store.deeds.setAll(values);
  for (const { name, value } of before) if (value === null) store.deeds.remove(name);
}

/**
 * Rows to be written so that the sheet says what is known: a lone "đang gửi" becomes "chưa rõ", and rows that only the
 * properties still know (a deleted tab, a restored version) come back.
 */
export function rowsToRestore(ledger: StoredLedger): readonly LedgerEntry[] {
  const changed: LedgerEntry[] = [];
  const standing = new Set(ledger.rows.map(({ entry }) => ledgerDigest(entry)));
  for (const { entry } of ledger.rows) {
    const state = ledger.merged.states.get(ledgerDigest(entry)) ?? entry.state;
    if (state !== entry.state) changed.push({ ...entry, state, reason: reasonOf(state) });
  }
  for (const { mark, entry } of ledger.marks) {
    if (entry === null || standing.has(mark.digest)) continue;
    const state = ledger.merged.states.get(mark.digest) ?? entry.state;
    changed.push({ ...entry, state, reason: `${restored} ${reasonOf(state)}`.trim() });
  }
  return changed;
}

const restored = 'Ghi lại từ bản lưu của sổ.';

function reasonOf(state: LedgerState): string {
  return state === 'uncertain'
    ? 'Lần gửi trước bị ngắt. Đầu mối xem mục Thư đã gửi của hộp thư; sổ không tự gửi lại.'
    : '';
}

function rowCells(table: KeyedTable, entry: LedgerEntry, names: LedgerNames): Written[] {
  const cells: Readonly<Record<string, Written>> = {
    at: sheetTime(entry.at),
    round: names.round(entry.round),
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
