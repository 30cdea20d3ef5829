// The mail that takes a copy of a closing out of the file, and what is said of it.

import { type Block, line } from './mail-blocks.js';
import { type MailContext, type MailMessage, mailMessage } from './mail-message.js';

/** The step as the ledger names it. */
export function closingStep(number: string): string {
  return `Chốt lần ${number}`;
}

/** Subject and words; the rows go with it as a file. */
export function closingMail(
  to: string,
  head: Readonly<Record<string, string>>,
  seal: string,
  context: MailContext,
): MailMessage {
  const { number = '', round = '', at = '', who = '' } = head;
  const blocks: Block[] = [
    line('Kính gửi: đầu mối Sổ kế hoạch'),
    { kind: 'gap' },
    line(
      { bold: `Đã chốt số liệu đợt ${round}, lần ${number}` },
      `, lúc ${at}${who === '' ? '' : `, người chốt ${who}`}.`,
    ),
    line({ bold: 'Dấu vân:' }, ` ${seal}`),
    line(
      'Tệp đính kèm là toàn bộ các dòng đã chốt (CSV, UTF-8). Đề nghị giữ thư này: sau này so dấu vân ở thư với trang Tổng hợp đã chốt là biết số đã báo cáo còn nguyên.',
    ),
    ...(context.bookLink === '' ? [] : [line({ link: 'Mở sổ', href: context.bookLink })]),
    { kind: 'gap' },
    { kind: 'line', spans: [{ italic: 'Thư tự động của Sổ kế hoạch; mỗi lần chốt một thư.' }] },
  ];
  return mailMessage(to, `Sổ kế hoạch: đã chốt số liệu đợt ${round}, lần ${number} · ${seal}`, blocks, context);
}

/** What the dialog and the ledger say of the copy. */
export const copyWords = {
  sent: (to: string) => `Bản sao (CSV) đã gửi đến ${to}.`,
  sentBefore: (to: string) => `Bản sao (CSV) của lần chốt này đã gửi đến ${to} trước đây; sổ không gửi lại.`,
  uncertain: (to: string) =>
    `Chưa rõ bản sao (CSV) đã đến ${to} hay chưa; sổ không tự gửi lại. Xem mục Thư đã gửi của hộp thư. Lần chốt vẫn có đủ.`,
  noMailbox:
    'Chưa gửi bản sao (CSV): trang Thiết lập chưa có "Hộp thư công vụ của đầu mối" đọc được. Lần chốt vẫn có đủ; ghi hộp thư rồi chạy lại "Chốt số liệu" thì sổ gửi.',
  quota: 'Chưa gửi bản sao (CSV): hết hạn mức thư hôm nay. Lần chốt vẫn có đủ; mai chạy lại "Chốt số liệu" thì sổ gửi.',
  busy: 'Chưa gửi bản sao (CSV): sổ đang gửi thư khác. Lần chốt vẫn có đủ; chạy lại "Chốt số liệu" thì sổ gửi.',
  noLedger: 'Chưa gửi bản sao (CSV): thiếu trang Đôn đốc. Lần chốt vẫn có đủ.',
  copiedBook: 'Đây là bản sao của sổ nên không gửi bản sao (CSV). Lần chốt vẫn có đủ.',
  none: 'Không có lần chốt để gửi.',
  reason: (seal: string) => `Bản sao của lần chốt, dấu vân ${seal}.`,
  file: (round: string, number: string) => ({ name: `chot-${round}-lan-${number}.csv`, type: 'text/csv' }),
} as const;
