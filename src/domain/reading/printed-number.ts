// Numbers as Vietnamese documents print them, read and written.

/**
 * The value of one printed number: `35.040` is 35040, `9,5` and `18.5` are decimals, `2.136.000` and `1,234.5` are read too.
 * `null` where it could be read in two ways (`1,234`) or in none (`1.2.3`).
 */
export function printedNumber(token: string): number | null {
  if (/^\d+$/.test(token)) return Number(token);
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(token)) return Number(token.replace(/\./g, '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(token)) return Number(token.replace(/,/g, ''));
  if (/^[1-9]\d{0,2}(,\d{3}){2,}$/.test(token)) return Number(token.replace(/,/g, ''));
  if (/^[1-9]\d{0,2},\d{3}$/.test(token)) return null;
  if (/^\d+[.,]\d+$/.test(token)) return Number(token.replace(',', '.'));
  return null;
}

/** Decimals that write every double of everyday size exactly as it was typed. */
const EXACT_DECIMALS = 12;

/**
 * A number as documents print it: a dot between thousands, a decimal comma, at most `maxDecimals` decimals, no zeros at
 * the end; as exactly as it was typed unless told. Empty for what is no finite number.
 */
export function writtenNumber(n: number, maxDecimals: number = EXACT_DECIMALS): string {
  if (!Number.isFinite(n)) return '';
  const [whole = '0', fraction = ''] = Math.abs(n).toFixed(maxDecimals).split('.');
  const digits = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = digits === '' ? grouped : `${grouped},${digits}`;
  return n < 0 && text !== '0' ? `-${text}` : text;
}

/** From here on a number is named by its power of ten. */
const ENDLESS = 1e21;

/** A number as a question names it: written in full, or by its power of ten where that would be endless or nothing. */
export function namedNumber(n: number): string {
  const size = Math.abs(n);
  return n === 0 || (size >= 10 ** -EXACT_DECIMALS && size < ENDLESS) ? writtenNumber(n) : String(n);
}
