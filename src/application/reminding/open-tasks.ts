// Tasks that are not finished, by agency: what the reminders before the end of a task's time rest on.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { OwedTask } from '../../domain/reminding/reminder-plan.js';
import { taskTables } from '../../domain/tasks/task-rows.js';
import { askedColumn, type TaskJudgement } from '../../domain/tasks/task-timeliness.js';
import { taskQuestion } from '../../text/task-text.js';
import type { TypedBook } from '../reading/typed-book.js';
import type { TaskState } from '../reading/typed-tabs.js';
import { type JudgedTaskRow, judgedTasks, untrustedTask } from '../results/task-results.js';
import { cellName } from '../workbook/a1.js';

/** Open tasks of the round by the agency that types them (`''`: nobody's yet), from typed cells alone. */
export function openTasks(
  { book, settings, tasks }: Pick<TypedBook, 'book' | 'settings' | 'tasks'>,
  tabLink: string,
  today: LocalDate,
): ReadonlyMap<string, readonly OwedTask[]> {
  const byAgency = new Map<string, OwedTask[]>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const table of taskTables(plan)) {
      for (const task of judgedTasks(plan, table, settings, tasks, today)) {
        const { asked, trust, judgement } = task;
        if (asked === null || asked.term.due === null) continue;
        if (trust === 'own' && (judgement === null || isDone(judgement))) continue;
        const { due, isTentative } = asked.term;
        const { cell, question } = askedOf(task, tasks);
        const link = cell === '' ? tabLink : `${tabLink}&range=${cell}`;
        const owed = {
          code: asked.code,
          words: asked.words,
          due,
          isTentative,
          link,
          ...(question !== '' && { question }),
        };
        const heap = byAgency.get(asked.agency);
        if (heap === undefined) byAgency.set(asked.agency, [owed]);
        else heap.push(owed);
      }
    }
  }
  return byAgency;
}

/** The cell to type in, and what is asked about it; a row that is not there has none. */
function askedOf(
  task: JudgedTaskRow,
  { table: { columnOf }, sheet }: TaskState,
): { readonly cell: string; readonly question: string } {
  const distrust = untrustedTask(task, sheet);
  const [first] = distrust === '' ? (task.judgement?.questions ?? []) : [];
  const column = columnOf.get(first === undefined ? 'status' : askedColumn[first.code]) ?? 0;
  const cell = task.row === null ? '' : cellName(task.row.row, column);
  const asked = distrust === '' && task.judgement !== null ? taskQuestion(task.judgement) : distrust;
  return { cell, question: cell === '' || asked === '' ? asked : `Ô ${cell}: ${asked}` };
}

function isDone({ timeliness }: TaskJudgement): boolean {
  return timeliness === 'done-in-time' || timeliness === 'done-late';
}
