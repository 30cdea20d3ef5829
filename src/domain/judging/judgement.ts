// The judgement of one reporting row: every sentence, colour, count and mail rests on this function.

import { measuredTarget } from '../book/measured-target.js';
import type { Indicator, Target } from '../book/plan.js';
import { basisText, isTicked, type TypedFigure, textOf } from '../reading/typed-figure.js';
import { adjustedTarget } from './adjusted-target.js';
import { assignedTarget } from './assigned-target.js';
import type { FigureQuestion } from './figure-question.js';
import { judgedRow } from './row-judgement.js';
import { type SeenFigure, tickOf, withoutOutdatedTick } from './seen-figure.js';
import { type Row, unjudgedRow } from './unjudged-row.js';
import type { Judgement, JudgementTerms } from './verdict-terms.js';

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
