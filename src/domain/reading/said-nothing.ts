// Words that people write where they have nothing to say: they are no name, no title and no text of a mail.

import { plainWords } from './plain-text.js';

const NOTHING: ReadonlySet<string> = new Set([
  ...['chưa có', 'chưa', 'chưa rõ', 'chưa biết', 'chưa xác định', 'đang cập nhật', 'không', 'không có', 'không rõ'],
  ...['chua co', 'khong', 'khong co', 'n/a', 'na', 'none', 'null', 'tbd', 'x'],
]);

/** True for "chưa có", "N/A", a dash, dots and whatever else has neither a letter nor a digit. */
export function saysNothing(text: string): boolean {
  const words = plainWords(text);
  return words !== '' && (NOTHING.has(words.replace(/[.!]+$/, '')) || !/[\p{L}\d]/u.test(words));
}
