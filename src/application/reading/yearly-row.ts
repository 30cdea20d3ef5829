// Where `Đợt báo cáo` has the yearly round: its row and cells, and what is asked while nobody can say which row it is.

import type { Book } from '../../domain/book/plan.js';
import { type Cell, type Grid, isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { plainWords } from '../../domain/reading/plain-text.js';
import { saysNothing } from '../../domain/reading/said-nothing.js';
import { readYear } from '../../domain/reading/setting-number.js';
import { type SettingKey, type YearlyColumn, yearlyCells } from '../../domain/round/setting-table.js';
import { yearlyChoice } from '../../domain/round/yearly-choice.js';
import { yearlyRoundOf } from '../../domain/round/yearly-round.js';
import { roundColumns, roundKindSpellings, roundStateWords } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

export const yearlyColumns = Object.keys(yearlyCells) as readonly YearlyColumn[];

/** Columns of the register that a person fills. */
export const typedRoundKeys = roundColumns.filter(({ filledBy }) => filledBy === 'coordinator').map(({ key }) => key);

/** What the cell `Loại đợt` says; `lost`: nothing that can be read, and the row was a yearly round before. */
export type RoundKind = 'yearly' | 'ad-hoc' | 'lost' | 'unread';

/** The row of the yearly round. */
export interface YearlyRow {
  readonly table: KeyedTable;
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Its cells as settings; `roundCode` as it is to be. */
  readonly cells: ReadonlyMap<SettingKey, Cell>;
}

/** `yearly: null`: nobody can say which row it is, or there is none; the problems say which. */
export interface YearlyFound {
  readonly yearly: YearlyRow | null;
  readonly problems: readonly Problem[];
}

/** Rows of the register with something that a person filled in. */
export function roundLines(table: KeyedTable): readonly number[] {
  return dataRows(table).filter((row) => typedRoundKeys.some((key) => cellAt(table, row, key) !== ''));
}

/** What kind of round a row is. */
export function roundKind(book: Pick<Book, 'rounds'>, table: KeyedTable, row: number): RoundKind {
  const typed = plainWords(textAt(table, row, 'kind'));
  if (roundKindSpellings.yearly.some((words) => plainWords(words) === typed)) return 'yearly';
  if (roundKindSpellings.adHoc.some((words) => plainWords(words) === typed)) return 'ad-hoc';
  if (yearOfCode(book, textAt(table, row, 'key')) !== null) return 'lost';
  return isBlank(cellAt(table, row, 'kind')) ? 'ad-hoc' : 'unread';
}

/**
 * The yearly round among all values of `Đợt báo cáo`: the one the book is in, or that of a year, closed or not. The book is in no
 * year that it has gone on from (`passed`): what stands on its tabs is of a later one.
 */
export function yearlyRowOf(
  book: Pick<Book, 'rounds' | 'plans'>,
  values: Grid,
  ofYear: number | null = null,
  passed: number | null = null,
): YearlyFound {
  const { table } = tabTable(fixedTabs.rounds, values);
  const lines = roundLines(table);
  const yearOf = (row: number) => readYear(cellAt(table, row, 'year'));
  const kinds = new Map(lines.map((row) => [row, roundKind(book, table, row)]));
  const choice = yearlyChoice(
    lines
      .filter((row) => kinds.get(row) === 'yearly' && (ofYear === null || yearOf(row) === ofYear))
      .map((row) => ({ row, year: yearOf(row), isClosed: ofYear === null && isClosedRow(table, row) })),
  );
  const sheet = tabNames.rounds;
  const cell = (row: number, key: string) => cellName(row, table.columnOf.get(key) ?? 0);
  const holds = 'yearlyRound';
  if (choice.kind === 'doubtful') {
    const problems = choice.rows.map((row): Problem => {
      const params = { text: textAt(table, row, 'year'), holds };
      return { code: 'yearly-doubtful', sheet, cell: cell(row, 'year'), params };
    });
    return { yearly: null, problems };
  }
  const chosenYear = choice.kind === 'row' ? yearOf(choice.row) : null;
  const isLater = (year: number | null) => year === null || chosenYear === null || year >= chosenYear;
  const lost = lines.find(
    (row) => ofYear === null && kinds.get(row) === 'lost' && !isClosedRow(table, row) && isLater(yearOf(row)),
  );
  if (choice.kind === 'none' || lost !== undefined) {
    const place = lost === undefined ? {} : { cell: cell(lost, 'kind') };
    return { yearly: null, problems: [{ code: 'yearly-none', sheet, ...place, params: { holds } }] };
  }
  const { row } = choice;
  if (ofYear === null && passed !== null && chosenYear !== null && chosenYear <= passed) {
    const params = { passed: String(passed), holds };
    return { yearly: null, problems: [{ code: 'yearly-passed', sheet, cell: cell(row, 'year'), params }] };
  }
  const cells = new Map<SettingKey, Cell>(yearlyColumns.map((key) => [yearlyCells[key], cellAt(table, row, key)]));
  cells.set('roundCode', yearlyCode(book, table, row));
  const state = plainWords(textAt(table, row, 'state'));
  const isChosen =
    ofYear !== null || [roundStateWords.open, roundStateWords.reported].some((words) => plainWords(words) === state);
  const problems: readonly Problem[] = isChosen
    ? []
    : [{ code: 'yearly-state', sheet, cell: cell(row, 'state'), params: { holds: 'roundState' } }];
  return { yearly: { table, row, cells }, problems };
}

/** True for a round that somebody has closed. */
export function isClosedRow(table: KeyedTable, row: number): boolean {
  return plainWords(textAt(table, row, 'state')) === plainWords(roundStateWords.closed);
}

/** What a cell of codes keeps, where it is one: no person sees the cell, and what else comes to stand there is nobody's word. */
export function keptCode(text: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(text) && !saysNothing(text) ? text : '';
}

/** The code of a yearly row: the one that it keeps, unless that is the code of another year. */
export function yearlyCode(book: Pick<Book, 'rounds' | 'plans'>, table: KeyedTable, row: number): string {
  const kept = keptCode(textAt(table, row, 'key'));
  const year = readYear(cellAt(table, row, 'year'));
  const keptYear = yearOfCode(book, kept);
  if (year === null || (kept !== '' && (keptYear === null || keptYear === year))) return kept;
  return yearlyRoundOf(book, year)?.code ?? `nam-${year}`;
}

/** The year of which this is the code of the yearly round; null for any other text. */
function yearOfCode({ rounds }: Pick<Book, 'rounds'>, code: string): number | null {
  const given = rounds.find((round) => round.code === code);
  if (given !== undefined) return given.year;
  const year = /^nam-(\d{4})$/.exec(code)?.[1];
  return year === undefined ? null : Number(year);
}
