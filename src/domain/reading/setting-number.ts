// Reads the numbers of the settings: a share in per cent however it is written, and a year.

import type { Cell } from '../cell.js';
import { readNumber } from './number-reader.js';
import { plainWords } from './plain-text.js';

/** The share that a cell names in per cent (`95`, `95 %`), 0 to 1; null for what is none. `0,95` may be 95% or 0.95%, 1 all or a hundredth. */
export function readShare(cell: Cell): number | null {
  const text = typeof cell === 'string' ? plainWords(cell) : cell;
  const isPercent = typeof text === 'string' && text.endsWith('%');
  const read = readNumber(isPercent ? text.replace(/ ?%$/, '') : text, '');
  if (read.kind !== 'number') return null;
  const { value } = read;
  return (isPercent ? value > 0 : value > 1) && value <= 100 ? value / 100 : null;
}

/** True for a share that was written as a part of one, where per cent are wanted. */
export function isPartOfOne(cell: Cell): boolean {
  const read = readNumber(typeof cell === 'string' ? plainWords(cell) : cell, '');
  return read.kind === 'number' && read.value > 0 && read.value < 1;
}

/** The year of four digits that a cell names, alone or behind "năm"; null for anything else. */
export function readYear(cell: Cell): number | null {
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const words = plainWords(String(cell)).replace(/^năm /, '');
  return /^20\d{2}$/.test(words) ? Number(words) : null;
}
