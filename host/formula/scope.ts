// What an expression sees while it is evaluated: the cells of the workbook, its own place, the names LET gave.

import type { CalcWorld, FormulaCell } from './calc-world.js';
import type { Atom, Grid, Reference, Value } from './value.js';

/** Reads of the workbook; each remembers whether what was read depends on the clock or on chance. */
export interface CellReader {
  readonly world: CalcWorld;
  /** The value of a cell, calculated first where it is a formula. */
  cell(sheetId: number, row: number, column: number): Atom;
  /** True for a cell with a formula, whatever its result. */
  hasFormula(sheetId: number, row: number, column: number): boolean;
  /** All values of a rectangle. */
  grid(reference: Reference): Grid;
  /** The 0-based places (row by row) of each value of a rectangle, by `lookupKey`, in order. */
  places(reference: Reference): ReadonlyMap<string | number, readonly number[]>;
  /** What the evaluation so far depends on, and the way to set it. */
  volatility: Volatility;
  /** How often a cell was read that was itself being calculated; what was read then holds no longer than that. */
  circles(): number;
}

/** A set of reasons why a value is not the same at every calculation. */
export interface Volatility {
  readonly today: boolean;
  readonly nowOrChance: boolean;
}

export const STEADY: Volatility = { today: false, nowOrChance: false };

/** The place and mode of one evaluation. */
export interface Scope {
  readonly reader: CellReader;
  readonly cell: FormulaCell;
  /** True inside ARRAYFORMULA, SUMPRODUCT, FILTER…: operators and scalar functions work through arrays. */
  readonly arrays: boolean;
  readonly names: ReadonlyMap<string, Value>;
}

/** Notes that the value under evaluation depends on the clock or on chance. */
export function markVolatile(reader: CellReader, reason: keyof Volatility): void {
  if (!reader.volatility[reason]) reader.volatility = { ...reader.volatility, [reason]: true };
}

/** Both sets of reasons together. */
export function bothVolatile(a: Volatility, b: Volatility): Volatility {
  if (a === b || b === STEADY) return a;
  return { today: a.today || b.today, nowOrChance: a.nowOrChance || b.nowOrChance };
}
