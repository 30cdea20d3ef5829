// A digest as people compare it: a few signs that are not taken for each other, in groups of four.

/** Digits and letters without 0, O, 1, I: nobody reads one for another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BITS = 5;

/** The first signs of a hexadecimal digest, five bits each: `7KQ2-M4XA` for eight. */
export function shortPrint(hex: string, signs: number): string {
  const bits = Array.from(hex.slice(0, Math.ceil((signs * BITS) / 4)), (digit) =>
    parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('');
  const text = Array.from(
    { length: signs },
    (_, at) => SIGNS[parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2)] ?? '',
  ).join('');
  return text.replace(/.{4}(?=.)/g, '$&-');
}
