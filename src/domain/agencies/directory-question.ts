// What a person can be asked about a row of `Danh bạ`: in which cell, and what waits; `src/text/directory-words.ts` has the sentences.

import type { Problem } from '../checked.js';

/**
 * What waits for an answer. `office`: every mail to the office and what it owes. `block`: who may type in its block.
 * `head`: the mail to its head. `mail`: the mails to its contact. `groups`: rows by its groups. `row`: the row itself,
 * which is no office yet. `phone`: the number in lists of calls. `name`: the words in mails and lists. `nothing`: only a remark.
 */
export type DirectoryDependent = 'office' | 'block' | 'head' | 'mail' | 'groups' | 'row' | 'phone' | 'name' | 'nothing';

/** Adding a question here asks the compiler for its sentence. A column named `''` is that of `params.key`. */
export const directoryQuestions = {
  'name-of-another': { column: 'name', holds: 'mail' },
  'cells-came': { column: '', holds: 'mail' },
  'cells-went': { column: '', holds: 'mail' },
  'pasted-name-missing': { column: 'name', holds: 'row' },
  'pasted-name-odd': { column: 'name', holds: 'row' },
  'pasted-name-encoding': { column: 'name', holds: 'row' },
  'pasted-name-known': { column: 'name', holds: 'row' },
  'pasted-without-group': { column: 'groups', holds: 'nothing' },
  'group-unknown': { column: 'groups', holds: 'groups' },
  'group-word': { column: 'groups', holds: 'groups' },
  'group-empty': { column: 'groups', holds: 'groups' },
  'account-unreadable': { column: 'account', holds: 'block' },
  'account-shared': { column: 'account', holds: 'nothing' },
  'account-refused': { column: 'account', holds: 'nothing' },
  'mail-unreadable': { column: 'mail', holds: 'mail' },
  'mail-shared': { column: 'mail', holds: 'nothing' },
  'deputy-unreadable': { column: 'deputy', holds: 'mail' },
  'mailbox-unreadable': { column: 'officialMailbox', holds: 'head' },
  'phone-unreadable': { column: 'phone', holds: 'phone' },
  'person-says-nothing': { column: '', holds: 'name' },
  'person-formula': { column: '', holds: 'name' },
  'start-unreadable': { column: 'activeFrom', holds: 'office' },
  'end-unreadable': { column: 'activeTo', holds: 'office' },
  'days-crossed': { column: 'activeTo', holds: 'office' },
  'successor-unknown': { column: 'successor', holds: 'office' },
  'successor-itself': { column: 'successor', holds: 'office' },
  'successor-circle': { column: 'successor', holds: 'office' },
  'term-from-templates': { column: '', holds: 'nothing' },
} as const satisfies Readonly<Record<string, { readonly column: string; readonly holds: DirectoryDependent }>>;

export type DirectoryQuestionCode = keyof typeof directoryQuestions;

export type DirectoryQuestion = Problem<DirectoryQuestionCode>;

/** Key of the column whose cell is asked about. */
export function askedColumn({ code, params }: DirectoryQuestion): string {
  return directoryQuestions[code].column || String(params?.key ?? '');
}

/** What waits until the question is answered. */
export function dependentOf({ code }: DirectoryQuestion): DirectoryDependent {
  return directoryQuestions[code].holds;
}

/** Whether something waits until the question is answered. */
export function isAwaited(question: DirectoryQuestion): boolean {
  return dependentOf(question) !== 'nothing';
}
