// Numbers as Vietnamese official texts write them.

import { compared } from '../domain/judging/comparison.js';
import { printedNumber, writtenNumber } from '../domain/reading/printed-number.js';

/** Decimals a sentence shows unless more are needed to keep two numbers apart. */
const USUAL_DECIMALS = 2;
/** Decimals that repeat a number as it was typed. */
const AS_TYPED = 12;
/** Decimals beyond which two doubles are not told apart any more. */
const MOST_DECIMALS = 12;

/**
 * The number with a dot between thousands and a decimal comma: `1.234,5`, `80`; at most `maxDecimals` decimals (2 unless
 * told), no zeros at the end. Empty for what is no finite number.
 */
export function formatNumber(n: number, maxDecimals: number = USUAL_DECIMALS): string {
  const text = writtenNumber(n, Math.max(maxDecimals, told?.decimals.get(n) ?? 0));
  if (Number.isFinite(n)) told?.texts.set(n, text);
  return text;
}

/** What is being written at the moment: its numbers as printed, and the decimals that some of them need. */
interface Told {
  readonly decimals: Map<number, number>;
  readonly texts: Map<number, string>;
}

let told: Told | null = null;
/** Decimals up to which numbers are told apart; beyond, doubles of everyday size do not differ. */
const LAST_DECIMALS = 20;

/**
 * The text that `write` returns, in which two numbers are printed alike only where they are equal: as long as two that
 * differ look the same, both get a decimal more and the text is written again. Every number must be printed by this file;
 * inside another call the numbers belong to the outer text.
 */
export function numbersApart(write: () => string): string {
  if (told !== null) return write();
  const decimals = new Map<number, number>();
  try {
    for (;;) {
      told = { decimals, texts: new Map() };
      const text = write();
      const alike = [...told.texts].filter(([n, shown]) => isShared(n, shown, told?.texts ?? new Map()));
      const more = alike.filter(([n, shown]) => (decimals.get(n) ?? decimalsOf(shown)) < LAST_DECIMALS);
      if (more.length === 0) return text;
      for (const [n, shown] of more) decimals.set(n, Math.max(decimals.get(n) ?? 0, decimalsOf(shown)) + 1);
    }
  } finally {
    told = null;
  }
}

/** What a subtraction leaves behind, as a part of the numbers it started from: 100 - 99,99 and 99,99 - 99,98 are one number. */
const LEFT_BY_SUBTRACTION = 16 * Number.EPSILON;

function isShared(n: number, shown: string, texts: ReadonlyMap<number, string>): boolean {
  const finest = LEFT_BY_SUBTRACTION * Math.max(...[...texts.keys()].map(Math.abs));
  return [...texts].some(([other, text]) => text === shown && compared(n, other) !== 0 && Math.abs(n - other) > finest);
}

function decimalsOf(shown: string): number {
  return shown.split(',')[1]?.length ?? 0;
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

/** A printed text in which every number that is one of `values` stands with the separators of the catalogue: `1234.5` as `1.234,5`. */
export function withCatalogueNumbers(printed: string, values: readonly (number | null)[]): string {
  return printed.replace(/\d+(?:[.,]\d+)*/g, (digits) => {
    const read = printedNumber(digits);
    const value = values.find((each) => each !== null && read !== null && compared(Math.abs(each), read) === 0);
    return value === undefined || value === null ? digits : formatNumber(Math.abs(value), AS_TYPED);
  });
}
