// What both coordinators read while one hands the workbook to the other.

import { menuPath } from './menu-words.js';

export const handOverWords = {
  /** Asks the giver for the account that takes over; `wrong`: what was typed before and is no account. */
  question: (wrong: string): string =>
    [
      ...(wrong === ''
        ? []
        : [`“${wrong}” không phải là địa chỉ tài khoản (tên@tên miền), hoặc là chính tài khoản đang dùng.`]),
      'Tài khoản Google nhận bàn giao:',
    ].join('\n'),
  giving: (to: string): string =>
    [
      `Bàn giao sổ cho ${to}:`,
      `• ghi ${to} vào Thiết lập, mục "Đầu mối", và vào phần bảo vệ của mọi trang (chạy "Tạo, cập nhật trang kế hoạch");`,
      `• ${to} mở sổ, chọn ${menuPath('book', 'handOver')} để nhận: khi đó lịch đôn đốc tự động chuyển sang tài khoản ấy và tài khoản đang dùng ra khỏi danh sách đầu mối. Cho đến lúc ấy mọi việc vẫn như cũ.`,
      '',
      'Làm bàn giao?',
    ].join('\n'),
  given: (to: string, owner: string): string =>
    [
      `Chưa xong: chờ ${to} mở sổ, chọn ${menuPath('book', 'handOver')}.`,
      `Nếu chưa chia sẻ: nút Chia sẻ, thêm ${to} với quyền Người chỉnh sửa.`,
      ownersPart(owner, to),
    ].join('\n'),
  receiving: (from: string, isAutomatic: boolean): string =>
    [
      `Nhận bàn giao từ ${from}:`,
      ...(isAutomatic ? ['• đôn đốc tự động chạy bằng tài khoản này, thư gửi từ tài khoản này;'] : []),
      `• ${from} ra khỏi danh sách đầu mối và phần bảo vệ các trang (nếu không phải chủ sở hữu);`,
      '• sổ chạy "Tạo, cập nhật trang kế hoạch" bằng tài khoản này để kiểm tra.',
      '',
      'Nhận?',
    ].join('\n'),
  received: (from: string, me: string, owner: string, isAutomatic: boolean): string =>
    [
      `Đã bàn giao xong: ${me} đã tự chạy được mọi trang.`,
      ...(isAutomatic ? [`Lịch đôn đốc của ${from} tự gỡ ở lần chạy tới và không gửi gì.`] : []),
      ownersPart(owner, me),
    ].join('\n'),
  rowGone:
    'Trang Thiết lập không còn mục "Đầu mối": chạy "Tạo, cập nhật trang kế hoạch" rồi làm lại. Chưa có gì thay đổi.',
};

/** What no script may do for its owner. */
function ownersPart(owner: string, to: string): string {
  if (owner === '' || owner === to) return '';
  return `Việc chỉ chủ sở hữu ${owner} làm được ở Google: Chia sẻ → chọn ${to} → Chuyển quyền sở hữu. Sổ không làm thay; chưa chuyển thì ${owner} vẫn có mọi quyền.`;
}
