// What a person can be asked about the words of a target; `src/text/target-phrase-text.ts` has the sentence of each.

/** Adding a code here asks the compiler for its sentence. */
export type PhraseQuestion =
  | 'phrase-empty'
  | 'phrase-not-a-target'
  | 'phrase-too-long'
  | 'phrase-date'
  | 'phrase-old-encoding'
  | 'phrase-another-order'
  | 'phrase-no-figure'
  | 'phrase-many-figures'
  | 'phrase-number-ambiguous'
  | 'phrase-number-glued'
  | 'phrase-number-unplaced'
  | 'phrase-number-in-words'
  | 'phrase-direction'
  | 'phrase-negation'
  | 'phrase-clause-bare'
  | 'phrase-two-comparators'
  | 'phrase-range-reversed'
  | 'phrase-change';
