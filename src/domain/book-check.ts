// What a check of the workbook looks at, and what it can find: data; `src/text/check-words.ts` has the words of each.

import type { Problem } from './checked.js';
import type { ProblemCode } from './problem-code.js';

/** In the order in which people read them. Adding one asks the compiler for its words and its row in the table of checks. */
export const checkIds = [
  'copy',
  'tabs',
  'finished',
  'locale',
  'heads',
  'rows',
  'typed',
  'registers',
  'formulas',
  'texts',
  'looks',
  'protections',
  'accounts',
  'trigger',
  'offices',
  'ledger',
  'memory',
  'closedYears',
  'closings',
  'journal',
  'store',
] as const;

export type CheckId = (typeof checkIds)[number];

/** Adding a code here asks the compiler for its sentence. */
export type FindingCode =
  | 'book-copied'
  | 'tab-deleted'
  | 'typed-tab-deleted'
  | 'register-deleted'
  | 'tab-copied'
  | 'tab-renamed'
  | 'set-up-unfinished'
  | 'locale-changed'
  | 'keys-gone'
  | 'columns-gone'
  | 'head-changed'
  | 'column-moved'
  | 'lines-changed'
  | 'formula-overwritten'
  | 'formula-changed'
  | 'formula-broken'
  | 'text-changed'
  | 'rows-out-of-place'
  | 'format-changed'
  | 'background-changed'
  | 'list-gone'
  | 'colours-changed'
  | 'looks-outdated'
  | 'protection-gone'
  | 'protection-changed'
  | 'protection-warns'
  | 'blocks-changed'
  | 'account-refused'
  | 'coordinator-former'
  | 'trigger-gone'
  | 'trigger-doubled'
  | 'trigger-spare'
  | 'trigger-silent'
  | 'trigger-unlisted'
  | 'office-ended'
  | 'mail-uncertain'
  | 'mail-row-gone'
  | 'rows-emptied'
  | 'closed-year-altered'
  | 'closed-year-typed'
  | 'closing-altered'
  | 'closing-unfinished'
  | 'journal-altered'
  | 'journal-unreadable'
  | 'cells-nearly-full'
  | 'properties-nearly-full'
  | 'property-large';

/** One thing that is not as it should be, with tab and cell where it has a place. */
export type Finding = Problem<FindingCode | ProblemCode>;

/** Why a check could not look. `blocked`: what another check found must be mended first. `untold`: Google does not tell this account. */
export type NotLooked = 'blocked' | 'untold';

export interface CheckOutcome {
  readonly id: CheckId;
  /** Nothing found where it is empty and nothing kept the check from looking. */
  readonly findings: readonly Finding[];
  readonly notLooked: NotLooked | null;
}
