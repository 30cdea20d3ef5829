// What an agency was told, when, and what comes next, in lines for the coordinator.

import type { LedgerEntry } from '../domain/ledger.js';
import type { AgencyOutlook } from '../domain/reminder-outlook.js';
import type { PlannedMail } from '../domain/reminder-plan.js';
import { officialDate, weekdayDate } from './date-words.js';
import { ledgerStateWords, skipWords } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';

/** The history and outlook of one agency. */
export function outlookLines(outlook: AgencyOutlook): string[] {
  const lines = outlook.history.map(historyLine);
  if (lines.length === 0) lines.push('Chưa có thư nào trong các đợt đang mở.');
  const { next, reasons } = outlook;
  if (next !== null) {
    lines.push(`Thư tiếp theo nếu không nhập thêm: ${weekdayDate(next.date)}, ${nextWords(next.mail)}.`);
    return lines;
  }
  lines.push('Không còn thư nào theo lịch.');
  const said = new Set(reasons.map((reason) => skipWords(reason)));
  return [...lines, ...said];
}

/** One row of the ledger: "04/11/2022 08:00, mốc T-14, a@x.vn: Đã gửi (XHS-07)". */
export function historyLine(entry: LedgerEntry): string {
  const time = `${officialDate(entry.at.slice(0, 10))} ${entry.at.slice(11, 16)}`;
  const to = entry.address === '' ? '' : `, ${entry.address}`;
  const codes = entry.codes.length === 0 ? '' : ` (${entry.codes.join(', ')})`;
  const reason = entry.reason === '' ? '' : `. ${oneLine(entry.reason, 300)}`;
  return `${time}, mốc ${entry.milestone}${to}: ${ledgerStateWords(entry.state)}${codes}${reason}`;
}

/** What the column `Lý do` says of a mail that is out of the ordinary; empty for all others. */
export function sendReasonWords(mail: PlannedMail, releasedBy: string): string {
  if (mail.kind === 'head') return releasedBy === '' ? '' : `Đầu mối duyệt: ${releasedBy}.`;
  return mail.isNewContact ? 'Gửi đầu mối mới.' : '';
}

function nextWords(mail: PlannedMail): string {
  if (mail.kind === 'roll-call') return `rà soát đầu mối, ${mail.address}`;
  if (mail.milestone === null) return `nhắc nhiệm vụ, ${mail.address}`;
  return `mốc ${mail.milestone.id}, ${mail.address}`;
}
