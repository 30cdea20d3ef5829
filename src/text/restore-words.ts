// Words about what was typed and is gone: what set-up says of it, and `Khôi phục số đã nhập`.

import { menuPath } from './menu-words.js';

/** Rows of one tab that were emptied. */
export interface EmptiedTab {
  readonly tab: string;
  readonly codes: readonly string[];
}

const LISTED = 15;

function listed({ tab, codes }: EmptiedTab): string {
  const more = codes.length > LISTED ? ` và ${codes.length - LISTED} dòng khác` : '';
  return `• Trang "${tab}": ${codes.length} dòng (${codes.slice(0, LISTED).join(', ')}${more}).`;
}

/** What is asked before anything is written. */
export function restoreQuestion(emptied: readonly EmptiedTab[]): string {
  return [
    'Những dòng trước đây đã nhập, nay trống (trang hoặc ô đã bị xóa):',
    ...emptied.map(listed),
    `Sổ nhớ các ô đó như lần "Tạo, cập nhật trang kế hoạch" hoặc lần cập nhật hằng ngày gần nhất; số nhập sau lần đó thì mở Tệp → Nhật ký phiên bản. Dòng đang có số không bị ghi đè. Ghi lại bây giờ? (Để sau: chọn "${menuPath('book', 'restore')}".)`,
  ].join('\n');
}

export const nothingToRestore =
  'Không có dòng nào từng có số mà nay trống. Sổ ghi nhớ khi chạy "Tạo, cập nhật trang kế hoạch" và mỗi ngày một lần khi bật đôn đốc tự động.';

export function restoredText(emptied: readonly EmptiedTab[]): string {
  return ['Đã ghi lại:', ...emptied.map(listed), 'Đề nghị xem lại số trước khi gửi thư, báo cáo.'].join('\n');
}

export const restoreChanged =
  'Có người vừa sửa trang nên sổ chưa ghi gì. Chờ vài phút rồi chọn lại; các số vẫn còn trong phần ghi nhớ.';
