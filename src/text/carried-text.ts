// What is said of the figure that a row takes over from the year before.

import type { Judgement } from '../domain/judging/verdict-terms.js';
import type { CarriedFigure, CarriedGap } from '../domain/reading/carried-figure.js';
import { withUnit } from './figure-text.js';
import { formatDistinct, formatNumber } from './number-text.js';

const KIND = { final: 'chính thức', estimate: 'ước cả năm' } as const;

const GAP: Readonly<Record<CarriedGap, string>> = {
  'no-row': 'năm đó không theo dõi chỉ tiêu này',
  untrusted: 'dòng của năm đó đang lệch hoặc trùng',
  asked: 'số của năm đó đang được hỏi lại',
  incomplete: 'năm đó còn thiếu số của đơn vị',
  'so-far': 'năm đó mới có số đến kỳ',
  'no-figure': 'năm đó chưa có số chính thức, số ước',
  several: 'số của năm đó là một khoảng',
  'other-unit': 'năm đó đo bằng đơn vị tính khác',
  'other-scope': 'năm đó có nội dung đo khác',
};

/** As the column shows it: `72,5 (chính thức)`, `chưa có (năm đó mới có số đến kỳ)`; empty where the year before did not ask. */
export function carriedText(carried: CarriedFigure): string {
  const { kind } = carried;
  if (kind === 'no-row') return '';
  if (kind === 'no-figure') return 'chưa có';
  if (kind === 'final' || kind === 'estimate') return `${figureOf(carried)} (${KIND[kind]})`;
  return `chưa có (${GAP[kind]})`;
}

/** What stands in a mail or list as last year's figure: nothing where none was taken over. */
export function carriedFigureText(carried: CarriedFigure | undefined): string {
  return carried === undefined || carried.reading === null ? '' : carriedText(carried);
}

function figureOf({ reading }: CarriedFigure): string {
  switch (reading?.kind) {
    case 'number':
      return formatDistinct(reading.value, []);
    case 'rank':
      return formatNumber(reading.place) + (reading.of === null ? '' : `/${formatNumber(reading.of)}`);
    case 'grade':
      return reading.grade;
    default:
      return '';
  }
}

/**
 * Where the last year's figure that the sentence rests on comes from, or why it has none (rule SANG-7); empty where it
 * rests on none, or somebody typed it.
 */
export function carriedSentence(judgement: Judgement): string {
  const { carried, paceBasis, paceGap, yardstick, target, incomputable } = judgement;
  if (carried === null) return '';
  const { year, kind, reading } = carried;
  const isMultiple = target.comparator === 'multiple' && yardstick !== null;
  if (kind === 'final' || kind === 'estimate') {
    const isUsed = isMultiple || (paceBasis?.baseline ?? null) !== null || incomputable === 'prior-year-zero';
    if (!isUsed || reading === null) return '';
    const from = kind === 'final' ? `số chính thức năm ${year}` : `số ước cả năm ${year}, chưa phải số chính thức`;
    return ` Số năm trước ${withUnit(figureOf(carried), target.unit)} là ${from}.`;
  }
  const { verdict, figureKind } = judgement;
  const isHeldStraight = paceBasis?.method === 'attainment' && verdict === 'not-reached' && figureKind === 'so-far';
  const isMissed = paceGap === 'no-baseline' || incomputable === 'prior-year-missing' || isHeldStraight;
  return isMissed ? ` Số năm ${year} chưa lấy được: ${GAP[kind]}.` : '';
}
