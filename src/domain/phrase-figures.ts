// Finds the figures in one sentence of a plan: numbers with the words before and the unit behind them.

import { comparatorOf, comparatorPattern, shownWords } from './comparator-words.js';
import type { PhraseFigure } from './phrase-figure.js';
import { wordedFigures } from './phrase-worded-figures.js';
import type { Comparator } from './plan.js';
import { printedNumber } from './printed-number.js';

const number = String.raw`\d+(?:[.,]\d+)*`;
const qualifiers = String.raw`(?:(?:${comparatorPattern})\s*)*`;
const gap = String.raw`\s*(?:-|đến|tới|÷)\s*`;
const percentSign = String.raw`\s*(?:%|phần trăm(?!\p{L}))`;
const figurePattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/¤])(?<!\p{L}-)(${qualifiers})(-?${number})(${percentSign})?(?:${gap}(${number}))?(${percentSign})?(\s*trở lên|\s*trở xuống)?(?![\p{L}\d])`,
  'gu',
);
const knownUnit =
  /^\s*((?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|usd|đô la(?: mỹ)?|lượt khách|lượt|thuê bao\/100 (?:người )?dân|thuê bao|giờ|tờ|bản\/số|số|điểm(?: phần trăm)?|triệu|tỷ|kg|tấn|ha|km|m2)(?:\/[\p{L}\d]+)?)(?![\p{L}\d/])/u;

const startsWithComparator = new RegExp(`^(?:${comparatorPattern}|/)`, 'u');
/** A sentence that begins with what is measured may print its figure without "đạt". */
const measureLed =
  /^\s*(?:số|tỷ lệ|tỉ lệ|tỷ trọng|tổng|mức|sản lượng|doanh thu|thu nhập|chỉ số|tốc độ|năng suất)(?!\p{L})/u;

function unitBehind(plain: string, end: number): { unit: string; alone: boolean } {
  const rest = plain.slice(end);
  const known = knownUnit.exec(rest);
  const words = (/^[^.,;:()]*/.exec(rest)?.[0] ?? '').trim();
  const readable = !/\d/.test(words) && !startsWithComparator.test(words);
  const alone = words === '' || (readable && words.split(' ').length <= 3);
  if (known?.[1]) return { unit: known[1].trim(), alone: alone || words === known[1].trim() };
  return { unit: alone ? words : '', alone };
}

function plainNumbers(plain: string, full: string, falling: boolean): PhraseFigure[] {
  const figures: PhraseFigure[] = [];
  for (const match of plain.matchAll(figurePattern)) {
    const [all, words = '', first = '', percent1, second, percent2, open] = match;
    const start = match.index;
    const end = start + all.length;
    const percent = percent1 !== undefined || percent2 !== undefined;
    const behind = percent ? { unit: '%', alone: true } : unitBehind(full, end);
    const before = plain.slice(0, start).trim();
    const cued = words.trim() !== '' || before === '' || /(?::|số lượng|đạt|mức)$/.test(before);
    const ended = /^\s*(?:[,.;:(]|$)/.test(plain.slice(end + behind.unit.length + 1)) || behind.alone;
    const money = /(?:đồng|usd)$/.test(behind.unit);
    const placed =
      percent || money || ((cued || (measureLed.test(plain) && ended)) && (behind.alone || behind.unit !== ''));
    const value = first.startsWith('-') ? negative(printedNumber(first.slice(1))) : printedNumber(first);
    const upper = second === undefined ? null : printedNumber(second);
    const said = comparatorOf(words);
    const shown = shownWords(words);
    let comparator: Comparator;
    let question = '';
    if (second !== undefined) {
      comparator = 'range';
      if (said !== 'exact' && said !== 'about' && words.trim() !== '' && !/^(đạt |khoảng )*từ$/.test(words.trim()))
        question = 'phrase-two-comparators';
      if (value !== null && upper !== null && value >= upper) question = 'phrase-range-reversed';
    } else if (said === 'conflict') {
      comparator = '>=';
      question = 'phrase-two-comparators';
    } else if (open !== undefined) {
      comparator = open.trim() === 'trở lên' ? '>=' : '<=';
      const agrees = said === 'exact' || said === comparator || (said === '>=' && /^(đạt )?từ$/.test(words.trim()));
      if (!agrees) question = 'phrase-two-comparators';
    } else comparator = said === 'exact' ? (falling ? '<=' : '>=') : said === 'down' ? '<=' : said;
    if (value === null || (second !== undefined && upper === null)) question = 'phrase-number-ambiguous';
    if (/^\s*(?:[-/÷]\s*)?\d/.test(plain.slice(end))) question = 'phrase-number-ambiguous';
    if (!placed && question === '') question = 'phrase-number-unplaced';
    const shownNumber = second === undefined ? first : `${first} - ${second}`;
    const tail = open === undefined ? '' : ` ${open.trim()}`;
    const head = second === undefined ? shown : shown.replace(/^từ$/, '');
    figures.push({
      start,
      end,
      comparator,
      value,
      upper,
      grade: '',
      printed: `${head} ${shownNumber}${tail}`.trim(),
      unit: behind.unit,
      question,
    });
  }
  return figures;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/**
 * The figures of one sentence in printed order. `plain` is its shadow, `blotted` the same with everything hidden that is no
 * target (dates, years, other laws' numbers). `falling`: the sentence wants less ("giảm … xuống").
 */
export function phraseFigures(plain: string, blotted: string, falling: boolean): readonly PhraseFigure[] {
  const special = wordedFigures(blotted);
  let rest = blotted;
  for (const { start, end } of special) rest = rest.slice(0, start) + '¤'.repeat(end - start) + rest.slice(end);
  return [...special, ...plainNumbers(rest, plain, falling)].sort((a, b) => a.start - b.start);
}
