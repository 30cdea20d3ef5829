// A figure of a target phrase.

import type { Comparator } from '../book/comparator.js';
import type { PhraseQuestion } from './phrase-question.js';

/** A figure found in a sentence, with its place in it. */
export interface PhraseFigure {
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly upper: number | null;
  readonly grade: string;
  /** As the column `Mục tiêu` shows it, without the unit. */
  readonly printed: string;
  readonly unit: string;
  /** Code of the question a person must answer before this figure can be used, else empty. */
  readonly question: PhraseQuestion | '';
}
