// Typed cells that stand at another row's code than the workbook last saw them at, recognised from marks of every cell.

import type { Cell } from '../cell.js';
import { shortHash } from '../reading/fingerprint.js';
import { plainWords } from '../reading/plain-text.js';
import { isOwnKey, type TypedCells, type TypedMemory } from './typed-memory.js';

/** Marks of the typed cells of a row, by column key; a blank cell has none. */
export type CellMarks = Readonly<Record<string, string>>;

/** Identity of a row (tab and code) → marks of what was last seen in it. */
export type TypedMarks = ReadonlyMap<string, CellMarks>;

/** A row of a typed tab as it stands. `code`: `''` where cells are typed beside no code at all. */
export interface StandingRow {
  readonly id: string;
  readonly code: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly cells: TypedCells;
}

/** A row that holds, in some of its columns, what the workbook last saw in another one. */
export interface Move {
  readonly row: StandingRow;
  /** The row in which it last stood, and stands no more. */
  readonly from: StandingRow;
}

/** Cells of a tab by what they tell of a move. */
export interface MoveKeys {
  /** Typed anew together (figures and their day): where one of them is new to the workbook, the row was typed, not moved. */
  readonly together: ReadonlySet<string>;
  /** Figures and addresses: two equal ones of several digits are no chance. */
  readonly telling: ReadonlySet<string>;
}

/** The cell by which a person says that a row is right as it stands. */
const TICK = 'checked';
/** Digits of figures from which two equal ones are no chance. */
const TELLING_DIGITS = 4;
/** Rows that took cells from equally far away, from which that is no chance. */
const PARALLEL_ROWS = 3;

/** What a cell is known by again: a figure typed as text and the same one stored as a number are one. */
export function cellMark(cell: Cell): string {
  return shortHash(plainWords(cellWords(cell)));
}

/** Marks of all that stands in a row. */
export function marksOf(cells: TypedCells): CellMarks {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cellMark(cell)]));
}

/** Marks of all that is remembered. */
export function marksOfMemory(memory: TypedMemory): TypedMarks {
  return new Map([...memory].map(([id, cells]) => [id, marksOf(cells)]));
}

function cellWords(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'object' ? cell.date : String(cell);
}

/**
 * The moves of a tab since `before`, the nearest first for every row that holds what others lost; `rows` are all of the tab, in its
 * order. What one row shares with many (a round figure, a day) counts only where all of it closes a circle of rows or leaves a
 * row empty: one cell alone can be chance.
 */
export function movesSince(before: TypedMarks, rows: readonly StandingRow[], keys: MoveKeys): readonly Move[] {
  const known = rows.map((row, at) => compared(row, at, before.get(row.id) ?? {}));
  const changed = known.filter((row) => row.changed.length > 0);
  const heldBy = new Map<string, Compared[]>();
  for (const row of changed) {
    for (const [key, mark] of Object.entries(row.before)) {
      const held = heldBy.get(`${key}=${mark}`);
      if (held === undefined) heldBy.set(`${key}=${mark}`, [row]);
      else held.push(row);
    }
  }
  const came = new Set(changed.flatMap((row) => row.changed.map((key) => `${key}=${row.now[key]}`)));
  const went = new Set(changed.flatMap((row) => row.changed.map((key) => `${key}=${row.before[key]}`)));
  const sourcesOf = (row: Compared) => {
    const sources = new Set(row.changed.flatMap((key) => heldBy.get(`${key}=${row.now[key]}`) ?? []));
    return [...sources].filter((from) => explains(from, row, keys));
  };
  const candidates = new Map(changed.map((row) => [row, sourcesOf(row)] as const));
  const closed = closedRows(known, changed, candidates, keys);
  const parallel = parallelDistances(candidates, keys);
  return [...candidates].flatMap(([row, each]): Move[] => {
    const isClosed = (source: Compared) => closed(source, row) && isKept(source, row, came);
    const isMoved = (source: Compared) =>
      isWhole(source, row) ||
      digitsTaken(source, row, keys) >= TELLING_DIGITS ||
      isClosed(source) ||
      parallel.has(row.at - source.at);
    const sources = each.filter((source) => taken(source, row).some((key) => key !== TICK) && isMoved(source));
    // Of equal cells nobody can say which went where: it is enough that somebody lost one.
    const isGone = row.changed.some((key) => key !== TICK && went.has(`${key}=${row.now[key]}`));
    const found = sources.length > 0 || !isGone ? sources : each.filter(isClosed).slice(0, 1);
    const distance = (source: Compared) => Math.abs(source.at - row.at);
    return [...found].sort((a, b) => distance(a) - distance(b)).map((from) => ({ row: row.row, from: from.row }));
  });
}

/** Distances over which several rows took cells: a block that was pasted, or pushed, beside its place. */
function parallelDistances(
  candidates: ReadonlyMap<Compared, readonly Compared[]>,
  keys: MoveKeys,
): ReadonlySet<number> {
  const met = new Map<number, { rows: number; digits: number }>();
  for (const [row, sources] of candidates) {
    for (const source of sources) {
      if (!taken(source, row).some((key) => keys.telling.has(key))) continue;
      const { rows, digits } = met.get(row.at - source.at) ?? { rows: 0, digits: 0 };
      met.set(row.at - source.at, { rows: rows + 1, digits: digits + digitsTaken(source, row, keys) });
    }
  }
  const isChance = ({ rows, digits }: { rows: number; digits: number }) =>
    rows < PARALLEL_ROWS && (rows < 2 || digits < TELLING_DIGITS);
  return new Set([...met].filter(([, each]) => !isChance(each)).map(([distance]) => distance));
}

interface Compared {
  readonly row: StandingRow;
  readonly at: number;
  readonly now: CellMarks;
  readonly before: CellMarks;
  /** Keys of cells that differ, those that the workbook fills aside. */
  readonly changed: readonly string[];
}

function compared(row: StandingRow, at: number, before: CellMarks): Compared {
  const now = marksOf(row.cells);
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(isOwnKey);
  return { row, at, now, before, changed: keys.filter((key) => now[key] !== before[key]) };
}

/** Keys of the cells that stand in `row` now and stood in `from` before. */
function taken(from: Compared, row: Compared): readonly string[] {
  return row.changed.filter(
    (key) => row.now[key] !== undefined && row.now[key] === from.before[key] && from.now[key] !== from.before[key],
  );
}

/** True where all that a row's changed cells hold is what `from` held before, whether it lost it or holds the same again. */
function explains(from: Compared, row: Compared, keys: MoveKeys): boolean {
  const ofFigures = row.changed.filter((key) => keys.together.has(key));
  const asked = ofFigures.length > 0 ? ofFigures : row.changed.filter((key) => key !== TICK);
  if (!asked.every((key) => row.now[key] === from.before[key])) return false;
  // A tick that did not come with the cells was given for them.
  const isTicked = row.now[TICK] !== undefined && row.changed.includes(TICK);
  return !isTicked || taken(from, row).includes(TICK);
}

/** True where all of a row, two cells or more, stands in another one. */
function isWhole(from: Compared, row: Compared): boolean {
  const whole = Object.keys(from.before).filter((key) => isOwnKey(key) && key !== TICK);
  const came = taken(from, row).filter((key) => key !== TICK);
  return came.length >= 2 && whole.every((key) => row.now[key] === from.before[key]);
}

function digitsTaken(from: Compared, row: Compared, { telling }: MoveKeys): number {
  const figures = taken(from, row).filter((key) => telling.has(key));
  return figures.reduce((sum, key) => sum + tellingDigits(row.row.cells[key] ?? ''), 0);
}

function tellingDigits(cell: Cell): number {
  const words = cellWords(cell);
  return words.includes('@') ? TELLING_DIGITS : words.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

/** True where all that a row lost stands in `row` or came to other ones: who empties a row leaves it nowhere. */
function isKept(from: Compared, row: Compared, came: ReadonlySet<string>): boolean {
  return from.changed.every((key) => {
    const mark = from.before[key];
    return mark === undefined || row.now[key] === mark || came.has(`${key}=${mark}`);
  });
}

/**
 * Tells whether what became of a row closes the tale of its cells: it stands empty there, it took another row's in turn,
 * or it holds what stood at the same distance (a block that was pasted beside its place).
 */
function closedRows(
  known: readonly Compared[],
  changed: readonly Compared[],
  candidates: ReadonlyMap<Compared, readonly Compared[]>,
  keys: MoveKeys,
): (from: Compared, row: Compared) => boolean {
  const isEmpty = (row: Compared) => row.changed.every((key) => row.now[key] === undefined);
  const isPasted = (from: Compared, row: Compared) => {
    const beside = known[from.at + (from.at - row.at)];
    const held = from.changed.filter((key) => keys.together.has(key) && from.now[key] !== undefined);
    if (beside === undefined || !held.some((key) => keys.telling.has(key))) return false;
    return held.every((key) => from.now[key] === beside.before[key] && from.now[key] === beside.now[key]);
  };
  const open = new Set<Compared>();
  let before: number;
  do {
    before = open.size;
    for (const row of changed) {
      if (open.has(row) || isEmpty(row)) continue;
      const sources = candidates.get(row) ?? [];
      if (!sources.some((source) => !open.has(source) || isPasted(source, row))) open.add(row);
    }
  } while (open.size > before);
  return (from, row) => !open.has(from) || isPasted(from, row);
}

/** A row that a move puts in doubt: cells came to it, or went from it. */
export interface DoubtfulRow {
  readonly row: StandingRow;
  readonly other: StandingRow;
  readonly came: boolean;
  /** Where cells of the row stand beside no code. */
  readonly stray: StandingRow | null;
}

/** Every row that moves put in doubt, once, by its id; rows without a code stand under none. */
export function doubtfulRows(moves: readonly Move[]): ReadonlyMap<string, DoubtfulRow> {
  const strays = new Map(moves.flatMap(({ row, from }) => (row.code === '' ? [[from.id, row] as const] : [])));
  const strayOf = ({ id }: StandingRow) => strays.get(id) ?? null;
  const doubtful = new Map<string, DoubtfulRow>();
  for (const { row, from } of moves)
    if (row.code !== '' && !doubtful.has(row.id))
      doubtful.set(row.id, { row, other: from, came: true, stray: strayOf(row) });
  for (const { row, from } of moves)
    if (!doubtful.has(from.id)) doubtful.set(from.id, { row: from, other: row, came: false, stray: strayOf(from) });
  return doubtful;
}
