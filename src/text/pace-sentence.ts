// The part of `Diễn giải` that shows which ratio decided the pace.

import type { Judgement, JudgementTerms, PaceBasis } from '../domain/judging/verdict-terms.js';
import { dayOfYear, daysInYear, yearOf } from '../domain/local-date.js';
import { officialDate } from './date-words.js';
import { differenceText, percentText, withUnit } from './figure-text.js';
import { formatDistinct, formatNumber } from './number-text.js';
import { paceName } from './verdict-text.js';

/** Interpolated values are not measured ones: a tenth is enough unless more keeps two numbers apart. */
const TENTHS = 1;

/**
 * The sentences about the line or the days gone, ending in the word of the pace; empty where attainment itself decided
 * (it stands in the verdict's own sentence) or the verdict alone did.
 */
export function paceSentence(judgement: Judgement, terms: JudgementTerms): string {
  const { paceBasis: basis, value } = judgement;
  if (basis === null || value === null || basis.method === 'attainment') return '';
  return ` ${factsOf[basis.method](judgement, basis, value, terms)}. ${paceName(judgement.pace)}.`;
}

type Facts = (judgement: Judgement, basis: PaceBasis, value: number, terms: JudgementTerms) => string;

const factsOf: Readonly<Record<'path' | 'pro-rata' | 'milestone', Facts>> = {
  path: pathFacts,
  'pro-rata': daysFacts,
  milestone: (judgement, basis, value, terms) =>
    `Văn bản ghi mốc năm nay, ${neededBy(judgement, basis, value)}; bằng ${shownRatio(basis, terms)} mức cần có`,
};

function pathFacts(judgement: Judgement, basis: PaceBasis, value: number, terms: JudgementTerms): string {
  const { unit } = judgement.target;
  const baseline = basis.baseline ?? 0;
  const start = officialDate(basis.baselineDate ?? '');
  const grows = judgement.yardstick?.better !== 'lower';
  const [rise, fall] = grows ? ['tăng', 'giảm'] : ['giảm', 'tăng'];
  const needed = differenceText(basis.required - baseline, unit, TENTHS);
  const moved = (value - baseline) * (grows ? 1 : -1);
  const ratio = `(${shownRatio(basis, terms)})`;
  const { milestone } = basis;
  const towards =
    milestone === null ? '' : ` đến mốc ${withUnit(formatNumber(milestone.value), unit)} của năm ${milestone.year}`;
  const line = `Theo lộ trình ${rise} đều từ ${withUnit(formatDistinct(baseline, []), unit)} (${start})${towards}, ${neededBy(judgement, basis, value)}`;
  if (moved === 0) return `${line}; chưa ${rise} trong ${needed} cần ${rise} ${ratio}`;
  const distance = formatDistinct(Math.abs(moved), [0], TENTHS);
  if (moved < 0)
    return `${line}; đã ${fall} ${differenceText(moved, unit, TENTHS)} trong khi cần ${rise} ${needed} ${ratio}`;
  return `${line}; ${basis.ratio < 1 ? 'mới' : 'đã'} ${rise} ${distance} trong ${needed} cần ${rise} ${ratio}`;
}

function daysFacts(judgement: Judgement, basis: PaceBasis, value: number, terms: JudgementTerms): string {
  const days = `${dayOfYear(basis.at)}/${daysInYear(yearOf(basis.at))} ngày`;
  const ratio = shownRatio(basis, terms);
  const needed = neededBy(judgement, basis, value);
  const share =
    judgement.yardstick?.better === 'lower' ? `mức đạt ${ratio} (càng thấp càng tốt)` : `bằng ${ratio} mức cần có`;
  return `Tính theo ngày đã qua trong năm (${days}), ${needed}; ${share}`;
}

function neededBy(judgement: Judgement, basis: PaceBasis, value: number): string {
  const required = withUnit(formatDistinct(basis.required, [value], TENTHS), judgement.target.unit);
  const word = judgement.yardstick?.better === 'lower' ? 'không quá' : 'cần';
  return `đến ${officialDate(basis.at)} ${word} ${required}${basis.interpolated ? ' (nội suy)' : ''}`;
}

function shownRatio(basis: PaceBasis, { thresholds }: JudgementTerms): string {
  return `${percentText(basis.ratio, [thresholds.onTrack, thresholds.behind, 0, 1], TENTHS)}%`;
}
