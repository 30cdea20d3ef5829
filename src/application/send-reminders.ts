// Menu `Gửi thư`: each mail once, whatever fails on the way; what nobody can know is said, never guessed.

import type { Problem } from '../domain/checked.js';
import { type LedgerEntry, ledgerEntries } from '../domain/ledger.js';
import type { Book } from '../domain/plan.js';
import { owedCodes, type PlannedMail } from '../domain/reminder-plan.js';
import { tabNames } from '../text/tab-names.js';
import { readLedger, restoreLedgerRows, takeBackMarks, writeEntries } from './ledger-store.js';
import { ledgerMark, workbookProperty } from './marks.js';
import type { Ports } from './ports.js';
import { messageOf, type ReminderState, reminderState } from './reminder-plan.js';
import { findTab } from './tab-registry.js';

export interface SendReport {
  readonly sent: readonly { readonly agency: string; readonly address: string }[];
  readonly uncertain: readonly { readonly agency: string; readonly address: string }[];
  /** Mails that had to wait because the quota of the day was used up. */
  readonly waiting: readonly { readonly agency: string; readonly address: string }[];
  readonly problems: readonly Problem[];
}

const LOCK_WAIT_MS = 20_000;

/** The workbook is a copy when either place remembers another id; then nothing is sent. */
export function isCopy(ports: Pick<Ports, 'workbook' | 'properties'>, idOnSheet: string): boolean {
  const here = ports.workbook.id();
  const remembered = ports.properties.get(workbookProperty);
  return (idOnSheet !== '' && idOnSheet !== here) || (remembered !== null && remembered !== here);
}

/**
 * Sends every mail that is due, one at a time under the script lock: "đang gửi" is stored first, then what is owed
 * and the quota are read again, then the mail goes, then "đã gửi". Any exception of the sending itself leaves the
 * mail uncertain; the machine never sends it again.
 */
export function sendReminders(ports: Ports, book: Book): SendReport {
  let report: SendReport = { sent: [], uncertain: [], waiting: [], problems: [] };
  const had = ports.lock.alone('script', LOCK_WAIT_MS, () => {
    report = sendAlone(ports, book);
  });
  return had ? report : { ...report, problems: [{ code: 'busy' }] };
}

/** Puts on the sheet what an earlier run left unsaid; skipped while another run is sending. */
export function settleLedger(ports: Ports, book: Book): void {
  const tab = findTab(ports, { mark: ledgerMark, name: tabNames.ledger });
  if (tab !== null) ports.lock.alone('script', 0, () => restoreLedgerRows(ports, tab, book));
}

function sendAlone(ports: Ports, book: Book): SendReport {
  const first = reminderState(ports, book);
  if (!first.ok) return { sent: [], uncertain: [], waiting: [], problems: first.problems };
  if (isCopy(ports, first.state.settings.workbookId)) {
    return { sent: [], uncertain: [], waiting: [], problems: [{ code: 'workbook-copied' }] };
  }
  const sent: PlannedMail[] = [];
  const uncertain: PlannedMail[] = [];
  const waiting: PlannedMail[] = [];
  for (const mail of first.state.plan.send) {
    if (waiting.length > 0 || ports.mail.quotaLeft() < 1) {
      waiting.push(mail);
      continue;
    }
    const outcome = sendOne(ports, book, first.state, mail);
    if (outcome === 'sent') sent.push(mail);
    if (outcome === 'uncertain') uncertain.push(mail);
  }
  const names = (mails: readonly PlannedMail[]) =>
    mails.map((mail) => ({ agency: mail.entry.name, address: mail.address }));
  return { sent: names(sent), uncertain: names(uncertain), waiting: names(waiting), problems: [] };
}

function sendOne(ports: Ports, book: Book, state: ReminderState, mail: PlannedMail): 'sent' | 'uncertain' | 'dropped' {
  const { ledgerTab, now } = state;
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? code;
  const names = { agency: nameOf, round: state.settings.round.name };
  const at = `${now.date}T${now.time}`;
  const ledgerBefore = readLedger(ports, ledgerTab);
  const write = (entries: readonly LedgerEntry[]) =>
    writeEntries(ports, ledgerTab, readLedger(ports, ledgerTab), entries, names);
  const before = writeEntries(
    ports,
    ledgerTab,
    ledgerBefore,
    ledgerEntries(mail.keys, 'sending', at, owedCodes(mail), ''),
    names,
  );
  // Only this run writes the ledger while it holds the lock, so what stood before is all but the mail at hand.
  const again = reminderState(ports, book, ledgerBefore);
  const still = again.ok ? again.state.plan.send.find((candidate) => sameMail(candidate, mail)) : undefined;
  if (!again.ok || still === undefined) {
    takeBackMarks(ports, before);
    write(ledgerEntries(mail.keys, 'skipped', at, [], 'Đã đủ số liệu trước khi gửi.'));
    return 'dropped';
  }
  const codes = owedCodes(still);
  try {
    ports.mail.send(messageOf(again.state, still));
  } catch (refusal) {
    const reason = `Google báo lỗi khi gửi: ${messageText(refusal)}. Đầu mối xem mục Thư đã gửi; sổ không tự gửi lại.`;
    write(ledgerEntries(mail.keys, 'uncertain', at, codes, reason));
    return 'uncertain';
  }
  write(ledgerEntries(mail.keys, 'sent', at, codes, ''));
  return 'sent';
}

function sameMail(a: PlannedMail, b: PlannedMail): boolean {
  return a.entry.agency === b.entry.agency && a.address === b.address && a.milestone?.id === b.milestone?.id;
}

function messageText(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message.slice(0, 200) : String(refusal).slice(0, 200);
}
