// Suspicions about a figure that could be read and judged: asked in `Cần xem lại`, never held against the office.

import type { Problem } from './checked.js';
import type { Judgement } from './judgement.js';

/** Questions about a judged figure, the gravest first; `soFar` is the result to date beside a judged estimate. */
export function suspicions(_judged: Judgement, _soFar: number | null): readonly Problem[] {
  return [];
}
