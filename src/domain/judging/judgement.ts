// The judgement of one reporting row and of one item: every sentence, colour, count and mail rests on these two functions.

import { measuredTarget } from '../book/measured-target.js';
import type { Indicator, Milestone, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import type { ActualReading } from '../reading/actual-reader.js';
import { basisText, isTicked, type TypedFigure, textOf } from '../reading/typed-figure.js';
import { adjustedTarget } from './adjusted-target.js';
import { assignedTarget } from './assigned-target.js';
import type { FigureQuestion } from './figure-question.js';
import { judgedRow } from './row-judgement.js';
import { type DatedResult, type SeenFigure, tickOf, withoutOutdatedTick } from './seen-figure.js';
import { type Row, unjudgedRow } from './unjudged-row.js';
import type { Yardstick } from './yardstick.js';

/** Ratios of the needed value at which the pace changes; settings, frozen with the round. */
export interface Thresholds {
  /** From here on track (0.95). */
  readonly onTrack: number;
  /** From here only behind, below it at risk (0.80). */
  readonly behind: number;
}

export interface RoundTerms {
  readonly year: number;
  readonly cutOff: LocalDate;
  readonly deadline: LocalDate;
}

export interface JudgementTerms {
  readonly round: RoundTerms;
  readonly today: LocalDate;
  readonly thresholds: Thresholds;
  /** Day of the baseline; 31/12 of the year before the round's unless told. */
  readonly baselineDay?: LocalDate;
}

/** `Đánh giá`. */
export type Verdict = 'exceeded' | 'reached' | 'not-reached' | 'not-due' | 'not-done' | 'not-judged';

/** `Tiến độ`. */
export type Pace = 'on-track' | 'behind' | 'at-risk' | 'not-judged';

/** What the judged figure is: done so far, estimate for the year, final. */
export type FigureKind = 'so-far' | 'estimate' | 'final';

/** The seven kinds of "no data", none of which is 0. */
export type NoData =
  | 'not-yet-in-force'
  | 'not-entered'
  | 'nothing-arose'
  | 'no-figure-yet'
  | 'not-applicable'
  | 'unreadable'
  | 'not-computable';

/** Why a typed figure yields no number (`not-computable`). */
export type Incomputable =
  | 'zero-denominator'
  | 'denominator-missing'
  | 'numerator-missing'
  | 'parts-without-percent'
  | 'prior-year-missing'
  | 'prior-year-zero'
  | 'target-without-number';

/** The ratio that decided the pace, with every number it was made from. */
export interface PaceBasis {
  /**
   * `attainment`: against the target; `milestone`: against the value printed for this year; `pro-rata`: against the part
   * of the year gone; `path`: along the line from the baseline.
   */
  readonly method: 'attainment' | 'milestone' | 'pro-rata' | 'path';
  readonly ratio: number;
  /** Day at which it was measured. */
  readonly at: LocalDate;
  /** What was needed on that day. */
  readonly required: number;
  readonly baseline: number | null;
  readonly baselineDate: LocalDate | null;
  /** True where `required` was interpolated, not printed in a document. */
  readonly interpolated: boolean;
  /** The printed milestone that was aimed at instead of the target, or null. */
  readonly milestone: Milestone | null;
}

/** A target changed by a decision: the verdict rests on it, the printed one is judged beside it. */
export interface Adjustment {
  readonly basis: string;
  /** The target that was changed: as the document prints it, or as it was assigned to the unit. */
  readonly printed: Target;
  readonly printedVerdict: Verdict;
}

export interface Judgement {
  /** The target judged (the adjusted one where there is one, else the one assigned to the unit). */
  readonly target: Target;
  readonly indicator: Indicator;
  readonly verdict: Verdict;
  readonly pace: Pace;
  readonly figureKind: FigureKind | null;
  /** The number recorded and judged; the worse end of a range; null where the result is no number. */
  readonly value: number | null;
  readonly reading: ActualReading | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly asOf: LocalDate | null;
  /** The result to date, also where the estimate is judged; null where none could be read and believed. */
  readonly soFar: DatedResult | null;
  readonly priorYear: number | null;
  readonly yardstick: Yardstick | null;
  /** Share of the target attained (1 = all of it); null where none is defined. */
  readonly attainmentRatio: number | null;
  /** The ratio that decided the pace; null where the verdict alone decided it. */
  readonly decidingRatio: number | null;
  readonly paceBasis: PaceBasis | null;
  readonly adjustment: Adjustment | null;
  /** The target as the document prints it, where the row is judged by one assigned to its unit alone; else null. */
  readonly assignedOver: Target | null;
  readonly noData: NoData | null;
  readonly incomputable: Incomputable | null;
  /** What could not be read, word for word; empty unless `noData` is `unreadable`. */
  readonly unreadText: string;
  /** Day on which a figure that is not there yet is expected. */
  readonly expectedDate: LocalDate | null;
  /** The same in the words typed, where they name no day ("tháng 8/2023"). */
  readonly expectedText: string;
  /** Why it is not to be done; empty unless the verdict is `not-done`. */
  readonly notDoneBasis: string;
  /** Questions to people, the gravest first; `params.column` names the column asked about. */
  readonly questions: readonly FigureQuestion[];
  /** The target is in force in the round, and there is neither a figure nor a special case. */
  readonly owed: boolean;
}

/**
 * Judges one target, as its document prints it, by what was typed for it. Never throws: what cannot be read, computed or believed becomes a
 * no-data state with its reason and a question. Dates are days of Viet Nam; ratios are 1 for the whole. `seen` is
 * what the workbook remembers of the row: without it nobody is asked about a count that fell, and every tick holds.
 */
export function judgement(
  printed: Target,
  indicator: Indicator,
  typed: TypedFigure,
  terms: JudgementTerms,
  seen: SeenFigure | null = null,
): Judgement {
  const target = measuredTarget(printed, indicator);
  const assigned = assignedTarget(typed.assignedTarget, target, indicator);
  const own = assigned.target ?? target;
  const adjusted = adjustedTarget(typed.adjustedTarget, typed.basis, own, indicator);
  const row: Row = {
    target: adjusted.target ?? own,
    assignedOver: assigned.target === null ? null : target,
    indicator,
    typed: withoutOutdatedTick(typed, seen),
    terms,
    seen,
    questions: [...assigned.questions, ...adjusted.questions],
  };
  const basis = basisText(typed.basis);
  if (isTicked(typed.notDone)) {
    if (basis !== '') return { ...unjudgedRow(row), verdict: 'not-done', notDoneBasis: basis };
    const question: FigureQuestion = { code: 'not-done-without-basis', params: { column: 'notDone' } };
    return asked(judgedRow({ ...row, questions: [...row.questions, question] }), typed, seen);
  }
  const judged = asked(judgedRow(row), typed, seen);
  if (adjusted.target === null) return judged;
  const printedVerdict = judgedRow({ ...row, target: own }).verdict;
  return { ...judged, adjustment: { basis, printed: own, printedVerdict } };
}

/** Figures that changed after they were ticked as checked are asked about, whatever they are (rule ASK-12). */
function asked(judged: Judgement, typed: TypedFigure, seen: SeenFigure | null): Judgement {
  if (judged.reading === null || tickOf(typed, seen) !== 'outdated') return judged;
  const question: FigureQuestion = {
    code: 'changed-after-check',
    params: { column: 'checked', word: textOf(typed.checked) },
  };
  return { ...judged, questions: [...judged.questions, question] };
}

/** The judgement of an item over its targets. */
export interface ItemJudgement {
  readonly verdict: Verdict;
  readonly pace: Pace;
  /** The weakest kind of figure among its judged targets; null where none is judged. */
  readonly figureKind: FigureKind | null;
  /** Targets reached or exceeded, of the `total` that count. */
  readonly reached: number;
  readonly total: number;
  /** True where the item stays unjudged for want of a figure. */
  readonly noData: boolean;
}

/**
 * The verdict of a printed item: not reached if any judged target is not; else without information if any lacks a
 * figure; else not due if any is; else reached, and exceeded only if all are. Targets not yet in force, not applicable,
 * without occurrence or not to be done are left out unless nothing else is left (rules ITEM-1 … ITEM-5).
 */
export function itemJudgement(parts: readonly Judgement[]): ItemJudgement {
  const counted = parts.filter((part) => !isLeftOut(part));
  if (counted.length === 0) return itemWithoutTargets(parts);
  const verdicts = counted.map((part) => part.verdict);
  const verdict = itemVerdict(verdicts);
  const kinds = counted.map((part) => (part.verdict === 'not-judged' ? null : part.figureKind));
  return {
    verdict,
    pace: worstPace(counted.map((part) => part.pace)),
    figureKind: WEAKEST_KIND.find((kind) => kinds.includes(kind)) ?? null,
    reached: verdicts.filter((each) => each === 'reached' || each === 'exceeded').length,
    total: counted.length,
    noData: verdict === 'not-judged',
  };
}

const WEAKEST_KIND: readonly FigureKind[] = ['so-far', 'estimate', 'final'];
const WORST_PACE: readonly Pace[] = ['at-risk', 'behind', 'not-judged', 'on-track'];
const NOTHING_TO_JUDGE: readonly (NoData | null)[] = ['not-yet-in-force', 'not-applicable', 'nothing-arose'];

function isLeftOut(part: Judgement): boolean {
  return part.verdict === 'not-done' || NOTHING_TO_JUDGE.includes(part.noData);
}

function itemWithoutTargets(parts: readonly Judgement[]): ItemJudgement {
  const isNotDone = parts.length > 0 && parts.every((part) => part.verdict === 'not-done');
  const verdict = isNotDone ? 'not-done' : 'not-judged';
  return { verdict, pace: 'not-judged', figureKind: null, reached: 0, total: parts.length, noData: !isNotDone };
}

function itemVerdict(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['not-reached', 'not-judged', 'not-due', 'reached'] as const) {
    if (verdicts.includes(verdict)) return verdict;
  }
  return 'exceeded';
}

function worstPace(paces: readonly Pace[]): Pace {
  return WORST_PACE.find((pace) => paces.includes(pace)) ?? 'not-judged';
}
