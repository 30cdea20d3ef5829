// Menu `Sổ → Khôi phục số đã nhập`: what was typed and stands empty is given back, what left its row is put back, after asking.

import type { Book } from '../domain/book/plan.js';
import { shortHash } from '../domain/reading/fingerprint.js';
import { isUnreadable, type KeyedTable } from '../domain/reading/keyed-table.js';
import { putBack, type RowPutBack } from '../domain/round/put-back.js';
import { emptiedRows, type TypedRow } from '../domain/round/typed-memory.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import {
  type EmptiedTab,
  type MovedTab,
  nothingToRestore,
  restoreChanged,
  restoredText,
  restoreQuestion,
} from '../text/restore-words.js';
import { tabNames } from '../text/tab-names.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { doubtfulIds, type RowDoubts } from './reading/row-doubts.js';
import { readTypedBook, type TypedBook } from './reading/typed-book.js';
import { typedKeysOf, typedRowsOf } from './reading/typed-memory.js';
import { reminderTabs } from './reminding/reminder-plan.js';
import { cellName } from './workbook/a1.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import { leftEmptyProperty } from './workbook/marks.js';
import { bringing } from './writing/bring-to.js';
import { restoringOps } from './writing/restoring-ops.js';

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
  const restorable = restorableNow(found.typed);
  if (restorable.every(({ emptied, moved }) => emptied.length + moved.length === 0)) {
    ports.dialog.tell(title, nothingToRestore);
    return;
  }
  const rows = restorable.flatMap(({ emptied }) => emptied);
  if (ports.dialog.ask(title, restoreQuestion(emptiedTabs(rows), movedTabs(restorable))) !== 'yes') return;
  ports.dialog.tell(title, restoreTyped(ports, book));
}

/** Gives back what stands empty and puts back what left its row, alone; returns what to say. */
export function restoreTyped(ports: Ports, book: Book): string {
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    text = restored(ports, book);
  });
  return text;
}

/** Keeps that the rows which stand empty now are meant to: set-up asks about them no more until something else goes. */
export function leaveEmpty(ports: Ports, book: Book): void {
  const found = typedNow(ports, book);
  if (!found.ok) return;
  const { typed } = found;
  const marks = lostRows(typed).map((row) => leftMark(row, typed));
  ports.properties.set(leftEmptyProperty, marks.join(' '));
}

/** Emptied rows that nobody has yet said to leave; rows whose cells stand elsewhere are asked about by themselves. */
export function emptiedUnasked(ports: Pick<Ports, 'properties'>, typed: TypedBook): readonly TypedRow[] {
  const left = new Set((ports.properties.get(leftEmptyProperty) ?? '').split(' '));
  return lostRows(typed).filter((row) => !left.has(leftMark(row, typed)));
}

function leftMark({ id }: TypedRow, typed: TypedBook): string {
  return shortHash(JSON.stringify([id, typed.memory.get(id)]));
}

function lostRows(typed: TypedBook): readonly TypedRow[] {
  const doubtful = doubtfulIds(typed);
  return emptiedRows(typed.memory, typedRowsOf(typed)).filter(({ id }) => !doubtful.has(id));
}

/** What can be given back on one tab. */
interface Restorable {
  readonly mark: string;
  readonly table: KeyedTable;
  readonly emptied: readonly TypedRow[];
  readonly moved: readonly RowPutBack[];
}

function restorableNow(typed: TypedBook): readonly Restorable[] {
  const rows = lostRows(typed);
  const of = (mark: string, table: KeyedTable, doubts: RowDoubts): Restorable => ({
    mark,
    table,
    emptied: rows.filter(({ tab }) => tab === mark),
    moved: putBack([...doubts.values()], typed.marks, typed.memory),
  });
  return [
    of(fixedTabs.entry.mark, typed.entry.table, typed.entry.doubts),
    of(fixedTabs.taskEntry.mark, typed.tasks.table, typed.tasks.doubts),
    of(fixedTabs.directory.mark, typed.directory.table, typed.directory.doubts),
  ];
}

/** Rows that go back, and cells in them that were typed since, by tab as people read them. */
function movedTabs(restorable: readonly Restorable[]): readonly MovedTab[] {
  return restorable.flatMap(({ mark, table, moved }): MovedTab[] => {
    const codes = moved.flatMap(({ code }) => (code === '' ? [] : [code]));
    const places = (row: number, keys: readonly string[]) =>
      keys.map((key) => cellName(row, table.columnOf.get(key) ?? 0));
    const newer = moved.flatMap((each) => places(each.row, each.newer));
    const copies = moved.flatMap((each) => places(each.row, each.copies));
    return codes.length === 0 ? [] : [{ tab: typedTabNames[mark] ?? '', codes, newer, copies }];
  });
}

function typedNow(ports: Ports, book: Book) {
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const typed = readTypedBook(ports, book, located.tabs);
  const problems = [typed.settingProblems, typed.entry.problems, typed.tasks.problems].flat().filter(isUnreadable);
  return problems.length > 0 ? { ok: false as const, problems } : { ok: true as const, typed, tabs: located.tabs };
}

/** Writes the rows as they are to be; a tab that changed since it was read is left as it is. */
function restored(ports: Ports, book: Book): string {
  const found = typedNow(ports, book);
  if (!found.ok) return found.problems.map(problemText).join('\n');
  const { typed, tabs } = found;
  const ids = new Map<string, number | null>([
    [fixedTabs.entry.mark, tabs.entry],
    [fixedTabs.taskEntry.mark, tabs.taskEntry],
    [fixedTabs.directory.mark, tabs.directory],
  ]);
  const writing = bringing(ports);
  const done: Restorable[] = [];
  for (const each of restorableNow(typed)) {
    const tabId = ids.get(each.mark) ?? null;
    if (tabId === null || each.emptied.length + each.moved.length === 0) continue;
    if (JSON.stringify(ports.workbook.read(tabId)) !== JSON.stringify(each.table.values)) continue;
    const given = new Map([
      ...each.emptied.map(({ row, id }) => [row, typed.memory.get(id) ?? {}] as const),
      ...each.moved.map(({ row, cells }) => [row, cells] as const),
    ]);
    writing.send(tabId, restoringOps(each.table, typedKeysOf(each.mark), given));
    done.push(each);
  }
  writing.flush();
  if (done.length === 0) return restoreChanged;
  return restoredText(emptiedTabs(done.flatMap(({ emptied }) => emptied)), movedTabs(done));
}
