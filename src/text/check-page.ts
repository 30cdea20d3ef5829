// The page of `Kiểm tra sổ`: what is not as it should be, check by check, then what was looked at and is right.

import type { CheckOutcome, Finding, NotLooked } from '../domain/book-check.js';
import { isLocalDate } from '../domain/local-date.js';
import { checkWords, findingText } from './check-words.js';
import { officialDate } from './date-words.js';
import { escapeHtml } from './mail-blocks.js';

export interface CheckPageText {
  readonly outcomes: readonly CheckOutcome[];
  /** Local time `yyyy-mm-ddThh:mm`. */
  readonly at: string;
  readonly bookLink: string;
  /** Id of a tab by its name; null for one that is not there. */
  readonly tabIdOf: (name: string) => number | null;
}

/** Findings of one check that are listed; the rest is counted. */
const LISTED = 40;

const NOT_LOOKED: Readonly<Record<NotLooked, string>> = {
  blocked: 'chưa xem được: sửa các việc nêu ở trên trước, rồi chọn lại',
  untold: 'chưa xem được: Google không cho tài khoản này biết; chủ sở hữu hoặc đầu mối chọn thì xem được',
};

export function checkPage(text: CheckPageText): string {
  const found = text.outcomes.filter(({ findings }) => findings.length > 0);
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  const unseen = text.outcomes.filter(({ notLooked }) => notLooked !== null);
  const right = text.outcomes.filter(({ findings, notLooked }) => findings.length === 0 && notLooked === null);
  const sum =
    count > 0
      ? `<b>${count} việc cần xem</b>, ở ${found.length} mục.`
      : unseen.length > 0
        ? '<b>Trong các mục đã xem không có gì phải sửa.</b>'
        : '<b>Sổ không có gì phải sửa.</b>';
  return page(
    `<p>${sum} Kiểm tra lúc ${when(text.at)}; chỉ đọc, không ghi gì vào sổ.</p>` +
      found.map((outcome) => section(outcome, text)).join('') +
      (unseen.length === 0
        ? ''
        : `<h2>Chưa xem được</h2><ul>${unseen.map(({ id, notLooked }) => item(checkWords[id].name, NOT_LOOKED[notLooked ?? 'blocked'])).join('')}</ul>`) +
      (right.length === 0
        ? ''
        : `<h2>Đã kiểm tra, không có gì phải sửa</h2><ul>${right.map(({ id }) => item(checkWords[id].name, checkWords[id].looked)).join('')}</ul>`),
  );
}

function section({ id, findings }: CheckOutcome, text: CheckPageText): string {
  const { name, why, mend } = checkWords[id];
  const rest = findings.length - LISTED;
  const lines = findings
    .slice(0, LISTED)
    .map((finding) => `<li>${placeOf(finding, text)}${escapeHtml(findingText(finding))}</li>`);
  const more = rest > 0 ? `<li>và ${rest} việc khác cùng loại</li>` : '';
  return (
    `<h2>${escapeHtml(name)} (${findings.length})</h2><ul>${lines.join('')}${more}</ul>` +
    `<p class="why">${escapeHtml(why)}</p><p><b>Cách xử lý:</b> ${escapeHtml(mend)}</p>`
  );
}

/** Tab and cell, as a way there where the tab stands. */
function placeOf({ sheet, cell }: Finding, { bookLink, tabIdOf }: CheckPageText): string {
  if (sheet === undefined) return '';
  const words = escapeHtml(`Trang "${sheet}"${cell === undefined ? '' : `, ô ${cell}`}`);
  const id = tabIdOf(sheet);
  if (id === null) return `${words}: `;
  const range = cell === undefined ? '' : `&range=${cell}`;
  return `<a href="${escapeHtml(`${bookLink}#gid=${id}${range}`)}">${words}</a>: `;
}

function item(name: string, words: string): string {
  return `<li>${escapeHtml(name)}: ${escapeHtml(words)}.</li>`;
}

function when(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return `${time} ngày ${isLocalDate(date) ? officialDate(date) : date}`;
}

function page(body: string): string {
  const style =
    'body{font:14px/1.45 Arial,sans-serif;color:#202124;margin:16px}h2{font-size:16px;color:#1f4e79;margin:18px 0 4px}' +
    'ul{margin:4px 0 4px 20px;padding:0}p{margin:4px 0}.why{color:#5f6368}';
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base target="_blank"><style>${style}</style></head><body>${body}</body></html>`;
}
