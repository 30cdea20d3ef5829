// Checks of what people type: rows that are what they say, cells that can be read, and what was typed and is gone.

import type { Finding } from '../../../domain/book-check.js';
import type { ProblemCode } from '../../../domain/problem-code.js';
import { askedCells } from '../../reminding/asked-cells.js';
import type { SeenBook } from '../seen-book.js';

const OF_ROWS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'row-misplaced',
  'row-doubtful',
  'row-repeated',
  'row-foreign',
]);

/** Rows torn, doubled, in doubt of having moved, or of no row of the round. */
export function rowFindings({ report }: SeenBook): readonly Finding[] {
  return report.problems.filter(({ code }) => OF_ROWS.has(code));
}

/** Figures, tasks and suppliers that are asked about. */
export function typedFindings({ report }: SeenBook): readonly Finding[] {
  return report.problems.filter(({ code }) => code === 'figure-asked');
}

/** Cells of the registers that nobody can read, and that something waits for. */
export function registerFindings({ report, typed }: SeenBook): readonly Finding[] {
  // What keeps a set-up from going on is all that it says; the settings are asked about by themselves.
  const said = report.ok ? report.problems : (typed?.settingProblems ?? []);
  return askedCells(said).filter(
    ({ code, params }) => !STRUCTURE.has(code) && (code !== 'directory-asked' || params?.waits !== ''),
  );
}

const STRUCTURE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'head-gone',
  'marks-gone',
  'keys-missing',
  'columns-missing',
  'coordinator-refused',
]);

/** What the memory holds and no row shows any more. */
export function memoryFindings({ report }: SeenBook): readonly Finding[] {
  return report.emptied.map(({ tab, codes }): Finding => {
    const shown = codes.slice(0, 15).join(', ') + (codes.length > 15 ? ', …' : '');
    return { code: 'rows-emptied', sheet: tab, params: { count: codes.length, codes: shown } };
  });
}
