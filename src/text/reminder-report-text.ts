// What the coordinator reads before and after sending, and the page that shows every mail as it would go.

import type { OwedFigure, SkippedMail } from '../domain/reminder-plan.js';
import { escapeHtml } from './mail-blocks.js';
import { skipWords } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';
import type { MailMessage } from './mail-message.js';

export interface PreviewText {
  readonly mails: readonly { readonly agency: string; readonly message: MailMessage }[];
  readonly skipped: readonly { readonly agency: string; readonly skipped: SkippedMail }[];
  readonly ownOffice: string;
  readonly ownRows: readonly OwedFigure[];
  readonly unassignedRows: readonly OwedFigure[];
  readonly problems: readonly string[];
  /** Recipients left today; null where nobody asked. */
  readonly quotaLeft: number | null;
}

/** Question before sending: how many, to whom, and what the quota allows. */
export function sendQuestion(preview: PreviewText): string {
  const count = preview.mails.length;
  const quota = preview.quotaLeft ?? 0;
  return [
    `Sẽ gửi ${count} thư ngay bây giờ, mỗi thư một địa chỉ:`,
    ...preview.mails.slice(0, 20).map(({ agency, message }) => `• ${agency} (${message.to})`),
    ...(count > 20 ? [`• và ${count - 20} thư khác`] : []),
    '',
    `Hạn mức thư còn lại hôm nay: ${quota}.${quota < count ? ` ${count - quota} thư sẽ chờ lần gửi sau.` : ''}`,
    'Thư đã gửi không thu hồi được. Có gửi không?',
  ].join('\n');
}

/** Why there is nothing to send. */
export function nothingToSend(preview: PreviewText): string {
  return ['Lúc này không có thư nào phải gửi.', '', ...skippedLines(preview)].join('\n');
}

/** What happened. */
export function sentReport(report: {
  readonly sent: readonly { readonly agency: string }[];
  readonly uncertain: readonly { readonly agency: string; readonly address: string }[];
  readonly waiting: readonly { readonly agency: string }[];
  readonly problems: readonly string[];
}): string {
  return [
    ...report.problems,
    `Đã gửi ${report.sent.length} thư. Xem trang Đôn đốc.`,
    ...report.uncertain.map(
      ({ agency, address }) =>
        `• ${agency} (${address}): chưa rõ đã gửi hay chưa; xem mục Thư đã gửi, sổ không tự gửi lại.`,
    ),
    ...(report.waiting.length === 0
      ? []
      : [
          `${report.waiting.length} thư chờ vì hết hạn mức hôm nay: ${report.waiting.map(({ agency }) => agency).join(', ')}.`,
        ]),
  ].join('\n');
}

/** The page of `Xem trước thư`: exactly the mails that would go, then who gets none and why. */
export function previewPage(preview: PreviewText): string {
  const style =
    'body{font:14px/1.45 Arial,sans-serif;color:#202124;margin:16px}h2{font-size:16px;color:#1f4e79}' +
    '.thu{border:1px solid #c9d3dd;border-radius:6px;margin:0 0 16px;padding:12px 16px}.dau{color:#5f6368;margin:0 0 8px}';
  const mails = preview.mails
    .map(
      ({ agency, message }) =>
        `<section class="thu"><p class="dau">Đến: ${escapeHtml(agency)} &lt;${escapeHtml(message.to)}&gt;<br>Tiêu đề: <b>${escapeHtml(message.subject)}</b></p>${bodyOf(message.html)}</section>`,
    )
    .join('');
  const list = (title: string, rows: readonly string[]): string =>
    rows.length === 0 ? '' : `<h2>${title}</h2><ul>${rows.map((row) => `<li>${escapeHtml(row)}</li>`).join('')}</ul>`;
  return (
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base target="_blank"><style>${style}</style></head><body>` +
    `<p>Sẽ gửi ${preview.mails.length} thư nếu bấm "Gửi thư" lúc này. Trang này chỉ xem, chưa gửi gì.</p>` +
    list('Việc của đầu mối', coordinatorRows(preview)) +
    mails +
    list('Không gửi', skippedLines(preview)) +
    list('Cần xem lại', preview.problems) +
    '</body></html>'
  );
}

/** The part of a mail's HTML that stands inside its body. */
function bodyOf(html: string): string {
  return /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
}

/** The coordinator's own list: the Sở's open rows first, then those of nobody yet. */
export function coordinatorRows(preview: PreviewText): readonly string[] {
  const row = (who: string) => (figure: OwedFigure) => `${figure.code} (${who}): ${oneLine(figure.words, 70)}`;
  return [
    ...preview.ownRows.map(row(preview.ownOffice)),
    ...preview.unassignedRows.map(row('chưa giao đơn vị cụ thể')),
  ];
}

function skippedLines(preview: PreviewText): readonly string[] {
  return preview.skipped.map(({ agency, skipped }) =>
    [agency, skipped.address === '' ? '' : ` (${skipped.address})`, `: ${skipWords(skipped)}`].join(''),
  );
}
