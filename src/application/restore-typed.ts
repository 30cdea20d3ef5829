// Menu `Sổ → Khôi phục số đã nhập`: what was typed and stands empty is given back, what left its row is put back, after asking.

import type { Book } from '../domain/book/plan.js';
import type { Grid } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { isUnreadable, type KeyedTable } from '../domain/reading/keyed-table.js';
import type { LostRow } from '../domain/round/lost-cells.js';
import { putBack, type RowPutBack } from '../domain/round/put-back.js';
import { emptiedRows } from '../domain/round/typed-memory.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import {
  closedYearsEmptied,
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
import { lostName } from './reading/lost-cells-asked.js';
import { isRegister, lostMark } from './reading/remembered-registers.js';
import { doubtfulIds, isMoved, type RowDoubts } from './reading/row-doubts.js';
import { readTypedBook, type TypedBook, type WholeTypedBook } from './reading/typed-book.js';
import { typedKeysOf, typedRowsOf } from './reading/typed-memory.js';
import { reminderTabs } from './reminding/reminder-plan.js';
import { cellName } from './workbook/a1.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import { leftEmptyProperty } from './workbook/marks.js';
import { baseMark, oldTabOf, tabsOfYear } from './workbook/year-tabs.js';
import { bringing } from './writing/bring-to.js';
import { closedYears } from './writing/closed-years.js';
import { restoringOps, rowsAgain } from './writing/restoring-ops.js';
import { knownTabs } from './writing/tab-registry.js';
import type { PastYear } from './years/past-years.js';
import { closedNow, isFollowed, pastNow } from './years/renew-past.js';

const LOCK_WAIT_MS = 30_000;
/** Columns by which rows of the tabs are known. */
const ROW_KEYS = ['key', 'code', 'print', 'agency', 'name'];

/** Mark of a tab that people type on → its name. */
export const typedTabNames: Readonly<Record<string, string>> = Object.fromEntries(
  (['entry', 'taskEntry', 'directory', 'settings', 'rounds', 'tracking'] as const).map((key) => [
    fixedTabs[key].mark,
    tabNames[key],
  ]),
);

/** A row that lost what was typed in it; `cells` is what can be given back. */
export interface EmptiedRow extends LostRow {
  /** As people call it. */
  readonly name: string;
}

/** The emptied rows by tab, as people read them. */
export function emptiedTabs(rows: readonly EmptiedRow[]): readonly EmptiedTab[] {
  const order = Object.keys(typedTabNames);
  const marks = [...new Set(rows.map(({ tab }) => tab))].sort((a, b) => placeIn(order, a) - placeIn(order, b));
  return marks.map((mark) => ({
    tab: typedTabName(mark),
    codes: rows.filter((row) => row.tab === mark).map(({ name }) => name),
  }));
}

/** Tabs of past years come behind those of the year of the book. */
function placeIn(order: readonly string[], mark: string): number {
  const at = order.indexOf(mark);
  return at < 0 ? order.length : at;
}

/** Name of a tab that people type on by its mark, of a past year too. */
function typedTabName(mark: string): string {
  const old = oldTabOf(mark);
  return old === null ? (typedTabNames[mark] ?? '') : tabsOfYear(old.year)[old.key].name;
}

/** The same with the cells of these rows that were typed since. */
function emptiedOf(restorable: readonly Restorable[]): readonly EmptiedTab[] {
  return restorable.flatMap(({ table, emptied }) => {
    const newer = emptied.flatMap(({ row, newer: keys }) =>
      row === null ? [] : keys.map((key) => cellName(row, table.columnOf.get(key) ?? 0)),
    );
    return emptiedTabs(emptied).map((tab) => ({ ...tab, newer }));
  });
}

/** Asks with the list of rows; what was typed meanwhile stays. `made`: brings the tabs to what was given back to the registers. */
export function restoreTypedAsked(ports: Ports, book: Book, made: () => void): void {
  const title = menuWords.restore;
  const refused = refusal(ports, book, false);
  const found = refused === null ? typedNow(ports, book) : { ok: false as const, problems: [refused] };
  if (!found.ok) {
    ports.dialog.tell(title, found.problems.map(problemText).join('\n'));
    return;
  }
  const restorable = restorableNow(book, found);
  const closed = emptiedTabs(closedNow(ports, book, found.typed).flatMap(emptiedOfPast));
  if (restorable.every(({ emptied, moved }) => emptied.length + moved.length === 0)) {
    ports.dialog.tell(title, closed.length === 0 ? nothingToRestore : closedYearsEmptied(closed));
    return;
  }
  const rows = restorable.flatMap(({ emptied }) => emptied);
  if (ports.dialog.ask(title, restoreQuestion(emptiedOf(restorable), movedTabs(restorable), closed)) !== 'yes') return;
  const text = restoreTyped(ports, book);
  // Registers say which rows there are; what was given back to a past year is worked out by a run alone.
  if (rows.some(({ tab }) => isRegister(tab) || oldTabOf(tab) !== null)) made();
  ports.dialog.tell(title, text);
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
  ports.properties.set(leftEmptyProperty, lostRows(book, found).map(lostMark).join(' '));
}

/** Emptied rows that nobody has yet said to leave; rows whose cells stand elsewhere are asked about by themselves. */
export function emptiedUnasked(ports: Pick<Ports, 'properties'>, book: Book, now: TypedNow): readonly EmptiedRow[] {
  const left = new Set((ports.properties.get(leftEmptyProperty) ?? '').split(' '));
  return lostRows(book, now).filter((row) => !left.has(lostMark(row)));
}

/** What stands typed in the workbook: in the year of the book, and in those that are past and open. */
export interface TypedNow {
  readonly typed: WholeTypedBook;
  readonly past: readonly PastYear[];
}

function lostRows(book: Book, { typed, past }: TypedNow): readonly EmptiedRow[] {
  const { registers } = typed;
  return [
    // Until it is known which round it is, nobody can say which rows of figures are gone: the registers come back first.
    ...(isRoundKnown(typed) ? emptiedOfYear(typed) : []),
    ...past.flatMap(emptiedOfPast),
    ...Object.values(registers.of)
      .flatMap(({ lost }) => lost)
      .map((row) => ({ ...row, name: lostName(book, registers, row) })),
  ];
}

function emptiedOfYear(typed: TypedBook): readonly EmptiedRow[] {
  const doubtful = doubtfulIds(typed);
  return emptiedRows(typed.memory, typedRowsOf(typed))
    .filter(({ id }) => !doubtful.has(id))
    .map((row) => ({ ...row, name: row.code, cells: typed.memory.get(row.id) ?? {}, newer: [] }));
}

/** The same of a past year, by the marks that its tabs have. */
function emptiedOfPast(year: PastYear): readonly EmptiedRow[] {
  return emptiedOfYear(year.typed).flatMap((row) => {
    const mark = markInYear(year, row.tab);
    return mark === null ? [] : [{ ...row, tab: mark, id: `${mark}:${row.code}` }];
  });
}

/** The mark that a tab of rows has in a past year; null for a tab that serves all years. */
function markInYear({ tabs }: Pick<PastYear, 'tabs'>, mark: string): string | null {
  const key = (['entry', 'taskEntry'] as const).find((each) => fixedTabs[each].mark === mark);
  return key === undefined ? null : tabs[key].mark;
}

function isRoundKnown({ settings }: WholeTypedBook): boolean {
  return !settings.asked.includes('yearlyRound');
}

/** What can be given back on one tab. */
interface Restorable {
  readonly mark: string;
  readonly table: KeyedTable;
  readonly keys: readonly string[];
  /** Keys of columns that people empty in the course of work. */
  readonly idle: ReadonlySet<string>;
  readonly emptied: readonly EmptiedRow[];
  readonly moved: readonly RowPutBack[];
}

function restorableNow(book: Book, now: TypedNow): readonly Restorable[] {
  const { typed, past } = now;
  const rows = lostRows(book, now);
  const of = (mark: string, table: KeyedTable, doubts: RowDoubts, { marks, memory }: TypedBook): Restorable => ({
    mark,
    table,
    keys: typedKeysOf(baseMark(mark)),
    idle: new Set(),
    emptied: rows.filter(({ tab }) => tab === mark),
    moved: isRoundKnown(typed) ? putBack([...doubts.values()].filter(isMoved), marks, memory) : [],
  });
  return [
    of(fixedTabs.entry.mark, typed.entry.table, typed.entry.doubts, typed),
    of(fixedTabs.taskEntry.mark, typed.tasks.table, typed.tasks.doubts, typed),
    of(fixedTabs.directory.mark, typed.directory.table, typed.directory.doubts, typed),
    ...past.flatMap(({ tabs, typed: year }) => [
      of(tabs.entry.mark, year.entry.table, year.entry.doubts, year),
      of(tabs.taskEntry.mark, year.tasks.table, year.tasks.doubts, year),
    ]),
    ...Object.values(typed.registers.of).map(({ register: { tab, keys, emptied: idle }, table }) => ({
      mark: tab,
      table,
      keys,
      idle,
      emptied: rows.filter((row) => row.tab === tab),
      moved: [],
    })),
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
    return codes.length === 0 ? [] : [{ tab: typedTabName(mark), codes, newer, copies }];
  });
}

function typedNow(ports: Ports, book: Book) {
  const located = reminderTabs(ports);
  if (!located.ok) return located;
  const typed = readTypedBook(ports, book, located.tabs);
  const heads = [typed.settingProblems, typed.entry.problems, typed.tasks.problems].flat().filter(isUnreadable);
  const hasNoRounds = located.tabs.rounds === null && typed.registers.of.rounds.lost.length > 0;
  const missing = [...(hasNoRounds ? [tabNames.rounds] : []), ...pastTabsGone(ports)];
  const problems: readonly Problem[] =
    missing.length > 0 ? missing.map((sheet) => ({ code: 'tab-missing', sheet })) : heads;
  if (problems.length > 0) return { ok: false as const, problems };
  const past = pastNow(ports, book, typed).filter((year) => year.state === 'open' && isFollowed(year));
  return { ok: true as const, typed, past, tabs: located.tabs };
}

/** Names of typed tabs of past years that are gone: what they lost cannot be told from them. Those of closed years stay gone. */
function pastTabsGone(ports: Ports): readonly string[] {
  const closed = closedYears(ports);
  return [...knownTabs(ports)].flatMap(([mark, id]) => {
    const old = oldTabOf(mark);
    const isTyped = old !== null && old.key !== 'saved' && !closed.has(old.year);
    return isTyped && !ports.workbook.hasTab(id) ? [tabsOfYear(old.year)[old.key].name] : [];
  });
}

/** What formulas show may have moved on with what was given back to another tab; what people type and rows are known by has not. */
function isAsRead({ table, keys }: Restorable, now: Grid): boolean {
  const columns = [...ROW_KEYS, ...keys].flatMap((key) => table.columnOf.get(key) ?? []);
  const seen = (values: Grid) => JSON.stringify(values.map((row) => columns.map((column) => row[column] ?? '')));
  return seen(now) === seen(table.values);
}

/** Writes the rows as they are to be; a tab that changed since it was read is left as it is. */
function restored(ports: Ports, book: Book): string {
  const found = typedNow(ports, book);
  if (!found.ok) return found.problems.map(problemText).join('\n');
  const { past, tabs } = found;
  const ids = new Map<string, number | null>([
    [fixedTabs.entry.mark, tabs.entry],
    [fixedTabs.taskEntry.mark, tabs.taskEntry],
    [fixedTabs.directory.mark, tabs.directory],
    [fixedTabs.settings.mark, tabs.settings],
    [fixedTabs.rounds.mark, tabs.rounds],
    [fixedTabs.tracking.mark, tabs.tracking],
    ...past.flatMap(({ tabs: own, ids: of }) => [
      [own.entry.mark, of.entry] as const,
      [own.taskEntry.mark, of.taskEntry] as const,
    ]),
  ]);
  const writing = bringing(ports);
  const done: Restorable[] = [];
  for (const each of restorableNow(book, found)) {
    const tabId = ids.get(each.mark) ?? null;
    if (tabId === null || each.emptied.length + each.moved.length === 0) continue;
    if (!isAsRead(each, ports.workbook.read(tabId))) continue;
    const given = new Map([
      ...each.emptied.flatMap(({ row, cells }) => (row === null ? [] : [[row, cells] as const])),
      ...each.moved.map(({ row, cells }) => [row, cells] as const),
    ]);
    const gone = each.emptied.filter(({ row }) => row === null);
    writing.send(tabId, [
      ...(given.size === 0 ? [] : restoringOps(each.table, each.keys, given, each.idle)),
      ...rowsAgain(each.table, gone),
    ]);
    done.push(each);
  }
  writing.flush();
  if (done.length === 0) return restoreChanged;
  return restoredText(emptiedOf(done), movedTabs(done));
}
