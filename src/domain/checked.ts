// Problems in people's data are values, not exceptions.

import type { ProblemCode } from './problem-code.js';

/**
 * A fact about people's data that a person must see. `code` selects the sentence; `params` fill it. Each union of codes
 * has one list of sentences in `src/text`, complete by type.
 */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly sheet?: string;
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Either a value or the problems that stand in its way. */
export type Checked<T, Code extends string = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem<Code>[] };
