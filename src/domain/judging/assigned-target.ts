// The target that was assigned to one unit alone, read against the one its plan prints.

import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { isTypedBlank, quotedText } from '../reading/typed-figure.js';
import { isOpenZero, typedTarget } from '../reading/typed-target.js';
import type { AdjustedTarget } from './adjusted-target.js';

/**
 * Reads `Chỉ tiêu giao riêng`. It needs no basis: the plan's own target stays what it is, only this row is judged by
 * what was assigned. Unreadable or a 0 alone, the row waits for it unjudged (rules VER-10, GHI-9, HAM-3).
 */
export function assignedTarget(cell: Cell, target: Target, indicator: Indicator): AdjustedTarget {
  if (isTypedBlank(cell)) return { target: null, questions: [] };
  const assigned = typedTarget(cell, target, indicator);
  const params = { column: 'assignedTarget', text: quotedText(cell) };
  if (assigned === null) return { target: null, questions: [{ code: 'assigned-unreadable', params }] };
  if (isOpenZero(cell, assigned)) return { target: null, questions: [{ code: 'target-zero', params }] };
  return { target: assigned, questions: [] };
}
