// The words that compare a figure with a target ("tối thiểu", "không quá"), and what a run of them means.

import type { Comparator } from '../book/comparator.js';

/** What a run of words says: a comparator, nothing (`exact`), "down to" (`down`), or two things that cannot both hold. */
export type SaidComparator = Comparator | 'exact' | 'down' | 'conflict';

const comparatorWords: ReadonlyArray<readonly [string, Exclude<SaidComparator, 'conflict'>]> = [
  ['dưới hoặc bằng', '<='],
  ['nhỏ hơn hoặc bằng', '<='],
  ['trên hoặc bằng', '>='],
  ['lớn hơn hoặc bằng', '>='],
  ['đạt và vượt', '>='],
  ['đạt hoặc vượt', '>='],
  ['không vượt quá', '<='],
  ['không tăng quá', '<='],
  ['không giảm quá', '<='],
  ['không để quá', '<='],
  ['không vượt', '<='],
  ['không thấp hơn', '>='],
  ['không lớn hơn', '<='],
  ['không cao hơn', '<='],
  ['không nhỏ hơn', '>='],
  ['không ít hơn', '>='],
  ['không dưới', '>='],
  ['không quá', '<='],
  ['không trên', '<='],
  ['tối thiểu', '>='],
  ['ít nhất', '>='],
  ['tối đa', '<='],
  ['nhiều nhất', '<='],
  ['lớn hơn', '>'],
  ['cao hơn', '>'],
  ['nhỏ hơn', '<'],
  ['thấp hơn', '<'],
  ['ít hơn', '<'],
  ['dưới mức', '<'],
  ['trên mức', '>'],
  ['vượt', '>'],
  ['trên', '>'],
  ['hơn', '>'],
  ['dưới', '<'],
  ['khoảng', 'about'],
  ['xấp xỉ', 'about'],
  ['gần', 'about'],
  ['chưa đến', '<'],
  ['chưa tới', '<'],
  ['từ', '>='],
  ['xuống', 'down'],
  ['còn', 'down'],
  ['đạt', 'exact'],
  ['bằng', 'exact'],
  ['là', 'exact'],
  ['lên', 'exact'],
  ['≥', '>='],
  ['≤', '<='],
  ['⩾', '>='],
  ['≧', '>='],
  ['⩽', '<='],
  ['≦', '<='],
  ['>=', '>='],
  ['<=', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', 'exact'],
  ['~', 'about'],
];
/** All the words as one alternation, longest first, for patterns on the plain shadow of a phrase. */
export const comparatorPattern = comparatorWords.map(([word]) => word).join('|');

/** What the words in front of a figure say about it. */
export function comparatorOf(words: string): SaidComparator {
  const found = new Set<SaidComparator>();
  let rest = words.trim();
  while (rest !== '') {
    const entry = comparatorWords.find(([word]) => rest.startsWith(word));
    if (!entry) break;
    found.add(entry[1]);
    rest = rest.slice(entry[0].length).trim();
  }
  found.delete('exact');
  if (found.has('>')) found.delete('>=');
  if (found.has('<')) found.delete('<=');
  if (found.size > 1) found.delete('down');
  const [only] = found;
  if (found.size > 1) return 'conflict';
  return only ?? 'exact';
}

/** Those of the words that the column `Mục tiêu` repeats before the figure: not "đạt", "lên", "xuống". */
export function shownWords(words: string): string {
  return words
    .replace(/(^|\s)(đạt|bằng|là|lên|xuống|còn|=)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
