// Tasks that are not finished, by agency: what the reminders before the end of a task's time rest on.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { OwedTask } from '../../domain/reminding/reminder-plan.js';
import { taskTables } from '../../domain/tasks/task-rows.js';
import type { TaskJudgement } from '../../domain/tasks/task-timeliness.js';
import type { TypedBook } from '../reading/typed-book.js';
import { judgedTasks } from '../results/task-results.js';
import { cellName } from '../workbook/a1.js';

/** Open tasks of the round by the agency that types them (`''`: nobody's yet), from typed cells alone. */
export function openTasks(
  { book, settings, tasks }: Pick<TypedBook, 'book' | 'settings' | 'tasks'>,
  tabLink: string,
  today: LocalDate,
): ReadonlyMap<string, readonly OwedTask[]> {
  const byAgency = new Map<string, OwedTask[]>();
  const column = tasks.table.columnOf.get('status') ?? 0;
  for (const plan of plansOfRound(book, settings.round)) {
    for (const table of taskTables(plan)) {
      for (const { asked, row, judgement, doubt } of judgedTasks(plan, table, settings, tasks, today)) {
        if (asked === null || row === null || asked.term.due === null) continue;
        if (doubt === null && (judgement === null || isDone(judgement))) continue;
        const link = `${tabLink}&range=${cellName(row.row, column)}`;
        const { due, isTentative } = asked.term;
        const owed = { code: asked.code, words: asked.words, due, isTentative, link };
        const heap = byAgency.get(asked.agency);
        if (heap === undefined) byAgency.set(asked.agency, [owed]);
        else heap.push(owed);
      }
    }
  }
  return byAgency;
}

function isDone({ timeliness }: TaskJudgement): boolean {
  return timeliness === 'done-in-time' || timeliness === 'done-late';
}
