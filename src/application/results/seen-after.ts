// What is to be remembered of every reporting row after a run that judged them all.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import { nextSeen, type SeenFigure } from '../../domain/judging/seen-figure.js';
import type { LocalDate } from '../../domain/local-date.js';
import { typedCells } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { taskTables } from '../../domain/tasks/task-rows.js';
import type { TaskQuestion } from '../../domain/tasks/task-timeliness.js';
import type { SeenFigures } from '../reading/seen-figures.js';
import type { EntryState, TaskState } from '../reading/typed-tabs.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { judgedRows } from './judged-targets.js';
import { judgedTasks } from './task-results.js';

/** Ids of the typed rows of both tabs that somebody is asked about. */
export function askedRows(
  book: Book,
  settings: Settings,
  { entry, tasks }: { readonly entry: EntryState; readonly tasks: TaskState },
  today: LocalDate,
): ReadonlySet<string> {
  const plans = plansOfRound(book, settings.round);
  const figures = plans
    .flatMap((plan) => judgedRows(plan, settings, entry, today))
    .filter(({ judgement }) => judgement !== null && judgement.questions.length > 0)
    .map(({ reporting }) => `${fixedTabs.entry.mark}:${reporting.code}`);
  const works = plans
    .flatMap((plan) => taskTables(plan).flatMap((table) => judgedTasks(plan, table, settings, tasks, today)))
    .flatMap(({ asked, judgement }) =>
      asked !== null && (asked.agencyQuestion !== null || judgement?.questions.some(doubtsCell)) ? [asked.code] : [],
    )
    .map((code) => `${fixedTabs.taskEntry.mark}:${code}`);
  return new Set([...figures, ...works]);
}

/** That an expected month is over is asked of the document; what was typed is not doubted. */
function doubtsCell({ code }: TaskQuestion): boolean {
  return code !== 'tentative-passed';
}

/** The memory of the rows that were known already, brought up to date, and of those that are new. */
export function seenFiguresAfter(book: Book, settings: Settings, entry: EntryState, today: LocalDate): SeenFigures {
  const { year } = settings.round;
  const after = new Map<string, SeenFigure>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const { reporting, row, judgement } of judgedRows(plan, settings, entry, today)) {
      if (row === null || judgement === null) continue;
      const { code } = reporting;
      after.set(code, nextSeen(judgement, typedCells(entry.table, row.row), entry.seen.get(code) ?? null, year));
    }
  }
  return new Map([...entry.seen, ...after]);
}
