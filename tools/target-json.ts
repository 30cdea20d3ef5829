// How a target is printed as JSON by the command-line tools.

import type { TargetComponent } from '../src/domain/book/target-component.js';

/** A target in the open form; the schema is in templates/README.md. */
export interface TargetJson {
  readonly comparator: string;
  /** The figure; the letter for a `grade`; null for `done`. */
  readonly value: number | string | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly horizonYear: number | null;
  readonly scope: string;
  readonly exclusion: string;
  readonly effectiveFrom: string | null;
  readonly printed: string;
  readonly clause: string;
}

/** The open form of a target or of a component the phrase reader found. */
export function targetJson(target: TargetComponent): TargetJson {
  const { comparator, value, upper, grade, unit, horizonYear, scope, exclusion, effectiveFrom, printed, clause } =
    target;
  const shown = comparator === 'grade' ? grade : value;
  return { comparator, value: shown, upper, unit, horizonYear, scope, exclusion, effectiveFrom, printed, clause };
}
