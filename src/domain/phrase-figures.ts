// Finds the figures in one sentence of a plan: numbers with what stands before and behind them, levels, ranks, grades, multiples.

import type { Comparator } from './plan.js';
import { printedNumber } from './printed-number.js';

/** A figure found in a sentence, with its place in it. */
export interface PhraseFigure {
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly upper: number | null;
  readonly grade: string;
  /** As the column `Mục tiêu` shows it, without the unit. */
  readonly printed: string;
  readonly unit: string;
  /** Code of the question a person must answer before this figure can be used, else empty. */
  readonly question: string;
}

const number = String.raw`\d+(?:[.,]\d+)*`;
const comparatorWords: ReadonlyArray<readonly [string, Comparator | 'exact' | 'down']> = [
  ['không vượt quá', '<='],
  ['không thấp hơn', '>='],
  ['không lớn hơn', '<='],
  ['không cao hơn', '<='],
  ['không nhỏ hơn', '>='],
  ['không ít hơn', '>='],
  ['không dưới', '>='],
  ['không quá', '<='],
  ['không trên', '<='],
  ['tối thiểu', '>='],
  ['ít nhất', '>='],
  ['tối đa', '<='],
  ['nhiều nhất', '<='],
  ['lớn hơn', '>'],
  ['cao hơn', '>'],
  ['nhỏ hơn', '<'],
  ['thấp hơn', '<'],
  ['ít hơn', '<'],
  ['vượt', '>'],
  ['trên', '>'],
  ['hơn', '>'],
  ['dưới', '<'],
  ['khoảng', 'about'],
  ['xấp xỉ', 'about'],
  ['từ', '>='],
  ['xuống', 'down'],
  ['còn', 'down'],
  ['đạt', 'exact'],
  ['bằng', 'exact'],
  ['là', 'exact'],
  ['lên', 'exact'],
  ['≥', '>='],
  ['≤', '<='],
  ['>=', '>='],
  ['<=', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', 'exact'],
  ['~', 'about'],
];
const wordPattern = comparatorWords.map(([word]) => word).join('|');
const qualifiers = String.raw`(?:(?:${wordPattern})\s*)*`;
const gap = String.raw`\s*(?:-|đến|tới|÷)\s*`;
const percentSign = String.raw`\s*(?:%|phần trăm(?!\p{L}))`;
const figurePattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/¤])(?<!\p{L}-)(${qualifiers})(-?${number})(${percentSign})?(?:${gap}(${number}))?(${percentSign})?(\s*trở lên|\s*trở xuống)?(?![\p{L}\d])`,
  'gu',
);
const multiplePattern = new RegExp(
  String.raw`(?<!\p{L})(?:tăng\s+lên\s+gấp|tăng\s+gấp|gấp|tăng)\s+((?:(?:tối thiểu|ít nhất|khoảng|trên|hơn)\s+)*)(?:(${number})\s*lần(?![\p{L}/])|(đôi|ba)(?!\p{L}))`,
  'gu',
);
const rankPattern =
  /(?<!\p{L})(?:(?:nhóm|tốp|top)\s*(\d+)(?=$|[\s,.;)])(?!\s*[-%])|(?:xếp\s+(?:thứ|hạng)|đứng\s+(?:thứ|hạng)|vị\s+trí\s+thứ|thứ\s+hạng|hạng|thứ)\s*(\d+)(?:\s*\/\s*\d+)?(?=$|[\s,.;)])|trong\s+(?:số\s+)?(\d+)\s+(?:tỉnh|địa\s+phương)(?=[^.;]*(?:dẫn|đứng)\s+đầu))/gu;
const gradePattern =
  /(?<!\p{L})(?:nhóm\s+hạng|xếp\s+hạng|hạng|xếp\s+loại|loại|nhóm)\s+([a-d]|xuất sắc|tốt|khá|trung bình)(?!\p{L})/gu;
const levelPattern =
  /(^|(?<!\p{L})(?:đạt|lên|đến|tối thiểu|ít nhất|ở|:)\s*)mức(?:\s*độ)?\s*(\d+)(\s*trở lên)?(?=$|[\s,.;)])/gu;
const knownUnit =
  /^\s*((?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|usd|đô la(?: mỹ)?|lượt khách|lượt|thuê bao\/100 (?:người )?dân|thuê bao|giờ|tờ|bản\/số|số|điểm(?: phần trăm)?|triệu|tỷ|kg|tấn|ha|km|m2)(?:\/[\p{L}\d]+)?)(?![\p{L}\d/])/u;

function comparatorOf(words: string): Comparator | 'exact' | 'down' | 'conflict' {
  const found = new Set<Comparator | 'exact' | 'down'>();
  let rest = words.trim();
  while (rest !== '') {
    const entry = comparatorWords.find(([word]) => rest.startsWith(word));
    if (!entry) break;
    found.add(entry[1]);
    rest = rest.slice(entry[0].length).trim();
  }
  found.delete('exact');
  if (found.has('>')) found.delete('>=');
  if (found.has('<')) found.delete('<=');
  if (found.size > 1) found.delete('down');
  const [only] = found;
  if (found.size > 1) return 'conflict';
  return only ?? 'exact';
}

function shownWords(words: string): string {
  return words
    .replace(/(^|\s)(đạt|bằng|là|lên|xuống|còn|=)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const startsWithComparator = new RegExp(`^(?:${wordPattern}|/)`, 'u');
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

function multiples(plain: string): PhraseFigure[] {
  return [...plain.matchAll(multiplePattern)].map((match) => {
    const [all, words = '', digits, doubled] = match;
    const value = digits === undefined ? (doubled === 'đôi' ? 2 : 3) : printedNumber(digits);
    const exact = /^(?:(?:tối thiểu|ít nhất)\s+)*$/.test(words);
    const question = value === null ? 'phrase-number-ambiguous' : exact ? '' : 'phrase-two-comparators';
    const start = match.index;
    const printed = all.replace(/^tăng\s+lên\s+gấp|^tăng\s+gấp/, 'gấp').replace(/\s*lần$/, '');
    return {
      start,
      end: start + all.length,
      comparator: 'multiple',
      value,
      upper: null,
      grade: '',
      printed,
      unit: 'lần',
      question,
    };
  });
}

function wordFigures(plain: string): PhraseFigure[] {
  const figures: PhraseFigure[] = [];
  const blank = { value: null, upper: null, grade: '', unit: '', question: '' };
  for (const match of plain.matchAll(rankPattern)) {
    const digits = match[1] ?? match[2] ?? match[3] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    figures.push({ ...blank, ...span, comparator: 'rank', value: Number(digits), printed: match[0].trim() });
  }
  for (const match of plain.matchAll(gradePattern)) {
    const grade = match[1] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    const shown = grade.length === 1 ? grade.toUpperCase() : grade;
    figures.push({
      ...blank,
      ...span,
      comparator: 'grade',
      grade: shown,
      printed: `${match[0].slice(0, -grade.length)}${shown}`,
    });
  }
  for (const match of plain.matchAll(levelPattern)) {
    const lead = match[1] ?? '';
    const span = { start: match.index + lead.length, end: match.index + match[0].length };
    figures.push({
      ...blank,
      ...span,
      comparator: 'level',
      value: Number(match[2]),
      printed: match[2] ?? '',
      unit: 'mức độ',
    });
  }
  return figures;
}

/**
 * The figures of one sentence in printed order. `plain` is its shadow, `blotted` the same with everything hidden that is no
 * target (dates, years, other laws' numbers). `falling`: the sentence wants less ("giảm … xuống").
 */
export function phraseFigures(plain: string, blotted: string, falling: boolean): readonly PhraseFigure[] {
  const special = [...multiples(blotted), ...wordFigures(blotted)];
  let rest = blotted;
  for (const { start, end } of special) rest = rest.slice(0, start) + '¤'.repeat(end - start) + rest.slice(end);
  return [...special, ...plainNumbers(rest, plain, falling)].sort((a, b) => a.start - b.start);
}
