// Functions whose result is an array: FILTER, SORT, UNIQUE, ARRAYFORMULA…

import { lookupKey, toBoolean } from '../coerce.js';
import {
  argument,
  booleanArgument,
  type Call,
  type FunctionTable,
  gridArgument,
  gridOf,
  isGiven,
  numberArgument,
} from '../function-table.js';
import { markVolatile } from '../scope.js';
import { sortOrder } from '../sort-order.js';
import { type Atom, errorValue, type Grid, isError, isReference, type Value } from '../value.js';

export const ARRAY_FUNCTIONS: FunctionTable = {
  ARRAYFORMULA: { min: 1, max: 1, run: wholeArray, arrays: true, spills: true },
  FILTER: { min: 2, max: 254, run: filtered, arrays: true, spills: true },
  SORT: { min: 1, max: 254, run: sorted, arrays: true, spills: true },
  UNIQUE: { min: 1, max: 3, run: unique, spills: true },
  TRANSPOSE: { min: 1, max: 1, run: transposed, spills: true },
  SEQUENCE: { min: 1, max: 4, run: sequence, spills: true },
  FLATTEN: { min: 1, max: 254, run: flattened, spills: true },
  RANDARRAY: { min: 0, max: 2, run: randomArray, spills: true },
};

function wholeArray(call: Call): Value {
  const value = argument(call, 0);
  return isReference(value) ? gridOf(value, call.scope) : value;
}

function filtered(call: Call): Value {
  const grid = gridArgument(call, 0);
  const conditions = call.args.slice(1).map((_, i) => gridArgument(call, i + 1));
  const byRow = conditions.every((condition) => condition.length === grid.length && (condition[0]?.length ?? 0) === 1);
  const width = grid[0]?.length ?? 0;
  const byColumn = conditions.every((condition) => condition.length === 1 && condition[0]?.length === width);
  if (!byRow && !byColumn) return errorValue('#N/A', 'FILTER has mismatched range sizes.');
  const keeps = (place: number) =>
    conditions.every((condition) => isTrue((byRow ? condition[place]?.[0] : condition[0]?.[place]) ?? null));
  const result = byRow ? grid.filter((_, r) => keeps(r)) : grid.map((row) => row.filter((_, c) => keeps(c)));
  if (result.length === 0 || result[0]?.length === 0)
    return errorValue('#N/A', 'No matches are found in FILTER evaluation.');
  return result;
}

/** A condition that is text or an error leaves its row out. */
function isTrue(atom: Atom): boolean {
  return typeof atom !== 'string' && !isError(atom) && toBoolean(atom);
}

function sorted(call: Call): Value {
  const grid = gridArgument(call, 0);
  const keys: { column: number; ascending: boolean }[] = [];
  for (let i = 1; i < call.args.length; i += 2) {
    keys.push({
      column: numberArgument(call, i) - 1,
      ascending: !isGiven(call, i + 1) || booleanArgument(call, i + 1),
    });
  }
  if (keys.length === 0) keys.push({ column: 0, ascending: true });
  const width = grid[0]?.length ?? 0;
  if (keys.some(({ column }) => column < 0 || column >= width)) {
    return errorValue('#VALUE!', `Function SORT parameter 2 should be between 1 and ${width}.`);
  }
  return [...grid].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = sortOrder(a[column] ?? null, b[column] ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function unique(call: Call): Value {
  const byColumn = isGiven(call, 1) && booleanArgument(call, 1);
  const onceOnly = isGiven(call, 2) && booleanArgument(call, 2);
  const grid = gridArgument(call, 0);
  const rows = byColumn ? turned(grid) : grid;
  const count = new Map<string, number>();
  for (const row of rows) count.set(rowKey(row), (count.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key) || (onceOnly && count.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) return errorValue('#N/A', 'No unique rows are found.');
  return byColumn ? turned(kept) : kept;
}

function rowKey(row: readonly Atom[]): string {
  return JSON.stringify(
    row.map((atom) => (isError(atom) ? atom.error : typeof atom === 'string' ? `s${atom}` : (lookupKey(atom) ?? null))),
  );
}

function transposed(call: Call): Value {
  return turned(gridArgument(call, 0));
}

function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, c) => grid.map((row) => row[c] ?? null));
}

function sequence(call: Call): Value {
  const [rows, columns] = [numberArgument(call, 0), isGiven(call, 1) ? numberArgument(call, 1) : 1];
  const [start, step] = [
    isGiven(call, 2) ? numberArgument(call, 2) : 1,
    isGiven(call, 3) ? numberArgument(call, 3) : 1,
  ];
  if (rows < 1 || columns < 1) return errorValue('#NUM!', 'SEQUENCE needs at least one row and one column.');
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => start + (r * columns + c) * step),
  );
}

function flattened(call: Call): Value {
  return call.args.flatMap((_, index) =>
    gridArgument(call, index)
      .flat()
      .map((atom) => [atom]),
  );
}

function randomArray(call: Call): Value {
  markVolatile(call.scope.reader, 'nowOrChance');
  const rows = isGiven(call, 0) ? numberArgument(call, 0) : 1;
  const columns = isGiven(call, 1) ? numberArgument(call, 1) : 1;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0.5));
}
