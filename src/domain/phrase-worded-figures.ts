// Figures that are more than a number: multiples of the year before, ranks, grades, levels.

import type { PhraseFigure } from './phrase-figure.js';
import { printedNumber } from './printed-number.js';

const number = String.raw`\d+(?:[.,]\d+)*`;
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

function ranksGradesLevels(plain: string): PhraseFigure[] {
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

/** Multiples, ranks, grades and levels in a sentence whose other digits are blotted out; unordered. */
export function wordedFigures(blotted: string): readonly PhraseFigure[] {
  return [...multiples(blotted), ...ranksGradesLevels(blotted)];
}
