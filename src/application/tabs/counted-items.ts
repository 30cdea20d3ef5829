// The items of a table as `Tổng hợp` counts them, from results worked out from typed cells: no computed cell is read.

import { measuredTarget } from '../../domain/book/measured-target.js';
import { sectionStanding, tableTargets } from '../../domain/book/placed-targets.js';
import type { AppendixTable, Book, Plan } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import { entryRows } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { measureName } from '../../text/measure-words.js';
import type { TypedBook } from '../reading/typed-book.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { itemResultKey, targetResultKey } from '../results/echo.js';
import {
  blankResult,
  firstRowOfCode,
  type ResultColumn,
  type ResultRow,
  type ResultTable,
  resultTables,
} from '../results/result-row.js';
import { type Echoes, tableResults, workedOutEchoes } from '../results/typed-parts.js';
import { sheetText } from '../workbook/cell-text.js';
import { supplierName } from './plan-tab.js';

/** The target that decides an item's pace, as block 2 shows it. */
export interface DecidingTarget {
  readonly code: string;
  readonly name: string;
  readonly target: string;
  readonly unit: string;
  readonly lead: string;
  readonly difficulties: string;
  readonly result: ResultRow;
  /** Its place among the targets of the table, in printed order. */
  readonly place: number;
}

/** An item in force with what is thought of it. */
export interface CountedItem {
  readonly pillar: string;
  readonly result: ResultRow;
  readonly deciding: DecidingTarget | null;
}

/** Results of every table of the book on a day, by table. */
export interface BookResults {
  readonly tables: readonly ResultTable[];
  readonly rowsOf: ReadonlyMap<AppendixTable, readonly ResultRow[]>;
  readonly echoes: Echoes;
  /** First row of `Nhập số liệu` that carries each code. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly entry: EntryState;
}

/** Judges every table once. */
export function bookResults(typed: TypedBook, today: LocalDate): BookResults {
  const { book, settings, entry } = typed;
  const tables = resultTables(book, entry.reporting);
  const echoes = workedOutEchoes(typed, settings.stamp);
  return {
    tables,
    rowsOf: new Map(
      tables.map((each) => [each.table, tableResults(book, each, settings, typed, today, echoes)] as const),
    ),
    echoes,
    rowOf: firstRowOfCode(entryRows(entry.table, entry.reporting)),
    entry,
  };
}

/** The result with a key; a blank one where there is none. */
export function resultOf({ rowsOf }: BookResults, table: AppendixTable, key: string): ResultRow {
  return rowsOf.get(table)?.find((row) => row.key === key) ?? blankResult;
}

/** How many results of figures have a word in a column. */
export function countedResults({ tables, rowsOf }: BookResults, isOne: (row: ResultRow) => boolean): number {
  return tables.reduce(
    (sum, { table }) => sum + (table.kind === 'tasks' ? 0 : (rowsOf.get(table) ?? []).filter(isOne).length),
    0,
  );
}

/** The items of a table in force in the round's year, in printed order. */
export function countedItems(
  book: Book,
  plan: Plan,
  table: AppendixTable,
  settings: Settings,
  results: BookResults,
): readonly CountedItem[] {
  const { entry, rowOf } = results;
  const placed = tableTargets(plan, table);
  const isInForce = (at: number) => {
    const section = placed[at]?.section;
    return section !== undefined && sectionStanding(section, settings.round.year) === 'in-force';
  };
  const echoAt = (at: number): string => {
    const row = isInForce(at) ? rowOf.get(placed[at]?.target.indicator ?? '') : undefined;
    return row === undefined ? '' : results.echoes.entry(row);
  };
  const context = { rowOf: new Map(entry.reporting.map((row) => [row.code, row])), book, settings };
  const deciding = (id: string): DecidingTarget | null => {
    const place = placed.findIndex(({ target }) => target.id === id);
    const found = placed[place];
    if (found === undefined) return null;
    const { target, item } = found;
    const indicator = book.indicators.find(({ code }) => code === target.indicator);
    const measured = indicator === undefined ? target : measuredTarget(target, indicator);
    const isFirst = item.targets[0] === target;
    const row = rowOf.get(target.indicator);
    const isOwn = row !== undefined && textAt(entry.table, row, 'print').startsWith(`${target.indicator}#`);
    return {
      code: target.indicator,
      name: indicator === undefined ? item.text : measureName(indicator, target),
      target: (isFirst && item.resultText) || measured.printed,
      unit: (isFirst && item.unitText) || measured.unit,
      lead: item.leadText || (supplierName(target, context) ?? ''),
      difficulties: isOwn ? sheetText(cellAt(entry.table, row, 'difficulties')) : '',
      result: resultOf(results, table, targetResultKey(target.id, echoAt(place))),
      place,
    };
  };
  return table.sections.flatMap((section) =>
    section.items.flatMap((item): CountedItem[] => {
      if (sectionStanding(section, settings.round.year) !== 'in-force') return [];
      const own = placed.flatMap((each, at) => (each.item.id === item.id ? [at] : []));
      const result = resultOf(results, table, itemResultKey(item.id, own.map(echoAt)));
      return [{ pillar: section.pillar, result, deciding: deciding(result.deciding) }];
    }),
  );
}

/** How many items have one of the words in a column of their result. */
export function countOf(items: readonly CountedItem[], key: ResultColumn, words: readonly string[]): number {
  return items.filter(({ result }) => words.includes(result[key])).length;
}
