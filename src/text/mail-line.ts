// What may stand in one line of a mail: no line breaks, no control or direction marks, bounded length.

/** Longest subject that is sent; the platform refuses more than 250 characters. */
const SUBJECT_LENGTH = 240;

// biome-ignore format: one class of characters per line reads better
const UNSEEN = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f' + // control characters, line breaks among them
    '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]+', // zero width, separators, direction marks
  'g',
);

/** The words in one line of at most `length` characters, cut with `…`; nothing in it can open another header. */
export function oneLine(text: string, length: number): string {
  const line = text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  // Half of a pair that makes one character is no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A subject: one line, no longer than the platform takes. */
export function subjectLine(text: string): string {
  return oneLine(text, SUBJECT_LENGTH);
}
