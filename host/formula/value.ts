// The values an expression can have while it is evaluated, and the errors by name.

import type { CellError, DateSerial, ErrorText, Scalar } from './calc-world.js';

/** One cell's worth of a value; dates keep their format so that `&` can show them as people see them. */
export type Atom = Scalar | DateSerial;

/** A rectangular array, row by row; never empty. */
export type Grid = readonly (readonly Atom[])[];

/** A reference to a rectangle that is read only when a function asks for it. 1-based. */
export interface Reference {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What an expression gives: one cell's worth, an array, or a reference not yet read. */
export type Value = Atom | Grid | Reference;

/** An error value with the note that Sheets shows beside it. */
export function errorValue(error: ErrorText, note?: string): CellError {
  return note === undefined ? { error } : { error, note };
}

/** True for an error value, `Loading...` included. */
export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** True for a date, time or duration. */
export function isDate(value: unknown): value is DateSerial {
  return typeof value === 'object' && value !== null && 'dateSerial' in value;
}

/** True for an array value. */
export function isGrid(value: Value): value is Grid {
  return Array.isArray(value);
}

/** True for a reference that has not been read. */
export function isReference(value: Value): value is Reference {
  return typeof value === 'object' && value !== null && 'sheetId' in value;
}

/** The value without its date format: a date becomes its serial number. */
export function plain(atom: Atom): Scalar {
  return isDate(atom) ? atom.dateSerial : atom;
}

/** `Loading...` as a value: what a cell and all that depends on it shows while a custom function runs. */
export const LOADING: CellError = { error: 'Loading...' };
