// `Diễn giải`, `Số ghi nhận`, `So với mục tiêu (%)`: what the book says about one judged row.

import type { Target } from '../domain/book/plan.js';
import { isReachedByAdjustment } from '../domain/judging/adjusted-target.js';
import type { FigureKind, Judgement, JudgementTerms } from '../domain/judging/verdict-terms.js';
import { aboutTolerance, reaches, type Yardstick } from '../domain/judging/yardstick.js';
import { carriedSentence } from './carried-text.js';
import { officialDate } from './date-words.js';
import { differenceText, percentText, targetText, withUnit } from './figure-text.js';
import { noDataText } from './no-data-text.js';
import { formatDistinct, formatNumber, numbersApart } from './number-text.js';
import { paceSentence } from './pace-sentence.js';
import { judgedVerdictWord, verdictWord } from './verdict-text.js';

const SOURCE: Readonly<Record<FigureKind, string>> = {
  'so-far': 'thực hiện',
  estimate: 'ước cả năm',
  final: 'số chính thức',
};

/**
 * One Vietnamese statement that repeats every number the verdict and the pace rest on and names the ratio that decided
 * (rules EXP-1 … EXP-7). It never begins with "Đạt" for a row that is not reached.
 */
export function explanation(judgement: Judgement, terms: JudgementTerms): string {
  if (judgement.verdict === 'not-done')
    return `${verdictWord('not-done', null)}, căn cứ: ${judgement.notDoneBasis.replace(/\.$/, '')}.`;
  if (judgement.noData !== null) return `${noDataText(judgement, terms)}${carriedSentence(judgement)}`;
  return numbersApart(() =>
    [
      ...[verdictSentence(judgement, terms), paceSentence(judgement, terms)],
      ...[carriedSentence(judgement), adjustmentSentence(judgement)],
    ].join(''),
  );
}

/**
 * `Số ghi nhận`: the figure that is judged, without its unit (`72,77`, `61 - 62`, `5/63`, `A`, `Đã hoàn thành`); empty
 * where there is none or it could not be read.
 */
export function recordedText(judgement: Judgement): string {
  const { reading, yardstick, noData } = judgement;
  if (reading === null || noData === 'unreadable') return '';
  const edges = yardstick === null ? [] : edgesOf(yardstick);
  switch (reading.kind) {
    case 'number':
      return formatDistinct(reading.value, edges);
    case 'range':
      return `${formatDistinct(reading.low, edges)} - ${formatDistinct(reading.high, edges)}`;
    case 'rank':
      return formatNumber(reading.place) + (reading.of === null ? '' : `/${formatNumber(reading.of)}`);
    case 'grade':
      return reading.grade;
    case 'deliverable':
      return reading.done ? 'Đã hoàn thành' : 'Chưa hoàn thành';
    default:
      return '';
  }
}

/** The numbers from which the recorded figure must not be rounded away. */
function edgesOf({ bound, nearEdge, farEdge, exceedsBeyond }: Yardstick): readonly number[] {
  return [bound, nearEdge, farEdge, exceedsBeyond ?? bound];
}

/** `So với mục tiêu (%)`: the attainment in percent, `90,96`; empty where none is defined or nothing is judged. */
export function attainmentText(judgement: Judgement): string {
  return judgement.attainmentRatio === null ? '' : percentText(judgement.attainmentRatio, [1]);
}

function verdictSentence(judgement: Judgement, terms: JudgementTerms): string {
  const { verdict, figureKind, target, indicator } = judgement;
  const { year } = terms.round;
  const source = SOURCE[figureKind ?? 'so-far'];
  const word = judgedVerdictWord(judgement);
  const figure = figureText(judgement);
  const day = judgement.asOf === null ? '' : `, tính đến ${officialDate(judgement.asOf)}`;
  const goal = goalText(judgement);
  if (verdict === 'not-due') {
    // What is counted over a year is due in it, not by it.
    const until =
      target.horizonYear === null
        ? ''
        : ` ${indicator.nature === 'cumulative' ? 'trong' : 'đến'} năm ${target.horizonYear}`;
    if (target.comparator === 'done') return `${word}: ${product(judgement, false)}${day}${until && `; hạn${until}`}.`;
    const dayShown = judgement.paceBasis?.method === 'path' ? '' : day;
    const first = `${word}: ${source} ${figure}${parts(judgement)}${dayShown}, ${goal === '' ? 'mục tiêu' : goal}${until}.`;
    return `${first}${openCeiling(judgement)}`;
  }
  if (verdict === 'not-reached') {
    const whole = `${word} mục tiêu năm ${year}.`;
    const isForGood = figureKind === 'final' || judgement.isBroken;
    if (target.comparator === 'done') return `${withoutProduct(judgement, day)} ${isForGood ? whole : `${word}.`}`;
    const first = `${capitalised(source)} ${figure}${parts(judgement)}${day}${goal === '' ? '' : `; ${goal}`}.`;
    const missing = shortfall(judgement, terms);
    if (isForGood) return `${first} ${whole} ${capitalised(missing)}.`;
    // Beside a green sign the full year's level is what is not reached yet.
    return `${first} ${word}${judgement.pace === 'on-track' ? ' mức cả năm' : ''}: ${missing}.`;
  }
  const inBrackets = [fraction(judgement), goalText(judgement, true)].filter((text) => text !== '').join('; ');
  const early = (target.horizonYear ?? year) > year ? ` trước hạn (số năm ${year})` : '';
  if (target.comparator === 'done') return `${word}${early}: ${product(judgement, true)}${day}.`;
  return `${word}${early}: ${source} ${figure}${inBrackets === '' ? '' : ` (${inBrackets})`}${day}${surplus(judgement)}.`;
}

/** A deliverable that is not there yet, in words that do not take it for a figure. */
function withoutProduct(judgement: Judgement, day: string): string {
  const { figureKind } = judgement;
  const source = figureKind === 'so-far' || figureKind === null ? '' : `${SOURCE[figureKind]}: `;
  return `${capitalised(`${source}${product(judgement, false)}`)}${day}.`;
}

function product({ figureKind, target }: Judgement, isThere: boolean): string {
  const has = isThere ? (figureKind === 'estimate' ? 'cả năm ước có' : 'đã có') : 'chưa có';
  const goal = target.printed === '' || target.printed === 'có' ? '' : ` (${target.printed})`;
  return `${has} sản phẩm theo mục tiêu${goal}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function goalText({ target, yardstick, assignedOver, adjustment }: Judgement, isInBrackets = false): string {
  const text = targetText(target);
  if (text === '') return '';
  const isOfLastYear = target.comparator === 'multiple' && target.unit !== 'lần' && yardstick !== null;
  const goal = `${text}${isOfLastYear ? `, tức ${withUnit(formatNumber(yardstick.bound), target.unit)}` : ''}`;
  return assignedOver === null || adjustment !== null
    ? `mục tiêu ${goal}`
    : assignedText(goal, assignedOver, isInBrackets);
}

/** What was assigned to the unit, and what the plan asks for as a whole. */
function assignedText(goal: string, printed: Target, isInBrackets = false): string {
  const own = `chỉ tiêu giao cho đơn vị ${goal}`;
  const plan = targetText(printed);
  if (plan === '') return own;
  return isInBrackets ? `${own}; kế hoạch ${plan}` : `${own} (kế hoạch ${plan})`;
}

function figureText(judgement: Judgement): string {
  const recorded = recordedText(judgement);
  switch (judgement.reading?.kind) {
    case 'rank':
      return `xếp thứ ${recorded}`;
    case 'grade':
      return `xếp loại ${recorded}`;
    case 'deliverable':
      return recorded.toLowerCase();
    default:
      if (judgement.target.comparator === 'level') return `mức độ ${recorded}`;
      return withUnit(recorded, judgement.target.unit);
  }
}

function fraction({ numerator, denominator }: Judgement): string {
  return numerator === null || denominator === null ? '' : `${formatNumber(numerator)}/${formatNumber(denominator)}`;
}

function parts(judgement: Judgement): string {
  const text = fraction(judgement);
  return text === '' ? '' : ` (${text})`;
}

function surplus({ verdict, value, yardstick, target }: Judgement): string {
  if (verdict !== 'exceeded' || value === null || yardstick === null) return '';
  // Below a ceiling "vượt" would read as having broken it.
  const word = yardstick.better === 'lower' ? 'thấp hơn' : 'vượt';
  return `, ${word} ${differenceText(value - yardstick.farEdge, target.unit)}`;
}

function shortfall(judgement: Judgement, terms: JudgementTerms): string {
  const { value, yardstick, target, attainmentRatio } = judgement;
  if (value === null || yardstick === null) return 'dưới mức xếp loại của mục tiêu';
  const distance = Math.abs(value - yardstick.bound);
  if (target.comparator === 'rank') return `còn cách ${formatNumber(distance)} bậc`;
  const forGood = judgement.isBroken ? ', số cộng dồn không thể giảm lại' : '';
  if (distance === 0) {
    const bound = withUnit(formatNumber(yardstick.bound), target.unit);
    return `bằng đúng ${bound}, văn bản yêu cầu ${targetText(target)}${forGood}`;
  }
  const attainedPart = attainmentRatio === null ? '' : attained(judgement, attainmentRatio, terms);
  const ratio = attainedPart === '' ? '' : `${attainedPart}, `;
  const missing =
    target.comparator === 'level' ? `${formatNumber(distance)} mức` : differenceText(distance, target.unit);
  if (judgement.isBroken) return `đã cao hơn mức cho phép cả năm ${missing}${forGood}`;
  return yardstick.better === 'higher' ? `${ratio}còn thiếu ${missing}` : `${ratio}còn cao hơn ${missing}`;
}

/** The ratio against the target, said in the way it was computed; empty where it would be a negative percentage. */
function attained({ value, yardstick, target }: Judgement, ratio: number, { thresholds }: JudgementTerms): string {
  const percent = `${percentText(ratio, [1, thresholds.onTrack, thresholds.behind])}%`;
  const allowance = target.comparator === 'about' ? `cho phép chênh ${formatNumber(aboutTolerance * 100)}%` : '';
  if (yardstick?.better === 'lower') {
    if (ratio <= 0) return timesAllowed(value ?? 0, yardstick);
    return `mức đạt ${percent} (${['càng thấp càng tốt', allowance].filter((text) => text !== '').join(', ')})`;
  }
  if (ratio < 0) return '';
  if (target.comparator === 'range') return `bằng ${percent} cận dưới`;
  return `bằng ${percent} mục tiêu${allowance === '' ? '' : ` (${allowance})`}`;
}

/** Twice what is allowed, or more: a negative attainment says nothing to a reader. */
function timesAllowed(value: number, { nearEdge }: Yardstick): string {
  return nearEdge > 0 ? `gấp ${formatDistinct(value / nearEdge, [2], 1)} lần mức cho phép` : '';
}

/** A ceiling that is kept so far: why the verdict still waits. */
function openCeiling({ value, yardstick }: Judgement): string {
  return value !== null && yardstick !== null && reaches(value, yardstick)
    ? ' Số cộng dồn đang trong mức cho phép, hết năm mới kết luận.'
    : '';
}

function adjustmentSentence({ adjustment, assignedOver, figureKind, verdict }: Judgement): string {
  if (adjustment === null) return '';
  const before = targetText(adjustment.printed);
  const printed = assignedOver === null ? `mục tiêu in trong văn bản (${before})` : assignedText(before, assignedOver);
  const word = verdictWord(adjustment.printedVerdict, figureKind);
  const apart = isReachedByAdjustment({ adjustment, verdict }) ? ' Tính riêng: đạt theo mục tiêu điều chỉnh.' : '';
  return ` Mục tiêu đã điều chỉnh theo ${adjustment.basis.replace(/\.$/, '')}; so với ${printed}: ${word}.${apart}`;
}
