// Words of `Tổng hợp`, the leaders' page.

import type { FigureKind } from '../domain/judging/verdict-terms.js';
import type { Settings } from '../domain/round/settings.js';
import { calculating } from './entry-words.js';
import { letterAsked, letterWords } from './letter-words.js';
import { noticed } from './plan-frame.js';
import { type Heap, heapHeaders, paceColumns, paceSymbol, paceWord } from './verdict-text.js';

export const summaryWords = {
  conclusion: '1. KẾT LUẬN',
  direct: `2. CẦN CHỈ ĐẠO  (${paceWord('at-risk')} trước, ${paceWord('behind')} sau)`,
  pillars: '3. THEO TRỤ CỘT',
  agencies: '4. ĐƠN VỊ CHƯA ĐỦ',
  total: 'Cộng',
  calculating,
  stillCounting: 'đang tính, xem lại sau ít phút.',
  noFigure: 'Chưa mục tiêu nào có số liệu để đánh giá.',
  moreRed: ['còn ', ' mục tiêu, xem trang '],
  sharedRed: ['Thêm ', ' mục tiêu của kế hoạch khác dùng chung số liệu đã nêu ở trên.'],
  byAdjustment: [', trong đó ', ' đạt theo mục tiêu điều chỉnh'],
  noneRed: 'Không có mục tiêu nào đang chậm hoặc có nguy cơ trong số đã có số liệu.',
  noneToHurry: 'Không còn mục tiêu nào phải thúc đẩy tiến độ. ',
  missed: [' mục tiêu chưa đạt khi hết năm (số chính thức ', ', số tạm tính ', '), xem trang '],
  unexplained: 'Chưa giải trình',
  allComplete: 'Tất cả đơn vị đã nhập đủ số liệu.',
  restUnassigned: 'Các đơn vị đã nhập đủ số liệu; còn số liệu chưa giao đơn vị cụ thể.',
  heaps: {
    during: '* gồm đã đạt, vượt và dự kiến đạt, vượt',
    after: '* gồm đạt, vượt theo số chính thức và tạm tính (số đến kỳ, số ước)',
  },
  done: { during: 'đã hoàn thành, dự kiến hoàn thành', after: 'hoàn thành theo số chính thức, tạm tính' },
  notReached: {
    during: 'chưa hoàn thành, dự kiến không đạt',
    after: 'không hoàn thành theo số chính thức, tạm tính',
  },
  basis:
    'Đánh giá theo số chính thức, chưa có thì theo số ước cả năm, không có thì theo số đến kỳ. Cách tính: trang Hướng dẫn.',
  limits: 'Sổ theo dõi, không thay báo cáo ký số. Số liệu do Bộ, ngành công bố chưa theo dõi ở trang này.',
  directColumns: ['', 'Mã', 'Mục tiêu (rút gọn)', 'Mục tiêu', 'Thực hiện', 'Ước', 'Chủ trì', 'Nguyên nhân, giải trình'],
  pillarColumns: ['Tổng', ...Object.values(heapHeaders), ...paceColumns.map(({ header }) => header)],
  /** Header of what has no pace, once the year is over: final or not, there is nothing left to hurry. */
  closedHeader: `${paceSymbol('closed')} Hết năm, không xét`,
} as const;

/** Pieces of the sentences of blocks 1 and of the head, between the numbers. */
export const conclusionWords = {
  stamp: 'Mốc tính: ngày ',
  round: ['Đợt báo cáo ', ' · Đơn vị gửi trước ngày '],
  daysLeft: ['còn ', ' ngày'],
  deadlineOver: 'đã hết hạn',
  summaryDue: ' báo cáo UBND tỉnh trước ngày ',
  done: ['Trong ', ' mục tiêu (', '): '],
  rest: ['không thực hiện ', '; chưa đến hạn ', '; ', ' chưa có thông tin đánh giá.'],
  trust: ['Độ tin cậy: có số ', ' mục tiêu (', ' chính thức, ', ' ước cả năm, ', ' đến kỳ).'],
  tasks: [' nhiệm vụ (', ')'],
  tasksUnclear: '; chưa đánh giá ',
  others: ['Đối chiếu thêm ', ' (', ' mục tiêu, không thuộc đợt này): '],
} as const;

/** Words that are others once the year is over: what is not official then is provisional, and nothing is expected any more. */
export interface InYear {
  readonly during: string;
  readonly after: string;
}

/** How a count by kind of figure is named. */
export const countedKinds: Readonly<Record<FigureKind, InYear>> = {
  final: { during: 'chính thức', after: 'chính thức' },
  'so-far': { during: 'đến kỳ', after: 'theo số đến kỳ' },
  estimate: { during: 'dự kiến', after: 'theo số ước' },
};

/** The heaps in the sentence about a plan that the round does not ask about. */
export const otherHeapWords: Readonly<Record<Heap, string>> = {
  done: 'hoàn thành',
  notReached: 'chưa hoàn thành',
  notDue: 'chưa đến hạn',
  notDone: 'không thực hiện',
  unknown: 'chưa có thông tin đánh giá',
};

/** The conclusion of a year in which none of the round's plans has anything in force. */
export function noPlanInForce(year: number): string {
  return `Năm ${year} không có mục tiêu, nhiệm vụ nào của đợt báo cáo đang trong kỳ theo dõi.`;
}

/** What an agency still owes, in pieces of a sentence. */
export const owesWords = {
  figures: ['còn ', ' số liệu'],
  letter: letterWords.here,
  noLetter: letterWords.missing,
  letterAsked: letterWords.asked,
  extended: 'gia hạn đến ',
  lapsed: 'đã quá hạn gia hạn ',
} as const;

/** Pieces of the sentences that count agencies; a count out of nothing is said in words. */
export const agencyCountWords = {
  complete: ' đơn vị đã nhập đủ số liệu',
  noneAsked: 'Đợt này không hỏi số liệu của đơn vị nào',
  reported: ' đơn vị đã gửi báo cáo bằng văn bản',
  noneReports: 'không đơn vị nào phải gửi báo cáo bằng văn bản',
  unassigned: ['; còn ', ' số liệu chưa giao đơn vị cụ thể'],
  missing: 'Thiếu số liệu ',
  noLetter: `, ${letterWords.missing} `,
  open: ' (còn hạn ',
  late: ', quá hạn ',
  asked: `, ${letterAsked} `,
  waiting: ' đơn vị đủ số liệu, chờ văn bản',
  letterOnly: ' đơn vị không phải nhập số liệu, chờ văn bản',
  more: 'xem trang Theo dõi báo cáo',
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
