// The tab of a plan's tasks: the list word for word, with state and timeliness looked up from where they are typed and judged.

import type { AppendixTable, Plan } from '../../domain/book/plan.js';
import type { Settings } from '../../domain/round/settings.js';
import type { TaskRow } from '../../domain/tasks/task-rows.js';
import { taskTerm } from '../../domain/tasks/task-term.js';
import { readTaskTime } from '../../domain/tasks/task-time.js';
import { savedSuffix } from '../../text/entry-words.js';
import { taskBands, taskPlanColumns } from '../../text/plan-columns.js';
import { tabNames } from '../../text/tab-names.js';
import { taskDueText } from '../../text/task-time-text.js';
import { echoSeparator } from '../results/echo.js';
import { placeOfResult, type ResultLinks, shownResult } from '../results/result-lookup.js';
import { rowCell } from '../workbook/a1.js';
import { readAsText } from '../workbook/day-cells.js';
import { planMark } from '../workbook/marks.js';
import type { PageCell, PageModel } from '../workbook/page-model.js';
import { type Formula, formula, type Written } from '../workbook/sheet-op.js';
import {
  bodyCells,
  headingCells,
  type PrintedRow,
  planPage,
  printedRows,
  rowsAbove,
  type TypedPlace,
  typedRange,
} from './plan-page.js';
import type { PlanPlace } from './plan-tab.js';

export interface TaskPlanLinks {
  readonly results: ResultLinks;
  /** Null where the round asks for no tasks and there is no tab to type them on. */
  readonly entry: TypedPlace | null;
  /** The tasks of the round. */
  readonly tasks: readonly TaskRow[];
}

/** The rows of the printed list on its tab. */
export function taskPlanPlace(table: AppendixTable): PlanPlace {
  const firstRow = rowsAbove(table);
  const index = new Map(taskPlanColumns(table).map((column, at) => [column.key, at]));
  return {
    tab: table.tab,
    firstRow,
    lastRow: firstRow + printedRows(table).length - 1,
    column: (key) => index.get(key) ?? -1,
  };
}

/** The page of one table of tasks. */
export function taskPlanTab(plan: Plan, table: AppendixTable, settings: Settings, links: TaskPlanLinks): PageModel {
  const columns = taskPlanColumns(table);
  const place = taskPlanPlace(table);
  const asked = new Map(links.tasks.map((row) => [row.item.id, row]));
  const isAsked = links.tasks.some((row) => row.table === table);
  return planPage({
    tab: planMark(plan.code, table.code),
    table,
    columns,
    bands: taskBands,
    settings,
    where: links.entry?.isClosed === true ? 'closed' : isAsked ? 'tasks' : 'other-tasks',
    sheet: links.entry?.sheet ?? tabNames.taskEntry,
    body: printedRows(table).map((row, index): readonly PageCell[] =>
      row.kind === 'heading'
        ? headingCells(columns, row.stt, row.heading)
        : bodyCells(columns, taskCells(row, place, index, asked.get(row.item.id) ?? null, settings, links)),
    ),
    coloured: ['verdict'],
  });
}

function taskCells(
  { item, section }: Extract<PrintedRow, { kind: 'item' }>,
  place: PlanPlace,
  index: number,
  asked: TaskRow | null,
  settings: Settings,
  { results, entry }: TaskPlanLinks,
): Record<string, Written> {
  const cell = (key: string) => rowCell(place.firstRow + index, place.column(key));
  const isTyped = asked !== null && entry !== null;
  const typed = (key: string): Written =>
    isTyped
      ? formula(
          `=IF(${cell('entryRow')}>0;IFERROR(${readAsText(key, `INDEX(${typedRange(entry, key)};${cell('entryRow')})`)};"");"")`,
        )
      : null;
  const echo = isTyped ? `IF(${cell('entryRow')}>0;INDEX(${typedRange(entry, 'echo')};${cell('entryRow')});"")` : '""';
  const shown = (column: 'verdict' | 'explanation', saved: string): Formula =>
    formula(`=${shownResult(results, column, cell('found'), { none: results.pending, saved })}`);
  const read = readTaskTime(item.timeText);
  return {
    code: asked?.code ?? item.place,
    stt: item.stt,
    text: item.text,
    lead: item.leadText,
    coordinating: item.coordinatingText,
    note: item.note,
    result: item.resultText,
    time: item.timeText,
    due: taskDueText(taskTerm(read.ok ? read.value : null, section, settings.round.year)),
    status: typed('status'),
    completedOn: typed('completedOn'),
    deliverable: typed('deliverable'),
    verdict: shown('verdict', savedSuffix),
    explanation: shown('explanation', ''),
    difficulties: typed('difficulties'),
    proposals: typed('proposals'),
    targetId: item.id,
    entryRow: isTyped ? formula(`=IFERROR(MATCH(${cell('code')};${typedRange(entry, 'code')};0);0)`) : 0,
    found: formula(`=${placeOfResult(results, `${cell('targetId')}&"${echoSeparator}"&${echo}`, '0')}`),
    counted: asked === null ? null : shown('verdict', ''),
  };
}
