// Whether a reporting row is answered: the one predicate behind every count, mail, list and page.

import type { FigureQuestion, Incomputable } from '../judging/figure-question.js';
import type { Judgement } from '../judging/verdict-terms.js';
import type { LocalDate } from '../local-date.js';

/** What is known of a row that a round may ask about. */
export interface AskedRow {
  /** Null where the row cannot be trusted: torn, lost from the sheet, or standing there twice. */
  readonly judgement: Judgement | null;
  /** `Số liệu tính đến ngày` as read; null where no day stands there. */
  readonly asOf: LocalDate | null;
}

/**
 * `answered`: a trusted row with a figure that was read, or a special case. `owed`: everything else that somebody has to
 * see to. `not-asked`: not in force yet, not to be done, or waiting for a ministry.
 */
export type RowAnswer = 'answered' | 'owed' | 'not-asked';

/** What the office typed is complete; what it is held against is missing, and that is the coordinator's. */
const NOT_THE_OFFICE: ReadonlySet<Incomputable> = new Set([
  'prior-year-missing',
  'prior-year-zero',
  'places-differ',
  'target-without-number',
  'decision-unreadable',
]);

/**
 * The answer of a row (rule NOD-8). `since`: the day from which the round wants its figures (`Số liệu từ ngày`), null
 * where any figure of its year will do. A special case has no figure to be old.
 */
export function rowAnswer({ judgement, asOf }: AskedRow, since: LocalDate | null): RowAnswer {
  if (judgement === null) return 'owed';
  if (judgement.verdict === 'not-done' || judgement.noData === 'not-yet-in-force') return 'not-asked';
  switch (judgement.noData) {
    case 'nothing-arose':
    case 'not-applicable':
      return 'answered';
    case 'no-figure-yet':
      if (judgement.indicator.method === 'published') return 'not-asked';
      return isExpected(judgement) ? 'answered' : 'owed';
    case 'not-entered':
    case 'unreadable':
      return 'owed';
    case 'not-computable':
      if (judgement.incomputable === null || !NOT_THE_OFFICE.has(judgement.incomputable)) return 'owed';
      return isOlder(asOf, since) ? 'owed' : 'answered';
    case null:
      return isOlder(asOf, since) ? 'owed' : 'answered';
  }
}

/** What the office is asked about an owed row; null where it has typed nothing that could be asked about. */
export function openQuestion({ judgement, asOf }: AskedRow, since: LocalDate | null): FigureQuestion | null {
  if (judgement === null || rowAnswer({ judgement, asOf }, since) !== 'owed') return null;
  const [gravest] = judgement.questions;
  if (judgement.noData !== null || since === null) return gravest ?? null;
  const column = 'asOf';
  return asOf === null
    ? { code: 'as-of-missing', params: { column, since } }
    : { code: 'as-of-too-old', params: { column, date: asOf, since } };
}

/** How many figures a round asks an agency for, and how many of them are answered. */
export interface AnswerCount {
  readonly answered: number;
  readonly asked: number;
}

/** The counts over rows with their agencies; what is not asked counts nowhere. */
export function answerCounts(
  rows: Iterable<{ readonly agency: string; readonly answer: RowAnswer }>,
): ReadonlyMap<string, AnswerCount> {
  const counts = new Map<string, AnswerCount>();
  for (const { agency, answer } of rows) {
    if (answer === 'not-asked') continue;
    const { answered, asked } = counts.get(agency) ?? { answered: 0, asked: 0 };
    counts.set(agency, { answered: answered + (answer === 'answered' ? 1 : 0), asked: asked + 1 });
  }
  return counts;
}

/** Said to come on a day, or in words that name none ("tháng 8/2023"), and that day has not passed. */
function isExpected({ expectedDate, expectedText, questions }: Judgement): boolean {
  if (questions.some(({ code }) => code === 'expected-date-passed')) return false;
  return expectedDate !== null || expectedText !== '';
}

function isOlder(asOf: LocalDate | null, since: LocalDate | null): boolean {
  return since !== null && (asOf === null || asOf < since);
}
