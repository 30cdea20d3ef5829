// Suspicions about a figure that could be read and judged: asked in `Cần xem lại`, never held against the office.

import type { Problem } from './checked.js';
import { compared } from './comparison.js';
import type { Judgement } from './judgement.js';
import type { LocalDate } from './local-date.js';

/** A figure of the same row and year that the journal holds from an earlier day. */
export interface EarlierFigure {
  readonly value: number;
  readonly asOf: LocalDate | null;
}

/** Factors by which a figure is off when tỷ, triệu, nghìn or a decimal sign slip. */
const SLIPS = [10, 100, 1000] as const;
/** A figure may have moved by this much since last year and still show the slip. */
const SLIP_FROM = 0.7;
const SLIP_TO = 1.45;

/**
 * Questions about a judged figure, the gravest first (rules ASK-7 … ASK-10). `soFar` is the result to date beside a
 * judged estimate; `earlier` an older figure of the same year.
 */
export function suspicions(judged: Judgement, soFar: number | null, earlier: EarlierFigure | null): readonly Problem[] {
  const { value, reading, priorYear, yardstick, target } = judged;
  if (value === null || reading?.kind !== 'number' || yardstick === null || target.comparator === 'level') return [];
  const column = judged.figureKind === 'estimate' ? 'estimate' : 'actual';
  return [
    ...unitSlip(value, priorYear, judged, column),
    ...fall(judged, value, soFar, earlier, column),
    ...copied(judged, value, column),
  ];
}

/** ×10, ×100, ×1000 against last year either way; without a last year, that far above the target. */
function unitSlip(value: number, priorYear: number | null, judged: Judgement, column: string): readonly Problem[] {
  const isLastYear = priorYear !== null && priorYear !== 0;
  const measure = isLastYear ? priorYear : (judged.yardstick?.bound ?? 0);
  if (measure === 0 || value === 0) return [];
  const times = value / measure;
  const up = SLIPS.find((slip) => isNear(times, slip));
  const down = isLastYear ? SLIPS.find((slip) => isNear(1 / times, slip)) : undefined;
  const factor = up ?? down;
  if (factor === undefined) return [];
  const code = `unit-slip-${up === undefined ? 'down' : 'up'}-${isLastYear ? 'last-year' : 'target'}`;
  return [{ code, params: { column, value, measure, factor } }];
}

function isNear(times: number, slip: number): boolean {
  return times >= slip * SLIP_FROM && times <= slip * SLIP_TO;
}

/** What only grows over the year cannot be less than it was, nor end below where it stands. */
function fall(
  { indicator, figureKind }: Judgement,
  value: number,
  soFar: number | null,
  earlier: EarlierFigure | null,
  column: string,
): readonly Problem[] {
  if (indicator.nature !== 'cumulative') return [];
  if (figureKind === 'estimate' && soFar !== null && compared(value, soFar) < 0) {
    return [{ code: 'estimate-below-result', params: { column, value, soFar } }];
  }
  if (figureKind === 'estimate' || earlier === null || compared(value, earlier.value) >= 0) return [];
  return [{ code: 'cumulative-fell', params: { column, value, earlier: earlier.value, date: earlier.asOf ?? '' } }];
}

/** The very figure of last year, or the target itself, may have been copied instead of measured. */
function copied(
  { numerator, priorYear, target, indicator }: Judgement,
  value: number,
  column: string,
): readonly Problem[] {
  const isNaturalEnd = value === 0 || (indicator.isShare && value === 100);
  if (numerator !== null || isNaturalEnd) return [];
  if (priorYear === value) return [{ code: 'same-as-last-year', params: { column, value } }];
  return target.value === value ? [{ code: 'same-as-target', params: { column, value } }] : [];
}
