// What a measure is called where it stands alone (mails, lists), and what its row asks a person to type.

import { comparators } from '../domain/book/comparator.js';
import type { Indicator, Target } from '../domain/book/plan.js';
import { yesOrNoUnit } from '../domain/book/unit-target.js';
import { officialDate } from './date-words.js';

/**
 * The measure whole, with all that tells it from its neighbours: the name of the indicator, the day from which it counts
 * and what is left out of it. The target is not part of it: it stands beside.
 */
export function measureName(
  { name }: Pick<Indicator, 'name'>,
  target: Pick<Target, 'effectiveFrom' | 'exclusion'>,
): string {
  const from = target.effectiveFrom === null ? '' : `, từ ngày ${officialDate(target.effectiveFrom)}`;
  const without = target.exclusion === '' ? '' : ` (${target.exclusion})`;
  return `${name}${from}${without}`;
}

/** How the words begin that ask for numerator and denominator. */
export const partsBegin = 'tử số:';

/** True where a row is filled with numerator and denominator: declared by the method, or named by a document. (A unit asked Có or Chưa has another target.) */
export function asksForParts({
  unit,
  method,
  numeratorText,
}: Pick<Indicator, 'unit' | 'method' | 'numeratorText'>): boolean {
  return unit === '%' && (method === 'sum' || method === 'count' || numeratorText !== '');
}

/** What to type where it is not simply a number: the two parts by name, an answer of a closed kind; else empty. */
export function wantedParts(indicator: Indicator, target: Pick<Target, 'comparator' | 'unit'>): string {
  switch (comparators[target.comparator].result) {
    case 'deliverable':
      return target.unit === yesOrNoUnit ? 'Có hoặc Chưa' : 'Đã hoàn thành hoặc Chưa hoàn thành';
    case 'rank':
      return 'thứ hạng';
    case 'grade':
      return 'xếp loại';
    case 'level':
      return 'mức độ';
    case 'number': {
      if (!asksForParts(indicator)) return '';
      const [have, all] =
        indicator.method === 'count' ? ['số đơn vị đã có', 'tổng số đơn vị'] : ['số đạt yêu cầu', 'tổng số để so'];
      const numerator = small(indicator.numeratorText) || have;
      const denominator = small(indicator.denominatorText) || all;
      return `${partsBegin} ${numerator}; mẫu số: ${denominator}`;
    }
  }
}

/** Words of a document inside a sentence: the first letter small unless it begins an abbreviation. */
function small(words: string): string {
  return /^\p{Lu}{2}/u.test(words) ? words : `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
