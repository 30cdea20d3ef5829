// Words of the ledger sheet `Đôn đốc`: states, and why an agency gets no mail.

import { areSameWords } from '../domain/reading/plain-text.js';
import type { LedgerState } from '../domain/reminding/ledger.js';
import type { SkipRowReason } from '../domain/reminding/ledger-skips.js';
import type { SkippedMail } from '../domain/reminding/reminder-plan.js';

const STATES: Readonly<Record<LedgerState, string>> = {
  planned: 'Dự kiến gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  uncertain: 'Chưa rõ đã gửi hay chưa',
  skipped: 'Bỏ qua',
};

/** A state as the column `Trạng thái` shows it. */
export function ledgerStateWords(state: LedgerState): string {
  return STATES[state];
}

/** The state behind the words of a cell. Words that nobody knows may hide a mail that went: uncertain. */
export function ledgerStateOf(words: string): LedgerState {
  for (const state of ['planned', 'sending', 'sent', 'uncertain', 'skipped'] as const) {
    if (areSameWords(STATES[state], words)) return state;
  }
  return 'uncertain';
}

/** True for a mail to an agency's head that does not go. */
export function isForHead(skipped: Pick<SkippedMail, 'step'>): boolean {
  return skipped.step.startsWith('T+1-LD');
}

/** One sentence for the column `Lý do` and for the preview: why this agency or address gets no mail now. */
export function skipWords(skipped: SkippedMail): string {
  switch (skipped.reason) {
    case 'not-due':
      return 'Chưa đến mốc đôn đốc.';
    case 'season-over':
      return 'Đợt đã qua lần đôn đốc cuối; sổ không còn thư nào theo lịch của đợt này.';
    case 'day-off':
      return 'Hôm nay là ngày nghỉ; gửi vào ngày làm việc tiếp theo.';
    case 'outside-hours':
      return 'Ngoài giờ gửi thư (từ 7 giờ đến 17 giờ ngày làm việc).';
    case 'own-agency':
      return 'Đơn vị của đầu mối: không gửi thư, việc nằm trong danh sách của đầu mối.';
    case 'complete':
      return 'Đã đủ số liệu.';
    case 'nothing-asked':
      return 'Không phải nhập số liệu; không còn thiếu báo cáo.';
    case 'not-in-directory':
      return 'Đơn vị chưa có trong Danh bạ.';
    case 'no-address':
      if (isForHead(skipped) && skipped.bad.length === 0) return 'Danh bạ chưa có hộp thư công vụ của đơn vị.';
      return skipped.bad.length === 0
        ? 'Danh bạ chưa có địa chỉ thư.'
        : `Không đọc được địa chỉ thư trong Danh bạ: “${skipped.bad.slice(0, 5).join(' ')}”.`;
    case 'already-sent':
      return 'Đã gửi thư ở mốc này.';
    case 'uncertain':
      return 'Chưa rõ thư ở mốc này đã gửi hay chưa; đầu mối xem mục Thư đã gửi của hộp thư, sổ không tự gửi lại.';
    case 'mailed-today':
      return 'Hôm nay đơn vị đã nhận một thư; gửi vào ngày làm việc tiếp theo.';
    case 'contact-first':
      return 'Thư cho lãnh đạo chỉ gửi sau khi đầu mối của đơn vị đã nhận thư quá hạn.';
    case 'unreleased':
      return 'Mới phải gửi báo cáo khi đợt đã chạy; chưa gửi thư cho đến khi đầu mối chọn "Có" ở cột "Phải gửi báo cáo".';
    case 'asked':
      return 'Có ô chưa đọc được ở dòng của đơn vị, trang Theo dõi báo cáo hoặc Danh bạ; chưa gửi thư cho đến khi đầu mối sửa (xem "Cần xem lại").';
  }
}

/** The sentence of a ledger row that was passed by for good: what `Lý do` says of a step without a mail. */
export function skipRowWords(reason: SkipRowReason): string {
  switch (reason) {
    case 'complete':
      return 'Đã đủ số liệu khi đến mốc.';
    case 'nothing-asked':
      return 'Không phải nhập số liệu; khi đến mốc không còn thiếu báo cáo.';
    case 'no-address':
      return 'Không có địa chỉ thư dùng được khi đến mốc.';
    case 'not-in-directory':
      return 'Đơn vị chưa có trong Danh bạ khi đến mốc.';
    case 'folded':
      return 'Gộp vào mốc sau.';
    case 'expired':
      return 'Mốc đã hết hiệu lực, chưa gửi được.';
    case 'told-since':
      return 'Đơn vị đã nhận thư sau ngày của mốc (được gia hạn).';
  }
}
