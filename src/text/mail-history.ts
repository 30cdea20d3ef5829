// What an agency was told, when, and what comes next, in lines for the coordinator.

import type { LedgerLine } from '../domain/reminding/ledger.js';
import type { AgencyOutlook } from '../domain/reminding/reminder-outlook.js';
import { mailParts, type PlannedMail } from '../domain/reminding/reminder-plan.js';
import { officialDate, weekdayDate } from './date-words.js';
import { ledgerStateWords, skipWords } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';
import { stepWords } from './milestone-words.js';

/** The history and outlook of one agency. */
export function outlookLines(outlook: AgencyOutlook, roundName: ((code: string) => string) | null = null): string[] {
  const lines = outlook.history.map((line) => historyLine(line, roundName));
  if (lines.length === 0) lines.push('Chưa có thư nào trong các đợt đang mở.');
  const { next, reasons } = outlook;
  if (next !== null) {
    lines.push(
      `Thư tiếp theo nếu không nhập thêm: ${weekdayDate(next.date)}, ${stepOf(next.mail)}, ${next.mail.address}.`,
    );
    return lines;
  }
  lines.push('Không còn thư nào theo lịch.');
  const said = new Set(reasons.map((reason) => skipWords(reason)));
  return [...lines, ...said];
}

/** One line of the ledger: "04/11/2022 08:00, trước hạn 14 ngày, a@x.vn: Đã gửi (còn thiếu XHS-07)". */
export function historyLine(line: LedgerLine, roundName: ((code: string) => string) | null = null): string {
  const [entry] = line;
  const each = (words: (of: (typeof line)[number]) => readonly string[]) => [...new Set(line.flatMap(words))];
  const time = `${officialDate(entry.at.slice(0, 10))} ${entry.at.slice(11, 16)}`;
  const to = entry.address === '' ? '' : `, ${entry.address}`;
  const owed = each(({ codes }) => codes);
  const codes = owed.length === 0 ? '' : ` (còn thiếu ${owed.join(', ')})`;
  const reason = entry.reason === '' ? '' : `. ${oneLine(entry.reason, 300)}`;
  const round = roundName === null ? '' : `, ${each((of) => [oneLine(roundName(of.round), 80)]).join('; ')}`;
  const steps = each(({ milestone }) => [stepWords(milestone)]).join('; ');
  return `${time}${round}, ${steps}${to}: ${ledgerStateWords(entry.state)}${codes}${reason}`;
}

/** What the column `Lý do` says of a mail that is out of the ordinary; empty for all others. */
export function sendReasonWords(mail: PlannedMail, releasedBy: string): string {
  if (mail.kind === 'head') return releasedBy === '' ? '' : `Đầu mối duyệt: ${releasedBy}.`;
  return mail.isNewContact ? 'Gửi đầu mối mới.' : '';
}

/** The same mail on the call list. */
export function nextMailWords({ next }: Pick<AgencyOutlook, 'next'>): string {
  return next === null
    ? 'không còn thư nào theo lịch'
    : `thư tiếp theo nếu không nhập thêm: ${weekdayDate(next.date)}, ${stepOf(next.mail)}`;
}

function stepOf(mail: PlannedMail): string {
  const words = mailParts(mail).map(({ kind, milestone }) => {
    if (kind === 'roll-call') return 'rà soát đầu mối';
    if (kind === 'head') return 'thư gửi lãnh đạo';
    return milestone === null ? 'nhắc nhiệm vụ' : stepWords(milestone.id);
  });
  return [...new Set(words)].join(' và ');
}
