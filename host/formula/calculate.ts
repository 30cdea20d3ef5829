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
  /** Empty cells below and right of an array formula that it read while it was computed. */
  readonly emptyReads: (readonly [row: number, column: number])[];
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

  const reader: CellReader = {
    world,
    volatility: STEADY,
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
      reader.volatility = bothVolatile(reader.volatility, known.volatility);
      return known.atom;
    }
    if (known?.state === 'computing') {
      markCircle(formula);
      return errorValue('#REF!', CIRCULAR);
    }
    if (stack.length >= DEPTH) throw { deepest: formula } satisfies TooDeep;
    return computed(formula).atom;
  }

  function computed(formula: FormulaCell): Outcome {
    const outcome: Outcome = { state: 'computing', atom: null, volatility: STEADY, circular: false, emptyReads: [] };
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
      if (outcome.state !== 'done') outcomes.delete(formula);
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
    const bottom = formula.row + grid.length;
    const right = formula.column + (grid[0]?.length ?? 0);
    const size = world.size(formula.sheetId);
    if (bottom - 1 > size.rows) return notExpanded('rows', bottom - 1 - size.rows);
    if (right - 1 > size.columns) return notExpanded('columns', right - 1 - size.columns);
    if (outcome.emptyReads.some(([row, column]) => row < bottom && column < right))
      return errorValue('#REF!', CIRCULAR);
    const taken = spills.place(formula, grid);
    return taken === undefined
      ? (grid[0]?.[0] ?? null)
      : errorValue('#REF!', `Array result was not expanded because it would overwrite data in ${taken}.`);
  }

  function spilledInto(sheetId: number, row: number, column: number): SpilledCell | undefined {
    const pending = pendingSpillers(sheetId);
    for (const spiller of pending) {
      if (spiller.row > row) break;
      if (spiller.column > column) continue;
      const outcome = outcomes.get(spiller);
      if (outcome?.state === 'computing') outcome.emptyReads.push([row, column]);
      else {
        const before = reader.volatility;
        calculated(spiller);
        reader.volatility = before;
        pending.delete(spiller);
      }
    }
    const found = spills.at(sheetId, row, column);
    if (found !== undefined) {
      reader.volatility = bothVolatile(reader.volatility, outcomes.get(found.of)?.volatility ?? STEADY);
    }
    return found;
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

  function markCircle(formula: FormulaCell): void {
    for (const cell of stack.slice(stack.indexOf(formula))) {
      const outcome = outcomes.get(cell);
      if (outcome !== undefined) outcome.circular = true;
    }
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
      outcomes.set(cell, { state: 'done', atom, volatility: STEADY, circular: true, emptyReads: [] });
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

function isTooDeep(thrown: unknown): thrown is TooDeep {
  return typeof thrown === 'object' && thrown !== null && 'deepest' in thrown;
}
