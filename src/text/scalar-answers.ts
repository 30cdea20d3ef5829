// What the custom functions for people put into a cell: a value, a word, or one short sentence; blank for a blank.

import type { Judgement, JudgementTerms } from '../domain/judging/verdict-terms.js';
import { explanation } from './explanation.js';
import { askedText } from './question-text.js';
import { quotedCell } from './sheet-error.js';
import { judgedVerdictWord, paceWord, verdictWord } from './verdict-text.js';

const NO_AMOUNT = 'Mục tiêu này không tính phần còn thiếu, chỉ có đạt hay chưa đạt.';

/** The printed number itself is not enough, and nothing that could be named is missing. */
const AT_THE_EDGE = {
  higher: 'Mới bằng mức phải vượt qua: chỉ cần hơn mức này là đạt.',
  lower: 'Còn bằng mức phải thấp hơn: chỉ cần dưới mức này là đạt.',
} as const;

/** `TY_LE_DAT`: the attainment in percent points, unrounded; a sentence where there is none. */
export function attainmentAnswer(judgement: Judgement): number | string {
  if (judgement.attainmentRatio !== null) return judgement.attainmentRatio * 100;
  return unjudgedAnswer(judgement) ?? 'Mục tiêu này không tính theo tỷ lệ, chỉ có đạt hay chưa đạt.';
}

/** `DANH_GIA_MUC_TIEU`: the word of the verdict; the question where the result cannot be read. */
export function verdictAnswer(judgement: Judgement): string {
  return unjudgedAnswer(judgement) ?? judgedVerdictWord(judgement);
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
  if (value === null || yardstick === null) return NO_AMOUNT;
  const missing = Math.abs(yardstick.bound - value);
  return missing === 0 ? AT_THE_EDGE[yardstick.better] : missing;
}

/** `DIEN_GIAI`: the sentence of the book for one result. */
export function explanationAnswer(judgement: Judgement, terms: JudgementTerms): string {
  return unjudgedAnswer(judgement) ?? explanation(judgement, terms);
}

const notANumber = (text: string) => `${quotedCell(text)} không phải là một số: đề nghị nhập số, ví dụ 72,77.`;

/** Questions that the book answers in columns of its own. */
const OUTSIDE: Readonly<Record<string, (text: string) => string>> = {
  dash: notANumber,
  'word-no': notANumber,
  'word-not-yet': notANumber,
  fraction: (text) => `${quotedCell(text)} là phép chia: đề nghị nhập kết quả, ví dụ =628/863*100.`,
};

/** What to say instead of an answer: nothing for a blank cell, the question for an unreadable one, null if judged. */
function unjudgedAnswer(judgement: Judgement): string | null {
  if (judgement.noData === null) return null;
  if (judgement.noData === 'not-entered') return '';
  if (judgement.noData === 'nothing-arose') return 'Không phát sinh';
  const question = judgement.questions[0];
  if (question === undefined) return verdictWord('not-judged', null);
  const text = String(question.params?.text ?? '');
  // Outside the book there are no columns to name.
  return (
    OUTSIDE[question.code]?.(text) ??
    askedText({ ...question, params: { ...question.params, column: '' } }, judgement.target)
  );
}
