// The shape in which the functions of Sheets are written down, and the reading of their arguments.

import { toBoolean, toNumber, toText } from './coerce.js';
import { evaluate } from './evaluate.js';
import type { Expression } from './expression.js';
import type { Scope } from './scope.js';
import {
  type Atom,
  errorValue,
  type Grid,
  isDate,
  isError,
  isGrid,
  isReference,
  type Reference,
  type Value,
} from './value.js';

/** A call under evaluation: its arguments are evaluated when asked for. */
export interface Call {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly scope: Scope;
}

/** A function of single values; inside ARRAYFORMULA it works through arrays value by value. */
export interface EachFunction {
  readonly each: (args: readonly Atom[], scope: Scope) => Atom;
  readonly min: number;
  readonly max: number;
  /** Error values are handed over instead of becoming the result. */
  readonly takesErrors?: boolean;
}

/** A function that reads ranges, arrays, or only some of its arguments. */
export interface RunFunction {
  readonly run: (call: Call) => Value;
  readonly min: number;
  readonly max: number;
  /** Its arguments are evaluated as inside ARRAYFORMULA. */
  readonly arrays?: boolean;
  /** Its result may be larger than one cell. */
  readonly spills?: boolean;
}

export type FormulaFunction = EachFunction | RunFunction;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** The value of an argument; `null` for one that is missing or left empty. */
export function argument(call: Call, index: number): Value {
  const expression = call.args[index];
  return expression === undefined ? null : evaluate(expression, call.scope);
}

/** True when the argument is written, not left out or left empty. */
export function isGiven(call: Call, index: number): boolean {
  const expression = call.args[index];
  return expression !== undefined && expression.kind !== 'missing';
}

/** One cell's worth of a value. A range of several cells is `#VALUE!`, an array gives its first value. */
export function atomOf(value: Value, scope: Scope): Atom {
  if (isReference(value)) {
    if (value.rows === 1 && value.columns === 1) return scope.reader.cell(value.sheetId, value.row, value.column);
    throw errorValue('#VALUE!', 'An array value could not be found.');
  }
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}

export function atomArgument(call: Call, index: number): Atom {
  return atomOf(argument(call, index), call.scope);
}

export function numberArgument(call: Call, index: number): number {
  return toNumber(atomArgument(call, index), call.scope.reader.world.locale);
}

export function textArgument(call: Call, index: number): string {
  return toText(atomArgument(call, index), call.scope.reader.world.locale);
}

export function booleanArgument(call: Call, index: number): boolean {
  return toBoolean(atomArgument(call, index));
}

/** All values of an argument as rows of cells. */
export function gridOf(value: Value, scope: Scope): Grid {
  if (isReference(value)) return scope.reader.grid(value);
  return isGrid(value) ? value : [[value]];
}

export function gridArgument(call: Call, index: number): Grid {
  return gridOf(argument(call, index), call.scope);
}

/** An argument that must be a reference to cells; anything else is `#N/A`, as Sheets says of COUNTIF and the like. */
export function referenceArgument(call: Call, index: number): Reference {
  const value = argument(call, index);
  if (isReference(value)) return value;
  if (isError(value)) throw value;
  throw errorValue('#N/A', 'Argument must be a range.');
}

/** Numbers and dates of all arguments; text and ticks in ranges are passed over, given directly they are coerced. */
export function numberArguments(call: Call): number[] {
  const numbers: number[] = [];
  for (const index of call.args.keys()) {
    const value = argument(call, index);
    if (!isReference(value) && !isGrid(value)) {
      numbers.push(toNumber(value, call.scope.reader.world.locale));
      continue;
    }
    for (const row of gridOf(value, call.scope)) {
      for (const atom of row) {
        if (typeof atom === 'number') numbers.push(atom);
        else if (isError(atom)) throw atom;
        else if (isDate(atom)) numbers.push(atom.dateSerial);
      }
    }
  }
  return numbers;
}
