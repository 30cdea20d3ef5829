// Before there is a `Nhật ký`: what the typed tabs held at the look before, from the memory of `Bản lưu`, as far as it proves itself.

import type { SeenRow } from '../../domain/history/journal-changes.js';
import type { RowTexts } from '../../domain/history/journal-entry.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { withoutAskedMarks } from '../../domain/round/lost-cells.js';
import { cellMark, type TypedMarks } from '../../domain/round/moved-rows.js';
import type { TypedMemory } from '../../domain/round/typed-memory.js';
import { isRegister } from '../reading/remembered-registers.js';
import { journalText, type NamedTab } from './seen-typed.js';

/** What `Bản lưu` says of the look before. */
export interface Remembered {
  readonly memory: TypedMemory;
  readonly marks: TypedMarks;
}

/** A print of all that stands in the rows of a tab. */
export function printOf({ apart, seen }: NamedTab, rows: readonly SeenRow[] = seen.rows): string {
  const kept = rows
    .filter(({ code }) => !apart.has(code))
    .map(({ code, cells }) => [code, Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return shortHash(JSON.stringify(kept));
}

/** The rows of a tab as they stood when its print was made; null where that cannot be proven any more. */
export function rowsBefore(
  tab: NamedTab,
  remembered: Remembered,
  print: string | undefined,
): readonly SeenRow[] | null {
  if (print === printOf(tab)) return tab.seen.rows;
  const rows = tab.seen.rows.map((row) => ({
    ...row,
    cells: tab.apart.has(row.code) ? row.cells : before(tab, row, remembered),
  }));
  return print === printOf(tab, rows) ? rows : null;
}

function before({ mark }: NamedTab, { code, cells }: SeenRow, { memory, marks }: Remembered): RowTexts {
  const id = `${mark}:${code}`;
  const known = memory.get(id) ?? {};
  if (isRegister(mark))
    return Object.fromEntries(Object.entries(withoutAskedMarks(known)).map(([key, cell]) => [key, journalText(cell)]));
  // The marks say what stood in every cell; the words are those remembered, or those that stand there still.
  return Object.fromEntries(
    Object.entries(marks.get(id) ?? {}).flatMap(([key, mark]) => {
      const cell = [known[key], cells[key]].find((each) => each !== undefined && cellMark(each) === mark);
      return cell === undefined ? [] : [[key, journalText(cell)] as const];
    }),
  );
}
