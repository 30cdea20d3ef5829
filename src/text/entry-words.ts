// Words of the closed lists and blocks of `Nhập số liệu`.

import type { SupplyMethod } from '../domain/book/plan.js';
import { plainWords } from '../domain/reading/plain-text.js';
import { tickWords } from '../domain/reading/typed-figure.js';
import { menuPath } from './menu-words.js';
import { verdictWord } from './verdict-text.js';

/** The second is for figures that changed after the first word was chosen. */
export const [checkedWord, checkedAgainWord] = tickWords.checked;

/** The word that is a new answer beside the standing one. */
export function nextTick(standing: string): string {
  if (plainWords(standing) === '') return checkedWord;
  return plainWords(standing) === plainWords(checkedAgainWord) ? checkedWord : checkedAgainWord;
}

export const notDoneWord = verdictWord('not-done', null);

export const methodWords: Readonly<Record<SupplyMethod, string>> = {
  single: 'Một nơi cung cấp',
  sum: 'Cộng tử số, mẫu số',
  count: 'Đếm đơn vị đạt',
  each: 'Từng đơn vị',
  published: 'Bộ, ngành công bố',
};

/** What one row for the whole province holds, where the figure is one of units. */
export const provinceHints: Partial<Record<SupplyMethod, string>> = {
  sum: 'Một dòng cho cả tỉnh: nhập tổng.',
  count: 'Một dòng cho cả tỉnh: tử số là số đơn vị đã có, mẫu số là tổng số đơn vị.',
  each: 'Một dòng cho cả tỉnh.',
};

/** Heading of the rows that no single agency answers for. */
export const unassignedBlock = 'Chưa giao đơn vị cụ thể';

export const entryTitle =
  'NHẬP SỐ LIỆU · Ô màu vàng nhạt do đơn vị nhập. Các ô khác không sửa. Không nhập thông tin thuộc phạm vi bí mật nhà nước.';

/** In front of the title of a tab of a year that is past. */
export function pastYearWords(year: number): string {
  return `NĂM ${year} · Số chính thức của năm ${year} nhập ở trang này; đánh giá do sổ tính ở mỗi lần chạy`;
}

/** The title of a tab of a year that is closed. */
export function closedYearTitle(tab: string, year: number): string {
  return `${tab.toUpperCase()} · NĂM ${year} ĐÃ ĐÓNG: không nhập ở trang này nữa. Giá trị đã chốt bị sai: đầu mối ghi bằng "${menuPath('rounds', 'correct')}", có căn cứ và lý do.`;
}

export const taskEntryTitle =
  'NHẬP NHIỆM VỤ · Ô màu vàng nhạt do đơn vị nhập. Các ô khác không sửa. Không nhập thông tin thuộc phạm vi bí mật nhà nước.';

/** What a lead agency may say of its own figure. */
export const selfAssessments: readonly string[] = [
  verdictWord('exceeded', 'final'),
  verdictWord('reached', 'final'),
  verdictWord('not-reached', 'so-far'),
  verdictWord('not-due', null),
];

export const listHelp = {
  special: 'Chọn một trong ba trường hợp, hoặc để trống khi có số.',
  checked: 'Chọn "Đã kiểm tra" khi số đã đúng; số đổi sau đó thì chọn "Đã kiểm tra lại".',
  selfAssessment: 'Nhận xét của cơ quan chủ trì về kết quả của mình.',
  status: 'Xong phần việc của năm mà nhiệm vụ còn các năm sau: chọn "Hoàn thành nhiệm vụ năm".',
  notDone: `Chọn "${notDoneWord}" và ghi căn cứ.`,
  supplier:
    'Chọn đơn vị nhập số vào dòng này. Lần "Tạo, cập nhật trang kế hoạch" tới, dòng chuyển sang khối của đơn vị đó.',
  method: 'Chọn cách lấy số liệu của dòng này.',
} as const;

/** In `Đơn vị cung cấp số liệu`: nobody is to supply this figure; the coordinator types it. */
export const notAssignedWord = 'Không giao';

/** Shown while a result is on its way. */
export const calculating = 'Đang tính';
/** Shown on the tabs of a year that is past: their results are worked out by runs. */
export const calculatedNextRun = 'Sẽ tính ở lần chạy tới';
/** Shown on the tabs of a year that is closed where a cell is not as it was when the year was closed. */
export const changedSinceClosed = 'Đã đổi sau khi đóng năm';
/** Added to a result taken from the saved copy. */
export const savedSuffix = ' (đã lưu)';

/** Who supplies a figure that a ministry publishes: nobody of the province is asked for it. */
export function publishedBy(ministry: string): string {
  return ministry === '' ? 'Bộ, ngành công bố' : `${ministry} công bố`;
}
