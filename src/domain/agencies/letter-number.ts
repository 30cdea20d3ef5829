// `Số báo cáo`: the number of a signed report, with its day where somebody wrote both into one cell.

import type { Cell } from '../cell.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import { readDispatchNumber } from '../reading/dispatch-reader.js';
import { plainText, seenText, showsAnotherOrder, withNamedSigns } from '../reading/plain-text.js';

export type LetterNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: string; readonly date: LocalDate | null }
  | { readonly kind: 'unreadable'; readonly text: string };

const DAY_BEHIND = /^(.*?)[ ,;(]+(?:(?:ký|đề|gửi) )?(ngày .+?|\d{1,2}([/.-])\d{1,2}(?:\3\d{4}|\3\d{2})?)\)?$/iu;

/**
 * The number, without the words in front of it, and the day that stands behind it; `year` is that of a day without one.
 * A day alone, words ("chưa có", "đang trình ký", "512/chưa ký"), signs, 0 and two numbers are unreadable.
 */
export function readLetterNumber(cell: Cell, year: number): LetterNumber {
  if (typeof cell === 'object') return { kind: 'unreadable', text: cell.date };
  const typed = String(cell);
  if (plainText(typed) === '') return { kind: 'blank' };
  if (showsAnotherOrder(typed)) return { kind: 'unreadable', text: withNamedSigns(typed) };
  const unreadable = { kind: 'unreadable', text: seenText(typed) } as const;
  const words = plainText(typed).replace(/[.;,]+$/, '');
  const [, before, behind] = DAY_BEHIND.exec(words) ?? [];
  const day = behind === undefined ? null : readDate(behind, year);
  if (day !== null && day.kind !== 'date') return unreadable;
  const number = readDispatchNumber(before ?? words);
  if (number === null || number === '') return unreadable;
  return { kind: 'number', number, date: day === null ? null : day.date };
}
