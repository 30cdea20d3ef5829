// What the coordinator reads before and after sending, and the page that shows every mail as it would go.

import type { OwedFigure, OwedTask, SkippedMail } from '../domain/reminding/reminder-plan.js';
import { officialDate } from './date-words.js';
import { escapeHtml } from './mail-blocks.js';
import { isForHead, skipWords } from './mail-ledger-words.js';
import { oneLine } from './mail-line.js';
import type { MailMessage } from './mail-message.js';
import { menuPath } from './menu-words.js';

export interface PreviewMail {
  readonly agency: string;
  readonly message: MailMessage;
}

export interface PreviewText {
  readonly mails: readonly PreviewMail[];
  /** Names of agencies that came to owe a report while the round was running: no mail before a person's word. */
  readonly newlyObliged: readonly string[];
  /** Mails to heads that nobody released yet. */
  readonly forRelease: readonly PreviewMail[];
  /** Mails that the quota of the day, less its reserve, leaves for later. */
  readonly forQuota: readonly { readonly agency: string; readonly address: string }[];
  readonly warnings: readonly string[];
  readonly skipped: readonly { readonly agency: string; readonly skipped: SkippedMail }[];
  readonly ownOffice: string;
  readonly ownRows: readonly OwedFigure[];
  readonly ownTasks: readonly OwedTask[];
  readonly unassignedRows: readonly OwedFigure[];
  /** What the templates ask the coordinator to confirm about who supplies a figure; shown to nobody else. */
  readonly supplyNotes: readonly string[];
  /** Totals over units that are not complete, each with all who are missing. */
  readonly openTotals: readonly string[];
  readonly problems: readonly string[];
  /** Of these the cells that nobody can read and that mails wait for. */
  readonly asked: readonly string[];
  /** One of these cells keeps a mail from going now. */
  readonly isMailHeld: boolean;
  /** Recipients left today. */
  readonly quotaLeft: number;
}

/** The Sở's own letter is what gives the mails their authority. */
export const noLetterWords = 'Chưa có số công văn đề nghị báo cáo ở trang Đợt báo cáo; thư không nhắc đến công văn.';

/** Question before sending: how many, to whom, and what the quota allows. */
export function sendQuestion(preview: PreviewText): string {
  return [...willSendLines(preview), 'Thư đã gửi không thu hồi được. Có gửi không?'].join('\n');
}

/** Who would be written to now, and what waits. */
export function willSendLines(preview: PreviewText): readonly string[] {
  const count = preview.mails.length;
  return [
    ...newlyObligedLines(preview),
    ...preview.warnings,
    `Sẽ gửi ${count} thư ngay bây giờ, mỗi thư một địa chỉ:`,
    ...preview.mails.slice(0, 20).map(({ agency, message }) => `• ${agency} (${message.to})`),
    ...(count > 20 ? [`• và ${count - 20} thư khác`] : []),
    '',
    `Hạn mức thư còn lại hôm nay: ${preview.quotaLeft}, giữ lại 10.`,
    ...waitingLines(preview),
    ...askedLines(preview),
  ];
}

/** Why there is nothing to send. */
export function nothingToSend(preview: PreviewText): string {
  const none = preview.isMailHeld ? 'Lúc này chưa gửi được thư nào.' : 'Lúc này không có thư nào phải gửi.';
  const first = [...newlyObligedLines(preview), none];
  return [...first, ...waitingLines(preview), ...askedLines(preview), '', ...skippedLines(preview)].join('\n');
}

/** Who came to owe a report while the round was running, and whose word their first mail waits for. */
function newlyObligedLines({ newlyObliged }: PreviewText): readonly string[] {
  if (newlyObliged.length === 0) return [];
  return [
    `Mới phải gửi báo cáo khi đợt đã chạy, chưa gửi thư (${newlyObliged.length} đơn vị): ${newlyObliged.join(', ')}. ` +
      `Đồng ý gửi thì chọn "Có" ở cột "Phải gửi báo cáo", trang Theo dõi báo cáo, hoặc chạy ${menuPath('reminders', 'assignReports')}; không thì chọn "Không".`,
  ];
}

/** Questions that a dialog names. */
const ASKED = 8;

function askedLines({ asked }: PreviewText): readonly string[] {
  if (asked.length === 0) return [];
  const rest = asked.length - ASKED;
  return [
    '',
    'Ô chưa đọc được, có việc phải chờ:',
    ...asked.slice(0, ASKED).map((line) => `• ${line}`),
    ...(rest > 0 ? [`và ${rest} ô khác: cột "Cần xem lại" của từng trang.`] : []),
  ];
}

function waitingLines(preview: PreviewText): readonly string[] {
  const { forQuota, forRelease } = preview;
  const agencies = forRelease.map(({ agency }) => agency).join(', ');
  return [
    ...(forQuota.length === 0 ? [] : [`${forQuota.length} thư chờ vì hết hạn mức.`]),
    ...(forRelease.length === 0 ? [] : [`${forRelease.length} thư gửi lãnh đạo chờ duyệt: ${agencies}.`]),
  ];
}

/** What happened. */
export function sentReport(report: {
  readonly sent: readonly { readonly agency: string }[];
  readonly uncertain: readonly { readonly agency: string; readonly address: string }[];
  readonly waiting: readonly { readonly agency: string }[];
  readonly unfinished: readonly { readonly agency: string }[];
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
    ...(report.unfinished.length === 0
      ? []
      : [`${report.unfinished.length} thư chờ lần gửi sau vì lần này đã gần hết thời gian cho phép.`]),
  ].join('\n');
}

/** The page of `Xem trước thư`: exactly the mails that would go, then who gets none and why. */
export function previewPage(preview: PreviewText): string {
  const style =
    'body{font:14px/1.45 Arial,sans-serif;color:#202124;margin:16px}h2{font-size:16px;color:#1f4e79}' +
    '.thu{border:1px solid #c9d3dd;border-radius:6px;margin:0 0 16px;padding:12px 16px}.dau{color:#5f6368;margin:0 0 8px}';
  const shownMails = (mails: readonly PreviewMail[]) =>
    mails
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
    newlyObligedLines(preview)
      .map((words) => `<p>${escapeHtml(words)}</p>`)
      .join('') +
    list('Ô chưa đọc được, có việc phải chờ', preview.asked) +
    list('Lưu ý', preview.warnings) +
    shownMails(preview.mails) +
    (preview.forRelease.length === 0
      ? ''
      : `<h2>Chờ duyệt: thư gửi lãnh đạo đơn vị (${preview.forRelease.length})</h2>` +
        '<p>Chọn ở cột "Duyệt thư lãnh đạo", trang Theo dõi báo cáo, và ghi "Người duyệt"; chưa duyệt thì không gửi.</p>' +
        shownMails(preview.forRelease)) +
    list(
      'Chờ vì hết hạn mức',
      preview.forQuota.map(({ agency, address }) => `${agency} (${address})`),
    ) +
    list('Việc của đầu mối', coordinatorRows(preview)) +
    list('Số chung chưa đủ đơn vị', preview.openTotals) +
    list('Không gửi', skippedLines(preview)) +
    list(
      'Cần xem lại',
      preview.problems.filter((line) => !preview.asked.includes(line)),
    ) +
    list('Nơi cung cấp số liệu, cách lấy số liệu: cần đầu mối xác nhận', preview.supplyNotes) +
    '</body></html>'
  );
}

/** The part of a mail's HTML that stands inside its body. */
function bodyOf(html: string): string {
  return /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
}

/** The coordinator's own list: the Sở's open rows first, then those of nobody yet, then tasks that end soon. */
export function coordinatorRows(preview: PreviewText): readonly string[] {
  const row = (who: string) => (figure: OwedFigure) => `${figure.indicator} (${who}): ${oneLine(figure.words, NAME)}`;
  return [
    ...preview.ownRows.map(row(preview.ownOffice)),
    ...preview.unassignedRows.map(row('chưa giao đơn vị cụ thể')),
    ...preview.ownTasks.map(
      ({ code, words, due, question }) =>
        `${code} (nhiệm vụ, hạn ${officialDate(due)}): ${oneLine(words, NAME)}${question === undefined ? '' : `. ${question}`}`,
    ),
  ];
}

/** Longest name of a measure or task in a list: all measures are named whole. */
const NAME = 180;

/** Rows of the coordinator's own that a dialog names. */
const OWN_ROWS = 20;

/** The coordinator's own list below another text; empty for none. */
export function coordinatorText(preview: PreviewText): string {
  const rows = coordinatorRows(preview);
  if (rows.length === 0) return '';
  const rest = rows.length - OWN_ROWS;
  const more = rest > 0 ? [`và ${rest} việc khác: ${menuPath('reminders', 'preview')}.`] : [];
  return ['\n\nViệc của đầu mối:', ...rows.slice(0, OWN_ROWS).map((row) => `• ${row}`), ...more].join('\n');
}

function skippedLines(preview: PreviewText): readonly string[] {
  return preview.skipped.map(({ agency, skipped }) => {
    const who = isForHead(skipped) ? `Thư cho lãnh đạo ${agency}` : agency;
    return [who, skipped.address === '' ? '' : ` (${skipped.address})`, `: ${skipWords(skipped)}`].join('');
  });
}
