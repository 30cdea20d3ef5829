// What became of each row since a closing: the changed cells by row, and what kind of change a reader would call it.

import { type CellChange, closingChanges } from './closing-changes.js';
import type { RegisterLine } from './register-line.js';

/**
 * `came`, `gone`: the row itself. `figure-came`, `figure-gone`, `figure-changed`: what was read of it. `judged`: only its verdict or
 * pace. `words`: only other typed cells.
 */
export type RowChangeKind = 'came' | 'gone' | 'figure-came' | 'figure-gone' | 'figure-changed' | 'judged' | 'words';

export interface RowChange {
  readonly kind: RowChangeKind;
  readonly type: 'figure' | 'task';
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly agency: string;
  readonly place: string;
  /** What is said of it now rests on something that is not answered: no number of it is to be shown. */
  readonly isOpen: boolean;
  readonly cells: readonly CellChange[];
}

/** Cells that follow from others, or say the same at greater length. */
const FOLLOWING: ReadonlySet<string> = new Set(['explanation', 'review', 'attainment', 'answer', 'figureKind']);

/** Every row that changed, in the order of `after`. `owed`: what the cell `answer` says of a row that is not answered. */
export function rowChanges(
  before: readonly RegisterLine[],
  after: readonly RegisterLine[],
  owed: string,
): readonly RowChange[] {
  const byRow = new Map<string, CellChange[]>();
  for (const change of closingChanges(before, after)) {
    const key = `${change.type} ${change.code}`;
    byRow.set(key, [...(byRow.get(key) ?? []), change]);
  }
  const find = (lines: readonly RegisterLine[], type: string, code: string) =>
    lines.find((line) => line.type === type && line.cells.code === code)?.cells;
  return [...byRow.values()].flatMap((all): RowChange[] => {
    const [one] = all;
    if (one === undefined || (one.type !== 'figure' && one.type !== 'task')) return [];
    const [was, is] = [find(before, one.type, one.code), find(after, one.type, one.code)];
    const cells = all.filter(({ key }) => !FOLLOWING.has(key));
    if (cells.length === 0) return [];
    const { name = '', unit = '', agency = '', place = '', answer = '' } = is ?? was ?? {};
    const kind = kindOf(was !== undefined, is !== undefined, cells);
    const isOpen = is !== undefined && answer === owed;
    return [{ kind, type: one.type, code: one.code, name, unit, agency, place, isOpen, cells }];
  });
}

function kindOf(wasThere: boolean, isThere: boolean, cells: readonly CellChange[]): RowChangeKind {
  if (!wasThere) return 'came';
  if (!isThere) return 'gone';
  const figure = cells.find(({ key }) => key === 'recorded' || key === 'status');
  if (figure !== undefined) {
    if (figure.before === '') return 'figure-came';
    return figure.after === '' ? 'figure-gone' : 'figure-changed';
  }
  return cells.some(({ key }) => key === 'verdict' || key === 'pace') ? 'judged' : 'words';
}
