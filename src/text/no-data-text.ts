// The sentence of `Diễn giải` for a row that cannot be judged: each of the seven kinds of "no data" says what it is.

import type { Incomputable } from '../domain/judging/figure-question.js';
import type { Judgement, JudgementTerms } from '../domain/judging/verdict-terms.js';
import { officialDate } from './date-words.js';
import { askedText, wantedFigure } from './question-text.js';
import { quotedCell } from './sheet-error.js';

const INCOMPUTABLE: Readonly<Record<Incomputable, string>> = {
  'zero-denominator': 'mẫu số bằng 0',
  'denominator-missing': 'thiếu mẫu số',
  'numerator-missing': 'thiếu tử số',
  'parts-without-percent': 'ĐVT không phải %, chưa có số thực hiện',
  'prior-year-missing': 'chưa có số năm trước để so',
  'prior-year-zero': 'số năm trước bằng 0',
  'decision-unreadable': 'có điều đầu mối ghi chưa đọc được',
  'places-differ': 'số nơi được xếp hạng khác với khi đặt mục tiêu',
  'target-without-number': 'mục tiêu không có số để so',
};

/** The sentence for the judgement's no-data state; empty where there is a verdict. */
export function noDataText(judgement: Judgement, terms: JudgementTerms): string {
  switch (judgement.noData) {
    case 'not-yet-in-force': {
      const kept = judgement.reading === null ? '' : ' Số đã nhập được giữ lại, chưa đánh giá.';
      return `Chưa đến kỳ: bắt đầu theo dõi từ ${officialDate(judgement.target.effectiveFrom ?? '')}.${kept}`;
    }
    case 'not-entered':
      return notEntered(judgement, terms);
    case 'nothing-arose':
      return 'Đơn vị xác nhận không phát sinh.';
    case 'no-figure-yet':
      return `${waiting(judgement)}${expected(judgement)}.`;
    case 'not-applicable':
      return 'Không áp dụng với đơn vị.';
    case 'unreadable':
      return unreadText(judgement);
    case 'not-computable':
      return `${judgement.incomputable === 'places-differ' ? 'Không so được' : 'Không tính được'}: ${INCOMPUTABLE[judgement.incomputable ?? 'target-without-number']}.`;
    case null:
      return '';
  }
}

/** Once the round's day is over, that it is; the day is no limit of a target that begins after it. */
function notEntered({ target }: Judgement, { round: { deadline }, today }: JudgementTerms): string {
  if (deadline === '' || (target.effectiveFrom ?? '') > deadline) return 'Chưa nhập.';
  const limit = `trước ngày ${officialDate(deadline)}`;
  return today > deadline ? `Chưa nhập; đã quá hạn của đợt (${limit}).` : `Chưa nhập (hạn ${limit}).`;
}

function waiting(judgement: Judgement): string {
  return judgement.indicator.method === 'published' ? 'Chờ Bộ, ngành công bố' : 'Chưa có số liệu';
}

function expected({ expectedDate, expectedText, indicator }: Judgement): string {
  if (expectedDate !== null) return `, dự kiến có ngày ${officialDate(expectedDate)}`;
  if (expectedText !== '') return `, dự kiến ${expectedText.replace(/^dự kiến( có)? /i, '').replace(/\.$/, '')}`;
  return indicator.method === 'published' ? '' : ', chưa ghi ngày dự kiến có';
}

function unreadText(judgement: Judgement): string {
  const question = judgement.questions[0];
  if (question === undefined) return 'Không đọc được số đã nhập.';
  if (question.code !== 'unreadable') {
    const asked = askedText(question, judgement.target);
    return asked.startsWith('Không đọc được') ? asked : `Chưa đánh giá: ${lowerFirst(asked)}`;
  }
  return `Không đọc được ${quotedCell(judgement.unreadText)}: đề nghị ${wantedFigure(judgement.target)}.`;
}

function lowerFirst(sentence: string): string {
  return /^[A-ZĐ][a-zà-ỹ]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
