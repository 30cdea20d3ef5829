// The result to date of a row that may be typed as a figure, as numerator and denominator, or as both.

import type { Indicator, Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { type ActualReading, readActual } from '../reading/actual-reader.js';
import { type NumberReading, readNumber } from '../reading/number-reader.js';
import { plainText } from '../reading/plain-text.js';
import { type TypedFigure, textOf } from '../reading/typed-figure.js';
import type { FigureQuestion, Incomputable } from './figure-question.js';

export interface RatioFigure {
  readonly reading: ActualReading;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly incomputable: Incomputable | null;
  /** Questions that stand in the way of judging the figure. */
  readonly blocking: readonly FigureQuestion[];
  /** Questions beside a figure that is judged all the same. */
  readonly remarks: readonly FigureQuestion[];
}

/**
 * Reads `Thực hiện đến kỳ báo cáo`, `Tử số` and `Mẫu số` together: with both parts of a percentage their ratio in
 * percent is the figure, and a figure typed beside it must agree (rules VER-3, NUM-11, ASK-4, ASK-5).
 */
export function ratioFigure(typed: TypedFigure, target: Target, indicator: Indicator): RatioFigure {
  const actual = readActual(typed.actual, target);
  const numerator = readNumber(typed.numerator, '');
  const denominator = readNumber(typed.denominator, '');
  const plain = { reading: actual, numerator: null, denominator: null, incomputable: null, blocking: [], remarks: [] };
  if (numerator.kind === 'blank' && denominator.kind === 'blank') return plain;
  const misread = [
    ...partProblem(numerator, 'numerator', typed.numerator),
    ...partProblem(denominator, 'denominator', typed.denominator),
  ];
  if (misread.length > 0) return { ...plain, blocking: misread };
  if (numerator.kind !== 'number' || denominator.kind !== 'number') {
    const missing = numerator.kind === 'blank' ? 'numerator' : 'denominator';
    const known = { numerator: numberOf(numerator), denominator: numberOf(denominator) };
    return actual.kind === 'blank'
      ? { ...plain, ...known, incomputable: `${missing}-missing` }
      : { ...plain, remarks: [{ code: 'part-missing', params: { column: missing } }] };
  }
  const parts = { numerator: numerator.value, denominator: denominator.value };
  if (target.unit !== '%') {
    return actual.kind === 'blank'
      ? { ...plain, ...parts, incomputable: 'parts-without-percent' }
      : { ...plain, ...parts };
  }
  return ratioInPercent(actual, parts, decimalsTyped(typed.actual), indicator);
}

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

function ratioInPercent(actual: ActualReading, parts: Parts, decimals: number, indicator: Indicator): RatioFigure {
  const { numerator, denominator } = parts;
  const base = { ...parts, incomputable: null, blocking: [], remarks: [] };
  if (denominator === 0) {
    return actual.kind === 'blank'
      ? { ...base, reading: actual, incomputable: 'zero-denominator' }
      : { ...base, reading: actual, blocking: [{ code: 'zero-denominator', params: { column: 'denominator' } }] };
  }
  // Multiplied first: 69/100 is 69 exactly, whereas 69/100*100 is not.
  const percent = (numerator * 100) / denominator;
  const reading: ActualReading = { kind: 'number', value: percent };
  const isNegative = denominator < 0 || numerator < 0;
  if (isNegative || (indicator.isShare && numerator > denominator)) {
    const code = isNegative ? 'negative-part' : 'numerator-above-denominator';
    return { ...base, reading, blocking: [{ code, params: { column: 'numerator', numerator, denominator } }] };
  }
  if (actual.kind === 'blank' || isSameShare(actual, percent)) return { ...base, reading };
  if (actual.kind !== 'number') return { ...base, reading: actual };
  if (agrees(actual.value, percent, decimals)) return { ...base, reading };
  const params = { column: 'actual', typed: actual.value, percent, numerator, denominator };
  return { ...base, reading, blocking: [{ code: 'ratio-differs', params }] };
}

/** A figure agrees with its parts when it is their ratio rounded to the decimals that were typed. */
function agrees(typed: number, percent: number, decimals: number): boolean {
  return Math.abs(typed - percent) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** 0,7277 typed beside 628/863 can only be the share, so nobody needs to be asked. */
function isSameShare(actual: ActualReading, percent: number): boolean {
  if (actual.kind !== 'ask' || actual.asTyped === null) return false;
  return agrees(actual.asTyped * 100, percent, 0) || agrees(actual.asTyped, percent, 2);
}

/** Decimals of the figure as typed; a pasted number counts the decimals that two digits can show. */
function decimalsTyped(cell: TypedFigure['actual']): number {
  if (typeof cell !== 'string') return 2;
  return /[.,](\d+)\s*%?$/.exec(plainText(cell))?.[1]?.length ?? 0;
}

function numberOf(reading: NumberReading): number | null {
  return reading.kind === 'number' ? reading.value : null;
}

function partProblem(
  reading: NumberReading,
  column: 'numerator' | 'denominator',
  cell: Cell,
): readonly FigureQuestion[] {
  if (reading.kind === 'blank' || reading.kind === 'number') return [];
  if (reading.kind === 'ask') return [{ code: reading.code, params: { ...reading.params, column } }];
  const text = reading.kind === 'unreadable' ? reading.text : textOf(cell);
  return [{ code: 'part-unreadable', params: { column, text } }];
}
