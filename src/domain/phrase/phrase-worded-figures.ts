// Figures that are more than a number: multiples of the year before, ranks, grades, levels.

import { printedNumber } from '../reading/printed-number.js';
import type { PhraseFigure } from './phrase-figure.js';

const number = String.raw`\d+(?:[.,]\d+)*`;
const multiplePattern = new RegExp(
  String.raw`(?<!\p{L})(?:tăng lên gấp|tăng gấp|gấp|tăng) ((?:(?:tối thiểu|ít nhất|khoảng|trên|hơn) )*)(?:(${number}) ?lần(?![\p{L}/])|(đôi|ba)(?!\p{L}))`,
  'gu',
);
const rankPatterns: readonly RegExp[] = [
  /(?<!\p{L})(?:nhóm|tốp|top) (\d{1,3}) ?\/ ?\d{2,3}(?= ?(?:$|[,.;)]|\p{L}))/gu,
  /(?<!\p{L})(?:tốp|top) ?(\d{1,3})(?= (?!tỉnh|thành phố|địa phương|nước|quốc gia|cả nước|toàn quốc|dẫn đầu|đứng đầu)\p{L})/gu,
  /(?<!\p{L})trong (?:số )?(\d{1,3}) (?:quốc gia|nước|địa phương|tỉnh|thành phố)(?=[^.;]*(?:tốt|cao|mạnh|phát triển|hấp dẫn) nhất|[^.;]*hàng đầu)/gu,
  /(?<!\p{L})(?:nhóm|tốp|top) ?(\d{1,3})(?= ?(?:$|[,.;)]|(?:tỉnh|thành phố|địa phương|nước|quốc gia|cả nước|toàn quốc|dẫn đầu|đứng đầu)(?!\p{L})))/gu,
  /(?<!\p{L})(?:(?:đứng|xếp|vị trí|ở) )(?:thứ|hạng|thứ hạng) ?(\d{1,3})(?: ?\/ ?\d+)?(?![\p{L}\d%]| ?%)/gu,
  /^ ?(?:thứ|hạng|thứ hạng) ?(\d{1,3})(?: ?\/ ?\d+)?(?= ?(?:$|[,.;)]))/gu,
  /(?<!\p{L})trong (?:số )?(\d{1,3}) (?:tỉnh|địa phương)(?=[^.;]*(?:dẫn|đứng) đầu)/gu,
];
const gradePattern =
  /(?<!\p{L})(?:nhóm hạng|xếp hạng|hạng|xếp loại|loại|nhóm) ([a-d]|xuất sắc|tốt|khá|trung bình(?: cao| thấp| khá)?)(?!\p{L})/gu;
const levelPatterns: readonly RegExp[] = [
  /(?<=(?:^|(?<!\p{L})(?:đạt|lên|đến|tối thiểu|ít nhất|ở|từ|:)) ?)mức ?độ ?(\d{1,2})(?: ?trở lên)?(?=$|[ ,.;)])(?! ?%)/gu,
  /(?<=(?:^|(?<!\p{L})(?:đạt|lên|đến|tối thiểu|ít nhất|ở|từ|:)) ?)mức ?(\d{1,2})(?: ?trở lên)?(?= ?(?:$|[,.;)]))/gu,
];

function multiples(plain: string): PhraseFigure[] {
  return [...plain.matchAll(multiplePattern)].map((match) => {
    const [all, words = '', digits, doubled] = match;
    const value = digits === undefined ? (doubled === 'đôi' ? 2 : 3) : printedNumber(digits);
    const exact = /^(?:(?:tối thiểu|ít nhất) )*$/.test(words);
    const question = value === null ? 'phrase-number-ambiguous' : exact ? '' : 'phrase-two-comparators';
    const start = match.index;
    const printed = all.replace(/^tăng lên gấp|^tăng gấp/, 'gấp').replace(/ ?lần$/, '');
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

function ranksGradesLevels(plain: string): PhraseFigure[] {
  const blank = { value: null, upper: null, grade: '', unit: '', question: '' as const };
  const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const all = (patterns: readonly RegExp[]) => patterns.flatMap((pattern) => [...plain.matchAll(pattern)]);
  const ranks = all(rankPatterns).map((match): PhraseFigure => {
    return { ...blank, ...span(match), comparator: 'rank', value: Number(match[1]), printed: match[0].trim() };
  });
  const grades = all([gradePattern]).map((match): PhraseFigure => {
    const word = match[1] ?? '';
    const grade = word.length === 1 ? word.toUpperCase() : word;
    const printed = `${match[0].slice(0, -word.length)}${grade}`;
    return { ...blank, ...span(match), comparator: 'grade', grade, printed };
  });
  const levels = all(levelPatterns).map((match): PhraseFigure => {
    const printed = match[1] ?? '';
    return { ...blank, ...span(match), comparator: 'level', value: Number(printed), printed, unit: 'mức độ' };
  });
  return [...ranks, ...grades, ...levels];
}

/** True for a level or grade that only says which units a percentage counts: "80% xã đạt loại khá". */
function isCondition({ start, comparator }: PhraseFigure, plain: string): boolean {
  if (comparator !== 'grade' && comparator !== 'level') return false;
  return /%[^,;:]*$/.test(plain.slice(0, start));
}

/** Multiples, ranks, grades and levels in a sentence whose other digits are blotted out; unordered. */
export function wordedFigures(blotted: string): {
  targets: readonly PhraseFigure[];
  conditions: readonly PhraseFigure[];
} {
  const found = [...multiples(blotted), ...ranksGradesLevels(blotted)];
  const conditions = found.filter((figure) => isCondition(figure, blotted));
  return { targets: found.filter((figure) => !conditions.includes(figure)), conditions };
}
