// What a sentence of a plan says around its figures: years, first days, what is left out, which level of government.

import type { LocalDate } from '../local-date.js';
import { blot } from './phrase-text.js';

/** A year or day found in a sentence, with its place. */
export interface Placed<T> {
  readonly at: number;
  readonly value: T;
}

const effectivePattern =
  /từ\s+ngày\s+(\d{1,2})\s*(?:\/|-|\.|\s+tháng\s+)\s*(\d{1,2})\s*(?:\/|-|\.|\s+năm\s+)\s*(\d{4})/g;
const horizonPattern =
  /(?<!so với\s)(?<!so với cuối\s)(?<!\p{L})(?:năm\s+(\d{4})(?!\s*-\s*\d{4})|(?:đến|vào)\s+(20[2-9]\d)(?=\s*(?:$|[,;:.)]|đạt|là))|(?<=(?:^|[;,(.])\s*)(20[2-9]\d)(?=\s*:)|(?<=\(\s*)(20[2-9]\d)(?=\s*\)))/gu;

/** First days on which something is in force: "từ ngày 01 tháng 6 năm 2022", "từ ngày 01/6/2022". */
export function effectiveDays(plain: string): readonly Placed<LocalDate>[] {
  return [...plain.matchAll(effectivePattern)].map((match) => {
    const [, day = '', month = '', year = ''] = match;
    return { at: match.index, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  });
}

/** Years in which something must be reached: "đến năm 2025", "vào năm 2030". A year to compare with ("so với năm 2020") is none. */
export function horizonYears(plain: string): readonly Placed<number>[] {
  const withoutDays = blot(plain, [effectivePattern, /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/g]);
  return [...withoutDays.matchAll(horizonPattern)].map((match) => ({
    at: match.index,
    value: Number(match[1] ?? match[2] ?? match[3] ?? match[4]),
  }));
}

/** The year that heads a whole phrase ("Đến năm 2025: …; …") and so holds for each of its clauses; null without one. */
export function headingYear(plain: string): number | null {
  const year = /^[\s•+-]*(?:(?:đến|vào|trong)\s+)?(?:hết\s+|cuối\s+)?(?:năm\s+)?(20[2-9]\d)\s*:/u.exec(plain)?.[1];
  return year === undefined ? null : Number(year);
}

/** Words that leave something out of the count, without the brackets: "trừ hồ sơ…", "không áp dụng đối với…". Else empty. */
export function exclusionWords(text: string, plain: string): string {
  const found = /\(\s*((?:trừ|không áp dụng|không bao gồm|không kể)[^)]*?)\s*\)/.exec(plain);
  if (!found?.[1]) return '';
  const from = found.index + found[0].indexOf(found[1]);
  return text.slice(from, from + found[1].length);
}

const levels = /(?<!\p{L})cấp\s+(tỉnh|huyện|xã)(?!\p{L})/gu;
const listed = /(?<!\p{L})cấp\s+(?:tỉnh|huyện|xã)(?:\s*(?:,|và|,\s*và)\s*(?:cấp\s+)?(?:tỉnh|huyện|xã|thôn)(?!\p{L}))+/u;

/** Levels of government named in the words, as `Nội dung đo` shows them: `Cấp tỉnh`, `Cấp huyện`, `Cấp xã`. */
export function levelsNamed(plain: string): readonly string[] {
  return [...plain.matchAll(levels)].map((match) => `Cấp ${match[1]}`);
}

/**
 * The one level a figure is for: named by where it is counted ("tại cấp tỉnh", "đối với cấp huyện") or at the head of the
 * words ("Cấp xã: 40%", "xã 40%"). Empty where none or several are named, or where the level only says what is counted.
 */
export function levelOfPlace(plain: string): string {
  const [only, ...others] = new Set(levelsNamed(plain));
  const led = /^[\s•+-]*(?:riêng\s+)?(?:cấp\s+(tỉnh|huyện|xã)(?!\p{L})|(tỉnh|huyện|xã)\s*:?\s*(?=\d))/u
    .exec(plain)
    ?.slice(1)
    .find(Boolean);
  if (led !== undefined && (only === undefined || (only === `Cấp ${led}` && others.length === 0))) return `Cấp ${led}`;
  const isPlace = /(?<!\p{L})(?:tại|đối với|ở)\s+(?:[^,.;:()\d]{0,40}\s)?cấp\s+(?:tỉnh|huyện|xã)(?!\p{L})/u.test(plain);
  return only !== undefined && others.length === 0 && isPlace ? only : '';
}

/** Levels printed as a list under one figure ("tại cấp tỉnh, cấp huyện, cấp xã"); empty without such a list. */
export function levelsListed(plain: string): readonly string[] {
  const found = listed.exec(plain)?.[0] ?? '';
  return [...found.matchAll(/(?<!\p{L})(tỉnh|huyện|xã)(?!\p{L})/gu)].map((match) => `Cấp ${match[1]}`);
}

const notTargets: readonly RegExp[] = [
  /\((?![^)]*%)[^)]*\)/g,
  /\(\s*(?:tương đương|chiếm)[^)]*\)/g,
  effectivePattern,
  /(?:ngày\s+)?\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/g,
  /ngày\s+\d{1,2}(?:\s*\/\s*\d{1,2}|\s+tháng\s+\d{1,2})(?:\s+năm\s+\d{4})?/g,
  /tháng\s+\d{1,2}(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})?/g,
  /(?:giai\s+đoạn|thời\s+kỳ|trong\s+các\s+năm)\s+\d{4}\s*-\s*\d{4}/g,
  /(?:(?:đến|vào|trong|tới)\s+)?(?:hết\s+|cuối\s+)?năm\s+\d{4}(?:\s*-\s*\d{4})?/g,
  /(?:đến|vào)\s+20[2-9]\d(?=\s*(?:$|[,;:.)]|đạt|là))/g,
  /(?<=(?:^|[;,(.])\s*)20[2-9]\d(?=\s*:)/g,
  /con\s+thứ\s+\d+(?:\s+trở\s+lên)?/g,
  /24\s*\/\s*7/g,
  /(?:từ|trên|dưới|đủ)\s+(?:đủ\s+)?\d+\s*(?:(?:-|đến)\s*(?:dưới\s+)?\d+\s*)?tuổi(?:\s+trở\s+lên)?/g,
  /\d+\s*(?:-\s*\d+\s*)?tuổi\s+trở\s+lên/g,
  /(?<=dịch vụ công[^.;]{0,40})(?<!(?:lên|đạt|đến)\s)mức\s+độ\s+\d(?:\s*,\s*(?:mức\s+độ\s+)?\d)*/g,
  /(?<=thực hiện\s+)mức\s+độ\s+\d/g,
  /(?:\/|trên\s)\s*(?:10{2,5}|10{0,2}\.000)\s+(?:người\s+)?dân/g,
  /(?<=%[^.;]*)(?:có|sử dụng)\s+(?:ít nhất|tối thiểu)\s+\d+\s+\p{L}+/gu,
  /số\s+\d+[\p{L}\d]*\/[\p{L}\d-]+/gu,
  /từ\s+\d+(?:[.,]\d+)*\s*%?(?=\s*(?:tăng\s+)?(?:lên|xuống|còn)\s)/g,
];

/** The shadow with everything blotted out that carries digits but sets no target. Same length. */
export function withoutNonTargets(plain: string): string {
  return blot(plain, notTargets);
}
