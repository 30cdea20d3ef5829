// Words of `Tổng hợp`, the leaders' page.

import type { Settings } from '../domain/book/settings.js';
import { noticed } from './plan-frame.js';

/** Verdict words by the heap leaders count them in. */
export const verdictHeaps = {
  done: ['Đã vượt', 'Đã đạt', 'Dự kiến vượt', 'Dự kiến đạt', 'Vượt', 'Đạt'],
  notReached: ['Chưa đạt', 'Dự kiến không đạt', 'Không đạt'],
  notDue: ['Chưa đến hạn'],
  notDone: ['Không thực hiện'],
  unknown: ['Chưa đánh giá'],
} as const;

export const paceHeaps = {
  onTrack: ['● Đúng tiến độ'],
  behind: ['▲ Chậm tiến độ'],
  atRisk: ['■ Nguy cơ không đạt'],
  unknown: ['– Chưa đánh giá'],
} as const;

export const summaryWords = {
  conclusion: '1. KẾT LUẬN',
  direct: '2. CẦN CHỈ ĐẠO  (■ Nguy cơ không đạt trước, ▲ Chậm tiến độ sau)',
  pillars: '3. THEO TRỤ CỘT',
  agencies: '4. ĐƠN VỊ CHƯA ĐỦ',
  total: 'Cộng',
  calculating: 'Đang tính',
  noneRed: 'Không có mục tiêu nào đang chậm hoặc có nguy cơ trong số đã có số liệu.',
  unexplained: 'Chưa giải trình',
  allComplete: 'Tất cả đơn vị đã nhập đủ số liệu.',
  heaps: '* gồm đã đạt, vượt và dự kiến đạt, vượt',
  basis:
    'Đánh giá theo số chính thức, chưa có thì theo số ước cả năm, không có thì theo số đến kỳ. Cách tính: trang Hướng dẫn.',
  limits: 'Sổ theo dõi, không thay báo cáo ký số. Số liệu do Bộ, ngành công bố chưa theo dõi ở trang này.',
  directColumns: ['', 'Mã', 'Mục tiêu (rút gọn)', 'Mục tiêu', 'Thực hiện', 'Ước', 'Chủ trì', 'Nguyên nhân, giải trình'],
  pillarColumns: [
    'Tổng',
    'Hoàn thành*',
    'Chưa đạt',
    'Chưa đến hạn',
    'Không thực hiện',
    'Chưa có thông tin',
    '● Đúng',
    '▲ Chậm',
    '■ Nguy cơ',
    '– Chưa đánh giá',
  ],
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
