// The pages of `Danh sách cần gọi`, `Sao chép tin nhắn nhóm`, `Chạy thử lịch đôn đốc`.

import type { AgencyOutlook } from '../domain/reminding/reminder-outlook.js';
import type { RehearsedDay } from '../domain/reminding/reminder-rehearsal.js';
import { escapeHtml } from './mail-blocks.js';
import { outlookLines } from './mail-history.js';
import { rehearsalLines } from './mail-rehearsal.js';

export interface CallListText {
  /** Name of the round; empty while there is only one. */
  readonly round: string;
  readonly calls: readonly string[];
  /** Lines for the letter of urging; empty before its step. */
  readonly letter: readonly string[];
}

/** Whom to call, and what goes into the letter of urging. */
export function callListPage(rounds: readonly CallListText[]): string {
  return page(
    rounds
      .map(
        ({ round, calls, letter }) =>
          list(`Cần gọi${ofRound(round)}`, calls, 'Không còn đơn vị nào thiếu.') +
          (letter.length === 0
            ? ''
            : list(`Danh sách cho công văn đôn đốc (sau hạn 3 ngày làm việc)${ofRound(round)}`, letter, '')),
      )
      .join(''),
  );
}

export interface MessagesText {
  /** Name of the round; empty while there is only one. */
  readonly round: string;
  readonly group: string;
  readonly agencies: readonly { readonly name: string; readonly text: string }[];
}

/** Per round the group's text and one text per agency, each in a box to copy from. */
export function messagesPage(rounds: readonly MessagesText[]): string {
  const box = (text: string) => `<textarea readonly rows="4" onclick="this.select()">${escapeHtml(text)}</textarea>`;
  const ofOne = ({ round, group, agencies }: MessagesText) => {
    const each = agencies.map(({ name, text }) => `<h3>${escapeHtml(name)}</h3>${box(text)}`).join('');
    const own = each === '' ? '' : `<h2>Tin nhắn riêng${ofRound(round)}</h2>${each}`;
    return `<h2>Tin nhắn nhóm${ofRound(round)}</h2>${box(group)}${own}`;
  };
  return page(`<p>Bấm vào ô để chọn cả tin, rồi sao chép.</p>${rounds.map(ofOne).join('')}`);
}

export interface RehearsalText {
  /** What nobody types any more looks like. */
  readonly still: readonly RehearsedDay[];
  /** As it was last year; null where there is no last year. */
  readonly asLastYear: readonly RehearsedDay[] | null;
  readonly warnings: readonly string[];
  readonly quotaPerDay: number;
  /** Name of an agency by its code. */
  readonly nameOf: (agency: string) => string;
  readonly agencies: readonly { readonly name: string; readonly outlook: AgencyOutlook }[];
  /** Name of a round by its code; null while there is only one. */
  readonly roundName: ((code: string) => string) | null;
}

/** The rest of the season on one page: every mail, day and recipient, the quota, and each agency's story. */
export function rehearsalPage(text: RehearsalText): string {
  const days = (season: readonly RehearsedDay[]) =>
    season.length === 0
      ? '<p>Không còn thư nào theo lịch.</p>'
      : season
          .map((day) => {
            const [first = '', ...rest] = rehearsalLines(day, text.nameOf);
            const quota = `Hạn mức ngày: dùng ${day.mails.length}/${text.quotaPerDay}.`;
            const items = [...rest, quota].map((line) => `<li>${escapeHtml(line)}</li>`).join('');
            return `<p><b>${escapeHtml(first)}</b></p><ul>${items}</ul>`;
          })
          .join('');
  const total = text.still.reduce((sum, day) => sum + day.mails.length, 0);
  const agencies = text.agencies
    .map(({ name, outlook }) => {
      const items = outlookLines(outlook, text.roundName).map((line) => `<li>${escapeHtml(line)}</li>`);
      return `<details><summary>${escapeHtml(name)}</summary><ul>${items.join('')}</ul></details>`;
    })
    .join('');
  return page(
    '<p>Chạy thử trong bộ nhớ: không gửi thư nào, không ghi gì vào sổ.</p>' +
      list('Lưu ý', text.warnings, 'Không có.') +
      `<h2>Nếu không ai nhập thêm: ${total} thư</h2>${days(text.still)}` +
      (text.asLastYear === null ? '' : `<h2>Nếu như năm trước</h2>${days(text.asLastYear)}`) +
      `<h2>Từng đơn vị: đã nhận gì, sắp nhận gì, vì sao</h2>${agencies}`,
  );
}

function ofRound(round: string): string {
  return round === '' ? '' : ` · ${escapeHtml(round)}`;
}

function list(title: string, rows: readonly string[], none: string): string {
  const items = rows.map((row) => `<li>${escapeHtml(row)}</li>`).join('');
  return `<h2>${title}</h2>${rows.length === 0 ? `<p>${none}</p>` : `<ul>${items}</ul>`}`;
}

function page(body: string): string {
  const style =
    'body{font:14px/1.45 Arial,sans-serif;color:#202124;margin:16px}h2{font-size:16px;color:#1f4e79}h3{font-size:14px;margin:12px 0 4px}' +
    'textarea{width:100%;box-sizing:border-box;font:inherit}summary{cursor:pointer;padding:4px 0}';
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base target="_blank"><style>${style}</style></head><body>${body}</body></html>`;
}
