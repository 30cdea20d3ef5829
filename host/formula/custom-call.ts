// Calls a custom function as Sheets does: cells become plain values, clock and chance are refused, ragged results fail.

import type { CustomArgument, CustomOutcome } from './calc-world.js';
import { evaluate } from './evaluate.js';
import type { Expression } from './expression.js';
import { bothVolatile, type Scope, STEADY } from './scope.js';
import { type Atom, errorValue, isError, isGrid, isReference, LOADING, type Value } from './value.js';

const REFUSED = 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

/**
 * The value a custom function gives to its cell. One cell arrives as its value, a range as rows of cells, an empty
 * cell as `''` (apps-script-facts §2). Arguments that depend on NOW, RAND, RANDBETWEEN or RANDARRAY, however
 * indirectly, leave the cell at `Loading...` and the function is not called; nor is it while an argument is loading.
 */
export function callCustom(name: string, args: readonly Expression[], scope: Scope): Value {
  const { reader } = scope;
  const before = reader.volatility;
  reader.volatility = STEADY;
  const given = args.map((arg) => customArgument(evaluate(arg, scope), scope));
  const own = reader.volatility;
  reader.volatility = bothVolatile(before, own);
  const refused = own.nowOrChance || (own.today && !reader.world.answered('todayAllowedInCustomArguments'));
  if (refused) return { ...LOADING, note: REFUSED };
  if (given.some(isLoading)) return LOADING;
  return resultOf(reader.world.custom(name, given, scope.cell), () =>
    reader.world.answered('spillClearedWhileLoading'),
  );
}

function customArgument(value: Value, scope: Scope): CustomArgument | CustomArgument[][] {
  if (isReference(value)) {
    if (value.rows * value.columns === 1) return filled(scope.reader.cell(value.sheetId, value.row, value.column));
    return scope.reader.grid(value).map((row) => row.map(filled));
  }
  return isGrid(value) ? value.map((row) => row.map(filled)) : filled(value);
}

function isLoading(argument: CustomArgument | readonly (readonly CustomArgument[])[]): boolean {
  if (Array.isArray(argument)) return argument.some((row: readonly CustomArgument[]) => row.some(isLoading));
  return isError(argument) && argument.error === LOADING.error;
}

function filled(atom: Atom): CustomArgument {
  return atom === null ? '' : atom;
}

function resultOf(outcome: CustomOutcome, clearedWhileLoading: () => boolean): Value {
  switch (outcome.kind) {
    case 'value':
      return checkedResult(outcome.value);
    case 'loading': {
      const { previous } = outcome;
      if (!Array.isArray(previous) || clearedWhileLoading()) return LOADING;
      return previous.map((row: readonly CustomArgument[], r) =>
        row.map((cell, c) => (r === 0 && c === 0 ? LOADING : cell)),
      );
    }
    case 'error':
      return errorValue(outcome.text, outcome.note);
  }
}

function checkedResult(value: CustomArgument | readonly (readonly CustomArgument[])[]): Value {
  if (!Array.isArray(value)) return checkedNumber(value as CustomArgument);
  const rows: readonly (readonly CustomArgument[])[] = value;
  const width = rows[0]?.length ?? 0;
  if (width === 0) return null;
  if (rows.some((row) => row.length !== width)) {
    return errorValue('#ERROR!', 'The rows of the array that the function returned differ in length.');
  }
  return rows.map((row) => row.map(checkedNumber));
}

function checkedNumber(value: Atom): Atom {
  return typeof value === 'number' && !Number.isFinite(value) ? errorValue('#NUM!', 'Result was not a number.') : value;
}
