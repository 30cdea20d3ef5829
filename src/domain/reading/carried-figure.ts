// A figure of the year before as a row of this year takes it over, or why there is none.

import type { ActualReading } from './actual-reader.js';

/** A result that stands as one figure. */
export type CarriedReading = Extract<ActualReading, { kind: 'number' | 'rank' | 'grade' }>;

/**
 * Why nothing is taken over. `no-row`: that year did not ask for it. `untrusted`: its row is torn, twice there or in doubt.
 * `asked`: somebody has still to answer about it. `incomplete`: a total that lacks units. `so-far`: no figure of the whole
 * year. `no-figure`: none at all. `several`: a range. `other-unit`, `other-scope`: something else was measured.
 */
export const carriedGaps = [
  'no-row',
  'untrusted',
  'asked',
  'incomplete',
  'so-far',
  'no-figure',
  'several',
  'other-unit',
  'other-scope',
] as const;
export type CarriedGap = (typeof carriedGaps)[number];

export interface CarriedFigure {
  /** The year it is of. */
  readonly year: number;
  readonly kind: 'final' | 'estimate' | CarriedGap;
  /** Null where nothing is taken over. */
  readonly reading: CarriedReading | null;
}
