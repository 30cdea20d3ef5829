// The checks of the workbook: one table. What each looks at in what was read, and what of it is not as it should be.

import type { CheckId, Finding, NotLooked } from '../../domain/book-check.js';
import { accountFindings } from './checks/accounts.js';
import { copyFindings, finishedFindings, localeFindings, tabFindings } from './checks/book.js';
import { closedYearFindings } from './checks/closed-years.js';
import { closingFindings } from './checks/closings.js';
import { formulaFindings, textFindings } from './checks/contents.js';
import { headFindings } from './checks/heads.js';
import { journalFindings } from './checks/journal.js';
import { lookFindings } from './checks/looks.js';
import { ledgerFindings, triggerFindings } from './checks/mails.js';
import { officeFindings } from './checks/offices.js';
import { protectionFindings } from './checks/protections.js';
import { memoryFindings, registerFindings, rowFindings, typedFindings } from './checks/rows.js';
import { storeFindings } from './checks/store.js';
import type { SeenBook } from './seen-book.js';

export interface Check {
  readonly id: CheckId;
  /** It rests on a set-up that can run to its end: nothing is said where it would stop. */
  readonly needsSetUp: boolean;
  find(book: SeenBook): readonly Finding[] | NotLooked;
}

export const checks: readonly Check[] = [
  { id: 'copy', needsSetUp: false, find: copyFindings },
  { id: 'tabs', needsSetUp: false, find: tabFindings },
  { id: 'finished', needsSetUp: false, find: finishedFindings },
  { id: 'locale', needsSetUp: false, find: localeFindings },
  { id: 'heads', needsSetUp: false, find: headFindings },
  { id: 'rows', needsSetUp: true, find: rowFindings },
  { id: 'typed', needsSetUp: true, find: typedFindings },
  { id: 'registers', needsSetUp: false, find: registerFindings },
  { id: 'formulas', needsSetUp: true, find: formulaFindings },
  { id: 'texts', needsSetUp: true, find: textFindings },
  { id: 'looks', needsSetUp: true, find: lookFindings },
  { id: 'protections', needsSetUp: true, find: protectionFindings },
  { id: 'accounts', needsSetUp: false, find: accountFindings },
  { id: 'trigger', needsSetUp: false, find: triggerFindings },
  { id: 'offices', needsSetUp: false, find: officeFindings },
  { id: 'ledger', needsSetUp: false, find: ledgerFindings },
  { id: 'memory', needsSetUp: true, find: memoryFindings },
  { id: 'closedYears', needsSetUp: true, find: closedYearFindings },
  { id: 'closings', needsSetUp: false, find: closingFindings },
  { id: 'journal', needsSetUp: false, find: journalFindings },
  { id: 'store', needsSetUp: false, find: storeFindings },
];
