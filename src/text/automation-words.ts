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
} as const;
