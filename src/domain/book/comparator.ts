// The ways in which a result is held against a target, and what follows from each: adding one begins here.

/** What people type as the result. */
export type ResultKind = 'number' | 'level' | 'rank' | 'grade' | 'deliverable';

interface ComparatorTraits {
  readonly result: ResultKind;
  /** False where only "reached or not" has a meaning. */
  readonly hasRatio: boolean;
  /** The word that documents print before the amount; a number alone says "at least". */
  readonly printedBefore: string;
}

const plain = { result: 'number', hasRatio: true, printedBefore: '' } as const;

const traits = {
  '>=': plain,
  '>': { ...plain, printedBefore: 'trên ' },
  '<=': { ...plain, printedBefore: 'không quá ' },
  '<': { ...plain, printedBefore: 'dưới ' },
  range: plain,
  about: { ...plain, printedBefore: 'khoảng ' },
  level: { ...plain, result: 'level' },
  rank: { ...plain, result: 'rank', hasRatio: false },
  grade: { ...plain, result: 'grade', hasRatio: false },
  multiple: plain,
  /** A deliverable without a figure. */
  done: { ...plain, result: 'deliverable', hasRatio: false },
} as const satisfies Readonly<Record<string, ComparatorTraits>>;

/** How the actual is held against the target. */
export type Comparator = keyof typeof traits;

/** What follows from each comparator; the yardstick and the words of each are complete by type. */
export const comparators: Readonly<Record<Comparator, ComparatorTraits>> = traits;
