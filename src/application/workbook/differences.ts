// What of the wanted operations has no effect on the tab yet: only that is sent, in blocks; nothing is cleared to be written again.

import type { Cell } from '../../domain/cell.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { blocks, cellsOf } from './blocks.js';
import { isRedone, lastWord, partOf } from './last-word.js';
import { areGuardsStanding, isClosureStanding } from './protections.js';
import type { SheetOp, Written } from './sheet-op.js';
import { storedText } from './sheet-op.js';
import type { Standing } from './standing.js';

type ValuesOp = Extract<SheetOp, { op: 'values' }>;
type FormatsOp = Extract<SheetOp, { op: 'formats' }>;

const MOVING: ReadonlySet<SheetOp['op']> = new Set(['rename', 'insertRows', 'moveRow', 'deleteRow', 'insertColumn']);

/** True for operations that give rows and columns other places: what stood before them says nothing of what stands after. */
export function isMoving({ op }: SheetOp): boolean {
  return MOVING.has(op);
}

/** A digest of everything the operations ask for but cell contents: how the tab is to look and what it lets people do. */
export function looksDigest(ops: readonly SheetOp[]): string {
  const looks = ops.flatMap((op) => {
    if (op.op === 'values' || op.op === 'clear') return [];
    // A new tab is also cut to size; that done, it is as any other.
    return [op.op === 'size' ? { ...op, exact: false } : op];
  });
  return shortHash(JSON.stringify(looks));
}

/** What is known of a tab besides what stands on it. */
export interface Known {
  /** The tab was last brought to the same looks. */
  readonly doLooksHold: boolean;
  /** People type on it. */
  readonly isOpen: boolean;
  /** The account whose workbook it is: no protection keeps it out. */
  readonly owner: string;
  /** True where a look at all tabs found each closed to all but those accounts. */
  areTabsClosed(editors: readonly string[]): boolean;
}

/**
 * The operations, or parts of them, whose effect does not stand on the tab. Where it was last
 * brought to the same looks, what people can change all the same is compared on an open tab and taken as it is on one that
 * only the workbook writes; whom protections let in is compared on both. No operation may be a moving one.
 */
export function outstanding(
  ops: readonly SheetOp[],
  standing: Standing,
  { doLooksHold, isOpen, owner, areTabsClosed }: Known,
): readonly SheetOp[] {
  const wanted = ops.map(asWritten);
  const spilling = wanted.filter((op) => op.op === 'values' && op.spilled === true);
  const doCallsStand =
    spilling.length > 0 && !hasBrokenCall(standing) && spilling.every((op) => standsEveryCall(op, standing));
  const isProtected = (op: Extract<SheetOp, { op: 'protect' }>): boolean =>
    (areTabsClosed(op.editors) || isClosureStanding(op, standing, owner)) && areGuardsStanding(op, standing, owner);
  return wanted.flatMap((op, index): readonly SheetOp[] => {
    const later = wanted.slice(index + 1);
    switch (op.op) {
      case 'values':
        return differingValues(op, standing, later, doCallsStand);
      case 'formats':
        return doLooksHold && !isOpen ? [] : differingFormats(op, standing, doLooksHold, later);
      case 'protect':
        if (doLooksHold && isProtected(op)) return [];
        return standing.isNew() ? onNew(op) : [op];
      default:
        if (doLooksHold && (!isOpen || doesHold(op, standing, later))) return [];
        return standing.isNew() ? onNew(op) : [op];
    }
  });
}

/** An operation on a tab just made, less what every new tab is anyway. */
function onNew(op: SheetOp): readonly SheetOp[] {
  switch (op.op) {
    case 'freeze':
      return op.rows === 0 && op.columns === 0 ? [] : [op];
    case 'gridlines':
      return op.shown ? [] : [op];
    case 'colours':
    case 'lists':
      return op.rules.length === 0 ? [] : [op];
    case 'protect':
      return [{ ...op, isFirst: true }];
    default:
      return [op];
  }
}

/**
 * True where the content of the tab ends in the row and column in which what is wanted ends (or beyond, where results
 * spill): nobody put rows or columns in, or took them away, and with them the looks of all that follow.
 */
export function isOfSameExtent(ops: readonly SheetOp[], standing: Standing): boolean {
  const wanted = ops.filter((op): op is ValuesOp => op.op === 'values');
  const ends = wanted.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, at) => {
      const last = line.reduce<number>((end, cell, place) => (cell === null ? end : place + 1), 0);
      return last === 0 ? [] : [[row + at + 1, column + last] as const];
    }),
  );
  const [rows, columns] = [Math.max(0, ...ends.map(([row]) => row)), Math.max(0, ...ends.map(([, column]) => column))];
  const [seenRows, seenColumns] = [standing.cells().length, standing.cells()[0]?.length ?? 0];
  return wanted.some(({ spilled }) => spilled === true)
    ? seenRows >= rows && seenColumns >= columns
    : seenRows === rows && seenColumns === columns;
}

/** True where what people may have changed of an open tab is as the operation wants it; what they cannot change is taken to be. */
function doesHold(op: SheetOp, standing: Standing, later: readonly SheetOp[]): boolean {
  switch (op.op) {
    case 'looks':
      return op.looks.every((line, row) =>
        line.every((look, column) => {
          const seen = standing.backgrounds()[op.row + row]?.[op.column + column];
          if (isRedone(op, later, row, column)) return true;
          return seen === undefined || seen.toLowerCase() === (look.background ?? '#ffffff').toLowerCase();
        }),
      );
    case 'lists':
      return op.rules.every(({ area }) =>
        cellsOf(area).every(([row, column]) => standing.lists()[row]?.[column] !== false),
      );
    case 'colours':
      return op.rules.length === 0 || standing.colourRules() === op.rules.length;
    default:
      return true;
  }
}

function differingValues(
  op: ValuesOp,
  standing: Standing,
  later: readonly SheetOp[],
  doCallsStand: boolean,
): readonly SheetOp[] {
  // A call that is gone or whose results have no room is written again with everything around it.
  const keepsSpilled = op.spilled === true && doCallsStand;
  // Formulas are read where some belong: one that was left in a cell that is to be empty shows nothing only for now.
  const hasFormulas = op.cells.some((line) => line.some((cell) => cell !== null && typeof cell === 'object'));
  const differs = op.cells.map((line, row) =>
    line.map((wanted, column) => {
      if (isRedone(op, later, row, column)) return false;
      const at = [op.row + row, op.column + column] as const;
      const seen = standing.cells()[at[0]]?.[at[1]] ?? '';
      const formula = () => standing.formulas()[at[0]]?.[at[1]] ?? '';
      if (wanted === null && keepsSpilled && formula() === '') return false;
      if (wanted === null && hasFormulas && formula() !== '') return true;
      return !isSame(wanted, seen, formula);
    }),
  );
  // Where nothing stands nothing can be written again in vain.
  const most = standing.cells().length === 0 ? 1 : undefined;
  return blocks(differs, most).map(({ row, column, rows, columns }) => ({
    ...op,
    row: op.row + row,
    column: op.column + column,
    cells: partOf(op.cells, { row, column, rows, columns }, (cell, at) => {
      const last = lastWord(op, later, ...at);
      return last === undefined ? cell : (last.op.cells[last.row]?.[last.column] ?? null);
    }),
  }));
}

function differingFormats(
  op: FormatsOp,
  standing: Standing,
  doLooksHold: boolean,
  later: readonly SheetOp[],
): readonly SheetOp[] {
  const differs = op.formats.map((line, row) =>
    line.map((wanted, column) => {
      if (isRedone(op, later, row, column)) return false;
      const seen = standing.formats()[op.row + row]?.[op.column + column];
      return seen === undefined ? !doLooksHold : !isSameFormat(wanted, seen);
    }),
  );
  return blocks(differs).map(({ row, column, rows, columns }) => ({
    ...op,
    row: op.row + row,
    column: op.column + column,
    formats: partOf(op.formats, { row, column, rows, columns }, (format, at) => {
      const last = lastWord(op, later, ...at);
      return last?.op.formats[last.row]?.[last.column] ?? format;
    }),
  }));
}

/** Google's name for the format of a cell that has none of its own. */
const AUTOMATIC_FORMATS: ReadonlySet<string> = new Set(['General', '0.###############', '']);

export function isSameFormat(wanted: string, seen: string): boolean {
  return wanted === seen || (AUTOMATIC_FORMATS.has(wanted) && AUTOMATIC_FORMATS.has(seen));
}

/**
 * A formula whose result is the very text that should stand, or nothing where nothing should, does no harm: a tab is not
 * read for formulas where none belongs.
 */
export function isSame(wanted: Written, seen: Cell, formula: () => string): boolean {
  if (wanted === null) return seen === '';
  if (typeof wanted === 'object') return settledFormula(formula()) === settledFormula(wanted.formula);
  return (typeof wanted === 'string' ? storedText(wanted) : wanted) === seen;
}

/**
 * A formula without what Google may give back otherwise than it was written: separators of arguments, blanks and the
 * case of names outside texts. No formula of ours holds a decimal number, so that a comma separates arguments.
 */
function settledFormula(text: string): string {
  return text
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase()))
    .join('"');
}

/** True unless a formula that spills does not stand where it should: what lies around it may then be anybody's. */
function standsEveryCall(op: SheetOp, standing: Standing): boolean {
  if (op.op !== 'values' || op.spilled !== true) return true;
  return op.cells.every((line, row) =>
    line.every((wanted, column) => {
      if (wanted === null || typeof wanted !== 'object') return true;
      const seen = standing.formulas()[op.row + row]?.[op.column + column] ?? '';
      return settledFormula(seen) === settledFormula(wanted.formula);
    }),
  );
}

/** A call on the tab that shows an error may lack room for its results. */
function hasBrokenCall(standing: Standing): boolean {
  return standing
    .formulas()
    .some((line, row) => line.some((text, column) => text !== '' && isBroken(standing.cells()[row]?.[column])));
}

function isBroken(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.startsWith('#');
}

/** Clearing is writing nothing: compared and sent like any other content. */
function asWritten(op: SheetOp): SheetOp {
  if (op.op !== 'clear') return op;
  const { row, column, rows, columns } = op.area;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  return { op: 'values', row, column, cells, ...(op.spilled === true ? { spilled: true } : {}) };
}
