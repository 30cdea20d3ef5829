// The roll-call mail at T-45: who is the contact this year, and can they open the book.

import type { LocalDate } from '../domain/local-date.js';
import type { PlannedMail } from '../domain/reminding/reminder-plan.js';
import { dayMonth, officialDate } from './date-words.js';
import { type Block, line, safeLink } from './mail-blocks.js';
import {
  type MailContext,
  type MailMessage,
  type MailRound,
  mailMessage,
  matterOf,
  otherRoundsWords,
} from './mail-message.js';
import { contactLine, groundsSentence, isAskedPolitely } from './mail-reminder.js';

export interface RollCallText {
  readonly mail: PlannedMail;
  readonly context: MailContext;
  /** Further rounds that the same answer is for. */
  readonly others?: readonly MailRound[];
  readonly today: LocalDate;
}

/** Asks to confirm or replace the contact, and to open the book once; a line of reply for each is enough. */
export function rollCallMail({ mail, context, others = [], today }: RollCallText): MailMessage {
  const ask = isAskedPolitely(mail.entry.kind) ? 'kính đề nghị' : 'đề nghị';
  const { contact, office, name } = mail.entry;
  const person = [contact === '' ? '' : `đồng chí ${contact}`, office].filter((part) => part !== '').join(', ');
  const known =
    person === ''
      ? `Sổ kế hoạch chưa có tên đầu mối ${context.topic} của đơn vị.`
      : `Trong Sổ kế hoạch, đầu mối ${context.topic} của đơn vị là ${person}.`;
  const reports = [context, ...others.map((other) => other.context)].map(
    (each) => `báo cáo ${matterOf(each)} (trước ngày ${officialDate(each.deadline)})`,
  );
  const blocks: Block[] = [
    line(`Kính gửi: ${name}`),
    { kind: 'gap' },
    line(
      `${groundsSentence(context)}${context.coordinator.longName} rà soát đầu mối phục vụ ${reports.join(', ')}. ${known}`,
    ),
    line(`${capital(ask)} đơn vị trả lời thư này, mỗi ý một dòng:`),
    line(
      person === ''
        ? '1. Họ tên, phòng, địa chỉ thư, điện thoại cơ quan của đầu mối và đầu mối dự phòng.'
        : '1. Đúng đầu mối, hoặc họ tên, phòng, địa chỉ thư, điện thoại cơ quan của đầu mối mới và đầu mối dự phòng.',
    ),
    line(
      '2. Tài khoản Google dùng để nhập số liệu. Có thể lập bằng chính địa chỉ thư công vụ. Không dùng thì ghi "gửi bằng văn bản".',
    ),
    ...openLine(context),
    { kind: 'gap' },
    ...contactLine(context),
    line('Trân trọng./.'),
    {
      kind: 'line',
      spans: [
        {
          italic: `Thư gửi tự động từ Sổ kế hoạch ngày ${officialDate(today)}; đơn vị đã xác nhận sẽ không nhận thư này.`,
        },
      ],
    },
  ];
  const subject = `${name}: ${ask} xác nhận đầu mối báo cáo ${matterOf(context)} (hạn báo cáo trước ngày ${dayMonth(context.deadline)})${otherRoundsWords(others.length)}`;
  return mailMessage(mail.address, subject, blocks, context);
}

function openLine(context: MailContext): Block[] {
  if (safeLink(context.bookLink) === '') return [];
  return [
    {
      kind: 'line',
      spans: ['3. Mở thử sổ và cho biết mở được hay không: ', { link: 'Mở sổ', href: context.bookLink }],
    },
  ];
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
