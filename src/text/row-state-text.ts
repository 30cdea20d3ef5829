// One sentence for a row of the entry tab that cannot be judged because of what happened to the row itself.

import { tabNames } from './tab-names.js';

export type RowState =
  | { readonly state: 'absent'; readonly code: string }
  | { readonly state: 'misplaced'; readonly code: string; readonly row: number }
  | { readonly state: 'repeated'; readonly code: string; readonly row: number }
  | { readonly state: 'foreign'; readonly code: string; readonly row: number };

/** What happened, where (1-based row of the typed tab) and what to do. */
export function rowStateText(row: RowState, tab: string = tabNames.entry): string {
  switch (row.state) {
    case 'absent':
      return `Không còn dòng ${row.code} ở trang ${tab}. Đầu mối chạy "Tạo, cập nhật trang kế hoạch" để lập lại dòng.`;
    case 'misplaced':
      return `Dòng lệch ở trang ${tab}, dòng ${row.row}: mã số, chữ và số không còn đi với nhau (thường do sắp xếp một phần trang). Hoàn tác (Ctrl+Z) hoặc báo đầu mối; số đã nhập vẫn còn nguyên.`;
    case 'repeated':
      return `Dòng trùng mã ${row.code}: chỉ tính dòng ${row.row} của trang ${tab}. Đề nghị xóa dòng thừa.`;
    case 'foreign':
      return `Dòng ${row.row} của trang ${tab} không thuộc đợt báo cáo này; số đã nhập vẫn còn nguyên nhưng không tính.`;
  }
}
