// How a count is written, by a formula and as text: two digits as in official papers, nothing at all as a plain 0.

/** Formula text of a count: `07`, `12`, and `0` for none. */
export function countText(count: string): string {
  return zeroAsOne(`TEXT(${count};"00")`);
}

/** Formula text of a count out of a whole, both written alike: `07/32`, `3/9`, `0/32`. `whole` is a number or a formula. */
export function outOfText(count: string, whole: number | string): string {
  const digits = typeof whole === 'number' ? `"${whole < 10 ? '0' : '00'}"` : `IF(${whole}<10;"0";"00")`;
  return `${zeroAsOne(`TEXT(${count};${digits})`)}&"/"&${whole}`;
}

function zeroAsOne(text: string): string {
  return `REGEXREPLACE(${text};"^00$";"0")`;
}

/** The text that the formula of `countText` gives. */
export function counted(count: number): string {
  return count === 0 ? '0' : String(count).padStart(2, '0');
}

/** The text that the formula of `outOfText` gives. */
export function outOf(count: number, whole: number): string {
  return `${whole < 10 ? String(count) : counted(count)}/${whole}`;
}
