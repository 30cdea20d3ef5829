// The judgement of one reporting row: every sentence, colour, count and mail rests on this function.

import { measuredTarget } from '../book/measured-target.js';
import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import {
  basisText,
  isTicked,
  quotedText,
  readTick,
  type TickColumn,
  type TypedFigure,
  textOf,
  tickWords,
} from '../reading/typed-figure.js';
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
  if (isTicked(typed.notDone, 'notDone')) {
    if (basis !== '') return { ...unjudgedRow(row), verdict: 'not-done', notDoneBasis: basis };
    const question: FigureQuestion = { code: 'not-done-without-basis', params: { column: 'notDone' } };
    return asked(judgedRow({ ...row, questions: [...row.questions, question] }), typed, seen);
  }
  const judged = withheld(asked(judgedRow(row), typed, seen), typed);
  if (adjusted.target === null) return judged;
  const printedVerdict = judgedRow({ ...row, target: own }).verdict;
  return { ...judged, adjustment: { basis, printed: own, printedVerdict } };
}

/** What the coordinator decided about a row and nobody can read: the verdict waits for it, and the figure stands (rule GHI-9). */
const DECISIONS: ReadonlySet<FigureQuestion['code']> = new Set([
  'not-done-unreadable',
  'adjusted-unreadable',
  'assigned-unreadable',
  'target-zero',
]);

function withheld(judged: Judgement, { notDone, checked }: TypedFigure): Judgement {
  const tick = readTick(checked, 'checked');
  const questions: readonly FigureQuestion[] = [
    ...(readTick(notDone, 'notDone') === 'unreadable' ? [tickQuestion('not-done-unreadable', 'notDone', notDone)] : []),
    ...judged.questions,
    ...(tick === 'unreadable' ? [tickQuestion('checked-unreadable', 'checked', checked)] : []),
  ];
  const blocking = questions.filter(({ code }) => DECISIONS.has(code));
  if (blocking.length === 0 || judged.noData !== null) return { ...judged, questions };
  const rest = questions.filter((each) => !blocking.includes(each));
  return { ...undecided(judged), questions: [...blocking, ...rest] };
}

/** The judgement without what a decision that nobody can read would change. */
export function undecided(judged: Judgement): Judgement {
  return {
    ...judged,
    ...{ verdict: 'not-judged', pace: 'not-judged', noData: 'not-computable', incomputable: 'decision-unreadable' },
    ...{ attainmentRatio: null, decidingRatio: null, paceBasis: null, paceGap: null, paceNotes: [] },
  };
}

function tickQuestion(
  code: 'not-done-unreadable' | 'checked-unreadable',
  column: TickColumn,
  cell: Cell,
): FigureQuestion {
  return { code, params: { column, text: quotedText(cell), words: tickWords[column].join('” hoặc “') } };
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
