// What every agency owes in the open round, from typed cells alone: figures, the signed report, its extension.

import { placedTargets, plansOfRound, sectionStanding } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { Judgement } from '../../domain/judging/verdict-terms.js';
import type { LocalDate } from '../../domain/local-date.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import type { OwedByAgency, OwedFigure, OwedTask, ReportOwed } from '../../domain/reminding/reminder-plan.js';
import type { EntryRow } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { targetText } from '../../text/figure-text.js';
import { asksForParts, measureName, wantedParts } from '../../text/measure-words.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { judgedRows } from '../results/judged-targets.js';
import { cellName } from '../workbook/a1.js';
import type { RoundInfo } from './round-register.js';
import type { Tracking } from './tracking.js';

/** How many of an agency's figures a round asks for, and how many of them are in. */
export interface FigureCount {
  readonly done: number;
  readonly total: number;
}

export interface OwedRows {
  readonly counts: ReadonlyMap<string, FigureCount>;
  /** Figures still owed, by supplying agency (`''`: nobody's yet). */
  readonly byAgency: ReadonlyMap<string, readonly OwedFigure[]>;
  /** Agencies with a row that cannot be trusted: whether they owe it, nobody knows yet. */
  readonly unsure: ReadonlySet<string>;
}

/** The rows of `Nhập số liệu` that a round asks about: all for the yearly one, those of its plans for another. */
export function entryOfRound(book: Book, round: RoundInfo, entry: EntryState): EntryState {
  if (round.isYearly) return entry;
  const measured = new Set(
    plansOfRound(book, round)
      .flatMap(placedTargets)
      .filter(({ section }) => sectionStanding(section, round.year) === 'in-force')
      .map(({ target }) => target.indicator),
  );
  return { ...entry, reporting: entry.reporting.filter((row) => measured.has(row.indicator.code)) };
}

/** What is still owed in a round, from typed cells alone; `entry` is narrowed to the round's rows. */
export function owedRows(
  book: Book,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
  bookLink: string,
  since: LocalDate | null = null,
): OwedRows {
  const figureOf = new Map<string, OwedFigure>();
  const counts = new Map<string, FigureCount>();
  const unsure = new Set<string>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const { reporting, row, judgement } of judgedRows(plan, settings, entry, today)) {
      if (row === null || judgement === null) unsure.add(reporting.agency);
      const isOwed =
        judgement?.owed === true || (judgement !== null && isOlder(entry, row, judgement, since, settings.round.year));
      const { done, total } = counts.get(reporting.agency) ?? { done: 0, total: 0 };
      const isIn = row !== null && judgement !== null && !isOwed;
      counts.set(reporting.agency, { done: done + (isIn ? 1 : 0), total: total + 1 });
      if (row === null || !isOwed) continue;
      const { indicator } = reporting;
      const { target } = judgement;
      const isNumber = target.comparator !== 'done';
      const firstCell = isNumber && asksForParts(indicator) ? 'numerator' : 'actual';
      const column = entry.table.columnOf.get(firstCell) ?? 0;
      figureOf.set(reporting.code, {
        code: reporting.code,
        indicator: indicator.code,
        words: measureName(indicator, reporting.target),
        plan: plan.shortName,
        target: targetText(target),
        targetYear: target.horizonYear,
        wanted: wantedParts(indicator, target),
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
  return { byAgency, unsure, counts };
}

/**
 * True for a figure that the round wants newer: its own day lies before `since`, or it names none. A special case has no
 * figure to be old, and what is not to be done is not asked again.
 */
function isOlder(
  entry: EntryState,
  row: EntryRow | null,
  judgement: Judgement,
  since: LocalDate | null,
  year: number,
): boolean {
  const isFigure = judgement.figureKind !== null && judgement.verdict !== 'not-done';
  if (since === null || row === null || !isFigure) return false;
  const asOf = readDate(cellAt(entry.table, row.row, 'asOf'), year);
  return asOf.kind !== 'date' || asOf.date < since;
}

/**
 * Every agency with a duty in the round, in the order of the book, also those that owe nothing any more: all that
 * supply a figure, those that a document obliges (`obliged`) and those of which the coordinator said that they must report. Where only rows that cannot be
 * trusted are left, the letter is not asked for either: the mail would say that all figures are in.
 */
export function owedByAgencies(
  book: Book,
  settings: Settings,
  entry: EntryState,
  tracking: Tracking,
  owed: OwedRows,
  tasks: ReadonlyMap<string, readonly OwedTask[]>,
  obliged: ReadonlySet<string>,
): OwedByAgency[] {
  const own = settings.soAgency;
  const suppliers = new Set(entry.reporting.map((row) => row.agency));
  return book.agencies.flatMap(({ code }): OwedByAgency[] => {
    const tracked = tracking.byAgency.get(code);
    const isSupplier = suppliers.has(code);
    const open = tasks.get(code) ?? [];
    const isByRule = !isSupplier && obliged.has(code) && tracked?.mustReport === null;
    if (!isSupplier && !isByRule && tracked?.mustReport !== true && open.length === 0) return [];
    const isAsked = isSupplier || obliged.has(code) || tracked?.mustReport === true;
    const figures = owed.byAgency.get(code) ?? [];
    const isHeld = figures.length === 0 && owed.unsure.has(code);
    const report: ReportOwed =
      code === own || !isAsked || tracked === undefined || tracked.mustReport === false || isHeld
        ? { state: 'not-followed' }
        : (tracked.report ?? { state: 'missing' });
    return [{ agency: code, figures, tasks: open, report, extendedTo: tracked?.extendedTo ?? null, isByRule }];
  });
}
