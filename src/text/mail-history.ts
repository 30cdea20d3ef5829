// What an agency was told, when, and what comes next, in lines for the coordinator.

import type { LedgerEntry } from '../domain/reminding/ledger.js';
import type { AgencyOutlook } from '../domain/reminding/reminder-outlook.js';
import { mailParts, type PlannedMail } from '../domain/reminding/reminder-plan.js';
import { officialDate, weekdayDate } from './date-words.js';
import { ledgerStateWords, skipWords } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';

/** The history and outlook of one agency. */
export function outlookLines(outlook: AgencyOutlook, roundName: ((code: string) => string) | null = null): string[] {
  const lines = outlook.history.map((entry) => historyLine(entry, roundName));
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
export function historyLine(entry: LedgerEntry, roundName: ((code: string) => string) | null = null): string {
  const time = `${officialDate(entry.at.slice(0, 10))} ${entry.at.slice(11, 16)}`;
  const to = entry.address === '' ? '' : `, ${entry.address}`;
  const codes = entry.codes.length === 0 ? '' : ` (${entry.codes.join(', ')})`;
  const reason = entry.reason === '' ? '' : `. ${oneLine(entry.reason, 300)}`;
  const round = roundName === null ? '' : `, ${oneLine(roundName(entry.round), 80)}`;
  return `${time}${round}, mốc ${entry.milestone}${to}: ${ledgerStateWords(entry.state)}${codes}${reason}`;
}

/** What the column `Lý do` says of a mail that is out of the ordinary; empty for all others. */
export function sendReasonWords(mail: PlannedMail, releasedBy: string): string {
  if (mail.kind === 'head') return releasedBy === '' ? '' : `Đầu mối duyệt: ${releasedBy}.`;
  return mail.isNewContact ? 'Gửi đầu mối mới.' : '';
}

function nextWords(mail: PlannedMail): string {
  const words = mailParts(mail).map(({ kind, milestone }) => {
    if (kind === 'roll-call') return 'rà soát đầu mối';
    return milestone === null ? 'nhắc nhiệm vụ' : `mốc ${milestone.id}`;
  });
  return `${[...new Set(words)].join(' và ')}, ${mail.address}`;
}
