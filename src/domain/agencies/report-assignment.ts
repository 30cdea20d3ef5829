// Giving or waiving the report for a group of offices: which cells of `Phải gửi báo cáo` change, and from what.

import { areSameWords } from '../reading/plain-text.js';

/** `rule`: the cell is emptied, and the document decides again. */
export type Assignment = 'yes' | 'no' | 'rule';

/** What stands in an office's cell. */
export interface AssignedCell {
  readonly agency: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly words: string;
}

export interface AssignmentChanges {
  /** Empty cells to fill. */
  readonly filled: readonly AssignedCell[];
  /** Cells in which something else stands: a person's word that is replaced. */
  readonly replaced: readonly AssignedCell[];
  /** Cells that say so already. */
  readonly same: readonly AssignedCell[];
}

/** The cells by what becomes of them when each is to hold `wanted` (`''` for none). */
export function assignmentChanges(cells: readonly AssignedCell[], wanted: string): AssignmentChanges {
  const isSame = ({ words }: AssignedCell) => areSameWords(words, wanted);
  return {
    filled: cells.filter((cell) => cell.words === '' && !isSame(cell)),
    replaced: cells.filter((cell) => cell.words !== '' && !isSame(cell)),
    same: cells.filter(isSame),
  };
}

/** True where what is to change is still what was shown: the same offices in the same rows with the same words. */
export function areSameChanges(one: AssignmentChanges, other: AssignmentChanges): boolean {
  const told = ({ filled, replaced }: AssignmentChanges) =>
    JSON.stringify([...filled, ...replaced].map(({ agency, row, words }) => [agency, row, words]).sort());
  return told(one) === told(other);
}
