// The target that was assigned to one unit alone, read against the one its plan prints.

import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { isTypedBlank, textOf } from '../reading/typed-figure.js';
import { typedTarget } from '../reading/typed-target.js';
import type { AdjustedTarget } from './adjusted-target.js';

/**
 * Reads `Chỉ tiêu giao riêng`. It needs no basis: the plan's own target stays what it is, only this row is judged by
 * what was assigned. Unreadable, the row waits for it unjudged (rules VER-10, GHI-9).
 */
export function assignedTarget(cell: Cell, target: Target, indicator: Indicator): AdjustedTarget {
  if (isTypedBlank(cell)) return { target: null, questions: [] };
  const assigned = typedTarget(cell, target, indicator);
  if (assigned !== null) return { target: assigned, questions: [] };
  const params = { column: 'assignedTarget', text: textOf(cell) };
  return { target: null, questions: [{ code: 'assigned-unreadable', params }] };
}
