// Words for where agencies and their contacts stand: the columns of `Theo dõi báo cáo` and of the roll-call.

import type { RollCallState, SuppliedRow } from '../domain/reminding/reminder-roll-call.js';
import type { ReportTimeliness, Standing } from '../domain/reminding/reminder-standing.js';
import { letterWords } from './letter-words.js';

/** `Số liệu` of an agency that is asked for none: a count out of nothing is no number. */
export const noFiguresAsked = 'Không hỏi số liệu';

const STANDINGS: Readonly<Record<Standing, string>> = {
  nothing: 'Chưa nhập',
  typing: 'Đang nhập',
  complete: 'Đã đủ số liệu, chờ văn bản',
  'complete-asked': `Đã đủ số liệu, ${letterWords.asked}`,
  'letter-only': 'Chưa gửi báo cáo',
  'letter-asked': `${noFiguresAsked}, ${letterWords.asked}`,
  reported: 'Đã gửi báo cáo',
  'reported-incomplete': 'Đã gửi báo cáo, còn thiếu số liệu',
};

const TIMELINESS: Readonly<Record<ReportTimeliness, string>> = {
  'in-time': 'Đã gửi đúng hạn',
  late: 'Đã gửi, quá hạn',
  open: 'Chưa gửi, còn hạn',
  overdue: 'Chưa gửi, quá hạn',
};

const ROLL_CALL: Readonly<Record<RollCallState, string>> = {
  opened: 'Đã mở được sổ',
  confirmed: 'Đã xác nhận đầu mối',
  asked: 'Chưa đọc được ngày xác nhận',
  silent: 'Chưa trả lời',
  dead: 'Địa chỉ không dùng được',
  'no-address': 'Chưa có địa chỉ',
};

/** `Số liệu` of an agency in a round: `2/3`. */
export function figuresText(answered: number, asked: number): string {
  return asked === 0 ? noFiguresAsked : `${answered}/${asked}`;
}

/** `Tình trạng` of an agency in a round. */
export function standingWords(standing: Standing): string {
  return STANDINGS[standing];
}

/** `Thời hạn` of the signed report. */
export function timelinessWords(timeliness: ReportTimeliness): string {
  return TIMELINESS[timeliness];
}

/** State of an agency's contact. */
export function rollCallWords(state: RollCallState): string {
  return ROLL_CALL[state];
}

/** The warning of an unfilled holiday table; empty for no years. */
export function holidayWarning(years: readonly number[]): string {
  if (years.length === 0) return '';
  return `Bảng ngày nghỉ ở Thiết lập chưa có ngày nào của năm ${years.join(', ')}; các mốc đôn đốc có thể rơi vào ngày nghỉ.`;
}

/** Rows without anybody to write to, one line each. */
export function unownedLines(rows: readonly SuppliedRow[]): readonly string[] {
  return rows.map((row) => `Dòng ${row.code}`);
}

/** Why reminders are not left to the machine yet; empty when every row has somebody. */
export function unownedWords(rows: readonly SuppliedRow[]): string {
  if (rows.length === 0) return '';
  const codes = rows.slice(0, 10).map((row) => row.code);
  const rest = rows.length - codes.length;
  return `Chưa bật được đôn đốc tự động: ${rows.length} dòng chưa có đầu mối (${codes.join(', ')}${rest > 0 ? ` và ${rest} dòng khác` : ''}). Đề nghị bổ sung Danh bạ hoặc đổi đơn vị cung cấp số liệu.`;
}
