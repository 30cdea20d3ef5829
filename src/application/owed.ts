// What every agency owes in the open round, from typed cells alone: figures, the signed report, its extension.

import { textAt } from '../domain/keyed-table.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Book } from '../domain/plan.js';
import type { OwedByAgency, OwedFigure, OwedTask, ReportOwed } from '../domain/reminder-plan.js';
import { plansOfRound } from '../domain/reporting-row.js';
import type { Settings } from '../domain/settings.js';
import { targetText } from '../text/figure-text.js';
import { cellName } from './a1.js';
import type { EntryState } from './context.js';
import { judgedRows } from './judged-targets.js';
import type { Tracking } from './tracking.js';

export interface OwedRows {
  /** Figures still owed, by supplying agency (`''`: nobody's yet). */
  readonly byAgency: ReadonlyMap<string, readonly OwedFigure[]>;
  /** Agencies with a row that cannot be trusted: whether they owe it, nobody knows yet. */
  readonly unsure: ReadonlySet<string>;
}

/** What is still owed, from typed cells alone. */
export function owedRows(
  book: Book,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
  bookLink: string,
): OwedRows {
  const figureOf = new Map<string, OwedFigure>();
  const unsure = new Set<string>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const { reporting, row, judgement } of judgedRows(plan, settings, entry, today)) {
      if (row === null || judgement === null) unsure.add(reporting.agency);
      if (row === null || judgement?.owed !== true) continue;
      const column = entry.table.columnOf.get('actual') ?? 0;
      figureOf.set(reporting.code, {
        code: reporting.code,
        words: reporting.words,
        plan: plan.shortName,
        target: targetText(judgement.target),
        priorYear: textAt(entry.table, row.row, 'priorYear'),
        link: `${bookLink}&range=${cellName(row.row, column)}`,
      });
    }
  }
  const byAgency = new Map<string, OwedFigure[]>();
  for (const row of entry.reporting) {
    const figure = figureOf.get(row.code);
    if (figure === undefined) continue;
    const heap = byAgency.get(row.agency);
    if (heap === undefined) byAgency.set(row.agency, [figure]);
    else heap.push(figure);
  }
  return { byAgency, unsure };
}

/**
 * Every agency with a duty in the round, in the order of the book, also those that owe nothing any more: all that
 * supply a figure, and those of which the coordinator said that they must report. Where only rows that cannot be
 * trusted are left, the letter is not asked for either: the mail would say that all figures are in.
 */
export function owedByAgencies(
  book: Book,
  settings: Settings,
  entry: EntryState,
  tracking: Tracking,
  owed: OwedRows,
  tasks: ReadonlyMap<string, readonly OwedTask[]>,
): OwedByAgency[] {
  const own = settings.soAgency;
  const suppliers = new Set(entry.reporting.map((row) => row.agency));
  return book.agencies.flatMap(({ code }): OwedByAgency[] => {
    const tracked = tracking.byAgency.get(code);
    const isSupplier = suppliers.has(code);
    const open = tasks.get(code) ?? [];
    if (!isSupplier && tracked?.mustReport !== true && open.length === 0) return [];
    const isAsked = isSupplier || tracked?.mustReport === true;
    const figures = owed.byAgency.get(code) ?? [];
    const isHeld = figures.length === 0 && owed.unsure.has(code);
    const report: ReportOwed =
      code === own || !isAsked || tracked === undefined || tracked.mustReport === false || isHeld
        ? { state: 'not-followed' }
        : (tracked.report ?? { state: 'missing' });
    return [{ agency: code, figures, tasks: open, report, extendedTo: tracked?.extendedTo ?? null }];
  });
}
