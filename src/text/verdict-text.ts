// The words of `Đánh giá` and `Tiến độ`.

import type { FigureKind, Pace, Verdict } from '../domain/judging/verdict-terms.js';

const BY_KIND: Readonly<Record<'exceeded' | 'reached' | 'not-reached', Readonly<Record<FigureKind, string>>>> = {
  exceeded: { 'so-far': 'Đã vượt', estimate: 'Dự kiến vượt', final: 'Vượt' },
  reached: { 'so-far': 'Đã đạt', estimate: 'Dự kiến đạt', final: 'Đạt' },
  'not-reached': { 'so-far': 'Chưa đạt', estimate: 'Dự kiến không đạt', final: 'Không đạt' },
};

/** The word of a verdict for the kind of figure it rests on; without a kind the word of a figure so far. */
export function verdictWord(verdict: Verdict, kind: FigureKind | null): string {
  switch (verdict) {
    case 'not-due':
      return 'Chưa đến hạn';
    case 'not-done':
      return 'Không thực hiện';
    case 'not-judged':
      return 'Chưa đánh giá';
    default:
      return BY_KIND[verdict][kind ?? 'so-far'];
  }
}

/** Every word that `verdictWord` can give, for dropdowns, counts and colours. */
export const verdictWords: readonly string[] = [
  ...Object.values(BY_KIND).flatMap((words) => Object.values(words)),
  'Chưa đến hạn',
  'Không thực hiện',
  'Chưa đánh giá',
];

const PACE: Readonly<Record<Pace, readonly [symbol: string, word: string]>> = {
  'on-track': ['●', 'Đúng tiến độ'],
  behind: ['▲', 'Chậm tiến độ'],
  'at-risk': ['■', 'Nguy cơ không đạt'],
  'not-judged': ['–', 'Chưa đánh giá'],
};

/** Symbol and word of a pace, so that a black-and-white print says as much as the colour. */
export function paceWord(pace: Pace): string {
  return PACE[pace].join(' ');
}

/** The word of a pace without its symbol, for sentences. */
export function paceName(pace: Pace): string {
  return PACE[pace][1];
}
