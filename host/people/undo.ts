// Ctrl+Z: each person's own last change, carried over what others did to the sheets since.

import type { Run } from '../contract.js';
import { carriedFormula, type Today } from '../formula/carry-references.js';
import { type Machine, sessionOf, type UndoStep } from '../run/machine.js';
import {
  type Cell,
  cellAt,
  eachCell,
  gridRect,
  putCell,
  rowFor,
  type SheetData,
  type Shift,
} from '../world/sheet-data.js';
import { applyShift, formulaAfter, inverse, type Place, placeAfterAll } from '../world/shifts.js';
import { type Book, sheetOf, touch, writable } from '../world/world.js';
import { type Surrounding, surroundings, undoLooks } from './undo-looks.js';
import { undoTabs } from './undo-tabs.js';

/**
 * Takes back the person's last change and nothing of anybody else: what others inserted, deleted, moved or typed since
 * stays. A cell that somebody typed into since goes back to what it held before the person's change, as in Sheets; one
 * that only followed that change (a formula whose rows were deleted) goes back only where nobody wrote it anew.
 */
export function undoLast(machine: Machine, email: string): Run[] {
  const step = sessionOf(machine, email).undo.pop();
  if (!step) return [];
  const { book } = machine.world;
  undoTabs(book, step);
  const undone = step.before.sheets.flatMap((before) => undoOf(book, step, before) ?? []);
  const formula = formulaToday(book, step.before, undone);
  for (const { id, shifts } of undone) for (const shift of shifts) applyShift(book, id, shift);
  const followers = isStructural(step);
  for (const one of undone) restoreCells(book, one, followers, formula);
  for (const [name, range] of Object.entries(step.before.named)) {
    if (!step.after.named[name] && !book.named[name]) book.named[name] = range;
  }
  touch(book);
  return [];
}

/** A formula of the state before as it reads once everything else is undone; must be made before the sheets shift back. */
function formulaToday(
  book: Book,
  before: Book,
  undone: readonly SheetUndo[],
): (text: string, sheetId: number) => string {
  const maps = new Map<string, Today>();
  for (const sheet of before.sheets) {
    const undo = undone.find(({ id }) => id === sheet.id);
    const now = sheetOf(book, sheet.id);
    const since = now ? shiftsSince(sheet, now) : [];
    const today: Today = undo
      ? (place) => (undo.isTaken(place) ? undo.returning(place) : undo.standing(place))
      : (place) => placeAfterAll(since, place);
    if (undo || since.length > 0) maps.set(sheet.name.toLowerCase(), today);
  }
  const nameOf = (sheetId: number) => sheetOf(before, sheetId)?.name ?? '';
  return (text, sheetId) =>
    maps.size === 0 ? text : carriedFormula(text, nameOf(sheetId), (name) => maps.get(name.toLowerCase()));
}

/** How one sheet goes back: what others shifted since, what must be shifted back, and where a cell of before then stands. */
interface SheetUndo {
  readonly id: number;
  readonly before: SheetData;
  readonly after: SheetData;
  readonly shifts: readonly Shift[];
  /** Where a cell that the change left standing is now; null where somebody deleted it. */
  readonly standing: (place: Place) => Place | null;
  /** Where a cell that the change took away comes back. */
  readonly returning: (place: Place) => Place;
  /** True where the change itself took that cell away. */
  readonly isTaken: (place: Place) => boolean;
  /** What surrounds the cells and stands as the change left it. */
  readonly asLeft: readonly Surrounding[];
  readonly untouchedSince: (place: Place, now: Cell) => boolean;
}

function undoOf(book: Book, step: UndoStep, before: SheetData): SheetUndo | null {
  const { id } = before;
  const after = sheetOf(step.after, id);
  const current = sheetOf(book, id);
  if (!after || !current || after === before) return null;
  const later = shiftsSince(after, current);
  const own = shiftsSince(before, after);
  const shifts =
    later.length === 0 ? own.map(inverse).reverse() : own.flatMap((shift) => carriedBack(shift, later, after));
  const [first] = shifts;
  const [taken] = own;
  // Deleted rows or columns come back where the first line behind them now stands; the other axis follows the others' changes.
  const returning = (place: Place): Place => {
    if (!first || !taken || !('at' in first) || !('at' in taken)) return place;
    const rows = first.kind.endsWith('Rows');
    const [row = 1, column = 1] =
      placeAfterAll(
        later.filter((shift) => shift.kind.endsWith('Rows') !== rows),
        place,
      ) ?? [];
    return rows ? [row + first.at - taken.at, column] : [row, column + first.at - taken.at];
  };
  const leftAt = (place: Place) => placeAfterAll(own, place);
  return {
    id,
    before,
    after,
    shifts,
    standing: (place) => {
      const left = leftAt(place);
      return left && placeAfterAll([...later, ...shifts], left);
    },
    returning,
    asLeft: later.length === 0 ? surroundings.filter((one) => current[one] === after[one]) : [],
    isTaken: (place) => leftAt(place) === null,
    untouchedSince: (place, now) => {
      const left = leftAt(place);
      return left !== null && sameContent(carried(book, step.after, cellAt(after, ...left), id), now);
    },
  };
}

/** What has shifted on a sheet between two of its states. */
function shiftsSince(then: SheetData, now: SheetData): readonly Shift[] {
  const [known, all] = [then.shifts ?? [], now.shifts ?? []];
  if (known.length > 0 && known[known.length - 1] !== all[known.length - 1])
    throw new Error('offline host: undo of what was done before a version was restored is not implemented');
  return all.slice(known.length);
}

/** Lines that came go from wherever they now stand, one by one; lines that went come back before the line that followed them. */
function carriedBack(shift: Shift, later: readonly Shift[], after: SheetData): Shift[] {
  if (!('at' in shift))
    throw new Error(`offline host: undo of ${shift.kind} after others shifted the sheet is not implemented`);
  const rows = shift.kind.endsWith('Rows');
  const now = (line: number) => placeAfterAll(later, rows ? [line, 1] : [1, line])?.[rows ? 0 : 1] ?? null;
  const back = inverse(shift);
  if (!('at' in back)) return [];
  if (shift.kind.startsWith('insert')) {
    const lines = Array.from({ length: shift.count }, (_, index) => now(shift.at + index));
    const present = lines.filter((line) => line !== null).sort((a, b) => b - a);
    return present.map((at) => ({ ...back, at, count: 1 }));
  }
  const size = rows ? after.rowCount : after.columnCount;
  for (let line = shift.at; line <= size; line++) {
    const at = now(line);
    if (at !== null) return [{ ...back, at }];
  }
  return [{ ...back, at: (now(shift.at - 1) ?? 0) + 1 }];
}

/** True where cells changed because something else did: lines or cells shifted, a tab came, went or was renamed. */
function isStructural({ before, after }: UndoStep): boolean {
  const tabs = (book: Book) => book.sheets.map(({ id, name }) => `${id} ${name}`).join('\n');
  return (
    tabs(before) !== tabs(after) || before.sheets.some((sheet) => sheetOf(after, sheet.id)?.shifts !== sheet.shifts)
  );
}

function restoreCells(
  book: Book,
  undo: SheetUndo,
  followers: boolean,
  today: (formula: string, sheetId: number) => string,
): void {
  const { id, before, after } = undo;
  const target = writable(book, id);
  if (!target) return;
  const put = (place: Place, cell: Cell) =>
    putCell(target, ...place, cell.formula === undefined ? cell : { ...cell, formula: today(cell.formula, id) });
  eachCell(before, gridRect(before), (cell, row, column) => {
    const place: Place = [row, column];
    if (undo.isTaken(place)) put(undo.returning(place), cell);
  });
  const looked = new Set<string>();
  const look = (row: number, column: number) => {
    const place: Place = [row, column];
    const left = placeAfterAll(shiftsSince(before, after), place);
    if (looked.has(place.join()) || !left || cellAt(after, ...left) === cellAt(before, row, column)) return;
    looked.add(place.join());
    const at = undo.standing(place);
    if (at && (!followers || undo.untouchedSince(place, cellAt(target, ...at)))) put(at, cellAt(before, row, column));
  };
  eachCell(before, gridRect(before), (_, row, column) => look(row, column));
  // What the change put into empty cells.
  const back = shiftsSince(before, after).map(inverse).reverse();
  eachCell(after, gridRect(after), (_, row, column) => {
    const place = placeAfterAll(back, [row, column]);
    if (place) look(...place);
  });
  before.rows.forEach((row, index) => {
    if (row && undo.isTaken([index + 1, 1])) {
      const { height, hidden } = row;
      Object.assign(rowFor(target, undo.returning([index + 1, 1])[0]), { height, hidden });
    }
  });
  undoLooks(target, undo);
}

/** A cell as the change left it and as it would read now if nobody had written it since. */
function carried(book: Book, then: Book, cell: Cell, sheetId: number): Cell {
  const on = sheetOf(book, sheetId)?.name;
  if (cell.formula === undefined || on === undefined) return cell;
  let { formula } = cell;
  for (const sheet of then.sheets) {
    const now = sheetOf(book, sheet.id);
    for (const shift of now ? shiftsSince(sheet, now) : []) formula = formulaAfter(shift, formula, on);
  }
  return formula === cell.formula ? cell : { ...cell, formula };
}

function sameContent(a: Cell, b: Cell): boolean {
  return a.value === b.value && a.formula === b.formula;
}
