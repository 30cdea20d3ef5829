// A target in words, as the phrase reader understood it.

import type { TargetComponent } from '../domain/book/target-component.js';
import type { PhraseReading } from '../domain/phrase/target-phrase.js';
import { officialDate } from './date-words.js';
import { formatNumber } from './number-text.js';
import { phraseQuestionText } from './target-phrase-text.js';

/** Decimals kept: a target is repeated as it was printed, never rounded. */
const ALL_DECIMALS = 10;

function amount(value: number | null, unit: string): string {
  const shown = formatNumber(value ?? Number.NaN, ALL_DECIMALS);
  return unit === '%' || unit === '' ? `${shown}${unit}` : `${shown} ${unit}`;
}

function measure({ comparator, value, upper, grade, unit }: TargetComponent): string {
  switch (comparator) {
    case '>=':
      return `ít nhất ${amount(value, unit)}`;
    case '>':
      return `trên ${amount(value, unit)}`;
    case '<=':
      return `không quá ${amount(value, unit)}`;
    case '<':
      return `dưới ${amount(value, unit)}`;
    case 'range':
      return `từ ${amount(value, '')} đến ${amount(upper, unit)}`;
    case 'about':
      return `khoảng ${amount(value, unit)}`;
    case 'level':
      return `mức độ ${amount(value, '')} trở lên`;
    case 'rank':
      return `xếp thứ ${amount(value, '')} trở lên`;
    case 'grade':
      return `xếp hạng ${grade}`;
    case 'multiple':
      return `gấp ${amount(value, '')} lần năm trước`;
    case 'done':
      return 'hoàn thành';
  }
}

/** One component in Vietnamese: "Cấp tỉnh: ít nhất 90%, từ ngày 01/6/2022, đến năm 2025 (trừ hồ sơ…)". */
export function targetWords(component: TargetComponent): string {
  const { scope, effectiveFrom, horizonYear, exclusion } = component;
  const head = scope === '' ? '' : `${scope}: `;
  const day = effectiveFrom === null ? '' : `, từ ngày ${officialDate(effectiveFrom)}`;
  const year = horizonYear === null ? '' : `, đến năm ${horizonYear}`;
  const without = exclusion === '' ? '' : ` (${exclusion})`;
  return `${head}${measure(component)}${day}${year}${without}`;
}

/** What was understood of a phrase, one component after the other, or the question a person must answer. */
export function phraseReadingText({ components, question }: PhraseReading): string {
  return question ? phraseQuestionText(question) : components.map(targetWords).join('; ');
}
