// A figure that a document reported, with the sentence it stands in.

import type { LocalDate } from '../local-date.js';

/** One reported figure. Where a document disagrees with itself both figures are kept, each with a note. */
export interface ReportedResult {
  /** Code of the indicator it measures; empty where no plan of the book has one. */
  readonly indicator: string;
  /** What was counted, where the indicator's name does not say it. */
  readonly what: string;
  readonly unit: string;
  /** As printed, in the indicator's unit (percent points for `%`). */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly asOf: LocalDate | null;
  readonly sentence: string;
  /** The document, and the line of its text on which the sentence begins. */
  readonly document: string;
  readonly line: number;
  readonly note: string;
}
