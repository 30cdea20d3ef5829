// Finding cells: MATCH, INDEX, VLOOKUP, ROW, COLUMN…

import { compareAtoms, lookupKey } from '../coerce.js';
import { hasWildcard, wildcardMatch } from '../criteria.js';
import { columnLetters } from '../expression.js';
import {
  argument,
  atomArgument,
  booleanArgument,
  type Call,
  type FunctionTable,
  gridOf,
  isGiven,
  numberArgument,
  referenceArgument,
} from '../function-table.js';
import { type Atom, errorValue, isDate, isError, isReference, type Reference, type Value } from '../value.js';

export const LOOKUP_FUNCTIONS: FunctionTable = {
  MATCH: { min: 2, max: 3, run: match },
  INDEX: { min: 1, max: 3, run: indexed, arrays: true },
  VLOOKUP: { min: 3, max: 4, run: (call) => lookedUp(call, 'column') },
  HLOOKUP: { min: 3, max: 4, run: (call) => lookedUp(call, 'row') },
  ROW: { min: 0, max: 1, run: (call) => ownPlace(call).row },
  COLUMN: { min: 0, max: 1, run: (call) => ownPlace(call).column },
  ROWS: { min: 1, max: 1, run: (call) => sizeOf(call).rows },
  COLUMNS: { min: 1, max: 1, run: (call) => sizeOf(call).columns },
  ADDRESS: { min: 2, max: 3, run: address },
};

function match(call: Call): Value {
  const wanted = atomArgument(call, 0);
  if (isError(wanted)) return wanted;
  const line = argument(call, 1);
  if (isError(line)) return line;
  const mode = isGiven(call, 2) ? numberArgument(call, 2) : 1;
  const wide = isReference(line)
    ? line.rows > 1 && line.columns > 1
    : gridOf(line, call.scope).length > 1 && gridOf(line, call.scope)[0]?.length !== 1;
  if (wide) return errorValue('#N/A', 'MATCH range must be a single row or a single column.');
  const place =
    mode === 0 ? exactPlace(wanted, line, call) : sortedPlace(wanted, gridOf(line, call.scope).flat(), mode);
  return place === undefined ? notFound(wanted, call) : place + 1;
}

function notFound(wanted: Atom, call: Call): Value {
  const shown = isDate(wanted) ? wanted.dateSerial : wanted;
  return errorValue('#N/A', `Did not find value '${shown ?? ''}' in ${call.name} evaluation.`);
}

/** The 0-based place of the first equal value: letter case does not count, text may hold wildcards. */
function exactPlace(wanted: Atom, line: Value, call: Call): number | undefined {
  if (typeof wanted === 'string' && hasWildcard(wanted)) {
    const matches = wildcardMatch(wanted);
    const place = gridOf(line, call.scope)
      .flat()
      .findIndex((atom) => typeof atom === 'string' && matches(atom));
    return place < 0 ? undefined : place;
  }
  const key = lookupKey(wanted);
  if (key === undefined) return undefined;
  if (isReference(line)) return call.scope.reader.places(line).get(key)?.[0];
  const place = gridOf(line, call.scope)
    .flat()
    .findIndex((atom) => lookupKey(atom) === key);
  return place < 0 ? undefined : place;
}

/** The last place whose value does not pass the wanted one, in values sorted upwards (mode 1) or downwards (-1). */
function sortedPlace(wanted: Atom, values: readonly Atom[], mode: number): number | undefined {
  let found: number | undefined;
  for (const [place, value] of values.entries()) {
    if (value === null || isError(value) || typeof plainKind(value) !== typeof plainKind(wanted)) continue;
    const order = compareAtoms(value, wanted);
    if (mode > 0 ? order > 0 : order < 0) break;
    found = place;
  }
  return found;
}

function plainKind(atom: Atom): unknown {
  return isDate(atom) ? atom.dateSerial : atom;
}

function indexed(call: Call): Value {
  const area = argument(call, 0);
  if (isError(area)) return area;
  const size = isReference(area) ? area : gridSize(area, call);
  const one = call.args.length === 2 && size.rows === 1 && size.columns > 1;
  const row = one || !isGiven(call, 1) ? 0 : Math.trunc(numberArgument(call, 1));
  const column = one ? Math.trunc(numberArgument(call, 1)) : isGiven(call, 2) ? Math.trunc(numberArgument(call, 2)) : 0;
  if (row < 0 || column < 0 || row > size.rows || column > size.columns) {
    const [which, value, limit] = row < 0 || row > size.rows ? [2, row, size.rows] : [3, column, size.columns];
    return errorValue(
      value < 0 ? '#NUM!' : '#REF!',
      `Function INDEX parameter ${which} value is ${value}. Valid values are between 0 and ${limit} inclusive.`,
    );
  }
  if (isReference(area)) return part(area, row, column);
  const rows = gridOf(area, call.scope);
  const lines = row === 0 ? rows : [rows[row - 1] ?? []];
  return lines.map((line) => (column === 0 ? line : [line[column - 1] ?? null]));
}

function part(area: Reference, row: number, column: number): Reference {
  return {
    sheetId: area.sheetId,
    row: row === 0 ? area.row : area.row + row - 1,
    column: column === 0 ? area.column : area.column + column - 1,
    rows: row === 0 ? area.rows : 1,
    columns: column === 0 ? area.columns : 1,
  };
}

function gridSize(value: Value, call: Call): { rows: number; columns: number } {
  const grid = gridOf(value, call.scope);
  return { rows: grid.length, columns: grid[0]?.length ?? 0 };
}

/** VLOOKUP and HLOOKUP: the line along which is searched is the first column or the first row. */
function lookedUp(call: Call, along: 'column' | 'row'): Value {
  const wanted = atomArgument(call, 0);
  if (isError(wanted)) return wanted;
  const area = argument(call, 1);
  if (isError(area)) return area;
  const index = Math.trunc(numberArgument(call, 2));
  const sorted = !isGiven(call, 3) || booleanArgument(call, 3);
  const size = isReference(area) ? area : gridSize(area, call);
  const limit = along === 'column' ? size.columns : size.rows;
  if (index < 1)
    return errorValue(
      '#VALUE!',
      `Function ${call.name} parameter 3 value is ${index}. It should be greater than or equal to 1.`,
    );
  if (index > limit) return errorValue('#REF!', `${call.name} evaluates to an out of bounds range.`);
  const line = isReference(area)
    ? firstLine(area, along)
    : gridOf(area, call.scope).flatMap((row, r) => (along === 'column' ? [[row[0] ?? null]] : r === 0 ? [row] : []));
  const place = sorted ? sortedPlace(wanted, gridOf(line, call.scope).flat(), 1) : exactPlace(wanted, line, call);
  if (place === undefined) return notFound(wanted, call);
  const [r, c] = along === 'column' ? [place, index - 1] : [index - 1, place];
  if (isReference(area)) return call.scope.reader.cell(area.sheetId, area.row + r, area.column + c);
  return gridOf(area, call.scope)[r]?.[c] ?? null;
}

function firstLine(area: Reference, along: 'column' | 'row'): Reference {
  return along === 'column' ? { ...area, columns: 1 } : { ...area, rows: 1 };
}

function ownPlace(call: Call): { row: Value; column: Value } {
  if (!isGiven(call, 0)) return { row: call.scope.cell.row, column: call.scope.cell.column };
  const { row, column, rows, columns } = referenceArgument(call, 0);
  if (!call.scope.arrays) return { row, column };
  return {
    row: Array.from({ length: rows }, (_, r) => [row + r]),
    column: [Array.from({ length: columns }, (_, c) => column + c)],
  };
}

function sizeOf(call: Call): { rows: number; columns: number } {
  const value = argument(call, 0);
  if (isError(value)) throw value;
  return isReference(value) ? value : gridSize(value, call);
}

function address(call: Call): Value {
  const [row, column, mode] = [
    numberArgument(call, 0),
    numberArgument(call, 1),
    isGiven(call, 2) ? numberArgument(call, 2) : 1,
  ];
  if (row < 1 || column < 1) return errorValue('#VALUE!', 'ADDRESS needs a row and a column of at least 1.');
  return `${mode === 1 || mode === 3 ? '$' : ''}${columnLetters(column)}${mode === 1 || mode === 2 ? '$' : ''}${row}`;
}
