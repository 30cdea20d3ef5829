// The order in which Sheets sorts values of different kinds.

import { compareAtoms } from './coerce.js';
import { type Atom, isError } from './value.js';

/**
 * Below 0, 0 or above 0 for two cells of a sorted column: numbers and days, then text, then FALSE and TRUE, then
 * errors; the other way round when sorted downwards. Empty cells come last whichever way is sorted.
 */
export function sortOrder(a: Atom, b: Atom, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = isError(a) || isError(b) ? Number(isError(a)) - Number(isError(b)) : compareAtoms(a, b);
  return ascending ? order : 0 - order;
}
