// Words that turn a figure into something else than it looks: negation, groups in percent, clauses that carry no figure.

import type { PhraseFigure } from './phrase-figure.js';
import type { PhraseQuestion } from './phrase-question.js';

/** A doubt about a figure, with words that raise it. `before` is what stands between the last figure and this one. */
interface DoubtRule {
  readonly id: string;
  readonly question: PhraseQuestion;
  readonly raised: (before: string, figure: PhraseFigure, behind: string) => boolean;
  readonly example: string;
}

const negation =
  /(?<!\p{L})(?:không (?:để|còn|có|xảy ra|phát sinh|được|cho|tăng|giảm|đạt|làm|ai|một)|chấm dứt|tránh|ngăn chặn|chưa (?:có|đạt|được))(?!\p{L})/u;
const isNamedShare = (before: string, { unit, comparator, printed }: PhraseFigure) =>
  /^[\s,;•+-]*(?:phấn đấu |giảm |đưa )*(?:tỷ lệ|tỉ lệ)/u.test(before) &&
  unit === '%' &&
  comparator.startsWith('<') &&
  printed !== '';

const doubts: readonly DoubtRule[] = [
  {
    id: 'doubt-negation',
    question: 'phrase-negation',
    raised: (before, figure) => negation.test(before) && !isNamedShare(before, figure),
    example: 'không để xảy ra ùn tắc kéo dài trên 30 phút',
  },
  {
    id: 'doubt-percent-group',
    question: 'phrase-number-unplaced',
    raised: (before, { unit }) => unit === '%' && /(?<!\p{L})(?:top|tốp|nhóm) ?$/u.test(before),
    example: 'thuộc top 10% cả nước',
  },
  {
    id: 'doubt-rank-words',
    question: 'phrase-direction',
    raised: (before, { comparator, unit }) =>
      comparator !== 'rank' && unit === '' && /(?:thứ hạng|xếp hạng|xếp thứ|vị trí)[^,;.]*$/u.test(before),
    example: 'thứ hạng chuyển đổi số từ 20 - 25',
  },
  {
    id: 'doubt-worst-group',
    question: 'phrase-direction',
    raised: (_, { comparator }, behind) => comparator === 'rank' && /^[^,;.]*(?:thấp|kém|cuối|yếu)/u.test(behind),
    example: 'nhóm 5 tỉnh thấp nhất',
  },
];
/** A clause behind a comma that sets its own aim and prints no figure. */
const bareClause = /,\s*(?:và )?(?:phổ cập|không còn|không có|không để|xóa bỏ|xóa|chấm dứt)(?!\p{L})[^,;.\d]*/u;

/** The first doubt about a sentence's figures, with the figure it is about; null without one. */
export function doubtOf(
  plain: string,
  figures: readonly PhraseFigure[],
): { question: PhraseQuestion; start: number; end: number } | null {
  for (const [i, figure] of figures.entries()) {
    const before = plain.slice(figures[i - 1]?.end ?? 0, figure.start);
    const behind = plain.slice(figure.end, figures[i + 1]?.start ?? plain.length);
    const rule = doubts.find(({ raised }) => raised(before, figure, behind));
    if (rule) return { question: rule.question, start: figure.start, end: figure.end };
    const bare = bareClause.exec(behind);
    if (bare) {
      const start = figure.end + bare.index + 1;
      return { question: 'phrase-clause-bare', start, end: start + bare[0].length - 1 };
    }
  }
  return null;
}
