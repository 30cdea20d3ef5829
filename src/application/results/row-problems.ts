// What a person has to see to on `Nhập số liệu`: rows that are no longer what they say, and figures that are asked about.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import { type EntryRow, entryRows } from '../../domain/round/entry-table.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { reviewQuestion } from '../../text/question-text.js';
import { tabNames } from '../../text/tab-names.js';
import type { EntryState, TaskState } from '../reading/typed-tabs.js';
import { cellName } from '../workbook/a1.js';
import { judgedRows } from './judged-targets.js';

/** Rows of `Nhập số liệu` that are misplaced, repeated or foreign, each with sheet and cell. */
export function rowProblems(entry: EntryState): readonly Problem[] {
  return problemsOf(entry.table, entryRows(entry.table, entry.reporting), tabNames.entry);
}

/** The same of `Nhập nhiệm vụ`. */
export function taskProblems(tasks: TaskState): readonly Problem[] {
  return problemsOf(tasks.table, entryRows(tasks.table, tasks.reporting, typedTaskKeys), tabNames.taskEntry);
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
