// A number as Vietnamese documents print it.

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
