// What one figure of a printed target says.

import type { LocalDate } from '../local-date.js';
import type { Comparator } from './plan.js';

/** One target as the phrase sets it: a figure with its scope, or a clause without a figure (`done`). */
export interface TargetComponent {
  /** The words that set it, as printed. */
  readonly clause: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly upper: number | null;
  readonly grade: string;
  readonly printed: string;
  readonly unit: string;
  readonly scope: string;
  readonly exclusion: string;
  readonly effectiveFrom: LocalDate | null;
  readonly horizonYear: number | null;
}
