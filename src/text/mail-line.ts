// What may stand in one line of a mail: no line breaks, no signs that nobody sees, bounded length.

import { onOneLine } from '../domain/reading/plain-text.js';

/** Longest subject that is sent; the platform refuses more than 250 characters. */
const SUBJECT_LENGTH = 240;

/** The words in one line of at most `length` characters, cut with `…`; nothing in it can open another header. */
export function oneLine(text: string, length: number): string {
  const line = onOneLine(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  // Half of a pair that makes one character is no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A subject: one line, no longer than the platform takes. */
export function subjectLine(text: string): string {
  return oneLine(text, SUBJECT_LENGTH);
}
