// The state of tasks over several years, as the turn takes it into the new year's `Nhập nhiệm vụ`: read from what is typed on the old year's.

import { cellAt } from '../../domain/reading/keyed-table.js';
import { entryRows } from '../../domain/round/entry-table.js';
import { carriedTask, type TaskOutcome } from '../../domain/tasks/carried-task.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { officialDate } from '../../text/date-words.js';
import type { TypedBook } from '../reading/typed-book.js';
import { standingText } from '../workbook/cell-text.js';

/** A task of the old year; `untrusted`: its row is torn, twice there or in doubt. */
export interface TaskCarried {
  readonly outcome: TaskOutcome | 'untrusted';
  /** First content of the cells of its row in the new year, by column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** By id of the printed row. */
export type TasksCarried = ReadonlyMap<string, TaskCarried>;

/** What the rows of the new year begin with. */
export function beginnings(carried: TasksCarried): ReadonlyMap<string, TaskCarried['cells']> {
  return new Map([...carried].map(([id, { cells }]) => [id, cells]));
}

/** What goes on of every task that a year asks for. */
export function tasksCarried({ settings, tasks }: Pick<TypedBook, 'settings' | 'tasks'>): TasksCarried {
  const { table, reporting, doubts } = tasks;
  const rows = entryRows(table, reporting, typedTaskKeys);
  const twice = new Set(rows.flatMap(({ state, code }) => (state === 'repeated' ? [code] : [])));
  const at = new Map(rows.flatMap(({ state, code, row }) => (state === 'own' ? [[code, row] as const] : [])));
  return new Map(
    reporting.map(({ code, item, time }): readonly [string, TaskCarried] => {
      const row = at.get(code);
      if (row === undefined || twice.has(code) || doubts.has(code))
        return [item.id, { outcome: 'untrusted', cells: {} }];
      const typed = Object.fromEntries(typedTaskKeys.map((key) => [key, cellAt(table, row, key)]));
      const { outcome, keys, completedOn } = carriedTask(time, typed, settings.round.year);
      const cells = Object.fromEntries(keys.map((key) => [key, standingText(typed[key] ?? '')]));
      return [
        item.id,
        { outcome, cells: completedOn === null ? cells : { ...cells, completedOn: officialDate(completedOn) } },
      ];
    }),
  );
}
