// `Diễn giải`, `Số ghi nhận`, `So với mục tiêu (%)`: what the book says about one judged row.

import type { Target } from '../domain/book/plan.js';
import type { FigureKind, Judgement, JudgementTerms } from '../domain/judging/verdict-terms.js';
import { aboutTolerance, reaches, type Yardstick } from '../domain/judging/yardstick.js';
import { officialDate } from './date-words.js';
import { differenceText, percentText, targetText, withUnit } from './figure-text.js';
import { noDataText } from './no-data-text.js';
import { formatDistinct, formatNumber, numbersApart } from './number-text.js';
import { paceSentence } from './pace-sentence.js';
import { paceName, verdictWord } from './verdict-text.js';

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
  if (judgement.noData !== null) return noDataText(judgement, terms);
  return numbersApart(
    () => `${verdictSentence(judgement, terms)}${paceSentence(judgement, terms)}${adjustmentSentence(judgement)}`,
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
  const { verdict, figureKind, target } = judgement;
  const source = SOURCE[figureKind ?? 'so-far'];
  const word = verdictWord(verdict, figureKind);
  const figure = figureText(judgement);
  const day = judgement.asOf === null ? '' : `, tính đến ${officialDate(judgement.asOf)}`;
  const goal = goalText(judgement);
  if (verdict === 'not-due') {
    const until = target.horizonYear === null ? '' : ` đến năm ${target.horizonYear}`;
    const dayShown = judgement.paceBasis?.method === 'path' ? '' : day;
    const first = `${word}: ${source} ${figure}${parts(judgement)}${dayShown}, ${goal === '' ? 'mục tiêu' : goal}${until}.`;
    return `${first}${openCeiling(judgement)}${straightRatio(judgement, terms)}`;
  }
  if (verdict === 'not-reached') {
    const first = `${source.charAt(0).toUpperCase()}${source.slice(1)} ${figure}${parts(judgement)}${day}${goal === '' ? '' : `; ${goal}`}.`;
    return `${first} ${word}: ${shortfall(judgement, terms)}.`;
  }
  const inBrackets = [fraction(judgement), goalText(judgement, true)].filter((text) => text !== '').join('; ');
  return `${word}: ${source} ${figure}${inBrackets === '' ? '' : ` (${inBrackets})`}${day}${surplus(judgement)}.`;
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
  if (value === null || yardstick === null) {
    return target.comparator === 'done' ? 'chưa có sản phẩm theo mục tiêu' : 'dưới mức xếp loại của mục tiêu';
  }
  const distance = Math.abs(value - yardstick.bound);
  if (target.comparator === 'rank') return `còn cách ${formatNumber(distance)} bậc`;
  const ratio = attainmentRatio === null ? '' : `${attained(judgement, attainmentRatio, terms)}, `;
  if (distance === 0) return `${ratio}mới bằng mức ${targetText(target)}`;
  const missing = differenceText(distance, target.unit);
  return yardstick.better === 'higher' ? `${ratio}còn thiếu ${missing}` : `${ratio}còn cao hơn ${missing}`;
}

/** The ratio against the target, said in the way it was computed. */
function attained({ yardstick, target }: Judgement, ratio: number, { thresholds }: JudgementTerms): string {
  const percent = `${percentText(ratio, [1, thresholds.onTrack, thresholds.behind])}%`;
  const allowance = target.comparator === 'about' ? `cho phép chênh ${formatNumber(aboutTolerance * 100)}%` : '';
  if (yardstick?.better === 'lower') {
    return `mức đạt ${percent} (${['càng thấp càng tốt', allowance].filter((text) => text !== '').join(', ')})`;
  }
  if (target.comparator === 'range') return `bằng ${percent} cận dưới`;
  return `bằng ${percent} mục tiêu${allowance === '' ? '' : ` (${allowance})`}`;
}

/** A ceiling that is kept so far: why the verdict still waits. */
function openCeiling({ value, yardstick }: Judgement): string {
  return value !== null && yardstick !== null && reaches(value, yardstick)
    ? ' Số cộng dồn đang trong mức cho phép, hết năm mới kết luận.'
    : '';
}

/** Not due yet and no line to follow: the figure is held straight against the target, and the sentence says so. */
function straightRatio(judgement: Judgement, terms: JudgementTerms): string {
  const { paceBasis, attainmentRatio } = judgement;
  if (paceBasis?.method !== 'attainment' || attainmentRatio === null) return '';
  const ratio = attained(judgement, attainmentRatio, terms);
  return ` Không có lộ trình từ số năm trước, so thẳng với mục tiêu: ${ratio}. ${paceName(judgement.pace)}.`;
}

function adjustmentSentence({ adjustment, assignedOver, figureKind }: Judgement): string {
  if (adjustment === null) return '';
  const before = targetText(adjustment.printed);
  const printed = assignedOver === null ? `mục tiêu in trong văn bản (${before})` : assignedText(before, assignedOver);
  const word = verdictWord(adjustment.printedVerdict, figureKind);
  return ` Mục tiêu đã điều chỉnh theo ${adjustment.basis.replace(/\.$/, '')}; so với ${printed}: ${word}.`;
}
