// Arithmetic functions: rounding, sums, extremes.

import * as formulajs from '@formulajs/formulajs';
import { toNumber } from '../coerce.js';
import {
  type Call,
  type EachFunction,
  type FunctionTable,
  gridArgument,
  numberArgument,
  numberArguments,
} from '../function-table.js';
import { markVolatile, type Scope } from '../scope.js';
import { type Atom, errorValue, isDate, isError, type Value } from '../value.js';

export const NUMBER_FUNCTIONS: FunctionTable = {
  SUM: { min: 1, max: 254, run: (call) => sum(numberArguments(call)) },
  PRODUCT: { min: 1, max: 254, run: (call) => numberArguments(call).reduce((product, number) => product * number, 1) },
  MIN: {
    min: 1,
    max: 254,
    run: (call) => keepingDates(call, (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity)),
  },
  MAX: {
    min: 1,
    max: 254,
    run: (call) => keepingDates(call, (numbers) => numbers.reduce((a, b) => Math.max(a, b), -Infinity)),
  },
  AVERAGE: { min: 1, max: 254, run: average },
  MEDIAN: { min: 1, max: 254, run: (call) => orNumberError(formulajs.MEDIAN(numberArguments(call))) },
  SMALL: { min: 2, max: 2, run: (call) => ranked(call, (numbers, n) => formulajs.SMALL(numbers, n)) },
  LARGE: { min: 2, max: 2, run: (call) => ranked(call, (numbers, n) => formulajs.LARGE(numbers, n)) },
  ROUND: rounded((scaled) => Math.sign(scaled) * Math.round(Math.abs(scaled))),
  ROUNDUP: rounded((scaled) => Math.sign(scaled) * Math.ceil(Math.abs(scaled))),
  ROUNDDOWN: rounded(Math.trunc),
  TRUNC: rounded(Math.trunc),
  INT: ofNumber(Math.floor),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber((number) =>
    number < 0 ? errorValue('#NUM!', 'Function SQRT parameter 1 value is negative.') : Math.sqrt(number),
  ),
  POWER: ofNumbers((base, exponent) => finite(base ** exponent)),
  MOD: ofNumbers((dividend, divisor) =>
    divisor === 0
      ? errorValue('#DIV/0!', 'Function MOD parameter 2 cannot be zero.')
      : dividend - divisor * Math.floor(dividend / divisor),
  ),
  N: { min: 1, max: 1, takesErrors: true, each: asNumber },
  SUMPRODUCT: { min: 1, max: 254, run: sumProduct, arrays: true },
  RAND: { min: 0, max: 0, run: chance },
  RANDBETWEEN: { min: 2, max: 2, run: chance },
};

function ofNumber(result: (number: number) => Atom): EachFunction {
  return { min: 1, max: 1, each: ([value = null], scope) => result(numberOf(value, scope)) };
}

function ofNumbers(result: (a: number, b: number) => Atom): EachFunction {
  return { min: 2, max: 2, each: ([a = null, b = null], scope) => result(numberOf(a, scope), numberOf(b, scope)) };
}

/** Rounding on the decimal digits people see: 1.005 is rounded as 1.005, not as the binary fraction below it. */
function rounded(step: (scaled: number) => number): EachFunction {
  return {
    min: 1,
    max: 2,
    each: ([value = null, digits = 0], scope) => {
      const places = Math.trunc(numberOf(digits, scope));
      const scaled = Number((numberOf(value, scope) * 10 ** places).toPrecision(15));
      const whole = step(scaled);
      return whole === 0 ? 0 : Number(`${whole}e${-places}`);
    },
  };
}

function numberOf(value: Atom, scope: Scope): number {
  return toNumber(value, scope.reader.world.locale);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function finite(number: number): Atom {
  return Number.isFinite(number) ? number : errorValue('#NUM!', 'The result is not a number.');
}

function average(call: Call): Value {
  const numbers = numberArguments(call);
  if (numbers.length === 0)
    return errorValue('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');
  return sum(numbers) / numbers.length;
}

/** The extreme of the arguments, 0 of none; of dates it is a date. */
function keepingDates(call: Call, extreme: (numbers: readonly number[]) => number): Value {
  const numbers = numberArguments(call);
  if (numbers.length === 0) return 0;
  const format = call.args.map((_, index) => firstDateFormat(call, index)).find((found) => found !== undefined);
  const result = extreme(numbers);
  return format === undefined ? result : { dateSerial: result, format };
}

function firstDateFormat(call: Call, index: number): string | undefined {
  const first = gridArgument(call, index)[0]?.[0];
  return isDate(first) ? first.format : undefined;
}

function ranked(call: Call, pick: (numbers: number[], n: number) => unknown): Value {
  const { args, scope, name } = call;
  const first = args[0];
  const numbers = first === undefined ? [] : numberArguments({ name, args: [first], scope });
  return orNumberError(pick(numbers, Math.trunc(numberArgument(call, 1))));
}

function orNumberError(result: unknown): Atom {
  return typeof result === 'number' && Number.isFinite(result)
    ? result
    : errorValue('#NUM!', 'There are too few numbers.');
}

function asNumber([value = null]: readonly Atom[]): Atom {
  if (isError(value) || typeof value === 'number') return value;
  if (isDate(value)) return value.dateSerial;
  return value === true ? 1 : 0;
}

function sumProduct(call: Call): Value {
  const grids = call.args.map((_, index) => gridArgument(call, index));
  const [first] = grids;
  const columns = first?.[0]?.length ?? 0;
  if (grids.some((grid) => grid.length !== first?.length || grid[0]?.length !== columns)) {
    return errorValue('#VALUE!', 'Function SUMPRODUCT has mismatched range sizes.');
  }
  let total = 0;
  for (const [r, row] of first?.entries() ?? []) {
    for (const c of row.keys()) {
      let product = 1;
      for (const grid of grids) product *= factor(grid[r]?.[c] ?? null, call);
      total += product;
    }
  }
  return total;
}

/** In SUMPRODUCT text counts as 0, and so does an empty cell. */
function factor(atom: Atom, call: Call): number {
  return typeof atom === 'string' ? 0 : numberOf(atom, call.scope);
}

/** The middle of the range, always: a run of the offline host is the same every time. It still counts as chance. */
function chance(call: Call): Value {
  markVolatile(call.scope.reader, 'nowOrChance');
  return call.args.length === 0 ? 0.5 : Math.floor((numberArgument(call, 0) + numberArgument(call, 1)) / 2);
}
