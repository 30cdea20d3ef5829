// The story of a row in sentences, as somebody reads it who was not there.

import type { RowTexts, TypedChange } from '../domain/history/journal-entry.js';
import type { HistoryItem } from '../domain/history/row-history.js';
import { isLocalDate } from '../domain/local-date.js';
import { correctionText, reportText } from './adding-words.js';
import { officialTime } from './date-words.js';
import { unknownWord } from './journal-words.js';
import { menuPath } from './menu-words.js';
import { registerHeader } from './register-line-words.js';
import { tabNames } from './tab-names.js';

export const historyWords = {
  question: 'Mã số của dòng cần xem, ví dụ CQS-01. (Chọn ô ở dòng đó rồi mở lại thì sổ không phải hỏi.)',
  unknownCode: 'Sổ không có dòng số liệu, nhiệm vụ nào mang mã đó.',
  now: 'Lúc này',
  year: (year: number): string => `Năm ${year}`,
  nowOf: (year: number): string => `Lúc này, năm ${year}`,
  closed: (year: number): string => `Năm ${year} (đã đóng)`,
  nothing: 'Các ô nhập của dòng này đang trống.',
  unseen: `Dòng này hiện không xem được ở trang nhập (không có trong đợt đang mở, bị xóa, hoặc mã, chữ không khớp): xem "${menuPath('book', 'check')}".`,
  story: 'Diễn biến',
  noStory: 'Chưa có gì được ghi: từ khi sổ bắt đầu xem, dòng này chưa đổi và chưa được chốt.',
  lost: (ranges: string) =>
    `Trang ${tabNames.journal} không còn đủ các số ${ranges}: có thay đổi của dòng này có thể không kể được ở đây.`,
  unreadable: `Không nhận ra các cột của trang ${tabNames.journal}: diễn biến dưới đây chỉ có từ các lần chốt.`,
  foot: 'Google không cho biết ai gõ một ô; thay đổi được thấy ở lần sổ xem kế tiếp, nên có hai thời điểm. Gõ rồi sửa lại giữa hai lần xem thì không thấy được. Trang này chỉ đọc.',
} as const;

/** Longest text of a cell in a sentence. */
const LONGEST = 400;

/** What stands in a row, cell by cell. */
export function cellsText(cells: RowTexts): readonly string[] {
  return Object.entries(cells).map(([key, text]) => `${registerHeader(key)}: ${quoted(text)}`);
}

/** What happened by one moment: when, and what, of which year where there are several. */
export function historyItemText(code: string, item: HistoryItem): { readonly when: string; readonly what: string } {
  const { when, what } = itemText(code, item);
  return { when, what: item.of === undefined ? what : `${item.of}: ${what}` };
}

function itemText(code: string, item: HistoryItem): { readonly when: string; readonly what: string } {
  switch (item.kind) {
    case 'seen': {
      const cells = cellsText(item.cells);
      const stood = cells.length === 0 ? 'các ô nhập còn trống' : `đang có ${cells.join('; ')}`;
      return {
        when: time(item.at),
        what: `Sổ bắt đầu ghi nhật ký dòng này; trước đó không rõ. Ở lần xem ấy ${stood}.`,
      };
    }
    case 'changed':
      return {
        when: between(item.since, item.at),
        what: `${capital(item.changes.map(changeText).join('; '))}. Ai: ${item.who}.${pending(item.isPending)}`,
      };
    case 'again':
      return {
        when: time(item.at),
        what: `Nhật ký thiếu dòng; lúc này ghi lại: ${item.changes.map(({ key, after }) => `${registerHeader(key)} ${quoted(after)}`).join('; ')}. Trước đó ${unknownWord}.`,
      };
    case 'moved':
      return { when: between(item.since, item.at), what: movedText(code, item) + pending(item.isPending) };
    case 'away':
      return {
        when: between(item.since, item.at),
        what: `Dòng không còn xem được (trang hoặc dòng bị xóa, mã, chữ không khớp, hoặc hai dòng cùng mã khác nhau).${pending(item.isPending)}`,
      };
    case 'back':
      return { when: time(item.at), what: 'Dòng xem lại được.' };
    case 'closed':
      return { when: time(item.at), what: closedText(item.head, item.line) };
    case 'reported':
      return { when: time(item.at), what: `${reportText(item.line)} (lập từ lần chốt ${item.line.number ?? ''}).` };
    case 'corrected':
      return {
        when: time(item.at),
        what: `Đính chính lần chốt ${item.line.number ?? ''}: ${correctionText(item.line)}.`,
      };
  }
}

function closedText(head: Readonly<Record<string, string>>, line: Readonly<Record<string, string>>): string {
  const said = (key: string) => (line[key] ? `${registerHeader(key)}: ${quoted(line[key])}` : '');
  const parts = ['recorded', 'figureKind', 'status', 'completedOn', 'verdict', 'pace', 'review']
    .map(said)
    .filter(Boolean);
  const by = head.who ? `, người chốt ${head.who}` : '';
  const held = parts.length === 0 ? 'dòng chưa có số' : parts.join('; ');
  return `Chốt số liệu lần ${head.number ?? ''}, đợt ${head.round ?? ''}${by}: ${held}.`;
}

function movedText(code: string, { from, to, changes }: Extract<HistoryItem, { kind: 'moved' }>): string {
  const headers = [...new Set(changes.map(({ key }) => registerHeader(key)))].join(', ');
  const own = changes.filter((change) => change.code === code).map(changeText);
  return `Các ô (${headers}) chuyển từ dòng ${from} sang dòng ${to}. Ở dòng này: ${own.length === 0 ? 'không ô nào khác' : own.join('; ')}.`;
}

function changeText({ key, before, after }: TypedChange): string {
  const header = registerHeader(key);
  if (before === '') return `nhập ${header} ${quoted(after)}`;
  return after === ''
    ? `xóa ${header}, trước đó ${quoted(before)}`
    : `sửa ${header} từ ${quoted(before)} thành ${quoted(after)}`;
}

function pending(isPending: boolean): string {
  return isPending ? ' (Chưa ghi vào nhật ký: lần chạy tới của sổ sẽ ghi.)' : '';
}

function between(since: string, at: string): string {
  return since === '' ? `Chậm nhất ${time(at)}` : `Từ ${time(since)} đến ${time(at)}`;
}

function time(moment: string): string {
  return isLocalDate(moment.slice(0, 10)) ? officialTime(moment) : unknownWord;
}

function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST ? `“${words}”` : `“${words.slice(0, LONGEST)}…” (${text.length} ký tự)`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
