// Words of the menu `Sổ kế hoạch`; the menu shows only what works.

export const menuWords = {
  title: 'Sổ kế hoạch',
  setUp: 'Tạo, cập nhật trang kế hoạch',
  book: 'Sổ',
  check: 'Kiểm tra sổ',
  rowHistory: 'Lịch sử chỉ tiêu',
  restore: 'Khôi phục số đã nhập',
  handOver: 'Bàn giao',
  rounds: 'Đợt báo cáo',
  openRound: 'Mở đợt mới',
  closeFigures: 'Chốt số liệu',
  viewClosing: 'Xem lần chốt',
  signedReport: 'Ghi báo cáo đã ký',
  correct: 'Đính chính',
  endRound: 'Đóng đợt',
  turnYear: 'Sang năm mới',
  undoTurn: 'Quay lại năm cũ',
  closeYear: 'Đóng năm',
  reminders: 'Đôn đốc',
  preview: 'Xem trước thư',
  send: 'Gửi thư',
  assignReports: 'Giao, miễn báo cáo theo nhóm',
  callList: 'Danh sách cần gọi',
  groupMessage: 'Sao chép tin nhắn nhóm',
  rehearse: 'Chạy thử lịch đôn đốc',
  switchOn: 'Bật đôn đốc tự động',
  switchOff: 'Tắt đôn đốc tự động',
  guide: 'Hướng dẫn',
  guideText:
    'Cách nhập số liệu, cách gửi thư và cách tính nằm ở trang "Hướng dẫn" của sổ này. Chưa thấy trang đó thì chạy "Tạo, cập nhật trang kế hoạch".',
} as const;

type Submenu = 'book' | 'rounds' | 'reminders';

/** How a sentence names an action of a submenu: `Đôn đốc → Xem trước thư`. */
export function menuPath(
  submenu: Submenu,
  action: Exclude<keyof typeof menuWords, Submenu | 'title' | 'guideText'>,
): string {
  return `${menuWords[submenu]} → ${menuWords[action]}`;
}
