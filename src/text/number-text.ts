// Numbers as Vietnamese official texts write them.

import { compared } from '../domain/judging/comparison.js';

/** Decimals a sentence shows unless more are needed to keep two numbers apart. */
const USUAL_DECIMALS = 2;
/** Decimals beyond which two doubles are not told apart any more. */
const MOST_DECIMALS = 12;

/**
 * The number with a dot between thousands and a decimal comma: `1.234,5`, `80`; at most `maxDecimals` decimals (2 unless
 * told), no zeros at the end. Empty for what is no finite number.
 */
export function formatNumber(n: number, maxDecimals: number = USUAL_DECIMALS): string {
  if (!Number.isFinite(n)) return '';
  const [whole = '0', fraction = ''] = Math.abs(n).toFixed(maxDecimals).split('.');
  const digits = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = digits === '' ? grouped : `${grouped},${digits}`;
  return n < 0 && text !== '0' ? `-${text}` : text;
}

/**
 * The number with as many decimals as it takes to stand on the same side of every number of `against` as it really
 * does: 99,996 beside 100 is not printed as 100. Starts from `minDecimals`; below 1 from three significant digits.
 */
export function formatDistinct(n: number, against: readonly number[], minDecimals: number = USUAL_DECIMALS): string {
  let decimals = Math.max(minDecimals, decimalsOfSmall(n));
  while (decimals < MOST_DECIMALS && against.some((other) => !keepsSide(n, other, decimals))) decimals += 1;
  return formatNumber(n, decimals);
}

/** Decimals that show three significant digits of a number below 1: 0,048 must not become 0,05. */
function decimalsOfSmall(n: number): number {
  const size = Math.abs(n);
  return size === 0 || size >= 1 ? 0 : Math.min(2 - Math.floor(Math.log10(size)), MOST_DECIMALS);
}

function keepsSide(n: number, other: number, decimals: number): boolean {
  return compared(rounded(n, decimals), other) === compared(n, other);
}

/** The number as `formatNumber` shows it with so many decimals. */
export function rounded(n: number, decimals: number): number {
  return Number(n.toFixed(decimals));
}
