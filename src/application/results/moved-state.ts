// A row that a move put in doubt, as sentences need it.

import type { DoubtfulRow } from '../../domain/round/moved-rows.js';
import type { MovedState } from '../../text/row-state-text.js';

/** The row and the other one, counted as people count them. */
export function movedState({ row, other, came }: DoubtfulRow): MovedState {
  const tick = (came ? row : other).cells.checked;
  return {
    state: 'moved',
    code: row.code,
    row: row.row + 1,
    came,
    other: { code: other.code, row: other.row + 1 },
    tick: typeof tick === 'string' ? tick : '',
  };
}
