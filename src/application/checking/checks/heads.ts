// Checks of the structure of each tab: key row, header, columns, and lines that were put in or taken away.

import type { Finding } from '../../../domain/book-check.js';
import type { Problem } from '../../../domain/checked.js';
import { isUnreadable } from '../../../domain/reading/keyed-table.js';
import { cellName } from '../../workbook/a1.js';
import { keyedSheet } from '../keyed-tabs.js';
import { cellsFinding } from '../place-words.js';
import type { SeenBook, SeenTab } from '../seen-book.js';
import { contentOf } from './contents.js';

/** Heads that cannot be read or were changed, columns that are missing or moved, pages longer or shorter than they are made. */
export function headFindings(book: SeenBook): readonly Finding[] {
  const { report, ours } = book;
  return [
    ...unique(report.problems.flatMap(ofHead)),
    ...ours.flatMap((tab) => [...changedHead(tab), ...movedColumn(tab), ...changedLines(tab)]),
  ];
}

/** What a set-up says of a head, in the words of somebody who has done nothing about it yet. */
function ofHead(problem: Problem): readonly Finding[] {
  if (isUnreadable(problem)) return [problem];
  if (problem.code === 'keys-missing') return [{ ...problem, code: 'keys-gone' }];
  return problem.code === 'columns-missing' ? [{ ...problem, code: 'columns-gone' }] : [];
}

/** The same tab can be read more than once in a set-up. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function changedHead(tab: SeenTab): readonly Finding[] {
  const keyed = keyedSheet(tab);
  const firstRow = keyed === null ? 1 : keyed.table.firstRow;
  // What the title line says by the day stands in a formula or beside it; keys and headers are what columns are known by.
  const isHead = (row: number) => row < firstRow && (keyed === null || row !== firstRow - 2);
  return cellsFinding(
    'head-changed',
    tab.name,
    contentOf(tab).filter(({ row }) => isHead(row)),
  );
}

/** The first column that stands left of one that should come before it: everything is still found by its keys. */
function movedColumn(tab: SeenTab): readonly Finding[] {
  const keyed = keyedSheet(tab);
  if (keyed === null) return [];
  const standing = keyed.columns.flatMap((column) => {
    const place = keyed.table.columnOf.get(column.key);
    return place === undefined ? [] : [{ header: column.header, place }];
  });
  const staying = longestRising(standing.map(({ place }) => place));
  const moved = standing.find((_, at) => !staying.has(at));
  if (moved === undefined) return [];
  const cell = cellName(Math.max(0, keyed.table.firstRow - 1), moved.place);
  return [{ code: 'column-moved', sheet: tab.name, cell, params: { header: moved.header } }];
}

/** Positions of a longest run of numbers that only rise: what is not in it was moved. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  let best: readonly number[] = [];
  const runs: (readonly number[])[] = [];
  numbers.forEach((number, at) => {
    const before = runs.filter((run) => (numbers[run[run.length - 1] ?? 0] ?? 0) < number);
    const longest = before.reduce<readonly number[]>((found, run) => (run.length > found.length ? run : found), []);
    const run = [...longest, at];
    runs.push(run);
    if (run.length > best.length) best = run;
  });
  return new Set(best);
}

/** A page is made anew as a whole: lines that somebody put in stand beyond its size. */
function changedLines({ name, due, standing }: SeenTab): readonly Finding[] {
  const size = due.find((op) => op.op === 'size');
  if (size?.op !== 'size' || !size.exact) return [];
  const [rows, columns] = [standing.cells().length, standing.cells()[0]?.length ?? 0];
  if (rows <= size.rows && columns <= size.columns) return [];
  return [{ code: 'lines-changed', sheet: name, params: { rows, columns, most: size.rows, widest: size.columns } }];
}
