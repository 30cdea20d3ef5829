// A phrase as the reader sees it: one line of composed letters, and a plain shadow of the same length to search in.

import { onOneLine } from '../reading/plain-text.js';

/** A phrase on one line. `text` keeps the printed words; `plain` has the same length, in lower case, with plain digits, dashes and spaces. */
export interface PhraseText {
  readonly text: string;
  readonly plain: string;
}

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

function plainCharacter(character: string): string {
  if (dashes.test(character)) return '-';
  const code = character.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  const lower = narrow.toLowerCase();
  return lower.length === 1 ? lower : narrow;
}

/** The phrase with white space collapsed (NBSP too), composed (NFC), with its searchable shadow. Blank gives two empty strings. */
export function phraseText(raw: string): PhraseText {
  const text = onOneLine(raw);
  let plain = '';
  for (let i = 0; i < text.length; i++) plain += plainCharacter(text.charAt(i));
  return { text, plain: withoutRangeBrackets(plain) };
}

/** "(35-50)%" is a range in brackets that say nothing. Same length. */
function withoutRangeBrackets(plain: string): string {
  return plain.replace(/\((\d[\d.,]* ?- ?\d[\d.,]*)\)(?= ?%)/g, ' $1 ');
}

/** `plain` with every match of the patterns blotted out by `¤`, so that no figure is found there. Same length. */
export function blot(plain: string, patterns: readonly RegExp[]): string {
  let blotted = plain;
  for (const pattern of patterns) blotted = blotted.replace(pattern, (found) => found.replace(/[^\s]/g, '¤'));
  return blotted;
}
