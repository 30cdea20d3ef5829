// The fingerprint of a row's printed words: how a row proves that code, words and figures still belong together.

import { onOneLine } from './plain-text.js';

/** The words a fingerprint compares: as they are seen, every run of white space one blank, no blanks at the ends. */
export function settledWords(words: string): string {
  return onOneLine(words);
}

/** 32-bit FNV-1a over UTF-16 units, eight hexadecimal digits. Not a secret: it only notices change. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What stands in the hidden column `Dấu vân`: the row's key and a hash of its key and words. */
export function fingerprint(key: string, ...words: readonly string[]): string {
  return `${key}#${shortHash([key, ...words].map(settledWords).join('\n'))}`;
}

/** The key a fingerprint was made for; `''` when the text is not a fingerprint. */
export function keyOfFingerprint(print: string): string {
  const at = print.lastIndexOf('#');
  return at > 0 ? print.slice(0, at) : '';
}
