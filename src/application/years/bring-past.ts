// Set-up's care for the years that are past: their typed tabs repaired like any other, their results worked out into their saved copies.

import type { AppendixTable, Book, Plan } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import type { LocalDate } from '../../domain/local-date.js';
import { doubtfulIds, typedMarksAfter } from '../reading/row-doubts.js';
import { typedRowsOf } from '../reading/typed-memory.js';
import { figureProblems, rowProblems, taskProblems } from '../results/row-problems.js';
import type { BlockRights } from '../rights/block-rights.js';
import { roomForResults } from '../tabs/calculation-tab.js';
import { carriedLinks } from '../tabs/carried-links.js';
import { entryTab } from '../tabs/entry-tab.js';
import type { TypedPlace } from '../tabs/plan-page.js';
import { planTab } from '../tabs/plan-tab.js';
import { summaryPlans } from '../tabs/summary-plans.js';
import { taskEntryTab } from '../tabs/task-entry-tab.js';
import { taskPlanTab } from '../tabs/task-plan-tab.js';
import type { TypedLinks } from '../tabs/typed-links.js';
import { planMark } from '../workbook/marks.js';
import type { PageModel } from '../workbook/page-model.js';
import type { TableModel } from '../workbook/table-model.js';
import type { TableSync } from '../workbook/table-sync.js';
import type { Bringing } from '../writing/bring-to.js';
import { carriedInto, withCarried } from './carry-figures.js';
import { type PastSources, type PastTabs, type PastYear, pastStamp, pastYear } from './past-years.js';

/** A past year whose typed tabs stand as they should. */
export interface BroughtPast {
  readonly past: PastYear;
  readonly entry: TypedPlace;
  readonly tasks: TypedPlace | null;
  readonly problems: readonly Problem[];
}

/**
 * Brings the typed tabs of a past year, for the last time where it is closed; null where nothing of it is to be written. `sync`
 * brings a tab of blocks. Typed cells stay, results are looked up in the saved copy alone.
 */
export function broughtPast(
  tabs: Bringing,
  printed: Book,
  of: PastTabs,
  sources: PastSources,
  rights: BlockRights,
  sync: (tabId: number, model: TableModel) => TableSync,
  today: LocalDate,
): BroughtPast | null {
  const past = pastYear(printed, of, sources, today);
  const { entry: entryId, taskEntry: taskId, saved: savedId } = past.ids;
  if (past.state === 'asked' || entryId === null || savedId === null) return null;
  const { book, settings, entry, tasks } = past.typed;
  const isClosed = past.state === 'closed';
  const carried = carriedLinks(past.tables, entry.reporting.length, past.tabs.saved.name);
  tabs.makeRoom(savedId, roomForResults(past.tables, 'saved', carried.rows));
  const links: TypedLinks = {
    tabs: past.tabs,
    isClosed,
    results: past.results,
    carried,
    settings,
    stamp: `"${pastStamp(past)}"`,
    rights,
  };
  const entrySync = sync(entryId, entryTab(book, entry.reporting, links));
  const taskSync = taskId === null ? null : sync(taskId, taskEntryTab(book, tasks.reporting, links));
  const named = (sheet: string, problems: readonly Problem[]) => problems.map((problem) => ({ sheet, ...problem }));
  return {
    past,
    entry: { sheet: past.tabs.entry.name, isClosed, place: entrySync.place },
    tasks: taskSync === null ? null : { sheet: past.tabs.taskEntry.name, isClosed, place: taskSync.place },
    problems: [
      ...named(past.tabs.entry.name, entrySync.problems),
      ...named(past.tabs.taskEntry.name, taskSync?.problems ?? []),
    ],
  };
}

/** The same year read again once everything was stored: whoever moved rows meanwhile is found out. */
export function pastAgain(printed: Book, brought: BroughtPast, sources: PastSources, today: LocalDate): BroughtPast {
  const { typed } = brought.past;
  const marks = typedMarksAfter(typed.marks, typedRowsOf(typed), doubtfulIds(typed));
  const past = pastYear(printed, brought.past, sources, today, marks);
  const { book, settings, entry, tasks } = past.typed;
  // That an official figure is still wanted the tab says of each row; what cannot be counted at all is told.
  const asked = past.state === 'open' ? figureProblems(book, settings, entry, today, isNoWish) : [];
  const problems = [...brought.problems, ...rowProblems(entry), ...taskProblems(tasks), ...asked];
  return { ...brought, past, problems };
}

const isNoWish = ({ code }: FigureQuestion) => code !== 'official-wanted';

/** The years, the latest first, each with what it takes over from the one before it; `pastOf`: a year of which nothing is brought. */
export function broughtAlong(
  begun: readonly BroughtPast[],
  pastOf: (year: number) => PastYear | undefined,
  today: LocalDate,
): readonly BroughtPast[] {
  const done: BroughtPast[] = [];
  for (const each of [...begun].reverse()) {
    const { year, typed } = each.past;
    const before = done.find(({ past }) => past.year === year - 1)?.past ?? pastOf(year - 1);
    done.unshift({ ...each, past: withCarried(each.past, carriedInto(typed, before, today)) });
  }
  return done;
}

/** The tab of a plan that ended with the year: as it stood then, over the year's own tabs. */
export function lastPlanPage({ past, entry, tasks }: BroughtPast, plan: Plan, table: AppendixTable): PageModel {
  const { book, settings, entry: figures, tasks: typedTasks } = past.typed;
  const results = past.results(planMark(plan.code, table.code));
  if (table.kind === 'tasks')
    return taskPlanTab(plan, table, settings, { results, entry: tasks, tasks: typedTasks.reporting });
  const { asked } = summaryPlans(book, settings, figures);
  const at = asked.findIndex((each) => each.table === table);
  return planTab(book, plan, table, settings, {
    ...{ results, entry, reporting: figures.reporting, roundNumber: at + 1 },
    earlier: asked.slice(0, Math.max(0, at)).map(({ place }) => place),
  });
}
