// What a sentence of a plan says around its figures: years, first days, what is left out, which level of government.
// All text here has been settled by `phraseText`: one blank is all the white space there is.

import type { LocalDate } from '../local-date.js';
import { nameNumbers, withoutBaseYears } from './name-numbers.js';
import { blot } from './phrase-text.js';

/** A year or day found in a sentence, with its place. */
export interface Placed<T> {
  readonly at: number;
  readonly value: T;
}

const effectivePattern = /từ ngày (\d{1,2}) ?(?:\/|-|\.| tháng ) ?(\d{1,2}) ?(?:\/|-|\.| năm ) ?(\d{4})/g;
const horizonPattern =
  /(?<!so với )(?<!so với cuối )(?<!\p{L})(?:năm (\d{4})(?! ?- ?\d{4})|(?:đến|vào) (20[2-9]\d)(?= ?(?:$|[,;:.)]|đạt|là))|(?<=(?:^|[;,(.]) ?)(20[2-9]\d)(?= ?:)|(?<=\( ?)(20[2-9]\d)(?= ?\)))/gu;

/** First days on which something is in force: "từ ngày 01 tháng 6 năm 2022", "từ ngày 01/6/2022". */
export function effectiveDays(plain: string): readonly Placed<LocalDate>[] {
  return [...plain.matchAll(effectivePattern)].map((match) => {
    const [, day = '', month = '', year = ''] = match;
    return { at: match.index, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  });
}

/** Years in which something must be reached: "đến năm 2025", "vào năm 2030". A year to compare with ("so với năm 2020") is none. */
export function horizonYears(plain: string): readonly Placed<number>[] {
  const withoutDays = blot(withoutBaseYears(plain), [effectivePattern, /ngày \d{1,2} tháng \d{1,2} năm \d{4}/g]);
  return [...withoutDays.matchAll(horizonPattern)].map((match) => ({
    at: match.index,
    value: Number(match[1] ?? match[2] ?? match[3] ?? match[4]),
  }));
}

/** The year that heads a whole phrase ("Đến năm 2025: …; …") and so holds for each of its clauses; null without one. */
export function headingYear(plain: string): number | null {
  const year = /^[ •+-]*(?:(?:đến|vào|trong) )?(?:hết |cuối )?(?:năm )?(20[2-9]\d) ?:/u.exec(plain)?.[1];
  return year === undefined ? null : Number(year);
}

/** The year that a sentence begins with ("Đến năm 2025, …; …") and that the clauses behind its semicolons share; null without one. */
export function leadingYear(plain: string): number | null {
  const year =
    /^[ •+-]*(?:(?:phấn đấu|định hướng|mục tiêu|tầm nhìn),? )*(?:(?:đến|vào|trong|tới) )?(?:hết |cuối )?năm (20[2-9]\d)(?! ?-)(?!\d)/u.exec(
      plain,
    )?.[1];
  return year === undefined ? null : Number(year);
}

/** Words that leave something out of the count, without the brackets: "trừ hồ sơ…", "không áp dụng đối với…". Else empty. */
export function exclusionWords(text: string, plain: string): string {
  const found = /\( ?((?:trừ|không áp dụng|không bao gồm|không kể)[^)]*?) ?\)/.exec(plain);
  if (!found?.[1]) return '';
  const from = found.index + found[0].indexOf(found[1]);
  return text.slice(from, from + found[1].length);
}

const levels = /(?<!\p{L})cấp (tỉnh|huyện|xã)(?!\p{L})/gu;
const listed = /(?<!\p{L})cấp (?:tỉnh|huyện|xã)(?: ?(?:,|và|, ?và) ?(?:cấp )?(?:tỉnh|huyện|xã|thôn)(?!\p{L}))+/u;

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
  const led = /^[ •+-]*(?:riêng )?(?:cấp (tỉnh|huyện|xã)(?!\p{L})|(tỉnh|huyện|xã) ?:? ?(?=\d))/u
    .exec(plain)
    ?.slice(1)
    .find(Boolean);
  if (led !== undefined && (only === undefined || (only === `Cấp ${led}` && others.length === 0))) return `Cấp ${led}`;
  const isPlace = /(?<!\p{L})(?:tại|đối với|ở) (?:[^,.;:()\d]{0,40} )?cấp (?:tỉnh|huyện|xã)(?!\p{L})/u.test(plain);
  return only !== undefined && others.length === 0 && isPlace ? only : '';
}

/** Levels printed as a list under one figure ("tại cấp tỉnh, cấp huyện, cấp xã"); empty without such a list. */
export function levelsListed(plain: string): readonly string[] {
  const found = listed.exec(plain)?.[0] ?? '';
  return [...found.matchAll(/(?<!\p{L})(tỉnh|huyện|xã)(?!\p{L})/gu)].map((match) => `Cấp ${match[1]}`);
}

const notTargets: readonly RegExp[] = [
  ...nameNumbers.map(({ pattern }) => pattern),
  /\((?![^)]*%)[^)]*\)/g,
  /\( ?(?:tương đương|chiếm)[^)]*\)/g,
  effectivePattern,
  /(?:ngày )?\d{1,2} ?\/ ?\d{1,2} ?\/ ?\d{4}/g,
  /ngày \d{1,2}(?: ?\/ ?\d{1,2}| tháng \d{1,2})(?: năm \d{4})?/g,
  /tháng \d{1,2}(?: ?\/ ?\d{4}| năm \d{4})?/g,
  /(?:giai đoạn|thời kỳ|trong các năm) \d{4} ?- ?\d{4}/g,
  /(?:(?:đến|vào|trong|tới) )?(?:hết |cuối )?năm \d{4}(?: ?- ?\d{4})?/g,
  /(?:đến|vào) 20[2-9]\d(?= ?(?:$|[,;:.)]|đạt|là))/g,
  /(?<=(?:^|[;,(.]) ?)20[2-9]\d(?= ?:)/g,
  /con thứ \d+(?: trở lên)?/g,
  /24 ?\/ ?7/g,
  /(?:từ|trên|dưới|đủ) (?:đủ )?\d+ ?(?:(?:-|đến) ?(?:dưới )?\d+ ?)?tuổi(?: trở lên)?/g,
  /\d+ ?(?:- ?\d+ ?)?tuổi trở lên/g,
  /(?<=dịch vụ công[^.;]{0,40})(?<!(?:lên|đạt|đến) )mức độ \d(?: ?, ?(?:mức độ )?\d)*/g,
  /(?<=thực hiện )mức độ \d/g,
  /(?:\/|trên ) ?(?:10{2,5}|10{0,2}\.000) (?:người )?dân/g,
  /(?<=%[^.;]*)(?:có|sử dụng) (?:ít nhất|tối thiểu) \d+ \p{L}+/gu,
  /số \d+[\p{L}\d]*\/[\p{L}\d-]+/gu,
  /từ \d+(?:[.,]\d+)* ?%?(?= ?(?:tăng )?(?:lên|xuống|còn) )/g,
];

/** The shadow with everything blotted out that carries digits but sets no target. Same length. */
export function withoutNonTargets(plain: string): string {
  return blot(plain, notTargets);
}
