// How many places a ranking has: a place among 34 says nothing about a target set among 63.

import type { Indicator, Target } from '../book/plan.js';
import type { ActualReading } from '../reading/actual-reader.js';
import { plainWords } from '../reading/plain-text.js';

export interface UnlikePlaces {
  readonly places: number;
  readonly planned: number;
}

const NAMED_PLACES = /(?:\/ ?|trong (?:tổng )?(?:số )?)(\d{2,3})(?= ?$|[ ,.;)])/;

/**
 * Both numbers of places, where the typed rank is among another number than the one the plan names (in the target, its
 * clause or the indicator's name) or, where it names none, than last year's rank; null where they agree or one is not
 * known (rule TGT-8).
 */
export function unlikePlaces(
  reading: ActualReading,
  target: Target,
  indicator: Indicator,
  prior: ActualReading,
): UnlikePlaces | null {
  if (reading.kind !== 'rank' || reading.of === null) return null;
  const named = [target.printed, target.clause, indicator.name].map(namedPlaces).find((places) => places !== null);
  const planned = named ?? (prior.kind === 'rank' ? prior.of : null);
  return planned === null || planned === reading.of ? null : { places: reading.of, planned };
}

function namedPlaces(text: string): number | null {
  const match = NAMED_PLACES.exec(plainWords(text));
  return match === null ? null : Number(match[1]);
}
