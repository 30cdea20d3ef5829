// Logic and questions about values: IF, IFERROR, AND, ISBLANK…

import { compareAtoms, toBoolean } from '../coerce.js';
import { eachOf, evaluate } from '../evaluate.js';
import {
  argument,
  atomArgument,
  atomOf,
  booleanArgument,
  type Call,
  type FunctionTable,
  gridOf,
  isGiven,
} from '../function-table.js';
import { type Atom, errorValue, isDate, isError, isGrid, isReference, LOADING, type Value } from '../value.js';

export const LOGIC_FUNCTIONS: FunctionTable = {
  IF: { min: 2, max: 3, run: conditional },
  IFS: { min: 2, max: 254, run: firstTrue },
  SWITCH: { min: 3, max: 254, run: switched },
  CHOOSE: { min: 2, max: 254, run: chosen },
  IFERROR: { min: 1, max: 2, run: (call) => replaced(call, (value) => isReplaceable(value, call)) },
  IFNA: { min: 2, max: 2, run: (call) => replaced(call, (value) => isError(value) && value.error === '#N/A') },
  AND: { min: 1, max: 254, run: (call) => truths(call).every((truth) => truth) },
  OR: { min: 1, max: 254, run: (call) => truths(call).some((truth) => truth) },
  XOR: { min: 1, max: 254, run: (call) => truths(call).filter((truth) => truth).length % 2 === 1 },
  NOT: { min: 1, max: 1, each: ([value = null]) => !toBoolean(value) },
  TRUE: { min: 0, max: 0, each: () => true },
  FALSE: { min: 0, max: 0, each: () => false },
  NA: { min: 0, max: 0, each: () => errorValue('#N/A', 'Error value was directly entered into the formula.') },
  ISBLANK: { min: 1, max: 1, run: isBlankCell },
  ISNUMBER: { min: 1, max: 1, takesErrors: true, each: ([value]) => typeof value === 'number' || isDate(value) },
  ISTEXT: { min: 1, max: 1, takesErrors: true, each: ([value]) => typeof value === 'string' },
  ISNONTEXT: { min: 1, max: 1, takesErrors: true, each: ([value]) => typeof value !== 'string' },
  ISLOGICAL: { min: 1, max: 1, takesErrors: true, each: ([value]) => typeof value === 'boolean' },
  ISERROR: { min: 1, max: 1, run: (call) => asked(call, (value) => isReplaceable(value, call)) },
  ISERR: { min: 1, max: 1, run: (call) => asked(call, (value) => isReplaceable(value, call) && !isNotFound(value)) },
  ISNA: { min: 1, max: 1, takesErrors: true, each: ([value = null]) => isNotFound(value) },
};

function isNotFound(value: Atom): boolean {
  return isError(value) && value.error === '#N/A';
}

/** Whether IFERROR replaces `Loading...` is an open point (apps-script-facts §12.8). */
function isReplaceable(value: Atom, call: Call): boolean {
  if (!isError(value)) return false;
  if (value.error !== LOADING.error) return true;
  return call.scope.reader.world.answered('iferrorReplacesLoading');
}

function conditional(call: Call): Value {
  const condition = argument(call, 0);
  const wide = isGrid(condition) || (isReference(condition) && condition.rows * condition.columns > 1);
  if (call.scope.arrays && wide) {
    const otherwise = call.args.length < 3 ? false : argument(call, 2);
    return eachOf(
      [condition, argument(call, 1), otherwise],
      call.scope,
      ([test = null, yes = null, no = null]) => {
        if (isError(test)) return test;
        return toBoolean(test) ? yes : no;
      },
      true,
    );
  }
  if (toBoolean(atomOf(condition, call.scope))) return argument(call, 1);
  return call.args.length < 3 ? false : argument(call, 2);
}

function firstTrue(call: Call): Value {
  for (let i = 0; i + 1 < call.args.length; i += 2) {
    if (booleanArgument(call, i)) return argument(call, i + 1);
  }
  return errorValue('#N/A', 'No match.');
}

function switched(call: Call): Value {
  const subject = atomArgument(call, 0);
  for (let i = 1; i + 1 < call.args.length; i += 2) {
    if (compareAtoms(subject, atomArgument(call, i)) === 0) return argument(call, i + 1);
  }
  return call.args.length % 2 === 0 ? argument(call, call.args.length - 1) : errorValue('#N/A', 'No match.');
}

function chosen(call: Call): Value {
  const index = Math.trunc(Number(toBooleanOrNumber(atomArgument(call, 0))));
  if (index >= 1 && index < call.args.length) return argument(call, index);
  return errorValue(
    '#NUM!',
    `Function CHOOSE parameter 1 value is ${index}. Valid values are between 1 and ${call.args.length - 1} inclusive.`,
  );
}

function toBooleanOrNumber(atom: Atom): unknown {
  if (isError(atom)) throw atom;
  return isDate(atom) ? atom.dateSerial : atom;
}

/** The first argument, its errors replaced by the second (by nothing where there is no second). */
function replaced(call: Call, replaceable: (value: Atom) => boolean): Value {
  const value = argument(call, 0);
  const single = isReference(value) && value.rows * value.columns === 1;
  if (isGrid(value) || (isReference(value) && !single)) {
    const grid = gridOf(value, call.scope);
    if (!grid.some((row) => row.some(replaceable))) return value;
    const other = call.args.length > 1 ? argument(call, 1) : null;
    return eachOf(
      [grid, other],
      { ...call.scope, arrays: true },
      ([own = null, instead = null]) => (replaceable(own) ? instead : own),
      true,
    );
  }
  if (!replaceable(atomOf(value, call.scope))) return value;
  return call.args.length > 1 ? argument(call, 1) : null;
}

function asked(call: Call, question: (value: Atom) => boolean): Value {
  return eachOf([argument(call, 0)], call.scope, ([value = null]) => question(value), true);
}

/** The truth values of all arguments; text and empty cells in ranges are passed over. */
function truths(call: Call): boolean[] {
  const found = call.args.flatMap((expression) => {
    const value = evaluate(expression, call.scope);
    if (!isGrid(value) && !isReference(value)) return [toBoolean(value)];
    const atoms = gridOf(value, call.scope).flat();
    return atoms
      .filter((atom) => atom !== null && (typeof atom !== 'string' || /^(true|false)$/i.test(atom)))
      .map(toBoolean);
  });
  if (found.length === 0) throw errorValue('#N/A', `${call.name} has no valid input data.`);
  return found;
}

/** True for an empty cell; a formula's cell is never blank, whatever it gives. */
function isBlankCell(call: Call): Value {
  if (!isGiven(call, 0)) return true;
  const value = argument(call, 0);
  const { reader } = call.scope;
  if (isReference(value) && value.rows * value.columns === 1) {
    return (
      !reader.hasFormula(value.sheetId, value.row, value.column) &&
      reader.cell(value.sheetId, value.row, value.column) === null
    );
  }
  return eachOf([value], call.scope, ([atom]) => atom === null, true);
}
