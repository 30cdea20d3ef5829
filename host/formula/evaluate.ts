// Evaluates a parsed formula: references, operators, names, calls. One value in, one value out; errors are values.

import { caught, compareAtoms, toNumber, toText } from './coerce.js';
import { callCustom } from './custom-call.js';
import type { Edge, Expression } from './expression.js';
import { atomOf, type FormulaFunction, gridOf } from './function-table.js';
import { FUNCTIONS } from './functions.js';
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

/** The value of an expression at its cell. Nothing is thrown for wrong formulas or data: errors are values. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'missing':
      return null;
    case 'error':
      return errorValue(expression.error, expression.note === '' ? undefined : expression.note);
    case 'reference':
      return resolveReference(expression, scope);
    case 'name':
      return named(expression.name, scope);
    case 'unary':
      return eachOf([evaluate(expression.operand, scope)], scope, ([operand = null]) =>
        unary(expression.operator, operand, scope),
      );
    case 'binary': {
      const left = evaluate(expression.left, scope);
      const right = evaluate(expression.right, scope);
      if (expression.operator === ':') return spanning(left, right);
      return eachOf([left, right], scope, ([a = null, b = null]) => binary(expression.operator, a, b, scope));
    }
    case 'call':
      return called(expression.name, expression.args, scope);
    case 'array':
      return caught(() => stacked(expression.rows, scope));
    case 'let': {
      const names = new Map(scope.names);
      for (const { name, value } of expression.names) names.set(name, evaluate(value, { ...scope, names }));
      return evaluate(expression.body, { ...scope, names });
    }
  }
}

/** Applies a function of single values, through arrays where the scope works through arrays. */
export function eachOf(
  values: readonly Value[],
  scope: Scope,
  apply: (atoms: readonly Atom[]) => Atom,
  takesErrors = false,
): Value {
  const one = (atoms: readonly Atom[]): Atom => {
    if (!takesErrors) for (const atom of atoms) if (isError(atom)) return atom;
    return caught(() => apply(atoms));
  };
  const wide = (value: Value) =>
    isGrid(value)
      ? value.length > 1 || (value[0]?.length ?? 0) > 1
      : isReference(value) && value.rows * value.columns > 1;
  if (!scope.arrays || !values.some(wide)) {
    return one(values.map((value) => caught(() => atomOf(value, scope))));
  }
  const grids = values.map((value) => gridOf(value, scope));
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => one(grids.map((grid) => stretched(grid, r, c)))),
  );
}

function stretched(grid: Grid, row: number, column: number): Atom {
  const line = grid.length === 1 ? grid[0] : grid[row];
  if (line === undefined || (line.length > 1 && column >= line.length)) return errorValue('#N/A');
  return (line.length === 1 ? line[0] : line[column]) ?? null;
}

function unary(operator: string, operand: Atom, scope: Scope): Atom {
  if (operator === '+') return operand;
  const number = toNumber(operand, scope.reader.world.locale);
  return operator === '%' ? number / 100 : 0 - number;
}

function binary(operator: string, left: Atom, right: Atom, scope: Scope): Atom {
  const { locale } = scope.reader.world;
  switch (operator) {
    case '&':
      return toText(left, locale) + toText(right, locale);
    case '=':
      return compareAtoms(left, right) === 0;
    case '<>':
      return compareAtoms(left, right) !== 0;
    case '<':
      return compareAtoms(left, right) < 0;
    case '<=':
      return compareAtoms(left, right) <= 0;
    case '>':
      return compareAtoms(left, right) > 0;
    case '>=':
      return compareAtoms(left, right) >= 0;
    default:
      return arithmetic(operator, left, right, locale);
  }
}

function arithmetic(operator: string, left: Atom, right: Atom, locale: string): Atom {
  const [a, b] = [toNumber(left, locale), toNumber(right, locale)];
  if (operator === '/' && b === 0) return errorValue('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  const result =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a ** b;
  if (!Number.isFinite(result)) return errorValue('#NUM!', 'The result is not a number.');
  const format = dateFormatOf(operator, left, right);
  return format === undefined ? result + 0 : { dateSerial: result, format };
}

function dateFormatOf(operator: string, left: Atom, right: Atom): string | undefined {
  if (operator === '+') return isDate(left) ? left.format : isDate(right) ? right.format : undefined;
  return operator === '-' && isDate(left) && !isDate(right) ? left.format : undefined;
}

function resolveReference(expression: Expression & { kind: 'reference' }, scope: Scope): Value {
  const { world } = scope.reader;
  const sheetId = expression.sheet === undefined ? scope.cell.sheetId : world.sheetIdByName(expression.sheet);
  if (sheetId === undefined) return errorValue('#REF!', `Unresolved sheet name '${expression.sheet}'.`);
  const size = world.size(sheetId);
  const top = placed(expression.top, scope.cell.row) ?? 1;
  const left = placed(expression.left, scope.cell.column) ?? 1;
  const bottom = Math.min(placed(expression.bottom, scope.cell.row) ?? size.rows, size.rows);
  const right = Math.min(placed(expression.right, scope.cell.column) ?? size.columns, size.columns);
  return rectangle(sheetId, top, left, bottom, right);
}

function placed(edge: Edge, own: number): number | undefined {
  if (edge === null) return undefined;
  return 'at' in edge ? edge.at : own + edge.by;
}

function rectangle(sheetId: number, top: number, left: number, bottom: number, right: number): Value {
  if (top < 1 || left < 1 || bottom < top || right < left) return errorValue('#REF!', 'Reference does not exist');
  return { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function spanning(left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right) || left.sheetId !== right.sheetId) {
    return errorValue('#ERROR!', 'Formula parse error.');
  }
  const bottom = (r: Reference) => r.row + r.rows - 1;
  const end = (r: Reference) => r.column + r.columns - 1;
  return rectangle(
    left.sheetId,
    Math.min(left.row, right.row),
    Math.min(left.column, right.column),
    Math.max(bottom(left), bottom(right)),
    Math.max(end(left), end(right)),
  );
}

function named(name: string, scope: Scope): Value {
  const local = scope.names.get(name.toUpperCase());
  if (local !== undefined) return local;
  return scope.reader.world.namedRange(name) ?? errorValue('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
}

function called(name: string, args: readonly Expression[], scope: Scope): Value {
  const found: FormulaFunction | undefined = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined) {
    if (scope.reader.world.isCustom(name)) return caught(() => callCustom(name, args, scope));
    return errorValue('#NAME?', `Unknown function: '${name}'.`);
  }
  if (args.length < found.min || args.length > found.max) return wrongCount(name, found, args.length);
  if ('each' in found) {
    const values = args.map((arg) => evaluate(arg, scope));
    return eachOf(values, scope, (atoms) => found.each(atoms, scope), found.takesErrors);
  }
  const inner = found.arrays && !scope.arrays ? { ...scope, arrays: true } : scope;
  return caught(() => found.run({ name, args, scope: inner }));
}

function wrongCount(name: string, found: FormulaFunction, given: number): Value {
  const expected = found.min === found.max ? `${found.min}` : `between ${found.min} and ${found.max}`;
  return errorValue(
    '#N/A',
    `Wrong number of arguments to ${name}. Expected ${expected} arguments, but received ${given} arguments.`,
  );
}

function stacked(rows: readonly (readonly Expression[])[], scope: Scope): Grid {
  return rows.flatMap((cells) => {
    const grids = cells.map((cell) => gridOf(evaluate(cell, scope), scope));
    const height = grids[0]?.length ?? 0;
    if (grids.some((grid) => grid.length !== height)) {
      throw errorValue('#REF!', 'Function ARRAY_ROW parameter 2 has mismatched row size.');
    }
    return Array.from({ length: height }, (_, r) => grids.flatMap((grid) => grid[r] ?? []));
  });
}
