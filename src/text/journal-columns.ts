// Headers of `Nhật ký`.

import { type Column, column, hidden } from './column.js';

export const journalColumns: readonly Column[] = [
  column('number', 'Số', 46, { help: 'Mỗi lần ghi một số, không dùng lại.' }),
  column('at', 'Thấy lúc', 110, { help: 'Sổ thấy điều này khi chạy, chậm nhất lúc này.' }),
  column('since', 'Không sớm hơn', 110, {
    help: 'Lần xem trước đó: khi ấy chưa như vậy. Không rõ thì ghi "không rõ".',
  }),
  column('tab', 'Trang', 120),
  column('name', 'Mã số', 120, { help: 'Mã của dòng; ở các trang khác là tên của dòng.' }),
  column('unit', 'Đơn vị', 140),
  column('header', 'Cột', 150),
  column('before', 'Trước', 200),
  column('after', 'Sau', 200),
  column('who', 'Ai', 150, {
    help: 'Google không cho biết ai gõ một ô. Ô chỉ vài tài khoản được nhập thì nói vậy; không thì "không rõ". Sổ không đoán.',
  }),
  column('what', 'Việc', 220),
  column('place', 'Khóa', 90, hidden),
  column('data', 'Nội dung máy đọc', 90, hidden),
  column('proof', 'Dấu', 70, hidden),
];
