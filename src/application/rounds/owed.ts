// What every agency owes in the open round, from typed cells alone: figures, the signed report, its extension.

import { placedTargets, plansOfRound, sectionStanding } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import type { LocalDate } from '../../domain/local-date.js';
import { textAt } from '../../domain/reading/keyed-table.js';
import type { OwedByAgency, OwedFigure, OwedTask, ReportOwed } from '../../domain/reminding/reminder-plan.js';
import { type AnswerCount, answerCounts, openQuestion, type RowAnswer } from '../../domain/round/answered.js';
import { suppliersOf } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { carriedFigureText } from '../../text/carried-text.js';
import { targetText } from '../../text/figure-text.js';
import { asksForParts, measureName, wantedParts } from '../../text/measure-words.js';
import { askedText } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { doubtState } from '../results/doubt-state.js';
import { answerOf, type JudgedRow, judgedRows } from '../results/judged-targets.js';
import { cellName } from '../workbook/a1.js';
import type { RoundInfo } from './round-register.js';
import type { Tracking } from './tracking.js';

export interface OwedRows {
  /** By agency: how many figures the round asks it for, and how many are answered. Nobody without one stands here. */
  readonly counts: ReadonlyMap<string, AnswerCount>;
  /** Figures still owed, by supplying agency (`''`: nobody's yet). */
  readonly byAgency: ReadonlyMap<string, readonly OwedFigure[]>;
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
  const answers: { readonly agency: string; readonly answer: RowAnswer }[] = [];
  for (const plan of plansOfRound(book, settings.round)) {
    for (const row of judgedRows(plan, settings, entry, today)) {
      const answer = answerOf(row, since);
      answers.push({ agency: row.reporting.agency, answer });
      if (answer === 'owed') figureOf.set(row.reporting.code, owedFigure(entry, row, since, bookLink));
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
  return { byAgency, counts: answerCounts(answers) };
}

/** An owed row as mails and lists name it, with the cell to type in and what is asked about it. */
function owedFigure(entry: EntryState, row: JudgedRow, since: LocalDate | null, bookLink: string): OwedFigure {
  const { reporting, row: at } = row;
  const { indicator } = reporting;
  const target = row.judgement?.target ?? reporting.target;
  const question = openQuestion(row, since);
  const firstCell = target.comparator !== 'done' && asksForParts(indicator) ? 'numerator' : 'actual';
  const column = entry.table.columnOf.get(String(question?.params?.column ?? firstCell));
  const cell = at === null ? '' : cellName(at.row, column ?? entry.table.columnOf.get('actual') ?? 0);
  const asked = questionOf(entry, row, question);
  return {
    code: reporting.code,
    indicator: indicator.code,
    words: measureName(indicator, reporting.target),
    plan: reporting.plan.shortName,
    target: targetText(target),
    targetYear: target.horizonYear,
    wanted: wantedParts(indicator, target),
    priorYear:
      at === null || row.judgement === null
        ? ''
        : textAt(entry.table, at.row, 'priorYear') || carriedFigureText(entry.carried.get(reporting.code)),
    link: cell === '' ? bookLink : `${bookLink}&range=${cell}`,
    ...(asked === '' ? {} : { question: cell === '' ? asked : `Ô ${cell}: ${asked}` }),
  };
}

function questionOf(
  entry: EntryState,
  { reporting, trust, row, judgement }: JudgedRow,
  question: FigureQuestion | null,
): string {
  const { code } = reporting.indicator;
  if (trust === 'absent') return rowStateText({ state: 'absent', code }, entry.sheet);
  const doubt = entry.doubts.get(reporting.code);
  if (trust === 'doubtful' && doubt !== undefined) return rowStateText(doubtState(doubt), entry.sheet);
  if (trust === 'misplaced') return rowStateText({ state: 'misplaced', code, row: (row?.row ?? 0) + 1 }, entry.sheet);
  if (trust === 'repeated') return rowStateText({ state: 'repeated', code, row: (row?.row ?? 0) + 1 }, entry.sheet);
  return question === null ? '' : askedText(question, judgement?.target ?? reporting.target);
}

/**
 * Every agency with a duty in the round, in the order of the book, also those that owe nothing any more: all that
 * are asked for a figure, those that a document obliges (`obliged`), and those of which the coordinator said that they
 * must report. `held`: of these nothing is asked for the time being.
 */
export function owedByAgencies(
  book: Book,
  settings: Settings,
  entry: EntryState,
  tracking: Tracking,
  owed: OwedRows,
  tasks: ReadonlyMap<string, readonly OwedTask[]>,
  { obliged, held }: { readonly obliged: ReadonlySet<string>; readonly held: ReadonlySet<string> },
): OwedByAgency[] {
  const own = settings.soAgency;
  const suppliers = suppliersOf(entry.reporting);
  return book.agencies.flatMap(({ code }): OwedByAgency[] => {
    const tracked = tracking.byAgency.get(code);
    const asked = owed.counts.get(code)?.asked ?? 0;
    const isSupplier = suppliers.has(code);
    const open = tasks.get(code) ?? [];
    const isByRule = !isSupplier && obliged.has(code) && tracked?.mustReport === null;
    if (!isSupplier && !isByRule && tracked?.mustReport !== true && open.length === 0) return [];
    const isAsked = isSupplier || obliged.has(code) || tracked?.mustReport === true;
    const figures = owed.byAgency.get(code) ?? [];
    const report: ReportOwed =
      code === own || !isAsked || tracked === undefined || tracked.mustReport === false
        ? { state: 'not-followed' }
        : (tracked.report ?? { state: 'missing' });
    const extendedTo = tracked?.extendedTo ?? null;
    const isHeld = tracked?.isHeld === true || held.has(code);
    const isLetterAsked = tracked?.isLetterAsked === true;
    return [{ agency: code, asked, figures, tasks: open, report, extendedTo, isByRule, isHeld, isLetterAsked }];
  });
}
