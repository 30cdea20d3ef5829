// Reads the number and the symbol of a letter: the Sở's own (`Công văn đề nghị báo cáo`), and the report of an office.

import type { Cell } from '../cell.js';
import { plainText, showsAnotherOrder } from './plain-text.js';

const LEADING = /^(?:(?:công văn|cv|văn bản|vb|báo cáo|bc) ?)?(?:số|so)?:? ?(?=\d)/iu;
const SYMBOL = '\\p{L}[\\p{L}\\d&.]*(?:[/-][\\p{L}\\d&.]*\\p{L}[\\p{L}\\d&.]*)*';
const NUMBER_ONLY = /^0*[1-9]\d{0,5}[a-zđ]?$/iu;
const WITH_SYMBOL = new RegExp(`^0*[1-9]\\d{0,5}[a-zđ]?(?:/(?:19|20)\\d{2})?[/-]${SYMBOL}$`, 'iu');
const SYMBOL_ONLY = new RegExp(`^/?${SYMBOL}$`, 'iu');
/** Letters with a tone stand in words ("chưa"), in no symbol: CĐS, BTĐKT, VHXH. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const NO_SYMBOL = /^(?:không|khong|chua|n\/a|na|none|null)$/iu;

/** The number, alone or with its symbol (`2345`, `2345/STTTT-CĐS`); `''` for an empty cell, null for anything else. */
export function readDispatchNumber(cell: Cell): string | null {
  const words = wordsOf(cell);
  if (words === null || words === '') return words;
  const number = words.replace(LEADING, '');
  return NUMBER_ONLY.test(number) || (WITH_SYMBOL.test(number) && !hasTone(number)) ? number : null;
}

/** The symbol behind the number (`CĐS`, `STTTT-CĐS`); `''` for an empty cell, null for anything else. */
export function readDispatchSymbol(cell: Cell): string | null {
  const words = wordsOf(cell);
  if (words === null || words === '') return words;
  return SYMBOL_ONLY.test(words) && !hasTone(words) && !NO_SYMBOL.test(words) ? words.replace(/^\//, '') : null;
}

function wordsOf(cell: Cell): string | null {
  if (typeof cell === 'object' || typeof cell === 'boolean') return null;
  if (typeof cell === 'string' && showsAnotherOrder(cell)) return null;
  return plainText(String(cell)).replace(/ ?([/-]) ?/g, '$1');
}

function hasTone(words: string): boolean {
  return TONE.test(words.normalize('NFD'));
}
