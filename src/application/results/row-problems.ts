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
import { taskTables } from '../../domain/tasks/task-rows.js';
import { askedColumn } from '../../domain/tasks/task-timeliness.js';
import { questionText, reviewQuestion } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import { taskQuestion } from '../../text/task-text.js';
import type { EntryState, TableState, TaskState } from '../reading/typed-tabs.js';
import { cellName } from '../workbook/a1.js';
import { doubtState } from './doubt-state.js';
import { judgedRows } from './judged-targets.js';
import { judgedTasks } from './task-results.js';

/** Rows of `Nhập số liệu` that are misplaced, in doubt, repeated or foreign, each with sheet and cell. */
export function rowProblems(entry: EntryState): readonly Problem[] {
  const rows = entryRows(entry.table, entry.reporting);
  return [...doubtProblems(entry), ...problemsOf(entry, rows, entry.sheet)];
}

/** The same of `Nhập nhiệm vụ`. */
export function taskProblems(tasks: TaskState): readonly Problem[] {
  const rows = entryRows(tasks.table, tasks.reporting, typedTaskKeys);
  return [...doubtProblems(tasks), ...problemsOf(tasks, rows, tasks.sheet)];
}

function doubtProblems<R>({ table, doubts, sheet }: TableState<R>): readonly Problem[] {
  const column = table.columnOf.get('code') ?? 0;
  return [...doubts.values()].map((doubt): Problem => {
    const { code, row } = doubt.row;
    const question = rowStateText(doubtState(doubt), sheet);
    return { code: 'row-doubtful', sheet, cell: cellName(row, column), params: { code, question } };
  });
}

function problemsOf<R extends RowIdentity>(
  { table, doubts }: TableState<R>,
  rows: readonly EntryRow<R>[],
  sheet: string,
): readonly Problem[] {
  const column = table.columnOf.get('code') ?? 0;
  return rows.flatMap((row): Problem[] => {
    const where = { sheet, cell: cellName(row.row, column) };
    const params = { code: row.code, row: row.row + 1 };
    if (row.state === 'misplaced') return [{ code: 'row-misplaced', ...where, params }];
    if (row.state === 'foreign') return [{ code: 'row-foreign', ...where, params }];
    // One that says otherwise is asked about with the first.
    if (row.state !== 'repeated' || doubts.has(row.code)) return [];
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
  return [...askedDecisions(entry.table, ofFigures, entry.sheet), ...askedDecisions(tasks.table, ofTasks, tasks.sheet)];
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
  isAsked: (question: FigureQuestion) => boolean = () => true,
): readonly Problem[] {
  return plansOfRound(book, settings.round).flatMap((plan) =>
    judgedRows(plan, settings, entry, today).flatMap(({ row, judgement }): Problem[] => {
      const question = judgement?.questions.find(isAsked);
      if (row === null || judgement === null || question === undefined) return [];
      const asked = String(question.params?.column ?? 'actual');
      const column = entry.table.columnOf.get(asked) ?? entry.table.columnOf.get('actual') ?? 0;
      const params = { code: row.code, question: reviewQuestion(judgement) };
      return [{ code: 'figure-asked', sheet: entry.sheet, cell: cellName(row.row, column), params }];
    }),
  );
}

/** The first question about the state and the day of every task that has one. */
export function askedTaskProblems(
  book: Book,
  settings: Settings,
  tasks: TaskState,
  today: LocalDate,
): readonly Problem[] {
  return plansOfRound(book, settings.round).flatMap((plan) =>
    taskTables(plan).flatMap((table) =>
      judgedTasks(plan, table, settings, tasks, today).flatMap(({ row, judgement }): Problem[] => {
        const [first] = judgement?.questions ?? [];
        if (row === null || judgement === null || first === undefined) return [];
        const cell = cellName(row.row, tasks.table.columnOf.get(askedColumn[first.code]) ?? 0);
        const params = { code: row.code, question: taskQuestion(judgement) };
        return [{ code: 'figure-asked', sheet: tasks.sheet, cell, params }];
      }),
    ),
  );
}
