// What a person must be asked about a clause before its figures can be used.

import { horizonYears, withoutNonTargets } from './phrase-context.js';
import type { PhraseFigure } from './phrase-figure.js';
import type { PhraseQuestion } from './phrase-question.js';

const doneWords = /^(?:hoàn thành|có|đạt|ban hành|vận hành|triển khai)(?!\p{L})/u;
const numbersInWords =
  /(?<!\p{L})(?:một nửa|gấp rưỡi|(?:một|hai|ba) phần \p{L}+|\p{L}+ phần trăm|(?:hai|ba) con số|(?:ít nhất|tối thiểu|trên|hơn|có thêm) (?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười))(?!\p{L})/u;
const betterLess =
  /hộ nghèo|cận nghèo|tỷ lệ nghèo|nghèo đa chiều|thất nghiệp|tai nạn|tử vong|suy dinh dưỡng|nợ xấu|nợ công|bội chi|lạm phát|giá tiêu dùng|tội phạm|phát thải|tảo hôn|quá hạn|chi phí|thất thoát|tổn thất|thất thu|hao hụt|tỷ suất chết|ô nhiễm|trễ hạn|tái nghèo|bỏ học|mù chữ|ùn tắc|thời gian (?:giải quyết|xử lý|thực hiện|chờ|thông quan)/;
/** The poor as those who are served, not as what is measured: "hộ nghèo được vay vốn". */
const servedPoor = /hộ (?:cận )?nghèo(?:,? (?:và )?(?:hộ )?cận nghèo)? (?:được|có|tham gia|tiếp cận|thoát)/g;
/** Measures of which more is neither better nor worse. */
const noDirection =
  /cơ cấu|dân số tự nhiên|tăng tự nhiên|phát triển dân số|tăng dân số|tỷ lệ sinh|mức sinh|tỷ suất sinh|tỷ số giới tính|tỷ trọng (?:khu vực |ngành |lao động )*nông|chi thường xuyên/;

/** "hộ nghèo trên 5%": the words want more of what plans want less of. */
function contradicts(name: string, { comparator, unit }: PhraseFigure): boolean {
  const worse =
    /(?:tỷ lệ|tỉ lệ) (?:hộ (?:cận )?nghèo|thất nghiệp|nợ xấu|suy dinh dưỡng|tảo hôn)(?! (?:được|có|tham gia|tiếp cận))[^,;]*$/;
  return unit === '%' && comparator.startsWith('>') && worse.test(name) && !/giảm|tăng/.test(name);
}

/** The question about a clause that carries no figure, else empty. */
export function questionOfWords(words: string): PhraseQuestion | '' {
  if (/^[\s;.]*(?:trong đó)?[\s:;.]*$/.test(words)) return '';
  if (numbersInWords.test(words)) return 'phrase-number-in-words';
  return words.trim().split(' ').length > 2 || doneWords.test(words.trim()) ? '' : 'phrase-no-figure';
}

/** A clause whose only digits stand in brackets may hide its figure there: "Số giường bệnh (27 giường)". */
export function questionOfBrackets(words: string): PhraseQuestion | '' {
  const inside = [...words.matchAll(/\(([^)]*)\)/g)].map((match) => withoutNonTargets(match[1] ?? ''));
  return inside.some((part) => /\d/.test(part)) ? 'phrase-number-unplaced' : '';
}

/** A figure in brackets may be a second target ("riêng …") or only a comparison ("năm 2022 đạt 75%"): who knows which says so. */
export function questionOfBracketed(words: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  const loose = figures.some(({ start }) => {
    const opened = /\(\s*([^()]*)$/.exec(words.slice(0, start));
    return opened !== null && !/^(?:riêng|trong đó|đối với|cấp|khu vực)(?!\p{L})/u.test(opened[1] ?? '');
  });
  return loose && figures.length > 1 ? 'phrase-number-unplaced' : '';
}

/** The question about the direction of a sentence's figures, else empty: "hộ nghèo 5%" says neither at least nor at most. */
export function questionOfDirection(words: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  const asked = figures.some((figure, i) => {
    const before = words.slice(figures[i - 1]?.end ?? 0, figure.start);
    const name = (figures.length === 1 && before.trim() === '' ? words : before).replace(servedPoor, '');
    const bare = /^[\d.,]+(?: - [\d.,]+)?$/.test(figure.printed);
    if (!bare || (figure.comparator !== '>=' && figure.comparator !== 'range')) return contradicts(name, figure);
    const led = words.slice(0, figure.start);
    const isPartOfWhole = /tỷ trọng/.test(led) && /^[\s,]*(?:và )?(?:khu vực |ngành )?nông/.test(before);
    return (
      isPartOfWhole ||
      (noDirection.test(before) && !/giảm/.test(before)) ||
      (betterLess.test(name) && !/giảm|tăng/.test(words))
    );
  });
  return asked ? 'phrase-direction' : '';
}

/** "tối thiểu 50%, phấn đấu 70%": which of the two is to be reached, only a person knows. */
export function questionOfAspiration(words: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  const isPair = figures.some((figure, i) => {
    const next = figures[i + 1];
    return next !== undefined && /^[\s,]*(?:và\s+)?phấn đấu(?:\s+đạt)?\s*$/.test(words.slice(figure.end, next.start));
  });
  return isPair ? 'phrase-number-unplaced' : '';
}

/** "lần lượt đạt trên 80%, 60%": whether "trên" holds for each, and which year each is for, only a person knows. */
export function questionOfTurns(words: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  const at = words.indexOf('lần lượt');
  if (at < 0) return '';
  const turns = figures.filter(({ start }) => start > at);
  const differ = turns.some(({ comparator }) => comparator !== turns[0]?.comparator);
  return differ || horizonYears(words.slice(0, at)).length > 1 ? 'phrase-two-comparators' : '';
}

/** "trên 3, dưới 5" is one target with two bounds, not two targets. */
export function questionOfBounds(words: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  const bound = ({ comparator }: PhraseFigure) =>
    comparator.startsWith('>') ? 'low' : comparator.startsWith('<') ? 'high' : '';
  const pair = figures.some((figure, i) => {
    const next = figures[i + 1];
    if (!next || bound(figure) === '' || bound(next) === '' || bound(figure) === bound(next)) return false;
    return /^[\s,]*(?:và|nhưng)?\s*$/.test(words.slice(figure.end, next.start));
  });
  return pair ? 'phrase-two-comparators' : '';
}
