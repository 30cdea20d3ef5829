// Marked cells of a grid as few rectangles, each of which one call can take.

import type { Area } from './sheet-op.js';

/** More blocks than this are sent as the one grid they come from: calls cost more than cells. */
const MOST_BLOCKS = 12;

/** The marked cells as rectangles: runs of a row, joined with the same runs of the rows below; all of the grid where there would be more than `most`. */
export function blocks(marks: readonly (readonly boolean[])[], most = MOST_BLOCKS): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  marks.forEach((line, row) => {
    const runs = runsOf(line);
    const next = runs.map(({ column, columns }) => {
      const above = open.find((area) => area.column === column && area.columns === columns);
      return above === undefined ? { row, column, rows: 1, columns } : { ...above, rows: above.rows + 1 };
    });
    done.push(
      ...open.filter((area) => !next.some(({ column, row: from }) => column === area.column && from === area.row)),
    );
    open = next;
  });
  done.push(...open);
  if (done.length <= most) return done;
  return [{ row: 0, column: 0, rows: marks.length, columns: marks[0]?.length ?? 0 }];
}

function runsOf(line: readonly boolean[]): readonly { readonly column: number; readonly columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  line.forEach((isMarked, column) => {
    const last = runs[runs.length - 1];
    if (!isMarked) return;
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  });
  return runs;
}

/** Every cell of an area, row by row. */
export function cellsOf({ row, column, rows, columns }: Area): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)]);
}
