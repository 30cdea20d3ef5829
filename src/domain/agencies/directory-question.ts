// What a person can be asked about a row of `Danh bạ`; `src/text/directory-words.ts` has the sentence of each.

import type { Problem } from '../checked.js';

/** Adding a code here asks the compiler for its sentence. */
export type DirectoryQuestionCode =
  | 'name-of-another'
  | 'pasted-name-missing'
  | 'pasted-name-odd'
  | 'pasted-name-encoding'
  | 'pasted-name-known'
  | 'pasted-without-group'
  | 'group-unknown'
  | 'group-word'
  | 'group-empty'
  | 'account-unreadable'
  | 'account-shared'
  | 'account-refused'
  | 'mailbox-unreadable'
  | 'person-formula';

export type DirectoryQuestion = Problem<DirectoryQuestionCode>;
