// What custom functions say instead of an error.

import { quotedCell } from './sheet-error.js';

export const functionWords = {
  unknownPlan: (code: string) =>
    code === ''
      ? 'Ghi mã bảng kế hoạch, ví dụ "kh92-2022/muc-tieu".'
      : `Không có bảng kế hoạch ${quotedCell(code)} trong sổ.`,
  noTable: 'Thiếu vùng số liệu của trang Nhập số liệu.',
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
