// Reads one amount written with Vietnamese or English separators, and says when it can be read in two ways.

/** One amount: a value, or the two values it may mean. `decimals` counts the digits typed after the separator. */
export type TypedAmount =
  | { readonly kind: 'value'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'two-ways'; readonly thousands: number; readonly decimal: number };

/** Digits beyond this are not kept exactly by a double, so a longer amount is not read at all. */
const MOST_DIGITS = 15;

/**
 * The amount that `text` writes (`1.234,5`, `72,77`, `1 234`, `-3`), or null if it writes none. `1.234` may be a
 * thousand or a decimal and comes back as `two-ways`; so does `1,234`, unless `commaIsDecimal` (rows in percent,
 * where a thousandfold percentage makes no sense).
 */
export function typedAmount(text: string, commaIsDecimal: boolean): TypedAmount | null {
  const [, sign, body] = /^([+-]?)(\d[\d., ]*)$/.exec(text) ?? [];
  if (body === undefined) return null;
  if (body.replace(/\D/g, '').length > MOST_DIGITS) return null;
  const amount = unsignedAmount(body.trim(), commaIsDecimal);
  return amount === null || sign !== '-' ? amount : negated(amount);
}

function unsignedAmount(body: string, commaIsDecimal: boolean): TypedAmount | null {
  if (body.includes(' ')) {
    return /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body) ? amountOf(body.replace(/ /g, '').replace(',', '.')) : null;
  }
  const commas = body.split(',').length - 1;
  const dots = body.split('.').length - 1;
  if (commas > 0 && dots > 0) return mixedSeparators(body);
  if (commas + dots > 1) return /^\d{1,3}([.,]\d{3})+$/.test(body) ? amountOf(body.replace(/[.,]/g, '')) : null;
  // A lone separator in front of exactly three digits is the one form that Vietnamese and English read differently.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(body) && !(commas === 1 && commaIsDecimal)) {
    const parts = body.split(/[.,]/);
    return { kind: 'two-ways', thousands: Number(parts.join('')), decimal: Number(parts.join('.')) };
  }
  return amountOf(body.replace(',', '.'));
}

/** Where both separators occur, the last one is the decimal separator and the other must group by three. */
function mixedSeparators(body: string): TypedAmount | null {
  if (/^\d{1,3}(\.\d{3})+,\d*$/.test(body)) return amountOf(body.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+\.\d*$/.test(body)) return amountOf(body.replace(/,/g, ''));
  return null;
}

function amountOf(machineForm: string): TypedAmount {
  const decimals = machineForm.split('.')[1]?.length ?? 0;
  return { kind: 'value', value: Number(machineForm), decimals };
}

function negated(amount: TypedAmount): TypedAmount {
  return amount.kind === 'value'
    ? { ...amount, value: amount.value === 0 ? 0 : -amount.value }
    : { kind: 'two-ways', thousands: -amount.thousands, decimal: -amount.decimal };
}
