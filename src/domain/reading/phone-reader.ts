// Reads a telephone number that is printed for people to dial; it keeps the number as it was typed.

import type { Cell } from '../cell.js';
import { onOneLine, plainText, showsAnotherOrder } from './plain-text.js';

/** Words that stand beside a number: an extension, a label. */
const WORDS = /máy lẻ|số lẻ|nội bộ|ext|số|điện thoại|đt|sđt|tel|hotline|di động|cố định|cơ quan|hoặc/gi;
const SIGNS = /^[\d\s+().,;:/-]*$/;
const FEWEST_DIGITS = 3;

/**
 * The words of the cell where they are one or more telephone numbers, `''` for an empty cell, null for anything else. A
 * cell that holds a number and no text has lost its leading zero.
 */
export function readPhone(cell: Cell): string | null {
  if (typeof cell !== 'string') return null;
  const shown = onOneLine(cell);
  if (shown === '') return '';
  if (showsAnotherOrder(cell)) return null;
  const rest = plainText(cell).replace(WORDS, ' ');
  return SIGNS.test(rest) && rest.replace(/\D/g, '').length >= FEWEST_DIGITS ? shown : null;
}
