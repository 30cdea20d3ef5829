// Compares measured numbers without rounding them and without being fooled by binary fractions.

/** Relative difference below which two doubles are the same number written twice (0,1 + 0,2 and 0,3). */
const NOISE = 1e-12;

/**
 * -1, 0 or 1 as `a` is below, the same as or above `b`. 99,96 is below 100; only binary noise is ignored, which whole numbers
 * have none of: 999.999.999.999 is below 1.000.000.000.000.
 */
export function compared(a: number, b: number): -1 | 0 | 1 {
  const areExact = Number.isSafeInteger(a) && Number.isSafeInteger(b);
  if (a === b || (!areExact && Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b)))) return 0;
  return a < b ? -1 : 1;
}
