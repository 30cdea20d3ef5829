// Addresses out of a directory cell that may hold none, one, several, or something else.

import { plainText, showsAnotherOrder, withNamedSigns } from '../reading/plain-text.js';

export interface CellAddresses {
  /** Usable addresses, lower case, each once, in the order of the cell. */
  readonly valid: readonly string[];
  /** Words of the cell that are no address, as a person sees them. */
  readonly bad: readonly string[];
}

/** Longest address mail systems carry (RFC 5321, 4.5.3.1.3, less the angle brackets), and its local part. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/**
 * The names that offices write: letters and digits with `.`, `_`, `-`, `+` between them. RFC 5322 allows more signs, and at
 * the ends too, but there they are bullets and labels that were pasted along: `+syt@…`, `1/syt@…`, `SYT=syt@…`.
 */
const LOCAL = /^[a-z0-9]+(?:(?:\.|[_+-]+)[a-z0-9]+)*$/i;
/** A number or a label with a sign behind it is one of a list (`1.syt@…`, `email-syt@…`), a telephone run into a name too. */
const LIST_MARK =
  /^(?:\d+[._+-]|\d{9,11}[a-z]|(?:e-?mail|gmail|mail|mailto|zalo|tel|fax|sdt|dt|www|i{2,3}|iv|vi{2,3}|ix)[._+-])/i;
/** Top-level domains are letters; a digit or more behind them is a footnote or a telephone number. */
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i;

/** What mail programs put around an address when it is copied: `<a@b.vn>`, `mailto:a@b.vn`, a full stop after it. */
const WRAPPING = /^[<(["'“‘«]*(mailto:)?|[>)\]"'”’».]*$/gi;

/**
 * The words of a cell. One in small letters right before an address may be its beginning, torn off by a blank (`lan anh@…`),
 * one right behind it its end (`syt@langson.gov .vn`): the two are one word, which is no address.
 */
const WORDS =
  /[^\s,;、@]+@[^\s,;、@]+\s+\.?[a-z][a-z0-9.-]*(?=[\s,;、]|$)(?:\s+[^\s,;、@]+@[^\s,;、]+)?|(?<![^\s,;、])[a-z][a-z0-9._-]*\s+(?=[^\s,;、@]+@)[^\s,;、]+|[^\s,;、]+/g;

/** Words beside an address that may say it is not, or no longer, the one to write to. */
const NOT_THIS =
  /(?<!\p{L})(?:không|ko|khong|đừng|dừng|ngừng|ngưng|thôi|bỏ|hủy|huỷ|xóa|xoá|cũ|sai|hỏng|lỗi|hết|nghỉ|chuyển(?! đổi)|trả lại)(?!\p{L})/iu;

/**
 * The addresses of a cell, separated by comma, semicolon or white space. A plain syntactic check, nothing is asked: what
 * is not clearly one address is among the bad words, whole; so is all of a cell whose words may take an address back.
 */
export function readAddresses(cell: string): CellAddresses {
  if (showsAnotherOrder(cell)) return { valid: [], bad: [withNamedSigns(cell).trim()] };
  const valid: string[] = [];
  const bad: string[] = [];
  for (const word of plainText(cell).match(WORDS) ?? []) {
    const address = word.replace(WRAPPING, '').toLowerCase();
    if (!isMailAddress(address)) bad.push(word);
    else if (!valid.includes(address)) valid.push(address);
  }
  const isTakenBack = valid.length > 0 && NOT_THIS.test(bad.filter((word) => !word.includes('@')).join(' '));
  return isTakenBack ? { valid: [], bad: [plainText(cell)] } : { valid, bad };
}

/** True for a plain `name@host.tld` as offices write it: no display name, no quotes, no letters with marks, no list mark. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > LONGEST_LOCAL || text.length > LONGEST) return false;
  const local = text.slice(0, at);
  return LOCAL.test(local) && !LIST_MARK.test(local) && DOMAIN.test(text.slice(at + 1));
}
