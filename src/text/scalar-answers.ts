// What the custom functions for people put into a cell: a value, a word, or one short sentence; blank for a blank.

import type { Judgement, JudgementTerms } from '../domain/judgement.js';
import { explanation } from './explanation.js';
import { questionText } from './question-text.js';
import { paceWord, verdictWord } from './verdict-text.js';

const NO_AMOUNT = 'Mục tiêu này không tính phần còn thiếu, chỉ có đạt hay chưa đạt.';

/** `TY_LE_DAT`: the attainment in percent points, unrounded; a sentence where there is none. */
export function attainmentAnswer(judgement: Judgement): number | string {
  if (judgement.attainmentRatio !== null) return judgement.attainmentRatio * 100;
  return unjudgedAnswer(judgement) ?? 'Mục tiêu này không tính theo tỷ lệ, chỉ có đạt hay chưa đạt.';
}

/** `DANH_GIA_MUC_TIEU`: the word of the verdict; the question where the result cannot be read. */
export function verdictAnswer(judgement: Judgement): string {
  return unjudgedAnswer(judgement) ?? verdictWord(judgement.verdict, judgement.figureKind);
}

/** `TIEN_DO`: symbol and word of the pace; the question where the result cannot be read. */
export function paceAnswer(judgement: Judgement): string {
  return unjudgedAnswer(judgement) ?? paceWord(judgement.pace);
}

/** `CON_THIEU`: what is missing to the target in its unit, unrounded, 0 when it is reached; a sentence where there is none. */
export function shortfallAnswer(judgement: Judgement): number | string {
  const instead = unjudgedAnswer(judgement);
  if (instead !== null) return instead;
  const { value, yardstick, verdict } = judgement;
  if (verdict === 'reached' || verdict === 'exceeded') return 0;
  return value === null || yardstick === null ? NO_AMOUNT : Math.abs(yardstick.bound - value);
}

/** `DIEN_GIAI`: the sentence of the book for one result. */
export function explanationAnswer(judgement: Judgement, terms: JudgementTerms): string {
  return unjudgedAnswer(judgement) ?? explanation(judgement, terms);
}

/** What to say instead of an answer: nothing for a blank cell, the question for an unreadable one, null if judged. */
function unjudgedAnswer(judgement: Judgement): string | null {
  if (judgement.noData === null) return null;
  if (judgement.noData === 'not-entered') return '';
  if (judgement.noData === 'nothing-arose') return 'Không phát sinh';
  const question = judgement.questions[0];
  if (question === undefined) return 'Chưa đánh giá';
  // Outside the book there are no columns to name.
  return questionText({ ...question, params: { ...question.params, column: '' } });
}
