// Words of the reminders that run by themselves, and of the decisions people write into the ledger.

/** `Xử lý` of an uncertain ledger row. */
export const decisionWords = { went: 'Đã gửi', again: 'Gửi lại' } as const;

export const decisionHelp =
  'Chỉ dùng cho dòng đỏ. Thư có trong mục Thư đã gửi: chọn "Đã gửi". Không có: chọn "Gửi lại". Lần gửi sau sổ thực hiện.';

/** What `Lý do` says after a person decided. */
export const decidedReasons = {
  went: 'Đầu mối xác nhận thư đã đi.',
  again: 'Đầu mối cho gửi lại.',
} as const;

/** What `Lý do` says of a mail that is planned, or was and is no more. */
export const plannedReasons = {
  now: '',
  quota: 'Chờ vì hết hạn mức thư trong ngày (giữ lại mười thư dự phòng).',
  time: 'Chờ lần chạy sau: lần này đã chạy gần hết thời gian cho phép.',
  release: 'Chờ đầu mối duyệt (cột "Duyệt thư lãnh đạo", trang Theo dõi báo cáo).',
  over: 'Đã qua mốc hoặc có mốc sau thay thế, chưa gửi được.',
  complete: 'Đã đủ trước khi gửi.',
  closed: 'Đợt báo cáo không còn mở.',
  gone: 'Đã đủ, hoặc đợt đã đóng, trước khi gửi.',
} as const;

/** What the title line of `Đôn đốc` says about the hourly run; the silent one begins a red rule. */
export const beatWords = {
  off: 'Đôn đốc tự động: đang tắt.',
  silent: 'Đôn đốc tự động im lặng quá 36 giờ. Đề nghị bật lại, hoặc gửi thư bằng tay.',
  running: 'Đôn đốc tự động: đang bật, chạy lần cuối lúc ',
} as const;

export const switchedOnWords =
  'Đã bật đôn đốc tự động. Mỗi giờ sổ xem lại một lần; thư đi vào ngày làm việc, từ 7 giờ đến 17 giờ, từ tài khoản của đồng chí.';

/** After switching off; `other` is the account whose trigger goes at its next run, empty for one's own. */
export function switchedOffWords(other: string): string {
  const rest = other === '' ? '' : ` Lịch chạy của tài khoản ${other} tự dừng ở lần chạy tới và không gửi thư nữa.`;
  return `Đã tắt đôn đốc tự động.${rest} Vẫn gửi được bằng "Gửi thư".`;
}

/** Before switching on: who has it now. */
export function handOverWords(owner: string): string {
  return `Đôn đốc tự động đang chạy bằng tài khoản ${owner}; bật bây giờ thì chuyển sang tài khoản của đồng chí.`;
}

export const switchOnQuestion =
  'Từ nay sổ tự gửi thư đến mốc, không hỏi lại. Thư cho lãnh đạo đơn vị vẫn chờ duyệt. Có bật không?';
