// The same rules for one result and one target outside the book: what the custom functions for people compute.

import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { type LocalDate, localDate, yearOf } from '../local-date.js';
import { readNumber } from '../reading/number-reader.js';
import { plainWords } from '../reading/plain-text.js';
import { isShareBeside } from '../reading/share-beside-percent.js';
import { nothingTyped, type TypedFigure } from '../reading/typed-figure.js';
import type { FigureQuestion } from './figure-question.js';
import { judgement, undecided } from './judgement.js';
import { unread } from './unjudged-row.js';
import type { FigureKind, Judgement, JudgementTerms, Thresholds } from './verdict-terms.js';

/** What a question about one result may add to the result and the target. */
export interface ScalarTerms {
  readonly kind: FigureKind;
  /** The day the result was measured; an estimate stands for 31/12 of its year, a final figure cannot be older. */
  readonly asOf: LocalDate;
  /** The result at 31/12 of the year before `asOf`; blank where it is not known. */
  readonly baseline: Cell;
  /** The day of the baseline, where it is another one. */
  readonly baselineDay?: LocalDate;
  readonly thresholds: Thresholds;
}

/**
 * The judgement of a single result: verdict, pace, ratio and reason exactly as a row of the book would get them. A target
 * without a year is due in the year of `asOf`. A final figure of a day before the end of its year is asked about; once the
 * year of the target is over nothing else is final either (rule HAM-4).
 */
export function scalarJudgement(actual: Cell, target: Target, terms: ScalarTerms): Judgement {
  const { kind, baseline } = terms;
  const row = scalarRow(target, terms);
  const { year } = row.round;
  const day = kind === 'estimate' ? row.today : terms.asOf;
  const result: Partial<TypedFigure> = kind === 'estimate' ? { estimate: actual } : { actual, asOf: { date: day } };
  const typed: TypedFigure = { ...nothingTyped, ...result, priorYear: baseline };
  const judged = judgement(target, indicatorFor(target), typed, row);
  if (kind !== 'final' || day >= localDate(year, 12, 31) || judged.noData !== null) return judged;
  const question: FigureQuestion = { code: 'final-before-year-end', params: { column: 'asOf', date: day, year } };
  return unread({ ...undecided(judged), incomputable: null }, [question]);
}

/** The year of such a judgement (the target's own once it is over, else the one of `asOf`), with its other terms. */
export function scalarRow(target: Target, terms: ScalarTerms): JudgementTerms {
  const { asOf, kind, thresholds, baselineDay } = terms;
  const year = Math.min(target.horizonYear ?? yearOf(asOf), yearOf(asOf));
  const yearEnd = localDate(year, 12, 31);
  const isOver = asOf > yearEnd;
  // An estimate stands for the end of its year, unless that is gone: then the official figure is waited for.
  const today = kind === 'estimate' && !isOver ? yearEnd : asOf;
  const told = baselineDay === undefined ? {} : { baselineDay };
  const round = { year, cutOff: isOver ? yearEnd : today, deadline: isOver ? yearEnd : today };
  return { round, today, thresholds, mayBeNegative: true, isProvisional: isOver && kind !== 'final', ...told };
}

/** Attainment ratio (1 = the target) of one result; null where the result cannot be read or no ratio is defined. */
export function scalarAttainment(actual: Cell, target: Target): number | null {
  // No day, baseline or threshold enters an attainment; these only complete the row.
  const anyDay = localDate(target.horizonYear ?? 2000, 1, 1);
  const terms: ScalarTerms = { kind: 'estimate', asOf: anyDay, baseline: '', thresholds: { onTrack: 1, behind: 1 } };
  return scalarJudgement(actual, target, terms).attainmentRatio;
}

/**
 * True where one of result and target looks like a share and the other like per cent, and no unit says which: a cell that
 * shows 80% holds 0,8, a typed 72,77 does not.
 */
export function mixesShareAndPercent(actual: Cell, target: Target): boolean {
  const reading = readNumber(actual, '');
  if (reading.kind !== 'number' || target.value === null || target.unit !== '') return false;
  return isShareBeside(Math.min(reading.value, target.value), Math.max(reading.value, target.value));
}

const KIND_WORDS: readonly (readonly [FigureKind, RegExp])[] = [
  ['so-far', /^(số )?(thực hiện )?(đến kỳ|đến nay|thực hiện)( báo cáo)?$/],
  ['estimate', /^(số )?ước( thực hiện)?( cả năm)?$/],
  ['final', /^(số )?chính thức( cả năm)?$/],
];

/** The kind of figure that the words name (`đến kỳ`, `ước cả năm`, `chính thức`); so far for a blank, null for others. */
export function readFigureKind(cell: Cell): FigureKind | null {
  if (typeof cell !== 'string') return null;
  const words = plainWords(cell);
  if (words === '') return 'so-far';
  return KIND_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Outside the book nothing is known of an indicator but its unit; where less is better, the target's comparator says so. */
function indicatorFor(target: Target): Indicator {
  return {
    code: '',
    name: '',
    pillar: '',
    unit: target.unit,
    nature: 'level',
    better: 'higher',
    isShare: false,
    numeratorText: '',
    denominatorText: '',
    method: 'single',
    supplier: '',
    supplyNote: '',
  };
}
