// Finds the figures in one sentence of a plan: numbers with the words before and the unit behind them.

import type { Comparator } from '../book/comparator.js';
import { printedNumber } from '../reading/printed-number.js';
import { comparatorOf, comparatorPattern, shownWords } from './comparator-words.js';
import { attachedUnits, unitOfName } from './counted-unit.js';
import type { PhraseFigure } from './phrase-figure.js';
import type { PhraseQuestion } from './phrase-question.js';
import { type PhraseUnit, unitBehind } from './phrase-unit.js';
import { wordedFigures } from './phrase-worded-figures.js';

const number = String.raw`\d+(?:[.,]\d+)*`;
const qualifiers = String.raw`(?:(?:${comparatorPattern})\s*)*`;
const gap = String.raw`\s*(?:-|đến|tới|÷)\s*`;
const percentSign = String.raw`\s*(?:%|phần trăm(?!\p{L}))`;
const figurePattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/¤])(?<!\p{L}-)(${qualifiers})(-?${number})(${percentSign})?(?:${gap}(${number}))?(${percentSign})?(?:(?<=%)|(?!\d|(?!(?:${attachedUnits})(?![\p{L}\d]))\p{L}))`,
  'gu',
);
/** A sentence that begins with what is measured may print its figure without "đạt". */
const measureLed =
  /^\s*(?:số|tỷ lệ|tỉ lệ|tỷ trọng|tổng|mức|sản lượng|doanh thu|thu nhập|chỉ số|tốc độ|năng suất|diện tích|đàn|mật độ|quy mô|giá trị|kim ngạch|công suất|chiều dài|bình quân|trung bình)(?!\p{L})/u;

/** Words in front of a number that counts what is to be there: "có thêm 10 xã". */
const countedCue =
  /(?<!\p{L})(?:có|cho|thêm|hình thành|xây dựng|thành lập|phát triển|đào tạo|kết nạp|tạo|giải quyết|thu hút|công nhận|đưa|trồng|phát sinh|tổ chức|nâng cấp|cải tạo|hỗ trợ|lắp đặt|mới|xếp|được|cải thiện|nâng|trong đó|công bố|đầu tư|tuyển|mở|sản xuất|đón|duy trì|chuyển đổi|bồi dưỡng|tập huấn|ươm tạo|số hóa|xử lý|tăng hạng|bình quân|trung bình)$|,$/u;

/** Words that join a second target to a share, or say what it is compared with. */
const joined =
  /(?<!\p{L})(?:và|với|hoặc|so|năm|đồng thời|tương đương|lên|trong đó|tăng|giảm|phấn đấu|đưa|xây dựng|thêm)(?!\p{L})/u;

/** What was matched around one number, before it is judged. */
interface Found {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: number | null;
  readonly isRange: boolean;
  readonly upper: number | null;
  readonly unit: PhraseUnit;
}

function signedNumber(token: string): number | null {
  const value = printedNumber(token.replace(/^-/, ''));
  return value !== null && token.startsWith('-') ? -value : value;
}

/** A number is a target only where something says so: a percent sign, money, a word that compares, or the place it stands in. */
function isPlaced({ plain, start, end, words, unit }: Found): boolean {
  if (unit.words === '%' || /(?:đồng|USD)$/.test(unit.words)) return true;
  const before = plain.slice(0, start).trim();
  const cued = words.trim() !== '' || before === '' || /(?::|số lượng|đạt|mức|tăng|giảm|thêm)$/.test(before);
  const counts = unit.words !== '' && countedCue.test(before) && !/%[^,;]*$/.test(before);
  const ended = unit.alone || /^\s*(?:[,.;:(]|$)/.test(plain.slice(end + unit.length));
  return (cued || counts || (measureLed.test(plain) && ended)) && (unit.alone || unit.words !== '');
}

function comparison(found: Found, falling: boolean): { comparator: Comparator; question: PhraseQuestion | '' } {
  const { unit, isRange } = found;
  const words = found.words.trim();
  const said = comparatorOf(words);
  if (isRange) {
    const fits = said === 'exact' || said === 'about' || /^(?:(?:đạt|khoảng|chiếm) )*từ$/.test(words);
    return { comparator: 'range', question: fits ? '' : 'phrase-two-comparators' };
  }
  if (said === 'conflict') return { comparator: '>=', question: 'phrase-two-comparators' };
  if (unit.open !== '') {
    const comparator = unit.open === 'trở lên' ? '>=' : '<=';
    const fits = said === 'exact' || said === comparator || /^(?:đạt )?từ$/.test(words);
    return { comparator, question: fits ? '' : 'phrase-two-comparators' };
  }
  if (said === 'exact') return { comparator: falling ? '<=' : '>=', question: '' };
  return { comparator: said === 'down' ? '<=' : said, question: '' };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 2000 && value <= 2060;
}

const BARE_COMPARATOR = /(?<!\p{L})(?:tren|duoi|khong qua|khong duoi|toi da|toi thieu|it nhat|khoang|hon|tu)$/u;
/** Comparisons of other languages, signs that compare otherwise, and words that lost the blank between them. */
const FOREIGN_COMPARATOR =
  /(?<!\p{L})(?:at (?:most|least)|up to|max|min|maximum|minimum|(?:more|less|fewer|lower|higher) than|under|over|below|above|within)\.?$|[≠!≮≯≲≳]$|không(?:quá|vượt|trên|dưới)$|(?<!\p{L})chỉ$/u;
/** A comparison that follows its figure. */
const BEHIND = /^\s*(?:hoặc|hay) (?:thấp|ít|nhỏ|kém|dưới|cao|nhiều|lớn|trên|hơn)(?: hơn)?(?!\p{L})/u;

/**
 * What looks like a target and is another thing: "80% - 2025" is no range, "vượt 10% kế hoạch" no level, "hai con số" no two,
 * and a comparison typed without its marks ("tren 50%"), in another language or behind its figure says something that was not read.
 */
function isElsewhere({ plain, start, words, value, upper, unit }: Found, rest: string): boolean {
  if (upper !== null && value !== null && isYear(upper) && !isYear(value) && unit.words === '%') return true;
  if (words.trim() === 'vượt' && /^\s*(?:so với|kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?!\p{L})/u.test(rest)) return true;
  const before = plain.slice(0, start).trimEnd();
  if (FOREIGN_COMPARATOR.test(before) || BEHIND.test(rest.slice(unit.length))) return true;
  return unit.words.startsWith('con số') || BARE_COMPARATOR.test(before);
}

function questionOfNumber(found: Found): PhraseQuestion | '' {
  const { plain, end, value, isRange, upper, unit } = found;
  const rest = plain.slice(end);
  const runsOn = /^(?:\s*(?:[-/÷]\s*)?\d|[.,]+\s*%|[.,]+\d)/.test(rest);
  if (value === null || (isRange && upper === null) || runsOn) return 'phrase-number-ambiguous';
  if (isElsewhere(found, rest)) return 'phrase-number-unplaced';
  if (isRange && upper !== null && value >= upper) return 'phrase-range-reversed';
  if (isYear(value) && unit.words === '') return 'phrase-number-unplaced';
  return isPlaced(found) ? '' : 'phrase-number-unplaced';
}

function plainNumbers(blotted: string, plain: string, falling: boolean): readonly PhraseFigure[] {
  return [...blotted.matchAll(figurePattern)].map((match): PhraseFigure => {
    const [all, words = '', first = '', percent1, second, percent2] = match;
    const start = match.index;
    const end = start + all.length;
    const isRange = second !== undefined;
    const upper = isRange ? printedNumber(second) : null;
    const unit = unitBehind(plain, end, percent1 !== undefined || percent2 !== undefined);
    const named = unit.words === '' && unit.alone ? unitOfName(plain.slice(0, start)) : '';
    const found = { plain: blotted, start, end, words, value: signedNumber(first), isRange, upper, unit };
    const { comparator, question } = comparison(found, falling);
    const asked = question === '' || questionOfNumber(found) === 'phrase-number-ambiguous';
    const shown = isRange ? shownWords(words).replace(/^từ$/, '') : shownWords(words);
    const printed = `${shown} ${isRange ? `${first} - ${second}` : first} ${unit.open}`.trim();
    return {
      start,
      end,
      comparator,
      value: found.value,
      upper,
      grade: '',
      printed,
      unit: unit.words || named,
      question: asked ? questionOfNumber(found) : question,
    };
  });
}

/** A number that says which of those in percent are counted ("100% xã đạt 19 tiêu chí", "trong 24 giờ"), not a second target. */
function isMemberCondition(figure: PhraseFigure, shares: readonly PhraseFigure[], plain: string): boolean {
  const later = shares.find(({ start }) => start >= figure.end);
  const head = /(?:[^;,]|,(?=\d))*$/.exec(plain.slice(0, figure.start))?.[0] ?? '';
  const isNamed =
    later !== undefined &&
    figure.unit !== '%' &&
    figure.unit !== '' &&
    /^\s*(?:phấn đấu |nâng |đưa |giảm )*(?:tỷ|tỉ) lệ/u.test(head);
  if (isNamed && /^[^;,%]*$/.test(plain.slice(figure.end, later.start))) return true;
  const share = [...shares].reverse().find(({ end }) => end <= figure.start);
  if (share === undefined || figure.unit === '%' || figure.unit === '' || /(?:đồng|USD)$/.test(figure.unit))
    return false;
  if (/(?:tăng|giảm)[^,;]*$/.test(plain.slice(0, share.start))) return false;
  return (
    /^ \p{L}[^,;.:%]*$/u.test(plain.slice(share.end, figure.start)) &&
    !joined.test(plain.slice(share.end, figure.start))
  );
}

/**
 * The figures of one sentence in printed order. `plain` is its shadow, `blotted` the same with everything hidden that is no
 * target (dates, years, other laws' numbers). `falling`: the sentence wants less ("giảm … xuống").
 */
export function phraseFigures(plain: string, blotted: string, falling: boolean): readonly PhraseFigure[] {
  const { targets, conditions } = wordedFigures(blotted);
  let rest = blotted;
  for (const { start, end } of [...targets, ...conditions])
    rest = rest.slice(0, start) + '¤'.repeat(end - start) + rest.slice(end);
  const numbers = plainNumbers(rest, plain, falling);
  const shares = numbers.filter(({ unit }) => unit === '%');
  const counted = numbers.filter((figure) => !isMemberCondition(figure, shares, plain));
  return [...targets, ...counted].sort((a, b) => a.start - b.start);
}
