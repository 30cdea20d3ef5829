// Counting and adding up by condition: COUNT, COUNTIFS, SUMIFS…

import { caught, toNumber } from '../coerce.js';
import { criterion, criterionKeys } from '../criteria.js';
import { argument, atomOf, type Call, type FunctionTable, gridArgument, gridOf } from '../function-table.js';
import { type Atom, errorValue, type Grid, isDate, isError, isGrid, isReference, type Value } from '../value.js';

export const COUNTING_FUNCTIONS: FunctionTable = {
  COUNT: { min: 1, max: 254, run: (call) => countOf(call, isCounted) },
  COUNTA: { min: 1, max: 254, run: (call) => countOf(call, (atom) => atom !== null) },
  COUNTBLANK: { min: 1, max: 254, run: (call) => countOf(call, (atom) => atom === null || atom === '') },
  COUNTUNIQUE: { min: 1, max: 254, run: countUnique },
  COUNTIF: { min: 2, max: 2, run: (call) => matchingCells(call, [[0, 1]]).length },
  COUNTIFS: { min: 2, max: 254, run: (call) => matchingCells(call, pairs(call, 0)).length },
  SUMIF: { min: 2, max: 3, run: (call) => total(picked(call, [[0, 1]], call.args.length > 2 ? 2 : 0)) },
  SUMIFS: { min: 3, max: 254, run: (call) => total(picked(call, pairs(call, 1), 0)) },
  AVERAGEIF: { min: 2, max: 3, run: (call) => mean(picked(call, [[0, 1]], call.args.length > 2 ? 2 : 0)) },
  AVERAGEIFS: { min: 3, max: 254, run: (call) => mean(picked(call, pairs(call, 1), 0)) },
  MAXIFS: { min: 3, max: 254, run: (call) => extreme(picked(call, pairs(call, 1), 0), Math.max) },
  MINIFS: { min: 3, max: 254, run: (call) => extreme(picked(call, pairs(call, 1), 0), Math.min) },
};

type Pair = readonly [range: number, criterion: number];

function isCounted(atom: Atom): boolean {
  return typeof atom === 'number' || isDate(atom);
}

function countOf(call: Call, counts: (atom: Atom) => boolean): number {
  let count = 0;
  for (const index of call.args.keys()) {
    const value = argument(call, index);
    if (isGrid(value) || isReference(value)) {
      for (const row of gridOf(value, call.scope)) for (const atom of row) if (counts(atom)) count += 1;
    } else if (counts(call.name === 'COUNT' ? directNumber(value, call) : value)) count += 1;
  }
  return count;
}

/** A value written straight into COUNT counts when it can be read as a number. */
function directNumber(value: Atom, call: Call): Atom {
  return value === null ? null : caught(() => toNumber(value, call.scope.reader.world.locale));
}

function countUnique(call: Call): number {
  const seen = new Set<unknown>();
  for (const index of call.args.keys()) {
    for (const atom of gridArgument(call, index).flat()) {
      if (atom !== null) seen.add(isDate(atom) ? atom.dateSerial : isError(atom) ? atom.error : atom);
    }
  }
  return seen.size;
}

function pairs(call: Call, from: number): Pair[] {
  if ((call.args.length - from) % 2 !== 0) {
    throw errorValue('#N/A', `Wrong number of arguments to ${call.name}: ranges and criteria come in pairs.`);
  }
  return Array.from({ length: (call.args.length - from) / 2 }, (_, i): Pair => [from + 2 * i, from + 2 * i + 1]);
}

/** Places of the cells that meet every criterion. */
function matchingCells(call: Call, conditions: readonly Pair[]): (readonly [row: number, column: number])[] {
  const { locale } = call.scope.reader.world;
  const indexed = conditions.length === 1 ? indexedCells(call, conditions[0] ?? [0, 1]) : undefined;
  if (indexed !== undefined) return indexed;
  const tests = conditions.map(([range, wanted]) => {
    const value = argument(call, range);
    if (isError(value)) throw value;
    const asked = atomOf(argument(call, wanted), call.scope);
    return { grid: gridOf(value, call.scope), matches: criterion(asked, locale) };
  });
  const first = tests[0]?.grid ?? [];
  if (tests.some(({ grid }) => !sameSize(grid, first))) {
    throw errorValue('#VALUE!', `Array arguments to ${call.name} are of different size.`);
  }
  const places: [number, number][] = [];
  for (const [r, row] of first.entries()) {
    for (const c of row.keys()) {
      if (tests.every(({ grid, matches }) => matches(grid[r]?.[c] ?? null))) places.push([r, c]);
    }
  }
  return places;
}

/** The same by the index of values of the range, where the criterion asks for one value. */
function indexedCells(call: Call, [range, wanted]: Pair): (readonly [row: number, column: number])[] | undefined {
  const area = argument(call, range);
  if (!isReference(area)) return undefined;
  const { reader } = call.scope;
  const keys = criterionKeys(atomOf(argument(call, wanted), call.scope), reader.world.locale);
  if (keys === undefined) return undefined;
  const index = reader.places(area);
  const places = keys.flatMap((key) => index.get(key) ?? []);
  return places.map((place) => [Math.floor(place / area.columns), place % area.columns]);
}

function sameSize(a: Grid, b: Grid): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}

/** The numbers of the summed range beside the cells that meet every criterion. */
function picked(call: Call, conditions: readonly Pair[], summed: number): number[] {
  const grid = gridArgument(call, summed);
  return matchingCells(call, conditions).flatMap(([r, c]) => {
    const atom = grid[r]?.[c] ?? null;
    if (isError(atom)) throw atom;
    return typeof atom === 'number' ? [atom] : isDate(atom) ? [atom.dateSerial] : [];
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function extreme(numbers: readonly number[], of: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => of(a, b));
}

function mean(numbers: readonly number[]): Value {
  if (numbers.length === 0)
    return errorValue('#DIV/0!', 'Evaluation of function AVERAGEIF caused a divide by zero error.');
  return total(numbers) / numbers.length;
}
