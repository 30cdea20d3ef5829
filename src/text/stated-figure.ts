// The figures of a row as the leaders' page states them: what is done, with its day, and what is expected.

import type { JudgedFigure } from '../domain/judging/judged-figure.js';
import type { Judgement } from '../domain/judging/verdict-terms.js';
import { dayMonth, officialDate } from './date-words.js';
import { recordedText } from './explanation.js';
import { withUnit } from './figure-text.js';

/** `31% (31/10)`, `70% (chính thức, 31/12/2022)`, an estimate without a day; empty where none could be read and believed. */
export function statedFigure(judged: Judgement, figure: JudgedFigure | null): string {
  if (figure === null || figure.blocking.length > 0) return '';
  const { reading, kind, asOf } = figure;
  const number = recordedText({ ...judged, reading, noData: null });
  if (number === '') return '';
  const isMeasured = reading.kind === 'number' || reading.kind === 'range';
  const words = isMeasured ? withUnit(number, judged.target.unit) : number;
  if (kind === 'final')
    return `${words} (${['chính thức', asOf === null ? '' : officialDate(asOf)].filter((part) => part !== '').join(', ')})`;
  return asOf === null || kind === 'estimate' ? words : `${words} (${dayMonth(asOf)})`;
}
