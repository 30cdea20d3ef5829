// Calculates a workbook on demand: a cell is computed when it is asked for, with everything it depends on.

import { isAutomatic, showsDate } from '../locale/display.js';
import type { Calculated, CalcWorld, CellResult, FormulaCell } from './calc-world.js';
import { evaluate } from './evaluate.js';
import { cellExpression } from './expression.js';
import { formulaIndex } from './formula-index.js';
import { atomOf } from './function-table.js';
import { rangeReader } from './range-reader.js';
import { bothVolatile, type CellReader, STEADY, type Volatility } from './scope.js';
import { emptySpillMap, type SpilledCell } from './spill-map.js';
import { maySpill } from './spilling.js';
import { type Atom, errorValue, type Grid, isDate, isError, isGrid, isReference, type Value } from './value.js';

/** How deep formulas may lean on one another before the calculation goes on from the deepest one. */
const DEPTH = 100;
/** Letters a cell can hold. */
const TEXT_LIMIT = 50_000;
const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

interface Outcome {
  state: 'computing' | 'done';
  atom: Atom;
  volatility: Volatility;
  circular: boolean;
  /** For a cell of a circle: the cell of it that was begun first, as far as is known. */
  head: FormulaCell | undefined;
  /** Empty cells below and right of an array formula that it read while it was computed. */
  readonly emptyReads: (readonly [row: number, column: number])[];
}

/** Thrown where an array formula, calculated only to see whether it fills an empty cell, needs the cell that asked. */
interface AskedTooEarly {
  readonly asker: number;
}

/** Thrown where formulas nest too deep: this cell is to be calculated first. */
interface TooDeep {
  readonly deepest: FormulaCell;
}

/**
 * The calculated workbook. Nothing is computed before it is asked for; every cell is computed once. Formula text that
 * does not parse is `#ERROR!`, an unknown function `#NAME?`, a formula that depends on itself `#REF!`, an array that
 * would overwrite a filled cell (an empty string counts as filled) `#REF!` with Google's note.
 */
export function calculate(world: CalcWorld): Calculated {
  const lateSpills = new Set<FormulaCell>();
  let pass = calculationPass(world, lateSpills);
  const settled = <T>(ask: () => T): T => {
    for (;;) {
      const known = lateSpills.size;
      const result = ask();
      if (lateSpills.size === known) return result;
      pass = calculationPass(world, lateSpills);
    }
  };
  return {
    get: (sheetId, row, column) => settled(() => pass.get(sheetId, row, column)),
    spilledExtent: (sheetId) => settled(() => pass.spilledExtent(sheetId)),
  };
}

function calculationPass(world: CalcWorld, lateSpills: Set<FormulaCell>): Calculated {
  const index = formulaIndex(world.formulas());
  const outcomes = new Map<FormulaCell, Outcome>();
  const spills = emptySpillMap(world, index);
  const spillers = new Map<number, Set<FormulaCell>>();
  const waiting: FormulaCell[] = [];
  const stack: FormulaCell[] = [];
  const onCircles = new Set<FormulaCell>();
  /** Depths of the stack at which array formulas are being calculated only to see what they fill. */
  const asking: number[] = [];
  /** Cells that others took for empty before the array formula that might have filled them could be calculated. */
  const takenForEmpty = new Map<FormulaCell, (readonly [row: number, column: number])[]>();

  const reader: CellReader = {
    world,
    volatility: STEADY,
    circles: 0,
    cell: readCell,
    hasFormula: (sheetId, row, column) => index.at(sheetId, row, column) !== undefined,
    grid: (area) => ranges.grid(area),
    places: (area) => ranges.places(area),
  };
  const ranges = rangeReader(reader);

  function readCell(sheetId: number, row: number, column: number): Atom {
    const formula = index.at(sheetId, row, column);
    if (formula !== undefined) return calculated(formula);
    const literal = world.literal(sheetId, row, column);
    if (literal === null) return spilledInto(sheetId, row, column)?.atom ?? null;
    if (typeof literal !== 'number' || world.literalFormat === undefined) return literal;
    const format = world.literalFormat(sheetId, row, column);
    return showsDate(format) ? { dateSerial: literal, format } : literal;
  }

  function calculated(formula: FormulaCell): Atom {
    const known = outcomes.get(formula);
    if (known?.state === 'done') {
      const head = openHead(known);
      if (head !== undefined) cameRound(head);
      reader.volatility = bothVolatile(reader.volatility, known.volatility);
      return known.atom;
    }
    if (known?.state === 'computing') {
      cameRound(formula);
      return errorValue('#REF!', CIRCULAR);
    }
    if (stack.length >= DEPTH) throw { deepest: formula } satisfies TooDeep;
    return computed(formula).atom;
  }

  function computed(formula: FormulaCell): Outcome {
    const outcome: Outcome = {
      state: 'computing',
      atom: null,
      volatility: STEADY,
      circular: false,
      head: undefined,
      emptyReads: [],
    };
    const before = reader.volatility;
    reader.volatility = STEADY;
    outcomes.set(formula, outcome);
    stack.push(formula);
    try {
      const value = resultOf(formula, outcome);
      outcome.atom = outcome.circular ? errorValue('#REF!', CIRCULAR) : value;
      outcome.volatility = reader.volatility;
      outcome.state = 'done';
    } finally {
      stack.pop();
      if (outcome.state !== 'done') forget(formula);
      reader.volatility = bothVolatile(before, outcome.volatility);
    }
    return outcome;
  }

  function resultOf(formula: FormulaCell, outcome: Outcome): Atom {
    const expression = cellExpression(formula, world.locale);
    const scope = { reader, cell: formula, arrays: false, names: new Map<string, Value>() };
    const value = arrayOf(evaluate(expression, scope), /^(reference|name|binary)$/.test(expression.kind));
    if (isGrid(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1)) {
      if (!maySpill(expression, world) && !lateSpills.has(formula)) lateSpills.add(formula);
      return placedArray(formula, value, outcome);
    }
    const atom = isError(value) ? value : atomOf(value, scope);
    if (typeof atom === 'string' && atom.length > TEXT_LIMIT) {
      return errorValue('#VALUE!', `Text result is longer than the limit of ${TEXT_LIMIT} characters.`);
    }
    return inCellFormat(formula, atom);
  }

  function arrayOf(value: Value, plainReference: boolean): Value {
    if (!isReference(value) || value.rows * value.columns === 1) return value;
    return plainReference ? errorValue('#VALUE!', 'An array value could not be found.') : ranges.grid(value);
  }

  function inCellFormat(formula: FormulaCell, atom: Atom): Atom {
    if (world.literalFormat === undefined || (typeof atom !== 'number' && !isDate(atom))) return atom;
    const format = world.literalFormat(formula.sheetId, formula.row, formula.column);
    if (isAutomatic(format)) return atom;
    const serial = isDate(atom) ? atom.dateSerial : atom;
    return showsDate(format) ? { dateSerial: serial, format } : serial;
  }

  function placedArray(formula: FormulaCell, grid: Grid, outcome: Outcome): Atom {
    if (outcome.circular) return errorValue('#REF!', CIRCULAR);
    const bottom = formula.row + grid.length;
    const right = formula.column + (grid[0]?.length ?? 0);
    const size = world.size(formula.sheetId);
    if (bottom - 1 > size.rows) return notExpanded('rows', bottom - 1 - size.rows);
    if (right - 1 > size.columns) return notExpanded('columns', right - 1 - size.columns);
    const taken = spills.taken(formula, grid);
    if (taken !== undefined) {
      return errorValue('#REF!', `Array result was not expanded because it would overwrite data in ${taken}.`);
    }
    const readEmpty = [...outcome.emptyReads, ...(takenForEmpty.get(formula) ?? [])];
    if (readEmpty.some(([row, column]) => row < bottom && column < right)) return errorValue('#REF!', CIRCULAR);
    spills.place(formula, grid);
    return grid[0]?.[0] ?? null;
  }

  function spilledInto(sheetId: number, row: number, column: number): SpilledCell | undefined {
    const pending = pendingSpillers(sheetId);
    for (const spiller of pending) {
      if (spiller.row > row) break;
      if (spiller.column > column) continue;
      const outcome = outcomes.get(spiller);
      if (outcome?.state === 'computing') outcome.emptyReads.push([row, column]);
      else if (outcome?.state === 'done' || calculatedEarly(spiller)) pending.delete(spiller);
      else takenForEmpty.set(spiller, [...(takenForEmpty.get(spiller) ?? []), [row, column]]);
    }
    const found = spills.at(sheetId, row, column);
    if (found !== undefined) {
      reader.volatility = bothVolatile(reader.volatility, outcomes.get(found.of)?.volatility ?? STEADY);
    }
    return found;
  }

  /** Calculates an array formula because an empty cell was read; false where it needs the cell that read it. */
  function calculatedEarly(spiller: FormulaCell): boolean {
    const before = reader.volatility;
    const asker = stack.length;
    asking.push(asker);
    try {
      calculated(spiller);
      return true;
    } catch (thrown) {
      if (isAskedTooEarly(thrown) && thrown.asker === asker) return false;
      throw thrown;
    } finally {
      asking.pop();
      reader.volatility = before;
    }
  }

  /** Formulas of a sheet, from the top, that may fill cells below and right of them and are not calculated yet. */
  function pendingSpillers(sheetId: number): Set<FormulaCell> {
    let pending = spillers.get(sheetId);
    if (pending === undefined) {
      const may = (cell: FormulaCell) => lateSpills.has(cell) || maySpill(cellExpression(cell, world.locale), world);
      pending = new Set(
        index
          .ofSheet(sheetId)
          .filter(may)
          .sort((a, b) => a.row - b.row),
      );
      spillers.set(sheetId, pending);
    }
    return pending;
  }

  /** A cell under calculation was needed again: a circle, or an array formula was asked too early what it fills. */
  function cameRound(formula: FormulaCell): void {
    const asker = asking.at(-1);
    if (asker !== undefined && stack.indexOf(formula) < asker) throw { asker } satisfies AskedTooEarly;
    reader.circles += 1;
    for (const cell of stack.slice(stack.indexOf(formula))) {
      const outcome = outcomes.get(cell);
      if (outcome === undefined) continue;
      outcome.circular = true;
      onCircles.add(cell);
      if (outcome.head === undefined || stack.indexOf(outcome.head) > stack.indexOf(formula)) outcome.head = formula;
    }
  }

  /** The cell that is still being calculated and on whose circle a finished cell lies; undefined for all others. */
  function openHead(outcome: Outcome): FormulaCell | undefined {
    const head = outcome.head;
    const above = head && outcomes.get(head);
    if (above === undefined || above === outcome) return undefined;
    return above.state === 'computing' ? head : openHead(above);
  }

  /** Forgets a calculation that was broken off, and the members of circles that were finished only with it. */
  function forget(formula: FormulaCell): void {
    outcomes.delete(formula);
    for (const cell of onCircles) if (outcomes.get(cell)?.head === formula) forget(cell);
  }

  /** Runs a read from the outside, calculating first what formulas too deep for one descent depend on. */
  function settled<T>(read: () => T): T {
    for (;;) {
      reader.volatility = STEADY;
      const next = waiting.at(-1);
      try {
        if (next === undefined) return read();
        if (outcomes.get(next)?.state !== 'done') computed(next);
        waiting.pop();
      } catch (thrown) {
        if (!isTooDeep(thrown)) throw thrown;
        if (waiting.includes(thrown.deepest)) breakCircle(thrown.deepest);
        else waiting.push(thrown.deepest);
      }
    }
  }

  function breakCircle(formula: FormulaCell): void {
    for (const cell of waiting.splice(waiting.indexOf(formula))) {
      const atom = errorValue('#REF!', CIRCULAR);
      outcomes.set(cell, { state: 'done', atom, volatility: STEADY, circular: true, head: undefined, emptyReads: [] });
    }
  }

  return {
    get(sheetId, row, column) {
      const formula = index.at(sheetId, row, column);
      if (formula !== undefined) return shown(settled(() => calculated(formula)));
      if (world.literal(sheetId, row, column) !== null) return undefined;
      const found = settled(() => spilledInto(sheetId, row, column));
      return found === undefined ? undefined : { ...shown(found.atom), spillOf: found.of };
    },
    spilledExtent(sheetId) {
      const { rows, columns } = world.size(sheetId);
      settled(() => spilledInto(sheetId, rows, columns));
      return spills.extent(sheetId);
    },
  };
}

function shown(atom: Atom): CellResult {
  if (isDate(atom)) return { value: atom.dateSerial, format: atom.format };
  return isError(atom) && atom.note !== undefined ? { value: atom, note: atom.note } : { value: atom };
}

/** Sheets does not make room for an array that is larger than its sheet. */
function notExpanded(lines: 'rows' | 'columns', missing: number): Atom {
  return errorValue('#REF!', `Result was not automatically expanded, please insert more ${lines} (${missing}).`);
}

function isAskedTooEarly(thrown: unknown): thrown is AskedTooEarly {
  return typeof thrown === 'object' && thrown !== null && 'asker' in thrown;
}

function isTooDeep(thrown: unknown): thrown is TooDeep {
  return typeof thrown === 'object' && thrown !== null && 'deepest' in thrown;
}
