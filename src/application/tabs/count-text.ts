// How a count is written by a formula: two digits as in official papers, nothing at all as a plain 0.

/** Formula text of a count: `07`, `12`, and `0` for none. */
export function countText(count: string): string {
  return `REGEXREPLACE(TEXT(${count};"00");"^00$";"0")`;
}
