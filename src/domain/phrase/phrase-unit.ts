// The unit printed behind a figure ("tỷ đồng", "thuê bao/100 dân"), and "trở lên", "trở xuống" after it.

import { countedBehind } from './counted-unit.js';

/** What stands behind a figure. */
export interface PhraseUnit {
  /** The unit in lower case; abbreviations such as USD as written, `%` for percent; empty where none is printed. */
  readonly words: string;
  /** Characters of the phrase it takes, white space included. */
  readonly length: number;
  /** True where nothing but a short unit stands up to the next stop. */
  readonly alone: boolean;
  /** `trở lên`, `trở xuống` or empty. */
  readonly open: string;
}

const knownUnit =
  /^ ?((?:(?:nghìn|ngàn|triệu|tỷ|tỉ) ?)*(?:đồng|usd|đô la(?: mỹ)?|lượt khách|lượt|‰|thuê bao\/100 (?:người )?dân|thuê bao|giờ|tờ|bản\/số|số|điểm(?: phần trăm)?|triệu|tỷ|kg|tấn|ha|km|m2)(?:\/[\p{L}\d]+)*)(?![\p{L}\d/])/u;
/** A scale alone is half a unit: "1 tỷ cây xanh" counts trees. */
const scale = /^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) ?)+$/u;
/** Words behind a scale that no longer say what is counted. */
const elsewhere = /(?<!\p{L})(?:trong|vào|năm|so|tại|ở|cho|của|từ|đến|theo|và|trên|mỗi)(?!\p{L})/u;
const openEnd = / ?(trở lên|trở xuống)(?!\p{L})/u;
/** Words that begin something else than a unit. */
const notAUnit =
  /^(?:trên|dưới|từ|đạt|và|hoặc|hay|nhưng|không|ít nhất|tối thiểu|tối đa|khoảng|trong đó|vào|đến|so với|được|có|[^\p{L}])/u;

/** Units that are written with capitals wherever they stand. */
const capitals: Readonly<Record<string, string>> = { usd: 'USD', mw: 'MW', kwh: 'kWh', mbps: 'Mbps', gb: 'GB' };

function asWritten(unit: string): string {
  return unit.replace(/\p{L}+/gu, (word) => capitals[word] ?? word);
}

/** The unit behind position `end` of a sentence's shadow. `percent`: the percent sign was already read. */
export function unitBehind(plain: string, end: number, percent: boolean): PhraseUnit {
  const rest = plain.slice(end);
  if (percent) {
    const open = /^ ?(trở lên|trở xuống)(?!\p{L})/u.exec(rest);
    return { words: '%', length: open?.[0].length ?? 0, alone: true, open: open?.[1] ?? '' };
  }
  const upToStop = /^[^.,;:()]*/.exec(rest)?.[0] ?? '';
  const opened = openEnd.exec(upToStop);
  const before = opened ? upToStop.slice(0, opened.index) : upToStop;
  const words = before.trim();
  const found = knownUnit.exec(before)?.[1]?.trim();
  const counted = found !== undefined && scale.test(found) && words.split(' ').length > 3 ? countedBehind(before) : '';
  const known = counted || found;
  const readable = words === '' || (!/\d/.test(words) && !notAUnit.test(words) && words.split(' ').length <= 3);
  const isHalf = known !== undefined && scale.test(known) && readable && !elsewhere.test(words);
  const unit = isHalf ? words : (known ?? ((readable ? words : '') || countedBehind(before)));
  const alone = readable || words === known;
  const open = alone ? (opened?.[1] ?? '') : '';
  return {
    words: asWritten(unit),
    length: open === '' ? rest.indexOf(unit) + unit.length : (opened?.index ?? 0) + open.length + 1,
    alone,
    open,
  };
}
