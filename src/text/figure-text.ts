// How a recorded figure, a target and a difference are written, with their unit.

import type { Target } from '../domain/book/plan.js';
import { formatDistinct, withCatalogueNumbers } from './number-text.js';

/** The text with its unit: `72,77%`, `500 tỷ đồng`; the unit is not repeated, and may be empty. */
export function withUnit(text: string, unit: string): string {
  if (unit === '' || text === '' || text.endsWith(unit)) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** The target as a sentence names it: `80%`, `trên 50%`, `65 - 70%`, `gấp 7 lần`. */
export function targetText(target: Target): string {
  const { value, upper } = target;
  if (target.comparator === 'done') return target.printed;
  const printed = withCatalogueNumbers(target.printed, [value, upper]);
  switch (target.comparator) {
    case 'multiple':
      return printed.includes('lần') ? printed : `${printed} lần`;
    // A place, a grade and a level are named before their number or letter, whatever stands in the column of units.
    case 'rank':
      return named('thứ hạng', printed);
    case 'grade':
      return named('hạng', printed);
    case 'level':
      return named('mức độ', printed);
    default:
      return withUnit(printed, target.unit);
  }
}

/** The noun and what it names; words that the document prints itself stay as they are. */
function named(noun: string, printed: string): string {
  return printed === '' || /\p{L}{2}/u.test(printed) ? printed : `${noun} ${printed}`;
}

/** A distance between two figures: `7,23 điểm phần trăm`, `12 tỷ đồng`. */
export function differenceText(distance: number, unit: string, minDecimals?: number): string {
  const text = formatDistinct(Math.abs(distance), [0], minDecimals);
  return unit === '%' ? `${text} điểm phần trăm` : withUnit(text, unit);
}

/** A ratio in percent points without the sign, kept apart from the ratios of `against`. */
export function percentText(ratio: number, against: readonly number[], minDecimals?: number): string {
  return formatDistinct(
    ratio * 100,
    against.map((other) => other * 100),
    minDecimals,
  );
}
