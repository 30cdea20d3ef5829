// Words about what was typed and is gone: what set-up says of it, and `Khôi phục số đã nhập`.

import { menuPath, menuWords } from './menu-words.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

/** Rows of one tab that were emptied. */
export interface EmptiedTab {
  readonly tab: string;
  readonly codes: readonly string[];
  /** Cells in these rows that were typed since. */
  readonly newer?: readonly string[];
}

const LISTED = 15;

function listed({ tab, codes, newer = [] }: EmptiedTab, standing = ''): string {
  const more = codes.length > LISTED ? ` và ${codes.length - LISTED} dòng khác` : '';
  return `• Trang "${tab}"${standing}: ${codes.length} dòng (${codes.slice(0, LISTED).join(', ')}${more}).${kept(newer)}`;
}

/** Rows of one tab whose cells left them. */
export interface MovedTab extends EmptiedTab {
  /** Cells in these rows that were typed since. */
  readonly newer: readonly string[];
  /** Cells in these rows that repeat what stands at its own code. */
  readonly copies: readonly string[];
}

function kept(newer: readonly string[]): string {
  return newer.length === 0 ? '' : ` Ô nhập sau lần ghi nhớ được giữ, đề nghị tự xem lại: ${cells(newer)}.`;
}

function put({ newer, copies, ...moved }: MovedTab): string {
  return (
    [listed(moved), ...(copies.length === 0 ? [] : [`Ô chép lại của dòng khác được thay: ${cells(copies)}.`])].join(
      ' ',
    ) + kept(newer)
  );
}

function cells(names: readonly string[]): string {
  return `${names.slice(0, LISTED).join(', ')}${names.length > LISTED ? ` và ${names.length - LISTED} ô khác` : ''}`;
}

const remembered =
  'Sổ nhớ các ô như lần "Tạo, cập nhật trang kế hoạch" hoặc lần cập nhật hằng ngày gần nhất; số nhập sau lần đó thì mở Tệp → Nhật ký phiên bản.';
const gone = 'Những dòng trước đây đã nhập, nay trống (trang hoặc ô đã bị xóa):';

/** What the menu asks before anything is written. */
export function restoreQuestion(
  emptied: readonly EmptiedTab[],
  moved: readonly MovedTab[],
  closed: readonly EmptiedTab[],
): string {
  return [
    ...(emptied.length === 0 ? [] : [gone, ...emptied.map((tab) => listed(tab))]),
    ...(moved.length === 0
      ? []
      : [
          'Những dòng có ô đã nhập bị lệch sang dòng khác, sẽ đưa về đúng mã như lần ghi nhớ trước:',
          ...moved.map(put),
        ]),
    ...(closed.length === 0 ? [] : [closedYearsEmptied(closed)]),
    `${remembered} Ngoài các ô lệch, ô đang có nội dung không bị ghi đè. Ghi lại bây giờ?`,
  ].join('\n');
}

/** What stands empty on the tabs of closed years, which no action writes. */
export function closedYearsEmptied(closed: readonly EmptiedTab[]): string {
  return [
    'Ở trang của năm đã đóng, những dòng trước đây đã nhập nay trống. Sổ không ghi vào trang đã đóng; số đã chốt vẫn ở trang Sổ số liệu.',
    ...closed.map((tab) => listed(tab, ' (năm đã đóng)')),
    `Muốn ghi lại: chọn "${roundStateWords.open}" ở cột "${roundHeader('state')}" của đợt hằng năm đó (trang ${tabNames.rounds}), chạy "${menuWords.setUp}" rồi trả lời "Có", sau đó "${menuPath('rounds', 'closeYear')}" lại.`,
  ].join('\n');
}

/** What set-up asks about emptied rows; no leaves them empty for good. */
export function emptiedQuestion(emptied: readonly EmptiedTab[]): string {
  return [
    gone,
    ...emptied.map((tab) => listed(tab)),
    `${remembered} Dòng đang có số không bị ghi đè. Ghi lại bây giờ? Chọn Không nếu cố ý để trống: sổ không hỏi lại các dòng này; đóng hộp thoại thì lần sau hỏi lại. Lúc nào cũng ghi lại được bằng "${menuPath('book', 'restore')}".`,
  ].join('\n');
}

export const nothingToRestore =
  'Không có dòng nào từng có số mà nay trống, không có ô nào lệch dòng. Sổ ghi nhớ khi chạy "Tạo, cập nhật trang kế hoạch" và mỗi ngày một lần khi bật đôn đốc tự động.';

export function restoredText(emptied: readonly EmptiedTab[], moved: readonly MovedTab[]): string {
  return [
    ...(emptied.length === 0 ? [] : ['Đã ghi lại:', ...emptied.map((tab) => listed(tab))]),
    ...(moved.length === 0 ? [] : ['Đã đưa về đúng mã:', ...moved.map(put)]),
    'Đề nghị xem lại số trước khi gửi thư, báo cáo.',
  ].join('\n');
}

export const restoreChanged =
  'Có người vừa sửa trang nên sổ chưa ghi gì. Chờ vài phút rồi chọn lại; các số vẫn còn trong phần ghi nhớ.';
