// The pace (`Tiến độ`) of a judged figure: what its deciding ratio is called.

import { compared } from './comparison.js';
import { type PaceQuestion, paceBasis } from './pace-basis.js';
import type { JudgementTerms, Pace, PaceBasis, Thresholds } from './verdict-terms.js';

export interface PaceAnswer {
  readonly pace: Pace;
  readonly basis: PaceBasis | null;
}

/** The pace and the ratio behind it (rules PACE-1 … PACE-11). */
export function paceOf(question: PaceQuestion, terms: JudgementTerms): PaceAnswer {
  const { verdict, kind } = question;
  if (verdict === 'exceeded' || verdict === 'reached') return { pace: 'on-track', basis: null };
  const basis = paceBasis(question, terms);
  if (verdict === 'not-reached' && kind !== 'so-far') return { pace: paceOfMiss(basis, terms.thresholds), basis };
  if (basis === null) return { pace: verdict === 'not-due' ? 'not-judged' : 'behind', basis };
  return { pace: paceOfRatio(basis.ratio, terms.thresholds), basis };
}

/** In the target year an estimate or a final figure that misses is never "on track", however near it comes. */
function paceOfMiss(basis: PaceBasis | null, thresholds: Thresholds): Pace {
  return basis !== null && compared(basis.ratio, thresholds.behind) >= 0 ? 'behind' : 'at-risk';
}

function paceOfRatio(ratio: number, thresholds: Thresholds): Pace {
  if (compared(ratio, thresholds.onTrack) >= 0) return 'on-track';
  return compared(ratio, thresholds.behind) >= 0 ? 'behind' : 'at-risk';
}
