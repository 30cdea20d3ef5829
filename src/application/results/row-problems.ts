// What a person has to see to on `Nhập số liệu`: rows that are no longer what they say, and figures that are asked about.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import type { LocalDate } from '../../domain/local-date.js';
import { dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { type EntryRow, entryRows } from '../../domain/round/entry-table.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { questionText, reviewQuestion } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import { tabNames } from '../../text/tab-names.js';
import type { EntryState, TableState, TaskState } from '../reading/typed-tabs.js';
import { cellName } from '../workbook/a1.js';
import { judgedRows } from './judged-targets.js';
import { movedState } from './moved-state.js';

/** Rows of `Nhập số liệu` that are misplaced, moved, repeated or foreign, each with sheet and cell. */
export function rowProblems(entry: EntryState): readonly Problem[] {
  const rows = entryRows(entry.table, entry.reporting);
  return [...movedProblems(entry, tabNames.entry), ...problemsOf(entry.table, rows, tabNames.entry)];
}

/** The same of `Nhập nhiệm vụ`. */
export function taskProblems(tasks: TaskState): readonly Problem[] {
  const rows = entryRows(tasks.table, tasks.reporting, typedTaskKeys);
  return [...movedProblems(tasks, tabNames.taskEntry), ...problemsOf(tasks.table, rows, tabNames.taskEntry)];
}

function movedProblems<R>({ table, doubts }: TableState<R>, sheet: string): readonly Problem[] {
  const column = table.columnOf.get('code') ?? 0;
  return [...doubts.values()].map(({ row, ...doubt }): Problem => {
    const question = rowStateText(movedState({ row, ...doubt }), sheet);
    return { code: 'row-moved', sheet, cell: cellName(row.row, column), params: { code: row.code, question } };
  });
}

function problemsOf<R extends RowIdentity>(
  table: KeyedTable,
  rows: readonly EntryRow<R>[],
  sheet: string,
): readonly Problem[] {
  const column = table.columnOf.get('code') ?? 0;
  return rows.flatMap((row): Problem[] => {
    const where = { sheet, cell: cellName(row.row, column) };
    const params = { code: row.code, row: row.row + 1 };
    if (row.state === 'misplaced') return [{ code: 'row-misplaced', ...where, params }];
    if (row.state === 'foreign') return [{ code: 'row-foreign', ...where, params }];
    if (row.state !== 'repeated') return [];
    return [{ code: 'row-repeated', ...where, params: { ...params, counted: (row.countedRow ?? 0) + 1 } }];
  });
}

/** What is asked about who supplies the rows of both tabs, with the cells of the columns that say so. */
export function supplyProblems(entry: EntryState, tasks: TaskState): readonly Problem[] {
  const ofFigures = entry.reporting
    .filter(({ code, indicator }) => code === indicator.code)
    .map(({ code, supplyQuestions }) => ({ code, questions: supplyQuestions }));
  const ofTasks = tasks.reporting.map(({ code, agencyQuestion }) => ({
    code,
    questions: agencyQuestion === null ? [] : [agencyQuestion],
  }));
  return [
    ...askedDecisions(entry.table, ofFigures, tabNames.entry),
    ...askedDecisions(tasks.table, ofTasks, tabNames.taskEntry),
  ];
}

function askedDecisions(
  table: KeyedTable,
  asked: readonly { readonly code: string; readonly questions: readonly FigureQuestion[] }[],
  sheet: string,
): readonly Problem[] {
  const rowOf = new Map(dataRows(table).map((row) => [textAt(table, row, 'code'), row]));
  return asked.flatMap(({ code, questions }) =>
    questions.map((question): Problem => {
      const column = table.columnOf.get(String(question.params?.column)) ?? 0;
      const params = { code, question: questionText(question) };
      return { code: 'figure-asked', sheet, cell: cellName(rowOf.get(code) ?? 0, column), params };
    }),
  );
}

/** The gravest question about every row that has one, with sheet and the cell it is about. */
export function figureProblems(
  book: Book,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
): readonly Problem[] {
  return plansOfRound(book, settings.round).flatMap((plan) =>
    judgedRows(plan, settings, entry, today).flatMap(({ row, judgement }): Problem[] => {
      const question = judgement?.questions[0];
      if (row === null || judgement === null || question === undefined) return [];
      const asked = String(question.params?.column ?? 'actual');
      const column = entry.table.columnOf.get(asked) ?? entry.table.columnOf.get('actual') ?? 0;
      const params = { code: row.code, question: reviewQuestion(judgement) };
      return [{ code: 'figure-asked', sheet: tabNames.entry, cell: cellName(row.row, column), params }];
    }),
  );
}
