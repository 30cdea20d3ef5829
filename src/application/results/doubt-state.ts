// A row in doubt, as sentences need it.

import type { ContradictedState, MovedState } from '../../text/row-state-text.js';
import { isMoved, type RowDoubt } from '../reading/row-doubts.js';

/** The row and the other one, counted as people count them. */
export function doubtState(doubt: RowDoubt): MovedState | ContradictedState {
  const { code, row } = doubt.row;
  if (!isMoved(doubt)) return { state: 'contradicted', code, row: row + 1, again: doubt.again + 1 };
  const { other, came } = doubt;
  const tick = (came ? doubt.row : other).cells.checked;
  return {
    state: 'moved',
    code,
    row: row + 1,
    came,
    other: { code: other.code, row: other.row + 1 },
    tick: typeof tick === 'string' ? tick : '',
  };
}
