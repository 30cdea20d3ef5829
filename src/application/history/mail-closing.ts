// A copy of a closing to the coordinator's mailbox: the one witness outside the file, sent once, through the ledger.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { isMailAddress } from '../../domain/agencies/mail-address.js';
import type { Book } from '../../domain/book/plan.js';
import { type LedgerState, ledgerEntries, ledgerState } from '../../domain/reminding/ledger.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { closingMail, closingStep, copyWords } from '../../text/closing-mail.js';
import type { Ports } from '../ports.js';
import { readLedger, storeMarks, writeRows } from '../reminding/ledger-store.js';
import { mailContext } from '../reminding/reminder-plan.js';
import { isCopy } from '../rights/copied-workbook.js';
import { yearlyRound } from '../rounds/round-register.js';
import { findTab } from '../writing/tab-registry.js';
import { closingCsv } from './closing-csv.js';
import { headOf, type RegisterState } from './register-state.js';

const LOCK_WAIT_MS = 20_000;
/** What the ledger names as the duty behind such a mail. */
const DUTY = 'chot-so-lieu';

/**
 * Sends the copy unless it went, or may have gone; returns what to say of it. To be called without any lock held: the
 * closing stands whatever becomes of its copy.
 */
export function mailClosing(
  ports: Ports,
  book: Book,
  settings: Settings,
  state: RegisterState,
  record: number,
): string {
  let text: string = copyWords.busy;
  ports.lock.alone('script', LOCK_WAIT_MS, () => {
    text = mailAlone(ports, book, settings, state, record);
  });
  return text;
}

function mailAlone(ports: Ports, book: Book, settings: Settings, state: RegisterState, record: number): string {
  const closing = state.checked.records.find(({ number }) => number === record);
  const head = closing === undefined ? undefined : headOf(closing)?.cells;
  const tabId = findTab(ports, 'ledger');
  if (closing === undefined || head === undefined) return copyWords.none;
  if (isCopy(ports, settings.workbookId)) return copyWords.copiedBook;
  const to = settings.mailbox;
  if (waitsFor(settings.asked, 'mails') || !isMailAddress(to)) return copyWords.noMailbox;
  if (tabId === null) return copyWords.noLedger;
  const key = {
    round: head.roundCode ?? '',
    duty: DUTY,
    milestone: closingStep(head.number ?? ''),
    agency: settings.soAgency,
    address: to,
  };
  const ledger = readLedger(ports, tabId);
  const known = ledgerState(ledger.merged, key);
  if (known === 'sent') return copyWords.sentBefore(to);
  if (known === 'uncertain') return copyWords.uncertain(to);
  if (ports.mail.quotaLeft() < 1) return copyWords.quota;
  const { date, time } = ports.clock.now();
  const write = (what: LedgerState, reason: string) => {
    const entries = ledgerEntries([key], what, `${date}T${time}`, [], reason);
    storeMarks(ports, ledger, entries);
    writeRows(ports, tabId, entries, {
      agency: (code) => agencyName(book.agencies, code),
      round: (code) => (code === head.roundCode ? (head.round ?? code) : code),
    });
  };
  const seal = closing.seal?.print ?? '';
  write('sending', '');
  ports.workbook.flush();
  try {
    ports.mail.send({
      ...closingMail(to, head, seal, mailContext(settings, yearlyRound(settings), ports.workbook.url())),
      attachments: [{ ...copyWords.file(head.roundCode ?? '', head.number ?? ''), text: closingCsv(closing) }],
    });
  } catch {
    write('uncertain', copyWords.uncertain(to));
    return copyWords.uncertain(to);
  }
  write('sent', copyWords.reason(seal));
  return copyWords.sent(to);
}
