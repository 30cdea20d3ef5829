// What follows from each kind of "no data" for the whole it is a part of.

import type { Judgement, NoData } from './verdict-terms.js';

/**
 * `outside`: no part of its item or group (yet); `nothing`: answered, and there is nothing to measure; `missing`: a figure is
 * still to come.
 */
const BEARINGS: Readonly<Record<NoData, 'outside' | 'nothing' | 'missing'>> = {
  'not-yet-in-force': 'outside',
  'not-applicable': 'outside',
  'nothing-arose': 'nothing',
  'not-entered': 'missing',
  'no-figure-yet': 'missing',
  unreadable: 'missing',
  'not-computable': 'missing',
};

/** True for what the indicator does not concern, does not concern yet, or no longer does. */
export function isOutside({ noData, verdict }: Judgement): boolean {
  return verdict === 'not-done' || (noData !== null && BEARINGS[noData] === 'outside');
}

/** True where a figure was given, or the answer that there is nothing to measure. */
export function isReported({ noData }: Judgement): boolean {
  return noData === null || BEARINGS[noData] === 'nothing';
}

/** True where there is nothing to judge, and nothing is waited for. */
export function isLeftOut(judgement: Judgement): boolean {
  return isOutside(judgement) || (judgement.noData !== null && BEARINGS[judgement.noData] === 'nothing');
}
