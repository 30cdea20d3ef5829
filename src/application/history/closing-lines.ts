// The lines of a closing: every row of the round as it was typed, read and judged, and `Tổng hợp` as it stood, from typed cells.

import { measuredTarget } from '../../domain/book/measured-target.js';
import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { DraftedLine, RegisterLine } from '../../domain/history/register-line.js';
import type { FigureKind } from '../../domain/judging/verdict-terms.js';
import { cellAt } from '../../domain/reading/keyed-table.js';
import type { RowAnswer } from '../../domain/round/answered.js';
import { type EntryRow, entryRows, typedKeys } from '../../domain/round/entry-table.js';
import { blockOf, type ReportingRow } from '../../domain/round/reporting-row.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { carriedFigureText } from '../../text/carried-text.js';
import { answerWords } from '../../text/register-line-words.js';
import { rowStateText } from '../../text/row-state-text.js';
import { countedKinds } from '../../text/summary-text.js';
import { taskDueText } from '../../text/task-time-text.js';
import { verdictWord } from '../../text/verdict-text.js';
import type { TypedBook } from '../reading/typed-book.js';
import { rowResultKey, targetResultKey } from '../results/echo.js';
import { answerOf, judgedRows } from '../results/judged-targets.js';
import { firstRowOfCode, type ResultRow } from '../results/result-row.js';
import { entryOfRound } from '../rounds/owed.js';
import type { RoundInfo } from '../rounds/round-register.js';
import { type BookResults, resultOf } from '../tabs/counted-items.js';
import { type SaidSources, summarySaid } from '../tabs/summary-said.js';
import { blockName } from '../tabs/typed-blocks.js';
import { standingText } from '../workbook/cell-text.js';
import { officeLines } from './office-lines.js';
import { registerLine } from './register-store.js';

/**
 * All lines below the head of a closing, in the order of the tabs: of a round beside the yearly one its own rows and offices, since tasks
 * and `Tổng hợp` are the yearly round's.
 */
export function closingLines(typed: TypedBook, sources: SaidSources, round: RoundInfo): readonly DraftedLine[] {
  const rows = rowLines(typed, sources, round);
  const offices = officeLines(typed, sources, round);
  if (!round.isYearly) return [...rows, ...offices];
  return [
    ...rows,
    ...summarySaid(typed, sources).map(
      ({ role, cells }): DraftedLine => ({ type: 'page', cells: { role, said: JSON.stringify(trimmed(cells)) } }),
    ),
    ...offices,
  ];
}

/** The lines of figures and, of the yearly round, of tasks. */
export function rowLines(
  typed: TypedBook,
  sources: Pick<SaidSources, 'results' | 'today'>,
  round: RoundInfo,
): readonly DraftedLine[] {
  const entry = entryOfRound(typed.book, round, typed.entry);
  const figures = figureLines({ ...typed, entry }, sources, round);
  return round.isYearly ? [...figures, ...taskLines(typed, sources.results)] : figures;
}

/** The lines as a register would have them, to compare with those of a closing. */
export function asLines(lines: readonly DraftedLine[]): readonly RegisterLine[] {
  return lines.map(({ type, cells }, at) => registerLine(0, at + 2, type, cells));
}

function figureLines(
  typed: TypedBook,
  { results, today }: Pick<SaidSources, 'results' | 'today'>,
  { since }: RoundInfo,
): readonly DraftedLine[] {
  const { book, settings, entry } = typed;
  const answers = new Map<string, RowAnswer>();
  for (const plan of plansOfRound(book, settings.round))
    for (const row of judgedRows(plan, settings, entry, today)) answers.set(row.reporting.code, answerOf(row, since));
  const rows = entryRows(entry.table, entry.reporting);
  const own = firstOwn(rows);
  return entry.reporting.map((row): DraftedLine => {
    const at = results.rowOf.get(row.code);
    const mine = entry.doubts.has(row.code) ? undefined : own.get(row.code);
    const result = figureResult(results, row, at, entry);
    const measured = measuredTarget(row.target, row.indicator);
    const answer = answers.get(row.code);
    const cells = {
      code: row.code,
      name: row.words,
      scope: row.scope,
      agency: blockName(book, blockOf(row)),
      place: `${row.plan.placeName} ${row.item.place}`,
      target: result.target || measured.printed,
      unit: measured.unit,
      // What stands in a row that is not what it says belongs to nobody knows which code.
      ...(mine === undefined
        ? {}
        : Object.fromEntries(typedKeys.map((key) => [key, standingText(cellAt(entry.table, mine, key))]))),
      carried: carriedFigureText(entry.carried.get(row.code)),
      ...judgedCells(result),
      figureKind: result.kind === '' ? '' : countedKinds[result.kind as FigureKind].during,
      answer: answer === undefined ? '' : answerWords[answer],
    };
    return { type: 'figure', cells };
  });
}

/** What the row of the entry tab shows; where it is not there, what is said of that. */
function figureResult(
  results: BookResults,
  row: ReportingRow,
  at: number | undefined,
  entry: TypedBook['entry'],
): ResultRow {
  if (at !== undefined) {
    const assigned = cellAt(entry.table, at, 'assignedTarget');
    return resultOf(results, row.table, rowResultKey(row.target.id, assigned, results.echoes.entry(at)));
  }
  const found = resultOf(results, row.table, targetResultKey(row.target.id, ''));
  const explanation = rowStateText({ state: 'absent', code: row.code }, entry.sheet);
  return { ...found, target: '', verdict: verdictWord('not-judged', null), explanation, review: explanation };
}

function taskLines({ book, tasks }: TypedBook, results: BookResults): readonly DraftedLine[] {
  const rows = entryRows(tasks.table, tasks.reporting, typedTaskKeys);
  const own = firstOwn(rows);
  const first = firstRowOfCode(rows);
  return tasks.reporting.map((row): DraftedLine => {
    const at = first.get(row.code);
    const mine = tasks.doubts.has(row.code) ? undefined : own.get(row.code);
    const result = resultOf(
      results,
      row.table,
      targetResultKey(row.item.id, at === undefined ? '' : results.echoes.tasks(at)),
    );
    const cells = {
      code: row.code,
      name: row.words,
      agency: blockName(book, blockOf(row)),
      place: `${row.plan.placeName} ${row.item.place}`,
      target: row.item.resultText,
      time: row.item.timeText,
      due: taskDueText(row.term),
      ...(mine === undefined
        ? {}
        : Object.fromEntries(typedTaskKeys.map((key) => [key, standingText(cellAt(tasks.table, mine, key))]))),
      ...judgedCells(result),
    };
    return { type: 'task', cells };
  });
}

function judgedCells({ recorded, attainment, verdict, pace, explanation, review }: ResultRow) {
  return { recorded, attainment, verdict, pace, explanation, review };
}

function firstOwn(
  rows: readonly EntryRow<{ readonly code: string; readonly words: string; readonly scope: string }>[],
) {
  const own = new Map<string, number>();
  for (const { state, code, row } of rows) if (state === 'own' && !own.has(code)) own.set(code, row);
  return own;
}

/** Without the empty cells at its end. */
function trimmed(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
}
