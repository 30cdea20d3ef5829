// The reminder ledger where it is kept: rows of `Đôn đốc` and one property per key, either of which may be lost.

import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerLine,
  type LedgerMark,
  type LedgerState,
  ledgerDigest,
  ledgerKeyFromText,
  ledgerKeyText,
  ledgerLines,
  ledgerMarks,
  type MergedLedger,
  mergedLedger,
} from '../../domain/reminding/ledger.js';
import type { Resolution } from '../../domain/reminding/ledger-resolve.js';
import { ledgerStateOf, ledgerStateWords } from '../../text/mail-ledger-words.js';
import { milestoneWords } from '../../text/milestone-words.js';
import type { Ports } from '../ports.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { SheetOp, Written } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** Prefix of the properties that keep a key's state. */
const PREFIX = 'thu.';

/** A season of forty agencies leaves some six hundred marks. */
const FORGOTTEN_AT_ONCE = 200;

/** Between the keys of a line; white space inside a key is a single blank. */
const KEYS = '\n';

type Store = Pick<Ports, 'workbook' | 'deeds'>;

/** The name of the property that keeps a mark. */
export function markName(mark: Pick<LedgerMark, 'digest'>): string {
  return PREFIX + mark.digest;
}

/** One key of a line: a mail about several rounds or duties has as many with the same `row`. */
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
  /** What is wrong with the head of the tab. */
  readonly problems: readonly Problem[];
  readonly marks: readonly KeptMark[];
}

/** Reads both places. */
export function readLedger(store: Store, tabId: number): StoredLedger {
  return ledgerFrom(store, store.workbook.read(tabId));
}

/** The same of a tab that was read before: `values` is all of it. */
export function ledgerFrom(store: Pick<Store, 'deeds'>, values: Grid): StoredLedger {
  const { table, problems, rows } = rowsFrom(values);
  const marks = Object.entries(store.deeds.all()).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? keptMark(name.slice(PREFIX.length), value) : [],
  );
  const merged = mergedLedger(
    rows.map(({ entry }) => entry),
    marks.map(({ mark }) => mark),
  );
  return { merged, rows, table, problems, marks };
}

function readRows(store: Pick<Ports, 'workbook'>, tabId: number): Pick<StoredLedger, 'rows' | 'table' | 'problems'> {
  return rowsFrom(store.workbook.read(tabId));
}

function rowsFrom(values: Grid): Pick<StoredLedger, 'rows' | 'table' | 'problems'> {
  const { table, problems } = tabTable(fixedTabs.ledger, values);
  const rows: StandingRow[] = [];
  for (const row of dataRows(table)) {
    for (const text of String(cellAt(table, row, 'key')).split(KEYS)) {
      const key = ledgerKeyFromText(text);
      if (key === null) continue;
      rows.push({ row, entry: entryOfRow(table, row, key), decision: textAt(table, row, 'decision') });
    }
  }
  return { table, problems, rows };
}

/**
 * Puts entries on the sheet, one line per mail: in the line that already bears its keys, else in a new one. A line that
 * loses keys to another keeps the rest, and goes when none is left. The lines are looked up at this moment, because a
 * person may have moved them since.
 */
export function writeRows(
  store: Pick<Ports, 'workbook'>,
  tabId: number,
  entries: readonly LedgerEntry[],
  names: LedgerNames,
): void {
  if (entries.length === 0) return;
  const { table, rows } = readRows(store, tabId);
  const { placed, added, gone } = placedLines(rows, entries);
  const next = Math.max(table.firstRow, table.values.length);
  const ops: SheetOp[] = [];
  if (added.length > 0) {
    const cells = added.map((line) => lineCells(table, line, names));
    ops.push(
      { op: 'size', rows: next + cells.length, columns: cells[0]?.length ?? 1, exact: false },
      { op: 'formats', row: next, column: 0, formats: cells.map((row) => row.map(() => '@')) },
      { op: 'values', row: next, column: 0, cells },
    );
  }
  for (let from = 0; from < placed.length; ) {
    let to = from + 1;
    while (to < placed.length && placed[to]?.row === (placed[from]?.row ?? 0) + to - from) to += 1;
    const cells = placed.slice(from, to).map(({ line }) => lineCells(table, line, names));
    ops.push({ op: 'values', row: placed[from]?.row ?? 0, column: 0, cells });
    from = to;
  }
  // Last and from below: until then every key stands where it stood, or twice.
  for (const row of gone) ops.push({ op: 'deleteRow', row });
  store.workbook.apply(tabId, ops);
}

interface PlacedLines {
  /** In the order of the sheet. */
  readonly placed: readonly { readonly row: number; readonly line: LedgerLine }[];
  readonly added: readonly LedgerLine[];
  /** Rows left without a key, the lowest first. */
  readonly gone: readonly number[];
}

function placedLines(rows: readonly StandingRow[], entries: readonly LedgerEntry[]): PlacedLines {
  const written = new Set(entries.map(ledgerKeyText));
  const standing = new Map<number, LedgerEntry[]>();
  const rowsOf = new Map<string, number[]>();
  for (const { row, entry } of rows) {
    const key = ledgerKeyText(entry);
    standing.set(row, [...(standing.get(row) ?? []), entry]);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }
  const restOf = (row: number) => (standing.get(row) ?? []).filter((entry) => !written.has(ledgerKeyText(entry)));
  const at = new Map<number, LedgerLine>();
  const added: LedgerLine[] = [];
  for (const line of ledgerLines(entries)) {
    const own = line.flatMap((entry) => rowsOf.get(ledgerKeyText(entry)) ?? []);
    const row = own.find((candidate) => !at.has(candidate) && restOf(candidate).length === 0);
    if (row === undefined) added.push(line);
    else at.set(row, line);
  }
  const gone: number[] = [];
  for (const row of new Set(entries.flatMap((entry) => rowsOf.get(ledgerKeyText(entry)) ?? []))) {
    if (at.has(row)) continue;
    const [first, ...others] = restOf(row);
    if (first === undefined) gone.push(row);
    else at.set(row, [first, ...others]);
  }
  const placed = [...at].map(([row, line]) => ({ row, line })).sort((a, b) => a.row - b.row);
  return { placed, added, gone: gone.sort((a, b) => b - a) };
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

function lineCells(table: KeyedTable, line: LedgerLine, names: LedgerNames): Written[] {
  const [first] = line;
  const each = (of: (entry: LedgerEntry) => readonly string[]) => [...new Set(line.flatMap(of))];
  const cells: Readonly<Record<string, Written>> = {
    at: sheetTime(first.at),
    round: each(({ round }) => [names.round(round)]).join('; '),
    milestone: each(({ milestone }) => [milestoneWords(milestone)]).join('; '),
    agency: names.agency(first.agency),
    address: first.address,
    codes: each(({ codes }) => codes).join(', '),
    state: ledgerStateWords(first.state),
    reason: first.reason,
    key: line.map(ledgerKeyText).join(KEYS),
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

/** Bytes that a property holds, with room for its name. */
const MOST_BYTES = 9 * 1024 - 200;

function keptText(mark: LedgerMark, entry: LedgerEntry | null): string {
  const bare = [mark.state, mark.at];
  const whole = JSON.stringify([...bare, ...(entry === null ? [] : [ledgerKeyText(entry), entry.codes.join(',')])]);
  // A letter of Vietnamese takes up to three bytes. What says whether the mail went is kept whatever its row says.
  return whole.length * 3 <= MOST_BYTES || encodeURI(whole.replace(/[\ud800-\udfff]/g, '?')).length <= MOST_BYTES
    ? whole
    : JSON.stringify(bare);
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
