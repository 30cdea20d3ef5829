// Brings what people type or paste (full-width forms, odd spaces, many dashes) to one plain spelling.

const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/**
 * The text in NFC with full-width characters made plain, every dash a hyphen, every run of white space one blank,
 * invisible characters removed and the ends trimmed. Superscripts and fractions stay as they are: 5² is not 52.
 */
export function plainText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(ZERO_WIDTH, '')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim();
}

/** `plainText` in lower case and without a full stop at the end: for comparing typed words. */
export function plainWords(typed: string): string {
  return plainText(typed)
    .toLowerCase()
    .replace(/[.;]+$/, '')
    .trim();
}
