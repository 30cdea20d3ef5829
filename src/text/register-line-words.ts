// Words that stand in `Sổ số liệu` itself.

import type { LineType } from '../domain/history/register-line.js';
import type { RowAnswer } from '../domain/round/answered.js';
import { registerColumns } from './history-columns.js';

/** `Loại`. */
export const lineWords: Readonly<Record<LineType, string>> = {
  closing: 'Lần chốt',
  figure: 'Số liệu',
  task: 'Nhiệm vụ',
  page: 'Tổng hợp',
  office: 'Đơn vị',
  report: 'Báo cáo đã ký',
  correction: 'Đính chính',
  aside: 'Bỏ dở',
  seal: 'Khép',
};

/** `Trả lời`. */
export const answerWords: Readonly<Record<RowAnswer, string>> = {
  answered: 'Đã trả lời',
  owed: 'Còn thiếu',
  'not-asked': 'Không hỏi',
};

export const registerTitle =
  'SỔ SỐ LIỆU · Sổ tự ghi mỗi lần chốt số liệu; không sửa, không xóa dòng nào. Sắp xếp, lọc không làm hỏng.';

/** Header of a column of the register. */
export function registerHeader(key: string): string {
  return registerColumns.find((each) => each.key === key)?.header ?? key;
}
