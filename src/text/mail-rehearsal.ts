// One line per day of a rehearsed season, for the page `Chạy thử lịch đôn đốc`.

import type { LocalDate } from '../domain/local-date.js';
import { mailParts, type PlannedMail, type SkippedMail } from '../domain/reminding/reminder-plan.js';
import type { RehearsedDay } from '../domain/reminding/reminder-rehearsal.js';
import { officialDate, weekdayName } from './date-words.js';
import { isForHead } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';
import { milestoneWords } from './milestone-words.js';

/** What a day of the rehearsal brings, a sentence each: mails by step, what waits, what a person must decide. */
export function rehearsalLines(day: RehearsedDay, nameOf: (agency: string) => string): string[] {
  const lines = [`${officialDate(day.date)} (${weekdayName(day.date)}): ${day.mails.length} thư.`];
  const steps = new Map<string, PlannedMail[]>();
  for (const mail of day.mails) {
    const step = [...new Set(mailParts(mail).map(stepWords))].join(' + ');
    steps.set(step, [...(steps.get(step) ?? []), mail]);
  }
  for (const [step, mails] of steps) lines.push(`${step}: ${mails.map(recipient).join('; ')}.`);
  if (day.waitingForQuota.length > 0) {
    lines.push(`Hết hạn mức thư trong ngày, ${day.waitingForQuota.length} thư chuyển sang ngày làm việc sau.`);
  }
  if (day.newForRelease.length > 0) {
    lines.push(`Chờ đầu mối duyệt thư gửi lãnh đạo: ${day.newForRelease.map(recipient).join('; ')}.`);
  }
  const names = (mails: readonly SkippedMail[]) => [...new Set(mails.map((mail) => nameOf(mail.agency)))].join('; ');
  const contacts = day.unreachable.filter((mail) => !isForHead(mail));
  const heads = day.unreachable.filter(isForHead);
  if (contacts.length > 0) lines.push(`Không có địa chỉ thư dùng được: ${names(contacts)}.`);
  if (heads.length > 0) lines.push(`Chưa có hộp thư công vụ để gửi lãnh đạo: ${names(heads)}.`);
  return lines;
}

/** The warning days ahead: "Ngày 16/11/2022 dự kiến 120 thư, hạn mức còn 90 …". */
export function shortfallWords(shortfall: {
  readonly date: LocalDate;
  readonly wanted: number;
  readonly room: number;
}): string {
  const { date, wanted, room } = shortfall;
  return `Ngày ${officialDate(date)} dự kiến ${wanted} thư, hạn mức gửi được ${room} thư; ${wanted - room} thư chuyển sang ngày làm việc sau.`;
}

function stepWords(mail: PlannedMail): string {
  if (mail.kind === 'head') return 'Thư gửi lãnh đạo';
  if (mail.milestone === null) return 'Nhắc nhiệm vụ';
  return milestoneWords(`${mail.milestone.id}${mail.extendedTo === null ? '' : `@${mail.extendedTo}`}`);
}

function recipient(mail: PlannedMail): string {
  return `${oneLine(mail.entry.name, 120)} <${mail.address}>`;
}
