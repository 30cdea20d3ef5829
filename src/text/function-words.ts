// What custom functions say instead of an error.

import type { BaselineQuestion } from '../domain/judging/scalar-baseline.js';
import { namedNumber } from '../domain/reading/printed-number.js';
import { quotedCell } from './sheet-error.js';

export const functionWords = {
  unknownPlan: (code: string) =>
    code === ''
      ? 'Ghi mã bảng kế hoạch, ví dụ "kh92-2022/muc-tieu".'
      : `Không có bảng kế hoạch ${quotedCell(code)} trong sổ.`,
  noTable: 'Thiếu vùng số liệu của trang Nhập số liệu.',
  noLetters: 'Thiếu các cột của trang Theo dõi báo cáo.',
  askedSettings: 'Chưa đánh giá: có ô chưa đọc được ở trang Thiết lập hoặc Đợt báo cáo, xem cột "Cần xem lại".',
  oldCall: 'Sổ vừa được nâng cấp. Chạy "Tạo, cập nhật trang kế hoạch" một lần.',
  noStamp: 'Chưa có mốc tính. Chạy "Tạo, cập nhật trang kế hoạch".',
  noTarget: 'Không đọc được mục tiêu.',
  mixedShares:
    'Một số là tỷ lệ (0,8), một số là phần trăm (72,77)? Ghi cả hai cùng cách, hoặc ghi đơn vị sau mục tiêu.',
  noKind: 'Loại số: ghi "đến kỳ", "ước" hoặc "chính thức".',
  noDay: 'Ngày tính: chọn một ô có ngày, ví dụ 31/10/2022.',
  noYear: 'Năm đích: ghi năm, ví dụ 2025.',
  unequalRanges: 'Các vùng phải cùng số dòng và số cột.',
  failed: (message: string) => `Không tính được: ${message.slice(0, 80)}`,
} as const;

const BASELINE: Readonly<Record<BaselineQuestion, (base: string) => string>> = {
  unreadable: (base) =>
    `Năm gốc: không đọc được ${base}, đề nghị ghi một số cùng đơn vị với mục tiêu, hoặc năm như "năm 2021".`,
  'share-or-percent': (base) =>
    `Năm gốc ${base} là tỷ lệ hay phần trăm? Đề nghị ghi cùng cách với mục tiêu, phần trăm thì gõ kèm dấu %.`,
  'two-ways': (base) => `Năm gốc ${base} đọc được theo hai cách: đề nghị ghi rõ, ví dụ 1234 hoặc 1,23.`,
  'year-or-count': (base) =>
    `Năm gốc ${base} là năm hay số liệu? Năm thì ghi "năm 2021", số liệu thì ghi kèm đơn vị của mục tiêu hoặc thêm ",0".`,
  late: (base) => `Năm gốc ${base} không trước năm của ngày tính: đề nghị ghi năm trước đó.`,
  'year-of-less': (base) => `Năm gốc ${base}: mục tiêu càng thấp càng tốt thì cần số liệu của năm gốc, đề nghị ghi số.`,
};

/** The question about the base of a line, with what stands in its cell. */
export function baselineQuestionText(code: BaselineQuestion, base: string | number): string {
  return BASELINE[code](quotedCell(shownNumber(base)));
}

/** A stored number as the catalogue writes it, one that may be a year without separators; words as they stand. */
function shownNumber(base: string | number): string {
  if (typeof base === 'string' || /^\d{4}$/.test(String(base))) return String(base);
  return namedNumber(base);
}
