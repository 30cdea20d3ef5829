// What a row takes over from the year before where nobody typed `Năm trước`: its final figure, else its estimate, or why there is none.

import { comparators } from '../book/comparator.js';
import type { Target } from '../book/plan.js';
import type { CarriedFigure, CarriedGap } from '../reading/carried-figure.js';
import { settledWords } from '../reading/fingerprint.js';
import { isTypedBlank, officeKeys, type TypedFigure } from '../reading/typed-figure.js';
import type { FigureQuestion, Incomputable } from './figure-question.js';
import type { Judgement } from './verdict-terms.js';

/** What is measured by a row. */
export interface Measured {
  /** In the unit in which its figure is typed. */
  readonly target: Pick<Target, 'unit' | 'comparator'>;
  readonly scope: string;
}

/** A row of the year before, as that year judges it. */
export interface FigureBefore extends Measured {
  readonly isTrusted: boolean;
  /** Null where nobody can judge the row. */
  readonly judgement: Judgement | null;
  /** False for a total that lacks units. */
  readonly isComplete: boolean;
}

/** What the row takes over from `year` (rules SANG-5, SANG-6); `before`: null where that year has no such row. */
export function carriedFigure(year: number, now: Measured, before: FigureBefore | null): CarriedFigure {
  const none = (kind: CarriedGap): CarriedFigure => ({ year, kind, reading: null });
  if (before === null) return none('no-row');
  const { judgement } = before;
  if (!before.isTrusted || judgement === null) return none('untrusted');
  if (isOtherUnit(now, before)) return none('other-unit');
  if (isOtherScope(now.scope, before.scope)) return none('other-scope');
  if (!before.isComplete) return none('incomplete');
  const { reading, figureKind: kind, noData, incomputable } = judgement;
  if (noData === 'unreadable' || judgement.questions.some(isOfFigure)) return none('asked');
  const isRead = noData === null || (incomputable !== null && ofTheTarget.has(incomputable));
  if (reading === null || kind === null || !isRead) return none('no-figure');
  if (kind === 'so-far') return none('so-far');
  if (reading.kind === 'range') return none('several');
  if (reading.kind !== 'number' && reading.kind !== 'rank' && reading.kind !== 'grade') return none('no-figure');
  return { year, kind, reading };
}

/** What stands as last year's figure beside one of this year: what was typed wins, whatever it is. */
export function carriedBeside({ priorYear, carried }: TypedFigure): CarriedFigure | null {
  return carried !== undefined && isTypedBlank(priorYear) ? carried : null;
}

/** Another unit, or a place in a ranking where a number was asked for. */
function isOtherUnit({ target: now }: Measured, { target: before }: Measured): boolean {
  const result = ({ comparator }: typeof now) => comparators[comparator].result;
  return now.unit !== before.unit || result(now) !== result(before);
}

/** A plan that names no part of what is measured says nothing of another one. */
function isOtherScope(now: string, before: string): boolean {
  return now !== '' && before !== '' && settledWords(now) !== settledWords(before);
}

/** What keeps a figure from being measured and not from being one. */
const ofTheTarget: ReadonlySet<Incomputable> = new Set([
  'prior-year-missing',
  'prior-year-zero',
  'target-without-number',
  'decision-unreadable',
  'places-differ',
]);
/** Asked of every figure that is not final, and of the coordinator's target: neither makes it another figure. */
const ofNoFigure: ReadonlySet<FigureQuestion['code']> = new Set([...ofTheTarget, 'official-wanted', 'figure-too-old']);
const officeColumns: ReadonlySet<string> = new Set(officeKeys);

function isOfFigure({ code, params }: FigureQuestion): boolean {
  return officeColumns.has(String(params?.column)) && !ofNoFigure.has(code);
}
