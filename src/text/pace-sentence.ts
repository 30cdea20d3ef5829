// The part of `Diễn giải` that shows what decided the pace: where the figure arrives, or why there is no pace.

import { compared } from '../domain/judging/comparison.js';
import type { Judgement, JudgementTerms, PaceBasis, PaceGap, PaceNote } from '../domain/judging/verdict-terms.js';
import { dayOfYear, daysInYear, yearOf } from '../domain/local-date.js';
import { officialDate } from './date-words.js';
import { differenceText, percentText, targetText, withUnit } from './figure-text.js';
import { formatDistinct, formatNumber } from './number-text.js';
import { paceName, verdictWord } from './verdict-text.js';

/** Interpolated and projected values are not measured ones: a tenth is enough unless more keeps two numbers apart. */
const TENTHS = 1;

/**
 * The sentences about the line, the days gone and what limits the colour, ending in the word of the pace; empty where the
 * verdict's own sentence says it all (rule EXP-4).
 */
export function paceSentence(judgement: Judgement, terms: JudgementTerms): string {
  const { paceBasis: basis, paceGap: gap, paceNotes: notes, pace } = judgement;
  if (gap !== null) return ` ${GAPS[gap](terms)}`;
  if (pace === 'closed' || judgement.isBroken) return '';
  const limits = notes.map((note) => NOTES[note](judgement, terms)).join('');
  const isStraight = basis?.method === 'attainment' || basis?.method === 'milestone';
  if (basis === null || (isStraight && basis.ratio === null && !notes.includes('so-far')))
    return limits === '' ? ` ${withoutRatio(judgement)}`.trimEnd() : `${limits} ${paceName(pace)}.`;
  const isHeld = notes.includes('so-far');
  if (basis.method === 'attainment' && !isHeld) {
    const why = judgement.verdict === 'not-reached' ? ` ${straight(judgement, terms)}` : '';
    return limits === '' ? why : `${limits} ${paceName(pace)}.`;
  }
  // Nothing of nothing: no line says more.
  if (basis.ratio === null && basis.value === 0 && basis.projected === 0) return `${limits} ${paceName(pace)}.`;
  const held = isHeld ? ` Theo số đến kỳ ${shown(basis.value, judgement)} (${officialDate(basis.at)}):` : '';
  const facts = isStraight ? againstGoal(judgement, basis, terms) : factsOf[basis.method](judgement, basis, terms);
  return `${held} ${isHeld ? lowerFirst(facts) : facts}.${limits} ${paceName(pace)}.`;
}

const GAPS: Readonly<Record<PaceGap, (terms: JudgementTerms) => string>> = {
  'too-early': ({ round, baselineDay }) => {
    const year = baselineDay === undefined ? round.year : yearOf(baselineDay) + 1;
    return `Chưa đánh giá tiến độ: số liệu trước ngày 31/3/${year} còn quá sớm.`;
  },
  'no-baseline': () => 'Chưa đánh giá tiến độ: thiếu số năm trước.',
  'no-ratio': () => 'Chưa đánh giá tiến độ: mục tiêu này không tính theo tỷ lệ.',
  'thresholds-unread': () => 'Chưa đánh giá tiến độ: chưa đọc được ngưỡng ở trang Thiết lập.',
  'prior-year-unread': () => 'Chưa đánh giá tiến độ: chưa đọc được số ở cột Năm trước.',
  'awaiting-final': ({ round }) => `Số tạm tính: chờ số chính thức năm ${round.year}, chưa đánh giá tiến độ.`,
};

const NOTES: Readonly<Record<PaceNote, (judgement: Judgement, terms: JudgementTerms) => string>> = {
  lost: ({ yardstick }) => ` Đã ${yardstick?.better === 'lower' ? 'tăng' : 'giảm'} khỏi mức đạt.`,
  near: ({ target }) =>
    ` Chênh mức cần có không quá ${target.unit === '%' ? '1 điểm phần trăm' : '1% mục tiêu'} nên chưa xếp vào nguy cơ.`,
  'milestone-missed': ({ figureKind, target }, { round }) => {
    const value = target.milestones?.find(({ year }) => year === round.year)?.value ?? 0;
    return ` ${verdictWord('not-reached', figureKind)} mốc năm ${round.year} (${withUnit(formatNumber(value), target.unit)}).`;
  },
  'so-far': () => ' Số ước chưa đạt nên không làm màu tốt hơn.',
};

/** Which threshold decided the pace of a figure that is held straight against the target. */
function straight(judgement: Judgement, { thresholds }: JudgementTerms): string {
  const { pace, figureKind } = judgement;
  const [first, second] = [thresholds.onTrack, thresholds.behind];
  const [from, below] = isLower(judgement)
    ? [
        (ratio: number) => `cao hơn mục tiêu không quá ${formatNumber((1 - ratio) * 100)}%`,
        (ratio: number) => `cao hơn mục tiêu quá ${formatNumber((1 - ratio) * 100)}%`,
      ]
    : [
        (ratio: number) => `đã từ ${formatNumber(ratio * 100)}% mục tiêu trở lên`,
        (ratio: number) => `dưới ${formatNumber(ratio * 100)}% mục tiêu`,
      ];
  if (figureKind === 'estimate') {
    const near = pace === 'behind' ? `số ước chưa đạt nhưng ${from(second)}` : `số ước ${below(second)}`;
    return `${paceName(pace)}: ${near}.`;
  }
  const near =
    pace === 'on-track' ? from(first) : pace === 'behind' ? `${below(first)} nhưng ${from(second)}` : below(second);
  return `${paceName(pace)}: ${near}; không có số năm trước nên so thẳng với mục tiêu.`;
}

/** The same where no ratio decides: what is missed so far is behind, what is expected to be missed at risk. */
function withoutRatio({ pace, figureKind, verdict }: Judgement): string {
  if (verdict !== 'not-reached') return '';
  const missed = figureKind === 'estimate' ? 'số ước không đạt' : 'đến kỳ chưa đạt';
  return `${paceName(pace)}: mục tiêu này không tính theo tỷ lệ, ${missed}.`;
}

type Facts = (judgement: Judgement, basis: PaceBasis, terms: JudgementTerms) => string;

const factsOf: Readonly<Record<'path' | 'pro-rata', Facts>> = { path: pathFacts, 'pro-rata': daysFacts };

/** Without a line: the figure against what is printed for this year. */
function againstGoal(judgement: Judgement, basis: PaceBasis, terms: JudgementTerms): string {
  const ratio = projectedRatio(judgement, basis, terms);
  if (basis.milestone === null) return `So thẳng với mục tiêu${ratio === '' ? '' : `, ${ratio}`}`;
  return `Văn bản ghi mốc năm nay ${shown(basis.goal.value, judgement)}${ratio === '' ? '' : `; ${ratio}`}`;
}

function pathFacts(judgement: Judgement, basis: PaceBasis, terms: JudgementTerms): string {
  const { unit } = judgement.target;
  const { value, required, goal, milestone } = basis;
  const baseline = basis.baseline ?? 0;
  const start = officialDate(basis.baselineDate ?? '');
  const [rise, fall] = isLower(judgement) ? ['giảm', 'tăng'] : ['tăng', 'giảm'];
  const sign = isLower(judgement) ? -1 : 1;
  const moved = (value - baseline) * sign;
  const arrival = arrivalText(judgement, basis, terms);
  const towards = milestone === null ? '' : ` đến mốc ${shown(milestone.value, judgement)} của năm ${milestone.year}`;
  if (!((goal.value - baseline) * sign > 0)) {
    const gap = differenceText(value - required, unit, TENTHS);
    const side = isLower(judgement) ? 'cao hơn' : 'thấp hơn';
    const kept = value === required ? 'nay vừa bằng mức phải giữ' : `nay ${side} mức phải giữ ${gap}`;
    return `Năm trước (${start}) ${shown(baseline, judgement)} đã tới mức ${milestone === null ? 'của mục tiêu' : 'của mốc'}, ${kept}; ${arrival}`;
  }
  const needed = differenceText(required - baseline, unit, TENTHS);
  const line = `Theo lộ trình ${rise} đều từ ${withUnit(formatDistinct(baseline, []), unit)} (${start})${towards}, ${neededBy(judgement, basis)}`;
  if (moved === 0) return `${line}; chưa ${rise} trong ${needed} cần ${rise}; ${arrival}`;
  if (moved < 0) {
    return `${line}; đã ${fall} ${differenceText(moved, unit, TENTHS)} trong khi cần ${rise} ${needed}; ${arrival}`;
  }
  const distance = formatDistinct(moved, [0], TENTHS);
  const share = moved / ((required - baseline) * sign);
  const done = `${distance} trong ${needed} cần ${rise} (${percentText(share, share === 1 ? [] : [1], TENTHS)}%)`;
  return `${line}; ${share < 1 ? 'mới' : 'đã'} ${rise} ${done}; ${arrival}`;
}

function daysFacts(judgement: Judgement, basis: PaceBasis, terms: JudgementTerms): string {
  const days = `${dayOfYear(basis.at)}/${daysInYear(yearOf(basis.at))} ngày`;
  const first = `Tính theo ngày đã qua trong năm (${days}), ${neededBy(judgement, basis)}`;
  const arrival = arrivalText(judgement, basis, terms);
  if (!isLower(judgement)) return `${first}; ${arrival}`;
  const gap = basis.value - basis.required;
  const side = gap > 0 ? 'cao hơn' : 'thấp hơn';
  const margin =
    gap === 0
      ? 'vừa bằng mức cho phép đến ngày này'
      : `${side} ${differenceText(gap, judgement.target.unit, TENTHS)} so với mức cho phép đến ngày này`;
  return `${first}; ${margin}; ${arrival}`;
}

/** Where the figure arrives at the horizon if it goes on as it did. */
function arrivalText(judgement: Judgement, basis: PaceBasis, terms: JudgementTerms): string {
  const by = `31/12/${basis.goal.year}`;
  // A share or a count below nothing is no prognosis.
  if (basis.projected < 0 && basis.value >= 0) {
    return isLower(judgement) ? `với nhịp này về 0 trước ngày ${by}` : 'giữ nhịp này thì không tới được mục tiêu';
  }
  if (isBeyondWhole(judgement, basis)) {
    const goal = isLower(judgement) ? '100%' : basis.milestone === null ? 'mục tiêu' : 'mốc';
    return `với nhịp này tới ${goal} trước ngày ${by}`;
  }
  const ratio = projectedRatio(judgement, basis, terms);
  const value = withUnit(formatDistinct(basis.projected, [basis.goal.value], TENTHS), judgement.target.unit);
  return `với nhịp này đến ${by} ${isLower(judgement) ? 'là' : 'được'} ${value}${ratio === '' ? '' : `, ${ratio}`}`;
}

/** Carried on to more than the whole: no share gets there, and a figure in % or without a unit may be one (rule EXP-4). */
function isBeyondWhole(judgement: Judgement, { value, goal, projected }: PaceBasis): boolean {
  const { indicator, target } = judgement;
  if (!(projected > 100 && value <= 100 && goal.value <= 100)) return false;
  return indicator.isShare || target.unit === '%' || (target.unit === '' && !isLower(judgement));
}

/** The deciding ratio in words: of the target upwards, of what is allowed downwards; empty where it would be negative. */
function projectedRatio(judgement: Judgement, basis: PaceBasis, { thresholds }: JudgementTerms): string {
  const { ratio } = basis;
  if (ratio === null) return '';
  const isDown = isLower(judgement);
  const isRange = judgement.target.comparator === 'range' && basis.milestone === null;
  if (isRange && compared(ratio, 1) === 0) return `trong khoảng ${targetText(judgement.target)}`;
  if (isDown ? ratio > 2 || basis.goal.value <= 0 : ratio < 0) return '';
  const edge = ratio < 1 ? 'cận dưới' : 'cận trên';
  const goal = basis.milestone === null ? (isRange ? edge : 'mục tiêu') : 'mốc';
  const edges = [1, thresholds.onTrack, thresholds.behind];
  if (!isDown) return `bằng ${percentText(ratio, edges, TENTHS)}% ${goal}`;
  const allowed = basis.milestone === null ? 'mức cho phép' : 'mốc cho phép';
  return `bằng ${percentText(
    2 - ratio,
    edges.map((edge) => 2 - edge),
    TENTHS,
  )}% ${allowed}`;
}

function neededBy(judgement: Judgement, basis: PaceBasis): string {
  const required = withUnit(formatDistinct(basis.required, [basis.value], TENTHS), judgement.target.unit);
  const word = isLower(judgement) ? 'không quá' : 'cần';
  return `đến ${officialDate(basis.at)} ${word} ${required}${basis.interpolated ? ' (nội suy)' : ''}`;
}

function isLower({ yardstick }: Judgement): boolean {
  return yardstick?.better === 'lower';
}

function shown(value: number, { target }: Judgement): string {
  return withUnit(formatDistinct(value, []), target.unit);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
