// What one figure of a printed target says.

import type { LocalDate } from '../local-date.js';
import type { Comparator } from './comparator.js';

/** One target as the phrase sets it: a figure with its scope, or a clause without a figure (`done`). */
export interface TargetComponent {
  /** The exact words of the item that set this target (the whole text where there is only one). */
  readonly clause: string;
  readonly comparator: Comparator;
  /** Required number (index for a level, N for a rank); null for `grade` and `done`. */
  readonly value: number | null;
  /** Upper bound of a `range`, else null. */
  readonly upper: number | null;
  /** Required grade (`A`), else empty. */
  readonly grade: string;
  /** The target as the column `Mục tiêu` shows it, without the unit: `80`, `trên 50`, `65 - 70`. */
  readonly printed: string;
  readonly unit: string;
  /** `Nội dung đo`: `Cấp tỉnh`…; empty where the words name no part of the whole. */
  readonly scope: string;
  /** Words that leave something out of the count ("trừ hồ sơ…"), else empty. */
  readonly exclusion: string;
  /** First day on which the target is in force, where the document prints one. */
  readonly effectiveFrom: LocalDate | null;
  /** Year in which the target must be reached; null where no year is printed. */
  readonly horizonYear: number | null;
}
