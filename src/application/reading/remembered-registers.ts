// The registers as the memory sees them: tabs whose rows are known by a key, what people type there, and what they lost.

import type { Book } from '../../domain/book/plan.js';
import type { Cell, Grid } from '../../domain/cell.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, dataRows, isUnreadable, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import {
  type LostRow,
  lostCells,
  memoryWithLost,
  type RememberedTab,
  withAsked,
} from '../../domain/round/lost-cells.js';
import { isOfYearlyRound } from '../../domain/round/setting-table.js';
import { type TypedCells, type TypedMemory, type TypedRow, typedIn } from '../../domain/round/typed-memory.js';
import type { Column } from '../../text/column.js';
import { settingsColumns, trackingColumns } from '../../text/columns.js';
import { roundColumns } from '../../text/round-words.js';
import type { Ports } from '../ports.js';
import { fixedTabs, type KeyedTab } from '../workbook/fixed-tabs.js';
import { leftEmptyProperty } from '../workbook/marks.js';
import type { Written } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';
import type { TableModel } from '../workbook/table-model.js';
import { roundKind, yearlyCode } from './yearly-row.js';

/** What of the book says which rows are known. */
type RegisterBook = Pick<Book, 'settings' | 'rounds' | 'plans'>;

export type RegisterKey = 'settings' | 'rounds' | 'tracking';

/** All values of the registers, `[]` for a tab that is not there. */
export type RegisterValues = Readonly<Record<RegisterKey, Grid>>;

interface Register extends RememberedTab {
  readonly of: KeyedTab;
  readonly keys: readonly string[];
  /** Keys of rows that are not remembered: the workbook writes them, or keeps them where no tab reaches. */
  readonly apart: ReadonlySet<string>;
}

const register = (of: KeyedTab, columns: readonly Column[], emptied: readonly string[], apart: readonly string[]) => ({
  of,
  tab: of.mark,
  keys: columns.filter(({ filledBy }) => filledBy === 'coordinator').map(({ key }) => key),
  emptied: new Set(emptied),
  apart: new Set(apart),
});

/** Every tab of the kind. Who coordinates stands in the script's properties: what a tab remembers lets nobody in. */
export const registers: Readonly<Record<RegisterKey, Register>> = {
  settings: register(fixedTabs.settings, settingsColumns, [], ['coordinators', 'stamp', 'workbookId']),
  rounds: register(fixedTabs.rounds, roundColumns, ['thresholds'], []),
  tracking: register(fixedTabs.tracking, trackingColumns, ['dead', 'release', 'releasedBy'], []),
};

const registerKeys = Object.keys(registers) as readonly RegisterKey[];

/** A register as it stands, and what is gone from it. */
export interface RegisterState {
  readonly register: Register;
  readonly table: KeyedTable;
  /** Null where nobody can tell columns and rows: then nothing is said of them, and nothing forgotten. */
  readonly rows: readonly TypedRow[] | null;
  readonly lost: readonly LostRow[];
}

export interface RegistersState {
  readonly values: RegisterValues;
  readonly of: Readonly<Record<RegisterKey, RegisterState>>;
  /** What is lost and neither given back yet nor left empty on purpose: what hangs on it waits. */
  readonly waiting: readonly LostRow[];
}

/** What stands in the registers, held against what is remembered of them. */
export function registersState(
  ports: Pick<Ports, 'properties'>,
  book: RegisterBook,
  memory: TypedMemory,
  values: RegisterValues,
): RegistersState {
  const known = ofKnownRows(book, memory, values.rounds);
  const states = registerKeys.map((key) => [key, registerState(book, registers[key], known, values[key])] as const);
  const of = Object.fromEntries(states) as Record<RegisterKey, RegisterState>;
  const lost = states.flatMap(([, state]) => state.lost);
  const left = new Set(lost.length === 0 ? [] : (ports.properties.get(leftEmptyProperty) ?? '').split(' '));
  return { values, of, waiting: lost.filter((row) => !left.has(lostMark(row))) };
}

function registerState(book: RegisterBook, own: Register, memory: TypedMemory, values: Grid): RegisterState {
  const { table, problems } = tabTable(own.of, values);
  if (values.length > 0 && problems.some(isUnreadable)) return { register: own, table, rows: null, lost: [] };
  const rows = keyedRows(book, own, table);
  return { register: own, table, rows, lost: lostCells(own, memory, rows) };
}

/** The rows that have a key, of two with the same the first. */
function keyedRows(book: RegisterBook, { tab, keys, apart }: Register, table: KeyedTable): readonly TypedRow[] {
  const found = new Map<string, TypedRow>();
  for (const row of dataRows(table)) {
    const code = tab === fixedTabs.rounds.mark ? roundKey(book, table, row) : textAt(table, row, 'key');
    if (code === '' || apart.has(code) || found.has(code)) continue;
    const cells = typedIn(keys, (key) => cellAt(table, row, key));
    found.set(code, { id: `${tab}:${code}`, code, tab, row, cells });
  }
  return [...found.values()];
}

/** The rows of a register that have a key, but for those with one of the keys left out; none where nobody can tell rows. */
export function registerRows(
  book: RegisterBook,
  { of }: RegistersState,
  key: RegisterKey,
  leftOut: ReadonlySet<string>,
): readonly TypedRow[] {
  const { register: own, rows, table } = of[key];
  return rows === null ? [] : keyedRows(book, { ...own, apart: leftOut }, table);
}

/** The code by which a round is remembered: a yearly one by that of its year, whoever typed it anew or over another. */
function roundKey(book: RegisterBook, table: KeyedTable, row: number): string {
  return roundKind(book, table, row) === 'yearly' ? yearlyCode(book, table, row) : textAt(table, row, 'key');
}

/** The memory without settings that there are no more, and without the yearly rounds whose row is another year's now. */
function ofKnownRows(book: RegisterBook, memory: TypedMemory, rounds: Grid): TypedMemory {
  const prefix = `${registers.settings.tab}:`;
  const ofSettings = book.settings.filter(({ key }) => !isOfYearlyRound(key));
  const ids = new Set(ofSettings.map(({ key }) => `${prefix}${key}`));
  const { table } = tabTable(fixedTabs.rounds, rounds);
  const codes = dataRows(table).map((row) => [textAt(table, row, 'key'), roundKey(book, table, row)] as const);
  const retyped = new Set(
    codes.filter(([kept, code]) => kept !== code).map(([kept]) => `${registers.rounds.tab}:${kept}`),
  );
  const isKnown = (id: string) => (!id.startsWith(prefix) || ids.has(id)) && !retyped.has(id);
  return new Map([...memory].map(([id, cells]) => [id, isKnown(id) ? cells : {}]));
}

/** Whether the cell of a row in a column is asked about. */
export type IsAskedCell = (register: RegisterKey, row: number, key: string) => boolean;

/** The memory with the registers as they stand. */
export function registersRemembered(
  book: RegisterBook,
  memory: TypedMemory,
  { of }: RegistersState,
  isAsked: IsAskedCell,
): TypedMemory {
  return registerKeys.reduce(
    (known, key) => {
      const { register: own, rows, lost } = of[key];
      if (rows === null) return known;
      const marked = rows.map((each) => withAsked(each, (column) => isAsked(key, each.row, column)));
      return memoryWithLost(own.tab, known, marked, lost);
    },
    ofKnownRows(book, memory, of.rounds.table.values),
  );
}

/** By what it is kept that a row is to stay without what it lost. */
export function lostMark({ id, cells }: LostRow): string {
  return shortHash(JSON.stringify([id, cells]));
}

/** True for the mark of one of these tabs. */
export function isRegister(tab: string): boolean {
  return registerKeys.some((key) => registers[key].tab === tab);
}

/** True where a row of the register is remembered whose key begins so. */
export function isRemembered(memory: TypedMemory, key: RegisterKey, begin: string): boolean {
  return [...memory.keys()].some((id) => id.startsWith(`${registers[key].tab}:${begin}`));
}

/**
 * The model with rows of which something else is remembered than it would fill in made empty: no first value stands where a
 * person wrote another.
 */
export function withoutFirstValues(model: TableModel, memory: TypedMemory): TableModel {
  const rows = model.rows.map((row) => {
    const remembered = memory.get(`${model.tab}:${row.id}`);
    const isNone = remembered === undefined || Object.keys(remembered).length === 0;
    return isNone || areSame(remembered, row.initial) ? row : { ...row, initial: {} };
  });
  return { ...model, rows };
}

function areSame(remembered: TypedCells, initial: Readonly<Record<string, Written>>): boolean {
  const keys = new Set([...Object.keys(remembered), ...Object.keys(initial)]);
  return [...keys].every((key) => (remembered[key] ?? '') === ((initial[key] as Cell | null | undefined) ?? ''));
}
