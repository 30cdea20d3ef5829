// What a person can be asked about a typed figure; `src/text/question-text.ts` has the sentence of each.

import type { Problem } from '../checked.js';
import type { NumberQuestion } from '../reading/number-reader.js';

/** Why a typed figure yields no number (`not-computable`). */
export type Incomputable =
  | 'zero-denominator'
  | 'denominator-missing'
  | 'numerator-missing'
  | 'parts-without-percent'
  | 'prior-year-missing'
  | 'prior-year-zero'
  | 'places-differ'
  | 'decision-unreadable'
  | 'target-without-number';

/** Adding a code here asks the compiler for its sentence. */
export type FigureQuestionCode =
  | NumberQuestion
  | Incomputable
  | 'unreadable'
  | 'part-unreadable'
  | 'range-straddles'
  | 'figure-with-special'
  | 'province-figure-unused'
  | 'special-unreadable'
  | 'part-missing'
  | 'numerator-above-denominator'
  | 'negative-part'
  | 'ratio-differs'
  | 'above-hundred'
  | 'negative-figure'
  | 'negative-impossible'
  | 'rank-above-places'
  | 'far-above-last-year'
  | 'far-below-last-year'
  | 'far-above-target'
  | 'estimate-below-result'
  | 'result-above-estimate'
  | 'figure-too-old'
  | 'official-wanted'
  | 'cumulative-fell'
  | 'changed-after-check'
  | 'same-as-last-year'
  | 'same-as-target'
  | 'prior-year-unreadable'
  | 'as-of-unreadable'
  | 'as-of-ahead'
  | 'as-of-other-year'
  | 'final-before-year-end'
  | 'as-of-missing'
  | 'as-of-too-old'
  | 'expected-date-missing'
  | 'expected-date-passed'
  | 'adjusted-without-basis'
  | 'adjusted-unreadable'
  | 'assigned-unreadable'
  | 'target-zero'
  | 'not-done-without-basis'
  | 'not-done-unreadable'
  | 'checked-unreadable'
  | 'supplier-unreadable'
  | 'method-unreadable'
  | 'supplier-group-open'
  | 'supplier-group-single'
  | 'self-assessment-unreadable'
  | 'text-old-encoding'
  | 'text-too-long';

/** A question about a typed figure; `params.column` names the column asked about. */
export type FigureQuestion = Problem<FigureQuestionCode>;
