// Calculates a workbook on demand: a cell is computed when it is asked for, with everything it depends on.

import { isAutomatic, showsDate } from '../locale/display.js';
import type { Calculated, CalcWorld, CellResult, FormulaCell } from './calc-world.js';
import { evaluate } from './evaluate.js';
import { cellExpression } from './expression.js';
import { formulaIndex } from './formula-index.js';
import { atomOf } from './function-table.js';
import { CIRCULAR, newProgress, type Outcome, type Place } from './progress.js';
import { rangeReader } from './range-reader.js';
import { bothVolatile, type CellReader, STEADY } from './scope.js';
import { emptySpillMap, type SpilledCell } from './spill-map.js';
import { maySpill } from './spilling.js';
import { type Atom, errorValue, type Grid, isDate, isError, isGrid, isReference, type Value } from './value.js';

/** How deep formulas may lean on one another before the calculation goes on from the deepest one. */
const DEPTH = 100;
/** Letters a cell can hold. */
const TEXT_LIMIT = 50_000;

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
  const progress = newProgress();
  const spills = emptySpillMap(world, index);
  const spillers = new Map<number, Set<FormulaCell>>();
  const waiting: FormulaCell[] = [];
  /** Cells that were read as empty before the array formula that might fill them could be calculated. */
  const takenForEmpty = new Map<FormulaCell, Place[]>();

  const reader: CellReader = {
    world,
    volatility: STEADY,
    circles: progress.circles,
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
    const known = progress.outcome(formula);
    if (known === undefined) {
      if (progress.depth() >= DEPTH) throw { deepest: formula } satisfies TooDeep;
      return computed(formula).atom;
    }
    progress.needed(formula);
    if (known.state === 'computing') return CIRCULAR;
    reader.volatility = bothVolatile(reader.volatility, known.volatility);
    return known.atom;
  }

  function computed(formula: FormulaCell): Outcome {
    const before = reader.volatility;
    reader.volatility = STEADY;
    try {
      return progress.run(formula, (outcome) => {
        outcome.atom = resultOf(formula, outcome);
        outcome.volatility = reader.volatility;
      });
    } finally {
      reader.volatility = bothVolatile(before, reader.volatility);
    }
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
    if (outcome.circular) return CIRCULAR;
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
    if (readEmpty.some(([row, column]) => row < bottom && column < right)) return CIRCULAR;
    spills.place(formula, grid);
    return grid[0]?.[0] ?? null;
  }

  function spilledInto(sheetId: number, row: number, column: number): SpilledCell | undefined {
    const pending = pendingSpillers(sheetId);
    for (const spiller of pending) {
      if (spiller.row > row) break;
      if (spiller.column > column) continue;
      const outcome = progress.outcome(spiller);
      if (outcome?.state === 'computing') outcome.emptyReads.push([row, column]);
      else if (outcome?.state === 'done' || calculatedEarly(spiller)) pending.delete(spiller);
      else noteTakenForEmpty(spiller, [row, column]);
    }
    const found = spills.at(sheetId, row, column);
    const source = found && progress.outcome(found.of);
    if (source !== undefined) reader.volatility = bothVolatile(reader.volatility, source.volatility);
    return found;
  }

  /** Calculates an array formula because an empty cell was read; false where it needs the cell that read it. */
  function calculatedEarly(spiller: FormulaCell): boolean {
    const before = reader.volatility;
    try {
      return progress.early(spiller, () => calculated(spiller));
    } finally {
      reader.volatility = before;
    }
  }

  function noteTakenForEmpty(spiller: FormulaCell, place: Place): void {
    const places = takenForEmpty.get(spiller);
    if (places === undefined) takenForEmpty.set(spiller, [place]);
    else places.push(place);
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

  /** Runs a read from the outside, calculating first what formulas too deep for one descent depend on. */
  function settled<T>(read: () => T): T {
    for (;;) {
      reader.volatility = STEADY;
      const next = waiting.at(-1);
      try {
        if (next === undefined) return read();
        if (progress.outcome(next) === undefined) computed(next);
        waiting.pop();
      } catch (thrown) {
        if (!isTooDeep(thrown)) throw thrown;
        const circle = waiting.indexOf(thrown.deepest);
        if (circle < 0) waiting.push(thrown.deepest);
        else waiting.splice(circle).forEach(progress.close);
      }
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
