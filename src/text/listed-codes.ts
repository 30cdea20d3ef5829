// Long lists and long cells, shortened for a sentence.

/** So many are named, the rest counted. */
export const SHOWN = 12;

/** Codes, the first of them where there are many. */
export function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, SHOWN).join(', ');
  return codes.length > SHOWN ? `${shown} và ${codes.length - SHOWN} dòng khác` : shown;
}

/** What stood in a cell, short. */
export function quoted(text: string): string {
  if (text === '') return '(trống)';
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `“${short.replace(/\s+/g, ' ')}”`;
}
