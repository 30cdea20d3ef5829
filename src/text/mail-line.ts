// What may stand in one line of a mail: no line breaks, no signs that nobody sees, bounded length.

import { onOneLine } from '../domain/reading/plain-text.js';

/** Longest subject that is sent; the platform refuses more than 250 characters. */
const SUBJECT_LENGTH = 240;

/**
 * The words in one line of at most `length` characters, cut with `…` behind a whole word where one ends in the last third;
 * nothing in it can open another header.
 */
export function oneLine(text: string, length: number): string {
  const line = onOneLine(text);
  if (line.length <= length) return line;
  const cut = wholeWords(line.slice(0, length - 1), line.charAt(length - 1));
  // Half of a pair that makes one character is no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function wholeWords(cut: string, next: string): string {
  if (next === ' ') return cut;
  const end = cut.lastIndexOf(' ');
  return end * 3 >= cut.length * 2 ? cut.slice(0, end).replace(/[,;:.]+$/, '') : cut;
}

/** A subject: one line, no longer than the platform takes. */
export function subjectLine(text: string): string {
  return oneLine(text, SUBJECT_LENGTH);
}
