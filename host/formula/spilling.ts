// Which formulas may fill more than their own cell, told from their text, so that the others need not be calculated.

import type { CalcWorld } from './calc-world.js';
import type { Expression } from './expression.js';
import { FUNCTIONS } from './functions.js';

const known = new WeakMap<Expression, boolean>();
/** Functions that hand on the value of some of their arguments. */
const HANDING_ON: ReadonlySet<string> = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'CHOOSE', 'SWITCH']);

/** True where the value of a formula may be an array. Custom functions may always return one. */
export function maySpill(expression: Expression, world: CalcWorld): boolean {
  let answer = known.get(expression);
  if (answer === undefined) {
    answer = spills(expression, world);
    known.set(expression, answer);
  }
  return answer;
}

function spills(expression: Expression, world: CalcWorld): boolean {
  switch (expression.kind) {
    case 'array':
      return true;
    case 'let':
      return isRange(expression.body) || maySpill(expression.body, world);
    case 'call': {
      const { name, args } = expression;
      if (HANDING_ON.has(name)) return args.some((arg) => isRange(arg) || maySpill(arg, world));
      if (name === 'INDEX') return indexMaySpill(args);
      const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
      if (found === undefined) return world.isCustom(name);
      return 'run' in found && found.spills === true;
    }
    default:
      return false;
  }
}

/** INDEX gives one cell when it is told row and column, or the place in a single row or column, and neither is 0. */
function indexMaySpill([area, row, column]: readonly Expression[]): boolean {
  if (area === undefined || row === undefined || isWhole(row)) return true;
  if (column !== undefined) return isWhole(column);
  return !(area.kind === 'reference' && (same(area.left, area.right) || same(area.top, area.bottom)));
}

function isWhole(expression: Expression): boolean {
  return expression.kind === 'missing' || (expression.kind === 'literal' && expression.value === 0);
}

function isRange(expression: Expression): boolean {
  return expression.kind === 'name' || (expression.kind === 'reference' && !isCell(expression));
}

function isCell(reference: Expression & { kind: 'reference' }): boolean {
  return same(reference.left, reference.right) && same(reference.top, reference.bottom);
}

function same(a: object | null, b: object | null): boolean {
  return a !== null && JSON.stringify(a) === JSON.stringify(b);
}
