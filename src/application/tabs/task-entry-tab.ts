// `Nhập nhiệm vụ`: where staff type how their tasks stand, one block of rows per agency.

import type { Book } from '../../domain/book/plan.js';
import { entryPrint } from '../../domain/round/entry-table.js';
import { blockOf } from '../../domain/round/reporting-row.js';
import { judgedTaskKeys, typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import type { TaskRow } from '../../domain/tasks/task-rows.js';
import { taskStatuses } from '../../domain/tasks/task-timeliness.js';
import { listHelp, savedSuffix, taskEntryTitle } from '../../text/entry-words.js';
import { noticed } from '../../text/plan-frame.js';
import { taskEntryColumns } from '../../text/task-columns.js';
import { taskDueText } from '../../text/task-time-text.js';
import { echoFormula, echoSeparator } from '../results/echo.js';
import { placeOfResult, shownResult } from '../results/result-lookup.js';
import type { ResultColumn } from '../results/result-row.js';
import { rowCell } from '../workbook/a1.js';
import { statusColours } from '../workbook/colours.js';
import { planMark } from '../workbook/marks.js';
import { formula, type Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import { blockName, typedBlocks, typedTitle } from './typed-blocks.js';
import type { TypedLinks } from './typed-links.js';

/** The model of `Nhập nhiệm vụ` for the tasks of the round; `begun`: what their cells begin with, by id of the printed row. */
export function taskEntryTab(
  book: Book,
  tasks: readonly TaskRow[],
  links: TypedLinks,
  begun: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(),
): TableModel {
  return {
    tab: links.tabs.taskEntry.mark,
    title: noticed(links.settings, typedTitle('taskEntry', taskEntryTitle, links)),
    isLocked: links.isClosed,
    columns: taskEntryColumns,
    ...typedBlocks(book, {
      rows: tasks,
      typed: typedTaskKeys,
      initial: ({ item }) => begun.get(item.id) ?? {},
      cells: (row, place) => rowCells(book, row, place, links),
      rights: links.rights,
    }),
    stages: { first: 'print', last: 'code' },
    lists: [
      { key: 'status', choices: Object.values(taskStatuses), help: listHelp.status },
      { key: 'agencyTyped', choices: book.agencies.map((agency) => agency.name), help: listHelp.supplier },
    ],
    isClosed: () => false,
    spareRows: 20,
    editors: links.settings.coordinators,
    hidden: false,
    colour: '#f4b400',
    colours: statusColours(['verdict']),
  };
}

function rowCells(book: Book, row: TaskRow, place: TablePlace, links: TypedLinks): Record<string, Written> {
  const at = place.row(row.code);
  const cell = (key: string) => rowCell(at, place.column(key));
  const results = links.results(planMark(row.plan.code, row.table.code));
  const key = `${cell('targetId')}&"${echoSeparator}"&${cell('echo')}`;
  const shown = (column: ResultColumn, none: string, saved: string): Written =>
    formula(`=IF(${cell('code')}="";"";${shownResult(results, column, cell('found'), { none, saved })})`);
  return {
    code: row.code,
    words: row.words,
    result: row.item.resultText,
    time: row.item.timeText,
    due: taskDueText(row.term),
    verdict: shown('verdict', results.pending, savedSuffix),
    explanation: shown('explanation', results.pending, ''),
    review: shown('review', '', ''),
    agency: blockName(book, blockOf(row)),
    alongside: row.alongside.map((code) => blockName(book, code)).join('; '),
    place: `${row.plan.placeName} ${row.item.place}`,
    print: entryPrint(row),
    targetId: row.item.id,
    echo: formula(echoFormula(cell, links.stamp, judgedTaskKeys)),
    found: formula(`=IF(${cell('code')}="";0;${placeOfResult(results, key, '0')})`),
  };
}

/** Columns that `DANH_GIA` must not be given, because they are made from its answer. */
export const resultKeysOnTasks: ReadonlySet<string> = new Set(['verdict', 'explanation', 'review', 'found']);
