// Menu `Sổ → Khôi phục số đã nhập`: rows that were typed and stand empty are given back after asking; no row that holds anything is written.

import type { Book } from '../domain/book/plan.js';
import type { Cell } from '../domain/cell.js';
import { isBlank } from '../domain/cell.js';
import { cellAt, isUnreadable, type KeyedTable } from '../domain/reading/keyed-table.js';
import { emptiedRows, type TypedCells, type TypedRow } from '../domain/round/typed-memory.js';
import { officialDate } from '../text/date-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import {
  type EmptiedTab,
  nothingToRestore,
  restoreChanged,
  restoredText,
  restoreQuestion,
} from '../text/restore-words.js';
import { tabNames } from '../text/tab-names.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { readTypedBook, type TypedBook } from './reading/typed-book.js';
import { typedKeysOf, typedRowsOf } from './reading/typed-memory.js';
import { reminderTabs } from './reminding/reminder-plan.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import type { SheetOp, Written } from './workbook/sheet-op.js';
import { bringing } from './writing/bring-to.js';

const LOCK_WAIT_MS = 30_000;

/** Mark of a tab that people type on → its name. */
export const typedTabNames: Readonly<Record<string, string>> = {
  [fixedTabs.entry.mark]: tabNames.entry,
  [fixedTabs.taskEntry.mark]: tabNames.taskEntry,
  [fixedTabs.directory.mark]: tabNames.directory,
};

/** The emptied rows by tab, as people read them. */
export function emptiedTabs(rows: readonly TypedRow[]): readonly EmptiedTab[] {
  return Object.entries(typedTabNames).flatMap(([mark, tab]) => {
    const codes = rows.filter((row) => row.tab === mark).map(({ code }) => code);
    return codes.length === 0 ? [] : [{ tab, codes }];
  });
}

/** Asks with the list of rows; what was typed meanwhile stays. */
export function restoreTypedAsked(ports: Ports, book: Book): void {
  const title = menuWords.restore;
  const refused = refusal(ports, book, false);
  const found = refused === null ? typedNow(ports, book) : { ok: false as const, problems: [refused] };
  if (!found.ok) {
    ports.dialog.tell(title, found.problems.map(problemText).join('\n'));
    return;
  }
  const emptied = emptiedRows(found.typed.memory, typedRowsOf(found.typed));
  if (emptied.length === 0) {
    ports.dialog.tell(title, nothingToRestore);
    return;
  }
  if (ports.dialog.ask(title, restoreQuestion(emptiedTabs(emptied))) !== 'yes') return;
  ports.dialog.tell(title, restoreTyped(ports, book));
}

/** Gives back what stands empty, alone; returns what to say. */
export function restoreTyped(ports: Ports, book: Book): string {
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    text = restored(ports, book);
  });
  return text;
}

function typedNow(ports: Ports, book: Book) {
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const typed = readTypedBook(ports, book, located.tabs);
  const problems = [typed.settingProblems, typed.entry.problems, typed.tasks.problems].flat().filter(isUnreadable);
  return problems.length > 0 ? { ok: false as const, problems } : { ok: true as const, typed, tabs: located.tabs };
}

/** Writes the rows that are still empty; a tab that changed since it was read is left as it is. */
function restored(ports: Ports, book: Book): string {
  const found = typedNow(ports, book);
  if (!found.ok) return found.problems.map(problemText).join('\n');
  const { typed, tabs } = found;
  const rows = emptiedRows(typed.memory, typedRowsOf(typed));
  const writing = bringing(ports);
  const done: TypedRow[] = [];
  const parts = [
    [fixedTabs.entry.mark, tabs.entry, typed.entry.table],
    [fixedTabs.taskEntry.mark, tabs.taskEntry, typed.tasks.table],
    [fixedTabs.directory.mark, tabs.directory, typed.directory.table],
  ] as const;
  for (const [mark, tabId, table] of parts) {
    const own = rows.filter(({ tab }) => tab === mark);
    if (tabId === null || own.length === 0) continue;
    if (JSON.stringify(ports.workbook.read(tabId)) !== JSON.stringify(table.values)) continue;
    writing.send(tabId, restoringOps(table, mark, own, typed));
    done.push(...own);
  }
  writing.flush();
  return done.length === 0 ? restoreChanged : restoredText(emptiedTabs(done));
}

/** One operation for each typed column and run of rows in which it is empty now or given back. */
function restoringOps(
  table: KeyedTable,
  mark: string,
  rows: readonly TypedRow[],
  typed: TypedBook,
): readonly SheetOp[] {
  const given = new Map(rows.map(({ row, id }) => [row, typed.memory.get(id) ?? {}]));
  const [first, last] = [Math.min(...given.keys()), Math.max(...given.keys())];
  return typedKeysOf(mark).flatMap((key) => {
    const column = table.columnOf.get(key);
    if (column === undefined) return [];
    const ops: SheetOp[] = [];
    let cells: Written[][] = [];
    const close = (row: number) => {
      const filled = cells.findIndex(([cell]) => cell !== null);
      const end = cells.reduce((to, [cell], at) => (cell === null ? to : at + 1), 0);
      if (filled >= 0)
        ops.push({ op: 'values', row: row - cells.length + filled, column, cells: cells.slice(filled, end) });
      cells = [];
    };
    for (let row = first; row <= last; row++) {
      const standing = cellAt(table, row, key);
      const back = given.get(row);
      if (back === undefined && !isBlank(standing)) close(row);
      else cells.push([back === undefined ? null : givenBack(back, key, standing)]);
    }
    close(last + 1);
    return ops;
  });
}

function givenBack(back: TypedCells, key: string, standing: Cell): Written {
  const cell = back[key] ?? standing;
  if (typeof cell === 'object') return officialDate(cell.date);
  return cell === '' ? null : cell;
}
