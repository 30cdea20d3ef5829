// Reads a cell that answers yes or no, in the ways offices write it; anything else is asked about.

import type { Cell } from '../cell.js';
import { plainText, plainWords, seenText, showsAnotherOrder, withNamedSigns } from './plain-text.js';

export type YesNoReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unreadable'; readonly text: string };

const YES: ReadonlySet<string> = new Set(['có', 'co', 'c', 'yes', 'y', 'x', 'true', 'đúng', '1', '✓', '✔', '☑']);
const NO: ReadonlySet<string> = new Set(['không', 'khong', 'ko', 'k', 'no', 'n', 'false', 'sai', '0']);

/** Whole words only: "Không tính ngày nghỉ" or "Có, trừ …" may mean anything, and a dash or a dot no less. */
export function readYesNo(cell: Cell): YesNoReading {
  const text = typeof cell === 'object' ? cell.date : String(cell);
  const words = plainWords(text);
  if (plainText(text) === '') return { kind: 'blank' };
  if (showsAnotherOrder(text)) return { kind: 'unreadable', text: withNamedSigns(text) };
  return YES.has(words)
    ? { kind: 'yes' }
    : NO.has(words)
      ? { kind: 'no' }
      : { kind: 'unreadable', text: seenText(text) };
}
