// A count written with the very noun of its target ("45.000 hồ sơ" beside "50.000 hồ sơ"): whole, so it reads in one way.

import type { Target } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { isCounted } from '../phrase/counted-unit.js';
import { plainWords } from '../reading/plain-text.js';

const GROUPED = /^(\d{1,3}(?:[.,]\d{3})+) ?(\p{L}[\p{L} ]*)$/u;

/** The number where the cell groups its digits and names what the target counts (rule HAM-7); else the cell as it is. */
export function countIn(cell: Cell, { unit }: Pick<Target, 'unit'>): Cell {
  if (typeof cell !== 'string' || !isCounted(plainWords(unit))) return cell;
  const [, digits = '', noun = ''] = GROUPED.exec(plainWords(cell)) ?? [];
  if (noun !== plainWords(unit) || new Set(digits.replace(/\d/g, '')).size > 1) return cell;
  return Number(digits.replace(/\D/g, ''));
}
