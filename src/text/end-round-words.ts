// What ending a round says: what is still open in it, what stops, how it is opened again.

import { listed, SHOWN } from './listed-codes.js';
import { menuPath } from './menu-words.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

/** What is still open in a round. */
export interface OpenInRound {
  /** Codes of figures that are owed, names of offices without their signed report. */
  readonly owing: readonly string[];
  readonly letters: readonly string[];
  readonly last: { readonly number: string; readonly at: string } | null;
  /** Codes of rows that changed since the last closing. */
  readonly changed: readonly string[];
}

/** A round that is to be ended; `standing` null while the round itself is asked about. */
export interface EndPreview {
  readonly name: string;
  readonly standing: OpenInRound | null;
}

/** The question before a round is ended. */
export function endPreview({ name, standing }: EndPreview): string {
  return [
    `Đóng đợt ${name}.`,
    ...(standing === null
      ? ['Đợt đang được hỏi lại ở cột "Cần xem lại" nên sổ chưa đếm được số liệu còn thiếu.']
      : openLines(standing)),
    `Đóng rồi: không còn thư, mốc đôn đốc nào của đợt; các dòng của đợt ở trang ${tabNames.tracking} giữ nguyên, không cập nhật nữa; không chốt thêm được. Số đã nhập, các lần chốt và các đợt khác không đổi. Giá trị sai của lần chốt vẫn sửa được bằng "Đính chính", có căn cứ và lý do. Mở lại: chọn "${roundStateWords.open}" ở cột "${roundHeader('state')}" của trang ${tabNames.rounds}. Đóng?`,
  ].join('\n\n');
}

/** One sentence each. */
export function openLines({ owing, letters, last, changed }: OpenInRound): readonly string[] {
  const since = changed.length === 0 ? '' : ` Từ đó ${changed.length} dòng đổi, chưa chốt: ${listed(changed)}.`;
  return [
    owing.length === 0 ? 'Không còn thiếu số liệu.' : `Còn thiếu ${owing.length} số liệu: ${listed(owing)}.`,
    letters.length === 0
      ? 'Không còn thiếu báo cáo bằng văn bản.'
      : `Chưa có văn bản của ${letters.length} đơn vị: ${letters.slice(0, SHOWN).join(', ')}${letters.length > SHOWN ? ` và ${letters.length - SHOWN} đơn vị khác` : ''}.`,
    last === null
      ? `Đợt này CHƯA CHỐT lần nào: nên chạy "${menuPath('rounds', 'closeFigures')}" trước khi đóng.`
      : `Lần chốt gần nhất: lần ${last.number}, ${last.at}.${since}`,
  ];
}

export const endRoundWords = {
  none: 'Không có đợt đột xuất nào đang mở. Đợt hằng năm không đóng ở đây: mọi đánh giá, tiến độ tính theo đợt đó.',
  choice: (names: readonly string[]) =>
    `${names.map((name, at) => `${at + 1}. ${name}`).join('\n')}\n\nĐóng đợt nào? Ghi số thứ tự.`,
  stateless: `Ô "${roundHeader('state')}" của đợt không ghi trạng thái nào sổ đọc được: chưa đóng. Chọn trong danh sách của ô.`,
} as const;

export function endedText(name: string): string {
  return `Đã đóng đợt ${name}. Sổ không gửi thư nào của đợt nữa.`;
}

export function endedAlready(name: string): string {
  return `Đợt ${name} không còn mở: không đóng thêm.`;
}
