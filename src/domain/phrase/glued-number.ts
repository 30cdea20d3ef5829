// A number that letters or signs are typed onto ("30abc", "3o%", "90%%", "đạt l00%"): it was not read, or not safely (rule DOC-25).

import { comparatorPattern } from './comparator-words.js';
import type { PhraseFigure } from './phrase-figure.js';

/** A place in a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A kind of number that something is typed onto, with words in which it stands. */
export interface GlueRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const words = 'chương trình|nghị quyết|nghị định|phụ lục|biểu|bảng|mẫu|số|điều|khoản|điểm|mục|huyện nghèo';
/** Names that begin with a digit: generations, dimensions, screens, times of day, a pair ("4x4"); programmes and forms ("30a"). */
const named = String.raw`(?:(?:[2-6]g|[2-4]d|[48]k|5s|\d{1,2}h(?:\d\d)?|\d+x\d+)|(?<=(?:${words}) )\d{1,3}\p{L})(?![\p{L}\d]| ?[%‰])`;
const compared = String.raw`(?<=(?<!\p{L})(?:${comparatorPattern}) ?)`;

/**
 * Looked for where what was read is hidden behind `§`, but for the sign of a percentage, and what sets no target behind `¤`. Right
 * behind a comparator stands what was meant as a figure: only there is a word no name that begins with small letters, and holds digits.
 */
export const glueRules: readonly GlueRule[] = [
  {
    id: 'letters-behind-digits',
    pattern: new RegExp(String.raw`(?<![\p{L}\d¤§]|\p{L}[-.,/])(?!${named})\d[\d.,]*\p{L}`, 'iu'),
    example: 'đạt 30abc',
  },
  {
    id: 'hours-compared',
    pattern: /(?<=(?<!\p{L})(?:không quá|tối đa|tối thiểu|ít nhất|trên|dưới|hơn|đạt) )\d{1,2}h(?![\p{L}\d])/iu,
    example: 'xử lý không quá 24h',
  },
  {
    id: 'letters-before-digits',
    pattern: new RegExp(String.raw`${compared}(?!(?:[kcdh]?m[23]|h5n1)(?!\d))\p{Ll}[\p{L}.,]*\d`, 'u'),
    example: 'đạt abc30',
  },
  {
    id: 'letters-for-digits',
    pattern: new RegExp(String.raw`${compared}(?:[OoIl]+\d|[Il]+[Oo])[OoIl\d.,]*(?!\p{L})`, 'u'),
    example: 'đạt lO xã',
  },
  {
    id: 'letter-for-digit',
    pattern: /(?<![\p{L}\d])[oil][oil.,]* [%‰]|(?<=§)[.,](?:[oil]+(?!\p{L})|\p{L}+\d)/iu,
    example: 'đạt O %',
  },
  { id: 'sign-behind', pattern: /[^\s(["“‘'/:;,+<>≤≥=~•§-][%‰٪]/iu, example: 'đạt 90%%' },
  { id: 'letter-behind-sign', pattern: /(?<=§%)\p{L}(?!\p{L})/iu, example: 'đạt 5%o' },
  { id: 'sign-before', pattern: /(?<![§%])(?!¤)[\p{Sc}%‰±^](?=§)/u, example: 'đạt ₫30%' },
  {
    id: 'other-digits',
    pattern:
      /[\u00BC-\u00BE\u2150-\u215E]|(?!\d)\p{Nd}|(?<![\p{L}%¤§).,])[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]/u,
    example: 'đạt ½ số xã',
  },
];

/** The word that holds the first such number of a sentence, without the stops and brackets around it; null without one. */
export function gluedNumber(
  { text, plain, blotted }: { readonly text: string; readonly plain: string; readonly blotted: string },
  figures: readonly PhraseFigure[],
): Span | null {
  let rest = [...blotted]
    .map((letter, i) => (letter === plain[i] ? sameLetter(text.charAt(i), letter) : letter))
    .join('');
  for (const { start, end } of figures) {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^%‰]/g, '§') + rest.slice(end);
  }
  const places = glueRules.flatMap(({ pattern }) => {
    const found = pattern.exec(rest);
    return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
  });
  const [first] = places.sort((a, b) => a.start - b.start);
  return first === undefined ? null : wordAround(plain, first);
}

/** The letter as it was typed, large or small, where it is the same one. */
function sameLetter(typed: string, plain: string): string {
  return typed.toLowerCase() === plain ? typed : plain;
}

function wordAround(plain: string, { start, end }: Span): Span {
  const before = /[^\s([“"]*$/u.exec(plain.slice(0, start))?.[0] ?? '';
  const behind = /^[^\s)\]”";:]*/u.exec(plain.slice(end))?.[0].replace(/[.,]+$/, '') ?? '';
  return { start: start - before.length, end: end + behind.length };
}
