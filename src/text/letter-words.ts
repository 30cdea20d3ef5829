// Words for the signed report (văn bản) of an office: one list, for the leaders' page, the states, the lists.

import type { LetterState } from '../domain/reminding/reminder-standing.js';

/** Said of an office whose letter is asked about: alone, and in every count and sentence. */
export const letterAsked = 'đang hỏi lại';

export const letterWords: Readonly<Record<LetterState, string>> = {
  here: 'đã có văn bản',
  missing: 'chưa có văn bản',
  asked: `văn bản ${letterAsked}`,
};
