// The row reader of `Nhập số liệu`: which row is whose, and which rows no longer are what they say.

import { type Cell, isBlank } from '../cell.js';
import { fingerprint, keyOfFingerprint, settledWords } from '../reading/fingerprint.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../reading/keyed-table.js';
import { figureKeys, officeKeys } from '../reading/typed-figure.js';
import type { ReportingRow, RowIdentity } from './reporting-row.js';

/** Keys of the cells that bear on a verdict, in the order of the sheet; they make up a row's echo. */
export const judgedKeys = [
  ...officeKeys,
  'difficulties',
  'priorYear',
  'adjustedTarget',
  'assignedTarget',
  'notDone',
  'basis',
] as const;

/** Everything people type on the entry tab, staff first, then the coordinator. */
export const typedKeys = [
  'actual',
  'estimate',
  'numerator',
  'denominator',
  'asOf',
  'special',
  'checked',
  'evidence',
  'difficulties',
  'proposals',
  'selfAssessment',
  'priorYear',
  'source',
  'adjustedTarget',
  'assignedTarget',
  'notDone',
  'basis',
  'supplier',
  'method',
] as const;

/** Keys whose cells the workbook fills when it makes a row; anything else typed marks a row as in use. */
const prefilledKeys: ReadonlySet<string> = new Set(['supplier', 'method']);

/**
 * `own`: code, words and fingerprint agree. `repeated`: a second row of the same code, not counted.
 * `misplaced` (dòng lệch): they disagree. `foreign`: no row of this round. `heading`, `blank`: no figures.
 */
export type EntryRowState = 'own' | 'repeated' | 'misplaced' | 'foreign' | 'heading' | 'blank';

export interface EntryRow<R extends RowIdentity = ReportingRow> {
  readonly state: EntryRowState;
  /** 0-based row of the sheet. */
  readonly row: number;
  /** The code in the row's own cell, as it stands. */
  readonly code: string;
  /** For `own` and `repeated`: the reporting row. For `misplaced`: the row its words or fingerprint point to. */
  readonly reporting: R | null;
  /** For `repeated`: 0-based row of the one that counts. */
  readonly countedRow: number | null;
  /** True when code and words agree with each other and only the fingerprint speaks for another row. */
  readonly printDisagrees: boolean;
}

const HEADING = 'khoi';

/** What stands in `Dấu vân` of an agency's heading row. */
export function headingPrint(agency: string): string {
  return `${HEADING}:${agency}`;
}

/** The agency of a heading row, null when the print is no heading's. */
export function agencyOfHeading(print: string): string | null {
  return print.startsWith(`${HEADING}:`) ? print.slice(HEADING.length + 1) : null;
}

/** The fingerprint of a row: its code, the words and what is measured. */
export function entryPrint(row: RowIdentity): string {
  return fingerprint(row.code, row.words, row.scope);
}

/**
 * Says of every row of a typed tab what it is, given the rows that belong on it. Rows above the data are left out.
 * `typed`: the keys that people fill on this tab.
 */
export function entryRows<R extends RowIdentity>(
  table: KeyedTable,
  reporting: readonly R[],
  typed: readonly string[] = typedKeys,
): readonly EntryRow<R>[] {
  const known: Known<R> = {
    byCode: new Map(reporting.map((row) => [row.code, row])),
    byWords: uniqueWords(reporting),
    typed,
  };
  const countedAt = new Map<string, number>();
  const rows: EntryRow<R>[] = [];
  for (const row of dataRows(table)) rows.push(entryRow(table, row, known, countedAt));
  return rows;
}

interface Known<R> {
  readonly byCode: ReadonlyMap<string, R>;
  readonly byWords: ReadonlyMap<string, R>;
  readonly typed: readonly string[];
}

function entryRow<R extends RowIdentity>(
  table: KeyedTable,
  row: number,
  { byCode, byWords, typed }: Known<R>,
  countedAt: Map<string, number>,
): EntryRow<R> {
  const code = textAt(table, row, 'code');
  const words = textAt(table, row, 'words');
  const scope = textAt(table, row, 'scope');
  const print = textAt(table, row, 'print');
  const plain = { row, code, reporting: null, countedRow: null, printDisagrees: false };
  if (agencyOfHeading(print) !== null && code === '') return { ...plain, state: 'heading' };
  if (code === '' && words === '' && print === '') {
    return { ...plain, state: isUsed(table, row, typed) ? 'foreign' : 'blank' };
  }
  const consistent = print === fingerprint(code, words, scope);
  const known = byCode.get(code) ?? null;
  if (consistent && known === null) return { ...plain, state: 'foreign' };
  if (consistent && known !== null) {
    const counted = countedAt.get(code);
    if (counted !== undefined) return { ...plain, state: 'repeated', reporting: known, countedRow: counted };
    countedAt.set(code, row);
    return { ...plain, state: 'own', reporting: known };
  }
  const key = wordsKey(words, scope);
  const named = known !== null && wordsKey(known.words, known.scope) === key ? known : (byWords.get(key) ?? null);
  const printed = byCode.get(keyOfFingerprint(print)) ?? null;
  const printDisagrees = known !== null && named === known && printed !== known;
  return { ...plain, state: 'misplaced', reporting: printed ?? named, printDisagrees };
}

/** Words that stand in several rows (the units of one figure) point to none of them. */
function uniqueWords<R extends RowIdentity>(rows: readonly R[]): ReadonlyMap<string, R> {
  const byWords = new Map<string, R | null>();
  for (const row of rows) {
    const key = wordsKey(row.words, row.scope);
    byWords.set(key, byWords.has(key) ? null : row);
  }
  return new Map([...byWords].flatMap(([key, row]) => (row === null ? [] : [[key, row] as const])));
}

function wordsKey(words: string, scope: string): string {
  return `${settledWords(words)}\n${settledWords(scope)}`;
}

/** True when a person has typed anything in the row. */
export function isUsed(table: KeyedTable, row: number, typed: readonly string[] = typedKeys): boolean {
  return typed.some((key) => !prefilledKeys.has(key) && !isBlank(cellAt(table, row, key)));
}

/** True when any row of the tab holds a figure. */
export function hasFigures(table: KeyedTable): boolean {
  return dataRows(table).some((row) => figureKeys.some((key) => !isBlank(cellAt(table, row, key))));
}

/** Longest figure, day or choice that is read: a longer text is none of them, whatever it begins with. */
export const longestJudged = 200;
/** Longest text of `Căn cứ` and `Khó khăn, vướng mắc, nguyên nhân` that sentences repeat. */
const LONGEST_WORDS = 1000;
const WORDS: ReadonlySet<string> = new Set(['basis', 'difficulties']);

/** What is judged of a cell: as it stands, a long text cut with `…`, so that whatever repeats or joins it stays bounded. */
function bounded(key: string, cell: Cell): Cell {
  const longest = WORDS.has(key) ? LONGEST_WORDS : longestJudged;
  return typeof cell === 'string' && cell.length > longest ? `${cell.slice(0, longest)}…` : cell;
}

/** The judged cells of a row as they stand, texts that are too long to be read cut (rule TXT-6). */
export function typedCells(table: KeyedTable, row: number): Readonly<Record<(typeof judgedKeys)[number], Cell>> {
  const cells = {} as Record<(typeof judgedKeys)[number], Cell>;
  for (const key of judgedKeys) cells[key] = bounded(key, cellAt(table, row, key));
  return cells;
}
