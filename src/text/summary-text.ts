// Words of `Tổng hợp`, the leaders' page.

import type { Settings } from '../domain/round/settings.js';
import { calculating } from './entry-words.js';
import { noticed } from './plan-frame.js';
import { heapHeaders, paceHeader, paces, paceWord } from './verdict-text.js';

export const summaryWords = {
  conclusion: '1. KẾT LUẬN',
  direct: `2. CẦN CHỈ ĐẠO  (${paceWord('at-risk')} trước, ${paceWord('behind')} sau)`,
  pillars: '3. THEO TRỤ CỘT',
  agencies: '4. ĐƠN VỊ CHƯA ĐỦ',
  total: 'Cộng',
  calculating,
  noneRed: 'Không có mục tiêu nào đang chậm hoặc có nguy cơ trong số đã có số liệu.',
  unexplained: 'Chưa giải trình',
  allComplete: 'Tất cả đơn vị đã nhập đủ số liệu.',
  heaps: '* gồm đã đạt, vượt và dự kiến đạt, vượt',
  basis:
    'Đánh giá theo số chính thức, chưa có thì theo số ước cả năm, không có thì theo số đến kỳ. Cách tính: trang Hướng dẫn.',
  limits: 'Sổ theo dõi, không thay báo cáo ký số. Số liệu do Bộ, ngành công bố chưa theo dõi ở trang này.',
  directColumns: ['', 'Mã', 'Mục tiêu (rút gọn)', 'Mục tiêu', 'Thực hiện', 'Ước', 'Chủ trì', 'Nguyên nhân, giải trình'],
  pillarColumns: ['Tổng', ...Object.values(heapHeaders), ...paces.map(paceHeader)],
} as const;

/** What an agency still owes, in pieces of a sentence. */
export const owesWords = {
  figures: ['còn ', ' số liệu'],
  letter: 'đã có văn bản',
  noLetter: 'chưa có văn bản',
  extended: 'gia hạn đến ',
} as const;

/** Pieces of the sentences that count agencies. */
export const agencyCountWords = {
  complete: ' đơn vị đã nhập đủ số liệu, ',
  reported: ' đơn vị đã gửi báo cáo bằng văn bản; chưa giao đơn vị cụ thể: còn ',
  unassigned: ' số liệu.',
  missing: 'Thiếu số liệu ',
  noLetter: ', chưa có văn bản ',
  open: ' (còn hạn ',
  late: ', quá hạn ',
  waiting: ' đơn vị đủ số liệu, chờ văn bản: ',
  more: '… (trang Theo dõi báo cáo)',
  others: ' đơn vị khác: xem trang Theo dõi báo cáo',
} as const;

/** `TỔNG HỢP KẾT QUẢ THỰC HIỆN MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM 2022`. */
export function summaryTitle(settings: Settings): string {
  return noticed(settings, `TỔNG HỢP KẾT QUẢ THỰC HIỆN MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM ${settings.round.year}`);
}

/** The two lines at the top left: `UBND TỈNH LẠNG SƠN`, `SỞ THÔNG TIN VÀ TRUYỀN THÔNG`. */
export function letterHead(settings: Settings): readonly [string, string] {
  return [`UBND ${settings.provinceName}`.toUpperCase(), settings.soName.toUpperCase()];
}
