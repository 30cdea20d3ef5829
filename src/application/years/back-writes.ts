// The writes that undo a turn: the new year's empty tabs step aside, the old year's are the book's again; removed last of all.

import type { Book } from '../../domain/book/plan.js';
import { isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { textKept } from '../../domain/history/register-line.js';
import { cellAt, dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { typedKeys } from '../../domain/round/entry-table.js';
import { isOwnKey } from '../../domain/round/typed-memory.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { trackingColumns } from '../../text/columns.js';
import { droppedTabName } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { yearlyCode, yearlyRowOf } from '../reading/yearly-row.js';
import { trackingKey } from '../rounds/tracking.js';
import { cellName } from '../workbook/a1.js';
import { standingText } from '../workbook/cell-text.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { openedProperty } from '../workbook/marks.js';
import { tabTable } from '../workbook/tab-table.js';
import { currentTabs, tabsOfYear } from '../workbook/year-tabs.js';
import { findTab } from '../writing/tab-registry.js';
import type { TasksCarried } from './carry-tasks.js';
import type { YearIntent } from './year-intent.js';
import { giveNames, handMarks, takeMarks } from './year-marks.js';

/**
 * Makes the old year the book's again. There is no tab to type on between the two, so everything waits; the new year's tabs
 * stay until set-up has made every formula name others.
 */
export function completeBack(ports: Ports, printed: Book, { from, to, dropped }: YearIntent): void {
  takeMarks(ports, currentTabs, dropped ?? []);
  setAside(ports, to, dropped ?? []);
  forgetRound(ports, printed, to);
  handMarks(ports, tabsOfYear(from), currentTabs);
  giveNames(ports, currentTabs);
  ports.workbook.flush();
}

/** Removes the tabs that were set aside (`carried`: what the turn had written there); one on which somebody typed meanwhile stays, and is named. */
export function finishBack(ports: Ports, { dropped }: YearIntent, carried: TasksCarried): readonly Problem[] {
  const { workbook } = ports;
  return (dropped ?? []).flatMap((id): Problem[] => {
    const tab = workbook.tabs().find((each) => each.id === id);
    if (tab === undefined) return [];
    const typed = typedOn(ports, id, carried);
    if (typed === null) workbook.removeTab(id);
    return typed === null ? [] : [{ code: 'year-tab-kept', sheet: tab.name, cell: typed }];
  });
}

/**
 * The first cell in which somebody typed on a tab of figures or tasks; null where nobody did, and for any other tab. What
 * the turn wrote there and still stands (`carried`) nobody typed.
 */
export function typedOn({ workbook }: Pick<Ports, 'workbook'>, tabId: number, carried: TasksCarried): string | null {
  const values = workbook.read(tabId);
  const tabs: readonly (readonly [KeyedTab, readonly string[]])[] = [
    [fixedTabs.entry, typedKeys],
    [fixedTabs.taskEntry, typedTaskKeys],
  ];
  // Columns that both tabs have say nothing of which it is.
  const [found] = tabs
    .map(([tab, keys]) => ({ ...tabTable(tab, values), keys }))
    .sort((a, b) => b.table.columnOf.size - a.table.columnOf.size);
  if (found === undefined || !found.table.columnOf.has('print')) return null;
  const { table, keys } = found;
  for (const row of dataRows(table)) {
    const begun = carried.get(textAt(table, row, 'targetId'))?.cells ?? {};
    for (const key of keys) {
      const now = textKept(standingText(cellAt(table, row, key)));
      if (isOwnKey(key) && now !== '' && now !== textKept(begun[key] ?? ''))
        return cellName(row, table.columnOf.get(key) ?? 0);
    }
  }
  return null;
}

/** The first cell that somebody filled in the rows of a year's round on `Theo dõi báo cáo`; null for none. */
export function typedInTracking(ports: Pick<Ports, 'workbook' | 'properties'>, round: string): string | null {
  const tabId = findTab(ports, 'tracking');
  if (tabId === null) return null;
  const { table } = tabTable(fixedTabs.tracking, ports.workbook.read(tabId));
  const keys = trackingColumns.filter(({ key, filledBy }) => filledBy === 'coordinator' && key !== 'mustReport');
  for (const row of dataRows(table)) {
    if (!textAt(table, row, 'key').startsWith(trackingKey(round, ''))) continue;
    const typed = keys.find(({ key }) => !isBlank(cellAt(table, row, key)));
    if (typed !== undefined) return cellName(row, table.columnOf.get(typed.key) ?? 0);
  }
  return null;
}

function setAside({ workbook }: Ports, year: number, ids: readonly number[]): void {
  for (const { id, name } of workbook.tabs())
    if (ids.includes(id) && !name.endsWith(droppedTabName('', year)))
      workbook.apply(id, [{ op: 'rename', name: droppedTabName(name, year) }]);
}

/** The year's round leaves the register, its rows `Theo dõi báo cáo`. */
function forgetRound(ports: Ports, printed: Book, year: number): void {
  const { workbook } = ports;
  const rounds = findTab(ports, 'rounds');
  if (rounds === null) return;
  const { yearly } = yearlyRowOf(printed, workbook.read(rounds), year);
  if (yearly === null) return;
  const code = yearlyCode(printed, yearly.table, yearly.row);
  const tracking = findTab(ports, 'tracking');
  if (tracking !== null && code !== '') {
    const { table } = tabTable(fixedTabs.tracking, workbook.read(tracking));
    const rows = dataRows(table).filter((row) => textAt(table, row, 'key').startsWith(trackingKey(code, '')));
    for (const row of [...rows].reverse()) workbook.apply(tracking, [{ op: 'deleteRow', row }]);
    workbook.flush();
  }
  ports.properties.remove(openedProperty(code));
  workbook.apply(rounds, [{ op: 'deleteRow', row: yearly.row }]);
  workbook.flush();
}
