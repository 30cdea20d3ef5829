// The words of a judgement: what is asked, on which terms, and everything that is answered.

import type { Indicator, Milestone, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import type { ActualReading } from '../reading/actual-reader.js';
import type { CarriedFigure } from '../reading/carried-figure.js';
import type { FigureQuestion, Incomputable } from './figure-question.js';
import type { Yardstick } from './yardstick.js';

/** A result to date with the day it was measured, where one was typed. */
export interface DatedResult {
  readonly value: number;
  readonly asOf: LocalDate | null;
}

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
  /** The thresholds cannot be read: no ratio says which pace it is. */
  readonly isPaceHeld?: boolean;
  /** Nobody can confirm a figure below 0 here: it is taken as it stands. */
  readonly mayBeNegative?: boolean;
  /** The result was said to be none of the whole year, although its year is over: it is not final, whatever its day. */
  readonly isProvisional?: boolean;
  /** Day of the baseline; 31/12 of the year before the round's unless told. */
  readonly baselineDay?: LocalDate;
}

/** `Đánh giá`. */
export type Verdict = 'exceeded' | 'reached' | 'not-reached' | 'not-due' | 'not-done' | 'not-judged';

/** `Tiến độ`; `closed`: the figure is final, so the year has a verdict and nothing left to hurry. */
export type Pace = 'on-track' | 'behind' | 'at-risk' | 'not-judged' | 'closed';

/** Why a judged figure has no pace. */
export type PaceGap =
  | 'too-early'
  | 'no-baseline'
  | 'no-ratio'
  | 'awaiting-final'
  | 'thresholds-unread'
  | 'prior-year-unread';

/**
 * What else bears on a pace: `lost`, a level that was reached and has fallen below; `near`, a gap of one point or less;
 * `milestone-missed`, the value printed for this year; `so-far`, the estimate is held to the figure so far.
 */
export type PaceNote = 'lost' | 'near' | 'milestone-missed' | 'so-far';

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

/** The ratio that decided the pace, with every number it was made from. */
export interface PaceBasis {
  /**
   * `attainment`: the figure itself against the target; `milestone`: against the value printed for this year; `pro-rata`:
   * a count carried on to the end of the year by days; `path`: a level carried on from the baseline to the horizon.
   */
  readonly method: 'attainment' | 'milestone' | 'pro-rata' | 'path';
  /** The figure that decided: the judged one, or the figure so far beside an estimate. */
  readonly value: number;
  /** Where the figure arrives at the horizon if it goes on as it did; the figure itself where there is no line. */
  readonly projected: number;
  /** Attainment of the projected figure, held against the thresholds; null where the goal is 0 and only reaching it counts. */
  readonly ratio: number | null;
  /** Day at which the figure was measured. */
  readonly at: LocalDate;
  /** What was needed on that day. */
  readonly required: number;
  /** What has to be reached by the end of `goal.year`: the target, or the next printed milestone. */
  readonly goal: Milestone;
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
  /** Where it was taken over, or why none was; null where somebody typed it, or nothing is known of a year before. */
  readonly carried: CarriedFigure | null;
  readonly yardstick: Yardstick | null;
  /** Share of the target attained (1 = all of it); null where none is defined. */
  readonly attainmentRatio: number | null;
  /** The ratio that decided the pace; null where the verdict alone decided it. */
  readonly decidingRatio: number | null;
  readonly paceBasis: PaceBasis | null;
  /** Why there is no pace; null where there is one, and where nothing is judged. */
  readonly paceGap: PaceGap | null;
  readonly paceNotes: readonly PaceNote[];
  /** A ceiling on a count that only grows, already broken: nothing can mend it, whatever the kind of figure. */
  readonly isBroken: boolean;
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
}
