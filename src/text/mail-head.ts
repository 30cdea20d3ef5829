// The mail to the head of an agency after the deadline; it leaves only after a person released it.

import type { WorkCalendar } from '../domain/calendar.js';
import type { PlannedMail } from '../domain/reminding/reminder-plan.js';
import { askedUntil } from './asked-until.js';
import { dayMonth, officialDate, officialTime } from './date-words.js';
import { type Block, line } from './mail-blocks.js';
import {
  type MailContext,
  type MailMessage,
  type MailRound,
  mailMessage,
  matterOf,
  otherRoundsWords,
  roundTitle,
} from './mail-message.js';
import { letterWords, officeBefore, receivedWords } from './mail-reminder.js';
import { figureTable, rowsPerRound } from './mail-tables.js';

export interface HeadMailText {
  readonly mail: PlannedMail;
  readonly context: MailContext;
  /** Further rounds in the same mail, each released by a person too. */
  readonly others?: readonly MailRound[];
  /** Local time up to which nothing had come in, `yyyy-mm-ddThh:mm`. */
  readonly at: string;
  readonly calendar: WorkCalendar;
}

/** The mail to the head: what has not come in, by when the Sở needs it, and what happens to what stays empty. */
export function headMail(input: HeadMailText): MailMessage {
  const { mail, context } = input;
  const others = input.others ?? [];
  const rounds = [input, ...others.map((other) => ({ ...input, ...other }))];
  const blocks: Block[] = [
    line(`Kính gửi: Lãnh đạo ${mail.entry.name}`),
    { kind: 'gap' },
    ...rounds.flatMap((each, i): Block[] => [
      ...(others.length === 0 ? [] : [roundTitle(i + 1, each.context)]),
      line(`${dutySentence(each)} ${missingSentence(each)}`),
      ...figureTable(each.mail.figures, each.mail.entry, each.context, rowsPerRound(rounds.length)),
      { kind: 'gap' },
      line(requestSentences(each)),
      ...(reportWords(each) === '' ? [] : [line(reportWords(each))]),
    ]),
    { kind: 'gap' },
    line(`${contactWords(context)}Trân trọng cảm ơn./.`),
  ];
  return mailMessage(mail.address, subject(input) + otherRoundsWords(others.length), blocks, context);
}

function subject({ mail, context }: HeadMailText): string {
  const limit =
    mail.extendedTo === null
      ? `hạn trước ngày ${dayMonth(context.deadline)}`
      : `gia hạn đến ngày ${dayMonth(mail.extendedTo)}`;
  const missing = [
    ...(mail.figures.length > 0 ? [`còn ${mail.figures.length} số liệu`] : []),
    ...(mail.report.state === 'missing' ? ['chưa có báo cáo bằng văn bản'] : []),
  ];
  const what = mail.report.state === 'missing' ? 'báo cáo' : 'cập nhật số liệu';
  return [`${mail.entry.name}: đã quá hạn ${what} ${matterOf(context)} (${limit})`, ...missing].join(', ');
}

function dutySentence({ mail, context }: HeadMailText): string {
  const grounds = [context.basis.document, letterWords(context.letter)].filter((part) => part !== '').join(' và ');
  const before = officeBefore(context);
  const through = before === '' ? context.coordinator.longName : `${before} (nay là ${context.coordinator.longName})`;
  const duty = `các cơ quan, đơn vị báo cáo UBND tỉnh qua ${through} trước ngày ${officialDate(context.deadline)}`;
  const granted = mail.extendedTo === null ? '' : `; quý đơn vị được gia hạn đến ngày ${officialDate(mail.extendedTo)}`;
  return `${grounds === '' ? 'C' : `Theo ${grounds}, c`}${duty.slice(1)}${granted}.`;
}

function missingSentence({ mail, context, at }: HeadMailText): string {
  const until = `Đến ${officialTime(at)}, ${office(context)}`;
  if (mail.figures.length === 0) return `${until} chưa nhận được báo cáo bằng văn bản của quý đơn vị.`;
  const report = mail.report.state === 'missing' ? ' và chưa nhận được báo cáo bằng văn bản' : '';
  return `${until} chưa nhận được các số liệu sau của quý đơn vị${report}:`;
}

function requestSentences({ mail, context, at, calendar }: HeadMailText): string {
  const wanted: string[] = [];
  if (mail.figures.length > 0) wanted.push('cập nhật');
  if (mail.report.state === 'missing') wanted.push('gửi báo cáo');
  const until = officialDate(askedUntil(at.slice(0, 10), context.summaryDeadline, calendar));
  const day = context.summaryDeadline;
  const own =
    day === null || day <= at.slice(0, 10)
      ? ''
      : `${context.coordinator.longName} phải tổng hợp, báo cáo UBND tỉnh trước ngày ${officialDate(day)}. `;
  const ask = `Kính đề nghị quý đơn vị quan tâm chỉ đạo ${wanted.join(', ')} trước ngày ${until}`;
  if (mail.figures.length === 0) return `${own}${ask}.`;
  return `${own}${ask}; trường hợp chưa có số liệu, đề nghị ghi rõ lý do và ngày dự kiến có. Sau thời hạn trên, các nội dung chưa có số liệu được tổng hợp là "chưa có thông tin đánh giá".`;
}

function reportWords({ mail, context }: HeadMailText): string {
  if (mail.report.state === 'not-followed') return '';
  if (mail.report.state === 'missing') {
    // Who sent the letter owes the figures all the same.
    if (mail.figures.length > 0)
      return `Nếu quý đơn vị đã gửi báo cáo bằng văn bản, xin cho biết số, ngày văn bản để ${office(context)} cập nhật.`;
    return `Nếu quý đơn vị đã gửi báo cáo, xin bỏ qua thư này và cho biết số, ngày văn bản để ${office(context)} cập nhật.`;
  }
  return `${context.coordinator.longName} ${receivedWords(mail.report)} của quý đơn vị; các số liệu nêu trên chưa có trong sổ.`;
}

function contactWords({ coordinator }: MailContext): string {
  const parts = [coordinator.contact, coordinator.phone === '' ? '' : `điện thoại ${coordinator.phone}`];
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? '' : `Liên hệ: ${words}. `;
}

/** "Sở" where the coordinator's office is one, else its full name. */
function office({ coordinator }: MailContext): string {
  return coordinator.longName.startsWith('Sở ') ? 'Sở' : coordinator.longName;
}
