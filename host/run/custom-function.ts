// Custom functions: cells in, cells out, under their own authority.

import { isDate, isPromise } from 'node:util/types';
import type { CustomArgument, CustomOutcome, ErrorText, FormulaCell } from '../formula/calc-world.js';
import { maxCellLength } from '../world/cell-input.js';
import { execute } from './execute.js';
import type { Machine } from './machine.js';
import { epochOfSerial, serialOf } from './time-zone.js';

type Argument = CustomArgument | readonly (readonly CustomArgument[])[];

function argument(machine: Machine, value: CustomArgument): unknown {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  return new Date(epochOfSerial(value.dateSerial, machine.world.book.timeZone));
}

function isGrid(value: Argument): value is readonly (readonly CustomArgument[])[] {
  return Array.isArray(value);
}

const failed = (note: string, text: ErrorText = '#ERROR!'): CustomOutcome => ({ kind: 'error', text, note });

/** What a cell holds of one result; undefined where no cell can hold it. */
function cellOf(machine: Machine, value: unknown): CustomArgument | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > maxCellLength ? undefined : value;
  if (!isDate(value)) return undefined;
  const dateSerial = serialOf(value.getTime(), machine.world.book.timeZone);
  return { dateSerial, format: Number.isInteger(dateSerial) ? 'dd/MM/yyyy' : 'dd/MM/yyyy HH:mm:ss' };
}

/**
 * Calls the bundle's function for `cell` with cells (blank is '', an error its text, a range a 2-D array) and reads back one
 * cell or a grid.
 */
export function customFunction(
  machine: Machine,
  fn: string,
  args: readonly Argument[],
  cell: FormulaCell,
): CustomOutcome {
  const { owner } = machine.world;
  const plan = { fn, kind: 'custom', authMode: 'CUSTOM_FUNCTION', active: '', effective: owner, cell } as const;
  const { run, value, error } = execute(
    machine,
    plan,
    args.map((one) =>
      isGrid(one) ? one.map((row) => row.map((cell) => argument(machine, cell))) : argument(machine, one),
    ),
  );
  if (run.outcome === 'cut') return failed('Exceeded maximum execution time (line 0).');
  if (error !== null) return failed(run.message ?? error);
  if (isPromise(value)) return failed('A custom function cannot return a promise.');
  if (!Array.isArray(value)) {
    const one = cellOf(machine, value);
    return one === undefined
      ? failed('The result of the function is not a value a cell can hold.')
      : { kind: 'value', value: one };
  }
  const rows: CustomArgument[][] = [];
  for (const line of value as unknown[]) {
    if (!Array.isArray(line)) return failed('The result of the function must be a value or an array of rows.');
    const cells = line.map((cell: unknown) => cellOf(machine, cell));
    if (cells.some((cell) => cell === undefined))
      return failed('The result of the function holds a value that no cell can.');
    rows.push(cells.map((cell) => cell ?? null));
  }
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    return failed('The rows of the result are not of one length.');
  return { kind: 'value', value: rows };
}
